package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Assumptions;

/** Written, sent and read again, in both formats. */
public final class Wire {

  public static final LocalDate DAY = LocalDate.of(2025, 3, 10);

  private static final FhirContext R4 = FhirContext.forR4();

  private Wire() {}

  /** What comes out of a resource that went over the wire, with the persons it is about. */
  public static FhirImport read(boolean xml, Resource resource, String... persons) {
    IParser parser = xml ? R4.newXmlParser() : R4.newJsonParser();
    List<Resource> all = new ArrayList<>();
    all.add((Resource) parser.parseResource(parser.encodeResourceToString(resource)));
    for (String person : persons) {
      Resource one = person.startsWith("RelatedPerson/") ? new RelatedPerson() : new Patient();
      one.setId(person.substring(person.indexOf('/') + 1));
      all.add(one);
    }
    return FhirReader.standard().read(all, DAY);
  }

  public static FhirImport read(Resource resource, String... persons) {
    return read(false, resource, persons);
  }

  /** A record that is read back as it was written, in JSON and in XML, with nothing left over. */
  public static void assertSame(Object record, Resource resource, String... persons) {
    for (boolean xml : new boolean[] {false, true}) {
      FhirImport read = read(xml, resource, persons);
      assertThat(read.all(record.getClass())).as("xml: %s", xml).isEqualTo(List.of(record));
      String root = resource.fhirType() + "[0]";
      assertThat(read.issues().stream().filter(issue -> issue.path().startsWith(root))).isEmpty();
    }
  }

  /** The paths of the issues of one kind. */
  public static List<String> found(FhirImport read, ReasonCode code) {
    return read.issues().stream()
        .filter(issue -> issue.reason().code().equals(code))
        .map(FhirIssue::path)
        .toList();
  }

  /** An official example beside the checkout, or a skipped test that says why. */
  public static Resource example(String name) {
    Path file =
        Path.of(System.getProperty("kansrijkestart.shared", "../shared"), "fhir/examples", name);
    Assumptions.assumeTrue(
        Files.isReadable(file),
        () -> "skipped: " + name + " is reference data that is not shipped with the project");
    try {
      return (Resource) R4.newXmlParser().parseResource(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @SafeVarargs
  public static <T> T one(Random random, T... of) {
    return of[random.nextInt(of.length)];
  }
}
