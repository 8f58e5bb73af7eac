package nl.kansrijkestart.examples.fhirimport;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.stu3.GeboortezorgReader;
import nl.kansrijkestart.fhir.text.FhirLimits;
import nl.kansrijkestart.fhir.text.FhirRelease;
import nl.kansrijkestart.fhir.text.FhirText;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of each argument together, so that references between them are followed; a bundle
 * is read by itself. A file that cannot be read is reported and stops no other.
 */
final class Importer {

  /** A resource with the file it stood in. */
  private record Parsed(String file, IBaseResource resource) {}

  private final Options options;
  private final LocalDate receivedOn;
  private final ObjectMapper mapper;
  private final Map<FhirRelease, FhirText> texts = new EnumMap<>(FhirRelease.class);
  private final List<Report.FileRead> files = new ArrayList<>();
  private final List<Report.Found> records = new ArrayList<>();
  private final List<Report.Issue> issues = new ArrayList<>();
  private final List<Report.Kept> carried = new ArrayList<>();

  Importer(Options options, LocalDate receivedOn, ObjectMapper mapper) {
    this.options = options;
    this.receivedOn = receivedOn;
    this.mapper = mapper;
  }

  Report run() {
    for (Path argument : options.paths()) {
      Map<FhirRelease, List<Parsed>> together = new EnumMap<>(FhirRelease.class);
      try {
        for (Path file : Folder.files(argument)) {
          parse(file, together);
        }
      } catch (IOException e) {
        unreadable(argument.toString());
      }
      together.forEach(this::read);
    }
    return new Report(files, records, issues, carried);
  }

  private void parse(Path path, Map<FhirRelease, List<Parsed>> together) {
    String file = path.toString();
    FhirRead<String> text;
    try (InputStream stream = Files.newInputStream(path)) {
      text = FhirText.text(stream, FhirLimits.standard());
    } catch (IOException e) {
      unreadable(file);
      return;
    }
    if (text.value().isEmpty()) {
      refused(file, null, text.issues());
      return;
    }
    @Nullable FhirRelease release = options.release().orElse(null);
    if (release == null) {
      FhirRead<FhirRelease> told = FhirText.releaseOf(text.value().get(), FhirLimits.standard());
      if (told.value().isEmpty()) {
        refused(file, null, told.issues());
        return;
      }
      release = told.value().get();
    }
    FhirRead<IBaseResource> parsed = text(release).read(text.value().get());
    if (parsed.value().isEmpty()) {
      refused(file, release, parsed.issues());
      return;
    }
    files.add(new Report.FileRead(file, release, true));
    parsed.issues().forEach(issue -> issues.add(issue(file, issue.path(), issue)));
    together
        .computeIfAbsent(release, key -> new ArrayList<>())
        .add(new Parsed(file, parsed.value().get()));
  }

  private FhirText text(FhirRelease release) {
    return texts.computeIfAbsent(
        release,
        key ->
            FhirText.of(
                key == FhirRelease.STU3
                    ? FhirContext.forDstu3Cached()
                    : FhirContext.forR4Cached()));
  }

  private void unreadable(String file) {
    files.add(new Report.FileRead(file, null, false));
    boolean dutch = options.language() == Language.NL;
    issues.add(
        new Report.Issue(
            file,
            "",
            Severity.ERROR,
            "import.FILE",
            dutch
                ? "Het bestand kan niet worden geopend. Controleer of het bestaat en leesbaar is."
                : "The file cannot be opened. Check that it exists and can be read."));
  }

  private void refused(String file, @Nullable FhirRelease release, List<FhirIssue> why) {
    files.add(new Report.FileRead(file, release, false));
    why.forEach(issue -> issues.add(issue(file, issue.path(), issue)));
  }

  private void read(FhirRelease release, List<Parsed> all) {
    List<Parsed> loose = new ArrayList<>();
    for (Parsed one : all) {
      if (one.resource() instanceof IBaseBundle) {
        add(readAll(release, List.of(one)), List.of(one));
      } else {
        loose.add(one);
      }
    }
    if (!loose.isEmpty()) {
      add(readAll(release, loose), loose);
    }
  }

  private FhirImport readAll(FhirRelease release, List<Parsed> all) {
    return release == FhirRelease.STU3
        ? GeboortezorgReader.standard()
            .read(
                all.stream()
                    .map(one -> (org.hl7.fhir.dstu3.model.Resource) one.resource())
                    .toList(),
                receivedOn)
        : FhirReader.standard()
            .read(
                all.stream().map(one -> (org.hl7.fhir.r4.model.Resource) one.resource()).toList(),
                receivedOn);
  }

  private void add(FhirImport read, List<Parsed> from) {
    read.records()
        .forEach(
            one ->
                records.add(
                    new Report.Found(
                        one.value().getClass().getSimpleName(),
                        one.from().stream().map(path -> file(path, from)).distinct().toList(),
                        mapper.valueToTree(one.value()))));
    read.issues()
        .forEach(one -> issues.add(issue(file(one.path(), from), inFile(one.path(), from), one)));
    read.carried()
        .forEach(one -> carried.add(new Report.Kept(one.resource().fhirType(), one.notTaken())));
  }

  private Report.Issue issue(String file, String path, FhirIssue issue) {
    Reason reason = issue.reason();
    return new Report.Issue(
        file, path, issue.severity(), reason.code().toString(), issue.text(options.language()));
  }

  /** Several resources have paths such as {@code Patient[3].name}: 3 is the place of the file. */
  private static String file(String path, List<Parsed> from) {
    return from.get(from.size() == 1 ? 0 : place(path)).file();
  }

  private static String inFile(String path, List<Parsed> from) {
    if (from.size() == 1 && from.get(0).resource() instanceof IBaseBundle) {
      return path;
    }
    return path.substring(0, path.indexOf('[')) + path.substring(path.indexOf(']') + 1);
  }

  private static int place(String path) {
    return Integer.parseInt(path.substring(path.indexOf('[') + 1, path.indexOf(']')));
  }
}
