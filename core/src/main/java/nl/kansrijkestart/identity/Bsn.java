package nl.kansrijkestart.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The citizen service number of a person (burgerservicenummer, BSN): 9 digits that pass the
 * 11-test. An older number of 8 digits gets a zero in front; 000000000 is refused.
 *
 * <p>The 11-test: the first eight digits times 9, 8, 7, 6, 5, 4, 3 and 2, minus the ninth, is a
 * multiple of 11. It finds mistyped digits; it does not tell whether the number was ever issued. A
 * person without a BSN is normal: hosts leave it out, they do not make one up.
 *
 * <p>{@link #toString} is masked and does not parse back. The digits come out only where they are
 * asked for ({@link #digits}), and in JSON.
 *
 * <p>Source: python-stdnum, {@code stdnum/nl/bsn.py} (rule and examples read, not copied).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param digits 8 or 9 digits that pass the 11-test, not null; held as 9 digits
 */
public record Bsn(String digits) {

  /** Pads to nine digits and applies the 11-test. */
  public Bsn {
    digits = Digits.elevenTested(digits, 8, "A BSN must be 8 or 9 digits that pass the 11-test");
  }

  /**
   * Reads a BSN.
   *
   * @param text 8 or 9 digits, nothing else, not null
   * @return the BSN, never null
   * @throws IllegalArgumentException if the text has another form or fails the 11-test; the message
   *     does not repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Bsn parse(String text) {
    return new Bsn(text);
  }

  /**
   * Whether {@link #parse} takes the text.
   *
   * @param text the text, not null
   * @return true if so
   */
  public static boolean accepts(String text) {
    int count = Digits.count(text);
    return (count == 8 || count == 9) && Digits.passesElevenTest(count == 8 ? "0" + text : text);
  }

  /**
   * The nine digits. Ask for them only where the law lets you process the BSN.
   *
   * @return nine digits, never null
   */
  @JsonValue
  @Override
  public String digits() {
    return digits;
  }

  /**
   * A text without a single digit of the number; it cannot be parsed back, on purpose.
   *
   * @return {@code Bsn[masked]}
   */
  @Override
  public String toString() {
    return "Bsn[masked]";
  }
}
