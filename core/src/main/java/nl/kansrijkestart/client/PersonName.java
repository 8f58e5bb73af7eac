package nl.kansrijkestart.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A name of a person (naam), in the parts that the Netherlands keeps apart. Any part may be
 * missing, not all of them.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param given the given names or initials (voornamen, voorletters), or null
 * @param prefix what stands before the family name, such as {@code van der} (tussenvoegsel), or
 *     null
 * @param family the family name (achternaam), or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"given", "prefix", "family"})
public record PersonName(@Nullable String given, @Nullable String prefix, @Nullable String family) {

  /** The longest part of a name, in characters. */
  public static final int MAX_LENGTH = 200;

  /** Checks that something is there and that no part is blank or too long. */
  public PersonName {
    if (given == null && family == null) {
      throw new IllegalArgumentException(
          "A name needs a given or a family name; leave it out if none is known");
    }
    if (prefix != null && family == null) {
      throw new IllegalArgumentException("A prefix stands before a family name; give that as well");
    }
    if (Stream.of(given, prefix, family)
        .filter(Objects::nonNull)
        .anyMatch(part -> part.isBlank() || part.length() > MAX_LENGTH)) {
      throw new IllegalArgumentException(
          "Each part of a name must be 1 to " + MAX_LENGTH + " characters");
    }
  }

  static @Nullable PersonName ofNullable(
      @Nullable String given, @Nullable String prefix, @Nullable String family) {
    return given == null && prefix == null && family == null
        ? null
        : new PersonName(given, prefix, family);
  }

  /**
   * The name of the type; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
