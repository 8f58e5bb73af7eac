package nl.kansrijkestart.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a consent is about in law (soort toestemming). The three do not stand in for one another:
 * who may be treated has not thereby allowed anybody to talk about it.
 */
public enum ConsentKind {
  /** Release of a professional's duty of confidentiality (doorbreking beroepsgeheim). */
  @JsonProperty("confidentiality-release")
  CONFIDENTIALITY_RELEASE,
  /** Consent to the processing of personal data (toestemming gegevensverwerking). */
  @JsonProperty("data-protection")
  DATA_PROTECTION,
  /**
   * Consent to treatment (behandeltoestemming). It never opens a disclosure, and refusing treatment
   * never closes one.
   */
  @JsonProperty("treatment")
  TREATMENT
}
