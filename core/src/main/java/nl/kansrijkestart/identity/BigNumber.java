package nl.kansrijkestart.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number under which a professional is registered in the BIG register of care professions
 * (BIG-nummer): 11 digits.
 *
 * <p>Only the form is checked: how the digits are made up was not confirmed by a source of the
 * register. Professionals make their number public by law, so it is shown in texts.
 *
 * <p>Source: the length is widely described, but no page of the register itself was opened; treat
 * it as unconfirmed.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 11 digits, not null
 */
public record BigNumber(String value) {

  /** Checks that there are 11 digits. */
  public BigNumber {
    value = Digits.exactly(value, 11, "A BIG number must be 11 digits");
  }

  /**
   * Reads the number.
   *
   * @param text 11 digits, not null
   * @return the number, never null
   * @throws IllegalArgumentException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static BigNumber parse(String text) {
    return new BigNumber(text);
  }

  /**
   * Whether {@link #parse} takes the text.
   *
   * @param text the text, not null
   * @return true if so
   */
  public static boolean accepts(String text) {
    return Digits.count(text) == 11;
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
