package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * One try to reach her (contactpoging). It tells when and how somebody tried, never what was said.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param channel by which way, or null for a visit or another way
 * @param reached whether she was reached
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"channel", "reached"})
public record OutreachAttempt(@Nullable ContactChannel channel, boolean reached) {

  /**
   * A try by a way of contact.
   *
   * @param channel the way, not null
   * @param reached whether she was reached
   * @return the attempt, never null
   */
  public static OutreachAttempt by(ContactChannel channel, boolean reached) {
    return new OutreachAttempt(requireNonNull(channel, "channel"), reached);
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
