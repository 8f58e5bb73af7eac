package nl.kansrijkestart.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Counts in working days: Monday to Friday, holidays left out (werkdagen).
 *
 * <p>Works in the years of {@link DutchHolidays}. This class is immutable and thread-safe.
 */
public final class WorkingDays {

  private final DutchHolidays holidays;

  private WorkingDays(DutchHolidays holidays) {
    this.holidays = requireNonNull(holidays, "holidays");
  }

  /**
   * Working days under given holidays.
   *
   * @param holidays the days to leave out, not null
   * @return the working days, never null
   */
  public static WorkingDays without(DutchHolidays holidays) {
    return new WorkingDays(holidays);
  }

  /**
   * Whether a day is a working day.
   *
   * @param day the day, not null
   * @return false on a Saturday, a Sunday and a holiday
   * @throws IllegalArgumentException if the year is outside that of the holidays
   */
  public boolean contains(LocalDate day) {
    DayOfWeek weekday = requireNonNull(day, "day").getDayOfWeek();
    return !holidays.contains(day) && weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
  }

  /**
   * The day itself if it is a working day, or else the first working day after it.
   *
   * <p>This is how a term in a law that ends on a Saturday, Sunday or holiday is prolonged
   * (Algemene termijnenwet, article 1, paragraph 1; use {@link DutchHolidays#forTermsInLaws}). It
   * does not hold for terms that are counted back (paragraph 2), nor for terms in hours or of more
   * than 90 days, twelve weeks or three months (article 4); short terms have a rule of their own
   * (article 2). Which of these applies is for the caller to know.
   *
   * @param day the day, not null
   * @return the working day, never null
   * @throws IllegalArgumentException if the search leaves the years of the holidays
   */
  public LocalDate sameOrNext(LocalDate day) {
    LocalDate found = day;
    while (!contains(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /**
   * The first working day after a day.
   *
   * @param day the day, not null; it does not count itself
   * @return the working day, never null
   * @throws IllegalArgumentException if the search leaves the years of the holidays
   */
  public LocalDate next(LocalDate day) {
    return sameOrNext(day.plusDays(1));
  }

  /**
   * The day that comes a number of working days after a day.
   *
   * @param day the day from which to count, working day or not; it does not count itself; not null
   * @param workingDays how many working days to count, 1 or more
   * @return the last working day counted, never null
   * @throws IllegalArgumentException if the number is below 1 or the count leaves the years of the
   *     holidays
   */
  public LocalDate plus(LocalDate day, int workingDays) {
    if (workingDays < 1) {
      throw new IllegalArgumentException(
          "Count 1 working day or more; sameOrNext() gives the first from the day itself");
    }
    LocalDate reached = day;
    for (int i = 0; i < workingDays; i++) {
      reached = next(reached);
    }
    return reached;
  }

  /**
   * How many working days a range holds.
   *
   * @param range the range, with a start and an end, not null
   * @return the number, 0 or more
   * @throws IllegalStateException if the range lacks an end
   * @throws IllegalArgumentException if the range leaves the years of the holidays
   */
  public long count(ClosedDateRange range) {
    return range.days().filter(this::contains).count();
  }

  /**
   * How many working days a range holds.
   *
   * @param range the range, with a start and an end, not null
   * @return the number, 0 or more
   * @throws IllegalStateException if the range lacks an end
   * @throws IllegalArgumentException if the range leaves the years of the holidays
   */
  public long count(HalfOpenDateRange range) {
    return range.days().filter(this::contains).count();
  }
}
