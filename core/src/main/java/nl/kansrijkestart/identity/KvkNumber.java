package nl.kansrijkestart.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of an enterprise in the trade register (KVK-nummer): 8 digits. Only the form is
 * checked.
 *
 * <p>Source: Logius, OIN-Stelsel, glossary: always 8 digits.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 8 digits, not null
 */
public record KvkNumber(String value) {

  /** Checks that there are 8 digits. */
  public KvkNumber {
    value = Digits.exactly(value, 8, "A KVK number must be 8 digits");
  }

  /**
   * Reads the number.
   *
   * @param text 8 digits, not null
   * @return the number, never null
   * @throws IllegalArgumentException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static KvkNumber parse(String text) {
    return new KvkNumber(text);
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
