package nl.kansrijkestart.examples.fhirdesk;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.fhir.referral.ReferralParties;
import nl.kansrijkestart.fhir.referral.ReferralView;
import nl.kansrijkestart.fhir.server.Asker;
import nl.kansrijkestart.fhir.server.ReferralAccess;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.store.ReferralStore;
import nl.kansrijkestart.referral.store.StoredEvent;

/**
 * Who calls, by a token; and who has a part in a referral sees what she agreed to of it. A draft is
 * still with who makes it: nothing went out.
 */
final class TokenAccess implements ReferralAccess {

  private static final String BEARER = "Bearer ";

  /** All that a referral can tell; she may have agreed to some of it. */
  private static final Set<DataCategory> ASKED =
      EnumSet.of(
          DataCategory.REFERENCE,
          DataCategory.REFERRAL,
          DataCategory.OWN_WISH,
          DataCategory.RESIDENCE,
          DataCategory.CONTACT);

  private final Map<String, Actor> tokens;
  private final ReferralStore store;
  private final OrganizationId office;
  private final ReferralParties parties;
  private final DisclosureGate gate;
  private final Clock clock;

  TokenAccess(
      Map<String, Actor> tokens,
      ReferralStore store,
      OrganizationId office,
      DisclosureGate gate,
      Clock clock) {
    this.tokens = Map.copyOf(tokens);
    this.store = store;
    this.office = office;
    this.parties = ReferralParties.ofDesk(office);
    this.gate = gate;
    this.clock = clock;
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
    if (caller == null) {
      return Optional.of(ReferralView.all(parties)); // she herself
    }
    return referrer && referral.state() == ReferralState.DRAFT
        ? Optional.of(ReferralView.toldTo(caller, parties))
        : agreed(actor, referral);
  }

  /** What she agreed to that this caller reads. The gate decides, and writes it in the log. */
  private Optional<ReferralView> agreed(Actor actor, Referral referral) {
    Instant now = clock.instant();
    Predicate<DataCategory> permitted =
        gate.filter(actor, category -> question(actor, referral, Set.of(category), now));
    Set<DataCategory> agreed = EnumSet.noneOf(DataCategory.class);
    ASKED.stream().filter(permitted).forEach(agreed::add);
    return agreed.isEmpty()
        ? Optional.empty()
        : gate.disclose(actor, referral, question(actor, referral, agreed, now))
            .match(
                disclosure -> Optional.of(ReferralView.of(disclosure, parties)),
                reasons -> Optional.empty());
  }

  private DisclosureRequest question(
      Actor actor, Referral referral, Set<DataCategory> categories, Instant now) {
    Asker asker = FhirDesk.asker(actor, office);
    return DisclosureRequest.ofWoman(
        referral.request().person(),
        asker.purpose(),
        asker.holder(),
        asker.recipient(),
        categories,
        now);
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
