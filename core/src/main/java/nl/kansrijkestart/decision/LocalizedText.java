package nl.kansrijkestart.decision;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A name or sentence in both languages of the library (tekst in twee talen).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param nl the Dutch text, not null or blank
 * @param en the English text, not null or blank
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"nl", "en"})
public record LocalizedText(String nl, String en) {

  /** Checks that both are there. */
  public LocalizedText {
    requireNonNull(nl, "nl");
    requireNonNull(en, "en");
    if (nl.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("A localized text needs words in nl and in en");
    }
  }

  /**
   * A text in both languages.
   *
   * @param nl the Dutch text, not null or blank
   * @param en the English text, not null or blank
   * @return the text, never null
   * @throws IllegalArgumentException if one of them is blank
   */
  public static LocalizedText of(String nl, String en) {
    return new LocalizedText(nl, en);
  }

  /**
   * The text in one language.
   *
   * @param language the language of the reader, not null
   * @return the text, never null
   */
  public String in(Language language) {
    return requireNonNull(language, "language") == Language.NL ? nl : en;
  }
}
