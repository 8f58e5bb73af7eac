package nl.kansrijkestart.referral.meeting;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The key of a case meeting in the host's system (casusoverleg). It tells nothing about anybody.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 64 letters, digits, dots, colons, hyphens or underscores, starting with a
 *     letter or digit, not null
 */
public record CaseMeetingId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

  /** Checks the form. */
  public CaseMeetingId {
    requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "CaseMeetingId must be 1 to 64 letters, digits, dots, colons, hyphens or underscores,"
              + " starting with a letter or digit");
    }
  }

  /**
   * Reads the text form.
   *
   * @param value 1 to 64 letters, digits, dots, colons, hyphens or underscores, starting with a
   *     letter or digit, not null
   * @return the value, never null
   * @throws IllegalArgumentException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CaseMeetingId of(String value) {
    return new CaseMeetingId(value);
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
