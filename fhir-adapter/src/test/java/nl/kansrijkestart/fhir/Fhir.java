package nl.kansrijkestart.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Assumptions;

/** What a host has: a context, made once. */
final class Fhir {

  private static final FhirContext R4 = FhirContext.forR4();

  private Fhir() {}

  static String json(IBaseResource resource) {
    return R4.newJsonParser().setPrettyPrint(true).encodeResourceToString(resource);
  }

  /** Written and read again, as another system would. */
  static Observation throughTheWire(Observation observation) {
    return R4.newJsonParser().parseResource(Observation.class, json(observation));
  }

  static String resource(String name) {
    try (InputStream in = Fhir.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An official example beside the checkout, or a skipped test that says why. */
  static Observation example(String name) {
    return (Observation) anyExample(name);
  }

  /** An official example of any kind, or a skipped test that says why. */
  static IBaseResource anyExample(String name) {
    Path file =
        Path.of(
            System.getProperty("kansrijkestart.shared", "../shared"),
            "fhir/examples/nl-core-r4",
            name);
    Assumptions.assumeTrue(
        Files.isReadable(file),
        () -> "skipped: " + name + " is reference data that is not shipped with the project");
    try {
      return R4.newXmlParser().parseResource(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
