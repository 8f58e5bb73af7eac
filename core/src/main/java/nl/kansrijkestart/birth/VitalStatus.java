package nl.kansrijkestart.birth;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a child was born alive (levend- of doodgeboren); what came after is told apart. */
public enum VitalStatus {
  /** Born alive (levendgeboren), whatever happened afterwards. */
  @JsonProperty("live")
  LIVE,
  /** Born without any sign of life (doodgeboren). */
  @JsonProperty("stillborn")
  STILLBORN,
  /** Not known (onbekend). */
  @JsonProperty("unknown")
  UNKNOWN
}
