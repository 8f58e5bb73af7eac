package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number by which an organisation is known in message traffic with the government (OIN,
 * organisatie-identificatienummer): 20 positions, of which the first 8 name a register, the next 8
 * or 9 are the number in that register, and the rest are zeros.
 *
 * <p>After {@code 00000001} stands an RSIN (9 digits), after {@code 00000003} a KVK number (8
 * digits); in other registers the number may hold capitals. The form is checked, not the 11-test of
 * an RSIN within, and not whether the number was issued.
 *
 * <p>Source: Logius, OIN-Stelsel, chapter 6 (composition of the OIN and table of prefixes).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 20 positions as above, not null
 */
public record Oin(String value) {

  private static final Pattern FORM =
      Pattern.compile(
          "00000001[0-9]{9}000"
              + "|00000003[0-9]{8}0000"
              + "|(?!0000000[13])[0-9]{8}[0-9A-Z]{9}000");

  /** Checks the form. */
  public Oin {
    if (!accepts(requireNonNull(value, "value"))) {
      throw new IllegalArgumentException(
          "An OIN must be 20 positions: 8 digits of the register, a number of 8 or 9 positions, and"
              + " zeros at the end");
    }
  }

  /**
   * Reads the number.
   *
   * @param text 20 positions, not null
   * @return the number, never null
   * @throws IllegalArgumentException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Oin parse(String text) {
    return new Oin(text);
  }

  /**
   * Whether {@link #parse} takes the text.
   *
   * @param text the text, not null
   * @return true if so
   */
  public static boolean accepts(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * The number, as {@link #parse} reads it.
   *
   * @return the 20 positions, never null
   */
  @JsonValue
  @Override
  public String toString() {
    return value;
  }
}
