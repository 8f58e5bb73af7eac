package nl.kansrijkestart.client;

import static nl.kansrijkestart.client.ClientFixtures.WOMAN;
import static nl.kansrijkestart.client.ClientFixtures.accepted;
import static nl.kansrijkestart.client.ClientFixtures.codes;
import static nl.kansrijkestart.client.ClientFixtures.problems;
import static nl.kansrijkestart.client.ClientFixtures.read;
import static nl.kansrijkestart.client.ClientFixtures.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.SafeContact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClientTest {

  private static final Municipality ROTTERDAM = Municipality.parse("GM0599");
  private static final Municipality RIDDERKERK = Municipality.parse("GM0597");

  private static Client born(String date) {
    return accepted(
        Client.from(valid("{\"id\":\"w1\",\"birthDate\":\"" + date + "\"}", ClientIntake.class)));
  }

  @Test
  void should_accept_a_client_of_whom_only_the_key_is_known() {
    Client client = accepted(Client.from(valid("{\"id\":\"w1\"}", ClientIntake.class)));

    assertThat(client).isEqualTo(Client.of(WOMAN));
    assertThat(client.bsn()).isNull();
    assertThat(client.name()).isNull();
    assertThat(client.residenceStatus()).isNull();
    assertThat(client.safeContact()).isEqualTo(SafeContact.unknown());
    assertThat(client.residence()).isEqualTo(Residence.unknown());
    assertThat(client.communication()).isEqualTo(Communication.unknown());
    assertThat(client.ageOn(LocalDate.of(2025, 6, 1))).isEmpty();
    assertThat(client.youngerThan(25, LocalDate.of(2025, 6, 1))).isEqualTo(Ternary.UNKNOWN);
  }

  @Test
  void should_take_over_every_field_of_the_intake() {
    Client client =
        accepted(
            Client.from(
                valid(
                    """
                    {"id":"w1","givenName":"Test","familyNamePrefix":"van","familyName":"Persoon",
                     "bsn":"111222333","birthDate":"2009-03-01","language":"pt-BR",
                     "interpreterNeeded":true,"lowLiteracy":false,"residenceStatus":"without-permit",
                     "safeContact":{"letter":true},
                     "residence":{"kind":"with-others","registeredAddress":
                       {"postalCode":"2981 AA","municipality":"0597","houseNumber":99999},
                       "stay":{"municipality":"GM0599","town":"Rotterdam","street":"Testweg",
                               "addition":"A"}}}""",
                    ClientIntake.class)));

    assertThat(client.name()).isEqualTo(new PersonName("Test", "van", "Persoon"));
    assertThat(client.bsn().digits()).isEqualTo("111222333");
    assertThat(client.communication())
        .isEqualTo(new Communication("pt-BR", Ternary.TRUE, Ternary.FALSE));
    assertThat(client.residenceStatus()).isEqualTo(ResidenceStatus.WITHOUT_PERMIT);
    assertThat(client.safeContact().maySendLetter()).isTrue();
    assertThat(client.safeContact().mayLeaveVoicemail()).isFalse();
    assertThat(client.residence().registered()).isEqualTo(Ternary.TRUE);
    assertThat(client.residence().registeredAddress().postalCode().value()).isEqualTo("2981AA");
    assertThat(client.residence().registeredAddress().houseNumber()).isEqualTo(99999);
    assertThat(client.residence().stay().street()).isEqualTo("Testweg");
  }

  @Test
  void should_go_by_where_she_stays_and_never_by_where_she_is_registered() {
    Residence residence =
        accepted(
            Residence.from(
                valid(
                    """
                    {"kind":"shelter","stay":{"municipality":"GM0599"},
                     "registeredAddress":{"municipality":"GM0597"}}""",
                    ResidenceIntake.class)));

    assertThat(residence.municipalityOfStay()).contains(ROTTERDAM);
    assertThat(residence.staysIn(ROTTERDAM)).isEqualTo(Ternary.TRUE);
    assertThat(residence.staysIn(RIDDERKERK)).isEqualTo(Ternary.FALSE);
    Residence registeredOnly =
        accepted(
            Residence.from(
                valid(
                    "{\"registeredAddress\":{\"municipality\":\"GM0599\"}}",
                    ResidenceIntake.class)));
    assertThat(registeredOnly.municipalityOfStay()).isEmpty();
    assertThat(registeredOnly.staysIn(ROTTERDAM)).isEqualTo(Ternary.UNKNOWN);
  }

  @Test
  void should_take_homeless_and_not_registered_as_normal() {
    Residence homeless =
        accepted(
            Residence.from(
                valid(
                    "{\"kind\":\"no-fixed-place\",\"registered\":false,\"stay\":{\"municipality\":\"GM0599\",\"town\":\"Rotterdam\"}}",
                    ResidenceIntake.class)));

    assertThat(homeless.staysIn(ROTTERDAM)).isEqualTo(Ternary.TRUE);
    assertThat(homeless.registered()).isEqualTo(Ternary.FALSE);
    assertThat(accepted(Residence.from(null))).isEqualTo(Residence.unknown());
  }

  @ParameterizedTest
  @CsvSource({
    "2009-06-02, 2025-06-01, 15",
    "2009-06-01, 2025-06-01, 16",
    "2008-02-29, 2025-02-28, 16",
    "2008-02-29, 2025-03-01, 17",
    "2008-02-29, 2024-02-28, 15",
    "2008-02-29, 2024-02-29, 16",
    "2025-06-01, 2025-06-01, 0"
  })
  void should_count_a_year_on_the_birthday_and_not_a_day_earlier(
      String birth, LocalDate day, int age) {
    assertThat(born(birth).ageOn(day)).hasValue(age);
    assertThat(born(birth).youngerThan(age, day)).isEqualTo(Ternary.FALSE);
    assertThat(born(birth).youngerThan(age + 1, day)).isEqualTo(Ternary.TRUE);
  }

  @Test
  void should_not_know_an_age_before_birth() {
    assertThat(born("2025-06-01").ageOn(LocalDate.of(2025, 5, 31))).isEmpty();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_count_the_birthdays_that_passed(long seed) {
    // GIVEN
    Random random = new Random(seed);
    LocalDate birth = LocalDate.of(1980, 1, 1).plusDays(random.nextInt(16_000));
    LocalDate day = birth.plusDays(random.nextInt(15_000));
    // WHEN
    OptionalInt age =
        new Client(
                WOMAN,
                null,
                null,
                birth,
                Communication.unknown(),
                Residence.unknown(),
                null,
                SafeContact.unknown())
            .ageOn(day);
    // THEN: a birthday is the first day whose month and day are not before those of the birth
    int birthdays = 0;
    for (int year = birth.getYear() + 1; year <= day.getYear(); year++) {
      LocalDate birthday =
          LocalDate.of(year, birth.getMonth(), 1).plusDays(birth.getDayOfMonth() - 1);
      birthdays += birthday.isAfter(day) ? 0 : 1;
    }
    assertThat(age).hasValue(birthdays);
  }

  @Test
  void should_report_everything_that_is_wrong_at_once_with_its_path() {
    var read =
        read(
            """
            {"givenName":"  ","familyNamePrefix":"van","bsn":"111222334","birthDate":"2025-06-02",
             "language":"Dutch","residenceStatus":"dutch","lowLiteracy":"no","origin":"x",
             "safeContact":{"agreedOn":"2025-06-02"},
             "residence":{"kind":"no-fixed-place","registered":false,
               "stay":{"houseNumber":0,"postalCode":"0123AB","municipality":"Rotterdam","street":""},
               "registeredAddress":{"houseNumber":100000,"addition":"12345678901"}}}""",
            ClientIntake.class);

    assertThat(problems(read))
        .containsExactlyInAnyOrder(
            " intake.UNKNOWN_FIELD",
            "birthDate intake.IN_FUTURE",
            "bsn identity.BSN_INVALID",
            "familyName client.PREFIX_WITHOUT_NAME",
            "givenName intake.BLANK",
            "id intake.REQUIRED",
            "language client.LANGUAGE_FORM",
            "lowLiteracy intake.WRONG_TYPE",
            "residence.registeredAddress client.ADDRESS_NOT_REGISTERED",
            "residence.registeredAddress.addition intake.TEXT_LENGTH",
            "residence.registeredAddress.houseNumber client.HOUSE_NUMBER",
            "residence.stay client.ADDRESS_WITHOUT_FIXED_PLACE",
            "residence.stay.houseNumber client.HOUSE_NUMBER",
            "residence.stay.municipality identity.MUNICIPALITY_INVALID",
            "residence.stay.postalCode identity.POSTAL_CODE_INVALID",
            "residence.stay.street intake.BLANK",
            "residence.stay.street intake.TEXT_LENGTH",
            "residenceStatus intake.UNKNOWN_CODE",
            "safeContact.agreedOn intake.IN_FUTURE");
    assertThat(codes(Client.from(read.record().orElseThrow())))
        .containsExactly("intake.NOT_VALIDATED");
  }

  @Test
  void should_refuse_a_bsn_as_the_key() {
    assertThat(problems(read("{\"id\":\"111222333\"}", ClientIntake.class)))
        .containsExactly("id identity.PERSON_ID_INVALID");
  }

  @Test
  void should_refuse_in_the_domain_what_the_intake_refuses() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(null, "van", null));
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("x", "van", null));
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(" ", null, "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PersonName("x".repeat(PersonName.MAX_LENGTH + 1), null, null));
    assertThat(new PersonName("x".repeat(PersonName.MAX_LENGTH), null, null).given())
        .hasSize(PersonName.MAX_LENGTH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Communication("Dutch", Ternary.UNKNOWN, Ternary.UNKNOWN));
    Residence.Address rotterdam = Residence.Address.of(ROTTERDAM);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Residence(Residence.Kind.UNKNOWN, null, Ternary.UNKNOWN, rotterdam));
    Residence.Address numbered = new Residence.Address(null, 1, null, null, null, ROTTERDAM);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Residence(Residence.Kind.NO_FIXED_PLACE, numbered, Ternary.UNKNOWN, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Residence.Address(null, 100_000, null, null, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Residence.Address(" ", null, null, null, null, null));
  }

  @Test
  void should_keep_residence_status_in_a_category_of_its_own_and_all_parts_hers() {
    assertThat(Client.of(PersonId.of("w1")).parts())
        .hasSize(Client.class.getRecordComponents().length)
        .allMatch(part -> part.subject() == DataSubject.WOMAN)
        .filteredOn(part -> part.category() == DataCategory.RESIDENCE_STATUS)
        .extracting(Part::name)
        .containsExactly("residenceStatus");
    assertThat(Residence.unknown().parts())
        .allMatch(part -> part.category() == DataCategory.RESIDENCE);
    assertThat(Communication.unknown().parts())
        .allMatch(part -> part.category() == DataCategory.COMMUNICATION);
  }
}
