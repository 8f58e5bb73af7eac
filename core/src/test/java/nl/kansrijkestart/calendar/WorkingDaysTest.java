package nl.kansrijkestart.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.kansrijkestart.testing.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingDaysTest {

  private static final WorkingDays LAW = WorkingDays.without(DutchHolidays.forTermsInLaws());

  static Stream<JsonNode> counted() {
    return TestKit.cases("calendar", "working-days.json");
  }

  @ParameterizedTest
  @MethodSource("counted")
  void should_count_as_another_implementation_does(JsonNode counted) {
    // GIVEN
    LocalDate day = LocalDate.parse(counted.get("day").asText());
    LocalDate end = LocalDate.parse(counted.get("endExclusive").asText());
    // THEN
    assertThat(LAW.plus(day, counted.get("plus").asInt()))
        .isEqualTo(counted.get("reaches").asText());
    assertThat(LAW.count(HalfOpenDateRange.of(day, end)))
        .isEqualTo(counted.get("workingDays").asLong());
    assertThat(LAW.count(ClosedDateRange.of(day, end.minusDays(1))))
        .isEqualTo(counted.get("workingDays").asLong());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-17, 2025-04-17",
    "2025-04-18, 2025-04-22",
    "2025-04-19, 2025-04-22",
    "2025-04-21, 2025-04-22",
    "2025-12-25, 2025-12-29",
    "2026-05-05, 2026-05-06"
  })
  void should_prolong_a_term_that_ends_on_a_free_day(LocalDate last, LocalDate prolonged) {
    assertThat(LAW.sameOrNext(last)).isEqualTo(prolonged);
  }

  @Test
  void should_not_count_the_day_from_which_it_counts() {
    LocalDate friday = LocalDate.of(2026, 11, 20);
    assertThat(LAW.next(friday)).isEqualTo("2026-11-23");
    assertThat(LAW.plus(friday, 1)).isEqualTo("2026-11-23");
    assertThat(LAW.plus(friday.plusDays(1), 1)).isEqualTo("2026-11-23");
    assertThat(LAW.plus(friday, 5)).isEqualTo("2026-11-27");
    assertThat(LAW.plus(friday, 6)).isEqualTo("2026-11-30");
  }

  @Test
  void should_follow_the_settings_of_the_holidays() {
    LocalDate liberationDay = LocalDate.of(2026, 5, 5);
    assertThat(LAW.contains(liberationDay)).isFalse();
    assertThat(
            WorkingDays.without(DutchHolidays.of(LiberationDayRule.EVERY_FIVE_YEARS))
                .contains(liberationDay))
        .isTrue();
  }

  @Test
  void should_refuse_what_cannot_be_counted() {
    LocalDate day = LocalDate.of(2026, 1, 5);
    assertThatIllegalArgumentException().isThrownBy(() -> LAW.plus(day, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> LAW.plus(day, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> LAW.plus(day, Integer.MAX_VALUE));
    assertThatIllegalStateException().isThrownBy(() -> LAW.count(ClosedDateRange.from(day)));
    assertThat(LAW.count(HalfOpenDateRange.of(day, day))).isZero();
  }
}
