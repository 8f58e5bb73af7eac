package nl.kansrijkestart.decision;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * A language in which the library explains itself.
 *
 * <p>The professional at the desk reads Dutch; an integrator or an auditor may read English.
 */
public enum Language {
  /** Dutch (Nederlands). */
  @JsonProperty("nl")
  NL("nl"),
  /** English (Engels). */
  @JsonProperty("en")
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /**
   * The ISO 639-1 code.
   *
   * @return {@code nl} or {@code en}, never null
   */
  public String code() {
    return code;
  }

  /**
   * The locale with this language and no country.
   *
   * @return the locale, never null
   */
  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /**
   * The language that fits a locale: Dutch for any Dutch locale, English for every other.
   *
   * @param locale the locale of the reader, not null
   * @return the language, never null
   */
  public static Language from(Locale locale) {
    requireNonNull(locale, "locale");
    return locale.getLanguage().equals("nl") ? NL : EN;
  }
}
