package nl.kansrijkestart.fhir.text;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The release of FHIR for which a text was written, as far as it shows. */
public enum FhirRelease {
  /** FHIR STU3 (3.0), in which Dutch birth care is exchanged. */
  @JsonProperty("stu3")
  STU3,

  /** FHIR R4 (4.0), of nl-core for zib 2020. */
  @JsonProperty("r4")
  R4,

  /** Nothing in it tells, or it holds signs of both. */
  @JsonProperty("unknown")
  UNKNOWN
}
