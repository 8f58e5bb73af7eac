package nl.kansrijkestart.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.testing.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DutchHolidaysTest {

  private static final DutchHolidays ALL =
      DutchHolidays.of(LiberationDayRule.EVERY_YEAR).withGoodFriday();

  static Stream<JsonNode> years() {
    return TestKit.cases("calendar", "holidays.json");
  }

  @ParameterizedTest
  @MethodSource("years")
  void should_know_every_holiday_of_2016_to_2035(JsonNode year) {
    // GIVEN the calendar as another implementation gives it
    Map<LocalDate, Set<DutchHoliday>> expected =
        TestKit.MAPPER.convertValue(year.get("days"), new TypeReference<>() {});
    // THEN
    assertThat(ALL.inYear(year.get("year").asInt())).isEqualTo(expected);
  }

  @Test
  void should_have_twenty_years_to_compare_with() {
    assertThat(years().map(year -> year.get("year").asInt()))
        .containsExactlyElementsOf(IntStream.rangeClosed(2016, 2035).boxed().toList());
  }

  @Test
  void should_find_easter_as_knuth_does() {
    for (int year = 1583; year <= 4099; year++) {
      assertThat(Easter.sunday(year)).isEqualTo(knuth(year));
    }
  }

  /** The algorithm of Clavius and Lilius, as in D. Knuth, The Art of Computer Programming, 1. */
  private static LocalDate knuth(int year) {
    int golden = year % 19 + 1;
    int century = year / 100 + 1;
    int leapYearsDropped = 3 * century / 4 - 12;
    int moon = (8 * century + 5) / 25 - 5;
    int sunday = 5 * year / 4 - leapYearsDropped - 10;
    int epact = Math.floorMod(11 * golden + 20 + moon - leapYearsDropped, 30);
    if ((epact == 25 && golden > 11) || epact == 24) {
      epact++;
    }
    int day = 44 - epact;
    if (day < 21) {
      day += 30;
    }
    day += 7 - (sunday + day) % 7;
    return LocalDate.of(year, 3, 1).plusDays(day - 1L);
  }

  @Test
  void should_celebrate_the_king_on_the_26th_where_the_27th_is_a_sunday() {
    assertThat(ALL.on(LocalDate.of(2025, 4, 26))).containsExactly(DutchHoliday.KINGS_DAY);
    assertThat(ALL.on(LocalDate.of(2025, 4, 27))).isEmpty();
    assertThat(ALL.on(LocalDate.of(2026, 4, 27))).containsExactly(DutchHoliday.KINGS_DAY);
    assertThat(ALL.on(LocalDate.of(2026, 4, 26))).isEmpty();
    IntStream.rangeClosed(DutchHolidays.FIRST_YEAR, DutchHolidays.LAST_YEAR)
        .forEach(
            year ->
                assertThat(ALL.inYear(year).entrySet())
                    .filteredOn(day -> day.getValue().contains(DutchHoliday.KINGS_DAY))
                    .hasSize(1)
                    .allMatch(day -> day.getKey().getDayOfWeek() != DayOfWeek.SUNDAY));
  }

  @Test
  void should_count_liberation_day_as_the_rule_says() {
    assertThat(yearsWithLiberationDay(LiberationDayRule.EVERY_YEAR)).hasSize(20);
    assertThat(yearsWithLiberationDay(LiberationDayRule.EVERY_FIVE_YEARS))
        .containsExactly(2020, 2025, 2030, 2035);
    assertThat(yearsWithLiberationDay(LiberationDayRule.NEVER)).isEmpty();
  }

  private static List<Integer> yearsWithLiberationDay(LiberationDayRule rule) {
    return IntStream.rangeClosed(2016, 2035)
        .filter(
            year ->
                DutchHolidays.of(rule)
                    .on(LocalDate.of(year, 5, 5))
                    .contains(DutchHoliday.LIBERATION_DAY))
        .boxed()
        .toList();
  }

  @Test
  void should_know_two_holidays_on_one_day() {
    assertThat(ALL.on(LocalDate.of(2016, 5, 5)))
        .containsExactlyInAnyOrder(DutchHoliday.LIBERATION_DAY, DutchHoliday.ASCENSION_DAY);
    assertThat(DutchHolidays.of(LiberationDayRule.NEVER).contains(LocalDate.of(2016, 5, 5)))
        .isTrue();
  }

  @Test
  void should_count_good_friday_only_when_asked_or_for_terms_in_laws() {
    LocalDate goodFriday = LocalDate.of(2025, 4, 18);
    DutchHolidays without = DutchHolidays.of(LiberationDayRule.EVERY_YEAR);
    assertThat(without.contains(goodFriday)).isFalse();
    assertThat(without.withGoodFriday().contains(goodFriday)).isTrue();
    assertThat(DutchHolidays.forTermsInLaws().contains(goodFriday)).isTrue();
    assertThat(DutchHolidays.forTermsInLaws().contains(LocalDate.of(2026, 5, 5))).isTrue();
  }

  @Test
  void should_take_days_that_a_decree_adds() {
    LocalDate afterAscension = LocalDate.of(2025, 5, 30);
    DutchHolidays law = DutchHolidays.forTermsInLaws();
    assertThat(law.contains(afterAscension)).isFalse();
    assertThat(law.withExtraDays(List.of(afterAscension)).contains(afterAscension)).isTrue();
    assertThat(law.withExtraDays(List.of(afterAscension)).withGoodFriday().contains(afterAscension))
        .isTrue();
  }

  @Test
  void should_refuse_years_for_which_it_does_not_know_the_days() {
    assertThat(ALL.contains(LocalDate.of(2014, 1, 1))).isTrue();
    assertThat(ALL.contains(LocalDate.of(2099, 12, 26))).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ALL.contains(LocalDate.of(2013, 12, 31)))
        .withMessageContaining("2014");
    assertThatIllegalArgumentException().isThrownBy(() -> ALL.inYear(2100));
  }
}
