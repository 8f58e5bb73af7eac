package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code of a questionnaire or measuring instrument, such as {@code phq-2} (instrument).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 40 lower-case letters, digits and hyphens, starting with a letter, not null
 */
public record InstrumentId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** Checks the form. */
  public InstrumentId {
    requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "InstrumentId must be 1 to 40 lower-case letters, digits and hyphens, starting with a letter");
    }
  }

  /**
   * Reads the text form.
   *
   * @param value 1 to 40 lower-case letters, digits and hyphens, starting with a letter, not null
   * @return the id, never null
   * @throws IllegalArgumentException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static InstrumentId of(String value) {
    return new InstrumentId(value);
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
