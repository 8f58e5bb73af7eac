package nl.kansrijkestart.referral.trajectory;

import static nl.kansrijkestart.referral.visit.VisitFixtures.CONTEXT;
import static nl.kansrijkestart.referral.visit.VisitFixtures.DAY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.NURSE;
import static nl.kansrijkestart.referral.visit.VisitFixtures.accepted;
import static nl.kansrijkestart.referral.visit.VisitFixtures.codes;
import static nl.kansrijkestart.referral.visit.VisitFixtures.ok;
import static nl.kansrijkestart.referral.visit.VisitFixtures.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.referral.visit.HomeVisit;
import nl.kansrijkestart.referral.visit.PlannedVisit;
import nl.kansrijkestart.referral.visit.Share;
import nl.kansrijkestart.referral.visit.VisitContext;
import nl.kansrijkestart.referral.visit.VisitPart;
import nl.kansrijkestart.referral.visit.VisitProgramme;
import nl.kansrijkestart.referral.visit.VisitPurpose;
import nl.kansrijkestart.referral.visit.VisitSeries;
import nl.kansrijkestart.referral.visit.VisitStructure;
import nl.kansrijkestart.screening.InstrumentId;
import nl.kansrijkestart.screening.Moment;
import nl.kansrijkestart.screening.followup.OutcomeMeasure;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;

class TrajectoryTest {

  private static List<ElementCheck> checks(int yes, int no) {
    List<ElementCheck> checks = new ArrayList<>();
    for (WorkingElement element : WorkingElement.values()) {
      int number = element.number();
      ElementCheck.Applied applied =
          number <= yes
              ? ElementCheck.Applied.YES
              : number <= yes + no ? ElementCheck.Applied.NO : ElementCheck.Applied.NOT_APPLICABLE;
      checks.add(
          new ElementCheck(element, applied, applied == ElementCheck.Applied.YES ? "seen" : null));
    }
    Collections.reverse(checks);
    return checks;
  }

  @Test
  @Requirement({"S-22", "R-152", "C-53"})
  void should_score_eight_of_ten_80_and_six_of_eight_75_per_cent() {
    Fidelity eight = ok(Fidelity.of(checks(8, 2)));
    Fidelity six = ok(Fidelity.of(checks(6, 2)));

    assertThat(eight.share()).isEqualTo(Share.of(8, 10));
    assertThat(eight.share().percentage()).isEqualByComparingTo("80");
    assertThat(six.share()).isEqualTo(Share.of(6, 8));
    assertThat(six.share().percentage()).isEqualByComparingTo("75");
    assertThat(six.checks())
        .extracting(check -> check.element().number())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(six.reasons().get(0).text(Language.EN)).contains("proposal");
    assertThat(six.reasons().get(0).sources())
        .extracting(Source::confidence)
        .contains(Confidence.UNCONFIRMED);
  }

  @Test
  @Requirement({"S-22", "R-152"})
  void should_refuse_nine_or_eleven_elements_a_bare_yes_and_none_that_applies() {
    List<ElementCheck> nine = checks(8, 2).subList(0, 9);
    List<ElementCheck> eleven = new ArrayList<>(checks(8, 2));
    eleven.add(eleven.get(0));
    List<ElementCheck> bare = new ArrayList<>(checks(0, 10));
    bare.set(0, new ElementCheck(bare.get(0).element(), ElementCheck.Applied.YES, null));

    assertThat(codes(Fidelity.of(nine))).containsExactly(TrajectoryReasons.ELEMENTS_TEN);
    assertThat(Fidelity.of(nine).reasons().get(0).parameters())
        .containsEntry("missing", "1")
        .containsEntry("twice", "-");
    assertThat(codes(Fidelity.of(eleven))).containsExactly(TrajectoryReasons.ELEMENTS_TEN);
    assertThat(Fidelity.of(eleven).reasons().get(0).parameters())
        .containsEntry("missing", "-")
        .containsEntry("twice", "10");
    assertThat(codes(Fidelity.of(bare))).containsExactly(TrajectoryReasons.EVIDENCE_MISSING);
    assertThat(codes(Fidelity.of(checks(0, 0))))
        .containsExactly(TrajectoryReasons.ALL_NOT_APPLICABLE);
    assertThat(ok(Fidelity.of(checks(0, 1))).share()).isEqualTo(Share.of(0, 1));
    assertThat(codes(Fidelity.of(List.of())))
        .containsExactly(TrajectoryReasons.ELEMENTS_TEN, TrajectoryReasons.ALL_NOT_APPLICABLE);
    Fidelity good = ok(Fidelity.of(checks(8, 2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fidelity(good.checks(), Share.of(9, 10), good.reasons()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fidelity(nine, Share.of(8, 9), good.reasons()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ElementCheck(WorkingElement.BY_THE_HAND, ElementCheck.Applied.YES, " "));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ElementCheck(
                    WorkingElement.BY_THE_HAND, ElementCheck.Applied.YES, "x".repeat(2001)));
  }

  private static OutcomeMeasure measure(OutcomeMeasure.Goal goal, OutcomeMeasure.Better better) {
    return new OutcomeMeasure(goal, InstrumentId.of("pss-4"), "total", better);
  }

  private static final OutcomeMeasure STRESS =
      measure(OutcomeMeasure.Goal.LESS_STRESS, OutcomeMeasure.Better.LOWER);
  private static final OutcomeMeasure SELF_RELIANCE =
      measure(OutcomeMeasure.Goal.SELF_RELIANCE, OutcomeMeasure.Better.HIGHER);

  private static Subgoal.Figure figure(int day, int value, Moment.Phase phase) {
    return new Subgoal.Figure(DAY.plusDays(day), BigDecimal.valueOf(value), phase);
  }

  private static OutcomeMeasure.Outcome outcome(OutcomeMeasure measure, int from, int to) {
    return ok(Subgoal.of(
            measure, figure(0, from, Moment.Phase.PREGNANT), figure(30, to, Moment.Phase.PREGNANT)))
        .answer()
        .outcome();
  }

  @Test
  @Requirement({"S-22", "R-146", "C-53"})
  void should_follow_a_subgoal_by_the_direction_of_its_instrument() {
    assertThat(outcome(STRESS, 8, 5)).isEqualTo(OutcomeMeasure.Outcome.IMPROVED);
    assertThat(outcome(STRESS, 5, 8)).isEqualTo(OutcomeMeasure.Outcome.WORSE);
    assertThat(outcome(STRESS, 5, 5)).isEqualTo(OutcomeMeasure.Outcome.SAME);
    assertThat(outcome(SELF_RELIANCE, 8, 5)).isEqualTo(OutcomeMeasure.Outcome.WORSE);
    assertThat(outcome(SELF_RELIANCE, 5, 8)).isEqualTo(OutcomeMeasure.Outcome.IMPROVED);
    Subgoal open = ok(Subgoal.of(SELF_RELIANCE, figure(0, 5, Moment.Phase.POSTPARTUM), null));
    assertThat(open.answer().outcome()).isEqualTo(OutcomeMeasure.Outcome.NOT_MEASURED);
    assertThat(ok(Subgoal.of(STRESS, null, null)).answer().outcome())
        .isEqualTo(OutcomeMeasure.Outcome.NOT_MEASURED);
  }

  @Test
  @Requirement({"S-22", "R-146"})
  void should_refuse_a_follow_up_without_baseline_or_before_it_and_stress_after_the_birth() {
    Subgoal.Figure first = figure(0, 8, Moment.Phase.PREGNANT);

    assertThat(codes(Subgoal.of(STRESS, null, first)))
        .containsExactly(TrajectoryReasons.BASELINE_MISSING);
    assertThat(codes(Subgoal.of(STRESS, first, figure(-1, 5, Moment.Phase.PREGNANT))))
        .containsExactly(TrajectoryReasons.FOLLOW_UP_FIRST);
    assertThat(codes(Subgoal.of(STRESS, first, figure(0, 5, Moment.Phase.PREGNANT)))).isEmpty();
    for (Moment.Phase phase : Moment.Phase.values()) {
      boolean counts = phase == Moment.Phase.PREGNANT;
      assertThat(codes(Subgoal.of(STRESS, first, figure(90, 5, phase))).isEmpty())
          .isEqualTo(counts);
      assertThat(codes(Subgoal.of(STRESS, figure(0, 5, phase), null)).isEmpty()).isEqualTo(counts);
      assertThat(codes(Subgoal.of(SELF_RELIANCE, first, figure(90, 5, phase)))).isEmpty();
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Subgoal(STRESS, null, first));
  }

  @Test
  @Requirement("S-22")
  void should_call_two_hours_standard_and_one_hour_incomplete() {
    VisitProgramme mvr = programme("rot-visits-mvr");
    HomeVisit both =
        HomeVisit.of(DAY, NURSE, VisitPurpose.HELP)
            .withSections(
                List.of(
                    VisitPart.stressAndSkills(60),
                    VisitPart.child(60, Set.of(VisitPart.Activity.AWARENESS))),
                null);
    HomeVisit half = both.withSections(List.of(VisitPart.stressAndSkills(60)), null);

    assertThat(mvr.structure(both, VisitContext.on(DAY)).orElseThrow())
        .returns(120, VisitStructure::minutes)
        .returns(VisitStructure.State.STANDARD, VisitStructure::state);
    assertThat(mvr.structure(half, VisitContext.on(DAY)).orElseThrow().state())
        .isEqualTo(VisitStructure.State.INCOMPLETE_STRUCTURE);
  }

  @Test
  @Requirement("R-154")
  void should_want_a_diary_of_the_child_to_fit_its_birth() {
    LocalDate born = DAY.minusDays(10);

    assertThat(ok(DiaryEntry.of(DAY, 10, born, "smiles", true)).ageInDays()).isEqualTo(10);
    assertThat(ok(DiaryEntry.of(born, 0, born, "sleeps", false)).ageInDays()).isZero();
    assertThat(ok(DiaryEntry.of(DAY, null, null, "kicks", true)).ageInDays()).isNull();
    assertThat(codes(DiaryEntry.of(DAY, 10, null, "x", true)))
        .containsExactly(TrajectoryReasons.DIARY_AGE);
    assertThat(codes(DiaryEntry.of(DAY, 9, born, "x", true)))
        .containsExactly(TrajectoryReasons.DIARY_AGE);
    assertThat(codes(DiaryEntry.of(born.minusDays(1), -1, born, "x", true)))
        .containsExactly(TrajectoryReasons.DIARY_AGE);
    assertThatIllegalArgumentException().isThrownBy(() -> new DiaryEntry(DAY, -1, "x", true));
    assertThatIllegalArgumentException().isThrownBy(() -> new DiaryEntry(DAY, null, " ", true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DiaryEntry(DAY, null, "x".repeat(4001), true));
  }

  @Test
  void should_count_planned_and_held_visits_and_keep_hers_apart() {
    // GIVEN one of each, and one to come
    VisitProgramme youth = programme("rid-visits-youth");
    VisitSeries series = accepted("rid-visits-youth");
    for (int i = 0; i < 6; i++) {
      series =
          ok(
              series.plan(
                  i == 5 ? DAY.plusDays(1) : DAY, NURSE, Set.of(), "asked for", youth, CONTEXT));
    }
    series = ok(series.hold(1, HomeVisit.of(DAY, NURSE, VisitPurpose.INFORMATION), youth, CONTEXT));
    series = ok(series.notHeld(2, PlannedVisit.State.CALLED_OFF_BY_HER));
    series = ok(series.notHeld(3, PlannedVisit.State.NOT_MET));
    series = ok(series.notHeld(4, PlannedVisit.State.CALLED_OFF_BY_PROVIDER));
    // WHEN
    Adherence adherence = Adherence.of(series, DAY);
    // THEN
    assertThat(adherence.share()).contains(Share.of(1, 3));
    assertThat(adherence.planned()).isEqualTo(5);
    assertThat(adherence.reasons().get(0).text(Language.NL))
        .contains("1 van 3", "telt hierin niet");
    assertThat(adherence)
        .returns(1, Adherence::calledOffByHer)
        .returns(1, Adherence::notMet)
        .returns(1, Adherence::calledOffByProvider)
        .returns(1, Adherence::notRecorded);
    assertThat(adherence.reasons())
        .extracting(Reason::code)
        .containsExactly(TrajectoryReasons.ADHERENCE, TrajectoryReasons.NOT_RECORDED);
    Adherence none = Adherence.of(accepted("rid-visits-youth"), DAY);
    assertThat(none.share()).isEmpty();
    assertThat(none.reasons())
        .extracting(Reason::code)
        .containsExactly(TrajectoryReasons.NO_VISITS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adherence(2, 1, 0, 0, 0, 0, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adherence(0, 1, 0, 0, 0, -1, List.of()));
  }

  @Test
  void should_hold_a_decline_or_a_move_against_nobody() {
    assertThat(new DropOut(DAY, DropOut.Why.DECLINED, null).counts()).isFalse();
    assertThat(new DropOut(DAY, DropOut.Why.MOVED, null).counts()).isFalse();
    assertThat(new DropOut(DAY, DropOut.Why.NOT_REACHED, null).counts()).isTrue();
    assertThat(new DropOut(DAY, DropOut.Why.OTHER, "x".repeat(500)).counts()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DropOut(DAY, DropOut.Why.DECLINED, "because"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DropOut(DAY, DropOut.Why.OTHER, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new DropOut(DAY, DropOut.Why.OTHER, " "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DropOut(DAY, DropOut.Why.OTHER, "x".repeat(501)));
    assertThat(new DropOut(DAY, DropOut.Why.DECLINED, null).parts())
        .extracting(Part::category)
        .contains(DataCategory.OWN_WISH);
  }

  @Test
  void should_give_no_share_where_no_planned_visit_counts() {
    VisitProgramme youth = programme("rid-visits-youth");
    VisitSeries series =
        ok(accepted("rid-visits-youth").plan(DAY, NURSE, Set.of(), null, youth, CONTEXT));
    VisitSeries off = ok(series.notHeld(1, PlannedVisit.State.CALLED_OFF_BY_HER));
    VisitSeries notMet = ok(series.notHeld(1, PlannedVisit.State.NOT_MET));

    assertThat(Adherence.of(series, DAY).share()).isEmpty();
    assertThat(Adherence.of(series, DAY).reasons())
        .extracting(Reason::code)
        .containsExactly(TrajectoryReasons.NONE_COUNTED, TrajectoryReasons.NOT_RECORDED);
    assertThat(Adherence.of(off, DAY).share()).isEmpty();
    assertThat(Adherence.of(off, DAY).reasons())
        .extracting(Reason::code)
        .containsExactly(TrajectoryReasons.NONE_COUNTED);
    assertThat(Adherence.of(notMet, DAY).share()).contains(Share.of(0, 1));
  }
}
