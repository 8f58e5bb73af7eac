package nl.kansrijkestart.decision;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How sure it is that a source says what the rule says.
 *
 * <p>A host shows {@link #UNCONFIRMED} to its clinicians and lawyers before it relies on the rule.
 */
public enum Confidence {
  /** The source was opened and says so. */
  @JsonProperty("confirmed")
  CONFIRMED,
  /** Generally known, but to be confirmed by a clinician or lawyer before use. */
  @JsonProperty("unconfirmed")
  UNCONFIRMED
}
