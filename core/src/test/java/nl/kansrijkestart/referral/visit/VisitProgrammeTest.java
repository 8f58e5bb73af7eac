package nl.kansrijkestart.referral.visit;

import static nl.kansrijkestart.referral.visit.VisitFixtures.CONTEXT;
import static nl.kansrijkestart.referral.visit.VisitFixtures.DAY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.visit.VisitFixtures.NURSE;
import static nl.kansrijkestart.referral.visit.VisitFixtures.YES;
import static nl.kansrijkestart.referral.visit.VisitFixtures.accepted;
import static nl.kansrijkestart.referral.visit.VisitFixtures.assessment;
import static nl.kansrijkestart.referral.visit.VisitFixtures.codes;
import static nl.kansrijkestart.referral.visit.VisitFixtures.ok;
import static nl.kansrijkestart.referral.visit.VisitFixtures.programme;
import static nl.kansrijkestart.referral.visit.VisitFixtures.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.PackException;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitProgrammeTest {

  private static final LocalDate DAY_ZERO = LocalDate.of(2025, 1, 1);
  private static final VisitProgramme AT_36_WEEKS = programme("rid-visit-midwife");
  private static final VisitContext DATED = CONTEXT.withDayZero(DAY_ZERO);

  private static VisitWindow.State on(VisitSeries series, int weeks, int days) {
    LocalDate day = GestationalAge.of(weeks, days).reachedOn(DAY_ZERO);
    return AT_36_WEEKS.window(series, DATED.withAsOf(day)).orElseThrow().state();
  }

  private static VisitSeries heldAt(int weeks, int days) {
    LocalDate day = GestationalAge.of(weeks, days).reachedOn(DAY_ZERO);
    return visited(
        accepted("rid-visit-midwife"),
        HomeVisit.of(day, MIDWIFE, VisitPurpose.SEE_THE_HOME),
        AT_36_WEEKS,
        DATED.withAsOf(day));
  }

  @Test
  @Requirement("R-080")
  void should_be_due_from_36_0_up_to_36_6_and_overdue_from_37_0() {
    VisitSeries series = accepted("rid-visit-midwife");

    assertThat(on(series, 35, 6)).isEqualTo(VisitWindow.State.PLANNED);
    assertThat(on(series, 36, 0)).isEqualTo(VisitWindow.State.DUE);
    assertThat(on(series, 36, 6)).isEqualTo(VisitWindow.State.DUE);
    assertThat(on(series, 37, 0)).isEqualTo(VisitWindow.State.OVERDUE);
    assertThat(on(heldAt(36, 0), 37, 0)).isEqualTo(VisitWindow.State.HELD);
    assertThat(on(heldAt(37, 3), 37, 4)).isEqualTo(VisitWindow.State.HELD);
    assertThat(on(heldAt(35, 6), 37, 0)).isEqualTo(VisitWindow.State.OVERDUE);
    assertThat(AT_36_WEEKS.roles()).containsExactly(RoleCode.of("MIDWIFE"));
    assertThat(AT_36_WEEKS.vulnerable()).isTrue();
  }

  @Test
  @Requirement("C-58")
  void should_mean_the_visit_at_36_weeks_for_vulnerable_women_and_refuse_nobody_else() {
    VisitSeries series = accepted("rid-visit-midwife");

    assertThat(AT_36_WEEKS.vulnerable()).isTrue();
    for (VulnerabilityLevel level : VulnerabilityLevel.values()) {
      VisitContext context = CONTEXT.withVulnerability(level);
      Result<VisitSeries> planned = series.plan(DAY, MIDWIFE, Set.of(), null, AT_36_WEEKS, context);
      assertThat(ok(planned).visits()).hasSize(1);
      assertThat(codes(planned))
          .as(level.code())
          .isEqualTo(
              switch (level) {
                case NONE, POTENTIAL -> List.of(VisitReasons.NOT_VULNERABLE);
                case UNKNOWN -> List.of(VisitReasons.VULNERABILITY_UNKNOWN);
                case VULNERABLE, VERY_VULNERABLE -> List.of();
              });
    }
  }

  @Test
  void should_call_nothing_late_that_she_does_not_want_or_that_the_birth_overtook() {
    VisitSeries declined =
        ok(
            accepted("rid-visit-midwife")
                .answer(VisitOffer.Response.DECLINED, YES.plusDays(1), DAY));
    LocalDate late = GestationalAge.of(38, 0).reachedOn(DAY_ZERO);
    VisitContext context = DATED.withAsOf(late);
    VisitSeries series = accepted("rid-visit-midwife");

    assertThat(on(declined, 38, 0)).isEqualTo(VisitWindow.State.NOT_WANTED);
    assertThat(state(series, context.withBornOn(late))).isEqualTo(VisitWindow.State.BORN);
    assertThat(state(series, context.withBornOn(late.plusDays(1))))
        .isEqualTo(VisitWindow.State.OVERDUE);
  }

  @Test
  void should_call_nothing_due_or_late_after_a_loss_and_say_so_without_a_word_of_a_child() {
    VisitSeries series = accepted("rid-visit-midwife");
    LocalDate due = GestationalAge.of(36, 3).reachedOn(DAY_ZERO);
    LocalDate late = GestationalAge.of(38, 0).reachedOn(DAY_ZERO);
    LocalDate early = GestationalAge.of(20, 0).reachedOn(DAY_ZERO);

    assertThat(state(series, DATED.withAsOf(due).withEndedOn(due.plusDays(1))))
        .isEqualTo(VisitWindow.State.DUE);
    assertThat(state(series, DATED.withAsOf(late).withEndedOn(late.plusDays(1))))
        .isEqualTo(VisitWindow.State.OVERDUE);
    for (LocalDate day : List.of(early, due, late)) {
      assertThat(state(series, DATED.withAsOf(day).withEndedOn(day)))
          .isEqualTo(VisitWindow.State.ENDED);
    }
    assertThat(state(series, CONTEXT.withEndedOn(DAY))).isEqualTo(VisitWindow.State.ENDED);
    VisitWindow window =
        AT_36_WEEKS.window(series, DATED.withAsOf(late).withEndedOn(early)).orElseThrow();
    assertThat(window.first()).isNull();
    assertThat(window.last()).isNull();
    assertThat(window.reasons())
        .extracting(Reason::code)
        .containsExactly(VisitReasons.WINDOW_ENDED);
    assertThat(window.reasons().get(0).text(Language.NL)).doesNotContainIgnoringCase("kind");
    assertThat(window.reasons().get(0).text(Language.EN)).doesNotContainIgnoringCase("child");
  }

  private static VisitWindow.State state(VisitSeries series, VisitContext context) {
    return AT_36_WEEKS.window(series, context).orElseThrow().state();
  }

  @Test
  void should_leave_the_weeks_unknown_without_a_dating() {
    VisitWindow window = AT_36_WEEKS.window(accepted("rid-visit-midwife"), CONTEXT).orElseThrow();

    assertThat(window.state()).isEqualTo(VisitWindow.State.UNKNOWN);
    assertThat(window.first()).isNull();
    assertThat(window.reasons())
        .extracting(Reason::code)
        .containsExactly(VisitReasons.WINDOW_UNDATED);
    VisitWindow dated = AT_36_WEEKS.window(accepted("rid-visit-midwife"), DATED).orElseThrow();
    assertThat(dated.first()).isEqualTo(DAY_ZERO.plusDays(252));
    assertThat(dated.last()).isEqualTo(DAY_ZERO.plusDays(258));
    assertThat(dated.reasons()).extracting(Reason::code).containsExactly(VisitReasons.WINDOW);
    assertThat(programme("rid-visits-youth").window(accepted("rid-visits-youth"), DATED)).isEmpty();
  }

  @Test
  @Requirement({"R-148", "R-150"})
  void should_want_an_hour_of_each_part_for_a_standard_visit() {
    VisitProgramme mvr = programme("rot-visits-mvr");
    VisitPart a = VisitPart.stressAndSkills(60);
    VisitPart b = VisitPart.child(60, Set.of(VisitPart.Activity.PRACTISE));

    assertThat(structure(mvr, List.of(a, b), null))
        .returns(VisitStructure.State.STANDARD, VisitStructure::state)
        .returns(120, VisitStructure::minutes);
    VisitStructure half = structure(mvr, List.of(a), null);
    assertThat(half.state()).isEqualTo(VisitStructure.State.INCOMPLETE_STRUCTURE);
    assertThat(half.reasons())
        .extracting(Reason::code)
        .containsExactly(VisitReasons.INCOMPLETE_STRUCTURE, VisitReasons.PART_REASON_MISSING);
    assertThat(half.reasons().get(0).parameters()).containsEntry("missing", "child");
    assertThat(structure(mvr, List.of(b), "she was called away").reasons())
        .extracting(Reason::code)
        .containsExactly(VisitReasons.INCOMPLETE_STRUCTURE);
    VisitStructure twoHours = structure(mvr, List.of(VisitPart.stressAndSkills(120)), "x");
    assertThat(twoHours.state()).isEqualTo(VisitStructure.State.INCOMPLETE_STRUCTURE);
    VisitStructure short1 = structure(mvr, List.of(VisitPart.stressAndSkills(59), b), null);
    assertThat(short1.state()).isEqualTo(VisitStructure.State.OTHER_LENGTH);
    assertThat(short1.minutes()).isEqualTo(119);
    assertThat(short1.reasons().get(0).parameters())
        .containsEntry("part", "stress-and-skills")
        .containsEntry("minutes", 59L)
        .containsEntry("expected", 60L);
    assertThat(
            programme("rid-visits-youth")
                .structure(HomeVisit.of(DAY, NURSE, VisitPurpose.HELP), CONTEXT))
        .isEmpty();
  }

  private static VisitStructure structure(
      VisitProgramme programme, List<VisitPart> parts, @Nullable String why) {
    return programme
        .structure(HomeVisit.of(DAY, NURSE, VisitPurpose.HELP).withSections(parts, why), CONTEXT)
        .orElseThrow();
  }

  @Test
  void should_tell_what_is_odd_about_the_parts_of_a_visit_that_is_recorded() {
    VisitProgramme mvr = programme("rot-visits-mvr");
    VisitSeries planned =
        ok(accepted("rot-visits-mvr").plan(DAY, NURSE, Set.of(), null, mvr, CONTEXT));

    assertThat(codes(planned.hold(1, assessment(DAY, NURSE), mvr, CONTEXT)))
        .contains(VisitReasons.INCOMPLETE_STRUCTURE);
    HomeVisit standard =
        assessment(DAY, NURSE)
            .withSections(
                List.of(
                    VisitPart.stressAndSkills(60),
                    VisitPart.child(60, Set.of(VisitPart.Activity.INFORM))),
                null);
    assertThat(codes(planned.hold(1, standard, mvr, CONTEXT.withDayZero(DAY.minusDays(200)))))
        .isEmpty();
  }

  @Test
  void should_refuse_a_programme_whose_rules_cannot_be() {
    String weeks = "{\"atLeast\": \"36+6\", \"atMost\": \"36+0\"}";

    assertThat(read("\"most\": 4")).extracting(VisitProgramme::most).isEqualTo(4);
    assertThatExceptionOfType(PackException.class).isThrownBy(() -> read("\"most\": 0"));
    assertThatExceptionOfType(PackException.class)
        .isThrownBy(() -> read("\"weeks\": " + weeks))
        .withMessageContaining("weeks");
    assertThatExceptionOfType(PackException.class)
        .isThrownBy(() -> read("\"hours\": {\"atLeast\": 80, \"atMost\": 24}"));
    assertThatExceptionOfType(PackException.class)
        .isThrownBy(() -> read("\"domains\": [\"work\"]"));
    assertThatExceptionOfType(PackException.class).isThrownBy(() -> read("\"mots\": 4"));
    assertThatExceptionOfType(PackException.class)
        .isThrownBy(
            () ->
                read(
                    "\"parts\": [{\"kind\": \"child\", \"minutes\": 60},"
                        + " {\"kind\": \"child\", \"minutes\": 30}]"));
    assertThat(read("\"hours\": {\"atLeast\": 24, \"atMost\": 24}").mostHours()).isEqualTo(24);
    assertThat(read("\"weeks\": {\"atLeast\": \"36+0\", \"atMost\": \"36+0\"}").to())
        .hasToString("36+0");
  }

  @Test
  void should_refuse_half_a_range_and_a_part_of_no_length() {
    VisitProgramme plain = read("\"most\": 4");
    GestationalAge week = GestationalAge.of(36, 0);

    assertThatIllegalArgumentException().isThrownBy(() -> with(plain, 4, week, null, Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> with(plain, 4, null, week, Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(plain, 4, week.plusDays(1), week, Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> with(plain, 0, week, week, Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(plain, 1, week, week, Map.of(VisitPart.Kind.CHILD, 0)));
    assertThat(with(plain, 1, week, week, Map.of(VisitPart.Kind.CHILD, 1)).most()).isEqualTo(1);
  }

  private static VisitProgramme with(
      VisitProgramme like,
      int most,
      @Nullable GestationalAge from,
      @Nullable GestationalAge to,
      Map<VisitPart.Kind, Integer> minutes) {
    return new VisitProgramme(
        like.id(),
        like.name(),
        Set.of(),
        Set.of(),
        false,
        false,
        false,
        false,
        most,
        Set.of(),
        from,
        to,
        minutes,
        null,
        null,
        like.rule(),
        like.sources());
  }

  private static VisitProgramme read(String field) {
    String pack =
        """
        {"format": "pack/1", "id": "delft", "version": "2025.1", "municipality": "GM0503",
         "name": {"nl": "Delft", "en": "Delft"}, "licence": "CC0-1.0",
         "documents": {"plan": {"title": "Made-up plan"}},
         "sources": {"p": {"document": "plan", "confidence": "unconfirmed"}},
         "sections": {"homeVisits": [{"id": "visits", "sources": ["p"],
           "name": {"nl": "Bezoeken", "en": "Visits"}, %s}]}}
        """
            .formatted(field);
    Pack read =
        Pack.read("delft.json", new ByteArrayInputStream(pack.getBytes(StandardCharsets.UTF_8)));
    return VisitProgramme.from(read.entries(VisitProgramme.SECTION).get(0));
  }
}
