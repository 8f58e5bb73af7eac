package nl.kansrijkestart.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The code of a circumstance, such as {@code low-literacy} (omstandigheid).
 *
 * <p>Origin, nationality, migration, ethnicity and residence status are never a circumstance, under
 * no code: {@link #of} refuses them. Source: 004_0e1c2457276a75f6.txt, L19-20.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 80 lower-case letters, digits and hyphens, starting with a letter, not null;
 *     capitals and underscores ({@code LOW_LITERACY}) are taken and held in that form
 */
public record CircumstanceCode(String value) implements Comparable<CircumstanceCode> {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,79}");

  /** Checks the form, and that it is not about origin. */
  public CircumstanceCode {
    value = shortest(requireNonNull(value, "value"));
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A circumstance code must be 1 to 80 lower-case letters, digits and hyphens, starting with"
              + " a letter, such as low-literacy");
    }
    if (Origin.namedBy(value)) {
      throw new IllegalArgumentException(
          "Origin, nationality and residence status are never a circumstance; record what she needs");
    }
  }

  private static String shortest(String text) {
    return text.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether a text has the form of a code; it may still be refused for being about origin.
   *
   * @param text the text, not null
   * @return true if so
   */
  static boolean formed(String text) {
    return FORM.matcher(shortest(text)).matches();
  }

  /** Whether a text of that form is about origin. */
  static boolean aboutOrigin(String text) {
    return Origin.namedBy(shortest(text));
  }

  /**
   * Reads a code.
   *
   * @param value the code, in lower case with hyphens or in capitals with underscores, not null
   * @return the code, never null
   * @throws IllegalArgumentException if it has another form, or is about origin; the message does
   *     not repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CircumstanceCode of(String value) {
    return new CircumstanceCode(value);
  }

  @Override
  public int compareTo(CircumstanceCode other) {
    return value.compareTo(other.value);
  }

  /**
   * The code in lower case with hyphens.
   *
   * @return the text, never null
   */
  @JsonValue
  @Override
  public String toString() {
    return value;
  }
}
