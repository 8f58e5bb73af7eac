package nl.kansrijkestart.referral.meeting;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * How often a consultation structure meets, as far as its source says (frequentie).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what the numbers count, not null
 * @param atLeast the least number, inclusive, 1 to {@value #MOST}; null only where nothing is
 *     stated
 * @param atMost the greatest number, inclusive, not below the least; null where the source gives no
 *     upper one
 * @param soft whether it is an aim or an estimate, so that missing it is no violation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"kind", "atLeast", "atMost", "soft"})
public record Frequency(
    Kind kind, @Nullable Integer atLeast, @Nullable Integer atMost, boolean soft) {

  /** The greatest number. */
  public static final int MOST = 366;

  /** What the numbers of a frequency count. */
  public enum Kind {
    /** Weeks between two meetings (weken ertussen). */
    @JsonProperty("interval-weeks")
    INTERVAL_WEEKS,
    /** Months between two meetings (maanden ertussen). */
    @JsonProperty("interval-months")
    INTERVAL_MONTHS,
    /** Meetings in a calendar year (keer per jaar). */
    @JsonProperty("per-year")
    PER_YEAR,
    /** Meetings in a calendar month (keer per maand). */
    @JsonProperty("per-month")
    PER_MONTH,
    /** Meetings in a week from Monday on (keer per week). */
    @JsonProperty("per-week")
    PER_WEEK,
    /** The source does not say (niet vermeld). */
    @JsonProperty("not-stated")
    NOT_STATED;

    /** Whether the numbers are the time between two meetings. */
    boolean interval() {
      return this == INTERVAL_WEEKS || this == INTERVAL_MONTHS;
    }

    /** Whether the numbers are meetings in a period. */
    boolean count() {
      return this != NOT_STATED && !interval();
    }
  }

  /** Checks that the numbers are there where something is stated, and in order. */
  public Frequency {
    requireNonNull(kind, "kind");
    if ((kind == Kind.NOT_STATED) != (atLeast == null)
        || (atLeast == null && (atMost != null || soft))
        || (kind.interval() && atMost == null)) {
      throw new IllegalArgumentException(
          "A frequency must give its least number, and an interval its greatest too; one that is"
              + " not stated gives nothing");
    }
    if (atLeast != null && (atLeast < 1 || atLeast > MOST)) {
      throw new IllegalArgumentException("A frequency must be 1 to 366");
    }
    if (atLeast != null && atMost != null && (atMost < atLeast || atMost > MOST)) {
      throw new IllegalArgumentException("The greatest number must be from the least to 366");
    }
  }

  /**
   * The frequency of which the source says nothing.
   *
   * @return the frequency, never null
   */
  public static Frequency notStated() {
    return new Frequency(Kind.NOT_STATED, null, null, false);
  }
}
