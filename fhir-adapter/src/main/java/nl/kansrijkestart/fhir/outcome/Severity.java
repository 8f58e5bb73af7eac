package nl.kansrijkestart.fhir.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much an issue matters (ernst), as in FHIR's OperationOutcome. */
public enum Severity {
  /** A resource or record was not read at all. */
  @JsonProperty("error")
  ERROR,

  /** Something that a professional would want to know was not read, or not with certainty. */
  @JsonProperty("warning")
  WARNING,

  /** Nothing of weight: the usual leftovers of a resource. */
  @JsonProperty("information")
  INFORMATION
}
