package nl.kansrijkestart.pregnancy;

import static nl.kansrijkestart.pregnancy.PregnancyFixtures.CONCEIVED;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.DAY_ZERO;
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
import java.util.List;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.Ending.Kind;
import nl.kansrijkestart.privacy.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PregnancyTest {

  @Test
  void should_keep_what_is_not_known_unknown() {
    Pregnancy pregnancy = undated();
    assertThat(pregnancy.dueDate()).isInstanceOf(DueDate.Unknown.class);
    assertThat(pregnancy.plurality()).isNull();
    assertThat(pregnancy.gravidity()).isNull();
    assertThat(pregnancy.parity()).isNull();
    assertThat(pregnancy.firstChild()).isEqualTo(Ternary.UNKNOWN);
    assertThat(pregnancy.gestationOn(VISIT)).isInstanceOf(Gestation.Unknown.class);
    assertThat(pregnancy.courses()).containsExactly(ChildCourse.expected(1));
  }

  @Test
  void should_never_derive_first_child_from_the_parity_nor_the_other_way_round() {
    Pregnancy nullipara = undated().withHistory(Gravidity.of(1), Parity.dutch(0), Ternary.UNKNOWN);
    assertThat(nullipara.firstChild()).isEqualTo(Ternary.UNKNOWN);
    Pregnancy first = undated().withHistory(null, null, Ternary.TRUE);
    assertThat(first.parity()).isNull();
    assertThat(first.gravidity()).isNull();
  }

  @Test
  void should_be_pregnant_from_conception_until_the_day_before_the_last_ending() {
    Pregnancy running = single();
    assertThat(running.pregnantOn(CONCEIVED.minusDays(1))).isEqualTo(Ternary.FALSE);
    assertThat(running.pregnantOn(CONCEIVED)).isEqualTo(Ternary.TRUE);
    assertThat(running.pregnantOn(day(370))).isEqualTo(Ternary.TRUE);
    assertThat(running.pregnantOn(day(371))).isEqualTo(Ternary.UNKNOWN);
    Pregnancy born = with(running, ended(1, Kind.LIVE_BIRTH, DUE));
    assertThat(born.pregnantOn(DUE.minusDays(1))).isEqualTo(Ternary.TRUE);
    assertThat(born.pregnantOn(DUE)).isEqualTo(Ternary.FALSE);
    assertThat(born.gestationOn(DUE).asAge()).contains(GestationalAge.AT_DUE_DATE);
    assertThat(codes(born.gestationOn(DUE.plusDays(1)))).containsExactly("PREGNANCY_ENDED");
    assertThat(codes(born.gestationOn(DAY_ZERO.minusDays(1)))).containsExactly("BEFORE_PREGNANCY");
    assertThat(codes(born.gestationOn(day(500)))).containsExactly("PREGNANCY_ENDED");
  }

  @Test
  void should_be_sure_of_a_pregnancy_without_a_dating_from_its_registration_on() {
    assertThat(undated().pregnantOn(VISIT.minusDays(1))).isEqualTo(Ternary.UNKNOWN);
    assertThat(undated().pregnantOn(VISIT)).isEqualTo(Ternary.TRUE);
  }

  @Test
  void should_let_the_last_of_twins_end_the_pregnancy() {
    Pregnancy twins = dated().withPlurality(2);
    Pregnancy oneLost = with(twins, ended(2, Kind.MISCARRIAGE, day(80)));
    assertThat(oneLost.pregnantOn(day(81))).isEqualTo(Ternary.TRUE);
    assertThat(oneLost.gestationOn(day(81)).asAge()).contains(GestationalAge.ofDays(81));
    Pregnancy born = with(oneLost, ended(1, Kind.LIVE_BIRTH, day(250)));
    assertThat(born.pregnantOn(day(249))).isEqualTo(Ternary.TRUE);
    assertThat(born.pregnantOn(day(250))).isEqualTo(Ternary.FALSE);
    assertThat(born.gestationAtEnding(2).asAge()).contains(GestationalAge.ofDays(80));
    assertThat(born.gestationAtEnding(1).asAge()).contains(GestationalAge.ofDays(250));
    assertThat(born.children()).extracting(ChildCourse::number).containsExactly(1, 2);
  }

  @Test
  void should_not_know_whether_it_is_over_where_the_number_of_children_is_not_known() {
    Pregnancy pregnancy = with(dated(), ended(1, Kind.MISCARRIAGE, day(80)));
    assertThat(pregnancy.pregnantOn(day(79))).isEqualTo(Ternary.TRUE);
    assertThat(pregnancy.pregnantOn(day(80))).isEqualTo(Ternary.UNKNOWN);
    assertThat(codes(pregnancy.gestationOn(day(81)))).containsExactly("PLURALITY_MISSING");
    assertThat(pregnancy.withPlurality(1).pregnantOn(day(80))).isEqualTo(Ternary.FALSE);
  }

  @Test
  void should_know_that_it_is_over_from_the_report_on_where_the_day_of_the_ending_is_not_known() {
    Ending unknownDay = new Ending(Kind.MISCARRIAGE, null, day(90), null, false, null);
    Pregnancy pregnancy = with(single(), ChildCourse.expected(1).withEnding(unknownDay));
    assertThat(pregnancy.pregnantOn(day(89))).isEqualTo(Ternary.UNKNOWN);
    assertThat(pregnancy.pregnantOn(day(90))).isEqualTo(Ternary.FALSE);
    assertThat(codes(pregnancy.gestationOn(day(89)))).containsExactly("ENDING_DATE_MISSING");
    assertThat(codes(pregnancy.gestationOn(day(91)))).containsExactly("PREGNANCY_ENDED");
    assertThat(codes(pregnancy.gestationAtEnding(1))).containsExactly("ENDING_DATE_MISSING");
    assertThat(codes(single().gestationAtEnding(1))).containsExactly("NOT_ENDED");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void should_refuse_an_ending_before_conception_and_more_than_370_days_after_day_0(Kind kind) {
    assertThat(single().withCourse(ended(1, kind, CONCEIVED))).isInstanceOf(Result.Accepted.class);
    assertThat(codes(single().withCourse(ended(1, kind, CONCEIVED.minusDays(1)))))
        .containsExactly("ENDED_BEFORE_CONCEPTION");
    assertThat(single().withCourse(ended(1, kind, day(370)))).isInstanceOf(Result.Accepted.class);
    assertThat(codes(single().withCourse(ended(1, kind, day(371)))))
        .containsExactly("ENDED_TOO_LATE");
    assertThat(undated().withCourse(ended(1, kind, LocalDate.of(2020, 1, 1))))
        .isInstanceOf(Result.Accepted.class);
  }

  @Test
  void should_refuse_more_children_than_she_carries_and_the_same_child_twice() {
    assertThat(codes(single().withCourse(ChildCourse.expected(2))))
        .containsExactly("CHILD_NUMBER_TOO_HIGH");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(dated(), ended(3, Kind.MISCARRIAGE, day(80))).withPlurality(2));
    List<ChildCourse> twice = List.of(ChildCourse.expected(1), ChildCourse.expected(1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Pregnancy(
                    PregnancyFixtures.ID,
                    PregnancyFixtures.WOMAN,
                    VISIT,
                    DatingHistory.empty(),
                    null,
                    null,
                    null,
                    Ternary.UNKNOWN,
                    twice))
        .withMessageContaining("CHILD_NUMBER_TWICE");
    for (int wrong : new int[] {0, 11}) {
      assertThatIllegalArgumentException().isThrownBy(() -> dated().withPlurality(wrong));
      assertThatIllegalArgumentException().isThrownBy(() -> ChildCourse.expected(wrong));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> single().course(2));
    assertThat(dated().withPlurality(10).courses()).hasSize(10);
  }

  @Test
  void should_redate_and_refuse_a_dating_that_makes_an_ending_impossible() {
    Result<Pregnancy> redated =
        single().redate(new Dating.DefinitiveDueDate(VISIT, DUE.plusDays(7)));
    assertThat(codes(redated)).startsWith("REDATED");
    Pregnancy lost = with(single(), ended(1, Kind.MISCARRIAGE, day(40)));
    assertThat(codes(lost.redate(new Dating.DefinitiveDueDate(VISIT, DUE.plusDays(27)))))
        .containsExactly("ENDED_BEFORE_CONCEPTION");
    assertThat(lost.redate(new Dating.DefinitiveDueDate(VISIT, DUE.plusDays(26))))
        .isInstanceOf(Result.Accepted.class);
  }

  @Test
  void should_remark_on_what_is_odd_but_possible() {
    Ending recorded = new Ending(Kind.LIVE_BIRTH, DUE, DUE, GestationalAge.of(39, 4), false, null);
    Pregnancy odd =
        with(
            dated().withPlurality(1).withHistory(Gravidity.of(2), Parity.dutch(3), Ternary.TRUE),
            ChildCourse.expected(1).withEnding(recorded));
    assertThat(odd.remarks(DUE))
        .extracting(reason -> reason.code().name())
        .containsExactly("PARITY_ABOVE_GRAVIDITY", "FIRST_CHILD_AND_PARITY", "ENDING_AGE_DIFFERS");
    assertThat(odd.remarks(DUE).get(2).parameters())
        .containsEntry("child", 1L)
        .containsEntry("days", 3L)
        .containsEntry("direction", "shorter");
    assertThat(odd.gestationAtEnding(1).asAge()).contains(GestationalAge.of(39, 4));
  }

  @Test
  void should_remark_on_a_missing_dating_and_on_a_pregnancy_that_lasts_too_long() {
    assertThat(undated().remarks(VISIT))
        .extracting(reason -> reason.code().name())
        .containsExactly("DATING_MISSING");
    assertThat(single().remarks(day(370))).isEmpty();
    assertThat(single().remarks(day(371)))
        .extracting(reason -> reason.code().name())
        .containsExactly("GESTATION_TOO_LONG");
  }

  @Test
  void should_see_nothing_odd_in_histories_that_fit() {
    for (Pregnancy fine :
        List.of(
            single().withHistory(Gravidity.of(1), Parity.dutch(0), Ternary.TRUE),
            single().withHistory(Gravidity.of(2), Parity.dutch(2), Ternary.FALSE),
            single().withHistory(Gravidity.of(3), Parity.dutch(1), Ternary.UNKNOWN),
            single().withHistory(null, Parity.dutch(1), Ternary.FALSE))) {
      assertThat(fine.remarks(VISIT)).isEmpty();
    }
    assertThat(single().withHistory(null, Parity.dutch(0), Ternary.FALSE).remarks(VISIT))
        .hasSize(1);
  }

  @Test
  void should_bound_gravidity_and_parity() {
    assertThat(Gravidity.of(1).pregnancies()).isEqualTo(1);
    assertThat(Gravidity.of(40).pregnancies()).isEqualTo(40);
    assertThat(Parity.dutch(0).births()).isZero();
    assertThat(Parity.dutch(40).countedFrom()).isEqualTo(GestationalAge.of(16, 0));
    for (int wrong : new int[] {0, 41}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Gravidity.of(wrong));
    }
    for (int wrong : new int[] {-1, 41}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Parity.dutch(wrong));
    }
  }

  @Test
  void should_keep_the_dates_of_an_ending_in_order() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ending(Kind.STILLBIRTH, DUE, DUE.minusDays(1), null, false, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ending.of(Kind.STILLBIRTH, DUE).withDeathOn(DUE));
    Ending birth = Ending.of(Kind.LIVE_BIRTH, DUE);
    assertThatIllegalArgumentException().isThrownBy(() -> birth.withDeathOn(DUE.minusDays(1)));
    assertThat(birth.withDeathOn(DUE).loss()).isTrue();
    assertThat(birth.withDeathOn(DUE.plusDays(3)).lossBy(DUE.plusDays(2))).isFalse();
    assertThat(birth.withDeathOn(DUE.plusDays(3)).lossBy(DUE.plusDays(3))).isTrue();
    assertThat(birth.loss()).isFalse();
  }

  @Test
  void should_name_each_of_its_parts_for_disclosure() {
    assertThat(single().parts()).extracting(Part::name).hasSize(9).doesNotHaveDuplicates();
    assertThat(single()).hasToString("Pregnancy[masked]");
  }

  @Test
  void should_take_no_bsn_for_the_key_of_a_pregnancy() {
    assertThat(PregnancyId.of("p-111222333").value()).isEqualTo("p-111222333");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PregnancyId.of("111222333"))
        .withMessageContaining("never a BSN")
        .withMessageNotContaining("111222333");
  }
}
