package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a pregnancy is (zwangerschapsduur), as a count of days since day 0 of week 0: {@code
 * 20+3} is 20 completed weeks and 3 days, 143 days.
 *
 * <p>From 0 to 370 days, both inclusive: real data hold ages up to 353 days, and 370 leaves room
 * without letting a mistyped year through.
 *
 * <p>In JSON it is the text {@code "20+3"}. This class is immutable and thread-safe.
 *
 * @param days the number of days, 0 to 370
 */
public record GestationalAge(int days) implements Comparable<GestationalAge> {

  /** The highest age that is accepted, in days. */
  public static final int MAX_DAYS = 370;

  /**
   * The age on the due date: 40+0, 280 days after day 0 (uitgerekende datum, a terme datum).
   *
   * <p>Source: vraagdevroedvrouw.nl, "De uitgerekende datum".
   */
  public static final GestationalAge AT_DUE_DATE = new GestationalAge(280);

  private static final Pattern FORM = Pattern.compile("(\\d{1,2})\\+([0-6])");

  /** Checks the range. */
  public GestationalAge {
    if (days < 0 || days > MAX_DAYS) {
      throw new IllegalArgumentException(
          "Gestational age must be 0 to " + MAX_DAYS + " days, was " + days);
    }
  }

  /**
   * An age in days.
   *
   * @param days the number of days, 0 to 370
   * @return the age, never null
   * @throws IllegalArgumentException if out of range
   */
  public static GestationalAge ofDays(int days) {
    return new GestationalAge(days);
  }

  /**
   * An age in completed weeks and days.
   *
   * @param weeks the completed weeks, 0 to 52
   * @param days the days beyond them, 0 to 6
   * @return the age, never null
   * @throws IllegalArgumentException if the days are not 0 to 6, or the whole is out of range
   */
  public static GestationalAge of(int weeks, int days) {
    if (days < 0 || days > 6) {
      throw new IllegalArgumentException(
          "The days of a gestational age must be 0 to 6, was " + days);
    }
    if (weeks < 0 || weeks > MAX_DAYS / 7) {
      throw new IllegalArgumentException(
          "The weeks of a gestational age must be 0 to " + MAX_DAYS / 7 + ", was " + weeks);
    }
    return new GestationalAge(weeks * 7 + days);
  }

  /**
   * Reads {@code weeks+days}, the form that {@link #toString} gives.
   *
   * @param text the text, such as {@code 20+3}, not null
   * @return the age, never null
   * @throws IllegalArgumentException if the text has another form or the age is out of range
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static GestationalAge parse(String text) {
    Matcher matcher = FORM.matcher(requireNonNull(text, "text"));
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "A gestational age must read weeks+days with 0 to 6 days, such as 20+3");
    }
    return of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /**
   * The age on a date, counted from day 0 of the pregnancy.
   *
   * @param dayZero the day on which the age is 0+0, not null
   * @param date the day to count to, not null
   * @return the age, never null
   * @throws IllegalArgumentException if the date lies before day 0 or more than 370 days after it
   */
  public static GestationalAge between(LocalDate dayZero, LocalDate date) {
    long days = ChronoUnit.DAYS.between(requireNonNull(dayZero, "dayZero"), date);
    if (days < 0 || days > MAX_DAYS) {
      throw new IllegalArgumentException(
          "Gestational age must be 0 to " + MAX_DAYS + " days, was " + days);
    }
    return new GestationalAge((int) days);
  }

  /**
   * Day 0 of a pregnancy that has this age on a date: the inverse of {@link #between}.
   *
   * @param date the day on which the pregnancy has this age, not null
   * @return the day on which the age is 0+0, never null
   */
  public LocalDate dayZero(LocalDate date) {
    return requireNonNull(date, "date").minusDays(days);
  }

  /**
   * The day on which a pregnancy reaches this age.
   *
   * @param dayZero the day on which the age is 0+0, not null
   * @return the day, never null
   */
  public LocalDate reachedOn(LocalDate dayZero) {
    return requireNonNull(dayZero, "dayZero").plusDays(days);
  }

  /**
   * The days from this age to another.
   *
   * @param other the other age, not null
   * @return the number of days, negative if the other is less
   */
  public int daysUntil(GestationalAge other) {
    return other.days - days;
  }

  /**
   * This age and a number of days more, or fewer.
   *
   * @param more the number of days to add, negative to subtract
   * @return the age, never null
   * @throws IllegalArgumentException if the sum is not 0 to 370 days
   */
  public GestationalAge plusDays(int more) {
    return new GestationalAge(Math.addExact(days, more));
  }

  /**
   * The completed weeks.
   *
   * @return 0 to 52
   */
  public int weeks() {
    return days / 7;
  }

  /**
   * The days beyond the completed weeks.
   *
   * @return 0 to 6
   */
  public int daysOfWeek() {
    return days % 7;
  }

  /**
   * Whether this age lies in a range of weeks: week n runs from n+0 to n+6, both inclusive.
   *
   * @param firstWeek the first week, inclusive
   * @param lastWeek the last week, inclusive
   * @return true if so; weeks 27 to 31 are 27+0 to 31+6
   * @throws IllegalArgumentException if the last week comes before the first
   */
  public boolean inWeeks(int firstWeek, int lastWeek) {
    if (lastWeek < firstWeek) {
      throw new IllegalArgumentException("The last week must not come before the first");
    }
    return weeks() >= firstWeek && weeks() <= lastWeek;
  }

  /**
   * Whether this age is less than the other.
   *
   * @param other the other age, not null
   * @return true if strictly less
   */
  public boolean isBefore(GestationalAge other) {
    return days < other.days;
  }

  @Override
  public int compareTo(GestationalAge other) {
    return Integer.compare(days, other.days);
  }

  /**
   * The age as {@code weeks+days}.
   *
   * @return the text, never null
   */
  @JsonValue
  @Override
  public String toString() {
    return weeks() + "+" + daysOfWeek();
  }
}
