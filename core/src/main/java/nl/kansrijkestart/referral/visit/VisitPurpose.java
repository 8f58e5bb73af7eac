package nl.kansrijkestart.referral.visit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a home visit is held for (doel van het huisbezoek).
 *
 * <p>Sources, R-080 (000_eb423f63e596da97.txt, L94-102;
 * 002_23e6f29f09909ddf.txt, L226-228).
 */
public enum VisitPurpose {
  /**
   * Look together at problems and at the help she wants: the first visit of a series (kennismaking
   * en vraagverheldering).
   */
  @JsonProperty("assessment")
  ASSESSMENT("assessment"),
  /** Give the help that fits best (hulp). */
  @JsonProperty("help")
  HELP("help"),
  /** See how things are at home, and talk about the birth (thuissituatie zien). */
  @JsonProperty("see-the-home")
  SEE_THE_HOME("see-the-home"),
  /** Settle need, expectations and hours of maternity care (kraamzorg). */
  @JsonProperty("maternity-care")
  MATERNITY_CARE("maternity-care"),
  /** Inform and advise (voorlichting). */
  @JsonProperty("information")
  INFORMATION("information");

  private final String code;

  VisitPurpose(String code) {
    this.code = code;
  }

  /**
   * The code in data and messages.
   *
   * @return the code in lower case, never null
   */
  public String code() {
    return code;
  }
}
