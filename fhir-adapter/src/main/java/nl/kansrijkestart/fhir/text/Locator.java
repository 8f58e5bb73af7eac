package nl.kansrijkestart.fhir.text;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.text.Scan.Found;
import nl.kansrijkestart.fhir.text.Scan.Step;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of the faults that HAPI names without one: by the name of the element, its
 * value, and whether the model of the release has such an element there.
 */
final class Locator {

  private final FhirContext context;
  private final Scan scan;
  private final String root;
  private final IdentityHashMap<Found, Boolean> unknown = new IdentityHashMap<>();

  Locator(FhirContext context, Scan scan) {
    this.context = context;
    this.scan = scan;
    this.root = scan.root();
  }

  /** The faults as issues; the root where a place cannot be found. */
  List<FhirIssue> locate(List<Faults.Fault> faults, List<Found> found) {
    Set<Found> used = Collections.newSetFromMap(new IdentityHashMap<>());
    List<FhirIssue> issues = new ArrayList<>();
    for (Faults.Fault fault : faults) {
      @Nullable Found place = null;
      for (Found one : found) {
        if (last(one.path()).equals(bare(fault.name()))
            && !used.contains(one)
            && fits(fault, one)) {
          place = one;
          used.add(one);
          break;
        }
      }
      issues.add(
          new FhirIssue(
              place == null ? root : text(place.path()),
              FhirReasons.severity(fault.code()),
              Reason.of(fault.code())));
    }
    return issues;
  }

  private boolean fits(Faults.Fault fault, Found found) {
    if (fault.value() != null) {
      return fault.value().equals(found.value());
    }
    return found.value() == null
        && (!fault.code().equals(FhirReasons.UNKNOWN_ELEMENT)
            || unknown.computeIfAbsent(
                found, one -> element(one.path(), one.path().size()) == null));
  }

  /** Whether the model says that a decimal number stands there. */
  boolean decimal(Found found) {
    BaseRuntimeElementDefinition<?> type = element(found.path(), found.path().size());
    return type != null && type.getName().equals("decimal");
  }

  /** A remark of a scan as an issue. */
  FhirIssue issue(Scan.Remark remark, Severity severity) {
    return new FhirIssue(text(remark.path()), severity, remark.reason());
  }

  /** The path as text, with indexes where an element can be repeated. */
  String text(List<Step> path) {
    List<Step> shown = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      Step step = path.get(i);
      BaseRuntimeChildDefinition child = child(path, i);
      boolean listed =
          child == null ? step.listed() && step.index() > 0 : child.getMax() != 1 && step.listed();
      shown.add(new Step(step.name(), step.index(), listed));
    }
    return Steps.text(root, shown);
  }

  private static String last(List<Step> path) {
    return path.isEmpty() ? "" : bare(path.get(path.size() - 1).name());
  }

  private static String bare(String name) {
    return name.startsWith("_") ? name.substring(1) : name;
  }

  /** What the model has for the step at a place, or null. */
  private @Nullable BaseRuntimeChildDefinition child(List<Step> path, int place) {
    BaseRuntimeElementDefinition<?> holder = element(path, place);
    return holder == null ? null : holder.getChildByName(bare(path.get(place).name()));
  }

  /** The type at the first steps of a path, or null where the model has none. */
  private @Nullable BaseRuntimeElementDefinition<?> element(List<Step> path, int steps) {
    String type = scan.type(path.subList(0, steps));
    if (type != null) {
      return context.getResourceTypes().contains(type) ? context.getResourceDefinition(type) : null;
    }
    if (steps == 0) {
      return null;
    }
    BaseRuntimeChildDefinition child = child(path, steps - 1);
    String name = bare(path.get(steps - 1).name());
    if (child != null && (name.equals("extension") || name.equals("modifierExtension"))) {
      return context.getElementDefinition("Extension"); // HAPI does not always name its type there
    }
    return child == null ? null : child.getChildByName(name);
  }
}
