package nl.kansrijkestart.birth;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How much too early a child was born (vroeggeboorte), by the limits that Dutch sources use.
 *
 * <p>RIVM counts births before 37+0 and before 32+0; VZinfo calls births before 26 weeks extremely
 * early. Other subdivisions are in use abroad and are left out for want of a Dutch source. Each
 * category holds its first day and not its last.
 */
public enum PretermCategory {
  /** Extremely early (extreem vroeg): before 26+0. */
  @JsonProperty("before-26-weeks")
  BEFORE_26_WEEKS,
  /** From 26+0, before 32+0. */
  @JsonProperty("from-26-weeks")
  FROM_26_WEEKS,
  /** From 32+0, before the limit of preterm: 37+0 unless a host uses another. */
  @JsonProperty("from-32-weeks")
  FROM_32_WEEKS,
  /** Not too early (niet te vroeg): from the limit of preterm on. */
  @JsonProperty("not-preterm")
  NOT_PRETERM,
  /** Not known: the gestational age is missing. */
  @JsonProperty("unknown")
  UNKNOWN
}
