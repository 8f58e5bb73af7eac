package nl.kansrijkestart.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The hash of one line of the log (controlegetal): SHA-256, or HMAC-SHA-256 with a key of the host.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 64 hexadecimal digits in lower case, not null
 */
public record AuditHash(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** What stands in the place of the previous hash of the first event: 64 zeros. */
  public static final AuditHash NONE = new AuditHash("0".repeat(64));

  /** Checks the form. */
  public AuditHash {
    requireNonNull(value, "value");
    if (!accepts(value)) {
      throw new IllegalArgumentException("AuditHash must be 64 hexadecimal digits in lower case");
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
   * @param value 64 hexadecimal digits in lower case, not null
   * @return the value, never null
   * @throws IllegalArgumentException if the text has another form; the message does not repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static AuditHash of(String value) {
    return new AuditHash(value);
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
