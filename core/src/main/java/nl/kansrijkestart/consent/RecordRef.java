package nl.kansrijkestart.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.kansrijkestart.identity.Bsn;
import nl.kansrijkestart.pregnancy.PregnancyId;

/**
 * A reference to a record of the host: a care episode, a letter, a signed form (verwijzing).
 * Opaque: never a BSN, a name, a date or a sentence.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 1 to 80 letters, digits, dots, colons, hyphens or underscores, starting with a
 *     letter or digit, and not a BSN, not null
 */
public record RecordRef(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

  /** Checks the form. */
  public RecordRef {
    requireNonNull(value, "value");
    if (!accepts(value)) {
      throw new IllegalArgumentException(
          "RecordRef must be 1 to 80 letters, digits, dots, colons, hyphens or underscores, starting"
              + " with a letter or digit, and never a BSN");
    }
  }

  /**
   * Whether {@link #of} takes the text.
   *
   * @param text the text, not null
   * @return true if so
   */
  public static boolean accepts(String text) {
    return FORM.matcher(text).matches() && !Bsn.accepts(text);
  }

  /**
   * Reads the text form.
   *
   * @param value 1 to 80 letters, digits, dots, colons, hyphens or underscores, starting with a
   *     letter or digit, not null
   * @return the value, never null
   * @throws IllegalArgumentException if the text has another form or is a BSN
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static RecordRef of(String value) {
    return new RecordRef(value);
  }

  /**
   * The reference to a pregnancy, for a consent that holds for this pregnancy and no other.
   *
   * @param pregnancy the pregnancy, not null
   * @return {@code pregnancy:} and the key, never null
   */
  public static RecordRef ofPregnancy(PregnancyId pregnancy) {
    return new RecordRef("pregnancy:" + requireNonNull(pregnancy, "pregnancy").value());
  }

  /**
   * The text form.
   *
   * @return the text, never null
   */
  @JsonValue
  @Override
  public String toString() {
    return value;
  }
}
