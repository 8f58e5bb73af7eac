package nl.kansrijkestart.fhir;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Reads FHIR R4 resources into domain records (inlezen).
 *
 * <p>It never throws on content, and loses nothing silently: what cannot be mapped with certainty
 * comes back as an issue, and its resource is carried along in memory. Parsing is the host's, with
 * its own {@code FhirContext}; {@link FhirText} does it within limits.
 *
 * <pre>{@code
 * FhirImport read = FhirReader.standard().read(bundle, LocalDate.now(clock));
 * read.all(Client.class).forEach(this::keep);
 * read.issues().forEach(issue -> show(issue.path(), issue.text(Language.NL)));
 * }</pre>
 *
 * <p>A bundle within a bundle is reported and not read. References are followed one step.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class FhirReader {

  /** How many resources are read at once where nothing else is said. */
  public static final int MAX_RESOURCES = 10_000;

  private final int maxResources;

  private FhirReader(int maxResources) {
    this.maxResources = maxResources;
  }

  /**
   * A reader that takes at most {@value #MAX_RESOURCES} resources at once.
   *
   * @return the reader, never null
   */
  public static FhirReader standard() {
    return new FhirReader(MAX_RESOURCES);
  }

  /**
   * A reader with another limit.
   *
   * @param maxResources how many resources are read at once, 1 or more
   * @return the reader, never null
   * @throws IllegalArgumentException if the limit is below 1
   */
  public static FhirReader ofAtMost(int maxResources) {
    if (maxResources < 1) {
      throw new IllegalArgumentException("A limit must be 1 or more, was " + maxResources);
    }
    return new FhirReader(maxResources);
  }

  /**
   * Reads all resources of a bundle.
   *
   * @param bundle the bundle, not null
   * @param receivedOn the day on which it came in, not null
   * @return records, issues and what is carried, never null
   */
  public FhirImport read(Bundle bundle, LocalDate receivedOn) {
    List<Entry> entries = new ArrayList<>();
    List<BundleEntryComponent> all = requireNonNull(bundle, "bundle").getEntry();
    for (int i = 0; i < all.size() && entries.size() <= maxResources; i++) {
      if (all.get(i).getResource() != null) {
        entries.add(
            new Entry(
                all.get(i).getResource(),
                all.get(i).getFullUrl(),
                "Bundle.entry[" + i + "].resource"));
      }
    }
    return readAll(entries, receivedOn);
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
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < resources.size() && entries.size() <= maxResources; i++) {
      Resource resource = resources.get(i);
      entries.add(new Entry(resource, null, resource.fhirType() + "[" + i + "]"));
    }
    return readAll(entries, receivedOn);
  }

  private record Entry(Resource resource, @Nullable String fullUrl, String root) {}

  private FhirImport readAll(List<Entry> entries, LocalDate receivedOn) {
    ReadSession session = new ReadSession(requireNonNull(receivedOn, "receivedOn"));
    List<Entry> read = new ArrayList<>();
    for (Entry entry : entries) {
      if (read.size() == maxResources) {
        session.issue(
            new FhirIssue(
                entry.root,
                Severity.ERROR,
                Reason.of(FhirReasons.TOO_MANY, Map.of("limit", maxResources))));
        break;
      }
      Resource resource = entry.resource;
      if (resource instanceof Bundle) {
        refuse(session, entry, FhirReasons.NESTED_BUNDLE);
      } else if (!session.add(resource, entry.fullUrl)) {
        refuse(session, entry, FhirReasons.SAME_KEY);
      } else {
        read.add(entry);
      }
    }
    for (Entry entry : read) {
      try {
        readOne(session, entry);
      } catch (RuntimeException e) {
        refuse(session, entry, FhirReasons.FAILED); // its message may hold content
      }
    }
    for (Consumer<ReadSession> assembler : Assemblers.ALL) {
      try {
        assembler.accept(session);
      } catch (RuntimeException e) {
        session.issue(FhirRead.issue("Bundle", FhirReasons.FAILED));
        read.forEach(entry -> session.carry(new Carried(entry.resource, List.of())));
      }
    }
    return session.result();
  }

  private static void refuse(ReadSession session, Entry entry, ReasonCode why) {
    session.issue(FhirRead.issue(entry.root, why));
    session.carry(new Carried(entry.resource, List.of()));
  }

  private static void readOne(ReadSession session, Entry entry) {
    Reading reading = new Reading(session, entry.resource, entry.root);
    if (entry.resource.hasImplicitRules() || Modifiers.within(entry.resource)) {
      reading.refuse("", FhirReasons.MODIFIER);
      reading.finish();
      return;
    }
    if (entry.resource.hasMeta()) {
      if (entry.resource.getMeta().getSecurity().stream().anyMatch(Labels::restricts)) {
        reading.issue("meta.security", FhirReasons.RESTRICTED);
      }
      DeclaredProfiles.check(entry.resource, reading);
    }
    if (!Readers.read(entry.resource, reading)) {
      session.issue(FhirRead.issue(entry.root, FhirReasons.NO_MAPPER));
      session.carry(new Carried(entry.resource, List.of()));
      return;
    }
    reading.finish();
  }
}
