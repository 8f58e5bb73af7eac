package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.ChildCourse;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.DatingHistory;
import nl.kansrijkestart.pregnancy.Ending;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.pregnancy.PregnancyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {

  private static final LocalDate LAST_PERIOD = LocalDate.of(2026, 1, 1);
  private final Scoring scoring = Scoring.with(FreshPlans.registry());

  private static Pregnancy pregnancy() {
    return Pregnancy.of(PregnancyId.of("p-1"), PersonId.of("w-1"), LocalDate.of(2026, 2, 20))
        .withDatings(
            DatingHistory.of(
                new Dating.LastPeriod(LocalDate.of(2026, 2, 20), LAST_PERIOD, Ternary.TRUE)));
  }

  private static Answers epds(LocalDate day, int total) {
    List<Answer> answers = new ArrayList<>();
    int left = total;
    for (int item = 1; item <= 10; item++) {
      int points = item == 10 ? 0 : Math.min(3, left);
      answers.add(Answer.of(item, points));
      left -= points;
    }
    return new Answers(InstrumentId.of("epds"), "1", day, answers);
  }

  private Ternary reached(int total, Moment moment) {
    return scoring.score(epds(LAST_PERIOD.plusDays(100), total), moment).cutOffs().stream()
        .filter(each -> each.cutOff().equals("pregnancy"))
        .findFirst()
        .orElseThrow()
        .reached();
  }

  @ParameterizedTest
  @CsvSource({
    "97, 10, FALSE",
    "97, 11, TRUE",
    "98, 9, FALSE",
    "98, 10, TRUE",
    "280, 9, FALSE",
    "280, 10, TRUE"
  })
  void should_take_the_trimester_from_the_dating_on_the_day_of_answering(
      int day, int total, Ternary reached) {
    Moment moment = Moment.of(pregnancy(), LAST_PERIOD.plusDays(day));

    assertThat(moment.fromDay()).isEqualTo(day);
    assertThat(reached(total, moment)).isEqualTo(reached);
  }

  /** Registered at 7+1 by a last period of which she is not certain. */
  private static Pregnancy uncertain(Ternary certain) {
    LocalDate registered = LAST_PERIOD.plusDays(50);
    return Pregnancy.of(PregnancyId.of("p-1"), PersonId.of("w-1"), registered)
        .withDatings(DatingHistory.of(new Dating.LastPeriod(registered, LAST_PERIOD, certain)));
  }

  @ParameterizedTest
  @CsvSource({
    "FALSE, 0, UNKNOWN",
    "FALSE, 83, UNKNOWN",
    "FALSE, 84, TRUE",
    "UNKNOWN, 83, UNKNOWN",
    "UNKNOWN, 84, TRUE",
    "TRUE, 47, FALSE",
    "TRUE, 48, TRUE"
  })
  void should_leave_the_trimester_open_while_an_uncertain_last_period_does(
      Ternary certain, int daysSinceRegistration, Ternary tenReached) {
    // GIVEN a total of 10, which is positive from the second trimester on, that is from 98 days
    LocalDate day = LAST_PERIOD.plusDays(50 + daysSinceRegistration);
    // WHEN
    Moment moment = Moment.of(uncertain(certain), day);
    // THEN
    assertThat(moment.phase()).isEqualTo(Moment.Phase.PREGNANT);
    assertThat(reached(10, moment)).isEqualTo(tenReached);
    assertThat(reached(11, moment)).isEqualTo(Ternary.TRUE);
    assertThat(reached(9, moment)).isEqualTo(Ternary.FALSE);
  }

  @Test
  void should_count_from_conception_on_the_day_of_registration_where_no_day_is_sure() {
    LocalDate registered = LAST_PERIOD.plusDays(50);

    assertThat(ages(Moment.of(uncertain(Ternary.FALSE), registered))).containsExactly(14, 370);
    assertThat(ages(Moment.of(uncertain(Ternary.FALSE), registered.minusDays(1))))
        .containsExactly(14, 370);
    assertThat(ages(Moment.of(uncertain(Ternary.FALSE), registered.plusDays(1))))
        .containsExactly(15, 370);
    assertThat(
            ages(
                Moment.of(
                    uncertain(Ternary.FALSE).withDatings(DatingHistory.empty()),
                    registered.plusDays(500))))
        .containsExactly(370, 370);
  }

  @Test
  void should_take_the_age_of_a_scan_where_the_last_period_is_uncertain() {
    LocalDate scan = LAST_PERIOD.plusDays(75);
    Pregnancy scanned =
        uncertain(Ternary.FALSE)
            .withDatings(
                DatingHistory.of(
                    new Dating.LastPeriod(scan, LAST_PERIOD, Ternary.FALSE),
                    new Dating.CrownRumpLength(scan, new java.math.BigDecimal("33"))));

    assertThat(ages(Moment.of(scanned, scan))).containsExactly(70, 70);
  }

  private static List<Integer> ages(Moment moment) {
    return Stream.of(moment.fromDay(), moment.toDay()).toList();
  }

  @ParameterizedTest
  @CsvSource({"97, total ≥ 11, ≤ 13+6", "98, total ≥ 10, ≥ 14+0"})
  void should_say_by_which_age_a_limit_holds(int day, String limits, String age) {
    Score score = scoring.score(epds(LAST_PERIOD, 10), Moment.pregnant(GestationalAge.ofDays(day)));

    assertThat(score.reasons())
        .filteredOn(reason -> reason.code().equals(ScreeningReasons.CUT_OFF_BY_AGE))
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.parameters())
                  .containsEntry("limits", limits)
                  .containsEntry("age", age);
              assertThat(reason.text(Language.NL)).contains("zwangerschap", limits, age);
              assertThat(reason.sources()).isNotEmpty();
            });
    assertThat(scoring.score(epds(LAST_PERIOD, 10), Moment.postpartum()).reasons())
        .extracting(Reason::code)
        .doesNotContain(ScreeningReasons.CUT_OFF_BY_AGE);
  }

  @ParameterizedTest
  @CsvSource({"9, FALSE", "10, UNKNOWN", "11, TRUE"})
  void should_leave_ten_undetermined_where_the_trimester_is_not_known(int total, Ternary reached) {
    assertThat(reached(total, Moment.pregnant())).isEqualTo(reached);
    assertThat(scoring.score(epds(LAST_PERIOD, 10), Moment.pregnant()).reasons())
        .extracting(Reason::code)
        .contains(ScreeningReasons.CUT_OFF_UNDETERMINED);
  }

  @ParameterizedTest
  @CsvSource({"90, 97, FALSE", "90, 98, UNKNOWN", "98, 110, TRUE"})
  void should_decide_on_an_uncertain_age_only_where_both_ends_agree(
      int from, int to, Ternary reached) {
    Moment moment = new Moment(Moment.Phase.PREGNANT, from, to, Moment.Sex.FEMALE, Ternary.UNKNOWN);

    assertThat(reached(10, moment)).isEqualTo(reached);
  }

  @Test
  void should_keep_the_cut_offs_after_the_birth_apart_from_those_of_the_pregnancy() {
    assertThat(ids(scoring.score(epds(LAST_PERIOD, 12), Moment.postpartum())))
        .containsExactly("postpartum-possible", "postpartum-likely", "ichom-alert");
    assertThat(ids(scoring.score(epds(LAST_PERIOD, 12), Moment.pregnant())))
        .containsExactly("pregnancy", "ichom-alert");
  }

  @Test
  void should_say_of_a_moment_that_is_not_known_what_each_cut_off_would_say() {
    Score score = scoring.score(epds(LAST_PERIOD, 12), Moment.unknown());

    assertThat(score.cutOffs()).extracting(Score.Verdict::applies).containsOnly(Ternary.UNKNOWN);
    assertThat(score.reasons())
        .extracting(Reason::code)
        .contains(ScreeningReasons.CUT_OFF_IF_IT_APPLIES)
        .doesNotContain(ScreeningReasons.CUT_OFF_REACHED);
  }

  private static List<String> ids(Score score) {
    return score.cutOffs().stream().map(Score.Verdict::cutOff).toList();
  }

  @Test
  void should_know_before_in_and_after_a_pregnancy() {
    assertThat(Moment.of(pregnancy(), LAST_PERIOD.minusYears(1)).phase())
        .isEqualTo(Moment.Phase.UNKNOWN);
    assertThat(Moment.of(pregnancy(), LAST_PERIOD.plusDays(100)).phase())
        .isEqualTo(Moment.Phase.PREGNANT);
  }

  @ParameterizedTest
  @CsvSource({
    "LIVE_BIRTH, POSTPARTUM",
    "STILLBIRTH, POSTPARTUM",
    "MISCARRIAGE, UNKNOWN",
    "TERMINATION, UNKNOWN",
    "OTHER_LOSS, UNKNOWN"
  })
  void should_call_it_after_the_birth_from_the_day_of_a_birth_and_not_after_an_early_loss(
      Ending.Kind kind, Moment.Phase phase) {
    boolean early = phase == Moment.Phase.UNKNOWN;
    LocalDate ended = LAST_PERIOD.plusDays(early ? 80 : 270);
    Pregnancy pregnancy =
        pregnancy()
            .withCourse(ChildCourse.expected(1).withEnding(Ending.of(kind, ended)))
            .match(
                known -> known,
                reasons -> {
                  throw new AssertionError(reasons);
                });

    assertThat(Moment.of(pregnancy, ended.minusDays(1)).phase()).isEqualTo(Moment.Phase.PREGNANT);
    assertThat(Moment.of(pregnancy, ended.plusDays(1)).phase()).isEqualTo(phase);
  }

  @Test
  void should_refuse_a_moment_that_contradicts_itself() {
    assertThatIllegalArgumentException().isThrownBy(() -> moment(Moment.Phase.POSTPARTUM, 10, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> moment(Moment.Phase.PREGNANT, 10, null));
    assertThatIllegalArgumentException().isThrownBy(() -> moment(Moment.Phase.PREGNANT, 11, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> moment(Moment.Phase.PREGNANT, -1, 10));
    assertThat(moment(Moment.Phase.PREGNANT, 0, 0))
        .asString()
        .startsWith("Moment")
        .doesNotContain("PREGNANT");
  }

  private static Moment moment(Moment.Phase phase, Integer from, Integer to) {
    return new Moment(phase, from, to, Moment.Sex.FEMALE, Ternary.UNKNOWN);
  }

  @Test
  void should_hold_a_limit_for_somebody_only_where_phase_sex_and_age_fit() {
    CutOff.When women =
        new CutOff.When(Set.of(Moment.Phase.NEITHER), null, null, Moment.Sex.FEMALE);

    assertThat(women.at(moment(Moment.Phase.NEITHER, null, null))).isEqualTo(Ternary.TRUE);
    assertThat(women.at(Moment.unknown())).isEqualTo(Ternary.UNKNOWN);
    assertThat(women.at(Moment.unknown().withSex(Moment.Sex.MALE))).isEqualTo(Ternary.FALSE);
    assertThat(women.at(Moment.pregnant())).isEqualTo(Ternary.FALSE);
    assertThat(CutOff.When.ALWAYS.at(Moment.unknown())).isEqualTo(Ternary.TRUE);
    assertThat(
            new CutOff.When(Set.of(), 98, null, null)
                .at(Moment.pregnant(GestationalAge.ofDays(97))))
        .isEqualTo(Ternary.FALSE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CutOff.When(Set.of(Moment.Phase.UNKNOWN), null, null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new CutOff.When(Set.of(), 10, 9, null));
  }
}
