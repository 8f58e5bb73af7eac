package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.kansrijkestart.identity.Bsn;

/**
 * The key of a pregnancy in the host's system: opaque, never a date or a BSN (zwangerschap).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 64 letters, digits, dots, colons, hyphens or underscores, starting with a
 *     letter or digit, and not a BSN, not null
 */
public record PregnancyId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

  /** Checks the form. */
  public PregnancyId {
    requireNonNull(value, "value");
    if (!FORM.matcher(value).matches() || Bsn.accepts(value)) {
      throw new IllegalArgumentException(
          "PregnancyId must be 1 to 64 letters, digits, dots, colons, hyphens or underscores, starting"
              + " with a letter or digit, and never a BSN");
    }
  }

  /**
   * Reads the text form.
   *
   * @param value 1 to 64 letters, digits, dots, colons, hyphens or underscores, starting with a
   *     letter or digit, not null
   * @return the value, never null
   * @throws IllegalArgumentException if the text has another form or is a BSN
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PregnancyId of(String value) {
    return new PregnancyId(value);
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
