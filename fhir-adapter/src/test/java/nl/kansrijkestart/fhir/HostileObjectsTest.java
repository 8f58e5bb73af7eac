package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.fhir.outcome.Carried;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.referral.ReferralState;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects as no parser makes them: what holds itself, and lists in which nothing stands. */
class HostileObjectsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
  private static final Duration LONG = Duration.ofSeconds(100);

  /** Reads a patient beside a resource: who is in order is read, whatever stands beside. */
  private static FhirImport read(Resource resource) {
    Patient anna = new Patient();
    anna.setId("anna");
    List<Resource> all = new ArrayList<>(List.of(anna));
    all.add(resource);
    FhirImport read = assertTimeoutPreemptively(LONG, () -> FhirReader.standard().read(all, DAY));
    assertThat(read.all(Client.class)).extracting(one -> one.id().value()).contains("anna");
    return read;
  }

  private static Patient patient() {
    Patient patient = new Patient();
    patient.setId("betty");
    return patient;
  }

  @Test
  void should_not_go_round_in_a_patient_that_contains_itself() {
    Patient patient = patient();
    patient.addContained(patient);

    FhirImport read = read(patient);

    assertThat(Wire.found(read, FhirReasons.NESTED_CONTAINED)).containsExactly("Patient[1]");
    assertThat(read.carried()).extracting(Carried::resource).contains(patient);
  }

  @Test
  void should_not_go_round_in_patients_that_contain_each_other() {
    Patient one = patient();
    Patient other = new Patient();
    one.addContained(other);
    other.addContained(one);

    assertThat(read(one).carried()).extracting(Carried::resource).contains(one);
  }

  @Test
  void should_not_walk_again_and_again_through_what_stands_twice() {
    Organization shared = new Organization();
    for (int level = 0; level < 60; level++) {
      Organization above = new Organization();
      above.addContained(shared).addContained(shared);
      shared = above;
    }
    Patient patient = patient();
    patient.addContained(shared).addContained(shared);

    assertThat(Wire.found(read(patient), FhirReasons.NESTED_CONTAINED)).hasSize(1);
  }

  @Test
  void should_find_a_modifier_in_what_stands_twice() {
    Organization shared = new Organization();
    Patient patient = patient();
    patient.addContained(shared).addContained(shared);
    assertThat(Wire.found(read(patient), FhirReasons.MODIFIER)).isEmpty();

    shared.addModifierExtension().setUrl("urn:not");

    assertThat(Wire.found(read(patient), FhirReasons.MODIFIER)).hasSize(1);
  }

  @Test
  void should_pass_by_a_resource_that_is_not_there() {
    assertThat(Wire.found(read((Resource) null), FhirReasons.MISSING)).containsExactly("[1]");
  }

  @Test
  void should_pass_by_an_entry_that_is_not_there() {
    Bundle bundle = new Bundle();
    bundle.addEntry().setResource(patient());
    bundle.getEntry().add(null);
    bundle.addEntry();

    FhirImport read = FhirReader.standard().read(bundle, DAY);

    assertThat(read.all(Client.class)).hasSize(1);
    assertThat(Wire.found(read, FhirReasons.MISSING)).containsExactly("Bundle.entry[1]");
  }

  @Test
  void should_not_go_round_in_a_bundle_that_holds_itself() {
    Bundle bundle = new Bundle();
    bundle.addEntry().setResource(bundle);

    FhirImport read = FhirReader.standard().read(bundle, DAY);

    assertThat(Wire.found(read, FhirReasons.NESTED_BUNDLE)).hasSize(1);
  }

  /** What is written of records of every kind. */
  static Stream<Resource> written() {
    List<Resource> all = new ArrayList<>();
    for (int seed = 1; seed <= 2; seed++) {
      for (Object record :
          List.of(
              ClientSeeds.client(new Seeds(seed)),
              FamilySeeds.household(new Seeds(seed)),
              FamilySeeds.network(new Seeds(seed)),
              PregnancySeeds.pregnancy(new Seeds(seed)),
              CircumstanceSeeds.profile(new Seeds(seed)),
              BirthSeeds.birth(new Seeds(seed)))) {
        all.addAll(Writers.write(record, Shown.ALL).orElseThrow());
      }
    }
    all.addAll(Writers.write(Referrals.in(ReferralState.COMPLETED), Shown.ALL).orElseThrow());
    Set<String> shapes = new HashSet<>();
    return all.stream().filter(one -> shapes.add(one.fhirType()));
  }

  @ParameterizedTest
  @MethodSource("written")
  void should_come_through_nothing_in_any_list_and_what_goes_round_in_any_element(
      Resource resource) {
    assertTimeoutPreemptively(LONG, () -> alterations(resource));
  }

  private static void alterations(Resource resource) {
    int done = 0;
    int size = nodes(resource).size();
    for (int node = 0; node < size; node++) {
      for (int how = 0; ; how++) {
        Resource altered = resource.copy();
        List<Consumer<Object>> ways = ways(nodes(altered).get(node));
        if (how >= ways.size()) {
          break;
        }
        ways.get(how).accept(nodes(altered).get(node));
        FhirImport read = FhirReader.standard().read(beside(altered), DAY);
        assertThat(read.all(Client.class))
            .extracting(one -> one.id().value())
            .as("%s, element %s, way %s", resource.fhirType(), node, how)
            .contains("anna");
        done++;
      }
    }
    assertThat(done).isGreaterThan(5);
  }

  private static List<Resource> beside(Resource altered) {
    Patient anna = new Patient();
    anna.setId("anna");
    return List.of(anna, altered);
  }

  private static List<Base> nodes(Base base) {
    List<Base> all = new ArrayList<>();
    walk(base, all, Collections.newSetFromMap(new IdentityHashMap<>()));
    return all;
  }

  private static void walk(Base base, List<Base> all, Set<Base> seen) {
    if (base != null && seen.add(base)) {
      all.add(base);
      base.children().forEach(child -> child.getValues().forEach(one -> walk(one, all, seen)));
    }
  }

  private static List<Consumer<Object>> ways(Base node) {
    List<Consumer<Object>> ways = new ArrayList<>();
    for (Class<?> type = node.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (List.class.isAssignableFrom(field.getType())
            && !Modifier.isStatic(field.getModifiers())
            && !field.getName().contains("Target")
            && !field.getName().contains("omments")
            && !field.getName().contains("alidation")) {
          ways.add(one -> addNothing(one, field));
        }
      }
    }
    if (node instanceof Element) {
      ways.add(one -> ((Element) one).addExtension(round("urn:round")));
      ways.add(one -> ((Element) one).addExtension(round(null)));
    }
    if (node instanceof DomainResource) {
      ways.add(one -> ((DomainResource) one).addContained((DomainResource) one));
      ways.add(one -> ((DomainResource) one).addExtension(round("urn:round")));
      ways.add(one -> ((DomainResource) one).addExtension(round(null)));
    }
    if (node instanceof Identifier) {
      ways.add(one -> assigned((Identifier) one));
    }
    if (node instanceof Reference) {
      ways.add(one -> assigned(((Reference) one).getIdentifier()));
    }
    if (node instanceof QuestionnaireResponseItemComponent) {
      ways.add(
          one ->
              ((QuestionnaireResponseItemComponent) one)
                  .addItem((QuestionnaireResponseItemComponent) one));
    }
    return ways;
  }

  private static Extension round(String url) {
    Extension extension = new Extension();
    if (url != null) {
      extension.setUrl(url);
    }
    CodeType code = new CodeType();
    code.addExtension(extension);
    extension.addExtension(extension);
    extension.setValue(code);
    return extension;
  }

  private static void assigned(Identifier identifier) {
    identifier.setAssigner(new Reference().setIdentifier(identifier));
  }

  @SuppressWarnings("unchecked")
  private static void addNothing(Object node, Field field) {
    try {
      field.setAccessible(true);
      List<Object> list = (List<Object>) field.get(node);
      if (list == null) {
        list = new ArrayList<>();
        field.set(node, list);
      }
      list.add(0, null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
