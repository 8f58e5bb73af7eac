package nl.kansrijkestart.referral.desk;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A stage of the way from a signal to feedback, as a cascade counts it (stap in de keten). They
 * come in this order; the first contact and feedback can come earlier as well.
 */
public enum Stage {
  /** A professional signalled, or she came herself: a referral was begun (gesignaleerd). */
  @JsonProperty("signalled")
  SIGNALLED("signalled"),
  /**
   * She agreed: it was sent on her consent, or by herself (toestemming). An event names the
   * consents that it rests on and not when she gave them, so that the events alone tell the instant
   * only where she sent it herself.
   */
  @JsonProperty("consented")
  CONSENTED("consented"),
  /** It was sent to the desk (aangemeld). */
  @JsonProperty("referred")
  REFERRED("referred"),
  /** The desk confirmed that it has it (ontvangen). */
  @JsonProperty("received")
  RECEIVED("received"),
  /** The desk took it up (in behandeling). */
  @JsonProperty("accepted")
  ACCEPTED("accepted"),
  /** The desk judged which help fits her best (beoordeeld). */
  @JsonProperty("assessed")
  ASSESSED("assessed"),
  /** The desk chose the destination (toegeleid). */
  @JsonProperty("routed")
  ROUTED("routed"),
  /** The intake was planned (intake gepland). */
  @JsonProperty("intake-planned")
  INTAKE_PLANNED("intake-planned"),
  /** Somebody spoke with her: the first contact, or a try that reached her (eerste contact). */
  @JsonProperty("first-contact")
  FIRST_CONTACT("first-contact"),
  /** The intake was held (intake). */
  @JsonProperty("intake")
  INTAKE("intake"),
  /** Help started (gestart). */
  @JsonProperty("started")
  STARTED("started"),
  /** The referrer knows the outcome (teruggekoppeld); not where she wanted it kept. */
  @JsonProperty("fed-back")
  FED_BACK("fed-back"),
  /** It was closed, after feedback or where she wanted it kept (afgerond). */
  @JsonProperty("completed")
  COMPLETED("completed");

  private final String code;

  Stage(String code) {
    this.code = code;
  }

  /**
   * The code, as it stands in JSON and in packs.
   *
   * @return lower-case words with hyphens, never null
   */
  public String code() {
    return code;
  }
}
