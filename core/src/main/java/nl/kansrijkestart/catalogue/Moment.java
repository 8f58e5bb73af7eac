package nl.kansrijkestart.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What is known, and the day for which it is judged. Facts that grow are as of {@code asOf}; for
 * another day they are counted on or back.
 */
record Moment(Facts facts, LocalDate asOf, LocalDate on) {

  static Moment of(Facts facts, LocalDate asOf) {
    return new Moment(facts, asOf, asOf);
  }

  Moment at(LocalDate day) {
    return new Moment(facts, asOf, day);
  }

  long daysOn() {
    return ChronoUnit.DAYS.between(asOf, on);
  }
}
