package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code of a role or kind of organisation, such as {@code MIDWIFE} (rol).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 60 capitals, digits and underscores, starting with a capital, not null
 */
public record RoleCode(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

  /** Checks the form. */
  public RoleCode {
    requireNonNull(value, "value");
    if (!accepts(value)) {
      throw new IllegalArgumentException(
          "RoleCode must be 1 to 60 capitals, digits and underscores, starting with a capital");
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
   * @param value 1 to 60 capitals, digits and underscores, starting with a capital, not null
   * @return the value, never null
   * @throws IllegalArgumentException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static RoleCode of(String value) {
    return new RoleCode(value);
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
