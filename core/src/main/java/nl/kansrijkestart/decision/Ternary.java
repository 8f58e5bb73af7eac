package nl.kansrijkestart.decision;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * True, false or unknown (waar, onwaar, onbekend), with Kleene's strong three-valued logic.
 *
 * <p>What was not asked is unknown, and stays unknown until somebody knows: it never turns into
 * {@link #FALSE} on its way through a rule.
 */
public enum Ternary {
  /** Known to be so. */
  @JsonProperty("true")
  TRUE,
  /** Known not to be so. */
  @JsonProperty("false")
  FALSE,
  /** Not known: not asked, not answered, or not derivable. */
  @JsonProperty("unknown")
  UNKNOWN;

  /**
   * The ternary of a known boolean.
   *
   * @param value the known value
   * @return {@link #TRUE} or {@link #FALSE}, never null
   */
  public static Ternary of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /**
   * The ternary of a boolean that may be absent.
   *
   * @param value the value, or null where it is not known
   * @return {@link #UNKNOWN} for null, never null itself
   */
  public static Ternary ofNullable(@Nullable Boolean value) {
    return value == null ? UNKNOWN : of(value);
  }

  /**
   * Both: false as soon as one is false, whatever the other is.
   *
   * @param other the other operand, not null
   * @return the conjunction, never null
   */
  public Ternary and(Ternary other) {
    requireNonNull(other, "other");
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
  }

  /**
   * Either: true as soon as one is true, whatever the other is.
   *
   * @param other the other operand, not null
   * @return the disjunction, never null
   */
  public Ternary or(Ternary other) {
    requireNonNull(other, "other");
    if (this == TRUE || other == TRUE) {
      return TRUE;
    }
    return this == FALSE && other == FALSE ? FALSE : UNKNOWN;
  }

  /**
   * The negation: unknown stays unknown.
   *
   * @return the negation, never null
   */
  public Ternary not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /**
   * Whether the answer is known, be it yes or no.
   *
   * @return false for {@link #UNKNOWN} only
   */
  public boolean known() {
    return this != UNKNOWN;
  }
}
