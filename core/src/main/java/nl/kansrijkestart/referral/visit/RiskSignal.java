package nl.kansrijkestart.referral.visit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The kind of risk that a visit may see early (risicosignaal). It is a signal for a person to look
 * at, never a score.
 *
 * <p>Source: R-081 (002_23e6f29f09909ddf.txt, L237).
 */
public enum RiskSignal {
  /** Of the mind (psychisch). */
  @JsonProperty("psychological")
  PSYCHOLOGICAL("psychological"),
  /** Of the body (lichamelijk). */
  @JsonProperty("physical")
  PHYSICAL("physical"),
  /** Of her surroundings (sociaal). */
  @JsonProperty("social")
  SOCIAL("social");

  private final String code;

  RiskSignal(String code) {
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
