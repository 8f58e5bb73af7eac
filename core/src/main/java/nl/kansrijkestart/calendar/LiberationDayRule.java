package nl.kansrijkestart.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * When 5 May counts as a holiday (Bevrijdingsdag).
 *
 * <p>For terms in laws it counts every year. Whether people have the day off is for their
 * collective agreement to say: many give it once in five years. So there is no default.
 */
public enum LiberationDayRule {
  /** Every year, as for terms in laws (Algemene termijnenwet, article 3). */
  @JsonProperty("every-year")
  EVERY_YEAR,
  /** In years that end in 0 or 5 (lustrum), as in many collective agreements. */
  @JsonProperty("every-five-years")
  EVERY_FIVE_YEARS,
  /** Never. */
  @JsonProperty("never")
  NEVER;

  boolean appliesIn(int year) {
    return this == EVERY_YEAR || (this == EVERY_FIVE_YEARS && year % 5 == 0);
  }
}
