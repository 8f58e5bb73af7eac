package nl.kansrijkestart.referral.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.kansrijkestart.referral.ReferralEvent;

/**
 * An event at its place among the events of all referrals.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param position the place, from 1 without a gap
 * @param event the event, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"position", "event"})
public record StoredEvent(long position, ReferralEvent event) {

  /** Checks the position. */
  public StoredEvent {
    requireNonNull(event, "event");
    if (position < 1) {
      throw new IllegalArgumentException("A position must be 1 or more, was " + position);
    }
  }
}
