package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriticalItemTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private final Scoring scoring = Scoring.with(FreshPlans.registry());

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
    "pbq, 1, 25, 0, 18, 1, harm",
    "pbq, 1, 25, 0, 24, 1, harm"
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
  @CsvSource({
    "UNKNOWN, ASK_NOW, screening.ASK_NOW",
    "NOT_APPLICABLE, ASK_NOW, screening.ASK_NOW",
    "REFUSED, ASK_NOW, screening.DECLINED",
    "NOT_ASKED_PARTNER_PRESENT, ASK_WHEN_ALONE, screening.ASK_WHEN_ALONE",
    "RELATIVE_INTERPRETED, ASK_WHEN_ALONE, screening.ASK_WHEN_ALONE"
  })
  void should_ask_for_a_critical_question_without_an_answer_as_the_reason_allows(
      MissingReason why, Score.Flag.State state, String code) {
    Score score = scoring.score(form("epds", "1", 10, 0, Answer.missing(10, why)));

    assertThat(score.flags())
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.state()).isEqualTo(state);
              assertThat(flag.items()).containsExactly(10);
            });
    assertThat(score.reasons().get(0).code()).hasToString(code);
    assertThat(((Score.Incomplete) score).missing()).containsExactly(Answer.missing(10, why));
  }

  @Test
  void should_show_nothing_on_violence_while_somebody_is_there() {
    // GIVEN
    Answers partnerThere =
        new Answers(
            InstrumentId.of("hits"),
            "1",
            DAY,
            IntStream.rangeClosed(1, 4)
                .mapToObj(i -> Answer.missing(i, MissingReason.NOT_ASKED_PARTNER_PRESENT))
                .toList());
    // WHEN
    Score score = scoring.score(partnerThere);
    // THEN
    assertThat(score.flags())
        .extracting(Score.Flag::state)
        .containsExactly(Score.Flag.State.ASK_WHEN_ALONE);
    assertThat(codes(score)).doesNotContain(ScreeningReasons.SHOW_HELP);
    assertThat(score.reasons().get(0).text(Language.NL))
        .contains("alleen")
        .doesNotContain("stel die nu");
  }

  @Test
  void should_take_it_for_an_answer_that_a_question_on_her_partner_does_not_apply() {
    Answers noPartner =
        new Answers(
            InstrumentId.of("hits"),
            "1",
            DAY,
            IntStream.rangeClosed(1, 4)
                .mapToObj(i -> Answer.missing(i, MissingReason.NOT_APPLICABLE))
                .toList());

    assertThat(scoring.score(noPartner).flags()).isEmpty();
  }

  @Test
  void should_name_the_question_that_alarms() {
    assertThat(scoring.score(form("hits", "1", 4, 1, Answer.of(3, 4))).flags().get(0).items())
        .containsExactly(3);
  }

  @Test
  void should_alarm_on_question_10_of_the_epds_in_the_set_of_ichom_and_ask_only_where_due() {
    Answers positive = ichom(Answer.of(4, 0), Answer.of(6, 1));
    Answers dueByPhq = ichom(Answer.of(4, 3));
    Answers dueByEpds = ichom(Answer.of(5, 4));
    Answers notDue = ichom(Answer.of(4, 2));

    assertThat(scoring.score(positive).flags())
        .extracting(Score.Flag::state)
        .containsExactly(Score.Flag.State.ALARM);
    assertThat(scoring.score(dueByPhq).flags())
        .extracting(Score.Flag::state)
        .containsExactly(Score.Flag.State.ASK_NOW);
    assertThat(scoring.score(dueByEpds).flags()).hasSize(1);
    assertThat(scoring.score(notDue).flags()).isEmpty();
  }

  private static Answers ichom(Answer... answers) {
    return new Answers(InstrumentId.of("ichom-pcb-nl"), "buzz", DAY, List.of(answers));
  }

  @Test
  void should_talk_about_any_drinking_in_pregnancy_and_only_then() {
    Answers sip = form("audit-c", "1", 3, 0, Answer.of(1, 1));

    assertThat(reached(scoring.score(sip, Moment.pregnant()))).containsExactly("any-use");
    assertThat(reached(scoring.score(form("audit-c", "1", 3, 0), Moment.pregnant()))).isEmpty();
    assertThat(scoring.score(sip, Moment.postpartum()).cutOffs())
        .extracting(Score.Verdict::cutOff)
        .containsExactly("positive");
  }

  private static List<String> reached(Score score) {
    return score.cutOffs().stream()
        .filter(each -> each.reached() == Ternary.TRUE)
        .map(Score.Verdict::cutOff)
        .toList();
  }

  @Test
  void should_keep_what_a_flag_tells_apart_from_the_score() {
    // GIVEN
    Score hits = scoring.score(form("hits", "1", 4, 1, Answer.of(1, 5)));
    Score epds = scoring.score(form("epds", "1", 10, 0, Answer.of(10, 2)));
    Score his =
        scoring.score(
            form("audit-c", "1", 3, 4).withSubject(nl.kansrijkestart.privacy.DataSubject.PARTNER));
    // THEN violence is no mere score, self-harm is mental health, and his score is his
    assertThat(hits.parts()).extracting(Part::category).containsOnly(DataCategory.SAFETY);
    assertThat(epds.parts()).extracting(Part::category).contains(DataCategory.SCORES);
    Disclosable flag =
        (Disclosable)
            ((List<?>)
                    epds.parts().stream()
                        .filter(part -> part.name().equals("flags"))
                        .findFirst()
                        .orElseThrow()
                        .value())
                .get(0);
    assertThat(flag.parts())
        .extracting(Part::category)
        .containsOnly(DataCategory.MENTAL_HEALTH, DataCategory.ANSWERS);
    assertThat(his.parts())
        .extracting(Part::subject)
        .containsOnly(nl.kansrijkestart.privacy.DataSubject.PARTNER);
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
