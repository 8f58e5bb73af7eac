package nl.kansrijkestart.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of a legal person or partnership (RSIN, rechtspersonen en samenwerkingsverbanden
 * informatienummer): 9 digits that pass the same 11-test as a BSN. All zeros is refused.
 *
 * <p>Source: VNG Realisatie, {@code vng-api-common}, the check that the Dutch municipal APIs apply
 * to an RSIN.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 9 digits that pass the 11-test, not null
 */
public record Rsin(String value) {

  /** Checks the digits and the 11-test. */
  public Rsin {
    value = Digits.elevenTested(value, 9, "An RSIN must be 9 digits that pass the 11-test");
  }

  /**
   * Reads the number.
   *
   * @param text 9 digits that pass the 11-test, not null
   * @return the number, never null
   * @throws IllegalArgumentException if the text has another form or fails the test
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Rsin parse(String text) {
    return new Rsin(text);
  }

  /**
   * Whether {@link #parse} takes the text.
   *
   * @param text the text, not null
   * @return true if so
   */
  public static boolean accepts(String text) {
    return Digits.count(text) == 9 && Digits.passesElevenTest(text);
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
