package nl.kansrijkestart.fhir.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.internal.base.Elements;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Marks;
import nl.kansrijkestart.fhir.internal.base.Names;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.Carried;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.FhirRecord;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.intake.FromIntake;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Meta;
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
public final class Reading {

  /** Reasons that leave what was read whole. */
  private static final Set<ReasonCode> WHOLE =
      Set.of(
          FhirReasons.DANGLING,
          FhirReasons.RESTRICTED,
          FhirReasons.STATUS_NOT_FINAL,
          FhirReasons.WEEKS_ONLY);

  /** Reasons that are about the system of a code. */
  private static final Set<ReasonCode> ON_CODES =
      Set.of(FhirReasons.OTHER_SYSTEM, FhirReasons.CODE_NOT_KNOWN, FhirReasons.OTHER_CODE);

  /** Extensions on a reference to a person that are read, or say that there is none. */
  private static final Set<String> READ_BESIDE = Set.of(Keys.ABSENT, Project.CONSENT_CAPACITY);

  private static final int DEEPEST = 12;

  private final ReadSession session;
  private final Resource resource;
  private final String root;
  private final @Nullable Meta meta;
  private final List<Coding> security;
  private final Elements kind;
  private final @Nullable Marks[] marks;
  private final List<String> besides = new ArrayList<>();
  private boolean refused;
  private boolean ofNobody;
  private boolean lossy;

  public Reading(ReadSession session, Resource resource, String root) {
    this.session = session;
    this.resource = resource;
    this.root = root;
    meta = resource.hasMeta() ? resource.getMeta() : null;
    security = meta == null ? List.of() : List.copyOf(meta.getSecurity());
    kind = Elements.all(resource);
    marks = kind.marks();
  }

  /** Where the resource stands, such as {@code Bundle.entry[3].resource}. */
  String root() {
    return root;
  }

  public Resource resource() {
    return resource;
  }

  /** What is told of the resource itself; null where nothing is. */
  public @Nullable Meta meta() {
    return meta;
  }

  public ReadSession session() {
    return session;
  }

  /** Marks elements, and all below them, as read. */
  public void take(String... paths) {
    for (String path : paths) {
      take(path);
    }
  }

  /** Marks an element, and all below it, as read. */
  public void take(String path) {
    int place = kind.place(path);
    if (place >= 0) {
      marks[place] = Marks.WHOLE;
    } else {
      mark(path).take();
    }
  }

  /** Marks one item of a list of the resource, and all below it, as read. */
  public void takeItem(String list, int item) {
    mark(list).toItem(item).take();
  }

  /** Marks an element as one of which what is not marked itself is to be reported. */
  public void takePartOf(String path) {
    mark(path);
  }

  /** Marks what a coding says; what else stands in it stays to be reported. */
  public void takeCode(String path) {
    takePartOf(path + ".system");
    takePartOf(path + ".version");
    takePartOf(path + ".code");
  }

  /** What was not taken of an element of the resource. */
  public List<String> left(String element) {
    List<String> rest = new ArrayList<>();
    rest(resource, null, 0, rest);
    rest.removeIf(path -> !path.substring(0, Marks.end(path, 0)).equals(element));
    return rest;
  }

  /** Marks the one coding of a concept that was read; its other codings and text stay reported. */
  public void takeCoding(String path, CodeableConcept concept, String system, String code) {
    List<Coding> codings = concept.getCoding();
    for (int i = 0; i < codings.size(); i++) {
      if (NlCore.is(codings.get(i), system, code)) {
        mark(path).toPart("coding").toItem(i).take();
      }
    }
  }

  /** The same, of several codes. */
  public void takeCodings(String path, CodeableConcept concept, String system, Set<String> codes) {
    List<Coding> codings = concept.getCoding();
    for (int i = 0; i < codings.size(); i++) {
      if (NlCore.isOneOf(codings.get(i), system, codes)) {
        mark(path).toPart("coding").toItem(i).take();
      }
    }
  }

  /** The mark at a path; of an element that the resource cannot have, one that marks nothing. */
  private Marks mark(String path) {
    int end = Marks.end(path, 0);
    int place = kind.place(path.substring(0, end));
    if (place < 0) {
      return Marks.none();
    }
    Marks known = marks[place];
    Marks mark = known == null ? Marks.none() : known;
    marks[place] = mark;
    return mark.to(path, end);
  }

  /** Adds an issue with the usual weight of its reason. */
  public void issue(String path, ReasonCode code) {
    issue(path, FhirReasons.severity(code), Reason.of(code));
  }

  /** Adds an issue. */
  public void issue(String path, Severity severity, Reason reason) {
    issue(path, severity, reason, name(path, reason.code()));
  }

  /** Adds an issue on an extension or a system that the path does not tell. */
  public void issue(String path, ReasonCode code, @Nullable String named) {
    issue(path, FhirReasons.severity(code), Reason.of(code), Names.shown(named));
  }

  private void issue(String path, Severity severity, Reason reason, @Nullable String named) {
    lossy |= severity != Severity.INFORMATION && !WHOLE.contains(reason.code());
    String at = path.isEmpty() ? root : root + "." + path;
    session.issue(new FhirIssue(at, severity, reason, named));
  }

  private @Nullable String name(String path, ReasonCode code) {
    if (path.isEmpty()) {
      return code.equals(FhirReasons.MODIFIER) ? Names.modifier(resource) : null;
    }
    return Names.of(resource, path, ON_CODES.contains(code));
  }

  /**
   * Takes over what a mapper read: its issues (whose paths start with the name of the resource) and
   * its value.
   */
  public <T> @Nullable T adopt(FhirRead<T> read) {
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
  public <T> @Nullable T build(String path, Supplier<T> build) {
    @Nullable T value = FromIntake.<T>build(build).match(made -> made, reasons -> null);
    if (value == null) {
      setAside(path, FhirReasons.OUT_OF_RANGE);
    }
    return value;
  }

  /** A finished record. */
  public void record(Object value) {
    if (!ofNobody) {
      session.record(new FhirRecord(value, List.of(root), security));
    }
  }

  /** A finished record that does not say itself whom it is about. */
  public void record(Object value, @Nullable PersonId about) {
    if (!ofNobody) {
      session.record(new FhirRecord(value, List.of(root), security, about));
    }
  }

  /** A part of a record of a person, to be put together when all resources were read. */
  public void part(@Nullable PersonId person, Object part) {
    if (!ofNobody && !session.part(person, part, root, security)) {
      refuse("", FhirReasons.TOO_MANY_PARTS, ReadSession.MAX_PARTS);
    }
  }

  /** Whom a reference is about: its key, whether or not that resource was handed over. */
  public @Nullable PersonId person(Reference reference, String path) {
    return session.person(reference, this, path);
  }

  /** The same, of a person that may be known by another kind of resource than a Patient. */
  public @Nullable PersonId anyone(Reference reference, String path) {
    return session.anyone(reference, this, path);
  }

  /** The type of what a reference names, or null where it is not said. */
  public @Nullable String type(Reference reference) {
    return session.type(reference, resource);
  }

  /** The resource that a reference names, in the bundle or contained; one step, never further. */
  public Optional<Resource> resolve(Reference reference) {
    return session.resolve(reference, resource);
  }

  /** The resource cannot be read as a whole; it is carried along as it came. */
  public void refuse(String path, ReasonCode code) {
    issue(path, Severity.ERROR, Reason.of(code));
    refused = true;
  }

  /** The same, on an extension or a system that the path does not tell. */
  public void refuse(String path, ReasonCode code, @Nullable String named) {
    issue(path, Severity.ERROR, Reason.of(code), Names.shown(named));
    refused = true;
  }

  /** The same, where there is more of something than is read. */
  public void refuse(String path, ReasonCode code, int limit) {
    issue(path, Severity.ERROR, Reason.of(code, Map.of("limit", limit)));
    refused = true;
  }

  /** It says of two people whom it is about: nothing of it is read. */
  void refusePerson(String path) {
    ofNobody = true;
    refuse(path, FhirReasons.CONTRADICTORY);
  }

  /** Keeps what stands beside the key of a person and is not read, to be reported. */
  void besides(Reference reference, String path) {
    if (reference.hasIdentifier() && !Keys.isKey(reference.getIdentifier())) {
      besides.add(path + ".identifier");
    }
    for (int i = 0; i < reference.getExtension().size(); i++) {
      if (!READ_BESIDE.contains(String.valueOf(reference.getExtension().get(i).getUrl()))) {
        besides.add(Ext.at(path, i));
      }
    }
  }

  /** The resource is not read, which is no fault of it; it is carried along as it came. */
  public void setAside(String path, ReasonCode code) {
    issue(path, code);
    refused = true;
  }

  /** Reports what was not taken, and keeps the resource where that is so. */
  public void finish() {
    if (refused) {
      session.carry(Carried.of(resource, List.of()));
      return;
    }
    if (resource instanceof DomainResource domain && domain.hasText()) {
      issue("text", FhirReasons.NARRATIVE);
    }
    List<String> rest = new ArrayList<>();
    rest(resource, null, 0, rest);
    for (String path : besides) {
      if (rest.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "."))) {
        rest.add(path);
      }
    }
    for (String path : rest) {
      issue(path, Severity.INFORMATION, Reason.of(FhirReasons.NOT_TAKEN));
    }
    if (lossy || !rest.isEmpty()) {
      session.carry(
          Carried.of(
              resource, rest.stream().map(path -> resource.fhirType() + "." + path).toList()));
    }
  }

  /** What is there and was not taken below an element, or, without its mark, of the resource. */
  private void rest(Base base, @Nullable Marks above, int depth, List<String> rest) {
    List<Elements.Child> children = above == null ? kind.children() : Elements.of(base);
    for (int place = 0; place < children.size(); place++) {
      Elements.Child child = children.get(place);
      Marks mark = above == null ? marks[place] : above.part(child.name());
      if (child.aside() || (mark != null && mark.taken())) {
        continue;
      }
      List<IBase> values = child.values(base);
      for (int i = 0; i < values.size(); i++) {
        Marks one = mark == null || !child.list() ? mark : mark.item(i);
        if ((one != null && one.taken()) || values.get(i).isEmpty()) {
          continue;
        }
        int from = rest.size();
        if (one != null && depth < DEEPEST && values.get(i) instanceof Base below) {
          rest(below, one, depth + 1, rest);
        } else {
          rest.add("");
        }
        for (int found = from; found < rest.size(); found++) {
          String step = child.list() ? child.name() + "[" + i + "]" : child.name();
          String path = rest.get(found);
          rest.set(found, path.isEmpty() ? step : step + "." + path);
        }
      }
    }
  }
}
