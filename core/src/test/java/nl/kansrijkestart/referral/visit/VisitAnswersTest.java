package nl.kansrijkestart.referral.visit;

import static nl.kansrijkestart.referral.visit.VisitFixtures.CONTEXT;
import static nl.kansrijkestart.referral.visit.VisitFixtures.DAY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.MATERNITY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.visit.VisitFixtures.NURSE;
import static nl.kansrijkestart.referral.visit.VisitFixtures.OFFERED;
import static nl.kansrijkestart.referral.visit.VisitFixtures.YES;
import static nl.kansrijkestart.referral.visit.VisitFixtures.accepted;
import static nl.kansrijkestart.referral.visit.VisitFixtures.codes;
import static nl.kansrijkestart.referral.visit.VisitFixtures.offer;
import static nl.kansrijkestart.referral.visit.VisitFixtures.ok;
import static nl.kansrijkestart.referral.visit.VisitFixtures.programme;
import static nl.kansrijkestart.referral.visit.VisitFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import org.junit.jupiter.api.Test;

/** What a no, a loss and another code of a role do to visits. */
class VisitAnswersTest {

  private static final VisitProgramme YOUTH = programme("rid-visits-youth");
  private static final VisitProgramme MVR = programme("rot-visits-mvr");
  private static final VisitProgramme SEES_HOME = programme("rot-visit-midwife");
  private static final VisitProgramme HOURS = programme("rot-visit-maternity");

  @Test
  void should_hold_no_prenatal_visit_after_a_loss_and_say_so_without_a_word_of_a_child() {
    VisitSeries planned =
        ok(accepted("rid-visits-youth").plan(DAY, NURSE, Set.of(), null, YOUTH, CONTEXT));
    HomeVisit visit = HomeVisit.of(DAY, NURSE, VisitPurpose.INFORMATION);

    Result<VisitSeries> after =
        planned.hold(1, visit, YOUTH, CONTEXT.withEndedOn(DAY.minusDays(1)));
    assertThat(refused(after)).isTrue();
    assertThat(codes(after)).containsExactly(VisitReasons.AFTER_END);
    Result<VisitSeries> onTheDay = planned.hold(1, visit, YOUTH, CONTEXT.withEndedOn(DAY));
    assertThat(refused(onTheDay)).isFalse();
    assertThat(codes(onTheDay)).containsExactly(VisitReasons.ON_DAY_OF_END);
    assertThat(codes(planned.hold(1, visit, YOUTH, CONTEXT.withEndedOn(DAY.plusDays(1)))))
        .isEmpty();
    Result<VisitSeries> born = planned.hold(1, visit, YOUTH, CONTEXT.withBornOn(DAY.minusDays(1)));
    assertThat(codes(born)).containsExactly(VisitReasons.AFTER_BIRTH);
    Result<VisitSeries> birthday = planned.hold(1, visit, YOUTH, CONTEXT.withBornOn(DAY));
    for (Result<VisitSeries> answer : List.of(after, onTheDay, born, birthday)) {
      Reason reason = answer.reasons().get(0);
      assertThat(reason.text(Language.NL)).doesNotContainIgnoringCase("kind");
      assertThat(reason.text(Language.EN)).doesNotContainIgnoringCase("child");
    }
    // a programme that is not about the time before the birth goes on
    assertThat(
            codes(
                accepted("rot-visits-mvr")
                    .plan(DAY, NURSE, Set.of(), null, MVR, CONTEXT.withEndedOn(YES))))
        .isEmpty();
  }

  @Test
  void should_take_away_only_what_is_planned_after_the_day_of_a_no() {
    VisitSeries series = accepted("rid-visits-youth");
    for (int day = -1; day <= 1; day++) {
      series = ok(series.plan(DAY.plusDays(day), NURSE, Set.of(), null, YOUTH, CONTEXT));
    }

    VisitSeries stopped = ok(series.answer(VisitOffer.Response.DECLINED, DAY, DAY));

    assertThat(stopped.visits()).extracting(PlannedVisit::number).containsExactly(1, 2);
  }

  @Test
  void should_judge_a_visit_that_was_held_by_the_answer_of_its_day() {
    VisitSeries planned =
        ok(accepted("rid-visits-youth").plan(YES, NURSE, Set.of(), null, YOUTH, CONTEXT));
    LocalDate no = YES.plusDays(3);
    LocalDate again = YES.plusDays(8);
    VisitSeries stopped = ok(planned.answer(VisitOffer.Response.DECLINED, no, DAY));
    VisitSeries back = ok(stopped.answer(VisitOffer.Response.ACCEPTED, again, DAY));

    for (VisitSeries series : List.of(stopped, back)) {
      assertThat(heldOn(series, YES.minusDays(1))).containsExactly(VisitReasons.BEFORE_YES);
      assertThat(heldOn(series, YES)).isEmpty();
      assertThat(heldOn(series, no)).isEmpty();
      assertThat(heldOn(series, no.plusDays(1))).containsExactly(VisitReasons.DECLINED);
      assertThat(heldOn(series, again.minusDays(1))).containsExactly(VisitReasons.DECLINED);
    }
    assertThat(heldOn(stopped, again)).containsExactly(VisitReasons.DECLINED);
    assertThat(heldOn(back, again)).isEmpty();
    // and no new one is planned in the days of the no
    assertThat(codes(back.plan(no, NURSE, Set.of(), null, YOUTH, CONTEXT)))
        .containsExactly(VisitReasons.BEFORE_YES);
  }

  private static List<ReasonCode> heldOn(VisitSeries series, LocalDate day) {
    return codes(
        series.hold(1, HomeVisit.of(day, NURSE, VisitPurpose.INFORMATION), YOUTH, CONTEXT));
  }

  @Test
  void should_refuse_earlier_answers_out_of_order() {
    VisitOffer yes = offer("rid-visits-youth").answered(VisitOffer.Response.ACCEPTED, YES);
    VisitOffer no = yes.answered(VisitOffer.Response.DECLINED, YES);

    assertThat(no.earlier())
        .containsExactly(new VisitOffer.Answer(VisitOffer.Response.ACCEPTED, YES));
    assertThat(no.earlier().get(0)).hasToString("Answer[masked]");
    for (LocalDate day : List.of(OFFERED.minusDays(1), YES.plusDays(1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new VisitOffer(
                      no.person(),
                      no.pregnancy(),
                      no.programme(),
                      no.by(),
                      no.offeredOn(),
                      no.response(),
                      no.respondedOn(),
                      List.of(new VisitOffer.Answer(VisitOffer.Response.ACCEPTED, day))));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VisitOffer.Answer(VisitOffer.Response.NO_ANSWER, YES));
  }

  @Test
  void should_know_a_role_by_each_of_its_codes() {
    VisitProviders alias =
        VisitProviders.of(
            Party.of(OrganizationId.of("practice-1"), RoleCode.of("MIDWIFE_PRIMARY")));
    VisitContext suspected = CONTEXT.withRiskSuspected(Ternary.TRUE);
    VisitProgramme byAlias = withRoles(SEES_HOME, "MIDWIFE_PRIMARY", "MIDWIFE_PRIMARY");
    VisitSeries series = accepted("rot-visit-midwife");

    for (VisitProgramme programme : List.of(byAlias, withRoles(SEES_HOME, "MIDWIFE", "MIDWIFE"))) {
      for (VisitProviders midwife : List.of(alias, MIDWIFE)) {
        VisitProviders both =
            midwife.with(
                Party.of(MATERNITY, RoleCode.of("MATERNITY_CARER"))
                    .withKind(midwife.lead().role()));
        assertThat(codes(series.plan(DAY, both, Set.of(), null, programme, suspected))).isEmpty();
      }
      assertThat(codes(series.plan(DAY, NURSE, Set.of(), null, programme, suspected)))
          .containsExactly(VisitReasons.OTHER_PROVIDER);
    }
  }

  private static VisitProgramme withRoles(VisitProgramme of, String role, String joint) {
    return new VisitProgramme(
        of.id(),
        of.name(),
        Set.of(RoleCode.of(role)),
        Set.of(RoleCode.of(joint)),
        of.prenatal(),
        of.vulnerable(),
        of.suspicion(),
        of.assessFirst(),
        of.most(),
        of.domains(),
        of.from(),
        of.to(),
        of.minutes(),
        of.leastHours(),
        of.mostHours(),
        of.rule(),
        of.sources());
  }
}
