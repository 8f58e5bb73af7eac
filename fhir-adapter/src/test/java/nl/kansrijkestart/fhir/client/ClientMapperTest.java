package nl.kansrijkestart.fhir.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Communication;
import nl.kansrijkestart.client.PersonName;
import nl.kansrijkestart.client.Residence;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.part.AddressMapper;
import nl.kansrijkestart.fhir.internal.part.LanguageMapper;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.identity.Bsn;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.PostalCode;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.privacy.SafeContact;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientMapperTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  static Client client(Ternary secretAddress) {
    return new Client(
        PersonId.of("client-1"),
        new PersonName("Anna Fenna", "van der", "Voorbeeld"),
        Bsn.parse("111222333"),
        LocalDate.of(2004, 2, 29),
        new Communication("pt-BR", Ternary.TRUE, Ternary.FALSE),
        new Residence(
            Residence.Kind.WITH_OTHERS,
            new Residence.Address(
                "Dorpsstraat",
                12,
                "A",
                PostalCode.parse("2611ET"),
                "Rotterdam",
                Municipality.parse("GM0599")),
            Ternary.UNKNOWN,
            null),
        null,
        new SafeContact(
            Set.of(ContactChannel.APP),
            Set.of(),
            List.of(),
            Ternary.FALSE,
            Ternary.UNKNOWN,
            Ternary.UNKNOWN,
            null,
            Set.of(),
            List.of(),
            secretAddress,
            null));
  }

  private static FhirImport read(Patient patient) {
    return FhirReader.standard().read(List.of(patient), DAY);
  }

  private static Client one(Patient patient) {
    return read(patient).all(Client.class).get(0);
  }

  private static List<String> paths(FhirImport read, ReasonCode code) {
    return read.issues().stream()
        .filter(issue -> issue.reason().code().equals(code))
        .map(issue -> issue.path().replace("Patient[0].", ""))
        .toList();
  }

  private static Patient patient() {
    Patient patient = new Patient();
    patient.setId("client-1");
    return patient;
  }

  @Test
  void should_write_a_client_as_nl_core_asks() {
    assertThat(Fhir.json(ClientMapper.toFhir(client(Ternary.FALSE))))
        .isEqualTo(Fhir.resource("client.json"));
  }

  @Test
  void should_take_a_patient_with_nothing_but_a_key_as_normal() {
    FhirImport read = read(patient());
    assertThat(read.all(Client.class)).containsExactly(Client.of(PersonId.of("client-1")));
    assertThat(read.issues()).isEmpty();
  }

  @Test
  void should_take_a_masked_bsn_and_an_absent_birth_date_as_normal() {
    // GIVEN
    Patient patient = patient();
    Identifier masked = patient.addIdentifier().setSystem("http://fhir.nl/fhir/NamingSystem/bsn");
    masked.getValueElement().addExtension(Keys.ABSENT, new CodeType("masked"));
    patient.setBirthDateElement(new DateType());
    patient.getBirthDateElement().addExtension(Keys.ABSENT, new CodeType("unknown"));
    // WHEN
    FhirImport read = read(patient);
    // THEN
    assertThat(read.all(Client.class)).containsExactly(Client.of(PersonId.of("client-1")));
    assertThat(read.issues()).isEmpty();
  }

  @Test
  void should_report_a_bsn_that_fails_its_check_and_other_identifiers() {
    Patient patient = patient();
    patient.addIdentifier().setSystem("http://fhir.nl/fhir/NamingSystem/bsn").setValue("123456789");
    patient.addIdentifier().setSystem("urn:other").setValue("7");
    FhirImport read = read(patient);
    assertThat(read.all(Client.class).get(0).bsn()).isNull();
    assertThat(paths(read, FhirReasons.NOT_VALID)).containsExactly("identifier[0].value");
    assertThat(paths(read, FhirReasons.NOT_TAKEN)).containsExactly("identifier[1]");
    assertThat(read.toString() + read.issues()).doesNotContain("123456789");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2004", "2004-02"})
  void should_not_read_a_birth_date_that_is_not_to_the_day(String date) {
    Patient patient = patient();
    patient.setBirthDateElement(new DateType(date));
    FhirImport read = read(patient);
    assertThat(read.all(Client.class).get(0).birthDate()).isNull();
    assertThat(paths(read, FhirReasons.DATE_NOT_TO_THE_DAY)).containsExactly("birthDate");
  }

  @Test
  void should_report_that_she_died_and_whatever_core_has_no_place_for() {
    // GIVEN
    Patient patient = patient();
    patient.setDeceased(new BooleanType(true));
    patient.addTelecom().setValue("0");
    // WHEN
    FhirImport read = read(patient);
    // THEN
    assertThat(paths(read, FhirReasons.NOT_TAKEN)).containsExactly("deceased", "telecom[0]");
    assertThat(read.issues().get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void should_never_take_where_she_is_registered_for_where_she_stays() {
    // GIVEN
    Residence.Address address =
        new Residence.Address("Dorpsstraat", 1, null, null, "Rotterdam", null);
    Patient patient = patient();
    patient.addAddress(AddressMapper.toFhir(address, AddressMapper.Kind.REGISTERED));
    // THEN
    assertThat(one(patient).residence())
        .isEqualTo(new Residence(Residence.Kind.UNKNOWN, null, Ternary.TRUE, address));
  }

  @Test
  void should_report_a_line_without_parts_and_an_address_that_no_longer_holds() {
    // GIVEN
    Patient patient = patient();
    patient.addAddress().setUse(org.hl7.fhir.r4.model.Address.AddressUse.OLD).setCity("Oud");
    patient
        .addAddress()
        .setUse(org.hl7.fhir.r4.model.Address.AddressUse.HOME)
        .setCity("Rotterdam")
        .addLine("Dorpsstraat 12");
    // WHEN
    FhirImport read = read(patient);
    // THEN
    assertThat(read.all(Client.class).get(0).residence().stay())
        .isEqualTo(new Residence.Address(null, null, null, null, "Rotterdam", null));
    assertThat(paths(read, FhirReasons.NOT_TAKEN))
        .containsExactly("address[0]", "address[1].line[0]");
  }

  @Test
  void should_read_a_municipality_by_its_name_only_where_the_register_has_it() {
    Patient known = patient();
    known
        .addAddress()
        .setUse(org.hl7.fhir.r4.model.Address.AddressUse.HOME)
        .setDistrict("ROTTERDAM");
    assertThat(one(known).residence().municipalityOfStay()).contains(Municipality.parse("GM0599"));
    Patient unknown = patient();
    unknown
        .addAddress()
        .setUse(org.hl7.fhir.r4.model.Address.AddressUse.HOME)
        .setDistrict("Elders");
    assertThat(paths(read(unknown), FhirReasons.NOT_TAKEN)).containsExactly("address[0].district");
  }

  @Test
  void should_read_a_language_by_system_and_code_and_choose_none_of_several() {
    Patient wrong = patient();
    wrong
        .addCommunication()
        .getLanguage()
        .addCoding()
        .setSystem("urn:x")
        .setCode("nl")
        .setDisplay("Nederlands");
    FhirImport read = read(wrong);
    assertThat(read.all(Client.class).get(0).communication().language()).isNull();
    assertThat(paths(read, FhirReasons.OTHER_SYSTEM)).containsExactly("communication[0].language");
    Patient two = patient();
    for (String code : List.of("nl", "ti")) {
      two.addCommunication()
          .getLanguage()
          .addCoding()
          .setSystem(LanguageMapper.ISO_639_1)
          .setCode(code);
    }
    assertThat(one(two).communication().language()).isNull();
    assertThat(paths(read(two), FhirReasons.CONTRADICTORY)).containsExactly("communication");
    two.getCommunication().get(1).setPreferred(true);
    assertThat(one(two).communication().language()).isEqualTo("ti");
    assertThat(paths(read(two), FhirReasons.NOT_TAKEN)).containsExactly("communication[0]");
  }

  @Test
  void should_write_nothing_of_a_part_that_is_not_shown() {
    // GIVEN
    Shown shown = Shown.of(List.of(new Disclosure.Item("birthDate", List.of(DAY), List.of())));
    // WHEN
    Patient patient = ClientMapper.toFhir(client(Ternary.FALSE), shown);
    // THEN
    assertThat(patient.getBirthDateElement().getValueAsString()).isEqualTo("2004-02-29");
    patient.setBirthDate(null).setMeta(null);
    assertThat(patient.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRUE", "UNKNOWN", "FALSE"})
  void should_give_a_secret_address_to_nobody_else(Ternary secret) {
    // GIVEN a desk that may have where she stays
    Client client = client(secret);
    Shown shown =
        Shown.of(
            List.of(
                new Disclosure.Item(
                    "residence",
                    List.of(),
                    List.of(
                        List.of(
                            new Disclosure.Item(
                                "stay", List.of(client.residence().stay()), List.of()))))));
    // WHEN
    String json = Fhir.json(ClientMapper.toFhir(client, shown));
    // THEN
    assertThat(json).contains("GM0599");
    assertThat(json.contains("Dorpsstraat")).isEqualTo(secret == Ternary.FALSE);
  }

  @Test
  void should_read_the_official_patient() {
    // WHEN
    FhirImport read = read((Patient) Fhir.anyExample("nl-core-Patient-01.xml"));
    // THEN
    Client client = read.all(Client.class).get(0);
    assertThat(client.name())
        .isEqualTo(new PersonName("Johanna Petronella Maria", null, "van Putten-van der Giessen"));
    assertThat(client.bsn()).isEqualTo(Bsn.parse("111222333"));
    assertThat(client.birthDate()).isEqualTo(LocalDate.of(1934, 4, 28));
    assertThat(client.communication())
        .isEqualTo(new Communication("nl", Ternary.UNKNOWN, Ternary.UNKNOWN));
    assertThat(client.residence())
        .isEqualTo(
            new Residence(
                Residence.Kind.UNKNOWN,
                null,
                Ternary.TRUE,
                new Residence.Address(
                    "1e Jacob van Campenstr",
                    15,
                    null,
                    PostalCode.parse("1012NX"),
                    "Hoogmade",
                    null)));
    assertThat(client.residenceStatus()).isNull();
    assertThat(paths(read, FhirReasons.NOT_TAKEN))
        .containsExactly(
            "extension[0]",
            "name[1]",
            "telecom[0]",
            "telecom[1]",
            "gender",
            "deceased",
            "address[0].district",
            "address[0].country",
            "maritalStatus",
            "multipleBirth",
            "contact[0]",
            "communication[0].extension[0]",
            "communication[0].extension[1]",
            "communication[0].extension[2]",
            "communication[0].extension[3]");
  }

  @Test
  void should_read_the_official_names() {
    Map.of(
            "complete",
                new PersonName("Johanna Petronella Maria", null, "van der Giessen-van Putten"),
            "firstNames", new PersonName("Hendrik Johan Willem", null, "Schemer"),
            "firstNamesAndInitials", new PersonName("Hendrik J. W.", null, "Schemer"),
            "firstNamesAndInitialsSeparate", new PersonName("Hendrik Willem", null, "Schemer"),
            "initials", new PersonName("H.J.W.", null, "Schemer"))
        .forEach(
            (file, name) -> {
              FhirImport read =
                  read((Patient) Fhir.anyExample("nl-core-NameInformation-" + file + ".xml"));
              assertThat(read.all(Client.class).get(0).name()).as(file).isEqualTo(name);
              assertThat(paths(read, FhirReasons.NOT_TAKEN))
                  .as(file)
                  .isNotEmpty()
                  .allMatch(path -> path.startsWith("name["));
            });
  }

  @Test
  void should_read_somebody_of_whom_it_is_not_said_whether_she_died() {
    Patient patient = new Patient();
    patient.setId("anna");
    BooleanType unknown = new BooleanType();
    unknown.addExtension(Keys.ABSENT, new CodeType("unknown"));
    patient.setDeceased(unknown);
    FhirImport read = FhirReader.standard().read(List.of(patient), LocalDate.of(2025, 3, 10));
    assertThat(read.all(Client.class)).hasSize(1);
    assertThat(read.issues())
        .extracting(FhirIssue::path, issue -> issue.reason().code())
        .containsExactly(tuple("Patient[0].deceased", FhirReasons.NOT_TAKEN));
  }
}
