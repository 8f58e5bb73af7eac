package nl.kansrijkestart.client;

import java.util.Arrays;
import java.util.Set;

/** Keeps origin and residence status out of the circumstances, whatever they are called. */
final class Origin {

  /** Words of a code, in English and Dutch. */
  private static final Set<String> WORDS =
      Set.of(
          "origin",
          "origins",
          "nationality",
          "nationalities",
          "citizenship",
          "ethnicity",
          "ethnic",
          "ethnical",
          "race",
          "racial",
          "migration",
          "migrant",
          "immigrant",
          "immigration",
          "refugee",
          "foreigner",
          "foreign",
          "birthplace",
          "undocumented",
          "illegal",
          "illegality",
          "western",
          "nonwestern",
          "religion",
          "skin",
          "afkomst",
          "herkomst",
          "nationaliteit",
          "etniciteit",
          "etnisch",
          "etnische",
          "ras",
          "migratie",
          "migratieachtergrond",
          "immigratie",
          "vluchteling",
          "allochtoon",
          "buitenlander",
          "buitenlands",
          "geboorteland",
          "verblijfsstatus",
          "verblijfsvergunning",
          "illegaal",
          "illegaliteit",
          "godsdienst",
          "westers",
          "huidskleur");

  /** Words that mean it together, in this order. */
  private static final Set<String> PHRASES =
      Set.of(
          "residence-status", "residence-permit", "country-of-birth", "birth-country", "non-dutch");

  private Origin() {}

  static boolean namedBy(String code) {
    return Arrays.stream(code.split("-")).anyMatch(WORDS::contains)
        || PHRASES.stream().anyMatch(phrase -> ("-" + code + "-").contains("-" + phrase + "-"));
  }
}
