package nl.kansrijkestart.referral.visit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a whole in whole numbers, exact (aandeel): 2 of 3.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param part the part, 0 to the whole
 * @param whole the whole, 1 or more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"part", "whole"})
public record Share(int part, int whole) {

  private static final int DECIMALS = 2;

  /** Checks that there is a whole and the part lies in it. */
  public Share {
    if (whole < 1 || part < 0 || part > whole) {
      throw new IllegalArgumentException("A share must be 0 or more, of a whole of 1 or more");
    }
  }

  /**
   * A part of a whole.
   *
   * @param part the part, 0 to the whole
   * @param whole the whole, 1 or more
   * @return the share, never null
   * @throws IllegalArgumentException if there is no whole, or the part does not lie in it
   */
  public static Share of(int part, int whole) {
    return new Share(part, whole);
  }

  /**
   * The share in per cent, for readers; calculate with part and whole.
   *
   * @return 0 to 100, rounded half up to two decimals, never null
   */
  public BigDecimal percentage() {
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
  }
}
