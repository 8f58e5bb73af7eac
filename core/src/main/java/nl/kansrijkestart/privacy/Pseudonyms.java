package nl.kansrijkestart.privacy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import nl.kansrijkestart.identity.PersonId;

/**
 * Makes pseudonyms for one purpose with a key of the host (pseudonimiseren).
 *
 * <p>The same person gets the same pseudonym for the same purpose, and another for every other
 * purpose: two files that were made for two purposes cannot be joined on it. Without the key nobody
 * can compute it, not even by trying all keys of persons.
 *
 * <pre>{@code
 * Pseudonyms audit = Pseudonyms.of(key, Pseudonyms.Purpose.of("audit"));
 * PersonId about = audit.pseudonym(client).asPersonId();
 * }</pre>
 *
 * <p>The value is HMAC-SHA-256 in hexadecimal digits, with the domain {@code
 * kansrijkestart-pseudonym/1:} and the purpose: see {@link HostKey}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Pseudonyms {

  private static final String DOMAIN = "kansrijkestart-pseudonym/1:";

  private final HostKey key;
  private final Purpose purpose;

  private Pseudonyms(HostKey key, Purpose purpose) {
    this.key = key;
    this.purpose = purpose;
  }

  /**
   * What pseudonyms are made for (doel van het pseudoniem), such as {@code audit} or {@code
   * research-2026}.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param value 1 to 60 lower-case letters, digits and hyphens, starting with a letter, not null
   */
  public record Purpose(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** Checks the form. */
    public Purpose {
      requireNonNull(value, "value");
      if (!FORM.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "A purpose must be 1 to 60 lower-case letters, digits and hyphens, starting with a"
                + " letter");
      }
    }

    /**
     * Reads the text form.
     *
     * @param value 1 to 60 lower-case letters, digits and hyphens, starting with a letter, not null
     * @return the purpose, never null
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Purpose of(String value) {
      return new Purpose(value);
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

  /**
   * Pseudonyms for a purpose.
   *
   * @param key the key of the host, not null
   * @param purpose what they are for, not null
   * @return the maker of pseudonyms, never null
   */
  public static Pseudonyms of(HostKey key, Purpose purpose) {
    return new Pseudonyms(requireNonNull(key, "key"), requireNonNull(purpose, "purpose"));
  }

  /**
   * The pseudonym of a person for this purpose.
   *
   * @param person the key of the person in the host's system, not null
   * @return the pseudonym, never null
   */
  public Pseudonym pseudonym(PersonId person) {
    byte[] hash =
        key.mac(DOMAIN + purpose.value(), person.value().getBytes(StandardCharsets.UTF_8));
    return new Pseudonym(HexFormat.of().formatHex(hash));
  }

  /**
   * The purpose; the key is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "Pseudonyms[" + purpose + "]";
  }
}
