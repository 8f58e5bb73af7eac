package nl.kansrijkestart.fhir.server;

import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.referral.ReferralView;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralRequest;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * What is asked, for who may see it. A new request begins a referral where the host lets the caller
 * ({@link ReferralAccess#begins}): a draft, that a new task sends.
 */
public final class ReferralRequestProvider implements IResourceProvider {

  private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

  private final ReferralServer server;

  ReferralRequestProvider(ReferralServer server) {
    this.server = server;
  }

  @Override
  public Class<ServiceRequest> getResourceType() {
    return ServiceRequest.class;
  }

  /**
   * Reads a request.
   *
   * @param id its id, not null
   * @param request the request of the caller, not null
   * @return the request as the caller sees it, never null
   */
  @Read
  public ServiceRequest read(@IdParam IdType id, RequestDetails request) {
    return Refusals.guarded(
        () -> {
          ReferralServer.Seen seen = server.seen(request, id.getIdPart());
          return seen.view().request(seen.referral()).orElseThrow(() -> Refusals.notFound(request));
        });
  }

  /**
   * Begins a referral. Sending the same again begins another: a draft goes nowhere by itself. What
   * of the resource could not be taken over is said in the answer, and is kept nowhere.
   *
   * @param resource the request, not null
   * @param request the request of the caller, who becomes the referrer, not null
   * @return the request under its own id, never null
   */
  @Create
  public MethodOutcome create(@ResourceParam ServiceRequest resource, RequestDetails request) {
    return Refusals.guarded(() -> created(resource, request));
  }

  private MethodOutcome created(ServiceRequest resource, RequestDetails request) {
    Actor actor = server.actor(request);
    Instant now = server.clock().instant();
    FhirImport read =
        FhirReader.standard().read(List.of(resource), LocalDate.ofInstant(now, DUTCH_TIME));
    ReferralRequest asked =
        read.all(ReferralRequest.class).stream()
            .findFirst()
            .orElseThrow(() -> Refusals.noRequest(request, read.issues()));
    ReferralRequest taken = server.begins(actor, asked).orElseThrow(Refusals::mayNot);
    Referral draft =
        Referral.draft(
            ReferralId.of("fhir-" + UUID.randomUUID()),
            CommandId.of("fhir-" + UUID.randomUUID()),
            actor,
            now,
            taken);
    ReferralOutcome outcome = server.handler().begin(draft);
    Referral kept =
        outcome.match(
            applied -> applied.referral(),
            unchanged -> unchanged.referral(),
            refused -> {
              throw Refusals.refused(request, refused.reasons());
            });
    MethodOutcome answer =
        new MethodOutcome(new IdType("ServiceRequest", ReferralView.id(kept.id())), true);
    server
        .seen(actor, kept.id())
        .flatMap(seen -> seen.view().request(seen.referral()))
        .ifPresent(answer::setResource);
    return Refusals.with(answer, request, read.issues(), List.of());
  }
}
