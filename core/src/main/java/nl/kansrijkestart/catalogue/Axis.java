package nl.kansrijkestart.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * How values of a fact are laid along a line, so that limits are places on it.
 *
 * @param fact the fact
 * @param scale what is counted along the line
 */
record Axis(Fact<?> fact, Scale scale) {

  /** What is counted. */
  enum Scale {
    /** Nothing: values are listed one by one. */
    LISTED,
    /** The place of the value in its order. */
    RANK,
    /** Days since the date. */
    DAYS,
    /** Twice the completed months since the date, and one more unless it is the very day. */
    MONTHS
  }

  /** The line on which a limit of this unit lies. */
  static Axis of(Fact<?> fact, Limit.@Nullable AgeUnit unit) {
    if (unit == null) {
      return new Axis(fact, Scale.RANK);
    }
    return new Axis(fact, unit == Limit.AgeUnit.DAYS ? Scale.DAYS : Scale.MONTHS);
  }

  /** Where on the line a limit lies. */
  static long place(long number, Limit.@Nullable AgeUnit unit) {
    if (unit == null || unit == Limit.AgeUnit.DAYS) {
      return number;
    }
    return unit == Limit.AgeUnit.MONTHS ? 2 * number : 24 * number;
  }

  /** Whether values move along the line by the passing of time alone. */
  boolean timed() {
    return scale == Scale.DAYS
        || scale == Scale.MONTHS
        || (scale == Scale.RANK && fact.type().growsDaily());
  }

  /** Where a value lies. */
  long place(Object value, Moment moment) {
    return switch (scale) {
      case LISTED -> throw new IllegalStateException("Listed values have no place");
      case RANK -> fact.type().rankOf(value) + (fact.type().growsDaily() ? moment.daysOn() : 0);
      case DAYS -> moment.day() - ((LocalDate) value).toEpochDay();
      case MONTHS -> months((LocalDate) value, moment.on());
    };
  }

  /** The day in the last month is the same day, or the last one of a shorter month. */
  private static long months(LocalDate since, LocalDate on) {
    long months =
        on.getLong(ChronoField.PROLEPTIC_MONTH) - since.getLong(ChronoField.PROLEPTIC_MONTH);
    int due = Math.min(since.getDayOfMonth(), on.lengthOfMonth());
    return 2 * months + Integer.signum(on.getDayOfMonth() - due);
  }

  /** The day on which a value reaches a place; for months an even one. */
  LocalDate reached(Object value, Moment moment, long place) {
    return switch (scale) {
      case LISTED -> throw new IllegalStateException("Listed values do not move");
      case RANK -> moment.asOf().plusDays(place - fact.type().rankOf(value));
      case DAYS -> ((LocalDate) value).plusDays(place);
      case MONTHS -> ((LocalDate) value).plusMonths(place / 2);
    };
  }
}
