package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The id of an offer within the packs, such as {@code rot-voorzorg} (aanbod, interventie).
 *
 * <p>For use inside the record system only: it tells which offer it is. Towards the outside use its
 * neutral code.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 80 lower-case letters, digits and hyphens, starting with a letter or digit, not
 *     null
 */
public record InterventionId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

  /** Checks the form. */
  public InterventionId {
    requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "InterventionId must be 1 to 80 lower-case letters, digits and hyphens, starting with a letter or digit");
    }
  }

  /**
   * Reads the text form.
   *
   * @param value 1 to 80 lower-case letters, digits and hyphens, starting with a letter or digit,
   *     not null
   * @return the id, never null
   * @throws IllegalArgumentException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static InterventionId of(String value) {
    return new InterventionId(value);
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
