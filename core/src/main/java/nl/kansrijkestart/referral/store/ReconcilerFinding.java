package nl.kansrijkestart.referral.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.referral.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * A referral that somebody should look at, and why (bevinding). Keys and codes only.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param referral the referral, not null
 * @param other the other referral where there are two, or null
 * @param reason what was found, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"referral", "other", "reason"})
public record ReconcilerFinding(ReferralId referral, @Nullable ReferralId other, Reason reason) {

  /** Checks that all is there. */
  public ReconcilerFinding {
    requireNonNull(referral, "referral");
    requireNonNull(reason, "reason");
  }
}
