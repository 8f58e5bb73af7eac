package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Guards against mistyped years, and against dates with which one cannot calculate. */
final class PregnancyDates {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private PregnancyDates() {}

  static boolean plausible(@Nullable LocalDate date) {
    return date != null && date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
  }

  static LocalDate require(LocalDate date, String name) {
    requireNonNull(date, name);
    if (!plausible(date)) {
      throw new IllegalArgumentException(
          "The year of " + name + " must be " + FIRST_YEAR + " to " + LAST_YEAR);
    }
    return date;
  }
}
