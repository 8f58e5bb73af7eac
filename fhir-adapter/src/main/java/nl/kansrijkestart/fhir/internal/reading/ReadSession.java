package nl.kansrijkestart.fhir.internal.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.outcome.Carried;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.FhirRecord;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** All resources that are read together: who refers to whom, and what came out so far. */
public final class ReadSession {

  /**
   * How many parts of one person are put together: more than any file of one person holds. What
   * comes after them is reported and carried.
   */
  public static final int MAX_PARTS = 1_000;

  /** A part of a record, with where it came from. */
  public record Found(Object part, String from, List<Coding> security) {}

  private final LocalDate receivedOn;
  private final Map<String, Resource> byKey = new HashMap<>();
  private final Map<@Nullable PersonId, List<Found>> parts = new LinkedHashMap<>();
  private final List<FhirRecord> records = new ArrayList<>();
  private final List<FhirIssue> issues = new ArrayList<>();
  private final List<Carried> carried = new ArrayList<>();
  private final List<Resource> all = new ArrayList<>();
  private final IdentityHashMap<DomainResource, Map<String, Resource>> contained =
      new IdentityHashMap<>();
  private final Map<Class<?>, Object> lookups = new HashMap<>();
  private final Set<String> patientKeys = new HashSet<>();
  private final List<Resource> twice = new ArrayList<>();
  private final Map<String, PersonId> keys = new HashMap<>();

  public ReadSession(LocalDate receivedOn) {
    this.receivedOn = receivedOn;
  }

  /** The day of receipt, for a resource that does not say when it was made. */
  public LocalDate receivedOn() {
    return receivedOn;
  }

  /**
   * Makes a resource known under its keys; false where another has its key. A second Patient under
   * the key of a person stays known, so that what refers to it is about that person, and is not
   * read itself.
   */
  public boolean add(Resource resource, @Nullable String fullUrl) {
    String id = resource.getIdElement().getIdPart();
    String own = id == null ? null : resource.fhirType() + "/" + id;
    if ((own != null && byKey.containsKey(own))
        || (fullUrl != null && byKey.containsKey(fullUrl))) {
      twice.add(resource);
      return false;
    }
    if (own != null) {
      byKey.put(own, resource);
    }
    if (fullUrl != null) {
      byKey.put(fullUrl, resource);
    }
    if (resource instanceof Patient patient && !newPerson(patient)) {
      twice.add(resource);
      return false;
    }
    all.add(resource);
    return true;
  }

  private boolean newPerson(Patient patient) {
    Set<String> keys = Keys.all(patient);
    String id = patient.getIdElement().getIdPart();
    boolean fresh = true;
    for (String key : keys.isEmpty() && id != null ? Set.of(id) : keys) {
      fresh &= patientKeys.add(key);
    }
    return fresh;
  }

  /** Whether a Patient that is not read, since its key is that of another, tells a death. */
  public boolean diedElsewhere(Patient patient) {
    return lookup(Deaths.class, all -> new Deaths(twice)).tellOf(patient);
  }

  /** Something that is looked up over all resources, made once. */
  public <T> T lookup(Class<T> type, Function<Collection<Resource>, T> make) {
    return type.cast(lookups.computeIfAbsent(type, key -> make.apply(all)));
  }

  Optional<Resource> resolve(Reference reference, Resource holder) {
    String text = reference.getReference();
    if (text == null) {
      return Optional.empty();
    }
    if (text.startsWith("#")) {
      return holder instanceof DomainResource domain
          ? Optional.ofNullable(
              contained.computeIfAbsent(domain, ReadSession::contained).get(text.substring(1)))
          : Optional.empty();
    }
    Resource found = byKey.get(text);
    // what is on another server is nobody here, whatever its key
    return Optional.ofNullable(found != null || absolute(text) ? found : byKey.get(tail(text)));
  }

  private static Map<String, Resource> contained(DomainResource holder) {
    Map<String, Resource> byId = new HashMap<>();
    for (Resource inner : holder.getContained()) {
      String id = inner == null ? null : inner.getIdElement().getIdPart();
      if (id != null) {
        byId.putIfAbsent(id.startsWith("#") ? id.substring(1) : id, inner);
      }
    }
    return byId;
  }

  /** Whether a reference names a place by itself: a URL, or a UUID of the sender. */
  static boolean absolute(String reference) {
    int colon = reference.indexOf(':');
    int slash = reference.indexOf('/');
    return reference.startsWith("//") || (colon > 0 && (slash < 0 || colon < slash));
  }

  /** The type of what a reference names, as far as that is said; null where it is not. */
  @Nullable String type(Reference reference, Resource holder) {
    return typeOf(reference, resolve(reference, holder).orElse(null));
  }

  private static @Nullable String typeOf(Reference reference, @Nullable Resource found) {
    if (found != null) {
      return found.fhirType();
    }
    String named = reference.getReferenceElement().getResourceType();
    return named != null ? named : reference.getType();
  }

  /** A Patient; another kind of resource may have the same key and is not that person. */
  @Nullable PersonId person(Reference reference, Reading reading, String path) {
    Resource found = resolve(reference, reading.resource()).orElse(null);
    String type = typeOf(reference, found);
    if (type != null && !type.equals("Patient")) {
      reading.issue(path, FhirReasons.NO_KEY);
      return null;
    }
    return key(reference, found, reading, path);
  }

  /** A person by any kind of resource. */
  @Nullable PersonId anyone(Reference reference, Reading reading, String path) {
    return key(reference, resolve(reference, reading.resource()).orElse(null), reading, path);
  }

  private @Nullable PersonId key(
      Reference reference, @Nullable Resource found, Reading reading, String path) {
    String stated = reference.getReference();
    if (found == null && stated != null && absolute(stated)) {
      reading.issue(path, FhirReasons.NO_KEY);
      return null;
    }
    String beside = Keys.of(reference);
    String id = found == null ? beside : Keys.of(found);
    if (found == null && stated != null) {
      String text = tail(stated);
      String named = text.substring(text.lastIndexOf('/') + 1);
      id = beside == null ? named : beside;
    }
    boolean contradicts =
        found == null
            ? beside != null && !Keys.agree(reference, beside)
            : Keys.all(found).size() > 1 || (beside != null && !beside.equals(id));
    if (contradicts) {
      reading.refusePerson(path);
      return null;
    }
    if (stated != null) {
      reading.besides(reference, path);
    }
    PersonId person = id == null ? null : key(id);
    if (person == null) {
      reading.issue(path, FhirReasons.NO_KEY);
    } else if (found == null) {
      reading.issue(path, FhirReasons.DANGLING);
    }
    return person;
  }

  /** The key that a reference names, whether or not that was handed over; null where none. */
  @Nullable String keyOf(Reference reference, Resource holder) {
    Resource found = resolve(reference, holder).orElse(null);
    if (found != null) {
      return Keys.of(found);
    }
    String beside = Keys.of(reference);
    String stated = reference.getReference();
    if (beside != null || stated == null || absolute(stated)) {
      return beside;
    }
    String text = tail(stated);
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /** One key stands in many resources, and is checked once; null where it can be none. */
  public @Nullable PersonId key(String id) {
    return keys.computeIfAbsent(id, text -> PersonId.accepts(text) ? PersonId.of(text) : null);
  }

  /** Type and key of a reference, without server and version. */
  private static String tail(String reference) {
    int history = reference.indexOf("/_history/");
    String text = history < 0 ? reference : reference.substring(0, history);
    int last = text.lastIndexOf('/');
    int before = last < 0 ? -1 : text.lastIndexOf('/', last - 1);
    return before < 0 ? text : text.substring(before + 1);
  }

  public void record(FhirRecord record) {
    records.add(record);
  }

  /**
   * Keeps a part; the labels are a list that nobody changes. False where there are as many of that
   * person as are put together.
   */
  boolean part(@Nullable PersonId person, Object part, String from, List<Coding> security) {
    List<Found> known = parts.computeIfAbsent(person, key -> new ArrayList<>());
    return (person == null || known.size() < MAX_PARTS)
        && known.add(new Found(part, from, security));
  }

  /** The persons of whom parts were found, in the order in which they came. */
  public List<PersonId> persons() {
    return parts.keySet().stream().filter(key -> key != null).map(key -> key).toList();
  }

  /** The parts of one kind of one person, or of nobody in particular. */
  public <T> List<T> parts(@Nullable PersonId person, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Found one : found(person, type)) {
      found.add(type.cast(one.part()));
    }
    return found;
  }

  /** The same, with where they came from. */
  public List<Found> found(@Nullable PersonId person, Class<?> type) {
    List<Found> found = new ArrayList<>();
    for (Found one : parts.getOrDefault(person, List.of())) {
      if (type.isInstance(one.part())) {
        found.add(one);
      }
    }
    return found;
  }

  public void issue(FhirIssue issue) {
    issues.add(issue);
  }

  public void carry(Carried one) {
    carried.add(one);
  }

  /** The finished records, in the order in which they came. */
  public List<FhirRecord> records() {
    return records;
  }

  /** Everything that was not read, or read with a remark. */
  public List<FhirIssue> issues() {
    return issues;
  }

  /** The resources of which something was not read. */
  public List<Carried> carried() {
    return carried;
  }
}
