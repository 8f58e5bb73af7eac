package nl.kansrijkestart.privacy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * What a letter's subject, a calendar entry or a case is called (neutrale code): a letter, a hyphen
 * and a number, such as {@code K-1042}.
 *
 * <p>The name of an offer tells whoever opens the letter what she is being helped with. The form
 * leaves no room for a name, an abbreviation of one, a date or a BSN.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value one capital, a hyphen, and 2 to 6 digits, not null
 */
public record NeutralCode(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z]-\\d{2,6}");

  /** Checks the form. */
  public NeutralCode {
    requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A neutral code must be one capital, a hyphen and 2 to 6 digits, such as K-1042");
    }
  }

  /**
   * Reads the text form.
   *
   * @param value one capital, a hyphen, and 2 to 6 digits, not null
   * @return the code, never null
   * @throws IllegalArgumentException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static NeutralCode of(String value) {
    return new NeutralCode(value);
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
