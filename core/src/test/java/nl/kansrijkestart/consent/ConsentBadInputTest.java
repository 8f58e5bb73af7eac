package nl.kansrijkestart.consent;

import static nl.kansrijkestart.consent.ConsentFixtures.GIVEN_AT;
import static nl.kansrijkestart.consent.ConsentFixtures.PRACTICE;
import static nl.kansrijkestart.consent.ConsentFixtures.USED_AT;
import static nl.kansrijkestart.consent.ConsentFixtures.given;
import static nl.kansrijkestart.consent.ConsentFixtures.record;
import static nl.kansrijkestart.consent.ConsentFixtures.request;
import static nl.kansrijkestart.consent.ConsentFixtures.scope;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.intake.IntakeReader;
import nl.kansrijkestart.intake.IntakeReasons;
import nl.kansrijkestart.intake.Validators;
import nl.kansrijkestart.intake.Violation;
import org.junit.jupiter.api.Test;

/** Each kind of bad input is refused with the rule and what would mend it. */
class ConsentBadInputTest {

  private static final IntakeReader READER =
      IntakeReader.with(Validators.standalone(Language.EN, Clock.fixed(USED_AT, ZoneOffset.UTC)));
  private static final String GOOD =
      """
      {"id":"c-1","person":"woman-1","subject":"woman","giver":"woman-1","capacity":"self",
       "kind":"confidentiality-release","purpose":"referral","recipientOrganization":"desk-1",
       "categories":["contact","own-wish","referral"],"answer":"given",
       "from":"2025-02-03T09:00:00Z","until":"2025-12-01T00:00:00Z","how":["spoken"],
       "told":["what-is-shared"],"recordedByRole":"MIDWIFE","recordedAt":"2025-02-04T09:00:00Z"}
      """;

  @Test
  void should_take_the_intake_that_the_others_differ_from() {
    assertThat(READER.read(in(GOOD), ConsentIntake.class).violations()).isEmpty();
  }

  @Test
  void should_refuse_a_consent_by_a_third_person() {
    refused(
        GOOD.replace("\"giver\":\"woman-1\"", "\"giver\":\"friend-1\""),
        "giver",
        ConsentReasons.THIRD_PERSON,
        "Let the person answer");
  }

  @Test
  void should_refuse_a_consent_for_another_purpose() {
    denied(
        given("c-1", ConsentScope.ofWoman(Purpose.CARE, scope().recipient(), scope().categories())),
        USED_AT,
        ConsentReasons.OTHER_PURPOSE,
        "Ask her for this purpose");
  }

  @Test
  void should_refuse_a_consent_dated_after_its_use() {
    denied(
        record("c-1", scope(), ConsentAnswer.GIVEN, USED_AT.plusNanos(1), null, GIVEN_AT),
        USED_AT,
        ConsentReasons.NOT_YET,
        "must come before the use");
  }

  @Test
  void should_refuse_a_consent_that_ended_before_it_began() {
    refused(
        GOOD.replace("2025-12-01T00:00:00Z", "2025-02-03T08:59:59Z"),
        "until",
        ConsentReasons.ENDS_BEFORE_IT_BEGINS,
        "Check both");
  }

  @Test
  void should_refuse_an_unknown_category() {
    refused(
        GOOD.replace("\"own-wish\"", "\"star-sign\""),
        "categories[1]",
        IntakeReasons.UNKNOWN_CODE,
        "own-wish");
  }

  @Test
  void should_refuse_an_empty_recipient() {
    refused(
        GOOD.replace("\"recipientOrganization\":\"desk-1\",", ""),
        "recipientOrganization",
        ConsentReasons.EMPTY_RECIPIENT,
        "an organisation, a kind of organisation or a role");
  }

  @Test
  void should_refuse_what_was_recorded_in_the_future_by_a_clock_that_is_ahead() {
    refused(
        GOOD.replace(
            "\"recordedAt\":\"2025-02-04T09:00:00Z\"", "\"recordedAt\":\"2025-02-04T09:00:01Z\""),
        "recordedAt",
        IntakeReasons.IN_FUTURE,
        "check the date");
  }

  @Test
  void should_open_nothing_on_a_consent_recorded_before_the_clock_went_back() {
    Consent consent = record("c-1", scope(), ConsentAnswer.GIVEN, GIVEN_AT, null, USED_AT);

    denied(consent, USED_AT.minusNanos(1), ConsentReasons.RECORDED_LATER, "check the clock");
    assertThat(ConsentHistory.of(consent).decide(request(USED_AT)).permits()).isTrue();
  }

  @Test
  void should_let_no_consent_outlive_a_withdrawal_that_a_clock_dates_before_it() {
    Consent yes = given("c-1");
    for (Instant from : List.of(GIVEN_AT.minusSeconds(60), GIVEN_AT, GIVEN_AT.plusNanos(1))) {
      Consent no = yes.withdrawn(ConsentId.of("c-2"), from, PRACTICE, from);

      assertThat(no.from()).isEqualTo(from.isBefore(GIVEN_AT) ? GIVEN_AT : from);
      assertThat(ConsentHistory.of(yes, no).decide(request(USED_AT)).reasons())
          .extracting(Reason::code)
          .contains(ConsentReasons.WITHDRAWN);
    }
  }

  private static void refused(String json, String path, ReasonCode code, String mend) {
    Intake<ConsentIntake> read = READER.read(in(json), ConsentIntake.class);

    assertThat(read.violations()).extracting(Violation::path).containsExactly(path);
    assertThat(read.violations().get(0).reason().code()).isEqualTo(code);
    assertThat(read.violations().get(0).text(Language.EN)).contains(mend);
  }

  private static void denied(Consent consent, Instant at, ReasonCode code, String mend) {
    ConsentDecision decision = ConsentHistory.of(consent).decide(request(at));

    assertThat(decision).isInstanceOf(ConsentDecision.Deny.class);
    Reason reason =
        decision.reasons().stream()
            .filter(why -> why.code().equals(code))
            .findFirst()
            .orElseThrow();
    assertThat(reason.rule()).isNotNull();
    assertThat(reason.text(Language.EN)).contains(mend);
  }

  private static ByteArrayInputStream in(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
