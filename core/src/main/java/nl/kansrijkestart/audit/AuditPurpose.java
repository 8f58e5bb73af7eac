package nl.kansrijkestart.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Why data were used (doel), such as {@code care} or {@code referral}: a code of the feature that
 * decides, since the log knows no decisions.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 60 lower-case letters, digits and hyphens, starting with a letter, not null
 */
public record AuditPurpose(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,59}");

  /** Checks the form. */
  public AuditPurpose {
    requireNonNull(value, "value");
    if (!accepts(value)) {
      throw new IllegalArgumentException(
          "AuditPurpose must be 1 to 60 lower-case letters, digits and hyphens, starting with a letter");
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
   * @param value 1 to 60 lower-case letters, digits and hyphens, starting with a letter, not null
   * @return the value, never null
   * @throws IllegalArgumentException if the text has another form; the message does not repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static AuditPurpose of(String value) {
    return new AuditPurpose(value);
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
