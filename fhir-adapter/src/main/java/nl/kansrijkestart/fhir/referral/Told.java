package nl.kansrijkestart.fhir.referral;

import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.FeedbackOutcome;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.outward.OutwardStatus;
import org.jspecify.annotations.Nullable;

/** What a task tells one reader of where a referral stands; all that changes in it. */
record Told(
    @Nullable OutwardStatus status,
    @Nullable FeedbackOutcome feedback,
    @Nullable OrganizationId owner) {

  /** What an organisation is told; without one all that the desk knows. */
  static Told of(Referral referral, ReferralParties parties, @Nullable OrganizationId reader) {
    if (reader == null || OutwardStatus.readsAll(referral, reader)) {
      return new Told(
          OutwardStatus.atTheDesk(referral).orElse(null),
          referral.feedback().orElse(null),
          parties.owner(referral).orElse(null));
    }
    OutwardStatus status = OutwardStatus.of(referral, reader).orElse(null);
    return reader.equals(referral.referrer().organization())
        ? new Told(
            status,
            referral.feedbackWithheld() ? null : referral.feedback().orElse(null),
            parties.asked(referral).orElse(null))
        : new Told(status, null, null);
  }
}
