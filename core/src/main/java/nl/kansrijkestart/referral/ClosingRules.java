package nl.kansrijkestart.referral;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;

/**
 * Where a desk asks so, help after the birth ends only when somebody outside goes on with it. Her
 * no to that is a valid end: closing never depends on what she did not want to be told on.
 */
final class ClosingRules {

  private final ReferralFacts facts;
  private final ReferralCommand command;
  private final ReferralContext context;

  ClosingRules(ReferralFacts facts, ReferralCommand command, ReferralContext context) {
    this.facts = facts;
    this.command = command;
    this.context = context;
  }

  void judge(List<Reason> refusals, List<Reason> notes) {
    if (!context.desk().terms().asks().contains(Desk.Terms.Ask.HAND_OVER_AFTER_BIRTH)
        || takenOver()) {
      return;
    }
    Ternary born =
        context.momentOfBirth().isEmpty() && context.dayOfBirth().isEmpty()
            ? Ternary.UNKNOWN
            : SendRules.afterBirth(command.at(), context);
    if (born == Ternary.FALSE) {
      return;
    }
    if (unwanted()) {
      notes.add(of(ReferralReasons.HAND_OVER_NOT_WANTED));
    } else if (born == Ternary.UNKNOWN) {
      notes.add(of(ReferralReasons.HAND_OVER_IF_BORN));
    } else {
      refusals.add(of(ReferralReasons.HAND_OVER_MISSING));
    }
  }

  /** By another organisation than the desk, for something else than the offer that ends. */
  private boolean takenOver() {
    Routing routing = facts.routing();
    InterventionId ends = context.desk().terms().offer();
    return facts.takenOverBy() != null
        && !facts.takenOverBy().equals(ActorRules.office(facts, context))
        && routing != null
        && context
            .desk()
            .destination(routing.primary())
            .filter(to -> ends == null || !to.offers().contains(ends))
            .isPresent();
  }

  /** She ended an offer herself, or the last that she said of any hand-over is no. */
  private boolean unwanted() {
    return facts.handOverUnwanted() || LastWord.isNo(Purpose.HANDOVER, facts, command, context);
  }

  private Reason of(ReasonCode code) {
    return Reason.of(code, context.desk().rule(), context.desk().sources(), Map.of());
  }
}
