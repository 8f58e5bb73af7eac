package nl.kansrijkestart.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of a care organisation as a subscriber of the UZI register (URA, UZI-register
 * abonneenummer): at most 8 digits.
 *
 * <p>It is held as 8 digits with zeros in front, so that two spellings of one number are equal;
 * that padding is a choice of this library. All zeros is refused.
 *
 * <p>Source: UZI register, frequently asked questions: a subscriber number has at most 8 digits.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 8 digits, not all zero, not null; held as 8 digits
 */
public record UraNumber(String value) {

  /** Pads to 8 digits and checks the form. */
  public UraNumber {
    value = Digits.padded(value, 8, "A URA must be 1 to 8 digits, not all zero");
  }

  /**
   * Reads the number.
   *
   * @param text 1 to 8 digits, not all zero, not null; held as 8 digits
   * @return the number, never null
   * @throws IllegalArgumentException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static UraNumber parse(String text) {
    return new UraNumber(text);
  }

  /**
   * Whether {@link #parse} takes the text.
   *
   * @param text the text, not null
   * @return true if so
   */
  public static boolean accepts(String text) {
    return Digits.count(text) >= 1 && Digits.count(text) <= 8 && !Digits.allZero(text);
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
