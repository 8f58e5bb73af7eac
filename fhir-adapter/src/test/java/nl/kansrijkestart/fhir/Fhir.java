package nl.kansrijkestart.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Assumptions;

/** What a host has: a context, made once. */
public final class Fhir {

  private static final FhirContext R4 = FhirContext.forR4();

  private Fhir() {}

  public static String json(IBaseResource resource) {
    return R4.newJsonParser().setPrettyPrint(true).encodeResourceToString(resource);
  }

  /** Written and read again, as another system would. */
  public static Observation throughTheWire(Observation observation) {
    return R4.newJsonParser().parseResource(Observation.class, json(observation));
  }

  /** Resources written and read again, as another system would. */
  public static List<Resource> throughTheWire(List<? extends Resource> resources, boolean xml) {
    IParser parser = xml ? R4.newXmlParser() : R4.newJsonParser();
    return resources.stream()
        .map(parser::encodeResourceToString)
        .<Resource>map(text -> (Resource) parser.parseResource(text))
        .toList();
  }

  public static Resource parse(String json) {
    return (Resource) R4.newJsonParser().parseResource(json);
  }

  public static String resource(String name) {
    try (InputStream in = Fhir.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An official example beside the checkout, or a skipped test that says why. */
  public static Observation example(String name) {
    return (Observation) anyExample(name);
  }

  /** An official example of any kind, or a skipped test that says why. */
  public static Resource anyExample(String name) {
    Path file =
        Path.of(
            System.getProperty("kansrijkestart.shared", "../shared"),
            "fhir/examples/nl-core-r4",
            name);
    Assumptions.assumeTrue(
        Files.isReadable(file),
        () -> "skipped: " + name + " is reference data that is not shipped with the project");
    try {
      return (Resource) R4.newXmlParser().parseResource(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
