package nl.kansrijkestart.fhir.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.Wire;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several Observations of one woman on whether she is pregnant, and records beside them. */
class SaidTwiceTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
  private static final String YES = "\"valueBoolean\": true";
  private static final String NO = "\"valueBoolean\": false";

  private static Resource said(String id, String value, String effective, String more) {
    return Fhir.parse(
        """
        {"resourceType": "Observation", "id": "%s", "status": "final",
         "code": {"coding": [{"system": "http://snomed.info/sct", "code": "118185001"}]},
         "subject": {"reference": "Patient/anna"}, %s%s%s}"""
            .formatted(id, value, at(effective), more));
  }

  private static String at(String effective) {
    if (effective.isEmpty()) {
      return "";
    }
    return effective.contains("{")
        ? ", \"effectivePeriod\": " + effective
        : ", \"effectiveDateTime\": \"" + effective + "\"";
  }

  private static String of(String episode) {
    return """
        , "extension": [{
           "url": "http://nictiz.nl/fhir/StructureDefinition/ext-Context-EpisodeOfCare",
           "valueReference": {"reference": "EpisodeOfCare/%s"}}]"""
        .formatted(episode);
  }

  private static Resource episode(String id, String status, String start, String end) {
    return Fhir.parse(
        """
        {"resourceType": "EpisodeOfCare", "id": "%s", "status": "%s",
         "type": [{"coding": [{"system": "http://snomed.info/sct", "code": "364320009"}]}],
         "patient": {"reference": "Patient/anna"},
         "period": {"start": "%s"%s}}"""
            .formatted(id, status, start, end.isEmpty() ? "" : ", \"end\": \"" + end + "\""));
  }

  private static FhirImport read(Resource... all) {
    return FhirReader.standard().read(List.of(all), RECEIVED);
  }

  /** The same, whichever comes first. */
  private static List<FhirImport> bothWays(Resource... all) {
    List<Resource> turned = new ArrayList<>(List.of(all));
    Collections.reverse(turned);
    return List.of(read(all), FhirReader.standard().read(turned, RECEIVED));
  }

  private static void assertNone(FhirImport read, int contradictory) {
    assertThat(read.all(Pregnancy.class)).isEmpty();
    assertThat(read.issues())
        .filteredOn(one -> one.reason().code().equals(FhirReasons.CONTRADICTORY))
        .hasSize(contradictory)
        .allMatch(one -> one.severity() == Severity.ERROR);
    assertThat(read.issues()).anyMatch(one -> one.severity() == Severity.ERROR);
    assertThat(read.carried()).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "2026-02-01, 2026-02-01",
    "2026-02-01, 2026-02-01T10:00:00+01:00",
    "2026-02-01, ''",
    "'', 2026-02-01",
    "2026-02, 2026-01-31",
    "'{\"start\": \"2026-02-01\"}', '{\"start\": \"2026-01-01\"}'"
  })
  void should_read_no_pregnancy_beside_a_no_of_which_it_does_not_show_that_it_was_before(
      String yes, String no) {
    for (String coded :
        List.of(
            NO,
            "\"valueCodeableConcept\": {\"coding\": [{\"system\": \"http://snomed.info/sct\","
                + " \"code\": \"60001007\"}]}")) {
      for (FhirImport read : bothWays(said("a", YES, yes, ""), said("b", coded, no, ""))) {
        assertNone(read, 1);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-02, 2026-02-01",
    "2026-02-02, '{\"start\": \"2025-01-01\", \"end\": \"2026-02-01\"}'",
    "'{\"start\": \"2026-02-02\"}', 2026-02-01"
  })
  void should_read_the_pregnancy_that_was_said_after_a_no(String yes, String no) {
    for (FhirImport read : bothWays(said("a", YES, yes, ""), said("b", NO, no, ""))) {
      assertThat(read.all(Pregnancy.class))
          .extracting(one -> one.id().value())
          .containsExactly("a");
      assertThat(Wire.found(read, FhirReasons.CONTRADICTORY)).isEmpty();
    }
  }

  @Test
  void should_read_no_pregnancy_that_was_denied_later() {
    for (FhirImport read :
        bothWays(said("a", YES, "2026-02-01", ""), said("b", NO, "2026-02-02", ""))) {
      assertNone(read, 0);
      assertThat(Wire.found(read, FhirReasons.ENDING_NOT_TOLD)).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"dataAbsentReason\": {\"text\": \"?\"}",
        "\"valueCodeableConcept\": {\"coding\": [{\"system\": \"http://snomed.info/sct\","
            + " \"code\": \"152231000119106\"}]}",
        "\"valueCodeableConcept\": {\"text\": \"?\"}"
      })
  void should_not_take_what_is_unknown_for_a_no(String unknown) {
    for (FhirImport read : bothWays(said("a", YES, "", ""), said("b", unknown, "", ""))) {
      assertThat(read.all(Pregnancy.class))
          .extracting(one -> one.id().value())
          .containsExactly("a");
    }
  }

  @Test
  void should_not_hold_the_no_of_one_record_against_another() {
    for (FhirImport read :
        bothWays(
            episode("one", "active", "2026-01-12", ""),
            episode("two", "active", "2024-01-12", ""),
            said("a", YES, "", of("one")),
            said("b", NO, "", of("two")))) {
      assertThat(read.all(Pregnancy.class))
          .extracting(one -> one.id().value())
          .containsExactly("a");
    }
    for (FhirImport read :
        bothWays(
            episode("one", "active", "2026-01-12", ""),
            said("a", YES, "", of("one")),
            said("b", NO, "", of("one")))) {
      assertNone(read, 1);
    }
  }

  @Test
  void should_read_no_record_that_goes_on_beside_what_contradicts() {
    for (FhirImport read :
        bothWays(
            said("a", YES, "", ""),
            episode("e", "active", "2026-01-12", ""),
            said("b", NO, "", ""))) {
      assertNone(read, 1);
    }
    for (FhirImport read :
        bothWays(
            episode("e", "active", "2026-01-12", ""),
            episode("f", "active", "2026-01-13", ""),
            said("b", NO, "2026-02-01", ""))) {
      assertThat(read.all(Pregnancy.class)).isEmpty();
    }
  }

  @Test
  void should_read_the_record_with_what_was_said_after_a_no() {
    for (FhirImport read :
        bothWays(
            said("a", YES, "2026-02-02", ""),
            episode("e", "active", "2026-01-12", ""),
            said("b", NO, "2026-02-01", ""))) {
      assertThat(read.all(Pregnancy.class))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.id().value()).isEqualTo("a");
                assertThat(one.registeredOn()).isEqualTo(LocalDate.of(2026, 1, 12));
              });
    }
  }

  @Test
  void should_make_no_pregnancy_of_its_own_beside_two_records_that_go_on() {
    for (String effective : List.of("", "2026-02-01")) {
      Resource said = said("a", YES, effective, "");
      for (FhirImport read :
          bothWays(
              episode("one", "active", "2026-01-12", ""),
              said,
              episode("two", "active", "2026-01-13", ""))) {
        assertThat(read.all(Pregnancy.class))
            .extracting(one -> one.id().value())
            .containsExactlyInAnyOrder("one", "two");
        assertThat(Wire.found(read, FhirReasons.WHICH_PREGNANCY)).containsExactly("Observation[1]");
        assertThat(read.carried()).anyMatch(one -> one.resource() == said);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-02-01"})
  void should_join_what_was_said_to_the_only_record_that_goes_on(String effective) {
    for (FhirImport read :
        bothWays(
            episode("before", "finished", "2024-10-01", "2025-06-01"),
            said("a", YES, effective, ""),
            episode("now", "active", "2026-01-12", ""))) {
      assertThat(read.all(Pregnancy.class))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.id().value()).isEqualTo("a");
                assertThat(one.registeredOn()).isEqualTo(LocalDate.of(2026, 1, 12));
              });
    }
  }

  @Test
  void should_not_join_what_was_said_during_an_earlier_record_to_a_later_one() {
    for (FhirImport read :
        bothWays(
            episode("before", "finished", "2024-10-01", "2025-06-01"),
            said("a", YES, "2025-06-01", ""),
            episode("now", "active", "2026-01-12", ""))) {
      assertThat(read.all(Pregnancy.class))
          .extracting(one -> one.id().value())
          .containsExactly("now");
      assertThat(Wire.found(read, FhirReasons.WHICH_PREGNANCY)).hasSize(1);
    }
  }

  @Test
  void should_make_none_of_its_own_beside_two_records_that_others_name() {
    for (FhirImport read :
        bothWays(
            episode("one", "active", "2026-01-12", ""),
            episode("two", "active", "2026-01-13", ""),
            said("a", YES, "", of("one")),
            said("b", YES, "", of("two")),
            said("c", YES, "", ""))) {
      assertThat(read.all(Pregnancy.class))
          .extracting(one -> one.id().value())
          .containsExactlyInAnyOrder("a", "b");
      assertThat(Wire.found(read, FhirReasons.WHICH_PREGNANCY)).hasSize(1);
    }
  }

  @Test
  void should_make_one_of_what_was_said_after_two_records_that_are_closed() {
    FhirImport read =
        read(
            episode("one", "finished", "2022-01-12", "2022-09-01"),
            episode("two", "finished", "2024-01-13", "2024-09-01"),
            said("a", YES, "2026-01-20", ""));

    assertThat(read.all(Pregnancy.class)).extracting(one -> one.id().value()).containsExactly("a");
  }
}
