package nl.kansrijkestart.fhir.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.fhir.classification.ResourceClassifier;
import nl.kansrijkestart.fhir.classification.ResourceClassifier.Classification;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** One request to the server: each distinct question is asked of the gate once. */
final class Run {

  /** Well within what the gate accepts, so that a long run asks anew. */
  private static final Duration LONGEST = DisclosureGate.CLOCK_TOLERANCE.dividedBy(2);

  private final DisclosureGate gate;
  private final Optional<Asker> asker;
  private final Clock clock;
  private final Set<Resource> within = Collections.newSetFromMap(new IdentityHashMap<>());
  private Instant at = Instant.MIN;
  private Predicate<DisclosureRequest> filter = request -> false;

  Run(DisclosureGate gate, Optional<Asker> asker, Clock clock) {
    this.gate = gate;
    this.asker = asker;
    this.clock = clock;
  }

  /** Whether a resource may be seen. */
  synchronized boolean permits(Resource resource, ResourceClassifier classifier) {
    return within.contains(resource) || told(resource, classifier) != null;
  }

  /** What goes out of a resource, or null. */
  synchronized @Nullable Resource seen(Resource resource, ResourceClassifier classifier) {
    if (within.contains(resource)) {
      return resource; // judged with the resource that it stands in, or before
    }
    Classification what = told(resource, classifier);
    if (what == null) {
      return null;
    }
    Resource plain =
        what instanceof ResourceClassifier.About about
            ? Plain.of(resource, about.categories())
            : Plain.of(resource);
    within.add(plain);
    contained(plain);
    return plain;
  }

  /** What a resource that may be seen tells, or null. */
  private @Nullable Classification told(Resource resource, ResourceClassifier classifier) {
    Classification what = classifier.classify(resource);
    boolean permitted =
        what instanceof ResourceClassifier.Nobody
            || (what instanceof ResourceClassifier.About about
                && asker.isPresent()
                && ask(about, asker.get()));
    if (permitted) {
      contained(resource);
    }
    return permitted ? what : null;
  }

  /** What stands in a resource that may be seen may be seen with it. */
  private void contained(Resource resource) {
    if (resource instanceof DomainResource domain) {
      within.addAll(domain.getContained());
    }
  }

  private boolean ask(ResourceClassifier.About about, Asker who) {
    Instant now = clock.instant();
    if (at.equals(Instant.MIN) || Duration.between(at, now).abs().compareTo(LONGEST) > 0) {
      at = now;
      filter = gate.filter(who.actor(), request -> request);
    }
    return filter.test(
        new DisclosureRequest(
            about.person(),
            about.subject(),
            who.kind(),
            who.purpose(),
            who.holder(),
            who.recipient(),
            about.categories(),
            who.context(),
            Set.of(),
            at));
  }
}
