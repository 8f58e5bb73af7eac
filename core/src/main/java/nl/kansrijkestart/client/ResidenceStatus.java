package nl.kansrijkestart.client;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether she may stay in the country (verblijfsstatus). A category of data of its own: never
 * required, disclosed on explicit consent only, and never a risk.
 */
public enum ResidenceStatus {
  /** She may stay: a Dutch national, or with a permit or other right (rechtmatig verblijf). */
  @JsonProperty("lawful")
  LAWFUL,
  /** A procedure is running (in procedure). */
  @JsonProperty("in-procedure")
  IN_PROCEDURE,
  /** Without a permit (zonder verblijfsvergunning). */
  @JsonProperty("without-permit")
  WITHOUT_PERMIT
}
