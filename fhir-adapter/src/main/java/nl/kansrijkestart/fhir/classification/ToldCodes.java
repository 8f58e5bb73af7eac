package nl.kansrijkestart.fhir.classification;

import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.privacy.DataCategory;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * What the codes of a resource tell wherever they stand: a value, a method or a severity can tell
 * more than the question does. Where a code would be the answer itself, one that no table knows
 * leaves it unclear; elsewhere the kind of the resource says what it tells.
 */
final class ToldCodes {

  /** Where a code says something of her, by the kind of resource. */
  private static final Map<String, Set<String>> PLACES =
      Map.of(
          "Observation",
          Set.of("value", "interpretation", "method", "category", "dataAbsentReason"),
          "Condition",
          Set.of("severity", "category", "clinicalStatus", "verificationStatus"),
          "Task",
          Set.of("code"),
          "ServiceRequest",
          Set.of("code", "category"));

  private static final Set<String> ELSEWHERE = Set.of("text", "contained", "meta");
  private static final int DEEPEST = 30;

  private final Set<String> places;
  private final boolean labelled;
  private final Set<DataCategory> told;

  private ToldCodes(Resource resource, Set<DataCategory> told) {
    places = PLACES.getOrDefault(resource.fhirType(), Set.of());
    labelled = resource instanceof Observation observation && labelled(observation);
    this.told = told;
  }

  /** Adds what its codes tell; false where one is not known in a place where it must be. */
  static boolean known(Resource resource, Set<DataCategory> told) {
    return new ToldCodes(resource, told).within(resource, false, 0);
  }

  private static boolean labelled(Observation observation) {
    for (CodeableConcept category : observation.getCategory()) {
      for (Coding coding : category.getCoding()) {
        if (Project.DATA_CATEGORY.equals(coding.getSystem())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean within(Base base, boolean answer, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    if (base instanceof Coding coding) {
      return CodeCategories.add(coding, told)
          || !answer
          || CodeCategories.tellsNoMore(coding, labelled);
    }
    for (Property property : base.children()) {
      String name = Surface.name(property);
      if (base instanceof Resource && ELSEWHERE.contains(name)) {
        continue;
      }
      boolean place = answer || answers(base, name);
      for (Base below : property.getValues()) {
        if (!within(below, place, depth + 1)) {
          return false;
        }
      }
    }
    return true;
  }

  /** In the resource itself or in a component of it. */
  private boolean answers(Base base, String name) {
    return places.contains(name)
        && (base instanceof Resource || base instanceof Observation.ObservationComponentComponent);
  }
}
