package nl.kansrijkestart.privacy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Bsn;
import org.jspecify.annotations.Nullable;

/**
 * Something that the host keeps, as far as a retention term needs to know it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param key the key of it in the host's system: 1 to 80 letters, digits, dots, colons, hyphens or
 *     underscores, starting with a letter or digit, never a BSN, not null
 * @param dataClass the class of data, not null
 * @param started the day from which its term counts, or null if not known
 * @param held whether something forbids deletion for now, such as a running report, complaint or
 *     objection (bewaarplicht door lopende zaak), not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"key", "dataClass", "started", "held"})
public record RetentionItem(
    String key, RetentionTerm.DataClass dataClass, @Nullable LocalDate started, Ternary held) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

  /** Checks the key. */
  public RetentionItem {
    requireNonNull(key, "key");
    requireNonNull(dataClass, "dataClass");
    requireNonNull(held, "held");
    if (!FORM.matcher(key).matches() || Bsn.accepts(key)) {
      throw new IllegalArgumentException(
          "The key of what is kept must be 1 to 80 letters, digits, dots, colons, hyphens or"
              + " underscores, starting with a letter or digit, and never a BSN");
    }
  }

  /**
   * The type only; which record it is, and from when, is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
