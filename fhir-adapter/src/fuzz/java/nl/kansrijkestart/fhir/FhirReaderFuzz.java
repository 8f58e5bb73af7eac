package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ca.uhn.fhir.context.FhirContext;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.stu3.GeboortezorgReader;
import nl.kansrijkestart.fhir.text.FhirText;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes in, nothing throws, and no reader fails: what a reader throws becomes the issue
 * FAILED, and that is a fault here. It starts at the official examples of each release, as XML,
 * JSON and bundles; the first bit of the input says the release.
 */
class FhirReaderFuzz {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final FhirContext R4 = FhirContext.forR4();
  private static final FhirContext STU3 = FhirContext.forDstu3();
  private static final FhirText TEXT = FhirText.of(R4);
  private static final FhirText OLD_TEXT = FhirText.of(STU3);
  private static final byte IS_R4 = '4';
  private static final byte IS_STU3 = '3';

  /** What was reached by an input. */
  private enum Reached {
    R4_XML,
    R4_JSON,
    R4_BUNDLE,
    R4_RECORD,
    STU3_XML,
    STU3_JSON,
    STU3_BUNDLE,
    STU3_RECORD
  }

  static Stream<Arguments> examples() throws IOException {
    return seeds().stream().map(seed -> arguments((Object) seed));
  }

  private static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    seeds.add(seed(IS_R4, "{\"resourceType\":\"Patient\"}"));
    Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
    org.hl7.fhir.dstu3.model.Bundle old =
        new org.hl7.fhir.dstu3.model.Bundle()
            .setType(org.hl7.fhir.dstu3.model.Bundle.BundleType.COLLECTION);
    for (String xml : files("nl-core-r4")) {
      seeds.add(seed(IS_R4, xml));
      TEXT.read(xml)
          .value()
          .ifPresent(
              read -> {
                seeds.add(seed(IS_R4, R4.newJsonParser().encodeResourceToString(read)));
                bundle.addEntry().setResource((Resource) read);
              });
    }
    for (String xml : files("geboortezorg-stu3")) {
      seeds.add(seed(IS_STU3, xml));
      OLD_TEXT
          .read(xml)
          .value()
          .ifPresent(
              read -> {
                seeds.add(seed(IS_STU3, STU3.newJsonParser().encodeResourceToString(read)));
                if (read instanceof org.hl7.fhir.dstu3.model.Resource one
                    && !(read instanceof org.hl7.fhir.dstu3.model.Bundle)) {
                  old.addEntry().setResource(one);
                }
              });
    }
    seeds.add(seed(IS_R4, R4.newJsonParser().encodeResourceToString(bundle)));
    seeds.add(seed(IS_R4, R4.newXmlParser().encodeResourceToString(bundle)));
    seeds.add(seed(IS_STU3, STU3.newJsonParser().encodeResourceToString(old)));
    return seeds;
  }

  private static byte[] seed(byte release, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] seed = new byte[bytes.length + 1];
    seed[0] = release;
    System.arraycopy(bytes, 0, seed, 1, bytes.length);
    return seed;
  }

  private static List<String> files(String name) throws IOException {
    Path folder =
        Path.of(System.getProperty("kansrijkestart.shared", "../shared"), "fhir/examples", name);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(one -> one.toString().endsWith(".xml"))
          .sorted()
          .map(FhirReaderFuzz::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @MethodSource("examples")
  @FuzzTest(maxDuration = "60s")
  void should_read_whatever_comes_in(byte[] input) {
    read(input, new EnumMap<>(Reached.class));
  }

  /** What the fuzzer starts at does come through to each reader. */
  @Test
  void should_start_where_each_reader_is_reached() throws IOException {
    Map<Reached, Integer> reached = new EnumMap<>(Reached.class);
    for (byte[] seed : seeds()) {
      read(seed, reached);
    }
    System.out.println("seeds reach " + reached);
    if (!files("nl-core-r4").isEmpty() && !files("geboortezorg-stu3").isEmpty()) {
      assertThat(reached.keySet()).containsExactlyInAnyOrder(Reached.values());
    }
  }

  private static void read(byte[] input, Map<Reached, Integer> reached) {
    if (input.length == 0) {
      return;
    }
    String text = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
    boolean json = text.stripLeading().startsWith("{");
    boolean r4 = (input[0] & 1) == (IS_R4 & 1);
    IBaseResource read = (r4 ? TEXT : OLD_TEXT).read(text).value().orElse(null);
    if (read == null) {
      return;
    }
    count(reached, Reached.valueOf((r4 ? "R4_" : "STU3_") + (json ? "JSON" : "XML")));
    FhirImport result;
    if (read instanceof Bundle bundle) {
      count(reached, Reached.R4_BUNDLE);
      result = FhirReader.standard().read(bundle, DAY);
    } else if (read instanceof org.hl7.fhir.dstu3.model.Bundle bundle) {
      count(reached, Reached.STU3_BUNDLE);
      result = GeboortezorgReader.standard().read(bundle, DAY);
    } else if (read instanceof org.hl7.fhir.dstu3.model.Resource old) {
      result = GeboortezorgReader.standard().read(List.of(old), DAY);
    } else {
      result = FhirReader.standard().read(List.of((Resource) read), DAY);
    }
    if (!result.records().isEmpty()) {
      count(reached, r4 ? Reached.R4_RECORD : Reached.STU3_RECORD);
    }
    if (result.issues().stream()
        .anyMatch(issue -> issue.reason().code().equals(FhirReasons.FAILED))) {
      throw new AssertionError("a reader failed");
    }
  }

  private static void count(Map<Reached, Integer> reached, Reached what) {
    reached.merge(what, 1, Integer::sum);
  }
}
