package nl.kansrijkestart.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The public holidays of the Netherlands under given settings (feestdagen).
 *
 * <p>For the years {@value #FIRST_YEAR} (the first King's Day) up to and including {@value
 * #LAST_YEAR}. The day of King's Day follows the birthday of the present king: 27 April, or 26
 * April where the 27th is a Sunday.
 *
 * <p>Two holidays can fall on one day: on 5 May 2016 it was Liberation Day and Ascension Day.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class DutchHolidays {

  /** The first year for which the days are known: the first King's Day. */
  public static final int FIRST_YEAR = 2014;

  /** The last year for which the days are given. */
  public static final int LAST_YEAR = 2099;

  private final LiberationDayRule liberationDay;
  private final boolean goodFriday;
  private final Set<LocalDate> extraDays;

  private DutchHolidays(
      LiberationDayRule liberationDay, boolean goodFriday, Set<LocalDate> extraDays) {
    this.liberationDay = requireNonNull(liberationDay, "liberationDay");
    this.goodFriday = goodFriday;
    this.extraDays = Set.copyOf(extraDays);
  }

  /**
   * The holidays without Good Friday, with Liberation Day as asked.
   *
   * @param liberationDay when 5 May counts, not null
   * @return the holidays, never null
   */
  public static DutchHolidays of(LiberationDayRule liberationDay) {
    return new DutchHolidays(liberationDay, false, Set.of());
  }

  /**
   * The holidays that count for terms in laws: Liberation Day every year, and Good Friday, which
   * the act puts on a par. The days that a royal decree adds (such as most Fridays after Ascension
   * Day) change every few years: add them with {@link #withExtraDays}.
   *
   * <p>Source: Algemene termijnenwet (Stb. 1964, 314), article 3, paragraphs 1 to 3, as quoted in
   * the literature; the act itself is to be confirmed by a lawyer.
   *
   * @return the holidays, never null
   */
  public static DutchHolidays forTermsInLaws() {
    return new DutchHolidays(LiberationDayRule.EVERY_YEAR, true, Set.of());
  }

  /**
   * The same holidays with Good Friday.
   *
   * @return the holidays, never null
   */
  public DutchHolidays withGoodFriday() {
    return new DutchHolidays(liberationDay, true, extraDays);
  }

  /**
   * The same holidays with days that are put on a par with a holiday, by decree or by an employer.
   *
   * @param days the days to add, not null
   * @return the holidays, never null
   */
  public DutchHolidays withExtraDays(Collection<LocalDate> days) {
    Set<LocalDate> all = new HashSet<>(extraDays);
    all.addAll(days);
    return new DutchHolidays(liberationDay, goodFriday, all);
  }

  /**
   * Whether a day is a holiday, or a day that was put on a par.
   *
   * @param day the day, not null
   * @return true if so
   * @throws IllegalArgumentException if the year is outside the range of this class
   */
  public boolean contains(LocalDate day) {
    return !on(day).isEmpty() || extraDays.contains(day);
  }

  /**
   * The holidays on a day.
   *
   * @param day the day, not null
   * @return an immutable set, mostly empty, never null
   * @throws IllegalArgumentException if the year is outside the range of this class
   */
  public Set<DutchHoliday> on(LocalDate day) {
    int year = checked(requireNonNull(day, "day").getYear());
    Set<DutchHoliday> found = EnumSet.noneOf(DutchHoliday.class);
    for (DutchHoliday holiday : DutchHoliday.values()) {
      if (counts(holiday, year) && date(holiday, year).equals(day)) {
        found.add(holiday);
      }
    }
    return Collections.unmodifiableSet(found);
  }

  /**
   * The holidays of a year, by day.
   *
   * @param year the year
   * @return an immutable map in the order of the days, without the extra days; never null
   * @throws IllegalArgumentException if the year is outside the range of this class
   */
  public SortedMap<LocalDate, Set<DutchHoliday>> inYear(int year) {
    checked(year);
    SortedMap<LocalDate, Set<DutchHoliday>> byDay = new TreeMap<>();
    for (DutchHoliday holiday : DutchHoliday.values()) {
      if (counts(holiday, year)) {
        LocalDate day = date(holiday, year);
        byDay.put(day, on(day));
      }
    }
    return Collections.unmodifiableSortedMap(byDay);
  }

  private boolean counts(DutchHoliday holiday, int year) {
    return switch (holiday) {
      case GOOD_FRIDAY -> goodFriday;
      case LIBERATION_DAY -> liberationDay.appliesIn(year);
      default -> true;
    };
  }

  private static LocalDate date(DutchHoliday holiday, int year) {
    return switch (holiday) {
      case NEW_YEARS_DAY -> LocalDate.of(year, 1, 1);
      case GOOD_FRIDAY -> Easter.sunday(year).minusDays(2);
      case EASTER_SUNDAY -> Easter.sunday(year);
      case EASTER_MONDAY -> Easter.sunday(year).plusDays(1);
      case KINGS_DAY -> kingsDay(year);
      case LIBERATION_DAY -> LocalDate.of(year, 5, 5);
      case ASCENSION_DAY -> Easter.sunday(year).plusDays(39);
      case WHIT_SUNDAY -> Easter.sunday(year).plusDays(49);
      case WHIT_MONDAY -> Easter.sunday(year).plusDays(50);
      case CHRISTMAS_DAY -> LocalDate.of(year, 12, 25);
      case SECOND_CHRISTMAS_DAY -> LocalDate.of(year, 12, 26);
    };
  }

  private static LocalDate kingsDay(int year) {
    LocalDate birthday = LocalDate.of(year, 4, 27);
    return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
  }

  private static int checked(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "Dutch public holidays are known for " + FIRST_YEAR + " to " + LAST_YEAR);
    }
    return year;
  }
}
