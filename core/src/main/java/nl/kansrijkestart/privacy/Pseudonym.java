package nl.kansrijkestart.privacy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.kansrijkestart.identity.PersonId;

/**
 * A key that stands for a person for one purpose, and leads nowhere without the host's secret
 * (pseudoniem).
 *
 * <p>Pseudonymous data are still personal data: whoever holds the host's key can find her again
 * (GDPR, article 4(5) and recital 26).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value 64 hexadecimal digits in lower case, not null
 */
public record Pseudonym(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** Checks the form. */
  public Pseudonym {
    requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Pseudonym must be 64 hexadecimal digits in lower case; Pseudonyms makes one");
    }
  }

  /**
   * Reads the text form.
   *
   * @param value 64 hexadecimal digits in lower case, not null
   * @return the pseudonym, never null
   * @throws IllegalArgumentException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Pseudonym of(String value) {
    return new Pseudonym(value);
  }

  /**
   * The pseudonym in the place of the key of a person, as in an audit log.
   *
   * @return the key, never null
   */
  public PersonId asPersonId() {
    return PersonId.of(value);
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
