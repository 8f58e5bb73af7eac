package nl.kansrijkestart.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FhirReleaseTest {

  private static FhirRead<FhirRelease> of(String json) {
    return FhirText.releaseOf(json, FhirLimits.standard());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\":\"CapabilityStatement\",\"fhirVersion\":\"3.0.2\"}",
        "{\"resourceType\":\"ReferralRequest\"}",
        "{\"resourceType\":\"Patient\",\"meta\":{\"profile\":"
            + "[\"http://fhir.nl/fhir/StructureDefinition/nl-core-patient\"]}}",
        "{\"resourceType\":\"Observation\",\"comment\":\"x\"}",
        "{\"resourceType\":\"Observation\",\"context\":{\"reference\":\"Encounter/a\"}}",
        "{\"resourceType\":\"Binary\",\"content\":\"\"}",
        "{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":{\"reference\":\"a\"}}",
        "<Patient xmlns=\"http://hl7.org/fhir\"><maritalStatus><coding>"
            + "<system value=\"http://hl7.org/fhir/v3/MaritalStatus\"/></coding></maritalStatus>"
            + "</Patient>"
      })
  void should_tell_stu3(String text) {
    assertThat(of(text).value()).contains(FhirRelease.STU3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\":\"CapabilityStatement\",\"fhirVersion\":\"4.0.1\"}",
        "{\"resourceType\":\"ServiceRequest\"}",
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"BodyStructure\"}}]}",
        "{\"resourceType\":\"Patient\",\"meta\":{\"profile\":"
            + "[\"http://nictiz.nl/fhir/StructureDefinition/nl-core-Patient\"]}}",
        "{\"resourceType\":\"Observation\",\"encounter\":{\"reference\":\"Encounter/a\"}}",
        "{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":\"http://a\"}"
      })
  void should_tell_r4(String text) {
    assertThat(of(text).value()).contains(FhirRelease.R4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\":\"Patient\",\"id\":\"a\"}",
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"ReferralRequest\"}},"
            + "{\"resource\":{\"resourceType\":\"ServiceRequest\"}}]}"
      })
  void should_guess_no_release_where_nothing_tells_or_signs_contradict(String text) {
    FhirRead<FhirRelease> read = of(text);
    assertThat(read.value()).isEmpty();
    assertThat(read.issues())
        .extracting(issue -> issue.reason().code())
        .containsExactly(FhirReasons.UNKNOWN_RELEASE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "<a>", "[[[["})
  void should_refuse_what_cannot_be_read(String text) {
    assertThat(of(text).value()).isEmpty();
    assertThat(of(text).issues()).isNotEmpty();
  }
}
