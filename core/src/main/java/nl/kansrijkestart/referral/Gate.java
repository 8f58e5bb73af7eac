package nl.kansrijkestart.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.decision.Reason;

/** Turns a decision on consent into the reasons of a refusal. */
final class Gate {

  private Gate() {}

  /**
   * Nothing for a permit, whose consents are handed on; else the reason first, then the grounds.
   */
  static List<Reason> refusals(
      ConsentDecision decision, Reason missing, Consumer<List<ConsentId>> basis) {
    if (decision instanceof ConsentDecision.Permit permit) {
      basis.accept(permit.basis());
      return List.of();
    }
    List<Reason> refusals = new ArrayList<>(List.of(missing));
    refusals.addAll(decision.reasons());
    return refusals;
  }
}
