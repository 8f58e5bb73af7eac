package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.DESK;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.MVR;
import static nl.kansrijkestart.referral.ReferralFixtures.NOW;
import static nl.kansrijkestart.referral.ReferralFixtures.START;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.after;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.consents;
import static nl.kansrijkestart.referral.ReferralFixtures.context;
import static nl.kansrijkestart.referral.ReferralFixtures.draft;
import static nl.kansrijkestart.referral.ReferralFixtures.in;
import static nl.kansrijkestart.referral.ReferralFixtures.request;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static nl.kansrijkestart.referral.ReferralFixtures.toTheDesk;
import static nl.kansrijkestart.referral.ReferralScenarioTest.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.junit.jupiter.api.Test;

/** Who was not met, is out of sight or waits can always go on; what was told is never stale. */
class ReferralReturnTest {

  @Test
  void should_record_a_second_absence_only_after_a_new_plan() {
    Referral once = in(ReferralState.NO_SHOW);
    ReferralCommand again = command(once, HELPER, step(Kind.NO_SHOW));
    assertThat(codes(once.apply(again, CONTEXT))).containsExactly(ReferralReasons.NO_NEW_PLAN);

    Referral planned = after(once, HELPER, step(Kind.PLAN_INTAKE));
    Referral twice = after(planned, HELPER, step(Kind.NO_SHOW));

    assertThat(twice.state()).isEqualTo(ReferralState.NO_SHOW);
    assertThat(codes(twice.apply(command(twice, HELPER, step(Kind.NO_SHOW)), CONTEXT)))
        .containsExactly(ReferralReasons.NO_NEW_PLAN);
    assertThat(after(twice, HELPER, step(Kind.FIRST_CONTACT)).state())
        .isEqualTo(ReferralState.FIRST_CONTACT);
  }

  @Test
  void should_wait_after_the_first_talk_and_not_be_taken_back_any_more() {
    Referral waiting = after(in(ReferralState.FIRST_CONTACT), HELPER, step(Kind.WAITLIST));

    assertThat(waiting.state()).isEqualTo(ReferralState.WAITLISTED);
    assertThat(codes(waiting.apply(command(waiting, MIDWIFE, step(Kind.CANCEL)), CONTEXT)))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    assertThat(
            after(after(waiting, HELPER, step(Kind.FIRST_CONTACT)), HELPER, step(Kind.START))
                .state())
        .isEqualTo(ReferralState.STARTED);
  }

  @Test
  void should_ask_a_reason_of_a_professional_who_takes_it_back_and_none_of_her() {
    for (ReferralState state :
        List.of(
            ReferralState.DRAFT,
            ReferralState.SENT,
            ReferralState.RECEIVED,
            ReferralState.ACCEPTED,
            ReferralState.WAITLISTED)) {
      Referral referral = in(state);
      for (String blank : new String[] {null, " "}) {
        ReferralStep cancel =
            blank == null ? ReferralStep.of(Kind.CANCEL) : ReferralStep.of(Kind.CANCEL, blank);
        assertThat(codes(referral.apply(command(referral, MIDWIFE, cancel), CONTEXT)))
            .as(state.code())
            .containsExactly(ReferralReasons.REASON_MISSING);
      }
    }
    Referral own = after(draft(WOMAN, request()), WOMAN, step(Kind.SEND));
    assertThat(after(own, WOMAN, ReferralStep.of(Kind.CANCEL)).state())
        .isEqualTo(ReferralState.CANCELLED);
  }

  @Test
  void should_tell_the_referrer_that_she_could_not_be_reached() {
    Referral lost = in(ReferralState.LOST);
    assertThat(lost.owner()).isEmpty();

    Referral told = after(lost, HELPER, ReferralStep.feedback(FeedbackOutcome.NOT_REACHED));

    assertThat(told.state()).isEqualTo(ReferralState.LOST);
    assertThat(told.feedback()).contains(FeedbackOutcome.NOT_REACHED);
    assertThat(after(lost, HELPER, step(Kind.WITHHOLD_FEEDBACK)).feedbackWithheld()).isTrue();
    // AND not without her consent to feedback
    ReferralContext none =
        context(
            nl.kansrijkestart.consent.ConsentHistory.of(
                toTheDesk("c-1", ReferralFixtures.GIVEN_AT)));
    assertThat(
            codes(
                lost.apply(
                    command(lost, HELPER, ReferralStep.feedback(FeedbackOutcome.NOT_REACHED)),
                    none)))
        .contains(ReferralReasons.FEEDBACK_CONSENT_MISSING);
  }

  @Test
  void should_tell_not_reached_of_who_is_out_of_sight_and_of_nobody_else() {
    for (FeedbackOutcome outcome : FeedbackOutcome.values()) {
      for (ReferralState state :
          List.of(ReferralState.LOST, ReferralState.FIRST_CONTACT, ReferralState.STARTED)) {
        Referral referral = in(state);
        boolean fits =
            switch (outcome) {
              case NOT_REACHED -> state == ReferralState.LOST;
              case WAITING -> false;
              case STOPPED -> true;
              default -> state != ReferralState.LOST;
            };
        ReferralOutcome answer =
            referral.apply(command(referral, HELPER, ReferralStep.feedback(outcome)), CONTEXT);
        assertThat(codes(answer))
            .as("%s %s", state, outcome)
            .isEqualTo(fits ? List.of() : List.of(ReferralReasons.OUTCOME_NOT_HERE));
      }
    }
    assertThat(FeedbackOutcome.NOT_REACHED.code()).isEqualTo("not-reached");
  }

  @Test
  void should_let_her_come_back_from_out_of_sight_to_where_she_was() {
    for (ReferralState from :
        List.of(ReferralState.ACCEPTED, ReferralState.FIRST_CONTACT, ReferralState.STARTED)) {
      Referral lost = after(in(from), HELPER, step(Kind.LOSE));
      Referral told = after(lost, HELPER, ReferralStep.feedback(FeedbackOutcome.NOT_REACHED));
      for (Referral away : List.of(lost, told)) {
        Referral back = after(away, WOMAN, step(Kind.RESUME));
        assertThat(back.state()).isEqualTo(from);
        assertThat(back.feedback()).as("that holds no more").isEmpty();
        assertThat(back.owner()).isPresent();
      }
    }
  }

  @Test
  void should_owe_the_referrer_an_outcome_again_once_she_came_back() {
    Referral told =
        after(
            after(in(ReferralState.STARTED), HELPER, step(Kind.LOSE)),
            HELPER,
            ReferralStep.feedback(FeedbackOutcome.NOT_REACHED));
    Referral back = after(told, WOMAN, step(Kind.RESUME));

    assertThat(codes(back.apply(command(back, HELPER, step(Kind.COMPLETE)), CONTEXT)))
        .containsExactly(ReferralReasons.FEEDBACK_MISSING);
    Referral again = after(back, HELPER, ReferralStep.feedback(FeedbackOutcome.HELPED));
    assertThat(after(again, HELPER, step(Kind.COMPLETE)).state())
        .isEqualTo(ReferralState.COMPLETED);
  }

  @Test
  void should_let_a_professional_go_on_for_who_was_out_of_sight_only_on_a_younger_consent() {
    Referral lost = in(ReferralState.LOST);
    Instant at = lost.events().get(lost.version() - 1).at();
    ReferralCommand resume =
        command(lost, MIDWIFE, at.plus(Duration.ofHours(2)), step(Kind.RESUME));
    for (Duration after : List.of(Duration.ofSeconds(-1), Duration.ZERO)) {
      assertThat(
              codes(lost.apply(resume, context(consents().with(toTheDesk("c-2", at.plus(after)))))))
          .containsExactly(ReferralReasons.STEP_NOT_NOW, ReferralReasons.ASK_AGAIN);
    }
    assertThat(
            applied(lost.apply(resume, context(consents().with(toTheDesk("c-2", at.plusNanos(1))))))
                .referral()
                .state())
        .isEqualTo(ReferralState.ACCEPTED);
  }

  @Test
  void should_let_her_say_no_while_out_of_sight_and_still_come_back_to_where_she_was() {
    Referral lost = in(ReferralState.LOST);
    Referral no = after(lost, WOMAN, step(Kind.DECLINE));

    assertThat(no.state()).isEqualTo(ReferralState.DECLINED_BY_CLIENT);
    assertThat(after(no, WOMAN, step(Kind.RESUME)).state()).isEqualTo(ReferralState.ACCEPTED);
    assertThat(codes(lost.apply(command(lost, HELPER, step(Kind.REACH_OUT)), CONTEXT)))
        .containsExactly(ReferralReasons.STEP_NOT_ALLOWED);
  }

  @Test
  void should_ask_tries_anew_before_she_is_given_up_a_second_time() {
    Referral back = after(in(ReferralState.LOST), WOMAN, step(Kind.RESUME));

    assertThat(codes(back.apply(command(back, HELPER, step(Kind.LOSE)), CONTEXT)))
        .containsExactly(ReferralReasons.OUTREACH_MISSING);
  }

  @Test
  void should_remark_a_birth_that_became_known_later_and_go_on() {
    Instant sent = START.plus(Duration.ofHours(1));
    Referral referral = in(ReferralState.SENT);
    ReferralContext before = CONTEXT.bornAt(sent);
    for (Kind kind : List.of(Kind.RECEIVE, Kind.ACCEPT, Kind.ASSESS, Kind.ROUTE)) {
      ReferralCommand command = command(referral, ASSESSOR, step(kind));
      assertThat(codes(referral.apply(command, before)))
          .as(kind.code())
          .containsExactly(ReferralReasons.BORN_BEFORE_SENT, ReferralReasons.OTHER_OFFERS);
      assertThat(codes(referral.apply(command, CONTEXT.bornOn(LocalDate.of(2025, 2, 3)))))
          .contains(ReferralReasons.BORN_BEFORE_SENT);
      assertThat(codes(referral.apply(command, CONTEXT.bornAt(sent.plusSeconds(60))))).isEmpty();
      assertThat(codes(referral.apply(command, CONTEXT.bornOn(LocalDate.of(2025, 2, 4)))))
          .isEmpty();
      referral = applied(referral.apply(command, before)).referral();
    }
    assertThat(codes(referral.apply(command(referral, HELPER, step(Kind.WAITLIST)), before)))
        .isEmpty();
  }

  @Test
  void should_know_a_repeated_routing_after_its_destination_was_renamed() {
    // GIVEN a routing by the code that held then
    Referral judged = ReferralFixtures.judged();
    ReferralCommand route =
        command(
            judged,
            ASSESSOR,
            ReferralStep.route(
                new Routing(
                    DestinationCode.of("MVR"),
                    java.util.Set.of(DestinationCode.of("NEIGHBOURHOOD_TEAM")),
                    MVR),
                "fits"));
    Referral routed = applied(judged.apply(route, CONTEXT)).referral();
    // WHEN the desk gives both a new code and keeps the old one as an alias
    List<Destination> renamed =
        DESK.destinations().stream()
            .map(
                to ->
                    new Destination(
                        DestinationCode.of("NEW_" + to.code().value()),
                        to.name(),
                        List.of(to.code()),
                        to.offers()))
            .toList();
    Desk desk =
        new Desk(
            DESK.name(),
            DESK.office(),
            DESK.referrers(),
            DESK.selfReferral(),
            DESK.municipality(),
            renamed,
            DESK.outreach(),
            DESK.rule(),
            DESK.sources());
    ReferralContext now = ReferralContext.of(desk, Roles.standard(), CONTEXT.consents(), NOW);
    // THEN
    assertThat(routed.apply(route, now)).isInstanceOf(ReferralOutcome.Unchanged.class);
    ReferralCommand other =
        new ReferralCommand(
            route.id(),
            route.expectedVersion(),
            route.actor(),
            route.at(),
            ReferralStep.route(Routing.to(DestinationCode.of("MVR"), MVR), "fits"));
    assertThat(codes(routed.apply(other, now))).containsExactly(ReferralReasons.COMMAND_ID_REUSED);
  }
}
