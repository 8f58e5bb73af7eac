package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/** A hand-over needs both sides and a consent of its own; until then nobody lets go. */
final class HandOverRules {

  private final ReferralFacts facts;
  private final ReferralCommand command;
  private final ReferralContext context;
  private final List<ConsentId> consents = new ArrayList<>();

  HandOverRules(ReferralFacts facts, ReferralCommand command, ReferralContext context) {
    this.facts = facts;
    this.command = command;
    this.context = context;
  }

  /** The consents that it rests on; after {@link #offer} or {@link #accept}. */
  List<ConsentId> consents() {
    return consents;
  }

  List<Reason> offer(HandOver offered) {
    List<Reason> refusals = new ArrayList<>();
    if (facts.offer() != null) {
      refusals.add(of(ReferralReasons.HAND_OVER_OPEN));
    }
    boolean toProvider = offered.to() == ReferralParty.PROVIDER;
    OrganizationId receiver = offered.receiver().organization();
    if (requireNonNull(receiver)
        .equals(toProvider ? provider() : ActorRules.office(facts, context))) {
      refusals.add(of(ReferralReasons.HAND_OVER_TO_ITSELF));
    }
    if (toProvider) {
      toProvider(requireNonNull(offered.destination()), refusals);
    }
    refusals.addAll(consent(offered, command.actor(), null));
    return refusals;
  }

  private void toProvider(DestinationCode destination, List<Reason> refusals) {
    if (facts.routing() == null) {
      refusals.add(of(ReferralReasons.NOT_ROUTED));
    }
    if (context.desk().destination(destination).isEmpty()) {
      refusals.add(ReferralRules.unknownDestination(context.desk()));
    }
    if (provider() != null && !provider().equals(command.actor().organization())) {
      refusals.add(of(ReferralReasons.HAND_OVER_BY_OWNER));
    }
  }

  private @Nullable OrganizationId provider() {
    return facts.routing() == null ? null : facts.routing().provider();
  }

  /** The receiving side confirms; what it is told then, is told on a consent that still holds. */
  List<Reason> accept(ReferralParty as) {
    if (!facts.offeredTo(as)) {
      return List.of(of(ReferralReasons.NO_HAND_OVER));
    }
    Actor giver = requireNonNull(facts.offer()).actor();
    List<Reason> refusals = new ArrayList<>(consent(facts.offered(), giver, command.actor()));
    if (as == ReferralParty.PROVIDER
        && facts.state() == ReferralState.STARTED
        && command.step().worker() == null) {
      refusals.add(of(ReferralReasons.WORKER_MISSING));
    }
    return refusals;
  }

  /** Refusing and taking back ask for an offer. */
  List<Reason> answer() {
    return facts.offer() == null ? List.of(of(ReferralReasons.NO_HAND_OVER)) : List.of();
  }

  private List<Reason> consent(HandOver offered, Actor giver, @Nullable Actor reader) {
    OrganizationId holder = giver.organization();
    if (holder == null) {
      return List.of();
    }
    Party receiver = offered.receiver();
    Party recipient =
        reader == null
            ? receiver
            : new Party(receiver.organization(), receiver.kind(), reader.role());
    ReferralRequest request = facts.request();
    List<Reason> refusals =
        new Gate(context, command.at())
            .refusals(
                moment ->
                    request.within(
                        DisclosureRequest.ofWoman(
                            request.person(),
                            Purpose.HANDOVER,
                            Party.of(holder, giver.role()),
                            recipient,
                            request.categories(),
                            moment)),
                of(ReferralReasons.HAND_OVER_CONSENT_MISSING),
                consents::addAll);
    return refusals.isEmpty() && offered.to() == ReferralParty.DESK && !renewed()
        ? List.of(of(ReferralReasons.CONSENT_NOT_RENEWED))
        : refusals;
  }

  /** A yes from before this desk had it says nothing on another desk. */
  private boolean renewed() {
    Instant since = facts.deskSince();
    return since == null
        || context.consents().records().stream()
            .filter(record -> consents.contains(record.id()))
            .anyMatch(record -> record.recordedAt().isAfter(since) && record.from().isAfter(since));
  }

  private Reason of(ReasonCode code) {
    return Reason.of(code, ReferralReasons.HAND_OVER, List.of(ReferralReasons.MOVING), Map.of());
  }
}
