package nl.kansrijkestart.screening.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
}
