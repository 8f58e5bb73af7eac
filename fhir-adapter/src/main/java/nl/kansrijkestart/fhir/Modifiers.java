package nl.kansrijkestart.fhir;

import java.util.ArrayDeque;
import java.util.Deque;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;

/** Modifier extensions, which may turn what they stand in into its opposite. */
final class Modifiers {

  private Modifiers() {}

  /** Whether one stands anywhere in a resource, or in what it contains. */
  static boolean within(Base resource) {
    Deque<Base> open = new ArrayDeque<>();
    open.push(resource);
    while (!open.isEmpty()) {
      for (Property property : open.pop().children()) {
        if (!property.hasValues()) {
          continue;
        }
        if (property.getName().equals("modifierExtension")) {
          return true;
        }
        property.getValues().forEach(open::push);
      }
    }
    return false;
  }
}
