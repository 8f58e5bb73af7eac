package nl.kansrijkestart.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostalCodeTest {

  static Stream<JsonNode> cases() {
    return TestKit.cases("postal-code.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void should_agree_with_the_test_kit(JsonNode example) {
    // GIVEN
    String text = example.get("text").asText();
    boolean valid = example.has("value");
    // WHEN / THEN
    assertThat(PostalCode.accepts(text)).isEqualTo(valid);
    if (valid) {
      assertThat(PostalCode.parse(text).value()).isEqualTo(example.get("value").asText());
      assertThat(PostalCode.parse(text).area().value()).isEqualTo(example.get("area").asText());
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PostalCode.parse(text))
          .withMessageStartingWith("A postal code must be 4 digits");
    }
  }

  @Test
  void should_refuse_exactly_three_pairs_of_letters() {
    // GIVEN
    int refused = 0;
    for (char first = 'A'; first <= 'Z'; first++) {
      for (char second = 'A'; second <= 'Z'; second++) {
        refused += PostalCode.accepts("2611" + first + second) ? 0 : 1;
      }
    }
    // THEN
    assertThat(refused).isEqualTo(3);
  }

  @Test
  void should_take_exactly_the_numbers_from_1000() {
    for (int number = 0; number < 10_000; number++) {
      assertThat(PostalCode.accepts(String.format("%04d", number))).isEqualTo(number >= 1000);
    }
  }

  @Test
  void should_know_one_code_under_all_its_spellings() {
    assertThat(PostalCode.parse("NL-2611 et")).isEqualTo(PostalCode.parse("2611ET"));
    assertThat(PostalCode.parse("2611ET")).isNotEqualTo(PostalCode.parse("2611"));
    assertThat(PostalCode.parse("2611ET").full()).isTrue();
    assertThat(PostalCode.parse("2611").full()).isFalse();
  }

  @Test
  void should_not_show_the_street_in_its_text() {
    // GIVEN
    String text = PostalCode.parse("2611ET").toString();
    // WHEN / THEN
    assertThat(text).isEqualTo("2611**");
    assertThatIllegalArgumentException().isThrownBy(() -> PostalCode.parse(text));
    assertThat(PostalCode.parse("2611")).hasToString("2611");
  }

  @Test
  void should_give_and_take_the_shortest_form_as_json() throws Exception {
    // GIVEN
    PostalCode code = PostalCode.parse("2601 dc");
    // WHEN
    String json = TestKit.MAPPER.writeValueAsString(code);
    // THEN
    assertThat(json).isEqualTo("\"2601DC\"");
    assertThat(TestKit.MAPPER.readValue(json, PostalCode.class)).isEqualTo(code);
  }

  @Test
  @SuppressWarnings("NullAway")
  void should_say_what_is_missing() {
    assertThatNullPointerException().isThrownBy(() -> PostalCode.parse(null)).withMessage("value");
  }
}
