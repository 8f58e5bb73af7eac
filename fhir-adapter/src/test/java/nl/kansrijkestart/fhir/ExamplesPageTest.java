package nl.kansrijkestart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps docs/fhir-examples.md in step with what the readers do; rewrites it on demand. */
class ExamplesPageTest {

  private static final Path PAGE =
      Path.of(System.getProperty("kansrijkestart.root", "..")).resolve("docs/fhir-examples.md");
  private static final List<String> FOLDERS =
      List.of("nl-core-r4", "geboortezorg-stu3", "gravity-r4", "elz-r4");
  private static final int MOST = 40;
  private static final String REWRITE =
      "mvn -pl core,fhir-adapter -Dfast test -Dtest=ExamplesPageTest -Dfhir.rewrite=true"
          + " -Dsurefire.failIfNoSpecifiedTests=false";
  private static final String IN_REFERENCE = "the reference names the type already";

  /** Why elements of certain files that are mapped are written in another way; each by its name. */
  private record Why(String reason, Set<String> files, Set<String> elements) {
    boolean holds(String file, String element) {
      return files.contains(file) && elements.contains(element);
    }
  }

  private static final List<Why> WHY =
      List.of(
          new Why(
              "a circumstance that several codes stand for goes under the project's code",
              Set.of("nl-core-DrugUse-01.xml"),
              Set.of(
                  "Observation.code.coding.code",
                  "Observation.code.coding.system",
                  "Observation.value.coding.code",
                  "Observation.value.coding.system")),
          new Why(
              IN_REFERENCE,
              Set.of(
                  "nl-core-DrugUse-01.xml",
                  "nl-core-Pregnancy.DateLastMenstruation-01.xml",
                  "nl-core-Pregnancy.EstimatedDateOfDelivery-01.xml",
                  "nl-core-Pregnancy.Gravidity-01.xml",
                  "nl-core-Pregnancy.Parity-01.xml",
                  "nl-core-Pregnancy.PregnancyDuration-01.xml"),
              Set.of("Observation.subject.type")),
          new Why(
              IN_REFERENCE,
              Set.of("nl-core-CareTeam-01-RelatedPerson-01.xml"),
              Set.of("RelatedPerson.patient.type")),
          new Why(
              "a husband is written as a partner",
              Set.of("nl-core-CareTeam-01-RelatedPerson-01.xml"),
              Set.of("RelatedPerson.relationship.coding.code")),
          new Why(
              "the host sets whose gestational age it is",
              Set.of("nl-core-Pregnancy.PregnancyDuration-01.xml"),
              Set.of("Observation.subject.reference")),
          new Why(
              "the line is made anew of street, number and addition",
              Set.of("nl-core-TreatmentDirective2-02-Patient-01.xml"),
              Set.of("Patient.address.line")),
          new Why(
              "a double name is kept whole, not in its parts",
              Set.of(
                  "nl-core-CareTeam-01-Patient-01.xml",
                  "nl-core-NameInformation-complete.xml",
                  "nl-core-NameInformation-firstNames.xml",
                  "nl-core-NameInformation-firstNamesAndInitials.xml",
                  "nl-core-NameInformation-firstNamesAndInitialsSeparate.xml",
                  "nl-core-NameInformation-initials.xml",
                  "nl-core-Patient-01.xml",
                  "nl-core-TreatmentDirective2-02-Patient-01.xml"),
              Set.of("Patient.name.family.extension.url", "Patient.name.family.extension.value")));

  private static String why(String file, String element) {
    return WHY.stream()
        .filter(one -> one.holds(file, element))
        .map(Why::reason)
        .findFirst()
        .orElse("NOT SAID");
  }

  private static final String HEAD =
      """
      # What is read of the official examples

      Each folder of published examples is read as one import. "Mapped" is what came out that the
      file had a part in; "reported" counts its issues, narratives not among them; "carried" says that
      the resource stays in memory with what was not read. A file of which nothing is mapped is never
      silently dropped: it is reported and carried.

      Files of one Patient give more together than one by one: a pregnancy of its observation and its
      five parts, a child of its Patient, its birth and its weight, an organisation behind a number.
      Most folders hold single files of different invented people, so that much stays apart here.

      `ExamplesPageTest` compares this page with what the readers do; `-Dfhir.rewrite=true` writes it
      anew. The examples are reference data, and not shipped: without them it is skipped.

      ## Why a file gives no record

      | files | why |
      |---|---|
      | Problem, EpisodeOfCare, Condition beside another | their codes are medical; core has no circumstance with that code, and no episode but that of a pregnancy |
      | AlcoholUse, DrugUse-02, TobaccoUse | what is over, what she did before, or that she drinks: none of it is a problem of today. The last is to be read by a person |
      | LivingSituation and its parts, Education | an ordinary house, adaptations of it, a level of school: core has circumstances, such as no home, and none of these is one |
      | ParticipationInSociety and its parts | free text |
      | ContactPerson | a first contact, a helper, a relative without a place in the household; the names of such people are not taken |
      | ApgarScore | about a Patient of whom no birth is in the folder |
      | Consent and treatment directives | about treatment, not about data; one has a modifier. That of Gravity does not say yes or no, nor who recorded it |
      | nl-core of measurements, functions, scores, wounds, medication, devices, organisations | not in the domain |
      | birth care: deliveries, birth weight, procedures | no mother, child or pregnancy that they name is in the folder, so that they are put with none |
      | birth care: FamilySituation, LivingSituation, education, legal status, care of the child | to be read by a person, in words or codes that are not weighed |
      | birth care: MaternalRecord, PerinatalDeath, FetalLoss | an ending or a loss of which the pregnancy is not there: an error or a warning, never a record that hides it |
      | birth care: TermDateEst | another file tells a delivery of that pregnancy, and not how it ended |
      | birth care: the rest | medical |
      | Gravity: Condition, answers, ServiceRequest | codes and questionnaires that core does not have; a request that does not say whether it is about a pregnancy |
      | elz: ServiceRequest | a letter between care providers, which is no referral of the domain |
      """;

  @Test
  void should_tell_what_came_of_each_example() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    StringBuilder otherwise =
        new StringBuilder(
            """

            ## Written otherwise

            FHIR, read and written again: what was mapped of an nl-core example and does not stand in
            what is written in the same place with the same value. All else that was mapped is kept.
            Keys of the sender, `meta` and texts beside a code are not compared.

            | file | element | why |
            |---|---|---|
            """);
    for (String folder : FOLDERS) {
      page.append("\n## ").append(folder).append("\n\n| file | mapped | reported | carried |\n");
      page.append("|---|---|---|---|\n");
      for (ExampleFiles.Outcome one : ExampleFiles.read(folder)) {
        page.append(row(one));
        if (folder.startsWith("nl-core") && !one.records().isEmpty()) {
          Set<String> changed = one.writtenOtherwise();
          if (changed.isEmpty()) {
            otherwise.append("| ").append(one.file()).append(" | none | |\n");
          }
          for (String element : changed) {
            otherwise.append(
                "| %s | %s | %s |\n".formatted(one.file(), element, why(one.file(), element)));
          }
        }
      }
    }
    String wanted = page.append(otherwise).toString();
    if (Boolean.getBoolean("fhir.rewrite")) {
      Files.writeString(PAGE, wanted, UTF_8);
      return;
    }
    assertThat(different(Files.readString(PAGE, UTF_8), wanted))
        .as("lines of docs/fhir-examples.md that differ; write it anew with %s", REWRITE)
        .isEmpty();
  }

  /** The lines of one page that are not in the other, at most a few of them. */
  private static List<String> different(String there, String wanted) {
    List<String> gone = new ArrayList<>(there.lines().toList());
    List<String> missing = new ArrayList<>();
    wanted.lines().filter(line -> !gone.remove(line)).forEach(line -> missing.add("+ " + line));
    List<String> all = new ArrayList<>(gone.stream().map(line -> "- " + line).toList());
    all.addAll(missing);
    if (all.isEmpty() && !there.equals(wanted)) {
      all.add("the same lines in another order");
    }
    return all.size() <= MOST ? all : all.subList(0, MOST);
  }

  private static String row(ExampleFiles.Outcome one) {
    String mapped =
        one.records().stream()
            .map(record -> record.getClass().getSimpleName())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return "| %s | %s | %d | %s |\n"
        .formatted(
            one.file(),
            mapped.isEmpty() ? "-" : mapped,
            one.issues().size(),
            one.carried() ? "yes" : "no");
  }

  @Test
  void should_write_again_what_it_mapped_of_an_example_or_know_why_not() throws IOException {
    Set<String> found = new TreeSet<>();
    int compared = 0;
    for (ExampleFiles.Outcome one : ExampleFiles.read("nl-core-r4")) {
      if (!one.records().isEmpty()) {
        compared++;
        one.writtenOtherwise().forEach(element -> found.add(one.file() + " " + element));
      }
    }
    Set<String> known = new TreeSet<>();
    for (Why why : WHY) {
      for (String file : why.files()) {
        for (String element : why.elements()) {
          assertThat(known.add(file + " " + element)).as("%s %s once", file, element).isTrue();
        }
      }
    }
    assertThat(compared).isPositive();
    assertThat(found).isEqualTo(known);
  }

  @Test
  void should_lose_no_example_silently() throws IOException {
    for (String folder : FOLDERS) {
      assertThat(ExampleFiles.read(folder))
          .allSatisfy(
              one -> {
                if (one.records().isEmpty()) {
                  assertThat(one.carried()).as("%s carried", one.file()).isTrue();
                  assertThat(one.issues()).as("%s reported", one.file()).isNotEmpty();
                }
              });
    }
  }
}
