package nl.kansrijkestart.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What data are disclosed for (doel). Consent for one purpose says nothing on another. */
public enum Purpose {
  /** Care by professionals involved with her, such as the shared birth record (zorg). */
  @JsonProperty("care")
  CARE,
  /** Registration with a referral desk or another helper (aanmelding). */
  @JsonProperty("referral")
  REFERRAL,
  /**
   * Direct registration with youth health care for the prenatal home visit (prenataal huisbezoek
   * JGZ).
   */
  @JsonProperty("prenatal-home-visit")
  PRENATAL_HOME_VISIT,
  /** Feedback to the referrer on what became of it (terugkoppeling). */
  @JsonProperty("feedback")
  FEEDBACK,
  /**
   * Hand-over to the next helper, such as by the maternity nurse to youth health care (overdracht).
   */
  @JsonProperty("handover")
  HANDOVER,
  /** Talking her situation over in a case meeting (casusoverleg). */
  @JsonProperty("case-meeting")
  CASE_MEETING,
  /** Research (onderzoek). */
  @JsonProperty("research")
  RESEARCH,
  /**
   * Averting danger to her, a child or another: a report under the reporting code, help in acute
   * danger (bescherming bij gevaar).
   */
  @JsonProperty("protection")
  PROTECTION
}
