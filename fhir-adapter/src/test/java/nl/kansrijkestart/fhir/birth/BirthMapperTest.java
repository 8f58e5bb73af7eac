package nl.kansrijkestart.fhir.birth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.birth.ChildSex;
import nl.kansrijkestart.birth.GestationAtBirth;
import nl.kansrijkestart.birth.VitalStatus;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.client.HouseholdMapperTest;
import nl.kansrijkestart.fhir.internal.base.BirthCodes;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Extensions;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.PregnancyId;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BirthMapperTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  static Birth birth() {
    PersonId mother = PersonId.of("client-1");
    return new Birth(
        PregnancyId.of("p-1"),
        mother,
        List.of(
            Child.builder(PersonId.of("child-1"), DAY)
                .mother(mother)
                .birthTime(LocalTime.of(3, 15))
                .sex(ChildSex.FEMALE)
                .gestation(GestationAtBirth.parse("36+6"))
                .birthweightGrams(2480)
                .plurality(1)
                .vitalStatus(VitalStatus.LIVE)
                .apgar5(9)
                .build()));
  }

  private static Patient patient() {
    Patient patient = new Patient();
    patient.setId("child-1");
    patient.setBirthDateElement(new DateType("2025-05-01"));
    return patient;
  }

  private static Observation measured(String code, Type value) {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.getCode().addCoding().setSystem(NlCore.LOINC).setCode(code);
    observation.setSubject(new Reference("Patient/child-1"));
    return observation.setValue(value);
  }

  private static Quantity weight(String value, String unit) {
    return new Quantity().setValue(new BigDecimal(value)).setSystem(NlCore.UCUM).setCode(unit);
  }

  private static FhirImport read(Resource... resources) {
    return FhirReader.standard().read(List.of(resources), DAY);
  }

  private static Child child(FhirImport read) {
    return read.all(Birth.class).get(0).children().get(0);
  }

  private static List<ReasonCode> codes(FhirImport read) {
    return read.issues().stream().map(issue -> issue.reason().code()).toList();
  }

  @Test
  void should_write_a_birth_as_its_children_and_what_was_measured() {
    assertThat(Fhir.json(HouseholdMapperTest.bundle(BirthMapper.toFhir(birth()))))
        .isEqualTo(Fhir.resource("birth.json"));
  }

  @ParameterizedTest
  @CsvSource({"2480, g, 2480", "2.48, kg, 2480", "2480.9, g, 2480", "100, g, 100", "9999, g, 9999"})
  void should_read_a_birthweight_in_grams_and_kilograms(String value, String unit, int grams) {
    FhirImport read = read(patient(), measured("8339-4", weight(value, unit)));
    assertThat(child(read).birthweightGrams()).isEqualTo(grams);
    assertThat(read.issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"99, g", "10000, g", "2480, kg", "5, [lb_av]"})
  void should_report_a_birthweight_that_cannot_be(String value, String unit) {
    FhirImport read = read(patient(), measured("8339-4", weight(value, unit)));
    assertThat(child(read).birthweightGrams()).isNull();
    assertThat(codes(read)).containsAnyOf(FhirReasons.OUT_OF_RANGE, FhirReasons.OTHER_UNIT);
  }

  @Test
  void should_read_the_apgar_scores_and_an_absent_sex_as_unknown() {
    FhirImport read =
        read(
            patient(),
            measured("9272-6", new IntegerType(0)),
            measured("9274-2", weight("10", "{score}")),
            measured("9271-8", new IntegerType(11)));
    Child child = child(read);
    assertThat(child.apgar1()).isZero();
    assertThat(child.apgar5()).isEqualTo(10);
    assertThat(child.apgar10()).isNull();
    assertThat(child.sex()).isEqualTo(ChildSex.UNKNOWN);
    assertThat(child.vitalStatus()).isEqualTo(VitalStatus.UNKNOWN);
    assertThat(codes(read)).containsExactly(FhirReasons.OUT_OF_RANGE);
  }

  @Test
  void should_not_say_how_a_child_died_that_is_only_told_to_be_dead() {
    Observation apgar = measured("9272-6", new IntegerType(1));
    Patient dead = patient();
    dead.setDeceased(new BooleanType(true));
    assertThat(child(read(dead, apgar)).vitalStatus()).isEqualTo(VitalStatus.UNKNOWN);
    assertThat(codes(read(dead, apgar))).containsExactly(FhirReasons.NOT_TAKEN);
    dead.setDeceased(new DateTimeType("2025-05-01"));
    assertThat(child(read(dead, apgar)).vitalStatus()).isEqualTo(VitalStatus.UNKNOWN);
    dead.setDeceased(new DateTimeType("2025-05-02"));
    assertThat(child(read(dead, apgar)).diedAfterBirth()).isEqualTo(Ternary.TRUE);
    dead.setDeceased(new BooleanType(false));
    assertThat(child(read(dead, apgar)).alive()).isEqualTo(Ternary.TRUE);
  }

  private static Patient told(VitalStatus status, Ternary died, Type deceased) {
    Patient patient = patient();
    patient.addExtension(Project.BIRTH, new StringType("child-1"));
    Ext.add(patient.getExtension(), Project.VITAL_STATUS, status);
    Ext.add(patient.getExtension(), Project.DIED_AFTER_BIRTH, died);
    patient.setDeceased(deceased);
    return patient;
  }

  /** Who says what, what comes of it, and whether it is an error. */
  static List<Arguments> deaths() {
    BooleanType yes = new BooleanType(true);
    BooleanType no = new BooleanType(false);
    DateTimeType later = new DateTimeType("2025-05-02");
    DateTimeType sameDay = new DateTimeType("2025-05-01");
    DateTimeType before = new DateTimeType("2025-04-30");
    return List.of(
        Arguments.of(VitalStatus.LIVE, Ternary.FALSE, yes, VitalStatus.LIVE, Ternary.TRUE, true),
        Arguments.of(VitalStatus.LIVE, Ternary.FALSE, later, VitalStatus.LIVE, Ternary.TRUE, true),
        Arguments.of(VitalStatus.LIVE, Ternary.UNKNOWN, yes, VitalStatus.LIVE, Ternary.TRUE, false),
        Arguments.of(
            VitalStatus.LIVE, Ternary.UNKNOWN, later, VitalStatus.LIVE, Ternary.TRUE, false),
        Arguments.of(
            VitalStatus.LIVE, Ternary.UNKNOWN, sameDay, VitalStatus.LIVE, Ternary.TRUE, false),
        Arguments.of(
            VitalStatus.LIVE, Ternary.UNKNOWN, before, VitalStatus.LIVE, Ternary.TRUE, true),
        Arguments.of(VitalStatus.LIVE, Ternary.TRUE, no, VitalStatus.LIVE, Ternary.TRUE, true),
        Arguments.of(VitalStatus.LIVE, Ternary.TRUE, yes, VitalStatus.LIVE, Ternary.TRUE, false),
        Arguments.of(null, Ternary.TRUE, no, VitalStatus.LIVE, Ternary.TRUE, true),
        Arguments.of(
            VitalStatus.STILLBORN,
            Ternary.UNKNOWN,
            no,
            VitalStatus.STILLBORN,
            Ternary.UNKNOWN,
            true),
        Arguments.of(
            VitalStatus.STILLBORN,
            Ternary.UNKNOWN,
            later,
            VitalStatus.STILLBORN,
            Ternary.UNKNOWN,
            true),
        Arguments.of(
            VitalStatus.STILLBORN,
            Ternary.UNKNOWN,
            before,
            VitalStatus.STILLBORN,
            Ternary.UNKNOWN,
            false),
        Arguments.of(
            VitalStatus.UNKNOWN, Ternary.FALSE, later, VitalStatus.LIVE, Ternary.TRUE, true),
        Arguments.of(
            VitalStatus.UNKNOWN, Ternary.UNKNOWN, yes, VitalStatus.UNKNOWN, Ternary.UNKNOWN, false),
        Arguments.of(
            VitalStatus.LIVE,
            Ternary.FALSE,
            new BooleanType(),
            VitalStatus.LIVE,
            Ternary.FALSE,
            false));
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void should_let_a_death_stand_whatever_else_is_told(
      @Nullable VitalStatus said,
      Ternary saidDied,
      Type deceased,
      VitalStatus status,
      Ternary died,
      boolean error) {
    // WHEN
    FhirImport read = read(told(said, saidDied, deceased));
    // THEN
    assertThat(child(read).vitalStatus()).isEqualTo(status);
    assertThat(child(read).diedAfterBirth()).isEqualTo(died);
    assertThat(read.issues().stream().filter(issue -> issue.severity() == Severity.ERROR))
        .extracting(issue -> issue.path() + " " + issue.reason().code())
        .isEqualTo(error ? List.of("Patient[0].deceased fhir.CONTRADICTORY") : List.of());
  }

  @Test
  void should_not_take_a_child_for_alive_where_that_cannot_be_read() {
    // GIVEN a deceased without a value, and two answers to whether it was born alive
    Patient unsaid = patient();
    BooleanType unknown = new BooleanType();
    unknown.addExtension(Extensions.ABSENT, new CodeType("unknown"));
    unsaid.setDeceased(unknown);
    unsaid.addExtension(Project.BIRTH, new StringType("child-1"));
    Patient twice = told(VitalStatus.STILLBORN, Ternary.UNKNOWN, new BooleanType(false));
    Ext.add(twice.getExtension(), Project.VITAL_STATUS, VitalStatus.LIVE);
    // THEN
    assertThat(child(read(unsaid)).alive()).isEqualTo(Ternary.UNKNOWN);
    assertThat(child(read(twice)).alive()).isEqualTo(Ternary.UNKNOWN);
  }

  @Test
  void should_take_neither_of_two_birthweights_that_differ() {
    FhirImport read =
        read(
            patient(),
            measured("8339-4", weight("2480", "g")),
            measured("8339-4", weight("3480", "g")));
    assertThat(child(read).birthweightGrams()).isNull();
    assertThat(codes(read)).containsExactly(FhirReasons.CONTRADICTORY, FhirReasons.CONTRADICTORY);
    assertThat(read.carried()).hasSize(2);
    FhirImport same =
        read(
            patient(),
            measured("8339-4", weight("2480", "g")),
            measured("8339-4", weight("2.48", "kg")));
    assertThat(child(same).birthweightGrams()).isEqualTo(2480);
    assertThat(same.issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-30T22:15:00Z, 00:15",
    "2025-05-01T03:15:00+02:00, 03:15",
    "2025-05-01T21:59:00Z, 23:59",
    "2025-04-30T21:59:00Z, ",
    "2025-05-01T22:00:00Z, "
  })
  void should_read_the_time_of_birth_as_that_of_the_netherlands(
      String moment, @Nullable LocalTime time) {
    Patient patient = patient();
    patient.addExtension(Project.BIRTH, new StringType("child-1"));
    patient.getBirthDateElement().addExtension(BirthCodes.BIRTH_TIME, new DateTimeType(moment));
    assertThat(child(read(patient)).birthTime()).isEqualTo(time);
    assertThat(codes(read(patient)))
        .isEqualTo(time == null ? List.of(FhirReasons.CONTRADICTORY) : List.of());
  }

  @Test
  void should_keep_a_pregnant_patient_a_client_whatever_is_measured() {
    // GIVEN
    Patient patient = patient();
    patient.setBirthDateElement(new DateType("2010-05-01"));
    Observation pregnancy = NlCore.observation(null, PregnancyCodes.PREGNANCY);
    pregnancy.setId("p-1");
    pregnancy.setSubject(new Reference("Patient/child-1"));
    // WHEN
    FhirImport read = read(patient, measured("9272-6", new IntegerType(8)), pregnancy);
    // THEN
    assertThat(read.all(Client.class)).hasSize(1);
    assertThat(read.all(Birth.class)).isEmpty();
    assertThat(codes(read)).contains(FhirReasons.NOT_TAKEN);
  }

  @Test
  void should_read_the_official_apgar_scores_and_no_weight_of_another_day() {
    Patient patient = patient();
    patient.setId("nl-core-Patient-01");
    FhirImport read =
        read(
            patient,
            Fhir.anyExample("nl-core-ApgarScore-1Minute-01.xml"),
            Fhir.anyExample("nl-core-ApgarScore-5Minute-01.xml"),
            Fhir.anyExample("nl-core-ApgarScore-10Minute-01.xml"),
            Fhir.anyExample("nl-core-BodyWeight-01.xml"));
    Child child = child(read);
    assertThat(child.apgar1()).isEqualTo(8);
    assertThat(child.apgar5()).isEqualTo(8);
    assertThat(child.apgar10()).isNotNull();
    assertThat(child.birthweightGrams()).isNull();
    assertThat(read.issues())
        .filteredOn(issue -> issue.reason().code().equals(FhirReasons.NO_CODE_KNOWN))
        .extracting(FhirIssue::path)
        .containsExactly("Observation[4]");
    assertThat(read.issues())
        .filteredOn(issue -> issue.path().startsWith("Observation[1]"))
        .extracting(FhirIssue::path)
        .contains("Observation[1].note[0]", "Observation[1].component[4]");
  }
}
