package nl.kansrijkestart.pregnancy;

import static nl.kansrijkestart.pregnancy.PregnancyFixtures.CONCEIVED;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.DAY_ZERO;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.DUE;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.VISIT;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.length;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.Dating.ConceptionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatingTest {

  @ParameterizedTest
  @CsvSource({"20, 8+4", "33, 10+0", "68, 12+6", "20.0, 8+4", "45.3, 11+1"})
  void should_give_the_published_ages_for_a_crown_rump_length(String millimetres, String age) {
    assertThat(length(VISIT, millimetres).ageAtScan()).contains(GestationalAge.parse(age));
    assertThat(length(VISIT, millimetres).dayZero())
        .contains(VISIT.minusDays(GestationalAge.parse(age).days()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "19.9", "68.1", "200"})
  void should_keep_a_length_outside_20_to_68_mm_without_dating_by_it(String millimetres) {
    Dating.CrownRumpLength length = length(VISIT, millimetres);
    assertThat(length.ageAtScan()).isEmpty();
    assertThat(length.dueDate()).isEmpty();
    assertThat(length.inBestRange()).isFalse();
  }

  @Test
  void should_know_the_range_that_dates_best_from_33_to_68_mm() {
    assertThat(length(VISIT, "32.9").inBestRange()).isFalse();
    assertThat(length(VISIT, "33").inBestRange()).isTrue();
    assertThat(length(VISIT, "68").inBestRange()).isTrue();
    assertThat(length(VISIT, "68.1").inBestRange()).isFalse();
  }

  @Test
  void should_agree_with_exact_arithmetic_for_every_length() {
    MathContext exact = new MathContext(40);
    for (int tenths = 200; tenths <= 680; tenths++) {
      BigDecimal millimetres = BigDecimal.valueOf(tenths, 1);
      int days =
          millimetres
              .sqrt(exact)
              .multiply(new BigDecimal("8.052"))
              .add(new BigDecimal("23.73"))
              .setScale(0, RoundingMode.HALF_UP)
              .intValueExact();
      assertThat(new Dating.CrownRumpLength(VISIT, millimetres).ageAtScan())
          .contains(GestationalAge.ofDays(days));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.9", "-1", "200.1", "33.33", "40000"})
  void should_refuse_a_length_that_cannot_be(String millimetres) {
    assertThatIllegalArgumentException().isThrownBy(() -> length(VISIT, millimetres));
  }

  @Test
  void should_count_280_days_from_the_last_period() {
    Dating dating = new Dating.LastPeriod(VISIT, DAY_ZERO, Ternary.TRUE);
    assertThat(dating.dueDate()).contains(DUE);
    assertThat(new Dating.LastPeriod(DAY_ZERO, DAY_ZERO, Ternary.UNKNOWN).dayZero())
        .contains(DAY_ZERO);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dating.LastPeriod(DAY_ZERO, DAY_ZERO.plusDays(1), Ternary.UNKNOWN));
  }

  @Test
  void should_count_266_days_from_conception_and_less_by_the_age_of_the_embryo() {
    assertThat(conception(ConceptionEvent.OVUM_PICK_UP, CONCEIVED, 0).dueDate())
        .contains(CONCEIVED.plusDays(266));
    assertThat(conception(ConceptionEvent.INSEMINATION, CONCEIVED, 0).dueDate()).contains(DUE);
    LocalDate transfer = CONCEIVED.plusDays(5);
    assertThat(conception(ConceptionEvent.EMBRYO_TRANSFER, transfer, 5).dueDate())
        .contains(transfer.plusDays(261));
    assertThat(
            new Dating.Conception(
                    VISIT, ConceptionEvent.OVUM_PICK_UP, CONCEIVED, 0, GestationalAge.of(1, 6))
                .dueDate())
        .contains(DUE.plusDays(1));
  }

  @Test
  void should_want_the_age_of_an_embryo_with_a_transfer_only() {
    for (int wrong : new int[] {-1, 0, 8}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> conception(ConceptionEvent.EMBRYO_TRANSFER, CONCEIVED, wrong));
    }
    assertThat(conception(ConceptionEvent.EMBRYO_TRANSFER, CONCEIVED, 1).conceivedOn())
        .isEqualTo(CONCEIVED.minusDays(1));
    assertThat(conception(ConceptionEvent.EMBRYO_TRANSFER, CONCEIVED, 7).conceivedOn())
        .isEqualTo(CONCEIVED.minusDays(7));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> conception(ConceptionEvent.INSEMINATION, CONCEIVED, 1));
  }

  @Test
  void should_take_a_due_date_at_most_280_days_ahead() {
    assertThat(new Dating.DefinitiveDueDate(DAY_ZERO, DUE).dueDate()).contains(DUE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dating.DefinitiveDueDate(DAY_ZERO, DUE.plusDays(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Dating.EstimatedDueDate(
                    DAY_ZERO, DUE.plusDays(1), Dating.EstimatedDueDate.Basis.UNKNOWN));
  }

  @Test
  void should_refuse_years_with_which_one_cannot_calculate() {
    for (LocalDate date :
        new LocalDate[] {
          LocalDate.MIN, LocalDate.MAX, LocalDate.of(1899, 12, 31), LocalDate.of(2200, 1, 1)
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Dating.LastPeriod(date, date, Ternary.TRUE));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Dating.DefinitiveDueDate(date, date));
      assertThatIllegalArgumentException().isThrownBy(() -> length(date, "40"));
    }
    assertThat(length(LocalDate.of(1900, 1, 1), "40").dueDate()).isPresent();
    assertThat(length(LocalDate.of(2199, 12, 31), "40").dueDate()).isPresent();
  }

  @Test
  void should_hand_every_kind_of_evidence_to_its_own_function() {
    Dating[] all = {
      new Dating.DefinitiveDueDate(VISIT, DUE),
      conception(ConceptionEvent.INSEMINATION, CONCEIVED, 0),
      length(VISIT, "40"),
      new Dating.EstimatedDueDate(VISIT, DUE, Dating.EstimatedDueDate.Basis.ULTRASOUND),
      new Dating.LastPeriod(VISIT, DAY_ZERO, Ternary.TRUE)
    };
    assertThat(all)
        .extracting(
            dating ->
                dating.<Object>match(
                    definitive -> definitive.method(),
                    conception -> conception.method(),
                    length -> length.method(),
                    estimated -> estimated.method(),
                    period -> period.method()))
        .containsExactly((Object[]) DatingMethod.values());
  }

  private static Dating.Conception conception(
      ConceptionEvent event, LocalDate on, int embryoAgeDays) {
    return Dating.Conception.of(VISIT, event, on, embryoAgeDays);
  }
}
