package nl.kansrijkestart.fhir.stu3;

import org.hl7.fhir.dstu3.model.Base;
import org.hl7.fhir.dstu3.model.Property;
import org.hl7.fhir.dstu3.model.Resource;

/** Whether a resource is as a parser makes it, and whether a modifier extension stands in it. */
enum Shape {
  /** As a parser makes it. */
  PLAIN,
  /** A modifier extension stands anywhere in it. */
  MODIFIED,
  /** An element stands in itself, or a list holds nothing in a place. */
  UNSOUND;

  private static final int DEEPEST = 100;
  private static final int MOST = 1_000_000;

  static Shape of(Resource resource) {
    try {
      Walk walk = new Walk();
      return !walk.sound(resource, 0) ? UNSOUND : walk.modified ? MODIFIED : PLAIN;
    } catch (RuntimeException | StackOverflowError e) {
      return UNSOUND; // HAPI itself goes round in it, or falls over what is not there
    }
  }

  private static final class Walk {

    private boolean modified;
    private int elements;

    private boolean sound(Base base, int depth) {
      if (depth > DEEPEST || ++elements > MOST) {
        return false;
      }
      for (Property property : base.children()) {
        modified |= property.hasValues() && property.getName().equals("modifierExtension");
        for (Base below : property.getValues()) {
          if (below == null || !sound(below, depth + 1)) {
            return false;
          }
        }
      }
      return true;
    }
  }
}
