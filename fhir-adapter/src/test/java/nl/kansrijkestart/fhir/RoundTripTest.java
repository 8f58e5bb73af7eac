package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Shown;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

  private static final int RECORDS = 200;

  static Stream<Arguments> kinds() {
    return Stream.of(
        kind("clients", ClientSeeds::client),
        kind("households", FamilySeeds::household),
        kind("network cards", FamilySeeds::network),
        kind("pregnancies", PregnancySeeds::pregnancy),
        kind("circumstances", CircumstanceSeeds::profile),
        kind("births", BirthSeeds::birth));
  }

  private static Arguments kind(String name, Function<Seeds, Object> make) {
    return Arguments.of(name, make);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void should_read_back_each_record_that_it_writes(String name, Function<Seeds, Object> make) {
    for (int seed = 0; seed < RECORDS; seed++) {
      // GIVEN
      Object record = make.apply(new Seeds(seed));
      List<Resource> written = Writers.write(record, Shown.ALL).orElseThrow();
      for (boolean xml : new boolean[] {false, true}) {
        // WHEN
        FhirImport read = FhirReader.standard().read(Fhir.throughTheWire(written, xml), Seeds.DAY);
        // THEN nothing is lost, and only those are missing that were not handed over
        assertThat(read.all(record.getClass())).as("%s %s", name, seed).isEqualTo(List.of(record));
        assertThat(read.issues().stream().filter(issue -> !dangling(issue)))
            .as("%s %s", name, seed)
            .isEmpty();
        assertThat(read.records()).hasSize(1);
      }
    }
  }

  private static boolean dangling(FhirIssue issue) {
    ReasonCode code = issue.reason().code();
    return code.equals(FhirReasons.DANGLING);
  }
}
