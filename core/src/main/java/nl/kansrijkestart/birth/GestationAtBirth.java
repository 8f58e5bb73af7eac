package nl.kansrijkestart.birth;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.GestationalAge;

/**
 * How far the pregnancy was when the child was born (zwangerschapsduur bij de geboorte): the exact
 * day, or, where a register keeps no more than that, the completed week.
 *
 * <p>A question is answered only where every day of the week gives the same answer: before 37+0 is
 * no for "37", before 37+3 is unknown.
 *
 * <p>From 14+0 to 52+6. The lower end is no definition of birth: it lies under every limit in use
 * (22 weeks) and above 52, so that a number of weeks in a field of days is refused.
 *
 * <p>In JSON it is the text {@code "39+2"}, or {@code "39"} for a completed week. This class is
 * immutable and thread-safe.
 *
 * @param earliestDays the least number of days it can be, {@link #MIN_DAYS} to {@link
 *     GestationalAge#MAX_DAYS}
 * @param latestDays the most it can be: the same, or six more where only the week is known
 */
public record GestationAtBirth(int earliestDays, int latestDays) {

  /** The lowest age at birth that is accepted, in days: 14+0. */
  public static final int MIN_DAYS = 98;

  /** The lowest number of completed weeks that is accepted. */
  public static final int MIN_WEEKS = MIN_DAYS / 7;

  /** The highest number of completed weeks that is accepted. */
  public static final int MAX_WEEKS = GestationalAge.MAX_DAYS / 7;

  private static final Pattern WEEKS = Pattern.compile("\\d{1,2}");

  /** Checks the range, and that it is one day or one whole week. */
  public GestationAtBirth {
    boolean day = earliestDays == latestDays;
    boolean week = earliestDays % 7 == 0 && latestDays == earliestDays + 6;
    if (earliestDays < MIN_DAYS || latestDays > GestationalAge.MAX_DAYS || !(day || week)) {
      throw new IllegalArgumentException(
          "Gestational age at birth must be one day of "
              + MIN_DAYS
              + " to "
              + GestationalAge.MAX_DAYS
              + " days, or one whole week of these");
    }
  }

  /**
   * An age that is known to the day.
   *
   * @param age the age, 14+0 to 52+6, not null
   * @return the age at birth, never null
   * @throws IllegalArgumentException if out of range
   */
  public static GestationAtBirth of(GestationalAge age) {
    return ofDays(age.days());
  }

  /**
   * An age that is known to the day.
   *
   * @param days the number of days, 98 to 370
   * @return the age at birth, never null
   * @throws IllegalArgumentException if out of range
   */
  public static GestationAtBirth ofDays(int days) {
    return new GestationAtBirth(days, days);
  }

  /**
   * An age of which only the completed weeks are known.
   *
   * @param weeks the completed weeks, 14 to 52
   * @return the age at birth, never null
   * @throws IllegalArgumentException if out of range
   */
  public static GestationAtBirth ofCompletedWeeks(int weeks) {
    if (weeks < MIN_WEEKS || weeks > MAX_WEEKS) {
      throw new IllegalArgumentException(
          "Completed weeks at birth must be " + MIN_WEEKS + " to " + MAX_WEEKS);
    }
    return new GestationAtBirth(weeks * 7, weeks * 7 + 6);
  }

  /**
   * Reads {@code weeks+days} or {@code weeks}, the forms that {@link #toString} gives.
   *
   * @param text the text, such as {@code 39+2} or {@code 39}, not null
   * @return the age at birth, never null
   * @throws IllegalArgumentException if the text has another form or the age is out of range
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static GestationAtBirth parse(String text) {
    return WEEKS.matcher(requireNonNull(text, "text")).matches()
        ? ofCompletedWeeks(Integer.parseInt(text))
        : of(GestationalAge.parse(text));
  }

  /**
   * Whether the child was born before an age, that day itself excluded.
   *
   * @param limit the age, not null
   * @return unknown where only the week is known and the limit falls within it; never null
   */
  public Ternary before(GestationalAge limit) {
    return before(limit.days());
  }

  Ternary before(int limitDays) {
    if (latestDays < limitDays) {
      return Ternary.TRUE;
    }
    return earliestDays >= limitDays ? Ternary.FALSE : Ternary.UNKNOWN;
  }

  boolean contains(GestationAtBirth day) {
    return day.earliestDays >= earliestDays && day.latestDays <= latestDays;
  }

  /** How many days this is off from a day, at least; 0 if it can be that day. */
  int daysFrom(int day) {
    return Math.max(0, Math.max(earliestDays - day, day - latestDays));
  }

  /**
   * The completed weeks, which are always known.
   *
   * @return 14 to 52
   */
  public int completedWeeks() {
    return earliestDays / 7;
  }

  /**
   * The exact age, where it is known.
   *
   * @return the age, or empty where only the completed week is known; never null
   */
  public Optional<GestationalAge> exact() {
    return earliestDays == latestDays
        ? Optional.of(GestationalAge.ofDays(earliestDays))
        : Optional.empty();
  }

  /**
   * The age as {@code weeks+days}, or {@code weeks}.
   *
   * @return the text, never null
   */
  @JsonValue
  @Override
  public String toString() {
    return exact().map(GestationalAge::toString).orElse(Integer.toString(completedWeeks()));
  }
}
