package nl.kansrijkestart.fhir.stu3;

import static nl.kansrijkestart.fhir.stu3.Given.PREGNANCY;
import static nl.kansrijkestart.fhir.stu3.Given.birth;
import static nl.kansrijkestart.fhir.stu3.Given.child;
import static nl.kansrijkestart.fhir.stu3.Given.delivery;
import static nl.kansrijkestart.fhir.stu3.Given.episode;
import static nl.kansrijkestart.fhir.stu3.Given.errors;
import static nl.kansrijkestart.fhir.stu3.Given.found;
import static nl.kansrijkestart.fhir.stu3.Given.observation;
import static nl.kansrijkestart.fhir.stu3.Given.pregnancy;
import static nl.kansrijkestart.fhir.stu3.Given.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.pregnancy.DatedGestationalAge;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.EpisodeOfCare;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Patient;
import org.hl7.fhir.dstu3.model.Quantity;
import org.hl7.fhir.dstu3.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far she was and whose age that is; and days, which are those of the Netherlands. */
class AgeAndDayTest {

  private static Observation age(int number, String unit) {
    return observation(
        Codes.GESTATIONAL_AGE,
        new Quantity().setValue(number).setSystem(Codes.UCUM).setCode(unit),
        PREGNANCY);
  }

  @Test
  void should_say_whose_age_it_is_and_that_the_days_of_whole_weeks_are_not_told() {
    FhirImport read = read(age(27, "wk"));

    assertThat(read.records())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.about()).isEqualTo(PersonId.of("anna"));
              assertThat(one.value())
                  .isEqualTo(
                      new DatedGestationalAge(
                          GestationalAge.of(27, 0), LocalDate.of(2026, 2, 1), true));
            });
    assertThat(read.issues())
        .anyMatch(
            one ->
                one.severity() == Severity.WARNING
                    && one.path().equals("Observation[0].value.code")
                    && one.reason().code().name().equals("WEEKS_ONLY"));
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_hold_days_as_they_were_told() {
    FhirImport read = read(age(27 * 7 + 6, "d"));

    assertThat(read.all(DatedGestationalAge.class))
        .extracting(DatedGestationalAge::age)
        .containsExactly(GestationalAge.of(27, 6));
    assertThat(found(read)).noneMatch(one -> one.endsWith("WEEKS_ONLY"));
  }

  @Test
  void should_hold_no_age_of_nobody() {
    Observation nobody = age(190, "d");
    nobody.setSubject(new Reference());
    FhirImport read = read(nobody);

    assertThat(read.records()).isEmpty();
    assertThat(errors(read)).contains("Observation[0].subject NOT_LINKED");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T22:59:59Z, 2026-01-31",
    "2026-01-31T23:00:00Z, 2026-02-01",
    "2026-07-31T21:59:59Z, 2026-07-31",
    "2026-07-31T22:00:00Z, 2026-08-01",
    "2026-02-01T00:30:00+02:00, 2026-01-31",
    "2026-02-01T00:30:00+01:00, 2026-02-01",
    "2026-01-31T20:00:00-04:00, 2026-02-01",
    "2026-01-31T23:59:59.999+01:00, 2026-01-31",
    "2026-01-31, 2026-01-31"
  })
  void should_count_a_moment_by_its_day_in_the_netherlands(String written, LocalDate day) {
    EpisodeOfCare episode = episode();
    episode.getPeriod().setStartElement(new DateTimeType(written));

    assertThat(read(pregnancy(), episode).all(Pregnancy.class))
        .extracting(Pregnancy::registeredOn)
        .containsExactly(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-19T23:15:00Z, 00:15",
    "2026-02-20T04:15:00+01:00, 04:15",
    "2026-02-20T22:59:00Z, 23:59",
    "2026-02-20T00:15:00+00:00, 01:15"
  })
  void should_hold_the_time_of_birth_as_the_clock_had_it_in_the_netherlands(
      String written, LocalTime time) {
    assertThat(read(delivery(), birth("eva"), bornAt(written)).all(Child.class))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.birthDate()).isEqualTo(LocalDate.of(2026, 2, 20));
              assertThat(one.birthTime()).isEqualTo(time);
            });
  }

  @ParameterizedTest
  @CsvSource({"2026-02-20T23:15:00Z", "2026-02-20T00:30:00+02:00"})
  void should_hold_no_time_of_birth_that_is_on_another_day(String written) {
    FhirImport read = read(delivery(), birth("eva"), bornAt(written));

    assertThat(read.all(Child.class).get(0).birthTime()).isNull();
    assertThat(found(read)).contains("Patient[2].birthDate.extension NOT_TAKEN");
  }

  private static Patient bornAt(String written) {
    Patient eva = child("eva");
    eva.getBirthDateElement()
        .addExtension(new Extension(Codes.BIRTH_TIME, new DateTimeType(written)));
    return eva;
  }
}
