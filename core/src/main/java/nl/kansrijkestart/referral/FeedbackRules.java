package nl.kansrijkestart.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.privacy.DataCategory;
import org.jspecify.annotations.Nullable;

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
    Reason missing =
        Reason.of(
            ReferralReasons.FEEDBACK_CONSENT_MISSING,
            ReferralReasons.FEEDBACK,
            List.of(ReferralReasons.PRACTICE),
            Map.of());
    List<Reason> refusals =
        new Gate(context, command.at())
            .refusals(
                moment ->
                    facts
                        .request()
                        .within(
                            DisclosureRequest.ofWoman(
                                facts.request().person(),
                                Purpose.FEEDBACK,
                                Party.of(teller, command.actor().role()),
                                Party.of(referrer, facts.referrer().role()),
                                Set.of(DataCategory.REFERRAL),
                                moment)),
                missing,
                consents::addAll);
    return refusals.isEmpty() && !askedAnew() ? List.of(missing) : refusals;
  }

  /**
   * Who wanted it kept from the referrer, or declined, is asked again: an older yes is no yes to
   * tell that.
   */
  private boolean askedAnew() {
    return givenAfter(facts.withheldAt())
        && givenAfter(facts.state() == ReferralState.DECLINED_BY_CLIENT ? facts.leftAt() : null);
  }

  private boolean givenAfter(@Nullable Instant moment) {
    return moment == null
        || context.consents().records().stream()
            .filter(record -> consents.contains(record.id()))
            .anyMatch(
                record -> record.recordedAt().isAfter(moment) && record.from().isAfter(moment));
  }
}
