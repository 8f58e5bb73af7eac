package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The key of a person in the host's system: opaque, never a BSN, a name or a birth date.
 *
 * <p>Keys travel further than records do, so 8 or 9 digits that are a valid {@link Bsn} are
 * refused. A host that numbers its clients puts a letter in front.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 64 letters, digits, dots, colons, hyphens or underscores, starting with a
 *     letter or digit, and not a BSN, not null
 */
public record PersonId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

  /** Checks the form, and that it is not a BSN. */
  public PersonId {
    requireNonNull(value, "value");
    if (!accepts(value)) {
      throw new IllegalArgumentException(
          "PersonId must be 1 to 64 letters, digits, dots, colons, hyphens or underscores, starting"
              + " with a letter or digit, and never a BSN");
    }
  }

  /**
   * Whether {@link #of} takes the text.
   *
   * @param text the text, not null
   * @return true if so
   */
  public static boolean accepts(String text) {
    return FORM.matcher(text).matches() && !Bsn.accepts(text);
  }

  /**
   * Reads the text form.
   *
   * @param value 1 to 64 letters, digits, dots, colons, hyphens or underscores, starting with a
   *     letter or digit, not null
   * @return the value, never null
   * @throws IllegalArgumentException if the text has another form or is a BSN; the message does not
   *     repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PersonId of(String value) {
    return new PersonId(value);
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
