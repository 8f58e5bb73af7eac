package nl.kansrijkestart.fhir.referral;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.referral.FeedbackOutcome;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.outward.OutwardStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a task says of a referral that another system holds (taak van een ander). It is no referral:
 * that is the sum of its events, which a task does not have. {@link TaskSteps} tells which step a
 * change of a task means.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param referral the key of the referral, or null where it has none of ours
 * @param person for whom, or null where it does not say so
 * @param status where it stands, not null
 * @param requester the organisation that asks, by our key, or null
 * @param owner the organisation that has it in hand, by our key, or null
 * @param feedback what became of it, or null
 * @param reason why it ended, in words, or null
 * @param authoredOn when it was sent, or null
 * @param lastModified when it was changed last, or null
 */
public record ReferralTask(
    @Nullable ReferralId referral,
    @Nullable PersonId person,
    OutwardStatus status,
    @Nullable OrganizationId requester,
    @Nullable OrganizationId owner,
    @Nullable FeedbackOutcome feedback,
    @Nullable String reason,
    @Nullable Instant authoredOn,
    @Nullable Instant lastModified) {

  /** Checks that there is a status. */
  public ReferralTask {
    requireNonNull(status, "status");
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
