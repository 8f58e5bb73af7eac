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
    Deque<Base> open = null;
    Set<Base> seen = null;
    Base base = resource;
    while (base != null) {
      if (base instanceof IBaseHasModifierExtensions modified && modified.hasModifierExtension()) {
        return true;
      }
      for (Elements.Child child : Elements.withModifiers(base)) {
        for (IBase value : child.values(base)) {
          if (value instanceof Base below && !below.isPrimitive()) {
            if (open == null || seen == null) { // most resources have no such part
              open = new ArrayDeque<>(2);
              seen = Collections.newSetFromMap(new IdentityHashMap<>(2));
            }
            if (seen.add(below)) {
              open.push(below);
            }
          }
        }
      }
      base = open == null ? null : open.poll();
    }
    return false;
  }
}
