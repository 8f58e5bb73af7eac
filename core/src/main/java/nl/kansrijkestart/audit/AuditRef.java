package nl.kansrijkestart.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.kansrijkestart.identity.Bsn;

/**
 * A reference to what an event stems from: a decision, a consent, a report (verwijzing). Opaque:
 * never a BSN, a name or a sentence.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 80 letters, digits, dots, colons, hyphens or underscores, starting with a
 *     letter or digit, and never a BSN, not null
 */
public record AuditRef(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

  /** Checks the form. */
  public AuditRef {
    requireNonNull(value, "value");
    if (!accepts(value)) {
      throw new IllegalArgumentException(
          "AuditRef must be 1 to 80 letters, digits, dots, colons, hyphens or underscores, starting with a letter or digit, and never a BSN");
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
   * @param value 1 to 80 letters, digits, dots, colons, hyphens or underscores, starting with a
   *     letter or digit, and never a BSN, not null
   * @return the value, never null
   * @throws IllegalArgumentException if the text has another form; the message does not repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static AuditRef of(String value) {
    return new AuditRef(value);
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
