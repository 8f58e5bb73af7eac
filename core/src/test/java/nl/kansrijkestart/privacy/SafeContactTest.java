package nl.kansrijkestart.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.intake.IntakeReader;
import nl.kansrijkestart.intake.IntakeReasons;
import nl.kansrijkestart.intake.Validators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeContactTest {

  private static final Validator VALIDATOR =
      Validators.standalone(
          Language.NL, Clock.fixed(Instant.parse("2025-06-01T10:00:00Z"), ZoneOffset.UTC));
  private static final LocalDateTime MOMENT = LocalDateTime.of(2025, 3, 3, 10, 0);

  @Test
  void should_take_the_most_careful_value_for_everything_that_was_not_agreed() {
    SafeContact unknown = SafeContact.unknown();

    assertThat(unknown.mayLeaveVoicemail()).isFalse();
    assertThat(unknown.maySendLetter()).isFalse();
    assertThat(unknown.mayShowOwnSender()).isFalse();
    assertThat(unknown.mayShowAddress()).isFalse();
    for (ContactChannel channel : ContactChannel.values()) {
      assertThat(unknown.mayReachBy(channel, MOMENT)).isFalse();
      assertThat(unknown.safe(channel)).isEqualTo(Ternary.UNKNOWN);
    }
    for (SafeContact.Circle circle : SafeContact.Circle.values()) {
      assertThat(unknown.mayKnowOfPregnancy(circle)).isFalse();
    }
    assertThat(unknown.mayKnowOfPregnancy(PersonId.of("p1"))).isFalse();
    assertThat(unknown.withinHours(MOMENT)).isEqualTo(Ternary.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(Ternary.class)
  void should_say_yes_only_where_yes_was_said(Ternary answer) {
    SafeContact contact =
        new SafeContact(
            Set.of(), Set.of(), List.of(), answer, answer, answer, null, Set.of(), List.of(),
            answer, null);

    assertThat(contact.mayLeaveVoicemail()).isEqualTo(answer == Ternary.TRUE);
    assertThat(contact.maySendLetter()).isEqualTo(answer == Ternary.TRUE);
    assertThat(contact.mayShowOwnSender()).isEqualTo(answer == Ternary.TRUE);
    assertThat(contact.mayShowAddress()).isEqualTo(answer == Ternary.FALSE);
  }

  @Test
  void should_tell_a_person_or_circle_of_the_pregnancy_only_if_named() {
    SafeContact contact =
        accepted(
            """
        {"mayKnow":["parents"],"personsWhoMayKnow":["p1"],"safeChannels":["app"],
         "unsafeChannels":["phone"],"hours":[{"days":["MONDAY"],"from":"09:00","until":"11:00"}]}""");

    assertThat(contact.mayKnowOfPregnancy(SafeContact.Circle.PARENTS)).isTrue();
    assertThat(contact.mayKnowOfPregnancy(SafeContact.Circle.PARTNER)).isFalse();
    assertThat(contact.mayKnowOfPregnancy(PersonId.of("p1"))).isTrue();
    assertThat(contact.mayKnowOfPregnancy(PersonId.of("p2"))).isFalse();
    assertThat(contact.mayReachBy(ContactChannel.APP, MOMENT)).isTrue();
    assertThat(contact.mayReachBy(ContactChannel.APP, MOMENT.plusHours(1))).isFalse();
    assertThat(contact.mayReachBy(ContactChannel.PHONE, MOMENT)).isFalse();
    assertThat(contact.mayReachBy(ContactChannel.EMAIL, MOMENT)).isFalse();
    SafeContact open = accepted("{\"mayKnow\":[\"everybody\"]}");
    assertThat(open.mayKnowOfPregnancy(SafeContact.Circle.PARTNER)).isTrue();
    assertThat(open.mayKnowOfPregnancy(PersonId.of("p2"))).isTrue();
  }

  private static SafeContact accepted(String json) {
    Intake<SafeContactIntake> read = read(json);
    assertThat(read.violations()).isEmpty();
    return SafeContact.from(read.record().orElseThrow())
        .match(
            contact -> contact,
            reasons -> {
              throw new AssertionError(reasons);
            });
  }

  private static Intake<SafeContactIntake> read(String json) {
    return IntakeReader.with(VALIDATOR)
        .read(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            SafeContactIntake.class);
  }

  @Test
  void should_take_an_empty_and_a_missing_intake_as_unknown() {
    assertThat(accepted("{}")).isEqualTo(SafeContact.unknown());
    assertThat(SafeContact.from(null)).hasToString("Accepted[]");
    assertThat(SafeContact.from(null).<SafeContact>match(c -> c, r -> null))
        .isEqualTo(SafeContact.unknown());
  }

  @Test
  void should_report_everything_that_is_wrong_at_once_with_its_path() {
    Intake<SafeContactIntake> read =
        read(
            """
            {"safeChannels":["phone",null],"unsafeChannels":["phone"],"neutralSender":"  ",
             "agreedOn":"2025-06-02","personsWhoMayKnow":["a b","111222333"],"mayKnow":["neighbours"],
             "hours":[{"days":[],"from":"9:00","until":"24:00"},
                      {"days":["MONDAY"],"from":"17:00","until":"09:00"},
                      {"days":["MONDAY"],"from":"17:00"}]}""");

    assertThat(read.violations().stream().map(v -> v.path() + " " + v.reason().code()))
        .containsExactlyInAnyOrder(
            "mayKnow[0] intake.UNKNOWN_CODE",
            "agreedOn intake.IN_FUTURE",
            "hours[0].days intake.REQUIRED",
            "hours[0].from privacy.TIME_FORM",
            "hours[0].until privacy.TIME_FORM",
            "hours[1].until privacy.HOURS_END_BEFORE_BEGIN",
            "hours[2].until intake.REQUIRED",
            "neutralSender intake.BLANK",
            "personsWhoMayKnow[0] identity.PERSON_ID_INVALID",
            "personsWhoMayKnow[1] identity.PERSON_ID_INVALID",
            "safeChannels[1] intake.REQUIRED",
            "unsafeChannels privacy.CHANNEL_SAFE_AND_UNSAFE");
    assertThat(SafeContact.from(read.record().orElseThrow()).reasons())
        .extracting(reason -> reason.code())
        .containsExactly(IntakeReasons.NOT_VALIDATED);
  }

  @Test
  void should_refuse_what_contradicts_itself() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContactHours(Set.of(), LocalTime.of(9, 0), LocalTime.of(10, 0)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ContactHours(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(9, 0)));
    assertThat(ContactHours.anyTime().covers(MOMENT.toLocalDate().atTime(LocalTime.MAX))).isTrue();
    String tooLong = "x".repeat(SafeContact.MAX_SENDER_LENGTH + 1);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SafeContact(
                    Set.of(),
                    Set.of(),
                    List.of(),
                    Ternary.UNKNOWN,
                    Ternary.UNKNOWN,
                    Ternary.UNKNOWN,
                    tooLong,
                    Set.of(),
                    List.of(),
                    Ternary.UNKNOWN,
                    null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"K-10", "Z-999999"})
  void should_accept_a_neutral_code(String code) {
    assertThat(NeutralCode.of(code)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "VoorZorg",
        "NNZ",
        "NNZ-01",
        "MvR",
        "K-1",
        "K-1000000",
        "k-10",
        "K10",
        "K-10 VoorZorg",
        "111222333",
        "B-111222333",
        "1987-06-05"
      })
  void should_refuse_the_name_of_an_offer_as_a_subject(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> NeutralCode.of(text));
  }

  @Test
  void should_name_every_part_as_contact_data_of_the_woman() {
    assertThat(SafeContact.unknown().parts())
        .hasSize(SafeContact.class.getRecordComponents().length)
        .allMatch(part -> part.category() == DataCategory.CONTACT)
        .allMatch(part -> part.subject() == DataSubject.WOMAN);
  }
}
