package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The validator that proves what is written must itself tell right from wrong. */
class OfficialExamplesValidTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nl-core-Patient-01.xml",
        "nl-core-ContactPerson-01.xml",
        "nl-core-Pregnancy-01.xml",
        "nl-core-Pregnancy.EstimatedDateOfDelivery-01.xml",
        "nl-core-TobaccoUse-01.xml",
        "nl-core-Problem-01.xml",
        "nl-core-LivingSituation-01.xml",
        "nl-core-ApgarScore-5Minute-01.xml"
      })
  void should_find_no_error_in_an_official_example(String name) {
    NlCoreValidator validator = NlCoreValidator.orSkip();
    assertThat(validator.errors(List.of(Fhir.anyExample(name)))).isEmpty();
  }

  @Test
  void should_find_a_code_outside_its_value_set_and_a_missing_element() {
    // GIVEN
    NlCoreValidator validator = NlCoreValidator.orSkip();
    Observation tobacco = (Observation) Fhir.anyExample("nl-core-TobaccoUse-01.xml");
    tobacco.getCode().getCodingFirstRep().setCode("1");
    Observation without = (Observation) Fhir.anyExample("nl-core-TobaccoUse-01.xml");
    without.setStatus(null);
    // THEN
    assertThat(validator.errors(List.of(tobacco))).isNotEmpty();
    assertThat(validator.errors(List.of(without))).isNotEmpty();
  }
}
