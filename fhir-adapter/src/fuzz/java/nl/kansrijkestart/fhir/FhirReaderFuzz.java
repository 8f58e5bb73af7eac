package nl.kansrijkestart.fhir;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import ca.uhn.fhir.context.FhirContext;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.fhir.text.FhirText;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, nothing throws; the official examples are where it starts. */
class FhirReaderFuzz {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final FhirText TEXT = FhirText.of(FhirContext.forR4());

  static Stream<Arguments> examples() throws IOException {
    Path folder =
        Path.of(
            System.getProperty("kansrijkestart.shared", "../shared"), "fhir/examples/nl-core-r4");
    if (!Files.isDirectory(folder)) {
      byte[] least = "{\"resourceType\":\"Patient\"}".getBytes(StandardCharsets.UTF_8);
      return Stream.of(arguments((Object) least));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(one -> one.toString().endsWith(".xml"))
          .sorted()
          .map(one -> arguments((Object) bytes(one)))
          .toList()
          .stream();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @MethodSource("examples")
  @FuzzTest(maxDuration = "60s")
  void should_read_whatever_comes_in(byte[] input) {
    TEXT.read(new String(input, StandardCharsets.UTF_8))
        .value()
        .ifPresent(
            read -> {
              if (read instanceof Bundle bundle) {
                FhirReader.standard().read(bundle, DAY);
              } else {
                FhirReader.standard().read(List.of((Resource) read), DAY);
              }
            });
  }
}
