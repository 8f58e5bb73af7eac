package nl.kansrijkestart.fhir.stu3;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.outcome.Carried;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import org.hl7.fhir.dstu3.model.Base;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Property;
import org.hl7.fhir.dstu3.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One resource while it is read, and which of its elements were taken. What was not is reported in
 * the end. Paths are relative to the resource; taking an element takes all below it.
 */
final class Taken {

  /** Never content: keys and versions of the sender, and texts beside a code or number. */
  private static final Set<String> ASIDE = Set.of("id", "display", "unit", "userSelected");

  /** Reasons that are about the system of a code. */
  private static final Set<ReasonCode> ON_CODES =
      Set.of(FhirReasons.OTHER_SYSTEM, FhirReasons.CODE_NOT_KNOWN);

  private static final int DEEPEST = 12;

  private final Resource resource;
  private final String root;
  private final boolean modified;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> above = new HashSet<>();
  private final List<FhirIssue> issues = new ArrayList<>();
  private boolean whole;

  Taken(Resource resource, String root, boolean modified) {
    this.resource = resource;
    this.root = root;
    this.modified = modified;
  }

  /** Whether a modifier extension stands anywhere in it. */
  boolean modified() {
    return modified;
  }

  Resource resource() {
    return resource;
  }

  String root() {
    return root;
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

  /** Marks the codings of a concept that were read; its others and its text stay reported. */
  void takeCoding(String path, CodeableConcept concept, String system, String code) {
    for (int i = 0; i < concept.getCoding().size(); i++) {
      if (Codes.is(concept.getCoding().get(i), system, code)) {
        take(path + ".coding[" + i + "]");
      }
    }
  }

  /** Adds an issue with the usual weight of its reason. */
  void issue(String path, ReasonCode code) {
    issue(path, FhirReasons.severity(code), code);
  }

  private void issue(String path, Severity severity, ReasonCode code) {
    @Nullable String named =
        path.isEmpty()
            ? code.equals(FhirReasons.MODIFIER) ? Names.modifier(resource) : null
            : Names.of(resource, path, ON_CODES.contains(code));
    String at = path.isEmpty() ? root : root + "." + path;
    issues.add(new FhirIssue(at, severity, Reason.of(code), named));
  }

  /** The whole resource is carried along as it came, for this reason. */
  void carry(String path, ReasonCode code) {
    issue(path, code);
    whole = true;
  }

  /** The resource cannot be read as a whole, and that is a fault. */
  void refuse(String path, ReasonCode code) {
    issue(path, Severity.ERROR, code);
    whole = true;
  }

  boolean isWhole() {
    return whole;
  }

  /** Reports what was not taken, and carries the resource where that is so. */
  void finish(List<FhirIssue> allIssues, List<Carried> carried) {
    codes();
    if (whole) {
      carried.add(Carried.of(resource, List.of()));
    } else {
      if (resource instanceof DomainResource domain && domain.hasText()) {
        issue("text", FhirReasons.NARRATIVE);
      }
      take("id", "meta", "text", "language");
      List<String> rest = new ArrayList<>();
      rest(resource, "", 0, rest);
      for (String path : rest) {
        issue(path, Severity.INFORMATION, FhirReasons.NOT_TAKEN);
      }
      if (!rest.isEmpty()) {
        carried.add(
            Carried.of(
                resource, rest.stream().map(path -> resource.fhirType() + "." + path).toList()));
      }
    }
    allIssues.addAll(issues);
  }

  /** Codes that are never taken: several concepts in one, and known ones under another system. */
  private void codes() {
    for (Property property : resource.children()) {
      List<Base> values = property.getValues();
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i) instanceof CodeableConcept concept) {
          String path = name(property) + (property.isList() ? "[" + i + "]" : "");
          for (int j = 0; j < concept.getCoding().size(); j++) {
            code(concept.getCoding().get(j), path + ".coding[" + j + "]");
          }
        }
      }
    }
  }

  private void code(Coding coding, String path) {
    if (Codes.postCoordinated(coding)) {
      issue(path, FhirReasons.POST_COORDINATED);
      take(path);
      whole = true;
    } else if (coding.getCode() != null
        && Codes.KNOWN.contains(String.valueOf(coding.getCode()))
        && !Codes.SNOMED.equals(coding.getSystem())
        && !Codes.LOINC.equals(coding.getSystem())) {
      issue(path, FhirReasons.OTHER_SYSTEM);
    }
  }

  private void rest(Base base, String path, int depth, List<String> rest) {
    for (Property property : base.children()) {
      String name = name(property);
      if (!property.hasValues() || ASIDE.contains(name)) {
        continue;
      }
      String element = path.isEmpty() ? name : path + "." + name;
      if (taken.contains(element)) {
        continue;
      }
      List<Base> values = property.getValues();
      for (int i = 0; i < values.size(); i++) {
        String one = property.isList() ? element + "[" + i + "]" : element;
        if (taken.contains(one) || values.get(i).isEmpty()) {
          continue;
        }
        if (depth < DEEPEST && above.contains(one)) {
          rest(values.get(i), one, depth + 1, rest);
        } else {
          rest.add(one);
        }
      }
    }
  }

  private static String name(Property property) {
    String name = property.getName();
    return name.endsWith("[x]") ? name.substring(0, name.length() - 3) : name;
  }
}
