package nl.kansrijkestart.fhir;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.internal.base.Labels;
import nl.kansrijkestart.fhir.internal.base.Modifiers;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.reading.ReadSession;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.outcome.Carried;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.screening.ForeignQuestionnaire;
import nl.kansrijkestart.fhir.text.FhirLimits;
import nl.kansrijkestart.fhir.text.FhirText;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Observation;
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
  public static final int MAX_RESOURCES = FhirLimits.MAX_RESOURCES;

  private final int maxResources;
  private final Readers readers;

  private FhirReader(int maxResources, Readers readers) {
    this.maxResources = maxResources;
    this.readers = readers;
  }

  /**
   * A reader that takes at most {@value #MAX_RESOURCES} resources at once.
   *
   * @return the reader, never null
   */
  public static FhirReader standard() {
    return new FhirReader(MAX_RESOURCES, Readers.of(Map.of()));
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
    return new FhirReader(maxResources, Readers.of(Map.of()));
  }

  /**
   * The same reader, which also reads answers to questionnaires of other systems.
   *
   * @param known what their questions are, each canonical once, in place of what was known before,
   *     not null
   * @return the reader, never null
   * @throws IllegalArgumentException if two have the same canonical
   */
  public FhirReader withQuestionnaires(List<ForeignQuestionnaire> known) {
    Map<String, ForeignQuestionnaire> byCanonical = new HashMap<>();
    for (ForeignQuestionnaire one : known) {
      if (byCanonical.put(one.canonical(), one) != null) {
        throw new IllegalArgumentException("Each canonical must stand once");
      }
    }
    return new FhirReader(maxResources, Readers.of(Map.copyOf(byCanonical)));
  }

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
    for (int i = 0; i < all.size() && entries.size() <= maxResources; i++) {
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
    for (int i = 0; i < all.size() && entries.size() <= maxResources; i++) {
      Resource resource = all.get(i);
      if (resource == null) {
        missing.add(FhirIssue.of("[" + i + "]", FhirReasons.MISSING));
      } else {
        entries.add(new Entry(resource, null, resource.fhirType() + "[" + i + "]"));
      }
    }
    return readAll(entries, missing, receivedOn);
  }

  private record Entry(Resource resource, @Nullable String fullUrl, String root) {}

  /**
   * Reads all; where a resource that no parser makes stands in the way of the others, once more
   * without it.
   */
  private FhirImport readAll(List<Entry> entries, List<FhirIssue> missing, LocalDate receivedOn) {
    requireNonNull(receivedOn, "receivedOn");
    ReadSession session = new ReadSession(receivedOn);
    missing.forEach(session::issue);
    if (readAll(session, entries, Set.of())) {
      return result(session);
    }
    Set<Resource> unsound = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Entry entry : entries) {
      if (!Shape.sound(entry.resource)) {
        unsound.add(entry.resource);
      }
    }
    if (unsound.isEmpty()) {
      return result(session);
    }
    ReadSession again = new ReadSession(receivedOn);
    missing.forEach(again::issue);
    readAll(again, entries, unsound);
    return result(again);
  }

  /** False where something failed. */
  private boolean readAll(ReadSession session, List<Entry> entries, Set<Resource> unsound) {
    List<Entry> read = new ArrayList<>();
    boolean whole = true;
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
      if (unsound.contains(resource)) {
        refuse(session, entry, FhirReasons.FAILED);
      } else if (resource instanceof Bundle) {
        refuse(session, entry, FhirReasons.NESTED_BUNDLE);
      } else if (Shape.nested(resource)) {
        refuse(session, entry, FhirReasons.NESTED_CONTAINED);
      } else if (!session.add(resource, entry.fullUrl)) {
        refuse(session, entry, FhirReasons.SAME_KEY);
      } else {
        read.add(entry);
      }
    }
    for (Entry entry : read) {
      try {
        readOne(session, entry);
      } catch (RuntimeException | StackOverflowError e) {
        // an element made in memory may stand in itself; a message may hold content
        whole = false;
        refuse(session, entry, FhirReasons.FAILED);
      }
    }
    for (Consumer<ReadSession> assembler : Assemblers.ALL) {
      try {
        assembler.accept(session);
      } catch (RuntimeException | StackOverflowError e) {
        whole = false;
        session.issue(FhirIssue.of("Bundle", FhirReasons.FAILED));
        read.forEach(entry -> session.carry(Carried.of(entry.resource, List.of())));
      }
    }
    return whole;
  }

  private static FhirImport result(ReadSession session) {
    return new FhirImport(session.records(), session.issues(), session.carried());
  }

  private static void refuse(ReadSession session, Entry entry, ReasonCode why) {
    session.issue(FhirIssue.of(entry.root, why));
    session.carry(Carried.of(entry.resource, List.of()));
  }

  private void readOne(ReadSession session, Entry entry) {
    Reading reading = new Reading(session, entry.resource, entry.root);
    if (entry.resource.hasImplicitRules() || Modifiers.within(entry.resource)) {
      reading.refuse("", FhirReasons.MODIFIER);
      reading.finish();
      return;
    }
    Meta meta = reading.meta();
    if (meta != null) {
      if (meta.hasSecurity() && meta.getSecurity().stream().anyMatch(Labels::restricts)) {
        reading.issue("meta.security", FhirReasons.RESTRICTED);
      }
      DeclaredProfiles.check(meta, reading);
    }
    if (!readers.read(entry.resource, reading)) {
      ReasonCode why =
          readers.knows(entry.resource) ? FhirReasons.NO_CODE_KNOWN : FhirReasons.NO_MAPPER;
      session.issue(FhirIssue.of(entry.root, why));
      session.carry(Carried.of(entry.resource, List.of()));
      return;
    }
    if (entry.resource instanceof Observation observation) {
      ReasonCode remark = NlCore.remark(observation);
      if (remark != null) {
        reading.issue("status", remark);
      }
    }
    reading.finish();
  }
}
