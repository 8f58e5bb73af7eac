package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScoringTest {

  private static final InstrumentId PHQ_2 = InstrumentId.of("phq-2");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final ScoringRef REF = new ScoringRef(PHQ_2, "1", "1");
  private final Scoring scoring = Scoring.with(FreshPlans.registry());

  private static Answers phq2(Answer... answers) {
    return new Answers(PHQ_2, "1", DAY, List.of(answers));
  }

  static Stream<Arguments> everyPattern() {
    List<@Nullable Integer> values = new ArrayList<>(List.of(0, 1, 2, 3));
    values.add(null);
    return values.stream().flatMap(one -> values.stream().map(two -> Arguments.of(one, two)));
  }

  /** All fillings of the missing answers, added up one by one. */
  private static List<Integer> totals(@Nullable Integer one, @Nullable Integer two) {
    List<Integer> totals = new ArrayList<>();
    for (int first = one == null ? 0 : one; first <= (one == null ? 3 : one); first++) {
      for (int second = two == null ? 0 : two; second <= (two == null ? 3 : two); second++) {
        totals.add(first + second);
      }
    }
    return totals;
  }

  private static Answer answer(int item, @Nullable Integer value) {
    return value == null ? Answer.missing(item, MissingReason.REFUSED) : Answer.of(item, value);
  }

  @ParameterizedTest
  @MethodSource("everyPattern")
  void should_agree_with_all_fillings_for_every_pattern_of_the_phq_2(
      @Nullable Integer one, @Nullable Integer two) {
    // GIVEN
    List<Integer> totals = totals(one, two);
    int lowest = totals.stream().mapToInt(Integer::intValue).min().orElseThrow();
    int highest = totals.stream().mapToInt(Integer::intValue).max().orElseThrow();
    Ternary reached =
        totals.stream().allMatch(total -> total >= 3)
            ? Ternary.TRUE
            : totals.stream().noneMatch(total -> total >= 3) ? Ternary.FALSE : Ternary.UNKNOWN;
    // WHEN
    Score score = scoring.score(phq2(answer(1, one), answer(2, two)));
    // THEN
    if (one != null && two != null) {
      Score.Complete complete = (Score.Complete) score;
      assertThat(complete.total()).hasValue(one + two);
      assertThat(complete.scoring()).isEqualTo(REF);
      assertThat(complete.answeredOn()).isEqualTo(DAY);
      assertThat(complete.cutOffs()).extracting(Score.Verdict::reached).containsExactly(reached);
    } else {
      Score.Incomplete incomplete = (Score.Incomplete) score;
      assertThat(incomplete.scales())
          .singleElement()
          .satisfies(
              total -> {
                assertThat(total.lowest()).isEqualTo(lowest);
                assertThat(total.highest()).isEqualTo(highest);
                assertThat(total.points()).isEmpty();
              });
      assertThat(incomplete.scoring()).isEqualTo(REF);
      assertThat(incomplete.cutOffs()).extracting(Score.Verdict::reached).containsExactly(reached);
      assertThat(incomplete.missing()).extracting(Answer::value).containsOnlyNulls();
    }
  }

  @Test
  void should_ask_for_attention_from_three_points_and_not_from_two() {
    assertThat(scoring.score(phq2(Answer.of(1, 1), Answer.of(2, 1))).reasons())
        .extracting(Reason::code)
        .containsExactly(ScreeningReasons.CUT_OFF_NOT_REACHED, ScreeningReasons.TOTAL);
    assertThat(scoring.score(phq2(Answer.of(1, 1), Answer.of(2, 2))).reasons())
        .extracting(Reason::code)
        .containsExactly(ScreeningReasons.CUT_OFF_REACHED, ScreeningReasons.TOTAL);
  }

  @Test
  void should_count_no_missing_answer_as_zero_and_say_what_is_still_open() {
    // WHEN
    Score open = scoring.score(phq2(Answer.of(1, 1)));
    Score closed = scoring.score(phq2(Answer.of(1, 3)));
    Score nothing = scoring.score(phq2());
    // THEN
    assertThat(open.reasons())
        .extracting(Reason::code)
        .containsExactly(ScreeningReasons.CUT_OFF_OPEN, ScreeningReasons.INTERVAL);
    assertThat(closed.reasons().get(0).code()).isEqualTo(ScreeningReasons.CUT_OFF_REACHED_WHATEVER);
    assertThat(((Score.Incomplete) nothing).missing())
        .containsExactly(
            Answer.missing(1, MissingReason.UNKNOWN), Answer.missing(2, MissingReason.UNKNOWN));
    assertThat(closed.reasons().get(0).sources()).isNotEmpty();
    assertThat(open.reasons().get(1).text(Language.NL)).contains("1").contains("4");
  }

  @Test
  void should_say_that_a_cut_off_is_out_of_reach_whatever_the_rest() {
    // GIVEN a made-up instrument of three items, positive from 8 of 9
    Scoring made =
        Scoring.with(InstrumentRegistry.of(List.of(madeUp(Instrument.MissingRule.INTERVAL))));
    // WHEN
    Score out = made.score(answers(Answer.of(1, 1)));
    Score open = made.score(answers(Answer.of(1, 2)));
    // THEN
    assertThat(out.reasons().get(0).code()).isEqualTo(ScreeningReasons.CUT_OFF_OUT_OF_REACH);
    assertThat(open.reasons().get(0).code()).isEqualTo(ScreeningReasons.CUT_OFF_OPEN);
  }

  @Test
  void should_refuse_everything_that_does_not_fit_at_once() {
    // WHEN
    Score score =
        scoring.score(phq2(Answer.of(1, 4), Answer.of(1, 0), Answer.of(2, -1), Answer.of(3, 0)));
    // THEN
    assertThat(score).isInstanceOf(Score.Refused.class);
    assertThat(score.reasons())
        .extracting(Reason::code)
        .containsExactly(
            ScreeningReasons.DUPLICATE_ITEM,
            ScreeningReasons.OUT_OF_RANGE,
            ScreeningReasons.OUT_OF_RANGE,
            ScreeningReasons.UNKNOWN_ITEM);
  }

  @Test
  void should_take_a_missing_answer_that_is_also_given_for_a_double() {
    Score score =
        scoring.score(
            phq2(Answer.of(1, 1), Answer.missing(1, MissingReason.REFUSED), Answer.of(2, 1)));

    assertThat(score.reasons())
        .extracting(Reason::code)
        .containsExactly(ScreeningReasons.DUPLICATE_ITEM);
  }

  @Test
  void should_score_nothing_without_a_definition_and_say_what_to_supply() {
    // WHEN
    Score r4u = scoring.score(new Answers(InstrumentId.of("r4u"), "2022", DAY, List.of()));
    Score other = scoring.score(new Answers(PHQ_2, "2", DAY, List.of(Answer.of(9, 1))));
    // THEN
    assertThat(r4u.reasons())
        .extracting(Reason::code)
        .containsExactly(ScreeningReasons.NO_DEFINITION, ScreeningReasons.OWNER);
    assertThat(r4u.reasons().get(0).text(Language.EN)).contains("r4u").contains("supply");
    assertThat(other.reasons())
        .extracting(Reason::code)
        .containsExactly(ScreeningReasons.WRONG_VERSION);
    assertThat(other.reasons().get(0).parameters()).containsEntry("known", "1");
  }

  @Test
  void should_refuse_an_incomplete_form_of_an_instrument_that_wants_every_answer() {
    Scoring made =
        Scoring.with(InstrumentRegistry.of(List.of(madeUp(Instrument.MissingRule.REFUSE))));

    assertThat(made.score(answers(Answer.of(1, 3))).reasons())
        .extracting(Reason::code)
        .containsExactly(ScreeningReasons.INCOMPLETE);
    assertThat(made.score(answers(Answer.of(1, 3), Answer.of(2, 3), Answer.of(3, 3))))
        .isInstanceOf(Score.Complete.class);
  }

  @Test
  void should_hand_every_outcome_to_its_own_function() {
    List<Score> scores =
        List.of(
            scoring.score(phq2(Answer.of(1, 1), Answer.of(2, 1))),
            scoring.score(phq2()),
            scoring.score(phq2(Answer.of(3, 1))));

    assertThat(scores)
        .extracting(score -> score.<String>match(c -> "total", i -> "interval", r -> "refused"))
        .containsExactly("total", "interval", "refused");
  }

  private static Answers answers(Answer... answers) {
    return new Answers(InstrumentId.of("made-up"), "1", DAY, List.of(answers));
  }

  static Instrument madeUp(Instrument.MissingRule rule) {
    return Instrument.read(
        "made-up.json",
        new ByteArrayInputStream(
            """
            {
              "format": "instrument/1", "id": "made-up", "version": "1", "scoringVersion": "1",
              "name": {"nl": "verzonnen", "en": "made up"},
              "sources": {"test": {"document": "made up for a test", "confidence": "confirmed"}},
              "scoringSources": ["test"],
              "items": [
                {"number": 1, "min": 0, "max": 3},
                {"number": 2, "min": 0, "max": 3},
                {"number": 3, "min": 0, "max": 3}
              ],
              "missingRule": "%s",
              "cutOffs": [
                {"id": "high", "name": {"nl": "hoog", "en": "high"}, "atLeast": 8,
                  "sources": ["test"]}
              ],
              "licence": {"terms": {"nl": "vrij", "en": "free"}, "sources": ["test"]}
            }
            """
                .formatted(rule == Instrument.MissingRule.REFUSE ? "refuse" : "interval")
                .getBytes(StandardCharsets.UTF_8)));
  }
}
