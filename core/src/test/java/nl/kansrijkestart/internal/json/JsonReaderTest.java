package nl.kansrijkestart.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.internal.json.JsonProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReaderTest {

  private static final int LIMIT = 1_000_000;

  @Test
  void should_read_every_kind_of_value_in_the_order_of_the_text() {
    Object json =
        read(
            """
            {"b":1,"a":[true,false,null,"é",1.50,-7,123456789012345678901],"c":{}}""");

    assertThat(json).isInstanceOf(Map.class);
    assertThat(((Map<?, ?>) json).keySet().stream().map(Object::toString))
        .containsExactly("b", "a", "c");
    List<?> list = (List<?>) ((Map<?, ?>) json).get("a");
    assertThat(list.get(2)).isNull();
    assertThat(list.get(3)).isEqualTo("é");
    assertThat(list.get(4)).isEqualTo(new BigDecimal("1.50"));
    assertThat(list.get(5)).isEqualTo(-7L);
    assertThat(list.get(6)).isEqualTo(new BigDecimal("123456789012345678901"));
  }

  static Stream<Arguments> brokenTexts() {
    return Stream.of(
        Arguments.of("", Kind.NOT_JSON),
        Arguments.of("   ", Kind.NOT_JSON),
        Arguments.of("{", Kind.NOT_JSON),
        Arguments.of("{\"a\":1", Kind.NOT_JSON),
        Arguments.of("{\"a\":", Kind.NOT_JSON),
        Arguments.of("[1,2", Kind.NOT_JSON),
        Arguments.of("{\"a\":1} x", Kind.NOT_JSON),
        Arguments.of("{\"a\":1}{}", Kind.NOT_JSON),
        Arguments.of("{'a':1}", Kind.NOT_JSON),
        Arguments.of("{\"a\":NaN}", Kind.NOT_JSON),
        Arguments.of("{\"a\":01}", Kind.NOT_JSON),
        Arguments.of("{\"a\":1,\"a\":2}", Kind.DUPLICATE_FIELD),
        Arguments.of("[".repeat(100_000), Kind.TOO_DEEP_OR_LONG),
        Arguments.of("{\"a\":".repeat(100_000), Kind.TOO_DEEP_OR_LONG),
        Arguments.of("9".repeat(10_000), Kind.TOO_DEEP_OR_LONG),
        Arguments.of("{\"a\":111222333e99999999999}", Kind.TOO_DEEP_OR_LONG),
        Arguments.of("1E-99999999999", Kind.TOO_DEEP_OR_LONG),
        Arguments.of("\"\\ud83d\"", Kind.NOT_UTF8),
        Arguments.of("\"\\ude00\\ud83d\"", Kind.NOT_UTF8),
        Arguments.of("{\"\\ud83d\":1}", Kind.NOT_UTF8),
        Arguments.of("\"" + "x".repeat(100_001) + "\"", Kind.TOO_DEEP_OR_LONG),
        Arguments.of(" ".repeat(LIMIT + 1), Kind.TOO_LARGE));
  }

  @ParameterizedTest
  @MethodSource("brokenTexts")
  void should_refuse_a_text_that_is_broken_or_beyond_the_limits(String text, Kind kind) {
    assertThat(problem(text.getBytes(StandardCharsets.UTF_8)).kind()).isEqualTo(kind);
  }

  @Test
  void should_read_what_lies_just_within_the_limits() {
    assertThat(read("[".repeat(64) + "]".repeat(64))).isInstanceOf(List.class);
    assertThat(problem(("[".repeat(65) + "]".repeat(65)).getBytes(StandardCharsets.UTF_8)).kind())
        .isEqualTo(Kind.TOO_DEEP_OR_LONG);
    assertThat(read("\"" + "x".repeat(100_000) + "\"")).asString().hasSize(100_000);
    assertThat(read(" ".repeat(LIMIT - 1) + "1")).isEqualTo(1L);
    assertThat(read("1e999999999")).isEqualTo(new BigDecimal("1e999999999"));
    assertThat(read("\"\\ud83d\\ude00\"")).isEqualTo("\ud83d\ude00");
  }

  @Test
  void should_refuse_what_is_not_utf8_even_if_json_could_be_in_that_encoding() {
    assertThat(problem(new byte[] {'"', (byte) 0xE9, '"'}).kind()).isEqualTo(Kind.NOT_UTF8);
    assertThat(problem("{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)).kind())
        .isEqualTo(Kind.NOT_UTF8);
    assertThat(problem("{\"a\":1}".getBytes(StandardCharsets.UTF_16)).kind())
        .isIn(Kind.NOT_UTF8, Kind.NOT_JSON);
  }

  @Test
  void should_accept_a_byte_order_mark() {
    assertThat(read("\uFEFF1")).isEqualTo(1L);
  }

  @Test
  void should_never_repeat_the_text_in_the_message() {
    JsonProblem problem =
        problem("{\"bsn\":\"111222333\",\"x\":ooops}".getBytes(StandardCharsets.UTF_8));

    assertThat(problem).hasMessage("NOT_JSON at line 1, column " + problem.column());
    assertThat(problem.line()).isEqualTo(1);
  }

  static Stream<Long> seeds() {
    return IntStream.range(0, 200).mapToObj(Long::valueOf);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void should_agree_with_databind_on_random_documents(long seed) throws Exception {
    ObjectMapper databind =
        new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    Object document = randomValue(new Random(seed), 4);
    byte[] json = databind.writeValueAsBytes(document);

    Object own = JsonReader.read(json, LIMIT);

    assertThat(databind.readTree(databind.writeValueAsBytes(own)))
        .isEqualTo(databind.readTree(json));
  }

  private static Object randomValue(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 5 : 7);
    return switch (kind) {
      case 0 -> random.nextLong();
      case 1 -> random.nextBoolean();
      case 2 -> BigDecimal.valueOf(random.nextInt(), 3);
      case 3 -> "\u00e9\"\\\n" + random.nextInt();
      case 4 -> random.nextInt(100);
      case 5 ->
          IntStream.range(0, random.nextInt(4))
              .mapToObj(i -> randomValue(random, depth - 1))
              .toList();
      default -> {
        Map<String, Object> fields = new java.util.LinkedHashMap<>();
        IntStream.range(0, random.nextInt(4))
            .forEach(i -> fields.put("f" + i, randomValue(random, depth - 1)));
        yield fields;
      }
    };
  }

  private static Object read(String text) {
    return JsonReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LIMIT);
  }

  private static JsonProblem problem(byte[] bytes) {
    return catchThrowableOfType(
        JsonProblem.class, () -> JsonReader.read(new ByteArrayInputStream(bytes), LIMIT));
  }
}
