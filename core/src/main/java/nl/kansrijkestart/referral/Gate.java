package nl.kansrijkestart.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.decision.Reason;

/**
 * Turns a decision on consent into the reasons of a refusal.
 *
 * <p>What is told is told when the command is applied, whatever moment the command names: a consent
 * that was taken back or ended in between opens nothing.
 */
final class Gate {

  private final ConsentHistory consents;
  private final Instant at;
  private final Instant now;

  Gate(ReferralContext context, Instant at) {
    this.consents = context.consents();
    this.at = at;
    this.now = context.now();
  }

  /**
   * Nothing for a permit, whose consents are handed on; else the reason first, then the grounds.
   */
  List<Reason> refusals(
      Function<Instant, DisclosureRequest> request,
      Reason missing,
      Consumer<List<ConsentId>> basis) {
    ConsentDecision decision = consents.decide(request.apply(at));
    if (decision instanceof ConsentDecision.Permit permit) {
      ConsentDecision present = consents.decide(request.apply(now));
      if (present.permits()) {
        basis.accept(permit.basis());
        return List.of();
      }
      decision = present;
    }
    List<Reason> refusals = new ArrayList<>(List.of(missing));
    refusals.addAll(decision.reasons());
    return refusals;
  }
}
