package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CriticalItemTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private final Scoring scoring = Scoring.with(InstrumentRegistry.bundled());

  private static Answers form(String id, String version, int items, int value, Answer... other) {
    List<Answer> answers = new ArrayList<>();
    IntStream.rangeClosed(1, items)
        .filter(item -> List.of(other).stream().noneMatch(each -> each.item() == item))
        .forEach(item -> answers.add(Answer.of(item, value)));
    answers.addAll(List.of(other));
    return new Answers(InstrumentId.of(id), version, DAY, answers);
  }

  @ParameterizedTest
  @CsvSource({
    "epds, 1, 10, 0, 10, 1, self-harm",
    "phq-9, 1, 9, 0, 9, 1, self-harm",
    "hits, 1, 4, 1, 1, 2, violence",
    "hits, 1, 4, 1, 4, 2, violence",
    "pbq, 1, 25, 0, 18, 2, harm",
    "pbq, 1, 25, 0, 24, 2, harm"
  })
  void should_alarm_from_the_first_positive_answer_whatever_the_total(
      String id, String version, int items, int lowest, int item, int positive, String critical) {
    // WHEN
    Score below = scoring.score(form(id, version, items, lowest, Answer.of(item, positive - 1)));
    Score alarm = scoring.score(form(id, version, items, lowest, Answer.of(item, positive)));
    // THEN
    assertThat(below.flags()).isEmpty();
    assertThat(alarm.flags())
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.critical()).isEqualTo(critical);
              assertThat(flag.state()).isEqualTo(Score.Flag.State.ALARM);
              assertThat(flag.items()).contains(item);
              assertThat(flag.who().nl()).isNotBlank();
              assertThat(flag.within().nl()).isNotBlank();
            });
    assertThat(alarm.reasons().get(0).code()).isEqualTo(ScreeningReasons.ALARM);
    assertThat(alarm.reasons().get(0).sources()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(MissingReason.class)
  void should_ask_now_for_a_critical_question_without_an_answer(MissingReason why) {
    Score score = scoring.score(form("epds", "1", 10, 0, Answer.missing(10, why)));

    assertThat(score.flags())
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.state()).isEqualTo(Score.Flag.State.ASK_NOW);
              assertThat(flag.items()).containsExactly(10);
            });
    assertThat(score.reasons().get(0).code()).isEqualTo(ScreeningReasons.ASK_NOW);
    assertThat(((Score.Incomplete) score).missing()).containsExactly(Answer.missing(10, why));
  }

  @Test
  void should_flag_before_anything_else_and_put_alarms_before_questions() {
    // GIVEN nothing is there but one answer of fear of harm to the baby
    Answers answers = new Answers(InstrumentId.of("pbq"), "1", DAY, List.of(Answer.of(18, 5)));
    // WHEN
    Score score = scoring.score(answers);
    // THEN
    assertThat(score.flags()).extracting(Score.Flag::state).containsExactly(Score.Flag.State.ALARM);
    assertThat(score.reasons())
        .extracting(Reason::code)
        .startsWith(ScreeningReasons.ALARM, ScreeningReasons.SHOW_HELP);
  }

  @Test
  void should_ask_only_for_what_can_still_raise_the_alarm() {
    Score score = scoring.score(form("pbq", "1", 25, 0, Answer.missing(24, MissingReason.REFUSED)));

    assertThat(score.flags())
        .singleElement()
        .satisfies(flag -> assertThat(flag.items()).containsExactly(24));
  }

  @Test
  void should_flag_in_a_refusal_too() {
    // GIVEN a form with an impossible answer, and a positive one to question 10
    Score impossible = scoring.score(form("epds", "1", 10, 0, Answer.of(3, 7), Answer.of(10, 2)));
    Score twice = scoring.score(form("epds", "1", 10, 0, Answer.of(10, 2), Answer.of(10, 0)));
    Score unreadable = scoring.score(form("epds", "1", 10, 0, Answer.of(10, 9)));

    assertThat(impossible).isInstanceOf(Score.Refused.class);
    assertThat(impossible.flags())
        .extracting(Score.Flag::state)
        .containsExactly(Score.Flag.State.ALARM);
    assertThat(impossible.reasons())
        .extracting(Reason::code)
        .containsExactly(
            ScreeningReasons.ALARM, ScreeningReasons.SHOW_HELP, ScreeningReasons.OUT_OF_RANGE);
    assertThat(twice.flags()).extracting(Score.Flag::state).containsExactly(Score.Flag.State.ALARM);
    assertThat(unreadable.flags())
        .extracting(Score.Flag::state)
        .containsExactly(Score.Flag.State.ASK_NOW);
  }

  @Test
  void should_say_that_nobody_read_the_critical_answers_of_another_version() {
    Score score = scoring.score(form("epds", "7", 10, 3));

    assertThat(score.reasons())
        .extracting(Reason::code)
        .containsExactly(ScreeningReasons.WRONG_VERSION, ScreeningReasons.CRITICAL_NOT_READ);
  }

  @Test
  void should_show_where_help_is_unless_somebody_was_there() {
    Answers form = form("epds", "1", 10, 0, Answer.of(10, 1));
    Moment moment = Moment.postpartum();

    assertThat(codes(scoring.score(form, moment.withAlone(Ternary.TRUE))))
        .contains(ScreeningReasons.SHOW_HELP);
    assertThat(codes(scoring.score(form, moment))).contains(ScreeningReasons.SHOW_HELP);
    assertThat(codes(scoring.score(form, moment.withAlone(Ternary.FALSE))))
        .doesNotContain(ScreeningReasons.SHOW_HELP);
    assertThat(codes(scoring.score(form("epds", "1", 10, 0), moment)))
        .doesNotContain(ScreeningReasons.SHOW_HELP);
  }

  @Test
  void should_speak_dutch_and_english_and_repeat_no_answer() {
    Score score = scoring.score(form("epds", "1", 10, 0, Answer.of(10, 3)), Moment.postpartum());

    assertThat(score.reasons().get(0).text(Language.NL)).contains("zelfbeschadiging");
    assertThat(score.reasons().get(0).text(Language.EN)).contains("self-harm");
    assertThat(score).asString().startsWith("Complete").doesNotContain("3");
    assertThat(score.flags().get(0)).asString().startsWith("Flag").doesNotContain("self-harm");
  }

  private static List<nl.kansrijkestart.decision.ReasonCode> codes(Score score) {
    return score.reasons().stream().map(Reason::code).toList();
  }
}
