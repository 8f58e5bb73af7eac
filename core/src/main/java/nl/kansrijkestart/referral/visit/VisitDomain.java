package nl.kansrijkestart.referral.visit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The four domains that the prenatal visits of Ridderkerk touch (domeinen).
 *
 * <p>Source: R-082 (002_23e6f29f09909ddf.txt, L237).
 */
public enum VisitDomain {
  /** Health of mother and unborn child (gezondheid). */
  @JsonProperty("health")
  HEALTH("health"),
  /** Surroundings: social support, housing (omgeving). */
  @JsonProperty("environment")
  ENVIRONMENT("environment"),
  /** Becoming and being a mother (moederschap). */
  @JsonProperty("motherhood")
  MOTHERHOOD("motherhood"),
  /** Social provisions (sociale voorzieningen). */
  @JsonProperty("social-provisions")
  SOCIAL_PROVISIONS("social-provisions");

  private final String code;

  VisitDomain(String code) {
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
