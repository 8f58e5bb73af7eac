package nl.kansrijkestart.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The code of a care provider or practice in the AGB register (AGB-code): 8 digits.
 *
 * <p>There is no check digit. The first two digits tell the kind of care; which kinds there are is
 * not checked. The four-digit qualification code is another code than the first four digits.
 *
 * <p>Source: NZa (Dutch Healthcare Authority), which states the 8 digits.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 8 digits, not null
 */
public record AgbCode(String value) {

  /** Checks that there are 8 digits. */
  public AgbCode {
    value = Digits.exactly(value, 8, "An AGB code must be 8 digits");
  }

  /**
   * Reads the number.
   *
   * @param text 8 digits, not null
   * @return the number, never null
   * @throws IllegalArgumentException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static AgbCode parse(String text) {
    return new AgbCode(text);
  }

  /**
   * Whether {@link #parse} takes the text.
   *
   * @param text the text, not null
   * @return true if so
   */
  public static boolean accepts(String text) {
    return Digits.count(text) == 8;
  }

  /**
   * The number, as {@link #parse} reads it.
   *
   * @return the digits, never null
   */
  @JsonValue
  @Override
  public String toString() {
    return value;
  }
}
