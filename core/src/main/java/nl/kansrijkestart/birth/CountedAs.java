package nl.kansrijkestart.birth;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How one child counts in a figure (telt mee als): in the numerator, denominator, or neither. */
public enum CountedAs {
  /** In the numerator and in the denominator (teller en noemer). */
  @JsonProperty("case")
  CASE,
  /** In the denominator only (alleen noemer). */
  @JsonProperty("non-case")
  NON_CASE,
  /** Known not to belong to the births that the figure is about (buiten de populatie). */
  @JsonProperty("outside")
  OUTSIDE,
  /**
   * Not to be decided for want of data (niet te bepalen): in neither, and to be reported as left
   * out.
   */
  @JsonProperty("unknown")
  UNKNOWN
}
