package nl.kansrijkestart.fhir.internal.base;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseHasModifierExtensions;
import org.hl7.fhir.r4.model.Base;

/** Modifier extensions, which may turn what they stand in into its opposite. */
public final class Modifiers {

  private Modifiers() {}

  /**
   * Whether one stands in a resource, in a part of it, or in what it contains. Each part is looked
   * at once, also where one made in memory stands in itself.
   */
  public static boolean within(Base resource) {
    Deque<Base> open = new ArrayDeque<>(2);
    Set<Base> seen = Collections.newSetFromMap(new IdentityHashMap<>(2));
    open.push(resource);
    while (!open.isEmpty()) {
      Base base = open.pop();
      if (base instanceof IBaseHasModifierExtensions modified && modified.hasModifierExtension()) {
        return true;
      }
      for (Elements.Child child : Elements.withModifiers(base)) {
        for (IBase value : child.values(base)) {
          if (value instanceof Base below && seen.add(below)) {
            open.push(below);
          }
        }
      }
    }
    return false;
  }
}
