package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.fhir.internal.base.Elements;
import nl.kansrijkestart.fhir.internal.base.Modifiers;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.junit.jupiter.api.Test;

/** The walk over what a resource holds, beside the slow one that HAPI offers. */
class ElementsTest {

  private static final FhirContext CONTEXT = FhirContext.forR4();

  /** An instance of every resource, part of a resource, and data type. */
  private static Stream<Base> everyKind() {
    CONTEXT.getResourceTypes().forEach(CONTEXT::getResourceDefinition);
    return CONTEXT.getElementDefinitions().stream()
        .filter(BaseRuntimeElementCompositeDefinition.class::isInstance)
        .map(BaseRuntimeElementDefinition::newInstance)
        .filter(Base.class::isInstance)
        .map(Base.class::cast);
  }

  @Test
  void should_know_the_elements_of_every_kind_that_hapi_knows() {
    List<Base> kinds = everyKind().toList();

    assertThat(kinds).hasSizeGreaterThan(500);
    for (Base kind : kinds) {
      List<String> expected = new ArrayList<>();
      for (Property property : kind.children()) {
        String name = property.getName();
        expected.add(
            (name.endsWith("[x]") ? name.substring(0, name.length() - 3) : name)
                + (property.isList() ? "[]" : ""));
      }
      assertThat(Elements.of(kind))
          .as(kind.getClass().getName())
          .extracting(child -> child.name() + (child.list() ? "[]" : ""))
          .containsAll(expected);
    }
  }

  @Test
  void should_find_values_lists_and_what_is_said_beside_a_value() {
    Observation observation = new Observation();
    observation.setValue(new Quantity(3));
    observation.addNote().setText("a");
    observation.addNote().setText("b");
    StringType name = new StringType();
    name.addExtension(new Extension("urn:x", new StringType("y")));

    assertThat(values(observation, "value")).containsExactly(observation.getValue());
    assertThat(values(observation, "note")).isEqualTo(observation.getNote());
    assertThat(values(observation, "subject")).isEmpty();
    assertThat(values(name, "extension")).isEqualTo(name.getExtension());
    assertThat(values(new StringType("z"), "extension")).isEmpty();
    assertThat(observation.hasSubject()).isFalse();
  }

  @Test
  void should_make_nothing_in_what_it_looks_at() {
    Patient empty = new Patient();

    Elements.of(empty).forEach(child -> assertThat(child.values(empty)).isEmpty());

    assertThat(empty.isEmpty()).isTrue();
    assertThat(empty.equalsDeep(new Patient())).isTrue();
  }

  private static List<Object> values(Base base, String element) {
    return Elements.of(base).stream()
        .filter(child -> child.name().equals(element))
        .<Object>flatMap(child -> child.values(base).stream())
        .toList();
  }

  @Test
  void should_find_a_modifier_in_every_part_of_every_resource() {
    int parts = 0;
    for (Base kind : everyKind().filter(DomainResource.class::isInstance).toList()) {
      parts += modified((DomainResource) kind, kind, 0);
    }
    assertThat(parts).isGreaterThan(400);
  }

  /** Puts a modifier in each part below an element, in turn. */
  private static int modified(DomainResource resource, Base holder, int depth) {
    int parts = 0;
    for (Property property : holder.children()) {
      if (depth > 3 || property.getTypeCode() == null || !property.getTypeCode().isEmpty()) {
        continue;
      }
      Base part = holder.addChild(property.getName());
      Extension modifier = ((BackboneElement) part).addModifierExtension().setUrl("urn:not");
      assertThat(Modifiers.within(resource))
          .as("%s.%s", resource.fhirType(), property.getName())
          .isTrue();
      Patient around = new Patient();
      around.addContained(resource);
      assertThat(Modifiers.within(around)).isTrue();
      modifier.setUrl(null);
      ((BackboneElement) part).getModifierExtension().clear();
      assertThat(Modifiers.within(resource)).isFalse();
      parts += 1 + modified(resource, part, depth + 1);
    }
    return parts;
  }

  @Test
  void should_find_a_modifier_in_a_data_type_that_can_have_one() {
    MedicationRequest request = new MedicationRequest();
    Timing timing = request.addDosageInstruction().getTiming();
    timing.setCode(new CodeableConcept().setText("once"));
    assertThat(Modifiers.within(request)).isFalse();

    timing.addModifierExtension().setUrl("urn:not");

    assertThat(Modifiers.within(request)).isTrue();
  }
}
