package nl.kansrijkestart.fhir;

import nl.kansrijkestart.fhir.internal.base.Elements;
import nl.kansrijkestart.fhir.text.FhirLimits;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/** Whether a resource is as a parser makes it: each element stands in one other, and is there. */
final class Shape {

  private static final int DEEPEST = FhirLimits.standard().depth();
  private static final int MOST = 1_000_000;

  private int elements;

  private Shape() {}

  /** Whether a resource stands within one that is contained, which FHIR does not allow. */
  static boolean nested(Resource resource) {
    if (resource instanceof DomainResource domain) {
      for (Resource inner : domain.getContained()) {
        if (inner instanceof DomainResource one && !one.getContained().isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** False where an element stands in itself, or a list holds nothing in a place. */
  static boolean sound(Resource resource) {
    try {
      return new Shape().sound(resource, 0);
    } catch (RuntimeException | StackOverflowError e) {
      return false; // HAPI itself goes round in it, or falls over what is not there
    }
  }

  private boolean sound(Base base, int depth) {
    if (depth > DEEPEST || ++elements > MOST) {
      return false;
    }
    for (Elements.Child child : Elements.of(base)) {
      for (IBase value : child.values(base)) {
        if (!(value instanceof Base below) || !sound(below, depth + 1)) {
          return false;
        }
      }
    }
    return true;
  }
}
