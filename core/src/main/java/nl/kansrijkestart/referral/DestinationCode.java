package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code of a destination that a desk can choose, such as {@code MVR} (bestemming).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 60 capitals, digits and underscores, starting with a capital, not null
 */
public record DestinationCode(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

  /** Checks the form. */
  public DestinationCode {
    requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "DestinationCode must be 1 to 60 capitals, digits and underscores, starting with a"
              + " capital");
    }
  }

  /**
   * Reads the text form.
   *
   * @param value 1 to 60 capitals, digits and underscores, starting with a capital, not null
   * @return the value, never null
   * @throws IllegalArgumentException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DestinationCode of(String value) {
    return new DestinationCode(value);
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
