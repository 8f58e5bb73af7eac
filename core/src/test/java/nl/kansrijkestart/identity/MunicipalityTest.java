package nl.kansrijkestart.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MunicipalityTest {

  static Stream<JsonNode> cases() {
    return TestKit.cases("municipality.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void should_agree_with_the_test_kit(JsonNode example) {
    // GIVEN
    String text = example.get("text").asText();
    boolean valid = example.has("code");
    // WHEN / THEN
    assertThat(Municipality.accepts(text)).isEqualTo(valid);
    if (valid) {
      assertThat(Municipality.parse(text).code()).isEqualTo(example.get("code").asText());
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Municipality.parse(text))
          .withMessage("A municipality must be a CBS code of GM and 4 digits, such as GM0599");
    }
  }

  @Test
  void should_sort_by_code() {
    assertThat(Municipality.parse("0597")).isLessThan(Municipality.parse("GM0599"));
  }
}
