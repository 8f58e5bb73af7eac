package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kansrijkestart.fhir.consent.ConsentMapperTest;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.fhir.screening.AnswersMapperTest;
import nl.kansrijkestart.fhir.screening.ScoreMapperTest;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written is valid R4, and valid against each profile of nl-core that it claims. */
class ConformanceTest {

  /** Of each of the nine kinds; 1,008 in all. */
  private static final int RECORDS = 112;

  static Stream<Arguments> kinds() {
    return Stream.of(
        kind("clients", ClientSeeds::client),
        kind("households", FamilySeeds::household),
        kind("network cards", FamilySeeds::network),
        kind("pregnancies", PregnancySeeds::pregnancy),
        kind("circumstances", CircumstanceSeeds::profile),
        kind("births", BirthSeeds::birth),
        kind("consents", seeds -> ConsentMapperTest.random(seeds.random)),
        kind("answers", seeds -> AnswersMapperTest.random(seeds.random)),
        kind("scores", seeds -> ScoreMapperTest.random(seeds.random)));
  }

  private static Arguments kind(String name, Function<Seeds, Object> make) {
    return Arguments.of(name, make);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void should_write_nothing_that_a_validator_rejects(String name, Function<Seeds, Object> make) {
    NlCoreValidator validator = NlCoreValidator.orSkip();
    List<Resource> written = new ArrayList<>();
    for (int seed = 0; seed < RECORDS; seed++) {
      written.addAll(Writers.write(make.apply(new Seeds(seed)), Shown.ALL).orElseThrow());
    }
    assertThat(validator.errors(written)).as(name).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "activity-definition",
        "answers",
        "audit-event",
        "birth",
        "circumstances",
        "client",
        "consent",
        "estimated-due-date",
        "gestational-age",
        "healthcare-service",
        "household",
        "network",
        "pregnancy",
        "provenance",
        "score"
      })
  void should_hold_its_own_examples_to_the_same(String name) {
    Resource golden = Fhir.parse(Fhir.resource(name + ".json"));
    List<Resource> all =
        golden instanceof Bundle bundle
            ? bundle.getEntry().stream().map(BundleEntryComponent::getResource).toList()
            : List.of(golden);
    assertThat(NlCoreValidator.orSkip().errors(all)).isEmpty();
  }
}
