package nl.kansrijkestart.decision;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * On which side of a limit a value must lie, and whether the limit itself counts.
 *
 * <p>Rules get this wrong more than anything else, so no limit in the library goes without it: its
 * code is the name under which the data give the limit ({@code "below": 25}).
 */
public enum Comparison {
  /** The limit or more (ten minste): the limit counts. */
  @JsonProperty("atLeast")
  AT_LEAST("atLeast"),
  /** More than the limit (meer dan): the limit does not count. */
  @JsonProperty("above")
  ABOVE("above"),
  /** The limit or less (hoogstens, tot en met): the limit counts. */
  @JsonProperty("atMost")
  AT_MOST("atMost"),
  /** Less than the limit (minder dan, tot): the limit does not count. */
  @JsonProperty("below")
  BELOW("below");

  private final String code;

  Comparison(String code) {
    this.code = code;
  }

  /**
   * The code in data and reasons.
   *
   * @return the code, never null
   */
  public String code() {
    return code;
  }

  /**
   * Whether the limit is a lower one: a value that fails is too low.
   *
   * @return true for {@link #AT_LEAST} and {@link #ABOVE}
   */
  public boolean lower() {
    return this == AT_LEAST || this == ABOVE;
  }

  /**
   * Whether a value lies on the right side of a limit.
   *
   * @param value the value
   * @param limit the limit, in the same unit
   * @return true if so
   */
  public boolean holds(long value, long limit) {
    return switch (this) {
      case AT_LEAST -> value >= limit;
      case ABOVE -> value > limit;
      case AT_MOST -> value <= limit;
      case BELOW -> value < limit;
    };
  }

  /**
   * Whether a value that is known to lie between two ends is on the right side of a limit.
   *
   * @param lowest the lowest value it can have
   * @param highest the highest value it can have, not below the lowest
   * @param limit the limit, in the same unit
   * @return true or false where every value between the ends agrees, unknown where they differ,
   *     never null
   */
  public Ternary holds(long lowest, long highest, long limit) {
    boolean atLowest = holds(lowest, limit);
    return atLowest == holds(highest, limit) ? Ternary.of(atLowest) : Ternary.UNKNOWN;
  }
}
