package nl.kansrijkestart.pregnancy;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A phase of life that the programme covers, from before conception until school (levensfase).
 *
 * <p>They follow one another without a gap. Phases are told per child: twins can be in different
 * ones.
 */
public enum LifePhase {
  /** Before conception (voor de zwangerschap). */
  @JsonProperty("preconception")
  PRECONCEPTION,
  /** From conception until the day before birth (zwangerschap). */
  @JsonProperty("pregnancy")
  PREGNANCY,
  /** The day of birth (geboorte). */
  @JsonProperty("birth")
  BIRTH,
  /** The days of maternity care after the day of birth (kraamperiode). */
  @JsonProperty("maternity-period")
  MATERNITY_PERIOD,
  /**
   * After the maternity period, up to and including the second birthday. The window that counts
   * from conception is {@link LifeWindow.Kind#CASE}.
   */
  @JsonProperty("first-1000-days")
  FIRST_1000_DAYS,
  /** After the second birthday, until school (peuter- en kleutertijd). */
  @JsonProperty("preschool")
  PRESCHOOL
}
