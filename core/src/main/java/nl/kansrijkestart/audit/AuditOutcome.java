package nl.kansrijkestart.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How it ended (uitkomst). */
public enum AuditOutcome {
  /** It was done, or allowed (gelukt). */
  @JsonProperty("done")
  DONE,
  /** It was refused: nothing was seen or changed (geweigerd). */
  @JsonProperty("refused")
  REFUSED,
  /** It failed for a technical reason (mislukt). */
  @JsonProperty("failed")
  FAILED,
  /** How it ended is not known, such as after a crash (onbekend). */
  @JsonProperty("unknown")
  UNKNOWN
}
