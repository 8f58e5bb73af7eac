package nl.kansrijkestart.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BsnTest {

  static Stream<JsonNode> cases() {
    return TestKit.cases("bsn.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void should_agree_with_the_test_kit(JsonNode example) {
    // GIVEN
    String text = example.get("text").asText();
    boolean valid = example.has("digits");
    // WHEN / THEN
    assertThat(Bsn.accepts(text)).isEqualTo(valid);
    if (valid) {
      assertThat(Bsn.parse(text).digits()).isEqualTo(example.get("digits").asText());
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Bsn.parse(text))
          .withMessage("A BSN must be 8 or 9 digits that pass the 11-test");
    }
  }

  @Test
  void should_agree_with_a_slow_reference_on_random_numbers() {
    // GIVEN
    Random random = new Random(20_261_122L);
    for (int i = 0; i < 20_000; i++) {
      String digits = String.format("%09d", random.nextInt(1_000_000_000));
      // WHEN / THEN
      assertThat(Bsn.accepts(digits)).as("sample %d", i).isEqualTo(slow(digits));
    }
  }

  private static boolean slow(String digits) {
    BigInteger sum = BigInteger.ZERO;
    int[] weights = {9, 8, 7, 6, 5, 4, 3, 2, -1};
    for (int i = 0; i < 9; i++) {
      BigInteger digit = new BigInteger(digits.substring(i, i + 1));
      sum = sum.add(digit.multiply(BigInteger.valueOf(weights[i])));
    }
    return !digits.equals("000000000") && sum.mod(BigInteger.valueOf(11)).equals(BigInteger.ZERO);
  }

  @Test
  void should_find_every_single_mistyped_digit() {
    // GIVEN
    String good = "123456782";
    for (int place = 0; place < 9; place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String typed = good.substring(0, place) + digit + good.substring(place + 1);
        // WHEN / THEN
        assertThat(Bsn.accepts(typed)).isEqualTo(typed.equals(good));
      }
    }
  }

  @Test
  void should_show_no_digit_in_its_text_and_not_read_that_text_back() {
    // GIVEN
    String text = Bsn.parse("111222333").toString();
    // WHEN / THEN
    assertThat(text).isEqualTo("Bsn[masked]").doesNotContainPattern("[0-9]");
    assertThatIllegalArgumentException().isThrownBy(() -> Bsn.parse(text));
  }

  @Test
  void should_not_repeat_a_refused_number() {
    // GIVEN
    String wrong = "111252333";
    // WHEN / THEN
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bsn.parse(wrong))
        .satisfies(problem -> assertThat(problem.toString()).doesNotContain(wrong));
  }

  @Test
  @SuppressWarnings("NullAway")
  void should_say_what_is_missing() {
    assertThatNullPointerException().isThrownBy(() -> Bsn.parse(null)).withMessage("value");
    assertThatNullPointerException().isThrownBy(() -> Bsn.accepts(null));
  }

  @Test
  void should_give_and_take_the_digits_as_json() throws Exception {
    // GIVEN
    Bsn bsn = Bsn.parse("00000012");
    // WHEN
    String json = TestKit.MAPPER.writeValueAsString(bsn);
    // THEN
    assertThat(json).isEqualTo("\"000000012\"");
    assertThat(TestKit.MAPPER.readValue(json, Bsn.class)).isEqualTo(bsn).hasSameHashCodeAs(bsn);
  }
}
