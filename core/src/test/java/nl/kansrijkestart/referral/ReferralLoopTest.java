package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.PRACTICE;
import static nl.kansrijkestart.referral.ReferralFixtures.START;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.after;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.context;
import static nl.kansrijkestart.referral.ReferralFixtures.draft;
import static nl.kansrijkestart.referral.ReferralFixtures.in;
import static nl.kansrijkestart.referral.ReferralFixtures.professional;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static nl.kansrijkestart.referral.ReferralFixtures.toTheDesk;
import static nl.kansrijkestart.referral.ReferralScenarioTest.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentReasons;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.junit.jupiter.api.Test;

/** What closes the loop, and what keeps commands in order. */
class ReferralLoopTest {

  @Test
  void should_not_reject_without_a_reason() {
    Referral received = in(ReferralState.RECEIVED);

    assertThat(
            codes(
                received.apply(command(received, ASSESSOR, ReferralStep.of(Kind.REJECT)), CONTEXT)))
        .containsExactly(ReferralReasons.REASON_MISSING);
    assertThat(after(received, ASSESSOR, step(Kind.REJECT)).state())
        .isEqualTo(ReferralState.REJECTED);
  }

  @Test
  void should_not_complete_before_the_referrer_knows_the_outcome() {
    // GIVEN help started, no feedback yet
    Referral started = after(ReferralFixtures.seen(), HELPER, step(Kind.START));
    // THEN
    assertThat(codes(started.apply(command(started, HELPER, step(Kind.COMPLETE)), CONTEXT)))
        .containsExactly(ReferralReasons.FEEDBACK_MISSING);
    Referral told = after(started, HELPER, step(Kind.GIVE_FEEDBACK));
    assertThat(told.feedback()).contains(FeedbackOutcome.STOPPED);
    assertThat(after(told, HELPER, step(Kind.COMPLETE)).state()).isEqualTo(ReferralState.COMPLETED);
  }

  @Test
  void should_complete_where_feedback_is_withheld_because_she_wants_that() {
    // GIVEN she consented to the referral only
    ReferralContext noFeedback =
        context(ConsentHistory.of(toTheDesk("c-1", ReferralFixtures.GIVEN_AT)));
    Referral started = after(ReferralFixtures.seen(), HELPER, step(Kind.START));
    // THEN feedback is refused, closing is not
    assertThat(codes(started.apply(command(started, HELPER, step(Kind.GIVE_FEEDBACK)), noFeedback)))
        .contains(ReferralReasons.FEEDBACK_CONSENT_MISSING, ConsentReasons.OTHER_PURPOSE);
    Referral withheld =
        applied(started.apply(command(started, HELPER, step(Kind.WITHHOLD_FEEDBACK)), noFeedback))
            .referral();
    assertThat(withheld.feedbackWithheld()).isTrue();
    assertThat(withheld.feedback()).isEmpty();
    assertThat(
            applied(withheld.apply(command(withheld, HELPER, step(Kind.COMPLETE)), noFeedback))
                .referral()
                .state())
        .isEqualTo(ReferralState.COMPLETED);
  }

  @Test
  void should_need_nobodys_consent_to_tell_her_who_came_of_her_own_accord() {
    ReferralContext none = context(ConsentHistory.empty());
    Referral referral = draft(WOMAN, ReferralFixtures.request());
    referral = take(referral, WOMAN, Kind.SEND, none);
    referral = take(referral, ASSESSOR, Kind.RECEIVE, none);
    referral = take(referral, ASSESSOR, Kind.ACCEPT, none);
    referral = take(referral, ASSESSOR, Kind.ASSESS, none);
    ReferralContext forTheHelper =
        context(
            ConsentHistory.of(
                ReferralFixtures.toTheHelper(
                    "c-mvr", ReferralFixtures.MVR, ReferralFixtures.GIVEN_AT)));
    referral = take(referral, ASSESSOR, Kind.ROUTE, forTheHelper);
    referral = take(referral, HELPER, Kind.FIRST_CONTACT, none);
    referral = take(referral, HELPER, Kind.GIVE_FEEDBACK, none);

    assertThat(take(referral, HELPER, Kind.COMPLETE, none).state())
        .isEqualTo(ReferralState.COMPLETED);
  }

  @Test
  void should_start_and_plan_and_complete_only_after_the_desk_chose() {
    // GIVEN accepted, first contact by the desk itself, nothing routed
    Referral accepted = after(in(ReferralState.RECEIVED), ASSESSOR, step(Kind.ACCEPT));
    Referral spoken = after(accepted, ASSESSOR, step(Kind.FIRST_CONTACT));

    assertThat(codes(accepted.apply(command(accepted, ASSESSOR, step(Kind.PLAN_INTAKE)), CONTEXT)))
        .containsExactly(ReferralReasons.NOT_ROUTED);
    assertThat(codes(spoken.apply(command(spoken, ASSESSOR, step(Kind.REPORT_INTAKE)), CONTEXT)))
        .containsExactly(ReferralReasons.NOT_ROUTED, ReferralReasons.INTAKE_NOT_PLANNED);
    assertThat(codes(spoken.apply(command(spoken, ASSESSOR, step(Kind.START)), CONTEXT)))
        .containsExactly(ReferralReasons.NOT_ROUTED, ReferralReasons.INTAKE_MISSING);
    assertThat(codes(spoken.apply(command(spoken, ASSESSOR, step(Kind.COMPLETE)), CONTEXT)))
        .containsExactly(ReferralReasons.NOT_ROUTED, ReferralReasons.FEEDBACK_MISSING);
  }

  @Test
  void should_want_a_reason_for_an_intake_elsewhere_and_no_intake_before_the_referral() {
    Referral accepted = in(ReferralState.ACCEPTED);
    IntakePlan elsewhere = new IntakePlan(IntakePlan.Place.ELSEWHERE, LocalDate.of(2025, 2, 3));

    assertThat(
            codes(
                accepted.apply(
                    command(accepted, HELPER, ReferralStep.planIntake(elsewhere, null)), CONTEXT)))
        .containsExactly(ReferralReasons.INTAKE_ELSEWHERE, ReferralReasons.INTAKE_BEFORE_REFERRAL);
    assertThat(
            after(
                    accepted,
                    HELPER,
                    ReferralStep.planIntake(
                        new IntakePlan(IntakePlan.Place.ELSEWHERE, LocalDate.of(2025, 2, 4)),
                        "her home is not safe"))
                .intake())
        .isPresent();
  }

  @Test
  void should_let_her_decline_without_a_reason_and_come_back_where_she_left() {
    for (ReferralState state :
        new ReferralState[] {ReferralState.SENT, ReferralState.WAITLISTED, ReferralState.STARTED}) {
      Referral declined = after(in(state), WOMAN, step(Kind.DECLINE));

      assertThat(declined.state().terminal()).isFalse();
      assertThat(after(declined, WOMAN, step(Kind.RESUME)).state()).isEqualTo(state);
    }
  }

  @Test
  void should_resume_for_her_only_with_a_consent_that_still_holds() {
    // GIVEN she declined and took her consent back
    Referral declined = in(ReferralState.DECLINED_BY_CLIENT);
    Instant at = START.plusSeconds(7200);
    ConsentHistory taken =
        ReferralFixtures.consents()
            .with(
                toTheDesk("c-1", ReferralFixtures.GIVEN_AT)
                    .withdrawn(
                        nl.kansrijkestart.consent.ConsentId.of("c-3"),
                        at,
                        toTheDesk("c-1", at).recordedBy(),
                        at));
    // THEN the midwife cannot go on for her, she herself can
    assertThat(codes(declined.apply(command(declined, MIDWIFE, step(Kind.RESUME)), context(taken))))
        .containsExactly(ReferralReasons.STEP_NOT_NOW, ReferralReasons.ASK_AGAIN);
    assertThat(declined.apply(command(declined, WOMAN, step(Kind.RESUME)), context(taken)))
        .isInstanceOf(ReferralOutcome.Applied.class);
  }

  @Test
  void should_let_a_colleague_who_may_refer_stand_in_and_nobody_else_of_the_house() {
    Actor colleague =
        Actor.of(
            MIDWIFE.role(), nl.kansrijkestart.identity.PersonId.of("professional-2"), PRACTICE);

    assertThat(draft().apply(command(draft(), colleague, step(Kind.SEND)), CONTEXT))
        .isInstanceOf(ReferralOutcome.Applied.class);
    assertThat(
            codes(
                draft()
                    .apply(
                        command(draft(), professional("STUDENT", PRACTICE), step(Kind.SEND)),
                        CONTEXT)))
        .containsExactly(ReferralReasons.ACTOR_NOT_ALLOWED);
  }

  @Test
  void should_say_why_somebody_at_the_desk_may_not_assess() {
    Referral sent = in(ReferralState.SENT);
    Actor adviser = professional("POLICY_ADVISER", ReferralFixtures.OFFICE);

    assertThat(codes(sent.apply(command(sent, adviser, step(Kind.RECEIVE)), CONTEXT)))
        .hasSize(2)
        .startsWith(ReferralReasons.ACTOR_NOT_ALLOWED);
  }

  @Test
  void should_apply_a_command_that_arrives_twice_only_once() {
    Referral draft = draft();
    ReferralCommand send = command(draft, MIDWIFE, step(Kind.SEND));
    Referral sent = applied(draft.apply(send, CONTEXT)).referral();
    Referral later = after(sent, ASSESSOR, step(Kind.RECEIVE));

    for (Referral now : new Referral[] {sent, later}) {
      assertThat(now.apply(send, CONTEXT))
          .isInstanceOfSatisfying(
              ReferralOutcome.Unchanged.class,
              same -> {
                assertThat(same.referral()).isSameAs(now);
                assertThat(same.event()).isEqualTo(sent.events().get(1));
              });
    }
    ReferralCommand other =
        new ReferralCommand(send.id(), 2, ASSESSOR, send.at(), step(Kind.RECEIVE));
    assertThat(codes(sent.apply(other, CONTEXT)))
        .containsExactly(ReferralReasons.COMMAND_ID_REUSED);
  }

  @Test
  void should_know_a_repeated_routing_by_a_former_code() {
    Referral accepted = in(ReferralState.ACCEPTED);
    ReferralCommand route =
        command(
            accepted,
            ASSESSOR,
            ReferralStep.route(
                Routing.to(DestinationCode.of("MOTHER_MENTOR"), ReferralFixtures.MVR), "fits"));
    Referral routed = applied(accepted.apply(route, CONTEXT)).referral();

    assertThat(routed.apply(route, CONTEXT)).isInstanceOf(ReferralOutcome.Unchanged.class);
  }

  @Test
  void should_refuse_a_stale_version_and_a_clock_that_goes_back() {
    Referral sent = in(ReferralState.SENT);
    Instant last = sent.events().get(1).at();

    assertThat(
            codes(
                sent.apply(
                    new ReferralCommand(CommandId.of("k-3"), 1, ASSESSOR, last, step(Kind.RECEIVE)),
                    CONTEXT)))
        .containsExactly(ReferralReasons.STALE_VERSION);
    assertThat(
            codes(
                sent.apply(
                    command(sent, ASSESSOR, last.minusNanos(1), step(Kind.RECEIVE)), CONTEXT)))
        .containsExactly(ReferralReasons.CLOCK_BACKWARDS);
    assertThat(sent.apply(command(sent, ASSESSOR, last, step(Kind.RECEIVE)), CONTEXT))
        .isInstanceOf(ReferralOutcome.Applied.class);
  }

  @Test
  void should_refuse_steps_and_commands_that_are_not_whole() {
    assertThatIllegalArgumentException().isThrownBy(() -> ReferralStep.of(Kind.ROUTE));
    assertThatIllegalArgumentException().isThrownBy(() -> ReferralStep.of(Kind.PLAN_INTAKE));
    assertThatIllegalArgumentException().isThrownBy(() -> ReferralStep.of(Kind.GIVE_FEEDBACK));
    assertThatIllegalArgumentException().isThrownBy(() -> ReferralStep.of(Kind.DRAFT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReferralStep.of(Kind.REJECT, "x".repeat(2001)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ReferralCommand(CommandId.of("k"), 0, MIDWIFE, START, step(Kind.SEND)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ReferralCommand(
                    CommandId.of("k"), 1, MIDWIFE, START, draft().events().get(0).step()));
  }

  @Test
  void should_say_in_words_what_is_possible() {
    Referral draft = draft();

    ReferralOutcome outcome = draft.apply(command(draft, MIDWIFE, step(Kind.COMPLETE)), CONTEXT);

    assertThat(outcome.reasons().get(0).text(Language.EN))
        .isEqualTo(
            "In state \"draft\" the step \"complete\" is not possible; possible is: send, take"
                + " back.");
    assertThat(outcome.reasons().get(0).text(Language.NL)).contains("verzenden, intrekken");
  }

  private static Referral take(Referral referral, Actor actor, Kind kind, ReferralContext context) {
    return applied(referral.apply(command(referral, actor, step(kind)), context)).referral();
  }
}
