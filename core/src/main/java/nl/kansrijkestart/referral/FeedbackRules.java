package nl.kansrijkestart.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.privacy.DataCategory;

/** Feedback to a professional is a disclosure of its own, with a consent of its own. */
final class FeedbackRules {

  private final ReferralFacts facts;
  private final ReferralCommand command;
  private final ReferralContext context;
  private final List<ConsentId> consents = new ArrayList<>();

  FeedbackRules(ReferralFacts facts, ReferralCommand command, ReferralContext context) {
    this.facts = facts;
    this.command = command;
    this.context = context;
  }

  /** The consents that it rests on; after {@link #refusals()}. */
  List<ConsentId> consents() {
    return consents;
  }

  List<Reason> refusals() {
    OrganizationId referrer = facts.referrer().organization();
    OrganizationId teller = command.actor().organization();
    if (referrer == null || teller == null) {
      return List.of();
    }
    ConsentDecision decision =
        context
            .consents()
            .decide(
                DisclosureRequest.ofWoman(
                        facts.request().person(),
                        Purpose.FEEDBACK,
                        Party.of(teller, command.actor().role()),
                        Party.of(referrer, facts.referrer().role()),
                        Set.of(DataCategory.REFERRAL),
                        command.at())
                    .withContext(RecordRef.ofPregnancy(facts.request().pregnancy())));
    return Gate.refusals(
        decision,
        Reason.of(
            ReferralReasons.FEEDBACK_CONSENT_MISSING,
            ReferralReasons.FEEDBACK,
            List.of(ReferralReasons.PRACTICE),
            Map.of()),
        consents::addAll);
  }
}
