package nl.kansrijkestart.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known, and the day for which it is judged. Facts that grow are as of {@code asOf}; for
 * another day they are counted on or back.
 */
final class Moment {

  private static final int LAST_YEAR = 9_999;

  private final Facts facts;
  private final LocalDate asOf;
  private final LocalDate on;
  private final long day;
  private final long daysOn;
  private final boolean anyDay;
  private final int @Nullable [] stretches;

  private Moment(
      Facts facts, LocalDate asOf, LocalDate on, boolean anyDay, int @Nullable [] stretches) {
    this.facts = facts;
    this.asOf = asOf;
    this.on = on;
    this.day = on.toEpochDay();
    this.daysOn = day - asOf.toEpochDay();
    this.anyDay = anyDay;
    this.stretches = stretches;
  }

  /** Refuses a day from which others cannot be counted. */
  static void countable(LocalDate day) {
    if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("A day must lie in the years 0 to 9999");
    }
  }

  static Moment of(Facts facts, LocalDate asOf) {
    countable(asOf);
    return new Moment(facts, asOf, asOf, false, null);
  }

  Moment at(LocalDate other) {
    return new Moment(facts, asOf, other, false, null);
  }

  Moment onAnyDay() {
    return new Moment(facts, asOf, on, true, null);
  }

  /** The same moment, once an engine has found the stretch of each of its tracks. */
  Moment found(int[] each) {
    return new Moment(facts, asOf, on, false, each);
  }

  Facts facts() {
    return facts;
  }

  LocalDate asOf() {
    return asOf;
  }

  LocalDate on() {
    return on;
  }

  /** The day of {@link #on()}, counted. */
  long day() {
    return day;
  }

  /** How many days it lies after {@link #asOf()}. */
  long daysOn() {
    return daysOn;
  }

  /** Whether the day is left open: what depends on it is unknown. */
  boolean anyDay() {
    return anyDay;
  }

  /** The stretch of each track, or null where no engine looked. */
  int @Nullable [] stretches() {
    return stretches;
  }
}
