package nl.kansrijkestart.pregnancy;

import static nl.kansrijkestart.pregnancy.PregnancyFixtures.DAY_ZERO;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.codes;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.day;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.single;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.undated;
import static nl.kansrijkestart.pregnancy.StartOfCare.Definition.BEFORE_10_WEEKS;
import static nl.kansrijkestart.pregnancy.StartOfCare.Definition.RIVM_UP_TO_DAY_70;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;

class StartOfCareTest {

  @Test
  @Requirement("R-192")
  void should_count_care_as_early_up_to_9_weeks_and_6_days() {
    assertThat(StartOfCare.of(BEFORE_10_WEEKS, GestationalAge.of(9, 6)).onTime())
        .isEqualTo(Ternary.TRUE);
    assertThat(StartOfCare.of(BEFORE_10_WEEKS, GestationalAge.of(10, 0)).onTime())
        .isEqualTo(Ternary.FALSE);
  }

  @Test
  @Requirement("C-60")
  void should_name_the_definition_by_which_day_70_is_on_time_or_late() {
    for (int days = 0; days <= GestationalAge.MAX_DAYS; days++) {
      GestationalAge age = GestationalAge.ofDays(days);
      StartOfCare seed = StartOfCare.of(BEFORE_10_WEEKS, age);
      StartOfCare rivm = StartOfCare.of(RIVM_UP_TO_DAY_70, age);
      assertThat(seed.onTime()).isEqualTo(Ternary.of(days < 70));
      assertThat(rivm.onTime()).isEqualTo(Ternary.of(days <= 70));
      assertThat(seed.definition()).isEqualTo(BEFORE_10_WEEKS);
      assertThat(rivm.definition()).isEqualTo(RIVM_UP_TO_DAY_70);
      assertThat(rivm.reasons().get(0).sources())
          .containsExactly(RIVM_UP_TO_DAY_70.source())
          .doesNotContain(BEFORE_10_WEEKS.source());
    }
  }

  @Test
  void should_judge_a_first_visit_by_its_date() {
    DueDate dueDate = single().dueDate();
    StartOfCare onTime = StartOfCare.of(RIVM_UP_TO_DAY_70, dueDate, day(70));
    assertThat(onTime.onTime()).isEqualTo(Ternary.TRUE);
    assertThat(codes(onTime)).containsExactly("CARE_ON_TIME");
    StartOfCare late = StartOfCare.of(RIVM_UP_TO_DAY_70, dueDate, day(71));
    assertThat(late.onTime()).isEqualTo(Ternary.FALSE);
    assertThat(codes(late)).containsExactly("CARE_LATE");
  }

  @Test
  void should_not_judge_without_a_dating_or_before_the_pregnancy() {
    StartOfCare undated = StartOfCare.of(BEFORE_10_WEEKS, undated().dueDate(), DAY_ZERO);
    assertThat(undated.onTime()).isEqualTo(Ternary.UNKNOWN);
    assertThat(codes(undated)).containsExactly("DATING_MISSING");
    StartOfCare before = StartOfCare.of(BEFORE_10_WEEKS, single().dueDate(), DAY_ZERO.minusDays(1));
    assertThat(before.onTime()).isEqualTo(Ternary.UNKNOWN);
    assertThat(codes(before)).containsExactly("VISIT_BEFORE_PREGNANCY");
  }

  @Test
  @Requirement("R-192")
  void should_not_call_a_visit_before_conception_an_early_start_of_care() {
    for (StartOfCare.Definition definition : StartOfCare.Definition.values()) {
      StartOfCare before = StartOfCare.of(definition, single().dueDate(), day(13));
      assertThat(before.onTime()).isEqualTo(Ternary.UNKNOWN);
      assertThat(codes(before)).containsExactly("VISIT_BEFORE_PREGNANCY");
      assertThat(StartOfCare.of(definition, single().dueDate(), day(14)).onTime())
          .isEqualTo(Ternary.TRUE);
    }
  }

  @Test
  void should_refuse_an_answer_that_does_not_follow_from_the_age() {
    StartOfCare late = StartOfCare.of(BEFORE_10_WEEKS, GestationalAge.of(10, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new StartOfCare(
                    BEFORE_10_WEEKS, Ternary.TRUE, late.ageAtFirstVisit(), late.reasons()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StartOfCare(BEFORE_10_WEEKS, Ternary.UNKNOWN, null, List.of()));
  }

  @Test
  void should_take_the_bounds_of_trimesters_as_data_that_is_unconfirmed() {
    Trimester.Bounds bounds = Trimester.Bounds.unconfirmed();
    assertThat(bounds.source().confidence()).isEqualTo(Confidence.UNCONFIRMED);
    assertThat(bounds.of(GestationalAge.of(0, 0))).isEqualTo(Trimester.FIRST);
    assertThat(bounds.of(GestationalAge.of(13, 6))).isEqualTo(Trimester.FIRST);
    assertThat(bounds.of(GestationalAge.of(14, 0))).isEqualTo(Trimester.SECOND);
    assertThat(bounds.of(GestationalAge.of(27, 6))).isEqualTo(Trimester.SECOND);
    assertThat(bounds.of(GestationalAge.of(28, 0))).isEqualTo(Trimester.THIRD);
    assertThat(bounds.of(GestationalAge.of(42, 0))).isEqualTo(Trimester.THIRD);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Trimester.Bounds(bounds.thirdFrom(), bounds.thirdFrom(), bounds.source()));
  }
}
