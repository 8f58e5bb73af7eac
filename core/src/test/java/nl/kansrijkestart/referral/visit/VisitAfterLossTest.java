package nl.kansrijkestart.referral.visit;

import static nl.kansrijkestart.referral.visit.VisitFixtures.CARER;
import static nl.kansrijkestart.referral.visit.VisitFixtures.CONTEXT;
import static nl.kansrijkestart.referral.visit.VisitFixtures.DAY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.NURSE;
import static nl.kansrijkestart.referral.visit.VisitFixtures.accepted;
import static nl.kansrijkestart.referral.visit.VisitFixtures.assessment;
import static nl.kansrijkestart.referral.visit.VisitFixtures.codes;
import static nl.kansrijkestart.referral.visit.VisitFixtures.ok;
import static nl.kansrijkestart.referral.visit.VisitFixtures.programme;
import static nl.kansrijkestart.referral.visit.VisitFixtures.refused;
import static nl.kansrijkestart.referral.visit.VisitFixtures.visited;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** After a loss a visit goes on for her, and nothing is asked or said of a child. */
class VisitAfterLossTest {

  private static final VisitProgramme MVR = programme("rot-visits-mvr");
  private static final VisitPart HERS = VisitPart.stressAndSkills(60);

  /** The two ways in which a host tells of a loss. */
  enum Loss {
    END(VisitContext::withEndedOn),
    DEATH((known, day) -> known.withBornOn(DAY.minusDays(40)).withChildDiedOn(day)),
    DEATH_WITHOUT_A_DAY_OF_BIRTH(VisitContext::withChildDiedOn);

    private final BiFunction<VisitContext, LocalDate, VisitContext> told;

    Loss(BiFunction<VisitContext, LocalDate, VisitContext> told) {
      this.told = told;
    }

    VisitContext on(LocalDate day) {
      return told.apply(CONTEXT, day);
    }
  }

  private static VisitPart child(int minutes) {
    return VisitPart.child(minutes, Set.of(VisitPart.Activity.INFORM));
  }

  private static Result<VisitSeries> hold(LocalDate on, VisitContext known, VisitPart... parts) {
    VisitSeries planned =
        ok(accepted("rot-visits-mvr").plan(on, NURSE, Set.of(), null, MVR, CONTEXT));
    return planned.hold(1, assessment(on, NURSE).withSections(List.of(parts), null), MVR, known);
  }

  @ParameterizedTest
  @EnumSource
  void should_ask_for_the_hour_of_the_child_until_the_day_before_a_loss_and_not_from_that_day(
      Loss loss) {
    assertThat(codes(hold(DAY, loss.on(DAY.plusDays(1)), HERS)))
        .containsExactly(VisitReasons.INCOMPLETE_STRUCTURE, VisitReasons.PART_REASON_MISSING);

    assertThat(codes(hold(DAY, loss.on(DAY), HERS))).isEmpty();
    assertThat(codes(hold(DAY, loss.on(DAY.minusDays(1)), HERS))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void should_say_nothing_of_it_where_a_visit_before_a_loss_is_recorded_after_it(Loss loss) {
    VisitContext later = loss.on(DAY.plusDays(3));

    assertThat(codes(hold(DAY, later.withAsOf(DAY.plusDays(2)), HERS)))
        .contains(VisitReasons.INCOMPLETE_STRUCTURE);
    assertThat(codes(hold(DAY, later.withAsOf(DAY.plusDays(3)), HERS))).isEmpty();
    assertThat(codes(hold(DAY, later.withAsOf(DAY.plusDays(3)), HERS, child(20)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void should_take_an_hour_for_the_child_after_a_loss_as_it_is(Loss loss) {
    for (int minutes : new int[] {1, 60, 61}) {
      Result<VisitSeries> held = hold(DAY, loss.on(DAY.minusDays(1)), HERS, child(minutes));
      assertThat(refused(held)).isFalse();
      assertThat(codes(held)).isEmpty();
      assertThat(ok(held).held().get(0).sections()).hasSize(2);
    }
    // also where the child would have been older than two years
    LocalDate late = DAY.plusYears(4);
    VisitContext known = loss.on(late.minusDays(1)).withAsOf(late);
    assertThat(codes(hold(late, known, HERS, child(60)))).isEmpty();
    assertThat(codes(hold(late, CONTEXT.withAsOf(late).withBornOn(DAY), HERS, child(60))))
        .containsExactly(VisitReasons.CHILD_TOO_OLD);
  }

  @ParameterizedTest
  @EnumSource
  void should_still_ask_for_her_own_hour_after_a_loss(Loss loss) {
    Result<VisitSeries> without = hold(DAY, loss.on(DAY.minusDays(1)), child(60));
    Result<VisitSeries> shorter =
        hold(DAY, loss.on(DAY.minusDays(1)), VisitPart.stressAndSkills(59));

    assertThat(codes(without))
        .containsExactly(VisitReasons.INCOMPLETE_STRUCTURE, VisitReasons.PART_REASON_MISSING);
    assertThat(without.reasons().get(0).parameters()).containsEntry("missing", "stress-and-skills");
    assertThat(codes(shorter)).containsExactly(VisitReasons.PART_LENGTH);
  }

  @Test
  void should_call_her_own_hour_a_standard_visit_after_a_loss_and_count_no_parts_in_words() {
    HomeVisit hers = HomeVisit.of(DAY, NURSE, VisitPurpose.HELP).withSections(List.of(HERS), null);

    VisitStructure structure = MVR.structure(hers, CONTEXT.withEndedOn(DAY)).orElseThrow();

    assertThat(structure.state()).isEqualTo(VisitStructure.State.STANDARD);
    assertThat(structure.minutes()).isEqualTo(60);
    assertThat(structure.reasons().get(0).text(Language.NL))
        .isEqualTo("Wat bij dit bezoek hoort, is gehouden: 60 minuten.");
    assertThat(childOnly().structure(hers, CONTEXT.withEndedOn(DAY))).isEmpty();
    assertThat(childOnly().structure(hers, CONTEXT)).isPresent();
  }

  private static VisitProgramme childOnly() {
    return new VisitProgramme(
        MVR.id(),
        MVR.name(),
        MVR.roles(),
        MVR.jointWith(),
        MVR.prenatal(),
        MVR.vulnerable(),
        MVR.suspicion(),
        MVR.assessFirst(),
        MVR.most(),
        MVR.domains(),
        MVR.from(),
        MVR.to(),
        Map.of(VisitPart.Kind.CHILD, 60),
        MVR.leastHours(),
        MVR.mostHours(),
        MVR.rule(),
        MVR.sources());
  }

  @Test
  void should_tell_after_a_loss_for_whom_the_home_is_unsafe_without_a_word_of_child_or_birth() {
    VisitProgramme hours = programme("rot-visit-maternity");
    VisitSeries planned =
        ok(accepted("rot-visit-maternity").plan(DAY, CARER, Set.of(), null, hours, CONTEXT));
    HomeVisit visit =
        assessment(DAY, CARER)
            .withMaternity(
                new MaternityFindings(
                    "rest",
                    "calm",
                    new BigDecimal("49"),
                    Ternary.UNKNOWN,
                    Ternary.FALSE,
                    Ternary.FALSE,
                    Ternary.TRUE));

    Result<VisitSeries> lost =
        planned.hold(
            1, visit, hours, CONTEXT.withAsOf(DAY.plusDays(1)).withEndedOn(DAY.plusDays(1)));

    assertThat(codes(planned.hold(1, visit, hours, CONTEXT)))
        .containsExactly(
            VisitReasons.HOME_NOT_JUDGED,
            VisitReasons.HOME_UNSAFE,
            VisitReasons.HOME_UNSAFE,
            VisitReasons.HOME_BIRTH_UNSAFE);
    assertThat(lost.reasons())
        .extracting(reason -> reason.parameters().get("who"))
        .containsExactly("woman", "professional");
  }

  @ParameterizedTest
  @EnumSource
  void should_ask_after_a_loss_for_every_domain_but_becoming_a_mother(Loss loss) {
    VisitProgramme youth = programme("rid-visits-youth");
    VisitSeries none = accepted("rid-visits-youth");
    VisitContext dayBefore = loss.on(DAY).withAsOf(DAY.minusDays(1));

    assertThat(youth.completeness(none, dayBefore).orElseThrow().missing())
        .containsExactly(VisitDomain.values());
    for (LocalDate asOf : List.of(DAY, DAY.plusDays(1))) {
      VisitCompleteness answer =
          youth.completeness(none, loss.on(DAY).withAsOf(asOf)).orElseThrow();
      assertThat(answer.missing())
          .containsExactly(
              VisitDomain.HEALTH, VisitDomain.ENVIRONMENT, VisitDomain.SOCIAL_PROVISIONS);
      assertThat(answer.reasons().stream().flatMap(VisitAfterLossTest::texts))
          .noneMatch(
              text ->
                  text.contains("moeder")
                      || text.contains("mother")
                      || text.contains("kind")
                      || text.contains("child"));
    }
  }

  @Test
  void should_call_the_visits_complete_after_a_loss_without_becoming_a_mother() {
    VisitProgramme youth = programme("rid-visits-youth");
    VisitSeries held =
        visited(
            accepted("rid-visits-youth"),
            HomeVisit.of(DAY.minusDays(1), NURSE, VisitPurpose.INFORMATION)
                .withDomains(
                    Set.of(
                        VisitDomain.HEALTH, VisitDomain.ENVIRONMENT, VisitDomain.SOCIAL_PROVISIONS),
                    Set.of()),
            youth,
            CONTEXT);

    assertThat(youth.completeness(held, CONTEXT).orElseThrow().missing())
        .containsExactly(VisitDomain.MOTHERHOOD);
    VisitCompleteness after = youth.completeness(held, CONTEXT.withEndedOn(DAY)).orElseThrow();
    assertThat(after.complete()).isTrue();
    assertThat(after.reasons().get(0).text(Language.EN))
        .isEqualTo("The visits touched all domains that belong to them.");
    assertThat(motherhoodOnly(youth).completeness(held, CONTEXT)).isPresent();
    assertThat(motherhoodOnly(youth).completeness(held, CONTEXT.withEndedOn(DAY))).isEmpty();
  }

  private static VisitProgramme motherhoodOnly(VisitProgramme of) {
    return new VisitProgramme(
        of.id(),
        of.name(),
        of.roles(),
        of.jointWith(),
        of.prenatal(),
        of.vulnerable(),
        of.suspicion(),
        of.assessFirst(),
        of.most(),
        Set.of(VisitDomain.MOTHERHOOD),
        of.from(),
        of.to(),
        of.minutes(),
        of.leastHours(),
        of.mostHours(),
        of.rule(),
        of.sources());
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_say_no_word_of_a_child_after_a_loss_whatever_was_held(long seed) {
    Random random = new Random(seed);
    List<VisitPart> parts = new ArrayList<>();
    if (random.nextBoolean()) {
      parts.add(VisitPart.stressAndSkills(1 + random.nextInt(120)));
    }
    if (random.nextBoolean()) {
      parts.add(child(1 + random.nextInt(120)));
    }
    Loss loss = Loss.values()[random.nextInt(Loss.values().length)];
    LocalDate on = DAY.plusDays(random.nextInt(1500));
    VisitContext known =
        loss.on(on.minusDays(random.nextInt(900))).withAsOf(on.plusDays(random.nextInt(30)));

    Result<VisitSeries> held = hold(on, known, parts.toArray(VisitPart[]::new));

    assertThat(refused(held)).isFalse();
    assertThat(held.reasons().stream().flatMap(VisitAfterLossTest::texts))
        .noneMatch(text -> text.contains("kind") || text.contains("child"));
  }

  private static Stream<String> texts(Reason reason) {
    return Stream.of(Language.NL, Language.EN)
        .map(language -> reason.text(language).toLowerCase(Locale.ROOT));
  }
}
