package nl.kansrijkestart.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What she was told before she answered (informatie vooraf). */
public enum ConsentInformation {
  /** Which data are shared (welke gegevens). */
  @JsonProperty("what-is-shared")
  WHAT_IS_SHARED,
  /** Who receives them (met wie). */
  @JsonProperty("with-whom")
  WITH_WHOM,
  /** For which purpose (waarvoor). */
  @JsonProperty("why")
  WHY,
  /** That saying no has no consequence for her care (weigeren heeft geen gevolg). */
  @JsonProperty("refusing-has-no-consequence")
  REFUSING_HAS_NO_CONSEQUENCE,
  /** That she can take it back at any time (intrekken kan altijd). */
  @JsonProperty("may-withdraw")
  MAY_WITHDRAW
}
