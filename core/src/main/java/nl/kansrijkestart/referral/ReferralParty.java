package nl.kansrijkestart.referral;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who takes a step (betrokken partij). */
public enum ReferralParty {
  /**
   * Who made the referral: a professional of the referring organisation, or she herself
   * (verwijzer).
   */
  @JsonProperty("referrer")
  REFERRER,
  /** She herself, whoever referred her (cliënt). */
  @JsonProperty("client")
  CLIENT,
  /** An assessor of the desk (aanmeldpunt). */
  @JsonProperty("desk")
  DESK,
  /** Somebody of the organisation that the desk chose (uitvoerder). */
  @JsonProperty("provider")
  PROVIDER,
  /**
   * Somebody of the organisation to which it is offered in a warm hand-over (ontvangende partij);
   * it owns nothing until it confirmed.
   */
  @JsonProperty("receiver")
  RECEIVER,
  /**
   * Somebody of an organisation that helps beside the one that the desk chose (medehulpverlener);
   * it owns nothing, and may take up the direction of the case.
   */
  @JsonProperty("helper")
  HELPER
}
