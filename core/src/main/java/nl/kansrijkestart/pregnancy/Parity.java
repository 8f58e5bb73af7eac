package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.kansrijkestart.decision.Source;

/**
 * The number of births so far, with the age from which a birth counts (pariteit).
 *
 * <p>Dutch usage counts births from 16 weeks, elsewhere from 20 or 24: so the definition goes along
 * with the number, and two parities are comparable only if it is the same. An unknown parity is
 * absent, never 0. "First child" does not follow from it: a woman can have given birth and yet
 * expect the first child that she will raise.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param births the number of births, 0 to 40; 40 is a guard against mistyping
 * @param countedFrom the age from which a birth counts, inclusive, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"births", "countedFrom"})
public record Parity(int births, GestationalAge countedFrom) {

  /** The highest number that is accepted. */
  public static final int MAX = 40;

  /** The age from which Dutch usage counts a birth: 16+0. Unconfirmed, see {@link #dutchSource}. */
  public static final GestationalAge DUTCH_COUNTED_FROM = GestationalAge.of(16, 0);

  /** Checks the range. */
  public Parity {
    requireNonNull(countedFrom, "countedFrom");
    if (births < 0 || births > MAX) {
      throw new IllegalArgumentException("Parity must be 0 to " + MAX + ", was " + births);
    }
  }

  /**
   * A parity by Dutch usage: births from 16+0.
   *
   * @param births the number of births, 0 to 40
   * @return the parity, never null
   * @throws IllegalArgumentException if out of range
   */
  public static Parity dutch(int births) {
    return new Parity(births, DUTCH_COUNTED_FROM);
  }

  /**
   * What the limit of 16 weeks stands on: unconfirmed, to be confirmed by a clinician.
   *
   * @return the source, never null
   */
  public static Source dutchSource() {
    return PregnancySources.PARITY_16_WEEKS;
  }
}
