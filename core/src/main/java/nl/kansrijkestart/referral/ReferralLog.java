package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/** Checks that a list of events is the log of one referral. */
final class ReferralLog {

  private ReferralLog() {}

  /** The first thing that cannot be right, or empty. */
  static Optional<Reason> problem(List<ReferralEvent> events) {
    if (events.isEmpty()) {
      return at(ReferralReasons.LOG_GAP, 1);
    }
    ReferralEvent first = events.get(0);
    if (first.version() != 1 || first.step().kind() != ReferralStep.Kind.DRAFT) {
      return at(ReferralReasons.LOG_GAP, 1);
    }
    if (first.state() != ReferralState.DRAFT) {
      return at(ReferralReasons.LOG_STEP, 1);
    }
    ReferralFacts facts = ReferralFacts.of(first);
    Set<CommandId> commands = new HashSet<>(Set.of(first.command()));
    for (int i = 1; i < events.size(); i++) {
      ReferralEvent event = events.get(i);
      ReasonCode wrong = wrong(event, events.get(i - 1), facts, i + 1);
      if (wrong == null && !commands.add(event.command())) {
        wrong = ReferralReasons.LOG_COMMAND_TWICE;
      }
      if (wrong != null) {
        return at(wrong, i + 1);
      }
      facts = facts.after(event);
    }
    return Optional.empty();
  }

  private static @Nullable ReasonCode wrong(
      ReferralEvent event, ReferralEvent before, ReferralFacts facts, int version) {
    if (!event.referral().equals(before.referral())) {
      return ReferralReasons.LOG_OTHER_REFERRAL;
    }
    if (event.version() != version) {
      return ReferralReasons.LOG_GAP;
    }
    if (event.at().isBefore(before.at())) {
      return ReferralReasons.LOG_CLOCK;
    }
    return Transition.find(facts.state(), event.step().kind())
                .filter(row -> facts.target(row) == event.state())
                .isPresent()
            && (!event.consents().isEmpty() || !needsConsent(event, facts))
            && offered(event.step().kind(), facts)
            && (event.step().routing() == null
                || !RoutingRules.onlyBack(facts.state())
                || RoutingRules.outside(event.step().routing(), facts.desk()) == null)
            && (event.step().kind() != ReferralStep.Kind.COMPLETE
                || (facts.routing() != null && facts.answered()))
            && (event.step().kind() != ReferralStep.Kind.RECEIVE || receivedWhereSent(event, facts))
        ? null
        : ReferralReasons.LOG_STEP;
  }

  /** Whether somebody disclosed, so that the event must name the consents that it rests on. */
  private static boolean needsConsent(ReferralEvent event, ReferralFacts facts) {
    return switch (event.step().kind()) {
      case SEND, GIVE_FEEDBACK -> !facts.selfReferred();
      case RESUME -> event.actor().organization() != null;
      case OFFER_HAND_OVER, ACCEPT_HAND_OVER, ACCEPT_TRANSFER -> true;
      case ROUTE ->
          RoutingRules.outside(requireNonNull(event.step().routing(), "routing"), facts.desk())
              != null;
      case ARRANGE_CONTACT -> onlyTheReferrer(event.actor().organization(), facts);
      case DIRECT -> besidesIt(event.actor().organization(), facts);
      default -> false;
    };
  }

  /** Whether an organisation has no other part in it than that it helps beside the provider. */
  private static boolean besidesIt(@Nullable OrganizationId organization, ReferralFacts facts) {
    Routing routing = facts.routing();
    return organization != null
        && routing != null
        && routing.beside(organization).isPresent()
        && !organization.equals(routing.provider())
        && !organization.equals(facts.desk())
        && !organization.equals(facts.referrer().organization());
  }

  /** Whether an organisation has no other part in it than that it referred her. */
  private static boolean onlyTheReferrer(
      @Nullable OrganizationId organization, ReferralFacts facts) {
    return organization != null
        && organization.equals(facts.referrer().organization())
        && !organization.equals(facts.desk())
        && (facts.routing() == null || !organization.equals(facts.routing().provider()));
  }

  /** An older log does not say where it was sent. */
  private static boolean receivedWhereSent(ReferralEvent event, ReferralFacts facts) {
    return facts.desk() == null || facts.desk().equals(event.actor().organization());
  }

  /** Whether there was something to confirm or refuse. */
  private static boolean offered(ReferralStep.Kind kind, ReferralFacts facts) {
    return switch (kind) {
      case ACCEPT_HAND_OVER -> facts.offeredTo(ReferralParty.PROVIDER) && facts.routing() != null;
      case ACCEPT_TRANSFER -> facts.offeredTo(ReferralParty.DESK);
      case REFUSE_HAND_OVER, WITHDRAW_HAND_OVER -> facts.offer() != null;
      case OFFER_HAND_OVER -> facts.offer() == null;
      default -> true;
    };
  }

  private static Optional<Reason> at(ReasonCode code, int version) {
    return Optional.of(Reason.of(code, ReferralReasons.LOG, List.of(), Map.of("version", version)));
  }
}
