package nl.kansrijkestart.screening.dscore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.screening.ScreeningReasons;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published values are those of the R package D-score/dscore, tests of the key dutch. */
class DScoreTest {

  private static final String THREE_ITEMS =
      """
      key\titem\ttau
      dutch\tddifmd001\t5.4
      other\tddifmd001\t99
      dutch\tddicmm029\t1.7
      dutch\tddigmd053\t-1.9
      """;

  private static DScore.Key key(String text) {
    return DScore.Key.read(
        "dutch", 2.1044, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, Boolean> passed(
      @Nullable Integer one, @Nullable Integer two, @Nullable Integer three) {
    Map<String, Boolean> passed = new HashMap<>();
    if (one != null) {
      passed.put("ddifmd001", one == 1);
    }
    if (two != null) {
      passed.put("ddicmm029", two == 1);
    }
    if (three != null) {
      passed.put("ddigmd053", three == 1);
    }
    return passed;
  }

  @ParameterizedTest
  @CsvSource({
    ", , 0, -1.87",
    "0, , 0, -1.94",
    "0, 0, 1, 1.26",
    "0, 1, 0, 1.26",
    "1, 0, 0, 1.26",
    "0, 1, 1, 4.63",
    "1, 0, 1, 4.63",
    "1, 1, 0, 4.63",
    "1, 1, 1, 12.06",
    "0, , , 3.53",
    "0, 0, , 0.59",
    "0, 1, , 4.61",
    "1, 1, , 12.06"
  })
  void should_give_the_published_scores_of_a_child_of_21_days_up_to_version_1_8_7(
      @Nullable Integer one, @Nullable Integer two, @Nullable Integer three, String expected) {
    // GIVEN
    DScore score = DScore.with(key(THREE_ITEMS), DScore.Algorithm.UP_TO_1_8_7);
    // WHEN
    Result<DScore.Value> result = score.score(21, passed(one, two, three));
    // THEN
    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Accepted.class,
            accepted -> {
              DScore.Value value = (DScore.Value) accepted.value();
              assertThat(value.points()).isEqualTo(new BigDecimal(expected));
              assertThat(value.algorithm().version()).isEqualTo("1.8.7");
              assertThat(value.key()).isEqualTo("dutch");
              assertThat(value.answered()).isEqualTo(passed(one, two, three).size());
            });
    assertThat(result.reasons()).extracting(Reason::code).containsExactly(ScreeningReasons.D_SCORE);
  }

  @ParameterizedTest
  @CsvSource({", , 0, 1.74", "0, , 0, 0.55", "0, 0, 1, 2.58", "0, 1, 1, 6.32", "1, 1, 1, 12.29"})
  void should_use_the_slope_of_the_key_as_scale_from_version_1_9_0_on(
      @Nullable Integer one, @Nullable Integer two, @Nullable Integer three, String expected) {
    DScore score = DScore.with(key(THREE_ITEMS), DScore.Algorithm.FROM_1_9_0);

    assertThat(
            score
                .score(21, passed(one, two, three))
                .<BigDecimal>match(value -> value.points(), refused -> BigDecimal.ZERO))
        .isEqualTo(new BigDecimal(expected));
  }

  @Test
  void should_refuse_what_cannot_be_scored_with_every_reason() {
    DScore score = DScore.with(key(THREE_ITEMS), DScore.Algorithm.UP_TO_1_8_7);

    assertThat(score.score(-1, Map.of()).reasons())
        .extracting(Reason::code)
        .containsExactly(ScreeningReasons.AGE_BEFORE_BIRTH, ScreeningReasons.NOTHING_OBSERVED);
    assertThat(score.score(0, Map.of("elsewhere", true, "ddifmd001", false)).reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.code()).isEqualTo(ScreeningReasons.ITEMS_NOT_IN_KEY);
              assertThat(reason.parameters()).containsEntry("count", 1L);
            });
    assertThat(score.score(0, Map.of("ddifmd001", false))).isInstanceOf(Result.Accepted.class);
  }

  @Test
  void should_stay_within_the_points_however_unlikely_the_answers_are() {
    DScore score = DScore.with(key(THREE_ITEMS), DScore.Algorithm.UP_TO_1_8_7);

    BigDecimal points =
        score
            .score(3_000, passed(0, 0, 0))
            .<BigDecimal>match(value -> value.points(), refused -> BigDecimal.valueOf(-99));

    assertThat(points).isBetween(BigDecimal.valueOf(-10), BigDecimal.valueOf(80));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "item\ttau\n",
        "key\titem\ttau\n",
        "key\titem\ttau\ndutch\ta\n",
        "key\titem\ttau\ndutch\ta\tx\n",
        "key\titem\ttau\ndutch\ta\tNaN\n",
        "key\titem\ttau\ndutch\ta\t1\ndutch\ta\t2\n",
        "key\titem\ttau\nother\ta\t1\n"
      })
  void should_refuse_a_broken_key(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> key(text));
  }

  @Test
  void should_refuse_a_key_without_a_slope() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DScore.Key("dutch", 0, Map.of("a", 1.0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DScore.Key("dutch", 1e-320, Map.of("a", 1.0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DScore.Key("dutch", 1, Map.of("a", 1e308)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DScore.Key("dutch", 1, Map.of("a", Double.NaN)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DScore.Key("dutch", Double.NaN, Map.of("a", 1.0)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, item",
    "2, key|item|tau/dutch|a",
    "3, key|item|tau/other|a|1/dutch|a|x",
    "3, key|item|tau/dutch|a|1/dutch|a|2",
    "4, key|item|tau/dutch|a|1/other|b|2/dutch|c|Infinity"
  })
  void should_name_the_line_of_a_key_that_breaks_a_rule_and_no_value(int line, String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> key(text.replace('|', '\t').replace('/', '\n')))
        .withMessageStartingWith("Line " + line + " must ");
  }

  @Test
  void should_take_a_key_up_to_one_mebibyte_and_five_thousand_items() {
    String full = THREE_ITEMS + "other\t" + "x".repeat((1 << 20) - THREE_ITEMS.length() - 8);
    assertThat(full + "\t1").hasSize(1 << 20);
    assertThat(key(full + "\t1").difficulties()).hasSize(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> key(full + "\t10"))
        .withMessageContaining("1 MiB");

    Map<String, Double> items = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      items.put("item" + i, 1.0);
    }
    assertThat(new DScore.Key("own", 1, items).difficulties()).hasSize(5_000);
    items.put("one-more", 1.0);
    assertThatIllegalArgumentException().isThrownBy(() -> new DScore.Key("own", 1, items));
  }

  @Test
  void should_show_no_figure_of_a_child_in_a_text_for_a_log() {
    DScore score = DScore.with(key(THREE_ITEMS), DScore.Algorithm.UP_TO_1_8_7);

    assertThat(
            score
                .score(21, passed(1, 1, 1))
                .<String>match(value -> value.toString(), reasons -> "refused"))
        .contains("Value")
        .doesNotContain("12.06");
  }
}
