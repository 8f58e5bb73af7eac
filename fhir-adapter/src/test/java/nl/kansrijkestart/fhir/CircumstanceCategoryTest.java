package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By its category a circumstance goes to others: a sender does not choose that of core's codes. */
class CircumstanceCategoryTest {

  private static final PersonId ANNA = PersonId.of("anna");

  private static CodeableConcept concept(String system, String code) {
    CodeableConcept concept = new CodeableConcept();
    concept.addCoding().setSystem(system).setCode(code);
    return concept;
  }

  private static List<CodeableConcept> categories(String data, String kind, String domain) {
    return List.of(
        concept(Project.DATA_CATEGORY, data),
        concept(Project.CIRCUMSTANCE_KIND, kind),
        concept(Project.LIFE_DOMAIN, domain));
  }

  private static Observation observation(String code, List<CodeableConcept> categories) {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.setId("o");
    observation.setSubject(new Reference("Patient/anna"));
    observation.setCode(concept(Project.CIRCUMSTANCE, code));
    observation.setValue(new BooleanType(true));
    categories.forEach(observation::addCategory);
    return observation;
  }

  private static Condition condition(String code, List<CodeableConcept> categories) {
    Condition condition = new Condition().setSubject(new Reference("Patient/anna"));
    condition.setId("c");
    condition.setCode(concept(Project.CIRCUMSTANCE, code));
    categories.forEach(condition::addCategory);
    return condition;
  }

  private static FhirImport read(Resource resource) {
    Patient anna = new Patient();
    anna.setId("anna");
    return FhirReader.standard().read(List.of(anna, resource), Wire.DAY);
  }

  private static List<Circumstance> circumstances(FhirImport read) {
    return read.all(CircumstanceProfile.class).stream()
        .flatMap(one -> one.observations().stream())
        .toList();
  }

  @Test
  void should_send_violence_to_nobody_on_a_consent_for_the_category_that_a_sender_gave_it() {
    List<CodeableConcept> social = categories("social", "risk", "housing");
    for (Resource one :
        List.of(observation("domestic-violence", social), condition("domestic-violence", social))) {
      FhirImport read = read(one);

      assertThat(circumstances(read))
          .extracting(Circumstance::category)
          .containsExactly(DataCategory.SAFETY);
      assertThat(read.issues())
          .filteredOn(issue -> issue.reason().code().equals(FhirReasons.CONTRADICTORY))
          .singleElement()
          .satisfies(
              issue -> {
                assertThat(issue.severity()).isEqualTo(Severity.ERROR);
                assertThat(issue.path()).endsWith("[1].category[0].coding[0]");
              });
      CircumstanceProfile profile = read.all(CircumstanceProfile.class).get(0);
      assertThat(
              Permitting.export(ANNA, Permitting.OPEN, EnumSet.of(DataCategory.SOCIAL), profile)
                  .bundle()
                  .getEntry())
          .isEmpty();
      assertThat(
              Permitting.export(ANNA, Permitting.OPEN, EnumSet.of(DataCategory.SAFETY), profile)
                  .bundle()
                  .getEntry())
          .isNotEmpty();
    }
  }

  @Test
  void should_keep_the_kind_and_the_topic_of_core_too() {
    List<Circumstance> read =
        circumstances(
            read(observation("domestic-violence", categories("safety", "protective", "money"))));
    Circumstance plain = circumstances(read(observation("domestic-violence", List.of()))).get(0);

    assertThat(read)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(plain.kind());
              assertThat(one.domain()).isEqualTo(plain.domain());
            });
  }

  @Test
  void should_read_a_code_of_core_with_its_own_categories_or_with_none_without_a_remark() {
    for (List<CodeableConcept> categories :
        List.of(
            categories("safety", "risk", "housing"),
            List.of(concept(Project.DATA_CATEGORY, "safety")),
            List.<CodeableConcept>of())) {
      FhirImport read = read(observation("domestic-violence", categories));

      assertThat(circumstances(read))
          .extracting(Circumstance::category)
          .containsExactly(DataCategory.SAFETY);
      assertThat(read.issues()).noneMatch(one -> one.severity() == Severity.ERROR);
    }
  }

  @ParameterizedTest
  @CsvSource({"social, safety", "safety, social", "social, of-no-kind", "of-no-kind, social"})
  void should_read_nothing_under_a_code_of_a_host_with_two_categories(String one, String other) {
    Observation observation = observation("own-of-host", categories(one, "risk", "housing"));
    observation.addCategory(concept(Project.DATA_CATEGORY, other));
    FhirImport read = read(observation);

    assertThat(circumstances(read)).isEmpty();
    assertThat(read.issues())
        .anySatisfy(
            issue -> {
              assertThat(issue.reason().code()).isEqualTo(FhirReasons.CONTRADICTORY);
              assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            });
    assertThat(read.carried()).anyMatch(carried -> carried.resource() == observation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"social", "safety"})
  void should_read_a_code_of_a_host_by_the_category_that_it_says_once_or_twice(String category) {
    Observation observation = observation("own-of-host", categories(category, "risk", "housing"));
    Observation twice = observation.copy();
    twice.addCategory(concept(Project.DATA_CATEGORY, category));
    twice.addCategory(concept("http://loinc.org", "social"));

    for (Observation one : List.of(observation, twice)) {
      assertThat(circumstances(read(one)))
          .extracting(Circumstance::category)
          .containsExactly(DataCategory.valueOf(category.toUpperCase(java.util.Locale.ROOT)));
    }
  }
}
