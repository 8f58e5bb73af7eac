package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code of something a role may do, such as {@code REFER_TO_DESK} (bevoegdheid).
 *
 * <p>Which role may do what is data: see {@link Roles}. A permission that no role holds is refused
 * to all.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 60 capitals, digits and underscores, starting with a capital, not null
 */
public record Permission(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

  /** Checks the form. */
  public Permission {
    requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A permission must be 1 to 60 capitals, digits and underscores, starting with a capital");
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
  public static Permission of(String value) {
    return new Permission(value);
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
