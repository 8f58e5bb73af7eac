package nl.kansrijkestart.pregnancy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import nl.kansrijkestart.decision.Source;

/**
 * A way of dating a pregnancy (wijze van dateren), the one that decides first.
 *
 * <p>The outer order is that of the Dutch birth-care record: a definitive due date before an
 * estimated one, an estimated one before the last period. A conception date and a crown-rump length
 * both yield an <em>estimated</em> due date, so they stand in that middle step. Within it, the date
 * of assisted reproduction comes first, because the Dutch dating protocol uses it where it is
 * known; then the crown-rump length, on which that protocol dates every other pregnancy; then an
 * estimate that somebody handed over without the measurement behind it, because it cannot be
 * checked again.
 */
public enum DatingMethod {
  /** The due date was declared definitive (definitieve a terme datum). */
  @JsonProperty("definitive-due-date")
  DEFINITIVE_DUE_DATE,
  /** The day of assisted reproduction is known (bekende conceptiedatum na ivf, icsi of iui). */
  @JsonProperty("conception")
  CONCEPTION,
  /** The crown-rump length was measured at the dating scan (kop-stuitlengte, termijnecho). */
  @JsonProperty("crown-rump-length")
  CROWN_RUMP_LENGTH,
  /** A due date was handed over as estimated (geschatte a terme datum). */
  @JsonProperty("estimated-due-date")
  ESTIMATED_DUE_DATE,
  /** The first day of the last period is known (eerste dag van de laatste menstruatie). */
  @JsonProperty("last-period")
  LAST_PERIOD;

  /**
   * What the method stands on.
   *
   * @return the sources, at least one, never null
   */
  public List<Source> sources() {
    return switch (this) {
      case DEFINITIVE_DUE_DATE, ESTIMATED_DUE_DATE -> List.of(PregnancySources.DUE_DATE_ORDER);
      case CONCEPTION ->
          List.of(PregnancySources.DATING_PROTOCOL, PregnancySources.CONCEPTION_OFFSET);
      case CROWN_RUMP_LENGTH -> List.of(PregnancySources.CRL_FORMULA, PregnancySources.CRL_RANGE);
      case LAST_PERIOD -> List.of(PregnancySources.TERM);
    };
  }

  /**
   * Whether this method decides where both are there.
   *
   * @param other the other method, not null
   * @return true if this one comes strictly before the other
   */
  public boolean precedes(DatingMethod other) {
    return compareTo(other) < 0;
  }
}
