package nl.kansrijkestart.catalogue;

import java.time.LocalDate;
import nl.kansrijkestart.internal.lazy.SmallMap;
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

  /**
   * By the place of the fact; filled when it is first said, and again the same by another thread.
   */
  private final @Nullable SmallMap[] said;

  private Moment(
      Facts facts, LocalDate asOf, LocalDate on, boolean anyDay, int @Nullable [] stretches) {
    this.facts = facts;
    this.asOf = asOf;
    this.on = on;
    this.day = on.toEpochDay();
    this.daysOn = day - asOf.toEpochDay();
    this.anyDay = anyDay;
    this.stretches = stretches;
    this.said = new @Nullable SmallMap[stretches == null ? 0 : Fact.all().size()];
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

  /** The fact with its value, as reasons show them, made once a question for all offers. */
  SmallMap said(Fact<?> fact, Object value) {
    if (said.length == 0) {
      return saying(fact, value);
    }
    SmallMap found = said[fact.ordinal()];
    if (found == null) {
      found = saying(fact, value);
      said[fact.ordinal()] = found;
    }
    return found;
  }

  /** A date is shown as the days since then: a birth date never stands in a reason. */
  private SmallMap saying(Fact<?> fact, Object value) {
    Object shown;
    if (value instanceof LocalDate date) {
      shown = day - date.toEpochDay();
    } else if (value instanceof Integer whole) {
      shown = whole.longValue();
    } else {
      shown = fact.type().write(value);
    }
    return SmallMap.of("fact", fact.id(), "value", shown);
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
