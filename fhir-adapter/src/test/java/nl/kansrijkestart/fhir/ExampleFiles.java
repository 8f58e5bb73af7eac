package nl.kansrijkestart.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.FhirRecord;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.fhir.pregnancy.DatedGestationalAge;
import nl.kansrijkestart.fhir.pregnancy.GestationalAgeMapper;
import nl.kansrijkestart.fhir.stu3.GeboortezorgReader;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Assumptions;

/** The official examples of a folder, read together as one import, told apart again by file. */
final class ExampleFiles {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);

  /** Keys of the sender and texts beside a code; the writer makes its own. */
  private static final Set<String> ASIDE =
      Set.of("id", "meta", "text", "display", "unit", "userSelected", "contained");

  /** What came of one file. */
  record Outcome(String file, IBaseResource resource, String root, FhirImport of) {

    List<Object> records() {
      return of.records().stream()
          .filter(one -> one.from().contains(root))
          .map(FhirRecord::value)
          .toList();
    }

    List<FhirIssue> issues() {
      return of.issues().stream()
          .filter(one -> one.path().equals(root) || one.path().startsWith(root + "."))
          .filter(one -> !one.reason().code().equals(FhirReasons.NARRATIVE))
          .toList();
    }

    boolean carried() {
      return of.carried().stream().anyMatch(one -> one.resource() == resource);
    }

    /** What was mapped, and does not stand in what is written of it; paths without numbers. */
    Set<String> writtenOtherwise() {
      Set<String> reported = new TreeSet<>();
      issues().forEach(one -> reported.add(one.path()));
      of.carried().stream()
          .filter(one -> one.resource() == resource)
          .forEach(one -> reported.addAll(one.notTaken()));
      Set<String> there = new TreeSet<>();
      for (Object record : records()) {
        for (Resource written : written(record)) {
          leaves(written, written.fhirType(), written.fhirType(), Set.of(), there);
        }
      }
      Set<String> mapped = new TreeSet<>();
      leaves((Base) resource, root, ((Base) resource).fhirType(), reported, mapped);
      mapped.removeAll(there);
      return mapped.stream()
          .map(leaf -> leaf.substring(0, leaf.indexOf(' ')))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private ExampleFiles() {}

  private static List<? extends Resource> written(Object record) {
    return record instanceof DatedGestationalAge age
        ? List.of(GestationalAgeMapper.toFhir(age))
        : Writers.write(record, Shown.ALL).orElseThrow();
  }

  /** Each file with its outcome, or a skipped test that says why. */
  static List<Outcome> read(String folder) throws IOException {
    Path path =
        Path.of(System.getProperty("kansrijkestart.shared", "../shared"), "fhir/examples", folder);
    Assumptions.assumeTrue(
        Files.isDirectory(path),
        "skipped: the examples are reference data that is not shipped with the project");
    boolean stu3 = folder.endsWith("stu3");
    FhirContext context = stu3 ? FhirContext.forDstu3Cached() : FhirContext.forR4Cached();
    List<String> names = new ArrayList<>();
    List<IBaseResource> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.sorted().toList()) {
        names.add(file.getFileName().toString());
        all.add(context.newXmlParser().parseResource(Files.readString(file)));
      }
    }
    FhirImport read =
        stu3
            ? GeboortezorgReader.standard()
                .read(
                    all.stream().map(org.hl7.fhir.dstu3.model.Resource.class::cast).toList(),
                    RECEIVED)
            : FhirReader.standard().read(all.stream().map(Resource.class::cast).toList(), RECEIVED);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String root = ((IBase) all.get(i)).fhirType() + "[" + i + "]";
      outcomes.add(new Outcome(names.get(i), all.get(i), root, read));
    }
    return outcomes;
  }

  /** Every value below an element: its path without numbers, a blank, and what stands there. */
  private static void leaves(
      Base element, String path, String bare, Set<String> without, Set<String> into) {
    if (without.contains(path)) {
      return;
    }
    if (element.isPrimitive() && element.primitiveValue() != null) {
      into.add(bare + " " + element.primitiveValue());
    }
    for (Property property : element.children()) {
      String name = property.getName().replace("[x]", "");
      if (ASIDE.contains(name)) {
        continue;
      }
      List<Base> values = property.getValues();
      for (int i = 0; i < values.size(); i++) {
        String here = path + "." + name + (property.isList() ? "[" + i + "]" : "");
        leaves(values.get(i), here, bare + "." + name, without, into);
      }
    }
  }
}
