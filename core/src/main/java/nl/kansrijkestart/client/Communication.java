package nl.kansrijkestart.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.regex.Pattern;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to understand each other (taal en communicatie).
 *
 * <p>The language says nothing about origin, and neither does it count as a risk. An interpreter is
 * a professional, never her partner or a relative.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param language the language that she prefers as a BCP 47 tag, such as {@code nl}, {@code ti} or
 *     {@code pt-BR}, or null if not known
 * @param interpreterNeeded whether a professional interpreter is needed (tolk), not null
 * @param lowLiteracy whether reading and writing are hard for her (laaggeletterd): then texts are
 *     read aloud; not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"language", "interpreterNeeded", "lowLiteracy"})
public record Communication(
    @Nullable String language, Ternary interpreterNeeded, Ternary lowLiteracy)
    implements Disclosable {

  static final String LANGUAGE = "[a-z]{2,3}(-[A-Z]{2})?";

  private static final Pattern FORM = Pattern.compile(LANGUAGE);

  /** Checks the form of the language. */
  public Communication {
    requireNonNull(interpreterNeeded, "interpreterNeeded");
    requireNonNull(lowLiteracy, "lowLiteracy");
    if (language != null && !FORM.matcher(language).matches()) {
      throw new IllegalArgumentException("A language must be a tag such as nl, ti or pt-BR");
    }
  }

  /**
   * Nothing is known.
   *
   * @return the value, never null
   */
  public static Communication unknown() {
    return new Communication(null, Ternary.UNKNOWN, Ternary.UNKNOWN);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("language", DataCategory.COMMUNICATION, language),
        Part.ofWoman("interpreterNeeded", DataCategory.COMMUNICATION, interpreterNeeded),
        Part.ofWoman("lowLiteracy", DataCategory.COMMUNICATION, lowLiteracy));
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
