package nl.kansrijkestart.fhir.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GestationalAgeMapperTest {

  private static final DatedGestationalAge AGE =
      new DatedGestationalAge(GestationalAge.of(20, 3), LocalDate.of(2026, 3, 1));

  @Test
  void should_write_the_age_in_days_as_the_profile_asks() {
    assertThat(Fhir.json(GestationalAgeMapper.toFhir(AGE)))
        .isEqualTo(Fhir.resource("gestational-age.json"));
  }

  @Test
  void should_read_back_every_age_that_it_writes() {
    for (int days = 0; days <= GestationalAge.MAX_DAYS; days++) {
      // GIVEN
      DatedGestationalAge age = new DatedGestationalAge(GestationalAge.ofDays(days), null);
      // WHEN
      Observation wire = Fhir.throughTheWire(GestationalAgeMapper.toFhir(age));
      FhirRead<DatedGestationalAge> read = GestationalAgeMapper.fromFhir(wire);
      // THEN
      assertThat(read.value()).contains(age);
      assertThat(read.issues()).isEmpty();
    }
  }

  @Test
  void should_read_back_every_age_in_weeks_as_weeks() {
    for (int weeks = 0; weeks <= GestationalAge.MAX_DAYS / 7; weeks++) {
      DatedGestationalAge age = new DatedGestationalAge(GestationalAge.of(weeks, 0), null, true);

      Observation wire = Fhir.throughTheWire(GestationalAgeMapper.toFhir(age));

      assertThat(wire.getValueQuantity().getCode()).isEqualTo("wk");
      assertThat(GestationalAgeMapper.fromFhir(wire).value()).contains(age);
    }
  }

  @Test
  void should_refuse_days_beside_an_age_in_weeks_only() {
    assertThatThrownBy(() -> new DatedGestationalAge(GestationalAge.of(24, 1), null, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("24");
  }

  @Test
  void should_read_the_day_in_the_time_zone_in_which_it_was_written() {
    Observation observation = GestationalAgeMapper.toFhir(AGE);
    observation.setEffective(new DateTimeType("2026-03-01T00:30:00+01:00"));
    assertThat(GestationalAgeMapper.fromFhir(Fhir.throughTheWire(observation)).value())
        .contains(AGE);
  }

  @ParameterizedTest
  @CsvSource({"wk, 24, 24+0", "{w}, 24, 24+0", "wk, 52, 52+0", "{w}, 0, 0+0"})
  void should_read_whole_weeks_and_say_that_the_days_are_not_known(
      String unit, int weeks, String age) {
    // WHEN
    FhirRead<DatedGestationalAge> read = read(weeks, unit);
    // THEN
    assertThat(read.value().orElseThrow().age()).hasToString(age);
    assertThat(read.value().orElseThrow().weeksOnly()).isTrue();
    assertThat(read.issues())
        .extracting(FhirIssue::path, issue -> issue.reason().code())
        .containsExactly(tuple("Observation.value.code", FhirReasons.WEEKS_ONLY));
  }

  @ParameterizedTest
  @CsvSource({"d, 370", "wk, 52", "d, 0"})
  void should_read_up_to_the_range_of_the_domain(String unit, int value) {
    assertThat(read(value, unit).value()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"d, 371", "wk, 53", "d, -1", "d, 99999999999999"})
  void should_report_what_lies_outside_it(String unit, BigDecimal value) {
    assertNothing(read(value, unit), "Observation.value.value", FhirReasons.OUT_OF_RANGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20.5", "20.43"})
  void should_never_round_a_fraction(BigDecimal value) {
    assertNothing(read(value, "wk"), "Observation.value.value", FhirReasons.NOT_WHOLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"w", "mo", "h", "a", "D", "weeks"})
  void should_never_guess_a_unit(String unit) {
    assertNothing(read(143, unit), "Observation.value.code", FhirReasons.OTHER_UNIT);
  }

  @Test
  void should_not_take_a_unit_without_its_system() {
    Observation observation = GestationalAgeMapper.toFhir(AGE);
    observation.getValueQuantity().setSystem(null);
    assertNothing(
        GestationalAgeMapper.fromFhir(observation),
        "Observation.value.code",
        FhirReasons.OTHER_UNIT);
  }

  @Test
  void should_not_take_a_bound_for_a_value() {
    Observation observation = GestationalAgeMapper.toFhir(AGE);
    observation.getValueQuantity().setComparator(Quantity.QuantityComparator.LESS_THAN);
    assertNothing(
        GestationalAgeMapper.fromFhir(observation),
        "Observation.value.comparator",
        FhirReasons.ONLY_A_BOUND);
  }

  @Test
  void should_report_another_code_another_type_and_no_value() {
    // GIVEN
    Observation otherCode = GestationalAgeMapper.toFhir(AGE);
    otherCode.getCode().getCodingFirstRep().setSystem("http://loinc.org");
    Observation otherType = GestationalAgeMapper.toFhir(AGE).setValue(new StringType("20+3"));
    Observation noValue = GestationalAgeMapper.toFhir(AGE).setValue(null);
    Observation noNumber = GestationalAgeMapper.toFhir(AGE);
    noNumber.getValueQuantity().setValue((BigDecimal) null);
    // THEN
    assertNothing(from(otherCode), "Observation.code", FhirReasons.OTHER_CODE);
    assertNothing(from(otherType), "Observation.value", FhirReasons.OTHER_TYPE);
    assertNothing(from(noValue), "Observation.value", FhirReasons.MISSING);
    assertNothing(from(noNumber), "Observation.value.value", FhirReasons.MISSING);
  }

  @ParameterizedTest
  @EnumSource(
      value = ObservationStatus.class,
      names = {"CANCELLED", "ENTEREDINERROR"})
  void should_not_read_what_does_not_hold(ObservationStatus status) {
    assertNothing(
        from(GestationalAgeMapper.toFhir(AGE).setStatus(status)),
        "Observation.status",
        FhirReasons.NOT_IN_FORCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026", "2026-03"})
  void should_keep_the_age_and_report_a_day_that_is_not_to_the_day(String date) {
    Observation observation = GestationalAgeMapper.toFhir(AGE);
    observation.setEffective(new DateTimeType(date));
    // WHEN
    FhirRead<DatedGestationalAge> read = from(observation);
    // THEN
    assertThat(read.value()).contains(new DatedGestationalAge(AGE.age(), null));
    assertThat(read.issues()).extracting(FhirIssue::path).containsExactly("Observation.effective");
  }

  @Test
  void should_read_the_official_example() {
    // GIVEN nl-core-Pregnancy.PregnancyDuration-01, which gives 24 weeks
    Observation example = Fhir.example("nl-core-Pregnancy.PregnancyDuration-01.xml");
    // WHEN
    FhirRead<DatedGestationalAge> read = from(example);
    // THEN
    assertThat(read.value())
        .contains(new DatedGestationalAge(GestationalAge.of(24, 0), null, true));
    assertThat(read.issues())
        .extracting(issue -> issue.reason().code())
        .containsExactly(FhirReasons.WEEKS_ONLY);
  }

  @Test
  void should_explain_every_issue_in_both_languages() throws IllegalAccessException {
    for (var field : FhirReasons.class.getFields()) {
      ReasonCode code = (ReasonCode) field.get(null);
      Map<String, Integer> parameters =
          code.parameters().stream().collect(Collectors.toMap(name -> name, name -> 7));
      var reason = nl.kansrijkestart.decision.Reason.of(code, parameters);
      assertThat(reason.text(Language.NL)).contains(" ");
      assertThat(reason.text(Language.EN)).contains(" ").isNotEqualTo(reason.text(Language.NL));
    }
  }

  private static FhirRead<DatedGestationalAge> read(Number value, String unit) {
    Observation observation = GestationalAgeMapper.toFhir(AGE);
    observation.setEffective(null);
    observation.getValueQuantity().setValue(new BigDecimal(value.toString())).setCode(unit);
    return from(Fhir.throughTheWire(observation));
  }

  private static FhirRead<DatedGestationalAge> from(Observation observation) {
    return GestationalAgeMapper.fromFhir(observation);
  }

  private static void assertNothing(FhirRead<?> read, String path, ReasonCode code) {
    assertThat(read.value()).isEmpty();
    assertThat(read.issues())
        .extracting(FhirIssue::path, issue -> issue.reason().code())
        .containsExactly(tuple(path, code));
  }
}
