package nl.kansrijkestart.pregnancy;

import static nl.kansrijkestart.decision.Ternary.FALSE;
import static nl.kansrijkestart.decision.Ternary.TRUE;
import static nl.kansrijkestart.decision.Ternary.UNKNOWN;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.CONCEIVED;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.DUE;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.VISIT;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.codes;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.dated;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.day;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.ended;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.single;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.undated;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.Ending.Kind;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;

class LifeTest {

  private static final LocalDate BORN = LocalDate.of(2025, 10, 1);
  private static final LocalDate SECOND_BIRTHDAY = LocalDate.of(2027, 10, 1);
  private static final LocalDate FOURTH_BIRTHDAY = LocalDate.of(2029, 10, 1);

  private static Pregnancy born() {
    return with(single(), ended(1, Kind.LIVE_BIRTH, BORN));
  }

  @Test
  @Requirement({"C-05", "R-118"})
  void should_run_the_case_from_conception_up_to_and_including_the_second_birthday() {
    LifeWindow window = born().window(1, LifeWindow.Kind.CASE);
    assertThat(window.contains(CONCEIVED.minusDays(1))).isEqualTo(FALSE);
    assertThat(window.contains(CONCEIVED)).isEqualTo(TRUE);
    assertThat(window.contains(SECOND_BIRTHDAY)).isEqualTo(TRUE);
    assertThat(window.contains(SECOND_BIRTHDAY.plusDays(1))).isEqualTo(FALSE);
    assertThat(window.provisional()).isFalse();
    assertThat(codes(window)).containsExactly("WINDOW_FROM_BIRTH");
  }

  @Test
  @Requirement({"C-05", "R-179"})
  void should_start_the_planning_ten_months_before_the_birth_or_the_expected_birth() {
    LifeWindow afterBirth = born().window(1, LifeWindow.Kind.PLANNING);
    assertThat(afterBirth.firstDayInclusive()).isEqualTo(LocalDate.of(2024, 12, 1));
    assertThat(afterBirth.contains(LocalDate.of(2024, 11, 30))).isEqualTo(FALSE);
    assertThat(afterBirth.contains(LocalDate.of(2024, 12, 1))).isEqualTo(TRUE);
    assertThat(afterBirth.contains(SECOND_BIRTHDAY)).isEqualTo(TRUE);
    assertThat(afterBirth.contains(SECOND_BIRTHDAY.plusDays(1))).isEqualTo(FALSE);

    LifeWindow expected = single().window(1, LifeWindow.Kind.PLANNING);
    assertThat(expected.provisional()).isTrue();
    assertThat(expected.firstDayInclusive()).isEqualTo(LocalDate.of(2024, 12, 8));
    assertThat(expected.lastDayInclusive()).isEqualTo(DUE.plusYears(2));
    assertThat(codes(expected)).containsExactly("WINDOW_FROM_DUE_DATE");

    LifeWindow unknown = undated().window(1, LifeWindow.Kind.PLANNING);
    assertThat(unknown.contains(VISIT)).isEqualTo(UNKNOWN);
    assertThat(codes(unknown)).containsExactly("DATING_MISSING");
  }

  @Test
  @Requirement("C-05")
  void should_keep_four_years_as_the_wider_scope_of_the_programme() {
    LifeWindow window = born().window(1, LifeWindow.Kind.PROGRAMME);
    assertThat(window.contains(LocalDate.of(2020, 1, 1))).isEqualTo(TRUE);
    assertThat(window.contains(SECOND_BIRTHDAY.plusDays(1))).isEqualTo(TRUE);
    assertThat(window.contains(FOURTH_BIRTHDAY.minusDays(1))).isEqualTo(TRUE);
    assertThat(window.contains(FOURTH_BIRTHDAY)).isEqualTo(FALSE);
  }

  @Test
  void should_be_sure_of_the_days_after_birth_where_conception_is_not_known() {
    Pregnancy pregnancy = with(undated().withPlurality(1), ended(1, Kind.LIVE_BIRTH, BORN));
    LifeWindow window = pregnancy.window(1, LifeWindow.Kind.CASE);
    assertThat(window.firstDayInclusive()).isNull();
    assertThat(window.contains(BORN.minusDays(1))).isEqualTo(UNKNOWN);
    assertThat(window.contains(BORN)).isEqualTo(TRUE);
    assertThat(window.contains(SECOND_BIRTHDAY.plusDays(1))).isEqualTo(FALSE);
  }

  @Test
  void should_end_the_window_of_a_lost_child_only_on_the_day_of_the_loss() {
    Pregnancy twins = with(dated().withPlurality(2), ended(2, Kind.STILLBIRTH, day(200)));
    assertThat(twins.window(2, LifeWindow.Kind.CASE).contains(day(200))).isEqualTo(TRUE);
    assertThat(twins.window(2, LifeWindow.Kind.CASE).contains(day(201))).isEqualTo(FALSE);
    assertThat(twins.window(2, LifeWindow.Kind.PLANNING).contains(day(200))).isEqualTo(TRUE);
    assertThat(twins.window(1, LifeWindow.Kind.CASE).contains(day(201))).isEqualTo(TRUE);
    assertThat(codes(twins.window(2, LifeWindow.Kind.CASE))).containsExactly("CHILD_LOST");
  }

  @Test
  void should_end_on_28_february_for_a_child_born_on_the_29th() {
    LocalDate leapDay = LocalDate.of(2024, 2, 29);
    Pregnancy pregnancy = with(undated().withPlurality(1), ended(1, Kind.LIVE_BIRTH, leapDay));
    assertThat(pregnancy.window(1, LifeWindow.Kind.CASE).lastDayInclusive())
        .isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @Test
  @Requirement("R-012")
  void should_follow_the_phases_from_before_conception_until_school() {
    Pregnancy born = born();
    assertPhase(born, CONCEIVED.minusDays(1), LifePhase.PRECONCEPTION);
    assertPhase(born, CONCEIVED, LifePhase.PREGNANCY);
    assertPhase(born, BORN.minusDays(1), LifePhase.PREGNANCY);
    assertPhase(born, BORN, LifePhase.BIRTH);
    assertPhase(born, BORN.plusDays(1), LifePhase.MATERNITY_PERIOD);
    assertPhase(born, BORN.plusDays(10), LifePhase.MATERNITY_PERIOD);
    assertPhase(born, BORN.plusDays(11), LifePhase.FIRST_1000_DAYS);
    assertPhase(born, SECOND_BIRTHDAY, LifePhase.FIRST_1000_DAYS);
    assertPhase(born, SECOND_BIRTHDAY.plusDays(1), LifePhase.PRESCHOOL);
    assertPhase(born, FOURTH_BIRTHDAY.minusDays(1), LifePhase.PRESCHOOL);
    assertThat(born.lifePhaseOn(1, FOURTH_BIRTHDAY, FALSE).asPhase()).contains(LifePhase.PRESCHOOL);
    assertThat(born.lifePhaseOn(1, FOURTH_BIRTHDAY, TRUE))
        .isInstanceOf(LifePhaseAnswer.OutOfScope.class);
    assertThat(born.lifePhaseOn(1, FOURTH_BIRTHDAY.minusDays(1), TRUE))
        .isInstanceOf(LifePhaseAnswer.OutOfScope.class);
    LifePhaseAnswer unknown = born.lifePhaseOn(1, FOURTH_BIRTHDAY, UNKNOWN);
    assertThat(unknown).isInstanceOf(LifePhaseAnswer.Unknown.class);
    assertThat(codes(unknown)).containsExactly("SCHOOL_UNKNOWN");
  }

  @Test
  void should_not_know_the_phase_where_a_date_is_missing() {
    assertThat(codes(undated().lifePhaseOn(1, VISIT.minusDays(1), UNKNOWN)))
        .containsExactly("DATING_MISSING");
    assertPhase(undated(), VISIT, LifePhase.PREGNANCY);
    assertPhase(single(), day(370), LifePhase.PREGNANCY);
    assertThat(codes(single().lifePhaseOn(1, day(371), UNKNOWN)))
        .containsExactly("GESTATION_TOO_LONG");
    Ending noDate = new Ending(Kind.LIVE_BIRTH, null, BORN, null, false, null);
    Pregnancy pregnancy = with(single(), ChildCourse.expected(1).withEnding(noDate));
    assertThat(codes(pregnancy.lifePhaseOn(1, BORN, UNKNOWN)))
        .containsExactly("BIRTH_DATE_MISSING");
  }

  @Test
  void should_never_call_the_time_after_a_loss_a_time_before_conception() {
    Pregnancy lost = with(single(), ended(1, Kind.MISCARRIAGE, day(70)));
    assertPhase(lost, day(69), LifePhase.PREGNANCY);
    LifePhaseAnswer after = lost.lifePhaseOn(1, day(70), UNKNOWN);
    assertThat(after).isInstanceOf(LifePhaseAnswer.OutOfScope.class);
    assertThat(codes(after)).containsExactly("CHILD_LOST", "MOTHER_CARE_GOES_ON");
  }

  @Test
  void should_take_other_figures_where_the_usual_ones_are_unconfirmed() {
    LifeWindow later = single().window(1, LifeWindow.Kind.CASE, GestationalAge.of(2, 1));
    assertThat(later.firstDayInclusive()).isEqualTo(CONCEIVED.plusDays(1));
    assertThat(born().lifePhaseOn(1, BORN.plusDays(8), UNKNOWN, 8).asPhase())
        .contains(LifePhase.MATERNITY_PERIOD);
    assertThat(born().lifePhaseOn(1, BORN.plusDays(9), UNKNOWN, 8).asPhase())
        .contains(LifePhase.FIRST_1000_DAYS);
    for (int wrong : new int[] {-1, 101}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> born().lifePhaseOn(1, BORN, UNKNOWN, wrong));
    }
  }

  private static void assertPhase(Pregnancy pregnancy, LocalDate date, LifePhase phase) {
    for (Ternary atSchool : new Ternary[] {UNKNOWN, FALSE}) {
      assertThat(pregnancy.lifePhaseOn(1, date, atSchool).asPhase()).contains(phase);
    }
  }
}
