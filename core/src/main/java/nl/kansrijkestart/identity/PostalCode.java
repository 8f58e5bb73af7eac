package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Dutch postal code (postcode): four digits (PC4), or four digits and two letters (PC6).
 *
 * <p>The first digit is not 0, and the letters are not SA, SD or SS. It is held in its shortest
 * form, {@code 2611ET}; {@link #parse} also takes {@code 2601 dc} and {@code NL-2611ET}.
 *
 * <p>A PC6 is a street or less, and so about a person when it stands in her record: {@link
 * #toString} shows the four digits only. The whole code comes out by {@link #value} and in JSON.
 *
 * <p>Source: python-stdnum, {@code stdnum/nl/postcode.py} (rule and examples read, not copied).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value a code in any form that {@link #parse} reads, not null; held in its shortest form
 */
public record PostalCode(String value) {

  private static final Pattern FORM =
      Pattern.compile("(?:[Nn][Ll][- ]?)?([1-9][0-9]{3})(?: ?([A-Za-z]{2}))?");
  private static final Pattern NEVER_ISSUED = Pattern.compile("S[ADS]");

  /** Checks the form and shortens it. */
  public PostalCode {
    value =
        shortest(requireNonNull(value, "value"))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "A postal code must be 4 digits, not starting with 0, with or without 2"
                            + " letters other than SA, SD and SS, such as 2611 or 2611ET"));
  }

  /**
   * Reads a postal code; capitals or not, with or without a space before the letters and {@code
   * NL-} in front.
   *
   * @param text the text, not null
   * @return the postal code, never null
   * @throws IllegalArgumentException if it has another form; the message does not repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PostalCode parse(String text) {
    return new PostalCode(text);
  }

  /**
   * Whether {@link #parse} takes the text.
   *
   * @param text the text, not null
   * @return true if so
   */
  public static boolean accepts(String text) {
    return shortest(requireNonNull(text, "text")).isPresent();
  }

  /**
   * The whole code in its shortest form.
   *
   * @return {@code 2611} or {@code 2611ET}, never null
   */
  @JsonValue
  @Override
  public String value() {
    return value;
  }

  /**
   * The four digits, an area of some thousands of people (PC4): what a report may need, and no
   * more.
   *
   * @return the postal code without letters, never null
   */
  public PostalCode area() {
    return full() ? new PostalCode(value.substring(0, 4)) : this;
  }

  /**
   * Whether the two letters are there (PC6).
   *
   * @return false where only the four digits are known
   */
  public boolean full() {
    return value.length() == 6;
  }

  /**
   * The four digits; letters show as asterisks, so that a PC6 cannot be read back.
   *
   * @return {@code 2611} or {@code 2611**}, never null
   */
  @Override
  public String toString() {
    return full() ? value.substring(0, 4) + "**" : value;
  }

  private static Optional<String> shortest(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String letters = matcher.group(2);
    if (letters == null) {
      return Optional.of(matcher.group(1));
    }
    String capitals = letters.toUpperCase(Locale.ROOT);
    return NEVER_ISSUED.matcher(capitals).matches()
        ? Optional.empty()
        : Optional.of(matcher.group(1) + capitals);
  }
}
