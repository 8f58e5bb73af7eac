package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.kansrijkestart.consent.RecordRef;

/**
 * The key that a host gives to one command, and to every repetition of that command (opdracht). A
 * command that arrives twice is applied once.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 80 letters, digits, dots, colons, hyphens or underscores, starting with a
 *     letter or digit, and not a BSN, not null
 */
public record CommandId(String value) {

  /** Checks the form. */
  public CommandId {
    requireNonNull(value, "value");
    if (!RecordRef.accepts(value)) {
      throw new IllegalArgumentException(
          "CommandId must be 1 to 80 letters, digits, dots, colons, hyphens or underscores, starting"
              + " with a letter or digit, and never a BSN");
    }
  }

  /**
   * Reads the text form.
   *
   * @param value 1 to 80 letters, digits, dots, colons, hyphens or underscores, starting with a
   *     letter or digit, not null
   * @return the value, never null
   * @throws IllegalArgumentException if the text has another form or is a BSN
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CommandId of(String value) {
    return new CommandId(value);
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
