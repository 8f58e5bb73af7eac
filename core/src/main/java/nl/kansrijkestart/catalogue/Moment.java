package nl.kansrijkestart.catalogue;

import java.time.LocalDate;

/**
 * What is known, and the day for which it is judged. Facts that grow are as of {@code asOf}; for
 * another day they are counted on or back.
 *
 * @param day the day of {@code on}, counted
 * @param daysOn how many days it lies after {@code asOf}
 * @param anyDay whether the day is left open: what depends on it is unknown
 */
record Moment(Facts facts, LocalDate asOf, LocalDate on, long day, long daysOn, boolean anyDay) {

  static Moment of(Facts facts, LocalDate asOf) {
    return new Moment(facts, asOf, asOf, asOf.toEpochDay(), 0, false);
  }

  Moment at(LocalDate other) {
    long otherDay = other.toEpochDay();
    return new Moment(facts, asOf, other, otherDay, otherDay - asOf.toEpochDay(), false);
  }

  Moment onAnyDay() {
    return new Moment(facts, asOf, on, day, daysOn, true);
  }
}
