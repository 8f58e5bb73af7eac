package nl.kansrijkestart.birth;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Where a birthweight lies among the published centiles (percentielklasse).
 *
 * <p>The references publish seven centiles and no formula, so a band is all that can honestly be
 * said. Every band holds its lower centile and not its upper one: a weight of exactly p10 lies in
 * {@link #P10_TO_P50} and is not small for gestational age, as in the code of RIVM.
 */
public enum CentileBand {
  /** Below p3. */
  @JsonProperty("below-p3")
  BELOW_P3(0),
  /** From p3, below p5. */
  @JsonProperty("p3-p5")
  P3_TO_P5(1),
  /** From p5, below p10. */
  @JsonProperty("p5-p10")
  P5_TO_P10(2),
  /** From p10, below p50. */
  @JsonProperty("p10-p50")
  P10_TO_P50(3),
  /** From p50, below p90. */
  @JsonProperty("p50-p90")
  P50_TO_P90(4),
  /** From p90, below p95. */
  @JsonProperty("p90-p95")
  P90_TO_P95(5),
  /** From p95, below p97. */
  @JsonProperty("p95-p97")
  P95_TO_P97(6),
  /** From p97 up. */
  @JsonProperty("from-p97")
  FROM_P97(7);

  /** The centiles between the bands, rising: 3, 5, 10, 50, 90, 95, 97. */
  public static final List<Integer> CENTILES = List.of(3, 5, 10, 50, 90, 95, 97);

  private static final CentileBand[] ALL = values();

  private final int reached;

  CentileBand(int reached) {
    this.reached = reached;
  }

  /** The band above that many of the centiles. */
  static CentileBand above(int centiles) {
    return ALL[centiles];
  }

  /**
   * Whether every weight in this band is below the centile.
   *
   * @param centile one of {@link #CENTILES}
   * @return true if so, false if every weight is on it or above
   * @throws IllegalArgumentException if it is not one of the centiles
   */
  public boolean below(int centile) {
    int index = CENTILES.indexOf(centile);
    if (index < 0) {
      throw new IllegalArgumentException("The centile must be one of " + CENTILES);
    }
    return reached <= index;
  }
}
