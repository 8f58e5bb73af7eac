package nl.kansrijkestart.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

  private static final ReasonCode LENGTH = ReasonCode.of("intake.TEXT_LENGTH", "min", "max");
  private static final Source PAGE =
      new Source(
          "000_eb423f63e596da97.txt",
          "L209",
          LocalDate.of(2022, 2, 10),
          LocalDate.of(2022, 12, 1),
          Confidence.CONFIRMED);
  private final ObjectMapper mapper =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  @Test
  void should_use_the_singular_for_one_and_the_plural_for_any_other_number() {
    ReasonCode differs = ReasonCode.of("pregnancy.LAST_PERIOD_DIFFERS", "days", "direction");
    Reason one = Reason.of(differs, Map.of("days", 1, "direction", "later"));
    Reason two = Reason.of(differs, Map.of("days", 2, "direction", "earlier"));

    assertThat(one.text(Language.NL)).contains("die 1 dag later ligt;");
    assertThat(one.text(Language.EN)).contains("that is 1 day later;");
    assertThat(two.text(Language.NL)).contains("die 2 dagen eerder ligt;");
    assertThat(two.text(Language.EN)).contains("that is 2 days earlier;");
  }

  @Test
  void should_tell_the_same_in_dutch_and_english() {
    Reason reason = Reason.of(LENGTH, Map.of("min", 1, "max", 80));

    assertThat(reason.text(Language.NL)).contains("1").contains("80").contains("tekens");
    assertThat(reason.text(Language.EN)).contains("1").contains("80").contains("characters");
  }

  @Test
  void should_show_the_bare_code_when_the_library_has_no_text_for_it() {
    Reason reason = Reason.of(ReasonCode.parse("vendor.OWN_RULE"));

    assertThat(reason.text(Language.EN)).isEqualTo("vendor.OWN_RULE");
  }

  @Test
  void should_refuse_a_missing_or_an_extra_parameter() {
    assertThatIllegalArgumentException().isThrownBy(() -> Reason.of(LENGTH, Map.of("min", 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reason.of(LENGTH, Map.of("min", 1, "max", 2, "name", "x")))
        .withMessageContaining("must carry the parameters");
  }

  @Test
  void should_refuse_a_parameter_that_is_no_text_or_number() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reason.of(LENGTH, Map.of("min", LocalDate.of(2025, 1, 1), "max", 2)))
        .withMessageContaining("must be a text, a whole number or a decimal");
  }

  @Test
  void should_leave_parameters_out_of_its_string() {
    Reason reason =
        Reason.of(LENGTH, RuleRef.of("RULE-1", "2"), List.of(PAGE), Map.of("min", 7, "max", 8));

    assertThat(reason).hasToString("intake.TEXT_LENGTH (RULE-1@2)");
  }

  @Test
  void should_be_equal_to_itself_after_json_and_back() throws Exception {
    Reason reason =
        Reason.of(
            LENGTH,
            RuleRef.of("RULE-1", "2"),
            List.of(PAGE),
            Map.of("min", new BigDecimal("1.50"), "max", 80));

    String json = mapper.writeValueAsString(reason);
    Reason back = mapper.readValue(json, Reason.class);

    assertThat(back).isEqualTo(reason);
    assertThat(mapper.writeValueAsString(back)).isEqualTo(json);
    assertThat(json)
        .isEqualTo(
            """
            {"code":"intake.TEXT_LENGTH","rule":"RULE-1@2","sources":[{"document":"000_eb423f63e596da97.txt",\
            "passage":"L209","publishedOn":"2022-02-10","printedOn":"2022-12-01","confidence":"confirmed"}],\
            "parameters":{"max":80,"min":1.5}}""");
  }

  @Test
  void should_ignore_fields_of_a_later_version_on_read_back() throws Exception {
    Reason back =
        mapper.readValue(
            """
            {"code":"intake.REQUIRED","sources":[],"parameters":{},"later":{"x":1}}""",
            Reason.class);

    assertThat(back).isEqualTo(Reason.of(ReasonCode.of("intake.REQUIRED")));
  }

  @Test
  void should_hold_whole_decimals_as_whole_numbers_so_that_json_keeps_them_equal() {
    ReasonCode code = ReasonCode.of("intake.TOO_MANY", "max");

    assertThat(Reason.of(code, Map.of("max", new BigDecimal("100.0"))).parameters())
        .containsEntry("max", 100L);
    assertThat(Reason.of(code, Map.of("max", 2.25)).parameters())
        .containsEntry("max", new BigDecimal("2.25"));
  }

  @Test
  @Requirement("R-001")
  void should_refuse_a_source_that_was_printed_before_it_was_published_or_has_no_document() {
    assertThat(PAGE.publishedOn()).isEqualTo("2022-02-10");
    assertThat(PAGE.printedOn()).isEqualTo("2022-12-01");
    LocalDate day = LocalDate.of(2022, 2, 10);
    assertThat(new Source("x", null, day, day, Confidence.CONFIRMED).printedOn()).isEqualTo(day);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Source("x", null, day, day.minusDays(1), Confidence.CONFIRMED));
    assertThatIllegalArgumentException().isThrownBy(() -> Source.of(" ", null));
    assertThatIllegalArgumentException().isThrownBy(() -> Source.of("x".repeat(301), null));
    assertThat(Source.of("x".repeat(300), null).publishedOn()).isNull();
    assertThatNullPointerException().isThrownBy(() -> Source.of(null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "referral", "referral.", ".X", "Referral.X", "referral.x", "a.B.C"})
  void should_refuse_a_code_of_another_form(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ReasonCode.parse(text));
  }

  @Test
  void should_know_the_parameters_of_a_code_that_was_read() {
    ReasonCode code = ReasonCode.parse("intake.TEXT_LENGTH");

    assertThat(code.parameters()).containsExactlyInAnyOrder("min", "max");
    assertThat(code).isEqualTo(LENGTH).hasSameHashCodeAs(LENGTH);
    assertThat(code.feature()).isEqualTo("intake");
    assertThat(code.name()).isEqualTo("TEXT_LENGTH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "@", "a@", "@1", "a b@1", "a@1@2"})
  void should_refuse_a_rule_reference_of_another_form(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> RuleRef.parse(text));
  }

  @Test
  void should_read_the_rule_reference_that_it_writes() {
    RuleRef rule = RuleRef.of("RULE-049", "1");

    assertThat(RuleRef.parse(rule.toString())).isEqualTo(rule);
  }

  @Test
  void should_speak_dutch_to_every_dutch_locale_and_english_to_the_rest() {
    assertThat(Language.from(java.util.Locale.forLanguageTag("nl-BE"))).isEqualTo(Language.NL);
    assertThat(Language.from(java.util.Locale.FRANCE)).isEqualTo(Language.EN);
    assertThat(Language.NL.locale().getLanguage()).isEqualTo("nl");
    assertThat(Language.EN.code()).isEqualTo("en");
  }

  @Test
  void should_read_back_a_reason_of_a_newer_version_with_its_figures() throws Exception {
    String json =
        """
        {"code":"referral.KNOWN_LATER","sources":[],"parameters":{"days":3}}""";

    Reason reason = mapper.readValue(json, Reason.class);

    assertThat(reason.parameters()).containsEntry("days", 3L);
    assertThat(reason.text(Language.NL)).isEqualTo("referral.KNOWN_LATER");
    assertThat(mapper.readValue(mapper.writeValueAsString(reason), Reason.class)).isEqualTo(reason);
  }

  @Test
  void should_not_repeat_the_name_of_a_parameter_that_is_not_declared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reason.of(LENGTH, Map.of("min", 1, "max", 2, "Quxmarker", 3)))
        .withMessageContaining("[min, max]")
        .withMessageNotContaining("Quxmarker");
  }

  @Test
  void should_remember_no_endless_list_of_codes_that_arrive() {
    int before = ReasonTexts.remembered();
    for (int i = 0; i < 2_000; i++) {
      ReasonCode.parse("feature" + i + ".CODE");
    }
    assertThat(ReasonTexts.remembered()).isLessThanOrEqualTo(Math.max(before, 200));
  }
}
