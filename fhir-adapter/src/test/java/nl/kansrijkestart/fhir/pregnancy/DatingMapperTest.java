package nl.kansrijkestart.fhir.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.Dating.EstimatedDueDate.Basis;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatingMapperTest {

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);
  private static final LocalDate DUE = FIRST_DAY.plusDays(280);
  private static final LocalDate RECORDED = LocalDate.of(2025, 3, 3);
  private static final LocalDate RECEIVED = LocalDate.of(2025, 4, 1);

  private static final Dating.LastPeriod LAST_PERIOD =
      new Dating.LastPeriod(RECORDED, FIRST_DAY, Ternary.UNKNOWN);
  private static final Dating.EstimatedDueDate ESTIMATED =
      new Dating.EstimatedDueDate(RECORDED, DUE, Basis.ULTRASOUND);
  private static final Dating.DefinitiveDueDate DEFINITIVE =
      new Dating.DefinitiveDueDate(RECORDED, DUE);

  @Test
  void should_write_a_due_date_as_the_profile_asks() {
    assertThat(Fhir.json(DatingMapper.toFhir(ESTIMATED)))
        .isEqualTo(Fhir.resource("estimated-due-date.json"));
  }

  static Stream<Arguments> datings() {
    return Stream.of(
        Arguments.of(LAST_PERIOD, DatingMapper.toFhir(LAST_PERIOD)),
        Arguments.of(ESTIMATED, DatingMapper.toFhir(ESTIMATED)),
        Arguments.of(DEFINITIVE, DatingMapper.toFhir(DEFINITIVE)));
  }

  @ParameterizedTest
  @MethodSource("datings")
  void should_read_back_what_it_writes(Dating dating, Observation observation) {
    // WHEN
    FhirRead<Dating> read = DatingMapper.fromFhir(Fhir.throughTheWire(observation), RECEIVED);
    // THEN
    assertThat(read.value()).contains(dating);
    assertThat(read.issues()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Basis.class)
  void should_carry_the_method_of_an_estimate(Basis basis) {
    Dating.EstimatedDueDate dueDate = new Dating.EstimatedDueDate(RECORDED, DUE, basis);
    assertThat(
            DatingMapper.fromFhir(Fhir.throughTheWire(DatingMapper.toFhir(dueDate)), RECEIVED)
                .value())
        .contains(dueDate);
  }

  @Test
  void should_claim_no_profile_for_a_definitive_due_date() {
    assertThat(DatingMapper.toFhir(DEFINITIVE).getMeta().getProfile()).isEmpty();
  }

  @Test
  void should_leave_out_a_method_that_it_does_not_know_and_say_so() {
    Observation observation = DatingMapper.toFhir(ESTIMATED);
    observation.getMethod().getCodingFirstRep().setCode("278292003");
    // WHEN
    FhirRead<Dating> read = DatingMapper.fromFhir(observation, RECEIVED);
    // THEN
    assertThat(read.value()).contains(new Dating.EstimatedDueDate(RECORDED, DUE, Basis.UNKNOWN));
    assertIssues(read, "Observation.method", FhirReasons.NOT_TAKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025", "2025-10"})
  void should_not_read_a_date_that_is_not_to_the_day(String date) {
    Observation observation = DatingMapper.toFhir(ESTIMATED).setValue(new DateTimeType(date));
    assertNothing(observation, "Observation.value", FhirReasons.DATE_NOT_TO_THE_DAY);
  }

  @Test
  void should_not_read_what_the_domain_refuses() {
    Observation after =
        DatingMapper.toFhir(LAST_PERIOD)
            .setValue(new DateTimeType(RECORDED.plusDays(1).toString()));
    assertNothing(after, "Observation.value", FhirReasons.OUT_OF_RANGE);
  }

  @Test
  void should_report_another_code_another_type_no_value_and_what_does_not_hold() {
    Observation otherCode = DatingMapper.toFhir(ESTIMATED);
    otherCode.getCode().getCodingFirstRep().setCode("57036006");
    assertNothing(otherCode, "Observation.code", FhirReasons.OTHER_CODE);
    assertNothing(
        DatingMapper.toFhir(ESTIMATED).setValue(new StringType("soon")),
        "Observation.value",
        FhirReasons.OTHER_TYPE);
    assertNothing(
        DatingMapper.toFhir(ESTIMATED).setValue(null), "Observation.value", FhirReasons.MISSING);
    assertNothing(
        DatingMapper.toFhir(ESTIMATED).setStatus(ObservationStatus.ENTEREDINERROR),
        "Observation.status",
        FhirReasons.NOT_IN_FORCE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T23:00:00Z, 2026-02-01",
    "2026-01-31T22:59:59Z, 2026-01-31",
    "2026-07-31T22:00:00Z, 2026-08-01",
    "2026-07-31T21:59:59Z, 2026-07-31",
    "2026-02-01T00:30:00+01:00, 2026-02-01",
    "2026-02-01T00:30:00+05:30, 2026-01-31",
    "2026-02-01, 2026-02-01"
  })
  void should_count_a_moment_by_the_day_that_it_is_in_the_netherlands(String at, LocalDate day) {
    assertThat(Days.of(new DateTimeType(at))).isEqualTo(day);
  }

  @Test
  void should_not_choose_between_two_kinds_of_dating_of_one_observation() {
    Observation both = DatingMapper.toFhir(ESTIMATED);
    both.getCode().addCoding().setSystem(NlCore.SNOMED).setCode(PregnancyCodes.LAST_PERIOD);
    assertNothing(both, "Observation.code", FhirReasons.CONTRADICTORY);
    Observation evidence = DatingMapper.toFhir(ESTIMATED);
    evidence.getCode().addCoding().setSystem(Project.PREGNANCY).setCode("conception");
    FhirImport read = FhirReader.standard().read(List.of(evidence), RECEIVED);
    assertThat(read.records()).isEmpty();
    assertThat(read.issues())
        .extracting(FhirIssue::path, issue -> issue.reason().code())
        .contains(tuple("Observation[0].code", FhirReasons.CONTRADICTORY));
  }

  @Test
  void should_not_be_certain_of_a_last_period_that_is_said_to_be_certain_and_not() {
    Observation twice = DatingMapper.toFhir(LAST_PERIOD);
    twice.getExtension().clear();
    twice.addExtension(Project.CERTAIN, new BooleanType(true));
    twice.addExtension(Project.CERTAIN, new BooleanType(false));
    assertThat(DatingMapper.fromFhir(twice, RECEIVED).value())
        .hasValueSatisfying(
            read -> assertThat(((Dating.LastPeriod) read).certain()).isEqualTo(Ternary.UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource({
    "REGISTERED, STATUS_NOT_FINAL, WARNING",
    "UNKNOWN, STATUS_NOT_FINAL, WARNING",
    ", STATUS_NOT_FINAL, WARNING",
    "PRELIMINARY, PRELIMINARY, INFORMATION"
  })
  void should_say_so_where_the_status_does_not_say_that_it_holds(
      @Nullable ObservationStatus status, String reason, Severity severity) {
    Observation observation = DatingMapper.toFhir(ESTIMATED).setStatus(status);
    observation.setSubject(new Reference("Patient/anna"));
    observation.setId("due");
    FhirImport read = FhirReader.standard().read(List.of(observation), RECEIVED);
    assertThat(read.issues())
        .extracting(FhirIssue::path, issue -> issue.reason().code(), FhirIssue::severity)
        .contains(tuple("Observation[0].status", ReasonCode.of("fhir." + reason), severity));
    assertThat(read.carried()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ObservationStatus.class,
      names = {"FINAL", "AMENDED", "CORRECTED"})
  void should_say_nothing_of_a_status_that_holds(ObservationStatus status) {
    Observation observation = DatingMapper.toFhir(ESTIMATED).setStatus(status);
    observation.setId("due");
    assertThat(FhirReader.standard().read(List.of(observation), RECEIVED).issues())
        .extracting(FhirIssue::path)
        .doesNotContain("Observation[0].status");
  }

  @Test
  void should_read_the_official_examples() {
    // GIVEN
    Observation dueDate = Fhir.example("nl-core-Pregnancy.EstimatedDateOfDelivery-01.xml");
    Observation lastPeriod = Fhir.example("nl-core-Pregnancy.DateLastMenstruation-01.xml");
    // WHEN
    FhirRead<Dating> estimated = DatingMapper.fromFhir(dueDate, RECEIVED);
    FhirRead<Dating> menstruation = DatingMapper.fromFhir(lastPeriod, RECEIVED);
    // THEN the first says when it was made, the second does not
    assertThat(estimated.value())
        .contains(
            new Dating.EstimatedDueDate(
                LocalDate.of(2014, 7, 15), LocalDate.of(2015, 1, 8), Basis.ULTRASOUND));
    assertThat(estimated.issues()).isEmpty();
    assertThat(menstruation.value())
        .contains(new Dating.LastPeriod(RECEIVED, LocalDate.of(2014, 7, 1), Ternary.UNKNOWN));
    assertIssues(menstruation, "Observation.effective", FhirReasons.DAY_OF_RECEIPT);
  }

  private static void assertNothing(Observation observation, String path, ReasonCode code) {
    FhirRead<Dating> read = DatingMapper.fromFhir(observation, RECEIVED);
    assertThat(read.value()).isEmpty();
    assertIssues(read, path, code);
  }

  private static void assertIssues(FhirRead<?> read, String path, ReasonCode code) {
    assertThat(read.issues())
        .extracting(FhirIssue::path, issue -> issue.reason().code())
        .containsExactly(tuple(path, code));
  }
}
