package nl.kansrijkestart.fhir.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.pregnancy.Gravidity;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of care that are closed, go on, or are planned to close. */
class EpisodeTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);

  private static Resource episode(String id, String status, String start, String end) {
    return Fhir.parse(
        """
        {"resourceType": "EpisodeOfCare", "id": "%s", "status": "%s",
         "type": [{"coding": [{"system": "http://snomed.info/sct", "code": "364320009"}]}],
         "patient": {"reference": "Patient/anna"},
         "period": {"start": "%s"%s}}"""
            .formatted(id, status, start, end.isEmpty() ? "" : ", \"end\": \"" + end + "\""));
  }

  private static Resource observation(String code, String effective, String value) {
    return Fhir.parse(
        """
        {"resourceType": "Observation", "id": "o%s", "status": "final",
         "code": {"coding": [{"system": "http://snomed.info/sct", "code": "%s"}]},
         "subject": {"reference": "Patient/anna"}%s%s}"""
            .formatted(
                code,
                code,
                effective.isEmpty() ? "" : ", \"effectiveDateTime\": \"" + effective + "\"",
                value));
  }

  private static Resource gravidity(String effective) {
    return observation("161732006", effective, ", \"valueInteger\": 2");
  }

  private static Resource pregnant(String effective) {
    return observation("118185001", effective, ", \"valueBoolean\": true");
  }

  private static FhirImport read(Resource... all) {
    return FhirReader.standard().read(List.of(all), RECEIVED);
  }

  private static List<String> paths(FhirImport read, ReasonCode code) {
    return read.issues().stream()
        .filter(issue -> issue.reason().code().equals(code))
        .map(FhirIssue::path)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 0",
    "2026-03-02, 0",
    "2026-03-03, 1",
    "2026-03, 0",
    "2026-04, 1",
    "2026, 0",
    "2027, 1",
    "2026-03-02T22:59:59Z, 0",
    "2026-03-02T23:00:00Z, 1"
  })
  void should_take_an_end_that_is_to_come_for_a_plan(String end, int pregnancies) {
    FhirImport read = read(episode("e", "active", "2026-01-12", end));

    assertThat(read.all(Pregnancy.class)).hasSize(pregnancies);
    assertThat(paths(read, pregnancies == 1 ? FhirReasons.NOT_TAKEN : FhirReasons.ENDING_NOT_TOLD))
        .containsExactly("EpisodeOfCare[0].period.end");
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_not_take_a_record_that_is_finished_for_one_with_a_plan() {
    assertThat(read(episode("e", "finished", "2026-01-12", "2026-04-01")).records()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2025-06-02, 1", "2025-06-01, 0", "'', 0"})
  void should_put_what_was_seen_after_an_earlier_record_with_the_one_that_goes_on(
      String effective, int known) {
    FhirImport read =
        read(
            episode("before", "finished", "2024-10-01", "2025-06-01"),
            episode("now", "active", "2026-01-12", ""),
            gravidity(effective));

    assertThat(read.all(Pregnancy.class)).hasSize(1);
    Pregnancy pregnancy = read.all(Pregnancy.class).get(0);
    assertThat(pregnancy.id().value()).isEqualTo("now");
    assertThat(pregnancy.gravidity()).isEqualTo(known == 1 ? Gravidity.of(2) : null);
    assertThat(paths(read, FhirReasons.WHICH_PREGNANCY)).hasSize(1 - known);
    assertThat(paths(read, FhirReasons.ENDING_NOT_TOLD)).containsExactly("EpisodeOfCare[0].status");
  }

  @Test
  void should_take_the_observation_of_a_pregnancy_and_the_record_that_goes_on_for_one() {
    FhirImport read =
        read(
            episode("before", "finished", "2024-10-01", "2025-06-01"),
            pregnant("2026-01-12"),
            episode("now", "active", "2026-01-12", ""));

    assertThat(read.all(Pregnancy.class))
        .extracting(Pregnancy::registeredOn)
        .containsExactly(LocalDate.of(2026, 1, 12));
  }

  @ParameterizedTest
  @CsvSource({
    "planned, CARE_WAITS",
    "waitlist, CARE_WAITS",
    "onhold, CARE_WAITS",
    "finished, ENDING_NOT_TOLD",
    "cancelled, ENDING_NOT_TOLD"
  })
  void should_say_of_care_that_waits_that_it_does_and_not_that_it_ended(
      String status, String reason) {
    for (FhirImport read :
        List.of(
            read(episode("e", status, "2026-01-12", "")),
            read(episode("e", status, "2026-01-12", ""), pregnant("2026-01-12")))) {
      assertThat(read.all(Pregnancy.class)).isEmpty();
      assertThat(paths(read, ReasonCode.of("fhir." + reason)))
          .containsExactly("EpisodeOfCare[0].status");
      assertThat(read.issues()).anyMatch(one -> one.severity() == Severity.ERROR);
    }
  }

  @Test
  void should_choose_none_of_two_records_that_go_on() {
    FhirImport read =
        read(
            episode("one", "active", "2026-01-12", ""),
            episode("two", "active", "2026-01-13", ""),
            gravidity("2026-02-01"));

    assertThat(paths(read, FhirReasons.WHICH_PREGNANCY)).hasSize(1);
  }
}
