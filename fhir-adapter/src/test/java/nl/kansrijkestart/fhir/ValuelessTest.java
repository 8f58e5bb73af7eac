package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.birth.ChildSex;
import nl.kansrijkestart.birth.VitalStatus;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.consent.ConsentMapperTest;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.fhir.screening.AnswersMapperTest;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that is absent with its reason is unknown: never a fault of the reader. */
class ValuelessTest {

  private static final FhirContext R4 = FhirContext.forR4Cached();
  private static final int RECORDS = 2;

  static Stream<Arguments> kinds() {
    return Stream.of(
        kind("clients", ClientSeeds::client),
        kind("households", FamilySeeds::household),
        kind("network cards", FamilySeeds::network),
        kind("pregnancies", PregnancySeeds::pregnancy),
        kind("circumstances", CircumstanceSeeds::profile),
        kind("births", BirthSeeds::birth),
        kind("consents", seeds -> ConsentMapperTest.random(seeds.random)),
        kind("answers", seeds -> AnswersMapperTest.random(seeds.random)),
        kind("requests", seeds -> Referrals.request(seeds.random)));
  }

  private static Arguments kind(String name, Function<Seeds, Object> make) {
    return Arguments.of(name, make);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void should_read_on_where_a_value_is_absent(String name, Function<Seeds, Object> make) {
    Set<String> failed = new TreeSet<>();
    int values = 0;
    for (int seed = 0; seed < RECORDS; seed++) {
      List<Resource> written =
          new ArrayList<>(
              Fhir.throughTheWire(
                  Writers.write(make.apply(new Seeds(seed)), Shown.ALL).orElseThrow(), false));
      values += without(name + " " + seed, written, failed);
    }
    assertThat(values).isPositive();
    assertThat(failed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"audit-event", "birth", "circumstances", "client", "consent", "pregnancy"})
  void should_read_on_in_its_own_examples(String name) {
    Resource golden = Fhir.parse(Fhir.resource(name + ".json"));
    List<Resource> all =
        golden instanceof Bundle bundle
            ? bundle.getEntry().stream().map(BundleEntryComponent::getResource).toList()
            : List.of(golden);
    Set<String> failed = new TreeSet<>();
    assertThat(without(name, all, failed)).isPositive();
    assertThat(failed).isEmpty();
  }

  private static final String CHILD =
      """
      {"resourceType":"Patient","id":"eva","birthDate":"2025-05-01",
       "extension":[{"url":"urn:kansrijkestart:fhir:mother",
         "valueReference":{"reference":"Patient/anna"}}%s],
       "_%s":{"extension":[{
         "url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason",
         "valueCode":"unknown"}]}}
      """;

  private static List<Child> children(FhirImport read) {
    return read.records().stream()
        .flatMap(
            one ->
                one.value() instanceof Birth birth
                    ? birth.children().stream()
                    : Stream.of((Child) one.value()))
        .toList();
  }

  private static FhirImport child(String extension, String element) {
    return FhirReader.standard()
        .read(List.of(Fhir.parse(CHILD.formatted(extension, element))), Seeds.DAY);
  }

  @Test
  void should_read_a_child_whose_sex_is_absent() {
    assertThat(children(child("", "gender")))
        .extracting(Child::sex)
        .containsExactly(ChildSex.UNKNOWN);
  }

  @Test
  void should_never_read_a_death_on_an_unknown_day_as_none() {
    String denied =
        ",{\"url\":\""
            + Project.DIED_AFTER_BIRTH
            + "\",\"valueBoolean\":false}"
            + ",{\"url\":\""
            + Project.VITAL_STATUS
            + "\",\"valueCode\":\"live\"}";
    FhirImport read = child(denied, "deceasedDateTime");

    assertThat(children(read)).extracting(Child::diedAfterBirth).containsExactly(Ternary.UNKNOWN);
    assertThat(Wire.found(read, FhirReasons.LOSS_TOLD)).containsExactly("Patient[0].deceased");
  }

  @Test
  void should_say_nothing_of_a_death_of_which_it_is_not_known_whether_it_was() {
    assertThat(children(child("", "deceasedBoolean")))
        .extracting(Child::vitalStatus)
        .containsExactly(VitalStatus.UNKNOWN);
  }

  private static int without(String name, List<Resource> written, Set<String> failed) {
    return Valueless.each(
        R4,
        written,
        (resources, number) -> {
          FhirImport objects = FhirReader.standard().read(resources, Seeds.DAY);
          FhirImport text = FhirReader.standard().read(Valueless.asText(R4, resources), Seeds.DAY);
          if (failed(objects) || failed(text)) {
            failed.add(name + " value " + number);
          }
        });
  }

  private static boolean failed(FhirImport read) {
    return read.issues().stream()
        .map(FhirIssue::reason)
        .anyMatch(reason -> reason.code().equals(FhirReasons.FAILED));
  }
}
