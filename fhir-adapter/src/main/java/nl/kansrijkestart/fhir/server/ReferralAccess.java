package nl.kansrijkestart.fhir.server;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.fhir.referral.ReferralView;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralRequest;

/**
 * What a host decides about a request: who makes it, and what that actor sees (toegang). Whatever
 * it leaves open is denied.
 *
 * <p>A host asks its {@link nl.kansrijkestart.disclosure.DisclosureGate} in {@link #sees}, which
 * decides by consent and writes the log. It must be thread-safe.
 */
public interface ReferralAccess {

  /**
   * Who makes a request, as the host established it, from a token or certificate.
   *
   * @param request the request, not null
   * @return the actor, or empty where nobody is known: the request is refused
   */
  Optional<Actor> actor(RequestDetails request);

  /**
   * What an actor sees of a referral.
   *
   * @param actor the actor, not null
   * @param referral the referral, not null
   * @return the view, or empty where the actor sees nothing: it is answered as if it were not there
   */
  Optional<ReferralView> sees(Actor actor, Referral referral);

  /**
   * Whether an actor may begin a referral here by a ServiceRequest, and for whom: the key of the
   * person in it is the sender's word. A draft is judged when it is sent, not before.
   *
   * @param actor the actor, who will be the referrer, not null
   * @param request what the ServiceRequest says, not null
   * @return what is asked, with the key that the person has here; or empty, as where nothing else
   *     is said: it is refused
   */
  default Optional<ReferralRequest> begins(Actor actor, ReferralRequest request) {
    return Optional.empty();
  }

  /**
   * The referrals in which an actor looks when searching; each is shown only as {@link #sees} says.
   *
   * @param actor the actor, not null
   * @return the keys, none where nothing else is said; never null
   */
  default List<ReferralId> lists(Actor actor) {
    return List.of();
  }

  /**
   * The referral that has this id in its address, where ids differ from keys.
   *
   * @param id the id, not null
   * @return the key, or empty where there is none
   */
  default Optional<ReferralId> referral(String id) {
    try {
      return Optional.of(ReferralId.of(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
