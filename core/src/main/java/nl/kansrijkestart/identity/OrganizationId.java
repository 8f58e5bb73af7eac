package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The key of an organisation in the host's system (organisatie).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 64 letters, digits, dots, colons, hyphens or underscores, starting with a
 *     letter or digit, not null
 */
public record OrganizationId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

  /** Checks the form. */
  public OrganizationId {
    requireNonNull(value, "value");
    if (!accepts(value)) {
      throw new IllegalArgumentException(
          "OrganizationId must be 1 to 64 letters, digits, dots, colons, hyphens or underscores, starting with a letter or digit");
    }
  }

  /**
   * Whether {@link #of} takes the text.
   *
   * @param text the text, not null
   * @return true if so
   */
  public static boolean accepts(String text) {
    return FORM.matcher(text).matches();
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
  public static OrganizationId of(String value) {
    return new OrganizationId(value);
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
