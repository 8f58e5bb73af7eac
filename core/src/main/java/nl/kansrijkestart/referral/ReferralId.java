package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.kansrijkestart.consent.RecordRef;

/**
 * The key of a referral in the host's system (aanmelding): opaque, never a BSN or a date.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 80 letters, digits, dots, colons, hyphens or underscores, starting with a
 *     letter or digit, and not a BSN, not null
 */
public record ReferralId(String value) {

  /** Checks the form. */
  public ReferralId {
    requireNonNull(value, "value");
    if (!RecordRef.accepts(value)) {
      throw new IllegalArgumentException(
          "ReferralId must be 1 to 80 letters, digits, dots, colons, hyphens or underscores, starting"
              + " with a letter or digit, and never a BSN");
    }
  }

  /**
   * Reads the text form.
   *
   * @param value 1 to 80 letters, digits, dots, colons, hyphens or underscores, starting with a
   *     letter or digit, not null
   * @return the value, never null
   * @throws IllegalArgumentException if the text has another form or is a BSN
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ReferralId of(String value) {
    return new ReferralId(value);
  }

  /**
   * The text form.
   *
   * @return the text, never null
   */
  @JsonValue
  @Override
  public String toString() {
    return value;
  }
}
