package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A municipality by its CBS code (gemeente, gemeentecode): {@code GM0599} is Rotterdam.
 *
 * <p>Only the form is checked here: {@code GM} and four digits. Whether the code existed on a day
 * is for a {@link MunicipalityRegister} to say; municipalities merge nearly every year.
 *
 * <p>Source: CBS, Gebieden in Nederland: the official municipality code has four digits, written
 * with GM in front.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code {@code GM} and four digits, or the four digits alone, not null; held with {@code GM}
 */
public record Municipality(String code) implements Comparable<Municipality> {

  private static final Pattern FORM = Pattern.compile("(?:[Gg][Mm])?([0-9]{4})");

  /** Checks the form, and puts {@code GM} in front. */
  public Municipality {
    Matcher matcher = FORM.matcher(requireNonNull(code, "code"));
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "A municipality must be a CBS code of GM and 4 digits, such as GM0599");
    }
    code = "GM" + matcher.group(1);
  }

  /**
   * Reads a code, with or without {@code GM}.
   *
   * @param text such as {@code GM0599} or {@code 0599}, not null
   * @return the municipality, never null
   * @throws IllegalArgumentException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Municipality parse(String text) {
    return new Municipality(text);
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

  @Override
  public int compareTo(Municipality other) {
    return code.compareTo(other.code);
  }

  /**
   * The code with {@code GM} in front.
   *
   * @return such as {@code GM0599}, never null
   */
  @JsonValue
  @Override
  public String toString() {
    return code;
  }
}
