package nl.kansrijkestart.pregnancy;

import static nl.kansrijkestart.pregnancy.PregnancyFixtures.DAY_ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GestationalAgeTest {

  @Test
  void should_count_days_and_write_weeks_and_days() {
    for (int days = 0; days <= GestationalAge.MAX_DAYS; days++) {
      GestationalAge age = GestationalAge.ofDays(days);
      assertThat(age.weeks() * 7 + age.daysOfWeek()).isEqualTo(days);
      assertThat(GestationalAge.parse(age.toString())).isEqualTo(age);
      assertThat(GestationalAge.of(age.weeks(), age.daysOfWeek())).isEqualTo(age);
    }
    assertThat(GestationalAge.parse("20+3").days()).isEqualTo(143);
  }

  @Test
  void should_accept_0_to_370_days_and_the_353_of_real_data() {
    assertThat(GestationalAge.ofDays(0)).hasToString("0+0");
    assertThat(GestationalAge.ofDays(353)).hasToString("50+3");
    assertThat(GestationalAge.ofDays(370)).hasToString("52+6");
    for (int wrong : new int[] {-1, 371, 693}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> GestationalAge.ofDays(wrong))
          .withMessage("Gestational age must be 0 to 370 days, was " + wrong);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "20", "20+7", "-1+0", "20+-1", "20 + 3", "20+3 ", "53+0", "٢٠+٣"})
  void should_refuse_every_other_form(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> GestationalAge.parse(text));
  }

  @Test
  void should_refuse_days_and_weeks_out_of_range() {
    assertThatIllegalArgumentException().isThrownBy(() -> GestationalAge.of(20, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> GestationalAge.of(20, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> GestationalAge.of(53, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> GestationalAge.of(-1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GestationalAge.of(Integer.MAX_VALUE / 7 + 1, 0));
  }

  @Test
  void should_count_between_dates_also_over_a_leap_day_and_back() {
    LocalDate dayZero = LocalDate.of(2024, 1, 1);
    GestationalAge age = GestationalAge.between(dayZero, LocalDate.of(2024, 3, 1));
    assertThat(age).hasToString("8+4");
    assertThat(age.dayZero(LocalDate.of(2024, 3, 1))).isEqualTo(dayZero);
    assertThat(age.reachedOn(dayZero)).isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(GestationalAge.AT_DUE_DATE.reachedOn(dayZero)).isEqualTo(LocalDate.of(2024, 10, 7));
  }

  @Test
  void should_refuse_dates_before_day_0_and_more_than_370_days_after_it() {
    assertThat(GestationalAge.between(DAY_ZERO, DAY_ZERO).days()).isZero();
    assertThat(GestationalAge.between(DAY_ZERO, DAY_ZERO.plusDays(370)).days()).isEqualTo(370);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GestationalAge.between(DAY_ZERO, DAY_ZERO.minusDays(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GestationalAge.between(DAY_ZERO, DAY_ZERO.plusDays(371)));
  }

  @Test
  void should_order_and_subtract() {
    GestationalAge earlier = GestationalAge.of(9, 6);
    GestationalAge later = GestationalAge.of(10, 0);
    assertThat(earlier).isLessThan(later);
    assertThat(earlier.isBefore(later)).isTrue();
    assertThat(later.isBefore(later)).isFalse();
    assertThat(earlier.daysUntil(later)).isEqualTo(1);
    assertThat(later.daysUntil(earlier)).isEqualTo(-1);
    assertThat(GestationalAge.AT_DUE_DATE.plusDays(-56)).hasToString("32+0");
    assertThatIllegalArgumentException().isThrownBy(() -> earlier.plusDays(-70));
  }

  @Test
  void should_take_a_week_range_from_its_first_to_its_last_day() {
    assertThat(GestationalAge.of(26, 6).inWeeks(27, 31)).isFalse();
    assertThat(GestationalAge.of(27, 0).inWeeks(27, 31)).isTrue();
    assertThat(GestationalAge.of(31, 6).inWeeks(27, 31)).isTrue();
    assertThat(GestationalAge.of(32, 0).inWeeks(27, 31)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> GestationalAge.of(27, 0).inWeeks(31, 27));
  }
}
