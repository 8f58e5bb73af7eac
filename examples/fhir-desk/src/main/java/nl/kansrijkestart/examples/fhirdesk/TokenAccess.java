package nl.kansrijkestart.examples.fhirdesk;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.fhir.referral.ReferralParties;
import nl.kansrijkestart.fhir.referral.ReferralView;
import nl.kansrijkestart.fhir.server.ReferralAccess;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.store.ReferralStore;
import nl.kansrijkestart.referral.store.StoredEvent;

/** Who calls, by a token; and who has a part in a referral sees it. */
final class TokenAccess implements ReferralAccess {

  private static final String BEARER = "Bearer ";

  private final Map<String, Actor> tokens;
  private final ReferralStore store;
  private final ReferralParties parties;

  TokenAccess(Map<String, Actor> tokens, ReferralStore store, ReferralParties parties) {
    this.tokens = Map.copyOf(tokens);
    this.store = store;
    this.parties = parties;
  }

  @Override
  public Optional<Actor> actor(RequestDetails request) {
    String header = request.getHeader("Authorization");
    return header == null || !header.startsWith(BEARER)
        ? Optional.empty()
        : Optional.ofNullable(tokens.get(header.substring(BEARER.length())));
  }

  @Override
  public Optional<ReferralView> sees(Actor actor, Referral referral) {
    OrganizationId caller = actor.organization();
    boolean referrer =
        caller != null
            ? caller.equals(referral.referrer().organization())
            : actor.equals(referral.referrer());
    boolean owner = parties.owner(referral).filter(id -> id.equals(caller)).isPresent();
    if (!referrer && !owner) {
      return Optional.empty();
    }
    return Optional.of(
        caller == null ? ReferralView.all(parties) : ReferralView.toldTo(caller, parties));
  }

  /** Here a person has the same key everywhere; a host looks her up in its own records. */
  @Override
  public Optional<ReferralRequest> begins(Actor actor, ReferralRequest request) {
    return actor.role().equals(FhirDesk.REFERRER) ? Optional.of(request) : Optional.empty();
  }

  @Override
  public List<ReferralId> lists(Actor actor) {
    Set<ReferralId> found = new LinkedHashSet<>();
    List<StoredEvent> page = store.stream(0, ReferralStore.MAX_PAGE);
    while (!page.isEmpty()) {
      page.forEach(stored -> found.add(stored.event().referral()));
      page = store.stream(page.get(page.size() - 1).position(), ReferralStore.MAX_PAGE);
    }
    return List.copyOf(found);
  }
}
