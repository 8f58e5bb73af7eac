package nl.kansrijkestart.fhir.stu3;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.text.FhirLimits;
import nl.kansrijkestart.fhir.text.FhirRelease;
import nl.kansrijkestart.fhir.text.FhirText;
import org.hl7.fhir.dstu3.model.Resource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Every official example, each with its outcome: what was made of it, said of it, carried. */
class GeboortezorgExamplesTest {

  private static final FhirText TEXT = FhirText.of(FhirContext.forDstu3Cached());
  private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);

  private static List<Path> files() throws IOException {
    Path folder =
        Path.of(
            System.getProperty("kansrijkestart.shared", "../shared"),
            "fhir/examples/geboortezorg-stu3");
    Assumptions.assumeTrue(
        Files.isDirectory(folder),
        "skipped: the examples are reference data that is not shipped with the project");
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private static String outcome(FhirImport read) {
    String records =
        read.records().stream()
            .map(one -> one.value().getClass().getSimpleName())
            .collect(Collectors.joining("+"));
    String issues =
        read.issues().stream()
            .map(one -> one.reason().code().name())
            .filter(one -> !one.equals("NARRATIVE"))
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    return (records.isEmpty() ? "-" : records) + ": " + issues + ": " + read.carried().size();
  }

  @Test
  void should_read_each_example_with_this_outcome() throws IOException {
    Map<String, String> outcomes = new TreeMap<>();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      Resource resource = (Resource) TEXT.read(file).value().orElseThrow();
      outcomes.put(name, outcome(GeboortezorgReader.standard().read(List.of(resource), RECEIVED)));
    }
    String expected =
        new String(
            GeboortezorgExamplesTest.class.getResourceAsStream("examples.txt").readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    String actual =
        outcomes.entrySet().stream()
            .map(one -> one.getKey() + ": " + one.getValue() + "\n")
            .collect(Collectors.joining());
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void should_tell_each_example_as_stu3() throws IOException {
    for (Path file : files()) {
      assertThat(FhirText.releaseOf(Files.readString(file), FhirLimits.standard()).value())
          .as(file.getFileName().toString())
          .contains(FhirRelease.STU3);
    }
  }

  @Test
  void should_say_something_of_all_that_is_carried() throws IOException {
    for (Path file : files()) {
      Resource resource = (Resource) TEXT.read(file).value().orElseThrow();
      FhirImport read = GeboortezorgReader.standard().read(List.of(resource), RECEIVED);
      assertThat(read.records().isEmpty() && read.issues().isEmpty())
          .as(file.getFileName().toString())
          .isFalse();
      assertThat(read.carried().isEmpty() && read.records().isEmpty())
          .as(file.getFileName().toString())
          .isFalse();
    }
  }
}
