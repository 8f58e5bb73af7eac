package nl.kansrijkestart.birth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.testing.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class BirthweightReferenceTest {

  private static final BirthweightReference REFERENCE = BirthweightReference.hoftiezer2019();

  /** p10 in grams at completed weeks, as published. */
  private static final Map<ChildSex, Map<Integer, Integer>> P10 =
      Map.of(
          ChildSex.MALE,
          Map.of(
              24, 561, 28, 1016, 32, 1606, 36, 2344, 37, 2531, 38, 2727, 39, 2917, 40, 3086, 41,
              3220, 42, 3318),
          ChildSex.FEMALE,
          Map.of(
              24, 526, 28, 961, 32, 1530, 36, 2256, 37, 2437, 38, 2622, 39, 2803, 40, 2968, 41,
              3096, 42, 3185));

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN")
  void should_give_the_published_p10_at_completed_weeks(ChildSex sex) {
    P10.get(sex)
        .forEach(
            (week, grams) ->
                assertThat(REFERENCE.grams(sex, GestationalAge.of(week, 0), 10))
                    .as("p10 at %s+0", week)
                    .hasValue(grams));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN")
  void should_change_band_exactly_at_each_centile_of_each_day(ChildSex sex) throws Exception {
    // GIVEN the data file, read by another reader
    JsonNode days;
    try (InputStream in = resource()) {
      days = BirthTestKit.MAPPER.readTree(in).get(sex == ChildSex.MALE ? "male" : "female");
    }
    assertThat(days).hasSize(134);
    for (int day = 161; day <= 294; day++) {
      GestationalAge age = GestationalAge.ofDays(day);
      JsonNode row = days.get(day - 161);
      for (int i = 0; i < 7; i++) {
        int grams = row.get(i).intValue();
        // THEN a centile belongs to the band above it
        assertThat(REFERENCE.grams(sex, age, CentileBand.CENTILES.get(i))).hasValue(grams);
        for (int around = grams - 1; around <= grams + 1; around++) {
          assertThat(REFERENCE.band(sex, age, around)).contains(naive(row, around));
        }
        CentileBand below = REFERENCE.band(sex, age, grams - 1).orElseThrow();
        CentileBand on = REFERENCE.band(sex, age, grams).orElseThrow();
        assertThat(below.below(CentileBand.CENTILES.get(i))).isTrue();
        assertThat(on.below(CentileBand.CENTILES.get(i))).isFalse();
      }
      assertThat(REFERENCE.band(sex, age, 1)).contains(CentileBand.BELOW_P3);
      assertThat(REFERENCE.band(sex, age, 20_000)).contains(CentileBand.FROM_P97);
    }
  }

  private static CentileBand naive(JsonNode row, int grams) {
    if (grams < row.get(0).intValue()) {
      return CentileBand.BELOW_P3;
    }
    if (grams < row.get(1).intValue()) {
      return CentileBand.P3_TO_P5;
    }
    if (grams < row.get(2).intValue()) {
      return CentileBand.P5_TO_P10;
    }
    if (grams < row.get(3).intValue()) {
      return CentileBand.P10_TO_P50;
    }
    if (grams < row.get(4).intValue()) {
      return CentileBand.P50_TO_P90;
    }
    if (grams < row.get(5).intValue()) {
      return CentileBand.P90_TO_P95;
    }
    return grams < row.get(6).intValue() ? CentileBand.P95_TO_P97 : CentileBand.FROM_P97;
  }

  @Test
  void should_hold_every_figure_of_the_published_table() throws Exception {
    // GIVEN sex, day, and the seven weights
    List<String> lines =
        Files.readAllLines(SharedFiles.require("data/hoftiezer_percentiles.csv"), UTF_8);
    assertThat(lines).hasSize(1 + 2 * 134);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      ChildSex sex = cells[0].equals("M") ? ChildSex.MALE : ChildSex.FEMALE;
      GestationalAge age = GestationalAge.ofDays(Integer.parseInt(cells[1]));
      // THEN
      assertThat(CentileBand.CENTILES.stream().map(c -> REFERENCE.grams(sex, age, c).orElseThrow()))
          .containsExactlyElementsOf(
              IntStream.range(2, 9).map(i -> Integer.parseInt(cells[i])).boxed().toList());
    }
  }

  @Test
  void should_say_nothing_of_days_outside_23_weeks_to_42_weeks() {
    for (ChildSex sex : List.of(ChildSex.MALE, ChildSex.FEMALE)) {
      assertThat(REFERENCE.band(sex, GestationalAge.parse("22+6"), 500)).isEmpty();
      assertThat(REFERENCE.band(sex, GestationalAge.parse("23+0"), 500)).isPresent();
      assertThat(REFERENCE.band(sex, GestationalAge.parse("42+0"), 3_500)).isPresent();
      assertThat(REFERENCE.band(sex, GestationalAge.parse("42+1"), 3_500)).isEmpty();
      assertThat(REFERENCE.grams(sex, GestationalAge.parse("42+1"), 10))
          .isEqualTo(OptionalInt.empty());
    }
  }

  @Test
  void should_say_nothing_of_a_child_of_unknown_sex() {
    GestationalAge age = GestationalAge.parse("40+0");

    assertThat(REFERENCE.band(ChildSex.UNKNOWN, age, 3_500)).isEmpty();
    assertThat(REFERENCE.grams(ChildSex.UNKNOWN, age, 10)).isEmpty();
  }

  @Test
  void should_know_no_other_centiles() {
    assertThatThrownBy(() -> REFERENCE.grams(ChildSex.MALE, GestationalAge.parse("40+0"), 25))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The centile must be one of [3, 5, 10, 50, 90, 95, 97]");
    assertThatThrownBy(() -> CentileBand.BELOW_P3.below(1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void should_say_where_the_figures_come_from_and_whose_they_are() {
    assertThat(REFERENCE.info().source().document()).contains("Hoftiezer").contains("2019;220:383");
    assertThat(REFERENCE.info().source().confidence()).isEqualTo(Confidence.CONFIRMED);
    assertThat(REFERENCE.info().licence()).contains("Perined");
    assertThat(REFERENCE).hasToString("hoftiezer-2019@1 (days 161 to 294)");
    assertThat(BirthweightReference.hoftiezer2019()).isSameAs(REFERENCE);
  }

  @Test
  void should_read_a_reference_of_the_host() {
    BirthweightReference own = read(small());

    assertThat(own.info().firstDay()).isEqualTo(280);
    assertThat(own.info().source().confidence()).isEqualTo(Confidence.UNCONFIRMED);
    assertThat(own.band(ChildSex.FEMALE, GestationalAge.ofDays(281), 15))
        .contains(CentileBand.P3_TO_P5);
    assertThat(own.band(ChildSex.MALE, GestationalAge.ofDays(281), 15))
        .contains(CentileBand.BELOW_P3);
    assertThat(own.band(ChildSex.MALE, GestationalAge.ofDays(279), 15)).isEmpty();
    assertThat(own.band(ChildSex.MALE, GestationalAge.ofDays(282), 15)).isEmpty();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken("centiles", root -> root.set("centiles", array(3, 5, 10, 50, 90, 95)), "centiles"),
        broken("unit", root -> root.put("unit", "ounce"), "unit"),
        broken("no id", root -> root.remove("id"), "id must be a text"),
        broken("id with spaces", root -> root.put("id", "my own"), "id must be 1 to 40"),
        broken("blank licence", root -> root.put("licence", " "), "licence must be a text"),
        broken("no source", root -> root.remove("source"), "source must be an object"),
        broken("text as day", root -> root.put("firstDay", "280"), "firstDay must be a whole"),
        broken("day 0", root -> root.put("firstDay", 0), "firstDay must be a whole number of 1"),
        broken("day 371", root -> root.put("lastDay", 371), "lastDay must be a whole number of 1"),
        broken("days turned", root -> root.put("lastDay", 279), "firstDay and lastDay"),
        broken("no boys", root -> root.remove("male"), "male must be a list of 2"),
        broken("a day short", root -> ((ArrayNode) root.get("male")).remove(1), "male must be"),
        broken(
            "a centile short",
            root -> ((ArrayNode) root.at("/male/1")).remove(6),
            "male[1] must be a list of 7"),
        broken(
            "not rising",
            root -> ((ArrayNode) root.at("/female/0")).set(3, 30),
            "female[0][3] must be a whole number of 31 to 9999"),
        broken(
            "level",
            root -> ((ArrayNode) root.at("/female/0")).set(1, 10),
            "female[0][1] must be a whole number of 11"),
        broken(
            "a decimal",
            root -> ((ArrayNode) root.at("/female/0")).set(0, 9.5),
            "female[0][0] must be a whole number of 1"),
        broken(
            "20212 for 2012",
            root -> ((ArrayNode) root.at("/male/0")).set(6, 20_212),
            "male[0][6] must be a whole number"));
  }

  private static Arguments broken(String name, Consumer<ObjectNode> change, String message) {
    return Arguments.of(name, change, message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void should_refuse_a_reference_that_cannot_be_right(
      String name, Consumer<ObjectNode> change, String message) {
    ObjectNode root = small();
    change.accept(root);

    assertThatThrownBy(() -> read(root))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void should_refuse_what_is_not_json_of_a_reference() {
    for (String text : List.of("", "{", "[]", "null", "{} {}", "[".repeat(100_000))) {
      assertThatThrownBy(() -> read(text.getBytes(UTF_8)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Birthweight reference: ");
    }
    assertThatThrownBy(() -> read(new byte[] {'"', (byte) 0xC3, '"'}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NOT_UTF8");
    assertThatThrownBy(() -> read(new byte[(1 << 20) + 1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TOO_LARGE");
  }

  private static BirthweightReference read(ObjectNode root) {
    return read(root.toString().getBytes(UTF_8));
  }

  private static BirthweightReference read(byte[] bytes) {
    return BirthweightReference.read(new ByteArrayInputStream(bytes));
  }

  private static InputStream resource() {
    return BirthweightReference.class.getResourceAsStream("hoftiezer-2019.json");
  }

  /** Two days; not the weights of any child. */
  private static ObjectNode small() {
    ObjectNode root = BirthTestKit.MAPPER.createObjectNode();
    root.put("id", "own").put("version", "1").put("licence", "ours").put("unit", "gram");
    root.putObject("source").put("document", "A table of the host");
    root.set("centiles", array(3, 5, 10, 50, 90, 95, 97));
    root.put("firstDay", 280).put("lastDay", 281);
    root.putArray("female").add(weights(10)).add(weights(11));
    root.putArray("male").add(weights(20)).add(weights(21));
    return root;
  }

  private static ArrayNode weights(int first) {
    return array(first, first + 10, first + 20, first + 40, first + 60, first + 70, first + 80);
  }

  private static ArrayNode array(int... values) {
    ArrayNode array = BirthTestKit.MAPPER.createArrayNode();
    IntStream.of(values).forEach(array::add);
    return array;
  }
}
