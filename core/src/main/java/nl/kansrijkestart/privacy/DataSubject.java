package nl.kansrijkestart.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whose data a part is (betrokkene). Each gives or refuses consent apart: the partner's data do not
 * come along with the woman's.
 */
public enum DataSubject {
  /** The pregnant woman or mother (de vrouw, de moeder). */
  @JsonProperty("woman")
  WOMAN,
  /** Her partner (de partner), who need not be the biological father. */
  @JsonProperty("partner")
  PARTNER,
  /** The biological father, where he is not the partner (de biologische vader). */
  @JsonProperty("biological-father")
  BIOLOGICAL_FATHER,
  /** A child, born or unborn (het kind). */
  @JsonProperty("child")
  CHILD,
  /** Somebody else in her surroundings, such as a guardian or supporter (een ander). */
  @JsonProperty("other")
  OTHER
}
