package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.intake.IntakeReasons;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form that breaks a rule elsewhere still asks for. */
class UnvalidatedAnswersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final AnswerIntake SELF_HARM = new AnswerIntake(10, 2, null);
  private final Scoring scoring = Scoring.with(FreshPlans.registry());

  private static AnswersIntake epds(AnswerIntake... answers) {
    return new AnswersIntake("epds", "1", DAY, Arrays.asList(answers));
  }

  private static AnswerIntake zero(int item) {
    return new AnswerIntake(item, 0, null);
  }

  private Result<Score> score(AnswersIntake intake) {
    return scoring.score(intake, Moment.pregnant(), List.of());
  }

  private Score.Refused refused(AnswersIntake intake) {
    return score(intake)
        .match(
            Score.Refused.class::cast,
            reasons -> {
              throw new AssertionError(reasons);
            });
  }

  private static List<ReasonCode> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  static Stream<Arguments> forms() {
    List<AnswerIntake> many = new ArrayList<>(Collections.nCopies(Answers.MAX_ANSWERS, zero(1)));
    many.add(SELF_HARM);
    return Stream.of(
        Arguments.of("no number", epds(new AnswerIntake(null, 1, null), SELF_HARM)),
        Arguments.of("number 0", epds(new AnswerIntake(0, 1, null), SELF_HARM)),
        Arguments.of("no answer", epds(new AnswerIntake(1, null, null), SELF_HARM)),
        Arguments.of("nothing at all", epds(null, SELF_HARM)),
        Arguments.of("an answer and none", epds(new AnswerIntake(10, 2, MissingReason.REFUSED))),
        Arguments.of("too many", new AnswersIntake("epds", "1", DAY, many)),
        Arguments.of("no day", new AnswersIntake("epds", "1", null, List.of(SELF_HARM))),
        Arguments.of("no version", new AnswersIntake("epds", null, DAY, List.of(SELF_HARM))),
        Arguments.of("blank version", new AnswersIntake("epds", " ", DAY, List.of(SELF_HARM))),
        Arguments.of(
            "long version", new AnswersIntake("epds", "1".repeat(41), DAY, List.of(SELF_HARM))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void should_flag_a_critical_answer_that_can_be_read_in_a_form_that_breaks_a_rule(
      String what, AnswersIntake intake) {
    // WHEN
    Score.Refused refused = refused(intake);
    // THEN
    assertThat(refused.flags())
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.state()).as(what).isEqualTo(Score.Flag.State.ALARM);
              assertThat(flag.items()).containsExactly(10);
            });
    assertThat(codes(refused.reasons()))
        .startsWith(ScreeningReasons.ALARM, ScreeningReasons.SHOW_HELP)
        .contains(IntakeReasons.NOT_VALIDATED);
  }

  @Test
  void should_ask_a_critical_question_now_where_its_answer_cannot_be_read() {
    Score.Refused refused = refused(epds(zero(1), new AnswerIntake(10, null, null)));

    assertThat(refused.flags())
        .extracting(Score.Flag::state)
        .containsExactly(Score.Flag.State.ASK_NOW);
  }

  @Test
  void should_keep_why_an_answer_is_missing() {
    Score.Refused refused =
        refused(
            epds(
                new AnswerIntake(1, null, null),
                new AnswerIntake(10, null, MissingReason.NOT_ASKED_PARTNER_PRESENT)));

    assertThat(refused.flags())
        .extracting(Score.Flag::state)
        .containsExactly(Score.Flag.State.ASK_WHEN_ALONE);
    assertThat(codes(refused.reasons())).doesNotContain(ScreeningReasons.SHOW_HELP);
  }

  @Test
  void should_raise_no_alarm_for_a_form_without_a_positive_answer() {
    assertThat(refused(epds(new AnswerIntake(1, null, null), zero(10))).flags()).isEmpty();
  }

  @Test
  void should_say_everything_else_that_is_wrong_as_well() {
    Score.Refused refused =
        refused(epds(new AnswerIntake(1, null, null), new AnswerIntake(2, 9, null), zero(10)));

    assertThat(codes(refused.reasons()))
        .containsExactly(IntakeReasons.NOT_VALIDATED, ScreeningReasons.OUT_OF_RANGE);
    assertThat(refused.version()).isEqualTo("1");
  }

  @Test
  void should_not_guess_a_version_where_there_are_several() {
    // WHEN: three variants of the TWEAK are there
    Score.Refused refused =
        refused(new AnswersIntake("tweak", null, DAY, List.of(new AnswerIntake(1, 1, null))));
    // THEN
    assertThat(codes(refused.reasons()))
        .startsWith(IntakeReasons.NOT_VALIDATED, ScreeningReasons.WRONG_VERSION);
    assertThat(refused.version()).isEqualTo("unknown");
  }

  @Test
  void should_say_that_nobody_read_the_critical_answers_of_another_version() {
    Score.Refused refused =
        refused(
            new AnswersIntake(
                "epds", "2", DAY, List.of(new AnswerIntake(1, null, null), SELF_HARM)));

    assertThat(codes(refused.reasons()))
        .contains(ScreeningReasons.WRONG_VERSION, ScreeningReasons.CRITICAL_NOT_READ);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "EPDS", "no such form!"})
  void should_refuse_without_a_score_where_the_form_names_no_instrument(@Nullable String code) {
    Result<Score> result = score(new AnswersIntake(code, "1", DAY, List.of(SELF_HARM)));

    assertThat(result).isInstanceOf(Result.Refused.class);
    assertThat(codes(result.reasons())).containsExactly(IntakeReasons.NOT_VALIDATED);
  }

  @Test
  void should_score_a_form_that_is_right() {
    AnswersIntake right =
        new AnswersIntake(
            "epds",
            "1",
            DAY,
            IntStream.rangeClosed(1, 10)
                .mapToObj(item -> new AnswerIntake(item, 1, null))
                .toList());

    assertThat(score(right))
        .isInstanceOfSatisfying(
            Result.Accepted.class,
            accepted ->
                assertThat(accepted.value())
                    .isEqualTo(
                        scoring.score(
                            new Answers(
                                InstrumentId.of("epds"),
                                "1",
                                DAY,
                                IntStream.rangeClosed(1, 10)
                                    .mapToObj(item -> Answer.of(item, 1))
                                    .toList()),
                            Moment.pregnant())));
  }
}
