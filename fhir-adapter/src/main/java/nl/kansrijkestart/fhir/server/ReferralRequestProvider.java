package nl.kansrijkestart.fhir.server;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ServiceRequest;

/** What is asked, for who may see it. */
public final class ReferralRequestProvider implements IResourceProvider {

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
}
