package nl.kansrijkestart.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.intake.FromIntake;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One resource while it is read: what it gave, and which of its elements were taken. What was not
 * taken is reported in the end, so that nothing is lost silently.
 *
 * <p>Paths are relative to the resource: {@code value}, {@code identifier[0]}, {@code
 * code.coding[1]}. Taking an element takes all below it.
 */
final class Reading {

  /** Never content: keys and versions of the sender, and texts beside a code or number. */
  private static final Set<String> ASIDE = Set.of("id", "display", "unit", "userSelected");

  /** Reasons that leave what was read whole. */
  private static final Set<ReasonCode> WHOLE =
      Set.of(FhirReasons.DANGLING, FhirReasons.RESTRICTED, FhirReasons.WEEKS_ONLY);

  private static final int DEEPEST = 12;

  private final ReadSession session;
  private final Resource resource;
  private final String root;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> above = new HashSet<>();
  private boolean refused;
  private boolean lossy;

  Reading(ReadSession session, Resource resource, String root) {
    this.session = session;
    this.resource = resource;
    this.root = root;
  }

  /** Where the resource stands, such as {@code Bundle.entry[3].resource}. */
  String root() {
    return root;
  }

  Resource resource() {
    return resource;
  }

  ReadSession session() {
    return session;
  }

  /** Marks elements, and all below them, as read. */
  void take(String... paths) {
    for (String path : paths) {
      if (taken.add(path)) {
        for (int i = 0; i < path.length(); i++) {
          char c = path.charAt(i);
          if (c == '.' || c == '[') {
            above.add(path.substring(0, i));
          } else if (c == ']') {
            above.add(path.substring(0, i + 1));
          }
        }
      }
    }
  }

  /** Marks the one coding of a concept that was read; its other codings and text stay reported. */
  void takeCoding(String path, CodeableConcept concept, String system, String code) {
    List<Coding> codings = concept.getCoding();
    for (int i = 0; i < codings.size(); i++) {
      if (system.equals(codings.get(i).getSystem()) && code.equals(codings.get(i).getCode())) {
        take(path + ".coding[" + i + "]");
      }
    }
  }

  /** Adds an issue with the usual weight of its reason. */
  void issue(String path, ReasonCode code) {
    issue(path, FhirReasons.severity(code), Reason.of(code));
  }

  /** Adds an issue. */
  void issue(String path, Severity severity, Reason reason) {
    lossy |= severity != Severity.INFORMATION && !WHOLE.contains(reason.code());
    session.issue(new FhirIssue(path.isEmpty() ? root : root + "." + path, severity, reason));
  }

  /**
   * Takes over what a mapper read: its issues (whose paths start with the name of the resource) and
   * its value.
   */
  <T> @Nullable T adopt(FhirRead<T> read) {
    String prefix = resource.fhirType() + ".";
    for (FhirIssue issue : read.issues()) {
      String path =
          issue.path().startsWith(prefix) ? issue.path().substring(prefix.length()) : issue.path();
      take(path);
      issue(path, issue.severity(), issue.reason());
    }
    return read.value().orElse(null);
  }

  /** The value, or null where a rule of the domain refuses it; then the resource is set aside. */
  <T> @Nullable T build(String path, Supplier<T> build) {
    @Nullable T value = FromIntake.<T>build(build).match(made -> made, reasons -> null);
    if (value == null) {
      setAside(path, FhirReasons.OUT_OF_RANGE);
    }
    return value;
  }

  /** A finished record. */
  void record(Object value) {
    session.record(
        new FhirRecord(value, List.of(root), List.copyOf(resource.getMeta().getSecurity())));
  }

  /** A finished record that does not say itself whom it is about. */
  void record(Object value, @Nullable PersonId about) {
    session.record(
        new FhirRecord(value, List.of(root), List.copyOf(resource.getMeta().getSecurity()), about));
  }

  /** A part of a record of a person, to be put together when all resources were read. */
  void part(@Nullable PersonId person, Object part) {
    session.part(person, part, root, resource.getMeta().getSecurity());
  }

  /** Whom a reference is about: its key, whether or not that resource was handed over. */
  @Nullable PersonId person(Reference reference, String path) {
    return session.person(reference, this, path);
  }

  /** The same, of a person that may be known by another kind of resource than a Patient. */
  @Nullable PersonId anyone(Reference reference, String path) {
    return session.anyone(reference, this, path);
  }

  /** The type of what a reference names, or null where it is not said. */
  @Nullable String type(Reference reference) {
    return session.type(reference, resource);
  }

  /** The resource that a reference names, in the bundle or contained; one step, never further. */
  Optional<Resource> resolve(Reference reference) {
    return session.resolve(reference, resource);
  }

  /** The resource cannot be read as a whole; it is carried along as it came. */
  void refuse(String path, ReasonCode code) {
    issue(path, Severity.ERROR, Reason.of(code));
    refused = true;
  }

  /** The same, where there is more of something than is read. */
  void refuse(String path, ReasonCode code, int limit) {
    issue(path, Severity.ERROR, Reason.of(code, Map.of("limit", limit)));
    refused = true;
  }

  /** The resource is not read, which is no fault of it; it is carried along as it came. */
  void setAside(String path, ReasonCode code) {
    issue(path, code);
    refused = true;
  }

  /** Reports what was not taken, and keeps the resource where that is so. */
  void finish() {
    if (refused) {
      session.carry(new Carried(resource, List.of()));
      return;
    }
    if (resource instanceof DomainResource domain && domain.hasText()) {
      issue("text", FhirReasons.NARRATIVE);
    }
    take("id", "meta", "text", "language");
    List<String> rest = new ArrayList<>();
    rest(resource, "", 0, rest);
    for (String path : rest) {
      issue(path, Severity.INFORMATION, Reason.of(FhirReasons.NOT_TAKEN));
    }
    if (lossy || !rest.isEmpty()) {
      session.carry(
          new Carried(
              resource, rest.stream().map(path -> resource.fhirType() + "." + path).toList()));
    }
  }

  private void rest(Base base, String path, int depth, List<String> rest) {
    for (Elements.Child child : Elements.of(base)) {
      List<IBase> values = child.values(base);
      if (values.isEmpty() || ASIDE.contains(child.name())) {
        continue;
      }
      String element = path.isEmpty() ? child.name() : path + "." + child.name();
      if (taken.contains(element)) {
        continue;
      }
      for (int i = 0; i < values.size(); i++) {
        String one = child.list() ? element + "[" + i + "]" : element;
        if (taken.contains(one) || values.get(i).isEmpty()) {
          continue;
        }
        if (depth < DEEPEST && above.contains(one) && values.get(i) instanceof Base below) {
          rest(below, one, depth + 1, rest);
        } else {
          rest.add(one);
        }
      }
    }
  }
}
