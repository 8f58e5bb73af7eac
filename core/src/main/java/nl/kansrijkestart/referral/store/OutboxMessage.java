package nl.kansrijkestart.referral.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralStep;

/**
 * Tells an organisation that something happened with a referral (bericht). Keys and codes only:
 * whoever gets it asks the sender for more, through consent.
 *
 * <p>One organisation gets one message about one event, so that referral, version and recipient are
 * its key. This class is immutable and thread-safe.
 *
 * @param referral the referral, not null
 * @param version the version of the event, 1 or more
 * @param recipient who is told, not null
 * @param step what was done, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"referral", "version", "recipient", "step"})
public record OutboxMessage(
    ReferralId referral, int version, OrganizationId recipient, ReferralStep.Kind step) {

  /** Checks that all is there. */
  public OutboxMessage {
    requireNonNull(referral, "referral");
    requireNonNull(recipient, "recipient");
    requireNonNull(step, "step");
    if (version < 1) {
      throw new IllegalArgumentException("A version must be 1 or more, was " + version);
    }
  }

  /**
   * The message about an event.
   *
   * @param event the event, not null
   * @param recipient who is told, not null
   * @return the message, never null
   */
  public static OutboxMessage about(ReferralEvent event, OrganizationId recipient) {
    return new OutboxMessage(event.referral(), event.version(), recipient, event.step().kind());
  }

  /**
   * The key of the message, the same for every delivery.
   *
   * @return {@code referral/version/recipient}, never null
   */
  public String key() {
    return referral + "/" + version + "/" + recipient;
  }
}
