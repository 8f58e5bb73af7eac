package nl.kansrijkestart.fhir.stu3;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.outcome.Carried;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.FhirRecord;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;
import org.jspecify.annotations.Nullable;

/** All resources that are read together: who refers to whom, and what came out so far. */
final class Session {

  private final LocalDate receivedOn;
  private final Map<String, Resource> byKey = new HashMap<>();
  private final IdentityHashMap<DomainResource, Map<String, Resource>> contained =
      new IdentityHashMap<>();
  private final Map<Resource, Taken> taken = new LinkedHashMap<>();
  private final List<FhirRecord> records = new ArrayList<>();
  private final List<FhirIssue> issues = new ArrayList<>();
  private final List<Carried> carried = new ArrayList<>();
  private final int failedBefore;

  private final Set<Resource> failing;

  /** What the reader fails at is added to the set. */
  Session(LocalDate receivedOn, Set<Resource> failing) {
    this.receivedOn = receivedOn;
    this.failing = failing;
    failedBefore = failing.size();
  }

  /** Does a step with resources; a fault is theirs, and keeps none of the others from it. */
  void step(List<Taken> of, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | StackOverflowError e) {
      of.forEach(one -> failing.add(one.resource())); // a message may hold content
    }
  }

  /** Whether a step failed: then all is read once more, without those resources. */
  boolean failed() {
    return failing.size() > failedBefore;
  }

  LocalDate receivedOn() {
    return receivedOn;
  }

  /** Makes a resource known under its keys; false where another has its key. */
  boolean add(Resource resource, @Nullable String fullUrl, String root, boolean modified) {
    String id = resource.getIdElement().getIdPart();
    String own = id == null ? null : resource.fhirType() + "/" + id;
    if ((own != null && byKey.containsKey(own))
        || (fullUrl != null && byKey.containsKey(fullUrl))) {
      return false;
    }
    if (own != null) {
      byKey.put(own, resource);
    }
    if (fullUrl != null) {
      byKey.put(fullUrl, resource);
    }
    taken.put(resource, new Taken(resource, root, modified));
    return true;
  }

  /** Every resource with what was taken of it, in the order in which they came. */
  List<Taken> all() {
    return List.copyOf(taken.values());
  }

  /** The resource that a reference names, in what was handed over or contained; one step. */
  Optional<Resource> resolve(Reference reference, Resource holder) {
    String text = reference.getReference();
    if (text == null) {
      return Optional.empty();
    }
    if (text.startsWith("#")) {
      return holder instanceof DomainResource domain
          ? Optional.ofNullable(
              contained.computeIfAbsent(domain, Session::contained).get(text.substring(1)))
          : Optional.empty();
    }
    Resource found = byKey.get(text);
    // what is on another server is nobody here, whatever its key
    return Optional.ofNullable(found != null || absolute(text) ? found : byKey.get(tail(text)));
  }

  private static Map<String, Resource> contained(DomainResource holder) {
    Map<String, Resource> byId = new HashMap<>();
    for (Resource inner : holder.getContained()) {
      String id = inner.getIdElement().getIdPart();
      if (id != null) {
        byId.putIfAbsent(id.startsWith("#") ? id.substring(1) : id, inner);
      }
    }
    return byId;
  }

  /** Whether a reference names a place by itself: a URL, or a UUID of the sender. */
  private static boolean absolute(String reference) {
    int colon = reference.indexOf(':');
    int slash = reference.indexOf('/');
    return reference.startsWith("//") || (colon > 0 && (slash < 0 || colon < slash));
  }

  /** The key that a reference names, whether or not that resource was handed over; or null. */
  @Nullable String key(Reference reference, Resource holder) {
    Resource found = resolve(reference, holder).orElse(null);
    String id = found == null ? null : found.getIdElement().getIdPart();
    if (found == null && reference.getReference() != null && !absolute(reference.getReference())) {
      String text = tail(reference.getReference());
      id = text.substring(text.lastIndexOf('/') + 1);
    }
    return id != null && PersonId.accepts(id) ? id : null;
  }

  /** The key of a Patient; another kind of resource with that key is not that person. */
  @Nullable String patient(Reference reference, Resource holder) {
    Resource found = resolve(reference, holder).orElse(null);
    String type =
        found != null ? found.fhirType() : reference.getReferenceElement().getResourceType();
    return type == null || type.equals("Patient") ? key(reference, holder) : null;
  }

  /** Whom a reference is about; reported where there is no usable key, or nobody behind it. */
  @Nullable PersonId person(Reference reference, Taken reading, String path) {
    String key = patient(reference, reading.resource());
    if (key == null) {
      reading.issue(path, FhirReasons.NO_KEY);
      return null;
    }
    if (resolve(reference, reading.resource()).isEmpty()) {
      reading.issue(path, FhirReasons.DANGLING);
    }
    return PersonId.of(key);
  }

  /** Type and key of a reference, without server and version. */
  static String tail(String reference) {
    int history = reference.indexOf("/_history/");
    String text = history < 0 ? reference : reference.substring(0, history);
    int last = text.lastIndexOf('/');
    int before = last < 0 ? -1 : text.lastIndexOf('/', last - 1);
    return before < 0 ? text : text.substring(before + 1);
  }

  /** A finished record and whom it is about, with the places and labels of all it was read from. */
  void record(Object value, @Nullable PersonId about, List<Taken> from) {
    List<org.hl7.fhir.r4.model.Coding> labels = new ArrayList<>();
    for (Taken one : from) {
      for (Coding label : one.resource().getMeta().getSecurity()) {
        labels.add(new org.hl7.fhir.r4.model.Coding(label.getSystem(), label.getCode(), null));
      }
    }
    records.add(new FhirRecord(value, from.stream().map(Taken::root).toList(), labels, about));
  }

  /** An issue of a resource that is not read at all. */
  void refuse(Resource resource, FhirIssue issue) {
    issues.add(issue);
    carried.add(Carried.of(resource, List.of()));
  }

  void issue(FhirIssue issue) {
    issues.add(issue);
  }

  FhirImport result() {
    taken.values().forEach(one -> step(List.of(one), () -> one.finish(issues, carried)));
    return FhirImport.of(records, issues, carried);
  }
}
