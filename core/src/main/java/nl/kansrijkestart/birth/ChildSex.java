package nl.kansrijkestart.birth;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The sex of a child as observed at birth (geslacht), which the birthweight reference asks for.
 *
 * <p>Not known is a normal answer: then no centile is computed.
 */
public enum ChildSex {
  /** A girl (meisje). */
  @JsonProperty("female")
  FEMALE,
  /** A boy (jongen). */
  @JsonProperty("male")
  MALE,
  /** Not known, not recorded, or not to be told (onbekend). */
  @JsonProperty("unknown")
  UNKNOWN
}
