package nl.kansrijkestart.fhir.server;

import static java.util.Objects.requireNonNull;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.interceptor.consent.ConsentOperationStatusEnum;
import ca.uhn.fhir.rest.server.interceptor.consent.ConsentOutcome;
import ca.uhn.fhir.rest.server.interceptor.consent.IConsentContextServices;
import ca.uhn.fhir.rest.server.interceptor.consent.IConsentService;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.fhir.classification.ResourceClassifier;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Lets out of a HAPI server only what the gate permits (toestemmingsfilter): deny by default.
 *
 * <p>Each resource is judged by the person it is about and the kinds of data that it tells, as the
 * {@link ResourceClassifier} says; what is unclear stays in. A bundle is judged entry by entry. A
 * resource that is asked for by its id and may not be seen is answered as one that does not exist.
 * Whoever the host does not know is refused before anything is looked up.
 *
 * <pre>{@code
 * server.registerInterceptor(
 *     new ConsentInterceptor(
 *         GateConsentService.of(
 *             gate, this::askerOf, ResourceClassifier.standard(), clock)));
 * }</pre>
 *
 * <p>What goes out is labelled restricted, or very restricted where it tells of safety or residence
 * status. Narrative, and text beside a code, are left out. A read is answered in full, also where
 * the request says which version it has: "not changed" would tell of what may not be seen.
 *
 * <p>The gate writes each distinct question of a request in the audit log once. Where the log, or
 * anything else of the host, throws, nothing goes out; the answer does not repeat why. It judges
 * reading only; who may write is for the host's own authorisation.
 *
 * <p>This class is immutable, and thread-safe if what the host hands in is.
 */
public final class GateConsentService implements IConsentService {

  private final DisclosureGate gate;
  private final Function<? super RequestDetails, Optional<Asker>> askers;
  private final ResourceClassifier classifier;
  private final Clock clock;

  private GateConsentService(
      DisclosureGate gate,
      Function<? super RequestDetails, Optional<Asker>> askers,
      ResourceClassifier classifier,
      Clock clock) {
    this.gate = requireNonNull(gate, "gate");
    this.askers = requireNonNull(askers, "askers");
    this.classifier = requireNonNull(classifier, "classifier");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * A service over a gate.
   *
   * @param gate what decides and logs, not null
   * @param askers gives who asks, as the host established it; empty where that is not known; not
   *     null
   * @param classifier says whom a resource is about, and what it tells, not null
   * @param clock the clock of the gate, not null
   * @return the service, never null
   */
  public static GateConsentService of(
      DisclosureGate gate,
      Function<? super RequestDetails, Optional<Asker>> askers,
      ResourceClassifier classifier,
      Clock clock) {
    return new GateConsentService(gate, askers, classifier, clock);
  }

  /**
   * Refuses whoever the host does not know; the description of the server is for anybody.
   *
   * @param request the request, not null
   * @param context not used
   * @return to go on and judge each resource, never null
   * @throws AuthenticationException if the host does not know who asks
   */
  @Override
  public ConsentOutcome startOperation(RequestDetails request, IConsentContextServices context) {
    if (request.getRestOperationType() != RestOperationTypeEnum.METADATA
        && Refusals.guarded(() -> askers.apply(request)).isEmpty()) {
      throw Refusals.nobody();
    }
    if (reads(request)) {
      // "not changed since" would tell of what may not be seen that it is there
      request.setHeaders(Constants.HEADER_IF_NONE_MATCH, List.of());
      request.setHeaders(Constants.HEADER_IF_MODIFIED_SINCE, List.of());
    }
    return ConsentOutcome.PROCEED;
  }

  /**
   * Whether a resource that was looked up may be seen; one that may not is as if it were not there.
   *
   * @param request the request, not null
   * @param resource the resource, not null
   * @param context not used
   * @return to go on, or to leave it out; never null
   */
  @Override
  public ConsentOutcome canSeeResource(
      RequestDetails request, IBaseResource resource, IConsentContextServices context) {
    boolean permitted =
        resource instanceof Bundle // its entries are judged one by one
            || (resource instanceof Resource r4
                && Refusals.guarded(() -> run(request).permits(r4, classifier)));
    return permitted ? ConsentOutcome.PROCEED : ConsentOutcome.REJECT;
  }

  /**
   * Whether a resource may go out, and as what: a copy with a label and without text that nobody
   * judged, or a bundle without the entries that may not be seen.
   *
   * @param request the request, not null
   * @param resource the resource, not null
   * @param context not used
   * @return to go on, or to leave it out; never null
   * @throws ResourceNotFoundException if it is the one that was asked for by its id and may not be
   *     seen
   */
  @Override
  public ConsentOutcome willSeeResource(
      RequestDetails request, IBaseResource resource, IConsentContextServices context) {
    if (resource instanceof Bundle bundle) {
      return new ConsentOutcome(
          ConsentOperationStatusEnum.PROCEED,
          Refusals.guarded(() -> Entries.permitted(bundle, one -> seen(request, one))));
    }
    Resource seen =
        resource instanceof Resource r4 ? Refusals.guarded(() -> seen(request, r4)) : null;
    if (seen != null) {
      return seen == resource
          ? ConsentOutcome.PROCEED
          : new ConsentOutcome(ConsentOperationStatusEnum.PROCEED, seen);
    }
    IIdType asked = request.getId();
    if (asked != null && reads(request) && same(asked, resource.getIdElement())) {
      throw Refusals.notFound(request);
    }
    return ConsentOutcome.REJECT;
  }

  private static boolean reads(RequestDetails request) {
    return request.getRestOperationType() == RestOperationTypeEnum.READ
        || request.getRestOperationType() == RestOperationTypeEnum.VREAD;
  }

  private static boolean same(IIdType asked, IIdType found) {
    return asked.getIdPart() != null && asked.getIdPart().equals(found.getIdPart());
  }

  private @Nullable Resource seen(RequestDetails request, Resource resource) {
    return run(request).seen(resource, classifier);
  }

  private Run run(RequestDetails request) {
    return (Run)
        request
            .getUserData()
            .computeIfAbsent(this, key -> new Run(gate, askers.apply(request), clock));
  }
}
