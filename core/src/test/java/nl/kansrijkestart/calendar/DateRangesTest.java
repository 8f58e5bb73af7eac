package nl.kansrijkestart.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kansrijkestart.testing.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangesTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  @Test
  void should_hold_both_ends_of_a_closed_range() {
    // GIVEN a plan for 2024 up to and including 2026
    ClosedDateRange plan = ClosedDateRange.of(FIRST, LAST);
    // THEN
    assertThat(plan.contains(FIRST.minusDays(1))).isFalse();
    assertThat(plan.contains(FIRST)).isTrue();
    assertThat(plan.contains(LAST)).isTrue();
    assertThat(plan.contains(LAST.plusDays(1))).isFalse();
    assertThat(plan.lengthInDays()).hasValue(366 + 365 + 365);
  }

  @Test
  void should_leave_the_end_out_of_a_half_open_range() {
    // GIVEN
    HalfOpenDateRange range = HalfOpenDateRange.of(FIRST, LAST);
    // THEN
    assertThat(range.contains(FIRST.minusDays(1))).isFalse();
    assertThat(range.contains(FIRST)).isTrue();
    assertThat(range.contains(LAST.minusDays(1))).isTrue();
    assertThat(range.contains(LAST)).isFalse();
    assertThat(range.lengthInDays()).hasValue(366 + 365 + 364);
  }

  @Test
  void should_not_limit_on_the_side_of_an_end_that_is_not_there() {
    assertThat(ClosedDateRange.from(FIRST).contains(LocalDate.of(9999, 12, 31))).isTrue();
    assertThat(ClosedDateRange.from(FIRST).contains(FIRST.minusDays(1))).isFalse();
    assertThat(ClosedDateRange.upToAndIncluding(LAST).contains(LAST)).isTrue();
    assertThat(ClosedDateRange.upToAndIncluding(LAST).contains(LAST.plusDays(1))).isFalse();
    assertThat(HalfOpenDateRange.before(LAST).contains(LAST)).isFalse();
    assertThat(HalfOpenDateRange.from(FIRST).contains(FIRST)).isTrue();
    assertThat(ClosedDateRange.always().lengthInDays()).isEmpty();
    assertThat(HalfOpenDateRange.always().contains(LocalDate.of(1, 1, 1))).isTrue();
  }

  @Test
  void should_refuse_ends_in_the_wrong_order() {
    assertThat(ClosedDateRange.of(FIRST, FIRST).lengthInDays()).hasValue(1);
    assertThat(HalfOpenDateRange.of(FIRST, FIRST).empty()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClosedDateRange.of(FIRST, FIRST.minusDays(1)))
        .withMessageNotContaining("2024");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HalfOpenDateRange.of(FIRST, FIRST.minusDays(1)))
        .withMessageNotContaining("2024");
  }

  @Test
  void should_keep_to_the_years_1_to_9999() {
    LocalDate last = LocalDate.of(9999, 12, 31);
    assertThat(ClosedDateRange.of(last, last).toHalfOpen().toClosed())
        .contains(ClosedDateRange.of(last, last));
    assertThatIllegalArgumentException().isThrownBy(() -> ClosedDateRange.from(last.plusDays(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> ClosedDateRange.from(LocalDate.MIN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClosedDateRange.upToAndIncluding(LocalDate.MIN));
    assertThatIllegalArgumentException().isThrownBy(() -> HalfOpenDateRange.from(LocalDate.MIN));
    assertThatIllegalArgumentException().isThrownBy(() -> HalfOpenDateRange.before(LocalDate.MAX));
  }

  @Test
  void should_count_an_empty_range_as_nothing() {
    HalfOpenDateRange empty = HalfOpenDateRange.of(FIRST, FIRST);
    assertThat(empty.lengthInDays()).hasValue(0);
    assertThat(empty.overlaps(HalfOpenDateRange.always())).isFalse();
    assertThat(empty.days()).isEmpty();
    assertThat(empty.toClosed()).isEmpty();
    assertThat(HalfOpenDateRange.of(LAST, LAST.plusDays(1)).encloses(empty)).isTrue();
  }

  @Test
  void should_not_list_the_days_of_a_range_without_an_end() {
    assertThatIllegalStateException().isThrownBy(() -> ClosedDateRange.from(FIRST).days());
    assertThatIllegalStateException().isThrownBy(() -> HalfOpenDateRange.before(LAST).days());
  }

  static Stream<ClosedDateRange[]> pairs() {
    Random random = new Random(20261122);
    return Stream.generate(() -> new ClosedDateRange[] {any(random), any(random)}).limit(400);
  }

  private static ClosedDateRange any(Random random) {
    LocalDate start = FIRST.plusDays(random.nextInt(40));
    return ClosedDateRange.of(start, start.plusDays(random.nextInt(20)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void should_agree_with_sets_of_days(ClosedDateRange one, ClosedDateRange other) {
    // GIVEN the days one by one
    Set<LocalDate> days = days(one);
    Set<LocalDate> otherDays = days(other);
    Set<LocalDate> shared = new TreeSet<>(days);
    shared.retainAll(otherDays);
    HalfOpenDateRange half = one.toHalfOpen();
    // THEN
    assertThat(one.lengthInDays()).hasValue(days.size());
    assertThat(half.lengthInDays()).hasValue(days.size());
    assertThat(one.overlaps(other)).isEqualTo(!shared.isEmpty());
    assertThat(half.overlaps(other.toHalfOpen())).isEqualTo(!shared.isEmpty());
    assertThat(one.encloses(other)).isEqualTo(days.containsAll(otherDays));
    assertThat(half.encloses(other.toHalfOpen())).isEqualTo(days.containsAll(otherDays));
    assertThat(one.intersection(other).map(DateRangesTest::days))
        .isEqualTo(shared.isEmpty() ? Optional.empty() : Optional.of(shared));
    assertThat(half.intersection(other.toHalfOpen()).flatMap(HalfOpenDateRange::toClosed))
        .isEqualTo(one.intersection(other));
  }

  private static Set<LocalDate> days(ClosedDateRange range) {
    Set<LocalDate> days = new TreeSet<>();
    for (LocalDate day = FIRST.minusDays(5);
        day.isBefore(FIRST.plusDays(70));
        day = day.plusDays(1)) {
      if (range.contains(day)) {
        days.add(day);
      }
    }
    assertThat(range.days()).containsExactlyElementsOf(days);
    return days;
  }

  @Test
  void should_intersect_with_a_range_that_lacks_ends() {
    ClosedDateRange range = ClosedDateRange.of(FIRST, LAST);
    assertThat(ClosedDateRange.always().intersection(range)).contains(range);
    assertThat(ClosedDateRange.from(LAST).intersection(ClosedDateRange.upToAndIncluding(LAST)))
        .contains(ClosedDateRange.of(LAST, LAST));
    assertThat(ClosedDateRange.from(FIRST).intersection(ClosedDateRange.from(LAST)))
        .contains(ClosedDateRange.from(LAST));
    assertThat(HalfOpenDateRange.from(LAST).intersection(HalfOpenDateRange.before(LAST))).isEmpty();
    assertThat(ClosedDateRange.always().toHalfOpen()).isEqualTo(HalfOpenDateRange.always());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[2024-01-01,2026-12-31]", "[2024-01-01,..]", "[..,2026-12-31]", "[..,..]"})
  void should_read_back_the_text_of_both_kinds(String text) {
    assertThat(ClosedDateRange.parse(text)).hasToString(text);
    String half = text.substring(0, text.length() - 1) + ")";
    assertThat(HalfOpenDateRange.parse(half)).hasToString(half);
    assertThatIllegalArgumentException().isThrownBy(() -> ClosedDateRange.parse(half));
    assertThatIllegalArgumentException().isThrownBy(() -> HalfOpenDateRange.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[2024-01-01]",
        "[2024-13-01,..]",
        "2024-01-01,2026-12-31",
        "[2026-12-31,2024-01-01]",
        "[2024-01-01,2025-01-01,2026-01-01]",
        "[,]"
      })
  void should_refuse_any_other_text_without_repeating_it(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClosedDateRange.parse(text))
        .withMessageNotContaining("2024-13-01");
    assertThatIllegalArgumentException().isThrownBy(() -> HalfOpenDateRange.parse(text));
  }

  @Test
  void should_name_the_kind_of_end_in_json() throws Exception {
    String closed = TestKit.MAPPER.writeValueAsString(ClosedDateRange.of(FIRST, LAST));
    String half = TestKit.MAPPER.writeValueAsString(HalfOpenDateRange.from(FIRST));
    assertThat(closed).isEqualTo("{\"start\":\"2024-01-01\",\"endInclusive\":\"2026-12-31\"}");
    assertThat(half).isEqualTo("{\"start\":\"2024-01-01\"}");
    assertThat(TestKit.MAPPER.readValue(closed, ClosedDateRange.class))
        .isEqualTo(ClosedDateRange.of(FIRST, LAST));
    assertThat(TestKit.MAPPER.readValue(half, HalfOpenDateRange.class))
        .isEqualTo(HalfOpenDateRange.from(FIRST));
  }
}
