package nl.kansrijkestart.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NumbersTest {

  record Kind(Function<String, Object> parse, Predicate<String> accepts) {}

  static Kind kind(String name) {
    return switch (name) {
      case "AGB" -> new Kind(AgbCode::parse, AgbCode::accepts);
      case "BIG" -> new Kind(BigNumber::parse, BigNumber::accepts);
      case "URA" -> new Kind(UraNumber::parse, UraNumber::accepts);
      case "OIN" -> new Kind(Oin::parse, Oin::accepts);
      case "RSIN" -> new Kind(Rsin::parse, Rsin::accepts);
      case "KVK" -> new Kind(KvkNumber::parse, KvkNumber::accepts);
      case "GM" -> new Kind(Municipality::parse, Municipality::accepts);
      case "PERSON" -> new Kind(PersonId::of, PersonId::accepts);
      case "ORGANIZATION" -> new Kind(OrganizationId::of, OrganizationId::accepts);
      case "ROLE" -> new Kind(RoleCode::of, RoleCode::accepts);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "AGB, 08012345, 08012345",
    "BIG, 09012345601, 09012345601",
    "URA, 12345678, 12345678",
    "URA, 659, 00000659",
    "URA, 1, 00000001",
    "OIN, 00000001111222333000, 00000001111222333000",
    "OIN, 00000003123456780000, 00000003123456780000",
    "OIN, 00000004194049711000, 00000004194049711000",
    "OIN, 0000000701AB00000000, 0000000701AB00000000",
    "OIN, 00000099123456789000, 00000099123456789000",
    "RSIN, 111222333, 111222333",
    "RSIN, 123456782, 123456782",
    "KVK, 12345678, 12345678",
    "KVK, 01234567, 01234567",
    "GM, 0599, GM0599",
    "PERSON, p-111222333, p-111222333",
    "PERSON, 111222334, 111222334",
    "PERSON, 7f9c1c2e-5a4b-4d53-9f6a-0d5e3c1b2a90, 7f9c1c2e-5a4b-4d53-9f6a-0d5e3c1b2a90",
    "ORGANIZATION, 111222333, 111222333",
    "ROLE, MIDWIFE, MIDWIFE",
  })
  void should_take_a_number_and_give_it_back(String name, String text, String canonical) {
    // GIVEN
    Kind kind = kind(name);
    // WHEN
    Object number = kind.parse().apply(text);
    // THEN
    assertThat(kind.accepts().test(text)).isTrue();
    assertThat(number).hasToString(canonical).isEqualTo(kind.parse().apply(canonical));
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "AGB,0801234",
        "AGB,080123456",
        "AGB,0801234x",
        "AGB, 8012345",
        "AGB,''",
        "BIG,0901234560",
        "BIG,090123456012",
        "URA,''",
        "URA,0",
        "URA,00000000",
        "URA,123456789",
        "URA,12a",
        "OIN,0000000111122233300",
        "OIN,000000011112223330000",
        "OIN,00000001111222333001",
        "OIN,0000000111122233A000",
        "OIN,00000003123456781000",
        "OIN,000000041940497110ab",
        "OIN,A0000004194049711000",
        "RSIN,111252333",
        "RSIN,000000000",
        "RSIN,00000012",
        "RSIN,1112223334",
        "RSIN,",
        "KVK,1234567",
        "KVK,123456789",
        "KVK,NL345678",
        "PERSON,111222333",
        "PERSON,123456782",
        "PERSON,00000012",
        "PERSON,''",
        "PERSON,two words",
        "PERSON,-p",
        "ORGANIZATION,''",
        "ROLE,midwife",
      })
  void should_refuse_what_is_no_such_number_without_repeating_it(String name, String given) {
    // GIVEN
    Kind kind = kind(name);
    String text = given == null ? " " : given;
    // WHEN / THEN
    assertThat(kind.accepts().test(text)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kind.parse().apply(text))
        .satisfies(
            problem -> {
              assertThat(problem.getMessage()).contains(" must be ");
              if (text.length() > 3) {
                assertThat(problem.getMessage()).doesNotContain(text);
              }
            });
  }

  static Stream<Arguments> jsonTypes() {
    return Stream.of(
        Arguments.of(AgbCode.parse("08012345"), AgbCode.class, "\"08012345\""),
        Arguments.of(BigNumber.parse("09012345601"), BigNumber.class, "\"09012345601\""),
        Arguments.of(UraNumber.parse("659"), UraNumber.class, "\"00000659\""),
        Arguments.of(Oin.parse("00000003123456780000"), Oin.class, "\"00000003123456780000\""),
        Arguments.of(Rsin.parse("111222333"), Rsin.class, "\"111222333\""),
        Arguments.of(KvkNumber.parse("12345678"), KvkNumber.class, "\"12345678\""),
        Arguments.of(Municipality.parse("0599"), Municipality.class, "\"GM0599\""),
        Arguments.of(Permission.of("REFER_TO_DESK"), Permission.class, "\"REFER_TO_DESK\""));
  }

  @ParameterizedTest
  @MethodSource("jsonTypes")
  void should_be_a_plain_text_in_json(Object value, Class<?> type, String json) throws Exception {
    assertThat(TestKit.MAPPER.writeValueAsString(value)).isEqualTo(json);
    assertThat((Object) TestKit.MAPPER.readValue(json, type)).isEqualTo(value);
  }

  @Test
  @SuppressWarnings("NullAway")
  void should_say_what_is_missing() {
    for (String name :
        new String[] {"AGB", "BIG", "URA", "OIN", "RSIN", "KVK", "GM", "PERSON", "ROLE"}) {
      assertThatNullPointerException().isThrownBy(() -> kind(name).parse().apply(null));
      assertThatNullPointerException().isThrownBy(() -> kind(name).accepts().test(null));
    }
  }

  @ParameterizedTest
  @CsvSource({"MIDWIFE", "A", "A1_B"})
  void should_take_permission_codes(String code) {
    assertThat(Permission.of(code)).hasToString(code);
  }

  @ParameterizedTest
  @CsvSource({"refer", "1A", "REFER-TO", "''"})
  void should_refuse_other_permission_codes(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> Permission.of(code));
  }
}
