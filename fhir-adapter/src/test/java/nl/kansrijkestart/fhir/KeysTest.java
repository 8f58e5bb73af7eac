package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import nl.kansrijkestart.fhir.internal.base.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys can be ids, beside the pattern of FHIR itself. */
class KeysTest {

  /** FHIR R4, data type id. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-\\.]{1,64}");

  private static final String NEAR = "AZaz09.-@[`{/:,+_\u00e9\u0660\n ";

  @Test
  void should_allow_what_the_pattern_of_fhir_allows() {
    Random random = new Random(20251130);
    int allowed = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder key = new StringBuilder();
      int choices = round % 2 == 0 ? 8 : NEAR.length();
      for (int left = random.nextInt(70); left > 0; left--) {
        key.append(NEAR.charAt(random.nextInt(choices)));
      }
      String text = key.toString();
      assertThat(Keys.allowed(text)).as(text).isEqualTo(ID.matcher(text).matches());
      allowed += Keys.allowed(text) ? 1 : 0;
    }
    assertThat(allowed).isBetween(8_000, 12_000);
  }

  @Test
  void should_know_each_character_by_itself() {
    for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
      String text = String.valueOf((char) c);
      assertThat(Keys.allowed(text)).as("character %s", c).isEqualTo(ID.matcher(text).matches());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64})
  void should_allow_up_to_64_characters(int length) {
    assertThat(Keys.allowed("a".repeat(length))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65, 66})
  void should_refuse_none_and_more_than_64_characters(int length) {
    assertThat(Keys.allowed("a".repeat(length))).isFalse();
  }
}
