package nl.kansrijkestart.referral.visit;

import static nl.kansrijkestart.referral.visit.VisitFixtures.CARER;
import static nl.kansrijkestart.referral.visit.VisitFixtures.CJG;
import static nl.kansrijkestart.referral.visit.VisitFixtures.CONTEXT;
import static nl.kansrijkestart.referral.visit.VisitFixtures.DAY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.MATERNITY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.visit.VisitFixtures.NURSE;
import static nl.kansrijkestart.referral.visit.VisitFixtures.OFFERED;
import static nl.kansrijkestart.referral.visit.VisitFixtures.YES;
import static nl.kansrijkestart.referral.visit.VisitFixtures.accepted;
import static nl.kansrijkestart.referral.visit.VisitFixtures.assessment;
import static nl.kansrijkestart.referral.visit.VisitFixtures.codes;
import static nl.kansrijkestart.referral.visit.VisitFixtures.offer;
import static nl.kansrijkestart.referral.visit.VisitFixtures.ok;
import static nl.kansrijkestart.referral.visit.VisitFixtures.programme;
import static nl.kansrijkestart.referral.visit.VisitFixtures.refused;
import static nl.kansrijkestart.referral.visit.VisitFixtures.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitSeriesTest {

  private static final VisitProgramme YOUTH = programme("rid-visits-youth");
  private static final VisitProgramme MVR = programme("rot-visits-mvr");
  private static final VisitProgramme SEES_HOME = programme("rot-visit-midwife");
  private static final VisitProgramme HOURS = programme("rot-visit-maternity");

  private static VisitSeries three(VisitDomain... domains) {
    VisitSeries series = accepted("rid-visits-youth");
    for (int i = 0; i < 4; i++) {
      series =
          visited(
              series,
              HomeVisit.of(YES.plusDays(7L * i), NURSE, VisitPurpose.INFORMATION)
                  .withDomains(Set.of(domains[i % domains.length]), Set.of(RiskSignal.SOCIAL)),
              YOUTH,
              CONTEXT);
    }
    return series;
  }

  @Test
  @Requirement({"S-15", "R-082"})
  void should_name_the_domain_that_four_visits_did_not_touch() {
    // GIVEN four visits that touch three domains
    VisitSeries series = three(VisitDomain.HEALTH, VisitDomain.ENVIRONMENT, VisitDomain.MOTHERHOOD);
    // WHEN
    VisitCompleteness answer = YOUTH.completeness(series, CONTEXT).orElseThrow();
    // THEN
    assertThat(answer.complete()).isFalse();
    assertThat(answer.missing()).containsExactly(VisitDomain.SOCIAL_PROVISIONS);
    assertThat(answer.reasons().get(0).text(Language.EN)).contains("social provisions");
    VisitCompleteness all = YOUTH.completeness(three(VisitDomain.values()), CONTEXT).orElseThrow();
    assertThat(all.complete()).isTrue();
    assertThat(all.reasons())
        .extracting(Reason::code)
        .containsExactly(VisitReasons.DOMAINS_COMPLETE);
    assertThat(MVR.completeness(accepted("rot-visits-mvr"), CONTEXT)).isEmpty();
  }

  @Test
  @Requirement({"S-15", "R-081"})
  void should_plan_four_visits_and_a_fifth_with_a_reason_only() {
    VisitSeries four = three(VisitDomain.values());

    Result<VisitSeries> without = four.plan(DAY, NURSE, Set.of(), null, YOUTH, CONTEXT);
    Result<VisitSeries> blank = four.plan(DAY, NURSE, Set.of(), " ", YOUTH, CONTEXT);
    Result<VisitSeries> with = four.plan(DAY, NURSE, Set.of(), "a new worry", YOUTH, CONTEXT);

    assertThat(codes(without)).containsExactly(VisitReasons.MAX_VISITS);
    assertThat(codes(blank)).containsExactly(VisitReasons.MAX_VISITS);
    assertThat(codes(with)).containsExactly(VisitReasons.BEYOND_PROGRAMME);
    assertThat(ok(with).visits()).hasSize(5);
    assertThat(RiskSignal.values()).hasSize(3);
    assertThat(
            codes(accepted("rid-visits-youth").plan(DAY, MIDWIFE, Set.of(), null, YOUTH, CONTEXT)))
        .containsExactly(VisitReasons.OTHER_PROVIDER);
  }

  @Test
  void should_not_count_a_visit_that_was_not_held_among_the_four() {
    VisitSeries series = accepted("rid-visits-youth");
    for (int i = 0; i < 4; i++) {
      series = ok(series.plan(DAY, NURSE, Set.of(), null, YOUTH, CONTEXT));
    }
    assertThat(codes(series.plan(DAY, NURSE, Set.of(), null, YOUTH, CONTEXT)))
        .containsExactly(VisitReasons.MAX_VISITS);

    VisitSeries freed = ok(series.notHeld(2, PlannedVisit.State.NOT_MET));

    assertThat(ok(freed.plan(DAY, NURSE, Set.of(), null, YOUTH, CONTEXT)).visits())
        .extracting(PlannedVisit::number)
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(codes(freed.notHeld(2, PlannedVisit.State.NOT_MET)))
        .containsExactly(VisitReasons.UNKNOWN_VISIT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> freed.notHeld(1, PlannedVisit.State.HELD));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> freed.notHeld(1, PlannedVisit.State.PLANNED));
  }

  @Test
  @Requirement({"S-15", "R-073"})
  void should_keep_nothing_of_a_no_but_the_answer() {
    // GIVEN a planned visit
    VisitSeries planned =
        ok(accepted("rid-visits-youth").plan(DAY, NURSE, Set.of(), null, YOUTH, CONTEXT));
    // WHEN she declines
    VisitSeries declined = ok(planned.answer(VisitOffer.Response.DECLINED, YES.plusDays(1), DAY));
    // THEN
    assertThat(declined.visits()).isEmpty();
    assertThat(declined)
        .isEqualTo(
            VisitSeries.of(
                offer("rid-visits-youth").answered(VisitOffer.Response.DECLINED, YES.plusDays(1))));
    assertThat(codes(declined.plan(DAY, NURSE, Set.of(), null, YOUTH, CONTEXT)))
        .containsExactly(VisitReasons.DECLINED);
    // AND she may come back
    VisitSeries back = ok(declined.answer(VisitOffer.Response.ACCEPTED, YES.plusDays(2), DAY));
    assertThat(refused(back.plan(DAY, NURSE, Set.of(), null, YOUTH, CONTEXT))).isFalse();
  }

  @Test
  void should_keep_visits_that_were_held_when_she_stops() {
    VisitSeries series =
        visited(
            accepted("rid-visits-youth"),
            HomeVisit.of(DAY, NURSE, VisitPurpose.INFORMATION),
            YOUTH,
            CONTEXT);

    VisitSeries stopped = ok(series.answer(VisitOffer.Response.DECLINED, DAY, DAY));

    assertThat(stopped.held()).hasSize(1);
  }

  @Test
  @Requirement("R-073")
  void should_refuse_a_visit_without_her_yes_or_before_it() {
    VisitSeries open = VisitSeries.of(offer("rid-visits-youth"));
    VisitSeries yes = accepted("rid-visits-youth");

    assertThat(codes(open.plan(DAY, NURSE, Set.of(), null, YOUTH, CONTEXT)))
        .containsExactly(VisitReasons.NOT_ACCEPTED);
    assertThat(codes(yes.plan(YES.minusDays(1), NURSE, Set.of(), null, YOUTH, CONTEXT)))
        .containsExactly(VisitReasons.BEFORE_YES);
    assertThat(refused(yes.plan(YES, NURSE, Set.of(), null, YOUTH, CONTEXT))).isFalse();
  }

  @Test
  @Requirement("R-143")
  void should_visit_as_often_and_as_long_as_she_wants_in_a_programme_without_a_maximum() {
    assertThat(MVR.most()).isNull();
    VisitSeries open = VisitSeries.of(offer("rot-visits-mvr"));
    assertThat(codes(open.plan(DAY, NURSE, Set.of(), null, MVR, CONTEXT)))
        .containsExactly(VisitReasons.NOT_ACCEPTED);
    // GIVEN a first visit, and one a fortnight for eight years
    VisitSeries series = visited(accepted("rot-visits-mvr"), assessment(YES, NURSE), MVR, CONTEXT);
    for (int i = 1; i <= 200; i++) {
      Result<VisitSeries> more =
          series.plan(YES.plusDays(15L * i), NURSE, Set.of(), null, MVR, CONTEXT);
      assertThat(codes(more)).as("visit %d", i + 1).isEmpty();
      series = ok(more);
    }
    // THEN her no ends them all at once
    VisitSeries stopped = ok(series.answer(VisitOffer.Response.DECLINED, DAY, DAY));
    assertThat(stopped.visits()).allMatch(visit -> !visit.on().isAfter(DAY));
    assertThat(codes(stopped.plan(DAY.plusDays(1), NURSE, Set.of(), null, MVR, CONTEXT)))
        .containsExactly(VisitReasons.DECLINED);
  }

  @Test
  void should_refuse_an_answer_before_the_offer_or_the_last_answer_or_in_the_future() {
    VisitSeries open = VisitSeries.of(offer("rid-visits-youth"));
    VisitSeries yes = accepted("rid-visits-youth");

    assertThat(codes(open.answer(VisitOffer.Response.ACCEPTED, OFFERED.minusDays(1), DAY)))
        .containsExactly(VisitReasons.ANSWER_BACKWARDS);
    assertThat(refused(open.answer(VisitOffer.Response.ACCEPTED, OFFERED, DAY))).isFalse();
    assertThat(codes(open.answer(VisitOffer.Response.ACCEPTED, DAY.plusDays(1), DAY)))
        .containsExactly(VisitReasons.ANSWER_BACKWARDS);
    assertThat(codes(yes.answer(VisitOffer.Response.DECLINED, YES.minusDays(1), DAY)))
        .containsExactly(VisitReasons.ANSWER_BACKWARDS);
    assertThat(ok(yes.answer(VisitOffer.Response.ACCEPTED, DAY, DAY))).isEqualTo(yes);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> yes.answer(VisitOffer.Response.NO_ANSWER, DAY, DAY));
  }

  @Test
  @Requirement({"R-058", "R-059"})
  void should_want_problems_and_needs_of_the_first_visit_before_the_second_is_planned() {
    for (String id : List.of("rot-visits-mvr", "rot-visits-voorzorg", "rot-visits-home-start")) {
      VisitProgramme programme = programme(id);
      VisitSeries first = ok(accepted(id).plan(YES, NURSE, Set.of(), null, programme, CONTEXT));
      // second before first
      assertThat(codes(first.plan(DAY, NURSE, Set.of(), null, programme, CONTEXT)))
          .containsExactly(VisitReasons.FIRST_VISIT_FIRST);
      // first without problems, needs
      Result<VisitSeries> empty =
          first.hold(1, HomeVisit.of(YES, NURSE, VisitPurpose.HELP), programme, CONTEXT);
      assertThat(refused(empty)).isTrue();
      assertThat(codes(empty)).contains(VisitReasons.NO_ASSESSMENT);
      assertThat(empty.reasons().get(0).parameters().get("missing"))
          .isEqualTo("assessment, problems, needs");
      // and with
      VisitSeries held = ok(first.hold(1, assessment(YES, NURSE), programme, CONTEXT));
      assertThat(codes(held.plan(YES.minusDays(0), NURSE, Set.of(), null, programme, CONTEXT)))
          .isEmpty();
    }
  }

  @Test
  void should_ask_whether_she_wants_another_visit_where_she_wanted_no_help() {
    HomeVisit none =
        HomeVisit.of(YES.plusDays(3), NURSE, VisitPurpose.ASSESSMENT)
            .withAssessment(List.of(), Set.of());
    VisitSeries held = visited(accepted("rot-visits-mvr"), none, MVR, CONTEXT);

    Result<VisitSeries> second = held.plan(DAY, NURSE, Set.of(), null, MVR, CONTEXT);

    assertThat(refused(second)).isFalse();
    assertThat(codes(second)).containsExactly(VisitReasons.NO_NEEDS);
    assertThat(codes(held.plan(YES.plusDays(2), NURSE, Set.of(), null, MVR, CONTEXT)))
        .contains(VisitReasons.BEFORE_FIRST);
    assertThat(codes(held.plan(YES.plusDays(3), NURSE, Set.of(), null, MVR, CONTEXT)))
        .containsExactly(VisitReasons.NO_NEEDS);
  }

  @Test
  void should_refuse_a_later_visit_that_is_recorded_before_the_first() {
    VisitSeries held =
        visited(accepted("rot-visits-mvr"), assessment(YES.plusDays(3), NURSE), MVR, CONTEXT);
    VisitSeries planned = ok(held.plan(DAY, NURSE, Set.of(), null, MVR, CONTEXT));
    HomeVisit early = HomeVisit.of(YES.plusDays(2), NURSE, VisitPurpose.HELP);
    HomeVisit same = HomeVisit.of(YES.plusDays(3), NURSE, VisitPurpose.HELP);

    assertThat(codes(planned.hold(2, early, MVR, CONTEXT))).contains(VisitReasons.BEFORE_FIRST);
    assertThat(refused(planned.hold(2, same, MVR, CONTEXT))).isFalse();
  }

  @Test
  @Requirement("R-074")
  void should_let_a_midwife_visit_at_any_time_in_pregnancy_on_a_recorded_suspicion() {
    VisitSeries series = accepted("rot-visit-midwife");
    VisitContext suspected = CONTEXT.withRiskSuspected(Ternary.TRUE);
    VisitContext born = suspected.withBornOn(DAY);

    for (int day = 0; day < 290; day += 29) {
      assertThat(
              codes(series.plan(YES.plusDays(day), MIDWIFE, Set.of(), null, SEES_HOME, suspected)))
          .isEmpty();
    }
    assertThat(codes(series.plan(DAY, MIDWIFE, Set.of(), null, SEES_HOME, CONTEXT)))
        .containsExactly(VisitReasons.SUSPICION_MISSING);
    assertThat(
            codes(
                series.plan(
                    DAY,
                    MIDWIFE,
                    Set.of(),
                    null,
                    SEES_HOME,
                    CONTEXT.withRiskSuspected(Ternary.FALSE))))
        .containsExactly(VisitReasons.SUSPICION_MISSING);
    assertThat(codes(series.plan(DAY.plusDays(1), MIDWIFE, Set.of(), null, SEES_HOME, born)))
        .containsExactly(VisitReasons.AFTER_BIRTH);
    Result<VisitSeries> onTheDay = series.plan(DAY, MIDWIFE, Set.of(), null, SEES_HOME, born);
    assertThat(refused(onTheDay)).isFalse();
    assertThat(codes(onTheDay)).containsExactly(VisitReasons.ON_DAY_OF_BIRTH);
    assertThat(codes(series.plan(DAY.minusDays(1), MIDWIFE, Set.of(), null, SEES_HOME, born)))
        .isEmpty();
    VisitContext registered = suspected.withRegisteredOn(DAY);
    assertThat(codes(series.plan(DAY.minusDays(1), MIDWIFE, Set.of(), null, SEES_HOME, registered)))
        .containsExactly(VisitReasons.BEFORE_REGISTRATION);
    assertThat(codes(series.plan(DAY, MIDWIFE, Set.of(), null, SEES_HOME, registered))).isEmpty();
  }

  @Test
  void should_visit_after_the_birth_in_a_programme_that_goes_on() {
    VisitSeries series = accepted("rot-visits-mvr");

    assertThat(codes(series.plan(DAY, NURSE, Set.of(), null, MVR, CONTEXT.withBornOn(YES))))
        .isEmpty();
  }

  @Test
  void should_advise_and_never_refuse_who_was_not_judged_vulnerable() {
    VisitSeries series = accepted("rid-visits-youth");

    for (VulnerabilityLevel level : VulnerabilityLevel.values()) {
      Result<VisitSeries> planned =
          series.plan(DAY, NURSE, Set.of(), null, YOUTH, CONTEXT.withVulnerability(level));
      assertThat(refused(planned)).as(level.code()).isFalse();
      assertThat(codes(planned))
          .isEqualTo(
              switch (level) {
                case NONE, POTENTIAL -> List.of(VisitReasons.NOT_VULNERABLE);
                case UNKNOWN -> List.of(VisitReasons.VULNERABILITY_UNKNOWN);
                default -> List.of();
              });
    }
    assertThat(
            codes(
                accepted("rot-visits-mvr")
                    .plan(
                        DAY,
                        NURSE,
                        Set.of(),
                        null,
                        MVR,
                        CONTEXT.withVulnerability(VulnerabilityLevel.NONE))))
        .isEmpty();
  }

  @Test
  @Requirement("R-083")
  void should_keep_a_joint_visit_once_in_the_list_of_both_organisations() {
    VisitProviders joint =
        NURSE.with(
            Party.of(MATERNITY, RoleCode.of("MATERNITY_CARER"))
                .withKind(RoleCode.of("MATERNITY_CARE")));
    VisitSeries series =
        visited(
            accepted("rid-visits-youth"),
            HomeVisit.of(DAY, joint, VisitPurpose.INFORMATION),
            YOUTH,
            CONTEXT);

    assertThat(series.visits()).hasSize(1);
    assertThat(series.of(CJG)).isEqualTo(series.of(MATERNITY)).hasSize(1);
    assertThat(series.of(OrganizationId.of("elsewhere-1"))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NURSE.with(Party.of(CJG, RoleCode.of("MATERNITY_CARER"))));
    assertThatIllegalArgumentException().isThrownBy(() -> VisitProviders.of(Party.of(CJG)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VisitProviders.of(Party.ofKind(RoleCode.of("MIDWIFERY"))));
    VisitProviders other =
        NURSE.with(Party.of(MATERNITY, RoleCode.of("GP")).withKind(RoleCode.of("INSURER")));
    Result<VisitSeries> remarked =
        accepted("rid-visits-youth").plan(DAY, other, Set.of(), null, YOUTH, CONTEXT);
    assertThat(refused(remarked)).isFalse();
    assertThat(codes(remarked)).containsExactly(VisitReasons.JOINT_OTHER);
  }

  @Test
  void should_refuse_to_record_a_visit_in_the_future_or_one_that_was_not_planned() {
    VisitSeries planned =
        ok(accepted("rid-visits-youth").plan(DAY, NURSE, Set.of(), null, YOUTH, CONTEXT));
    HomeVisit tomorrow = HomeVisit.of(DAY.plusDays(1), NURSE, VisitPurpose.HELP);
    HomeVisit today = HomeVisit.of(DAY, NURSE, VisitPurpose.HELP);

    assertThat(codes(planned.hold(1, tomorrow, YOUTH, CONTEXT)))
        .containsExactly(VisitReasons.IN_FUTURE);
    assertThat(codes(planned.hold(2, today, YOUTH, CONTEXT)))
        .containsExactly(VisitReasons.UNKNOWN_VISIT);
    VisitSeries held = ok(planned.hold(1, today, YOUTH, CONTEXT));
    assertThat(codes(held.hold(1, today, YOUTH, CONTEXT)))
        .containsExactly(VisitReasons.UNKNOWN_VISIT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> held.plan(DAY, NURSE, Set.of(), null, MVR, CONTEXT));
  }

  private static Result<VisitSeries> maternity(@Nullable MaternityFindings findings) {
    VisitSeries planned =
        ok(accepted("rot-visit-maternity").plan(DAY, CARER, Set.of(), null, HOURS, CONTEXT));
    HomeVisit visit = HomeVisit.of(DAY, CARER, VisitPurpose.MATERNITY_CARE);
    return planned.hold(
        1, findings == null ? visit : visit.withMaternity(findings), HOURS, CONTEXT);
  }

  private static MaternityFindings findings(
      String hours, Ternary woman, Ternary child, Ternary professional, Ternary homeBirth) {
    return new MaternityFindings(
        "rest", "calm", new BigDecimal(hours), woman, child, professional, homeBirth);
  }

  private static MaternityFindings hours(String hours) {
    return findings(hours, Ternary.TRUE, Ternary.TRUE, Ternary.TRUE, Ternary.TRUE);
  }

  @Test
  @Requirement("R-075")
  void should_flag_an_unsafe_home_to_a_person_and_block_nothing() {
    Result<VisitSeries> unsafe =
        maternity(findings("49", Ternary.TRUE, Ternary.TRUE, Ternary.FALSE, Ternary.TRUE));
    Result<VisitSeries> open =
        maternity(findings("49", Ternary.UNKNOWN, Ternary.FALSE, Ternary.TRUE, Ternary.FALSE));

    assertThat(refused(unsafe)).isFalse();
    assertThat(codes(unsafe))
        .containsExactly(VisitReasons.HOME_UNSAFE, VisitReasons.HOME_BIRTH_UNSAFE);
    assertThat(unsafe.reasons().get(0).parameters()).containsEntry("who", "professional");
    assertThat(refused(open)).isFalse();
    assertThat(codes(open)).containsExactly(VisitReasons.HOME_NOT_JUDGED, VisitReasons.HOME_UNSAFE);
    assertThat(codes(maternity(hours("49")))).isEmpty();
    assertThat(codes(maternity(null))).containsExactly(VisitReasons.MATERNITY_MISSING);
  }

  @Test
  @Requirement("R-075")
  void should_take_24_to_80_indicated_hours() {
    assertThat(refused(maternity(hours("24")))).isFalse();
    assertThat(refused(maternity(hours("80.0")))).isFalse();
    assertThat(codes(maternity(hours("23.5")))).containsExactly(VisitReasons.HOURS_RANGE);
    assertThat(codes(maternity(hours("80.5")))).containsExactly(VisitReasons.HOURS_RANGE);
    VisitSeries planned =
        ok(accepted("rid-visits-youth").plan(DAY, NURSE, Set.of(), null, YOUTH, CONTEXT));
    assertThat(
            codes(
                planned.hold(
                    1,
                    HomeVisit.of(DAY, NURSE, VisitPurpose.HELP).withMaternity(hours("49")),
                    YOUTH,
                    CONTEXT)))
        .containsExactly(VisitReasons.HOURS_ELSEWHERE);
  }
}
