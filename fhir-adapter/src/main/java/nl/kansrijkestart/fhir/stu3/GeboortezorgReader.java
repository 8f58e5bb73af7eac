package nl.kansrijkestart.fhir.stu3;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.dstu3.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Reads Dutch birth care in FHIR STU3 into domain records (inlezen, geboortezorg).
 *
 * <p>It never throws on content, and loses nothing silently: what cannot be mapped with certainty
 * comes back as an issue, and its resource is carried along in memory. A part is put with a
 * pregnancy or a child only where a reference says so.
 *
 * <pre>{@code
 * FhirImport read = GeboortezorgReader.standard().read(bundle, LocalDate.now(clock));
 * read.all(Pregnancy.class).forEach(this::keep);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class GeboortezorgReader {

  /** More than there are steps of reading, so that each can set apart what fails in it. */
  private static final int MOST_ROUNDS = 12;

  private final int maxResources;

  private GeboortezorgReader(int maxResources) {
    this.maxResources = maxResources;
  }

  /**
   * A reader that takes at most {@value FhirReader#MAX_RESOURCES} resources at once.
   *
   * @return the reader, never null
   */
  public static GeboortezorgReader standard() {
    return new GeboortezorgReader(FhirReader.MAX_RESOURCES);
  }

  /**
   * A reader with another limit.
   *
   * @param maxResources how many resources are read at once, 1 or more
   * @return the reader, never null
   * @throws IllegalArgumentException if the limit is below 1
   */
  public static GeboortezorgReader ofAtMost(int maxResources) {
    if (maxResources < 1) {
      throw new IllegalArgumentException("A limit must be 1 or more, was " + maxResources);
    }
    return new GeboortezorgReader(maxResources);
  }

  private record Entry(Resource resource, @Nullable String fullUrl, String root) {}

  /**
   * Reads all resources of a bundle.
   *
   * @param bundle the bundle, not null
   * @param receivedOn the day on which it came in, not null
   * @return records, issues and what is carried, never null
   */
  public FhirImport read(Bundle bundle, LocalDate receivedOn) {
    List<FhirIssue> missing = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    List<@Nullable BundleEntryComponent> all = new ArrayList<>();
    all.addAll(requireNonNull(bundle, "bundle").getEntry());
    for (int i = 0; i < all.size(); i++) {
      BundleEntryComponent entry = all.get(i);
      if (entry == null) {
        missing.add(FhirIssue.of("Bundle.entry[" + i + "]", FhirReasons.MISSING));
      } else if (entry.getResource() != null) {
        entries.add(
            new Entry(entry.getResource(), entry.getFullUrl(), "Bundle.entry[" + i + "].resource"));
      }
    }
    return readAll(entries, missing, receivedOn);
  }

  /**
   * Reads resources that belong together, such as the files of a folder.
   *
   * @param resources the resources, not null
   * @param receivedOn the day on which they came in, not null
   * @return records, issues and what is carried, never null
   */
  public FhirImport read(List<? extends Resource> resources, LocalDate receivedOn) {
    if (resources.size() == 1 && resources.get(0) instanceof Bundle bundle) {
      return read(bundle, receivedOn);
    }
    List<FhirIssue> missing = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    List<@Nullable Resource> all = new ArrayList<>();
    all.addAll(resources);
    for (int i = 0; i < all.size(); i++) {
      Resource resource = all.get(i);
      if (resource == null) {
        missing.add(FhirIssue.of("[" + i + "]", FhirReasons.MISSING));
      } else {
        entries.add(new Entry(resource, null, resource.fhirType() + "[" + i + "]"));
      }
    }
    return readAll(entries, missing, receivedOn);
  }

  /**
   * What no parser makes is set apart, and so is what the reader fails at: then all others are read
   * once more without it.
   */
  private FhirImport readAll(List<Entry> entries, List<FhirIssue> missing, LocalDate receivedOn) {
    requireNonNull(receivedOn, "receivedOn");
    Set<Resource> failing = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int before = failing.size();
      Session session = new Session(receivedOn, failing);
      missing.forEach(session::issue);
      try {
        add(session, entries, failing);
        new Route(session).all();
        FhirImport result = session.result();
        if (failing.size() == before) {
          return result;
        }
      } catch (RuntimeException | StackOverflowError e) {
        break; // a fault that is of no resource; a message may hold content
      }
    }
    Session failed = new Session(receivedOn, failing);
    missing.forEach(failed::issue);
    entries.forEach(
        entry -> failed.refuse(entry.resource, FhirIssue.of(entry.root, FhirReasons.FAILED)));
    return failed.result();
  }

  private void add(Session session, List<Entry> entries, Set<Resource> failing) {
    int read = 0;
    for (Entry entry : entries) {
      if (read == maxResources) {
        session.issue(
            new FhirIssue(
                entry.root,
                Severity.ERROR,
                Reason.of(FhirReasons.TOO_MANY, Map.of("limit", maxResources))));
        break;
      }
      boolean bundle = entry.resource instanceof Bundle;
      boolean failed = failing.contains(entry.resource);
      Shape shape = bundle || failed ? Shape.PLAIN : Shape.of(entry.resource);
      if (bundle) {
        session.refuse(entry.resource, FhirIssue.of(entry.root, FhirReasons.NESTED_BUNDLE));
      } else if (failed || shape == Shape.UNSOUND) {
        session.refuse(entry.resource, FhirIssue.of(entry.root, FhirReasons.FAILED));
      } else if (!session.add(entry.resource, entry.fullUrl, entry.root, shape == Shape.MODIFIED)) {
        session.refuse(entry.resource, FhirIssue.of(entry.root, FhirReasons.SAME_KEY));
      } else {
        read++;
      }
    }
  }
}
