package nl.kansrijkestart.fhir;

import java.util.ArrayDeque;
import java.util.Deque;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseHasModifierExtensions;
import org.hl7.fhir.r4.model.Base;

/** Modifier extensions, which may turn what they stand in into its opposite. */
final class Modifiers {

  private Modifiers() {}

  /** Whether one stands in a resource, in a part of it, or in what it contains. */
  static boolean within(Base resource) {
    Deque<Base> open = new ArrayDeque<>();
    open.push(resource);
    while (!open.isEmpty()) {
      Base base = open.pop();
      if (base instanceof IBaseHasModifierExtensions modified && modified.hasModifierExtension()) {
        return true;
      }
      for (Elements.Child child : Elements.withModifiers(base)) {
        for (IBase value : child.values(base)) {
          if (value instanceof Base below) {
            open.push(below);
          }
        }
      }
    }
    return false;
  }
}
