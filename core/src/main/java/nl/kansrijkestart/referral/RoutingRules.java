package nl.kansrijkestart.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * The choice of the desk. To put her in the hands of another organisation tells that one of her, so
 * it needs her consent; and from one helper to another it goes by a warm hand-over alone.
 *
 * <p>The desk can always keep it in its own hand, or take it back there: that tells nobody anything
 * new, and a helper that does nothing, or that she does not want any more, must not hold her. After
 * an absence, and once help started, that is the only choice: nothing of what was done is lost by
 * it, and to the next helper it goes by a warm hand-over.
 */
final class RoutingRules {

  private final ReferralFacts facts;
  private final ReferralCommand command;
  private final ReferralContext context;
  private final List<ConsentId> consents = new ArrayList<>();

  RoutingRules(ReferralFacts facts, ReferralCommand command, ReferralContext context) {
    this.facts = facts;
    this.command = command;
    this.context = context;
  }

  /** The consents that it rests on; after {@link #judge}. */
  List<ConsentId> consents() {
    return consents;
  }

  void judge(Routing routing, List<Reason> refusals, List<Reason> notes) {
    List<DestinationCode> chosen = new ArrayList<>(routing.additional());
    chosen.add(routing.primary());
    if (chosen.stream().anyMatch(code -> context.desk().destination(code).isEmpty())) {
      refusals.add(ReferralRules.unknownDestination(context.desk()));
    }
    context
        .advice()
        .filter(advice -> advice.departs(routing.primary()))
        .map(
            advice ->
                Reason.of(
                    ReferralReasons.DEPARTS_FROM_ADVICE,
                    context.desk().rule(),
                    List.of(),
                    Map.of("chosen", routing.primary().value(), "fitting", advice.fitting())))
        .ifPresent(notes::add);
    if (routing.additional().contains(routing.primary())) {
      refusals.add(desk(ReferralReasons.ADDITIONAL_IS_PRIMARY));
    }
    inHands(routing, refusals, notes);
    DirectionRules.advice(facts, routing).ifPresent(notes::add);
  }

  private void inHands(Routing routing, List<Reason> refusals, List<Reason> notes) {
    OrganizationId helper = outside(routing, facts.desk());
    OrganizationId now = facts.routing() == null ? null : outside(facts.routing(), facts.desk());
    if (facts.offer() != null) {
      refusals.add(handOver(ReferralReasons.HAND_OVER_OPEN));
    }
    if (onlyBack(facts.state()) && (helper != null || !besideAlready(routing))) {
      refusals.add(handOver(ReferralReasons.ONLY_BACK_TO_THE_DESK));
    } else if (helper == null) {
      if (now != null) {
        notes.add(handOver(ReferralReasons.BACK_AT_THE_DESK));
        if (facts.state() == ReferralState.STARTED) {
          notes.add(handOver(ReferralReasons.HELP_GOES_ON));
        }
      }
    } else if (now != null && !now.equals(helper)) {
      refusals.add(handOver(ReferralReasons.HAND_OVER_INSTEAD));
    } else {
      refusals.addAll(consent(helper, routing));
    }
  }

  /** Whether the desk can take it back there, and put it in no other hand than its own. */
  static boolean onlyBack(ReferralState state) {
    return state == ReferralState.NO_SHOW || state == ReferralState.STARTED;
  }

  /** Whether nobody is named beside it who was not before. */
  private boolean besideAlready(Routing routing) {
    return routing.helpers().stream()
        .map(Routing.Helper::organization)
        .allMatch(named -> facts.routing() != null && facts.routing().beside(named).isPresent());
  }

  /** The organisation that gets it in hand where that is not the desk, or null. */
  static @Nullable OrganizationId outside(Routing routing, @Nullable OrganizationId desk) {
    OrganizationId provider = routing.provider();
    return provider == null || provider.equals(desk) ? null : provider;
  }

  private List<Reason> consent(OrganizationId helper, Routing routing) {
    OrganizationId office = ActorRules.office(facts, context);
    if (office == null) {
      return List.of();
    }
    ReferralRequest request = facts.request();
    return new Gate(context, command.at())
        .refusals(
            moment ->
                request.within(
                    DisclosureRequest.ofWoman(
                        request.person(),
                        context.desk().terms().purpose(),
                        Party.of(office, context.desk().terms().handledBy().get(0)),
                        new Party(helper, routing.kind(), null),
                        request.categories(),
                        moment)),
            desk(ReferralReasons.ROUTE_CONSENT_MISSING),
            consents::addAll);
  }

  private Reason desk(ReasonCode code) {
    return Reason.of(code, context.desk().rule(), context.desk().sources(), Map.of());
  }

  private static Reason handOver(ReasonCode code) {
    return Reason.of(code, ReferralReasons.HAND_OVER, List.of(ReferralReasons.MOVING), Map.of());
  }
}
