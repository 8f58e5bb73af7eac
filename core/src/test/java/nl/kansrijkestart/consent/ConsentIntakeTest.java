package nl.kansrijkestart.consent;

import static nl.kansrijkestart.consent.ConsentFixtures.GIVEN_AT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.intake.IntakeReader;
import nl.kansrijkestart.intake.IntakeReasons;
import nl.kansrijkestart.intake.Validators;
import org.junit.jupiter.api.Test;

class ConsentIntakeTest {

  private static final IntakeReader READER =
      IntakeReader.with(Validators.standalone(Language.NL, Clock.fixed(GIVEN_AT, ZoneOffset.UTC)));
  private static final String GOOD =
      """
      {"id":"c-1","person":"woman-1","subject":"woman","giver":"woman-1","capacity":"self",
       "kind":"confidentiality-release","purpose":"referral","holderKind":"MIDWIFERY",
       "recipientOrganization":"desk-1","categories":["contact","own-wish","referral"],
       "context":"pregnancy:p-1","resources":["letter-1"],"answer":"given",
       "from":"2025-02-03T10:00:00+01:00","until":"2025-12-01T00:00:00Z",
       "how":["spoken","read-aloud"],"told":["what-is-shared"],"recordedByRole":"MIDWIFE",
       "recordedByOrganization":"practice-1","recordedAt":"2025-02-03T09:00:00Z",
       "evidence":"form-1"}
      """;

  @Test
  void should_make_a_consent_of_a_clean_intake() {
    // WHEN
    Intake<ConsentIntake> read = read(GOOD);
    // THEN
    assertThat(read.violations()).isEmpty();
    Consent consent = built(read);
    assertThat(consent.from()).isEqualTo(GIVEN_AT);
    assertThat(consent.scope().holder()).isEqualTo(Party.ofKind(ConsentFixtures.PRACTICE.kind()));
    assertThat(consent.scope().recipient()).isEqualTo(ConsentFixtures.scope().recipient());
    assertThat(consent.scope().categories()).isEqualTo(ConsentFixtures.CATEGORIES);
    assertThat(consent.scope().context()).isEqualTo(ConsentFixtures.PREGNANCY);
    assertThat(consent.scope().resources()).containsExactly(RecordRef.of("letter-1"));
    assertThat(consent.how()).containsExactly(ConsentManner.SPOKEN, ConsentManner.READ_ALOUD);
    assertThat(consent.recordedBy().organization()).isNotNull();
    assertThat(consent.evidence()).isEqualTo(RecordRef.of("form-1"));
  }

  @Test
  void should_take_what_may_be_left_out() {
    String less =
        GOOD.replace("\"holderKind\":\"MIDWIFERY\",", "")
            .replace("\"context\":\"pregnancy:p-1\",\"resources\":[\"letter-1\"],", "")
            .replace("\"until\":\"2025-12-01T00:00:00Z\",", "")
            .replace("\"recordedByOrganization\":\"practice-1\",", "")
            .replace(",\n \"evidence\":\"form-1\"", "");

    Consent consent = built(read(less));

    assertThat(consent.scope().holder()).isNull();
    assertThat(consent.scope().context()).isNull();
    assertThat(consent.until()).isNull();
    assertThat(consent.evidence()).isNull();
    assertThat(consent.recordedBy().organization()).isNull();
  }

  @Test
  void should_report_every_missing_field_at_once() {
    assertThat(read("{}").violations())
        .extracting(violation -> violation.path())
        .contains(
            "id",
            "person",
            "subject",
            "giver",
            "capacity",
            "kind",
            "purpose",
            "categories",
            "answer",
            "from",
            "how",
            "recordedByRole",
            "recordedAt",
            "recipientOrganization");
  }

  @Test
  void should_refuse_an_unknown_category_and_say_which_there_are() {
    Intake<ConsentIntake> read = read(GOOD.replace("\"own-wish\"", "\"star-sign\""));

    assertThat(read.violations()).hasSize(1);
    assertThat(read.violations().get(0).path()).isEqualTo("categories[1]");
    assertThat(read.violations().get(0).reason().code()).isEqualTo(IntakeReasons.UNKNOWN_CODE);
    assertThat(read.violations().get(0).text(Language.EN)).contains("own-wish");
  }

  @Test
  void should_refuse_a_third_person_an_early_end_and_an_empty_recipient_at_once() {
    // GIVEN
    String wrong =
        GOOD.replace("\"giver\":\"woman-1\"", "\"giver\":\"friend-1\"")
            .replace("2025-12-01T00:00:00Z", "2025-02-03T09:00:00Z")
            .replace("\"recipientOrganization\":\"desk-1\",", "");
    // WHEN
    Intake<ConsentIntake> read = read(wrong);
    // THEN
    assertThat(read.violations())
        .extracting(violation -> violation.path() + " " + violation.reason().code())
        .containsExactly(
            "giver consent.THIRD_PERSON",
            "recipientOrganization consent.EMPTY_RECIPIENT",
            "until consent.ENDS_BEFORE_IT_BEGINS");
    // and also where nobody validated
    Result<Consent> result = Consent.from(read.record().orElseThrow());
    assertThat(result.reasons())
        .extracting(Reason::code)
        .containsExactly(
            ConsentReasons.EMPTY_RECIPIENT,
            ConsentReasons.THIRD_PERSON,
            ConsentReasons.ENDS_BEFORE_IT_BEGINS);
  }

  @Test
  void should_refuse_keys_and_codes_of_another_form_and_a_bsn_as_a_key() {
    String wrong =
        GOOD.replace("\"c-1\"", "\"111222333\"")
            .replace("MIDWIFERY", "midwifery")
            .replace("pregnancy:p-1", "pregnancy p");

    assertThat(read(wrong).violations())
        .extracting(violation -> violation.path())
        .containsExactly("context", "holderKind", "id");
  }

  @Test
  void should_refuse_an_incomplete_intake_that_nobody_validated_without_throwing() {
    Intake<ConsentIntake> read =
        IntakeReader.withoutValidator()
            .read(in(GOOD.replace("\"purpose\":\"referral\",", "")), ConsentIntake.class);

    Result<Consent> result = Consent.from(read.record().orElseThrow());

    assertThat(result.reasons())
        .extracting(Reason::code)
        .containsExactly(IntakeReasons.NOT_VALIDATED);
  }

  private static Consent built(Intake<ConsentIntake> read) {
    return Consent.from(read.record().orElseThrow())
        .match(
            consent -> consent,
            (List<Reason> reasons) -> {
              throw new AssertionError(reasons);
            });
  }

  private static Intake<ConsentIntake> read(String json) {
    return READER.read(in(json), ConsentIntake.class);
  }

  private static ByteArrayInputStream in(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
