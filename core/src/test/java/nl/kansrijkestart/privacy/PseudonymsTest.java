package nl.kansrijkestart.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.testing.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {

  private static final PersonId HER = PersonId.of("client-1");

  static Stream<JsonNode> cases() {
    return TestKit.cases("privacy", "pseudonyms.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void should_make_the_pseudonym_of_the_test_kit(JsonNode example) {
    // GIVEN
    HostKey key = HostKey.of(HexFormat.of().parseHex(example.get("key").asText()));
    Pseudonyms pseudonyms =
        Pseudonyms.of(key, Pseudonyms.Purpose.of(example.get("purpose").asText()));
    // WHEN
    Pseudonym pseudonym = pseudonyms.pseudonym(PersonId.of(example.get("person").asText()));
    // THEN
    assertThat(pseudonym.value()).isEqualTo(example.get("pseudonym").asText());
    assertThat(pseudonym.asPersonId().value()).isEqualTo(pseudonym.value());
  }

  @Test
  void should_differ_by_purpose_key_and_person() {
    assertThat(
            Stream.of(
                    pseudonyms(0, "audit").pseudonym(HER),
                    pseudonyms(0, "research").pseudonym(HER),
                    pseudonyms(1, "audit").pseudonym(HER),
                    pseudonyms(0, "audit").pseudonym(PersonId.of("client-2")))
                .distinct())
        .hasSize(4);
    assertThat(pseudonyms(0, "audit").pseudonym(HER))
        .isEqualTo(pseudonyms(0, "audit").pseudonym(HER));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 1025})
  void should_refuse_a_key_that_is_too_short_or_too_long(int length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HostKey.of(bytes(length, 0)))
        .withMessageContaining("32 to 1024")
        .withMessageContaining("had " + length);
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 1024})
  void should_take_the_shortest_and_the_longest_key(int length) {
    assertThat(HostKey.of(bytes(length, 0))).hasToString("HostKey[masked]");
  }

  @Test
  void should_refuse_a_key_of_equal_bytes() {
    // GIVEN
    byte[] zeros = new byte[32];
    byte[] almost = new byte[32];
    almost[31] = 1;
    // THEN
    assertThatIllegalArgumentException().isThrownBy(() -> HostKey.of(zeros));
    assertThat(HostKey.of(almost)).isNotNull();
  }

  @Test
  void should_not_follow_a_key_that_the_host_wipes_afterwards() {
    // GIVEN
    byte[] bytes = bytes(32, 0);
    HostKey key = HostKey.of(bytes);
    byte[] before = key.mac("a", new byte[0]);
    // WHEN
    Arrays.fill(bytes, (byte) 0);
    // THEN
    assertThat(key.mac("a", new byte[0])).isEqualTo(before).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "1a", "a\nb", "a b"})
  void should_refuse_a_domain_that_could_run_into_the_message(String domain) {
    HostKey key = HostKey.of(bytes(32, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> key.mac(domain, new byte[0]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Audit", "1a", "a_b", "a:b"})
  void should_refuse_a_purpose_of_another_form(String purpose) {
    assertThatIllegalArgumentException().isThrownBy(() -> Pseudonyms.Purpose.of(purpose));
  }

  @Test
  void should_show_the_purpose_and_never_the_key() {
    assertThat(pseudonyms(0, "audit")).hasToString("Pseudonyms[audit]");
  }

  @Test
  void should_survive_json() throws Exception {
    Pseudonym pseudonym = pseudonyms(0, "audit").pseudonym(HER);
    String json = TestKit.MAPPER.writeValueAsString(pseudonym);
    assertThat(TestKit.MAPPER.readValue(json, Pseudonym.class)).isEqualTo(pseudonym);
    assertThat(json).isEqualTo('"' + pseudonym.toString() + '"');
  }

  private static Pseudonyms pseudonyms(int offset, String purpose) {
    return Pseudonyms.of(HostKey.of(bytes(32, offset)), Pseudonyms.Purpose.of(purpose));
  }

  private static byte[] bytes(int length, int offset) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i + offset);
    }
    return bytes;
  }
}
