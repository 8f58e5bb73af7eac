package nl.kansrijkestart.screening.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.screening.Answer;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.InstrumentId;
import nl.kansrijkestart.screening.InstrumentRegistry;
import nl.kansrijkestart.screening.MissingReason;
import nl.kansrijkestart.screening.Moment;
import nl.kansrijkestart.screening.Scale;
import nl.kansrijkestart.screening.Score;
import nl.kansrijkestart.screening.Scoring;
import nl.kansrijkestart.screening.ScreeningReasons;
import nl.kansrijkestart.screening.followup.OutcomeMeasure.Better;
import nl.kansrijkestart.screening.followup.OutcomeMeasure.Goal;
import nl.kansrijkestart.screening.followup.OutcomeMeasure.Outcome;
import nl.kansrijkestart.screening.followup.OutcomeMeasure.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeMeasureTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final OutcomeMeasure STRESS =
      new OutcomeMeasure(Goal.LESS_STRESS, InstrumentId.of("pss-4"), Scale.TOTAL, Better.LOWER);
  private final Scoring scoring = Scoring.with(InstrumentRegistry.bundled());

  /** A PSS-4 with a total of 8 plus the answer to item 1 minus 2. */
  private Score pss4(LocalDate day, Answer first) {
    return scoring.score(
        new Answers(
            InstrumentId.of("pss-4"),
            "1",
            day,
            List.of(first, Answer.of(2, 2), Answer.of(3, 2), Answer.of(4, 2))));
  }

  private Point pregnant(LocalDate day, int first) {
    return new Point(pss4(day, Answer.of(1, first)), Moment.Phase.PREGNANT);
  }

  @ParameterizedTest
  @CsvSource({"4, 1, IMPROVED", "1, 4, WORSE", "2, 2, SAME"})
  void should_compare_the_first_and_the_last_form_of_the_pregnancy(
      int first, int last, Outcome outcome) {
    // WHEN
    OutcomeMeasure.Answer answer =
        STRESS.evaluate(List.of(pregnant(DAY.plusDays(60), last), pregnant(DAY, first)));
    // THEN
    assertThat(answer.outcome()).isEqualTo(outcome);
    assertThat(answer.change().lowest()).isEqualTo(last - first);
    assertThat(answer.reasons()).extracting(Reason::code).containsExactly(ScreeningReasons.CHANGE);
  }

  @Test
  void should_read_a_higher_figure_as_better_where_the_host_says_so() {
    OutcomeMeasure helped =
        new OutcomeMeasure(Goal.FELT_HELPED, InstrumentId.of("pss-4"), Scale.TOTAL, Better.HIGHER);

    assertThat(helped.evaluate(List.of(pregnant(DAY, 1), pregnant(DAY.plusDays(1), 2))).outcome())
        .isEqualTo(Outcome.IMPROVED);
  }

  @Test
  void should_not_count_a_form_after_the_birth_for_less_stress() {
    Point after = new Point(pss4(DAY.plusDays(200), Answer.of(1, 0)), Moment.Phase.POSTPARTUM);

    assertThat(STRESS.evaluate(List.of(pregnant(DAY, 4), after)).outcome())
        .isEqualTo(Outcome.NOT_MEASURED);
    assertThat(STRESS.evaluate(List.of()).reasons())
        .extracting(Reason::code)
        .containsExactly(ScreeningReasons.NO_TWO_FORMS);
  }

  @Test
  void should_not_decide_where_missing_answers_leave_both_ways_open() {
    Point half =
        new Point(
            pss4(DAY.plusDays(9), Answer.missing(1, MissingReason.REFUSED)), Moment.Phase.PREGNANT);

    OutcomeMeasure.Answer open = STRESS.evaluate(List.of(pregnant(DAY, 2), half));
    assertThat(open.outcome()).isEqualTo(Outcome.NOT_MEASURED);
    assertThat(open.change().lowest()).isEqualTo(-2);
    assertThat(open.change().highest()).isEqualTo(2);
  }

  @Test
  void should_compare_only_what_was_made_with_the_same_instrument_and_version() {
    Score phq =
        scoring.score(
            new Answers(
                InstrumentId.of("phq-2"), "1", DAY, List.of(Answer.of(1, 1), Answer.of(2, 1))));
    Score refused = scoring.score(new Answers(InstrumentId.of("phq-2"), "9", DAY, List.of()));
    Score stress = pss4(DAY, Answer.of(1, 1));

    assertThat(codes(ScoreChange.between(stress, phq, Scale.TOTAL)))
        .containsExactly(ScreeningReasons.NOT_COMPARABLE);
    assertThat(codes(ScoreChange.between(refused, phq, Scale.TOTAL)))
        .containsExactly(ScreeningReasons.NOT_SCORED);
    assertThat(codes(ScoreChange.between(stress, stress, "elsewhere")))
        .containsExactly(ScreeningReasons.NO_SUCH_SCALE);
    assertThat(
            codes(
                ScoreChange.between(
                    pss4(DAY, Answer.of(1, 1)),
                    pss4(DAY.minusDays(1), Answer.of(1, 1)),
                    Scale.TOTAL)))
        .containsExactly(ScreeningReasons.FOLLOW_UP_BEFORE_BASELINE);
    assertThat(ScoreChange.between(stress, stress, Scale.TOTAL))
        .isInstanceOf(Result.Accepted.class);
  }

  private static List<nl.kansrijkestart.decision.ReasonCode> codes(Result<?> result) {
    return result.reasons().stream().map(Reason::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0, refused, NOT_MEASURED, 0, 4",
    "4, refused, NOT_MEASURED, -4, 0",
    "refused, 0, NOT_MEASURED, -4, 0",
    "refused, 4, NOT_MEASURED, 0, 4",
    "1, 2, WORSE, 1, 1",
    "2, 1, IMPROVED, -1, -1"
  })
  void should_call_it_a_change_only_where_no_end_is_the_same_figure(
      String first, String last, Outcome outcome, int lowest, int highest) {
    OutcomeMeasure.Answer answer =
        STRESS.evaluate(List.of(point(DAY, first), point(DAY.plusDays(1), last)));

    assertThat(answer.outcome()).isEqualTo(outcome);
    assertThat(answer.change().lowest()).isEqualTo(lowest);
    assertThat(answer.change().highest()).isEqualTo(highest);
  }

  private Point point(LocalDate day, String first) {
    return new Point(
        pss4(
            day,
            first.equals("refused")
                ? Answer.missing(1, MissingReason.REFUSED)
                : Answer.of(1, Integer.parseInt(first))),
        Moment.Phase.PREGNANT);
  }

  @Test
  void should_leave_forms_of_another_instrument_and_refusals_out() {
    // GIVEN the lowest stress on another form in between, and a form that is refused
    Score other =
        scoring.score(
            new Answers(
                InstrumentId.of("phq-2"),
                "1",
                DAY.plusDays(9),
                List.of(Answer.of(1, 0), Answer.of(2, 0))));
    Score refused =
        scoring.score(new Answers(InstrumentId.of("pss-4"), "9", DAY.plusDays(9), List.of()));
    // WHEN
    OutcomeMeasure.Answer answer =
        STRESS.evaluate(
            List.of(
                pregnant(DAY, 3),
                new Point(other, Moment.Phase.PREGNANT),
                new Point(refused, Moment.Phase.PREGNANT),
                pregnant(DAY.plusDays(5), 1)));
    // THEN
    assertThat(answer.outcome()).isEqualTo(Outcome.IMPROVED);
    assertThat(answer.change().to()).isEqualTo(DAY.plusDays(5));
  }

  @Test
  void should_say_why_two_versions_of_a_form_are_not_compared() {
    OutcomeMeasure helped =
        new OutcomeMeasure(Goal.FELT_HELPED, InstrumentId.of("tweak"), Scale.TOTAL, Better.LOWER);

    OutcomeMeasure.Answer answer =
        helped.evaluate(List.of(tweak("high", DAY), tweak("hold", DAY.plusDays(1))));

    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_MEASURED);
    assertThat(answer.change()).isNull();
    assertThat(answer.reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.code()).isEqualTo(ScreeningReasons.NOT_COMPARABLE);
              assertThat(reason.parameters())
                  .containsEntry("earlier", "tweak high/high")
                  .containsEntry("later", "tweak hold/hold");
            });
  }

  private Point tweak(String version, LocalDate day) {
    return new Point(
        scoring.score(
            new Answers(
                InstrumentId.of("tweak"),
                version,
                day,
                IntStream.rangeClosed(1, 5).mapToObj(item -> Answer.of(item, 0)).toList())),
        Moment.Phase.UNKNOWN);
  }

  @Test
  void should_show_no_figure_in_a_text_for_a_log() {
    OutcomeMeasure.Answer answer =
        STRESS.evaluate(List.of(pregnant(DAY, 4), pregnant(DAY.plusDays(1), 1)));

    for (Object each : List.of(answer, answer.change(), pregnant(DAY, 4))) {
      assertThat(each.toString())
          .contains(each.getClass().getSimpleName())
          .doesNotContain("-3", "2026", "IMPROVED");
    }
  }
}
