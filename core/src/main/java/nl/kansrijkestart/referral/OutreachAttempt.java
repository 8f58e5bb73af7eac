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
 * <p>A try counts only by a way that she said is safe ({@link
 * nl.kansrijkestart.privacy.SafeContact}): a channel, or a letter. What nothing is known of, such
 * as somebody at her door, is recorded and does not count: others may have opened.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param channel by which channel, or null for a letter, a visit or another way
 * @param letter whether by a letter to her home; then there is no channel
 * @param reached whether she was reached
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"channel", "letter", "reached"})
public record OutreachAttempt(@Nullable ContactChannel channel, boolean letter, boolean reached) {

  /** Checks that a letter has no channel. */
  public OutreachAttempt {
    if (letter && channel != null) {
      throw new IllegalArgumentException("A try is by a letter or by a channel, not both");
    }
  }

  /**
   * A try by a way of contact.
   *
   * @param channel the way, not null
   * @param reached whether she was reached
   * @return the attempt, never null
   */
  public static OutreachAttempt by(ContactChannel channel, boolean reached) {
    return new OutreachAttempt(requireNonNull(channel, "channel"), false, reached);
  }

  /**
   * A try by a letter to her home.
   *
   * @param reached whether she was reached
   * @return the attempt, never null
   */
  public static OutreachAttempt byLetter(boolean reached) {
    return new OutreachAttempt(null, true, reached);
  }

  /**
   * A try by a visit or in another way.
   *
   * @param reached whether she was reached
   * @return the attempt, never null
   */
  public static OutreachAttempt otherwise(boolean reached) {
    return new OutreachAttempt(null, false, reached);
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
