package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The neutral code of an offer for letters, calendars, case types and messages (neutrale code).
 *
 * <p>It tells nothing: who sees {@code KS-1001} in a subject line does not learn what help she
 * gets. This class is immutable and thread-safe.
 *
 * @param value 2 to 8 capitals, a hyphen and 3 to 8 digits, not null
 */
public record OfferCode(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2,8}-[0-9]{3,8}");

  /** Checks the form. */
  public OfferCode {
    requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "OfferCode must be 2 to 8 capitals, a hyphen and 3 to 8 digits, such as KS-1001");
    }
  }

  /**
   * Reads the text form.
   *
   * @param value 2 to 8 capitals, a hyphen and 3 to 8 digits, not null
   * @return the code, never null
   * @throws IllegalArgumentException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static OfferCode of(String value) {
    return new OfferCode(value);
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
