package nl.kansrijkestart.identity.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.intake.Validators;
import nl.kansrijkestart.intake.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

  /** What a vendor could write: one class of its own with every constraint. */
  record VendorForm(
      @Nullable @ValidAgbCode String agb,
      @Nullable @ValidBigNumber String big,
      @Nullable @ValidBsn String bsn,
      @Nullable @ValidKvkNumber String kvk,
      @Nullable @ValidMunicipality String municipality,
      @Nullable @ValidOin String oin,
      @Nullable @ValidOrganizationId String organization,
      @Nullable @ValidPersonId String person,
      @Nullable @ValidPostalCode String postalCode,
      @Nullable @ValidRoleCode String role,
      @Nullable @ValidRsin String rsin,
      @Nullable @ValidUraNumber String ura,
      List<@ValidMunicipality String> others) {}

  private static final Validator VALIDATOR =
      Validators.standalone(
          Language.NL, Clock.fixed(Instant.parse("2025-06-01T12:00:00Z"), ZoneOffset.UTC));

  private static VendorForm all(@Nullable String text, List<String> others) {
    return new VendorForm(
        text, text, text, text, text, text, text, text, text, text, text, text, others);
  }

  @Test
  void should_take_null_for_valid() {
    assertThat(VALIDATOR.validate(all(null, List.of()))).isEmpty();
  }

  @Test
  void should_find_nothing_wrong_with_a_right_form() {
    // GIVEN
    VendorForm form =
        new VendorForm(
            "08012345",
            "09012345601",
            "111222333",
            "12345678",
            "0599",
            "00000003123456780000",
            "org-1",
            "p-1",
            "2601 dc",
            "MIDWIFE",
            "123456782",
            "659",
            List.of("GM0606"));
    // WHEN / THEN
    assertThat(VALIDATOR.validate(form)).isEmpty();
  }

  @Test
  void should_find_all_that_is_wrong_at_once_and_say_so_in_both_languages() {
    // GIVEN
    String wrong = "no such thing!";
    // WHEN
    List<Violation> violations =
        Violation.of(VALIDATOR.validate(all(wrong, Arrays.asList("GM0599", "X", null))));
    // THEN
    assertThat(violations)
        .extracting(violation -> violation.path() + " " + violation.reason().code())
        .containsExactly(
            "agb identity.AGB_CODE_INVALID",
            "big identity.BIG_NUMBER_INVALID",
            "bsn identity.BSN_INVALID",
            "kvk identity.KVK_NUMBER_INVALID",
            "municipality identity.MUNICIPALITY_INVALID",
            "oin identity.OIN_INVALID",
            "organization identity.ORGANIZATION_ID_INVALID",
            "others[1] identity.MUNICIPALITY_INVALID",
            "person identity.PERSON_ID_INVALID",
            "postalCode identity.POSTAL_CODE_INVALID",
            "role identity.ROLE_CODE_INVALID",
            "rsin identity.RSIN_INVALID",
            "ura identity.URA_INVALID");
    for (Violation violation : violations) {
      String dutch = violation.text(Language.NL);
      String english = violation.text(Language.EN);
      assertThat(dutch).doesNotContain("{", wrong).endsWith(".").isNotEqualTo(english);
      assertThat(english).doesNotContain("{", wrong, "identity.").endsWith(".");
    }
  }

  @Test
  void should_say_the_fix_in_the_language_of_the_validator() {
    // WHEN
    String message =
        VALIDATOR
            .validateValue(VendorForm.class, "bsn", "111252333")
            .iterator()
            .next()
            .getMessage();
    // THEN
    assertThat(message).contains("elfproef").doesNotContain("111252333");
  }

  @Test
  void should_refuse_a_bsn_as_a_key() {
    assertThat(VALIDATOR.validateValue(VendorForm.class, "person", "111222333")).hasSize(1);
    assertThat(VALIDATOR.validateValue(VendorForm.class, "person", "111222334")).isEmpty();
  }
}
