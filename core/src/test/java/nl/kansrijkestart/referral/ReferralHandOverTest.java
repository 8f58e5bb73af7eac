package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR_2;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER_2;
import static nl.kansrijkestart.referral.ReferralFixtures.MVR;
import static nl.kansrijkestart.referral.ReferralFixtures.NOW;
import static nl.kansrijkestart.referral.ReferralFixtures.OFFICE;
import static nl.kansrijkestart.referral.ReferralFixtures.OFFICE_2;
import static nl.kansrijkestart.referral.ReferralFixtures.START;
import static nl.kansrijkestart.referral.ReferralFixtures.TEAM;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.WORKER_2;
import static nl.kansrijkestart.referral.ReferralFixtures.after;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.consents;
import static nl.kansrijkestart.referral.ReferralFixtures.context;
import static nl.kansrijkestart.referral.ReferralFixtures.desk2;
import static nl.kansrijkestart.referral.ReferralFixtures.handOver;
import static nl.kansrijkestart.referral.ReferralFixtures.in;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static nl.kansrijkestart.referral.ReferralFixtures.toTheTeam;
import static nl.kansrijkestart.referral.ReferralScenarioTest.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentReasons;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.junit.jupiter.api.Test;

/** A hand-over needs both sides and a consent of its own, and nobody lets go before that. */
class ReferralHandOverTest {

  private static final ReferralStep TO_DESK_2 = step(Kind.OFFER_HAND_OVER);
  private static final Instant SENT = START.plus(Duration.ofHours(1));

  /** By the rules of the desk that took it over. */
  private static final ReferralContext THERE =
      ReferralContext.of(desk2(), CONTEXT.roles(), CONTEXT.consents(), NOW);

  private static Referral moved(ReferralState from) {
    return after(after(in(from), ASSESSOR, TO_DESK_2), ASSESSOR_2, step(Kind.ACCEPT_TRANSFER));
  }

  @Test
  void should_stay_with_the_giving_helper_until_the_other_one_confirmed() {
    Referral offered = after(in(ReferralState.STARTED), HELPER, toTheTeam());

    assertThat(offered.handOver()).contains(toTheTeam().handOver());
    assertThat(offered.owner()).contains(ReferralParty.PROVIDER);
    assertThat(offered.routing().orElseThrow().provider()).isEqualTo(MVR);
    assertThat(codes(offered.apply(command(offered, HELPER_2, step(Kind.COMPLETE)), CONTEXT)))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);

    Referral taken = after(offered, HELPER_2, step(Kind.ACCEPT_HAND_OVER));

    assertThat(taken.state()).isEqualTo(ReferralState.STARTED);
    assertThat(taken.handOver()).isEmpty();
    assertThat(taken.routing().orElseThrow())
        .isEqualTo(Routing.to(DestinationCode.of("NEIGHBOURHOOD_TEAM"), TEAM));
    assertThat(taken.worker()).contains(WORKER_2);
    assertThat(taken.sameWorker()).as("judged at the start").isEqualTo(Ternary.TRUE);
    assertThat(taken.events().get(taken.version() - 1).consents())
        .containsExactly(ConsentId.of("c-team"));
    assertThat(codes(taken.apply(command(taken, HELPER, step(Kind.COMPLETE)), CONTEXT)))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    assertThat(after(taken, HELPER_2, step(Kind.COMPLETE)).state())
        .isEqualTo(ReferralState.COMPLETED);
  }

  @Test
  void should_let_who_takes_over_not_lose_her_without_a_try_of_its_own() {
    Referral tried = after(ReferralFixtures.routed(), HELPER, step(Kind.REACH_OUT));
    Referral taken =
        after(after(tried, HELPER, toTheTeam()), HELPER_2, ReferralStep.acceptHandOver(null));

    assertThat(codes(taken.apply(command(taken, HELPER_2, step(Kind.LOSE)), CONTEXT)))
        .containsExactly(ReferralReasons.OUTREACH_MISSING);
    Referral again = after(taken, HELPER_2, step(Kind.REACH_OUT));
    assertThat(after(again, HELPER_2, step(Kind.LOSE)).state()).isEqualTo(ReferralState.LOST);
  }

  @Test
  void should_keep_those_who_help_beside_it_and_name_none_twice() {
    Referral judged = ReferralFixtures.judged();
    DestinationCode team = DestinationCode.of("NEIGHBOURHOOD_TEAM");
    DestinationCode other =
        ReferralFixtures.DESK.destinations().stream()
            .map(Destination::code)
            .filter(code -> !code.equals(team) && !code.value().equals("MVR"))
            .findFirst()
            .orElseThrow();
    Referral routed =
        after(
            judged,
            ASSESSOR,
            ReferralStep.route(
                new Routing(DestinationCode.of("MVR"), java.util.Set.of(team, other), MVR),
                "several"));

    Referral taken =
        after(after(routed, HELPER, toTheTeam()), HELPER_2, step(Kind.ACCEPT_HAND_OVER));

    assertThat(taken.routing().orElseThrow().additional()).containsExactly(other);
  }

  @Test
  void should_ask_who_goes_on_where_help_has_started_and_not_before() {
    Referral started = after(in(ReferralState.STARTED), HELPER, toTheTeam());
    ReferralStep nobody = ReferralStep.acceptHandOver(null);

    assertThat(codes(started.apply(command(started, HELPER_2, nobody), CONTEXT)))
        .containsExactly(ReferralReasons.WORKER_MISSING);
    Referral waiting = after(in(ReferralState.WAITLISTED), HELPER, toTheTeam());
    assertThat(after(waiting, HELPER_2, nobody).worker()).isEmpty();
  }

  @Test
  void should_ask_a_consent_of_its_own_from_both_sides() {
    // GIVEN she consented to the referral and to feedback, and to no hand-over
    ReferralContext none = context(consents());
    Referral started = in(ReferralState.STARTED);
    for (ReferralStep offer : List.of(toTheTeam(), TO_DESK_2)) {
      Actor giver = offer == TO_DESK_2 ? ASSESSOR : HELPER;
      assertThat(codes(started.apply(command(started, giver, offer), none)))
          .startsWith(ReferralReasons.HAND_OVER_CONSENT_MISSING)
          .contains(ConsentReasons.OTHER_PURPOSE)
          .hasSizeGreaterThan(1);
    }
    // AND one that she takes back between the offer and the answer
    Referral offered = after(started, HELPER, toTheTeam());
    Instant last = offered.events().get(offered.version() - 1).at();
    ReferralContext taken =
        context(
            CONTEXT
                .consents()
                .with(
                    handOver("c-team", TEAM, START)
                        .withdrawn(
                            ConsentId.of("c-no"),
                            last.plusSeconds(60),
                            handOver("c-team", TEAM, START).recordedBy(),
                            last.plusSeconds(60))));
    assertThat(codes(offered.apply(command(offered, HELPER_2, step(Kind.ACCEPT_HAND_OVER)), taken)))
        .startsWith(ReferralReasons.HAND_OVER_CONSENT_MISSING);
    // AND meanwhile the help goes on
    assertThat(offered.owner()).contains(ReferralParty.PROVIDER);
  }

  @Test
  void should_want_a_consent_for_another_desk_that_is_younger_than_this_referral() {
    Referral accepted = in(ReferralState.ACCEPTED);
    for (Duration after : List.of(Duration.ofNanos(-1), Duration.ZERO)) {
      ReferralContext old = context(consents().with(handOver("c-old", OFFICE_2, SENT.plus(after))));
      assertThat(codes(accepted.apply(command(accepted, ASSESSOR, TO_DESK_2), old)))
          .containsExactly(ReferralReasons.CONSENT_NOT_RENEWED);
    }
    ReferralContext anew = context(consents().with(handOver("c-new", OFFICE_2, SENT.plusNanos(1))));
    assertThat(accepted.apply(command(accepted, ASSESSOR, TO_DESK_2), anew))
        .isInstanceOf(ReferralOutcome.Applied.class);
    // but between helpers of one desk any consent to hand over that holds will do
    ReferralContext team = context(consents().with(handOver("c-old", TEAM, SENT.minusSeconds(60))));
    assertThat(accepted.apply(command(accepted, HELPER, toTheTeam()), team))
        .isInstanceOf(ReferralOutcome.Applied.class);
  }

  @Test
  void should_move_to_the_desk_of_where_she_stays_now_from_every_state_in_which_it_is_at_work() {
    for (ReferralState from :
        EnumSet.of(
            ReferralState.RECEIVED,
            ReferralState.ACCEPTED,
            ReferralState.WAITLISTED,
            ReferralState.FIRST_CONTACT,
            ReferralState.NO_SHOW,
            ReferralState.STARTED)) {
      Referral moved = moved(from);

      assertThat(moved.state()).as(from.code()).isEqualTo(ReferralState.ACCEPTED);
      assertThat(moved.desk()).contains(OFFICE_2);
      assertThat(moved.owner()).contains(ReferralParty.DESK);
      assertThat(moved.routing()).isEmpty();
      assertThat(moved.intake()).isEmpty();
      assertThat(moved.intakeReport()).isEmpty();
      assertThat(moved.worker()).isEmpty();
      assertThat(moved.feedback()).isEmpty();
      assertThat(moved.request()).isEqualTo(in(from).request());
      assertThat(Referral.of(moved.events())).isEqualTo(moved);
    }
  }

  @Test
  void should_judge_anew_at_the_other_desk_and_by_its_rules() {
    Referral moved = moved(ReferralState.STARTED);
    ReferralCommand assess = command(moved, ASSESSOR_2, step(Kind.ASSESS));

    assertThat(codes(moved.apply(assess, CONTEXT))).containsExactly(ReferralReasons.OTHER_DESK);
    assertThat(codes(moved.apply(command(moved, ASSESSOR, step(Kind.ASSESS)), THERE)))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    assertThat(codes(moved.apply(command(moved, ASSESSOR_2, step(Kind.ROUTE)), THERE)))
        .containsExactly(ReferralReasons.NOT_ASSESSED);
    Referral judged = applied(moved.apply(assess, THERE)).referral();
    assertThat(
            applied(judged.apply(command(judged, ASSESSOR_2, step(Kind.ROUTE)), THERE))
                .referral()
                .owner())
        .contains(ReferralParty.PROVIDER);
  }

  @Test
  void should_let_her_decline_whatever_desk_it_is_judged_by() {
    Referral moved = moved(ReferralState.ACCEPTED);

    assertThat(after(moved, WOMAN, step(Kind.DECLINE)).state())
        .isEqualTo(ReferralState.DECLINED_BY_CLIENT);
  }

  @Test
  void should_go_back_to_the_first_desk_only_on_a_consent_of_after_the_move() {
    Referral moved = moved(ReferralState.ACCEPTED);
    ReferralStep back = ReferralStep.offerHandOver(HandOver.toDesk(Party.of(OFFICE)));
    Instant move = moved.events().get(moved.version() - 1).at();
    for (boolean anew : new boolean[] {false, true}) {
      ReferralContext context =
          ReferralContext.of(
              desk2(),
              CONTEXT.roles(),
              consents().with(handOver("c-back", OFFICE, anew ? move.plusSeconds(1) : move)),
              NOW);
      ReferralOutcome outcome = moved.apply(command(moved, ASSESSOR_2, back), context);
      if (anew) {
        assertThat(applied(outcome).referral().handOver()).isPresent();
      } else {
        assertThat(codes(outcome)).containsExactly(ReferralReasons.CONSENT_NOT_RENEWED);
      }
    }
    assertThat(codes(moved.apply(command(moved, ASSESSOR_2, TO_DESK_2), THERE)))
        .contains(ReferralReasons.HAND_OVER_TO_ITSELF);
  }

  @Test
  void should_not_be_taken_back_after_a_move_where_she_was_spoken_to() {
    Referral moved = moved(ReferralState.FIRST_CONTACT);
    assertThat(
            codes(moved.apply(command(moved, ReferralFixtures.MIDWIFE, step(Kind.CANCEL)), THERE)))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    Referral early = moved(ReferralState.RECEIVED);
    assertThat(early.apply(command(early, ReferralFixtures.MIDWIFE, step(Kind.CANCEL)), THERE))
        .isInstanceOf(ReferralOutcome.Applied.class);
  }

  @Test
  void should_refuse_with_a_reason_and_leave_it_where_it_is() {
    Referral offered = after(in(ReferralState.WAITLISTED), HELPER, toTheTeam());

    assertThat(
            codes(
                offered.apply(
                    command(offered, HELPER_2, ReferralStep.of(Kind.REFUSE_HAND_OVER)), CONTEXT)))
        .containsExactly(ReferralReasons.REASON_MISSING);
    Referral refused = after(offered, HELPER_2, step(Kind.REFUSE_HAND_OVER));
    assertThat(refused.state()).isEqualTo(ReferralState.WAITLISTED);
    assertThat(refused.handOver()).isEmpty();
    assertThat(refused.owner()).contains(ReferralParty.PROVIDER);
    assertThat(after(refused, HELPER, toTheTeam()).handOver()).isPresent();
  }

  @Test
  void should_let_her_stop_a_hand_over_without_a_reason_and_keep_the_help() {
    Referral offered = after(in(ReferralState.STARTED), HELPER, toTheTeam());

    Referral stopped = after(offered, WOMAN, ReferralStep.of(Kind.WITHDRAW_HAND_OVER));

    assertThat(stopped.state()).isEqualTo(ReferralState.STARTED);
    assertThat(stopped.handOver()).isEmpty();
    assertThat(
            codes(
                stopped.apply(
                    command(stopped, WOMAN, ReferralStep.of(Kind.WITHDRAW_HAND_OVER)), CONTEXT)))
        .containsExactly(ReferralReasons.NO_HAND_OVER);
  }

  @Test
  void should_offer_one_hand_over_at_a_time_and_drop_it_when_it_goes_another_way() {
    Referral offered = after(in(ReferralState.FIRST_CONTACT), HELPER, toTheTeam());
    assertThat(codes(offered.apply(command(offered, ASSESSOR, TO_DESK_2), CONTEXT)))
        .containsExactly(ReferralReasons.HAND_OVER_OPEN);
    assertThat(after(offered, ASSESSOR, step(Kind.ASSESS)).handOver()).isPresent();
    assertThat(codes(offered.apply(command(offered, ASSESSOR, step(Kind.ROUTE)), CONTEXT)))
        .containsExactly(ReferralReasons.HAND_OVER_OPEN);
    assertThat(after(offered, WOMAN, step(Kind.DECLINE)).handOver()).isEmpty();
    assertThat(after(offered, HELPER, step(Kind.LOSE)).handOver()).isEmpty();
    assertThat(after(offered, HELPER, step(Kind.COMPLETE)).handOver()).isEmpty();
    Referral early = after(in(ReferralState.RECEIVED), ASSESSOR, TO_DESK_2);
    assertThat(after(early, ASSESSOR, step(Kind.REJECT)).handOver()).isEmpty();
    assertThat(after(early, ReferralFixtures.MIDWIFE, step(Kind.CANCEL)).handOver()).isEmpty();
  }

  @Test
  void should_let_the_helper_that_has_it_hand_it_over_and_the_desk_where_none_has() {
    Referral accepted = in(ReferralState.ACCEPTED);
    assertThat(codes(accepted.apply(command(accepted, ASSESSOR, toTheTeam()), CONTEXT)))
        .containsExactly(ReferralReasons.HAND_OVER_BY_OWNER);
    Referral atTheDesk =
        after(
            ReferralFixtures.judged(),
            ASSESSOR,
            ReferralStep.route(
                new Routing(DestinationCode.of("MVR"), java.util.Set.of(), null), "fits"));
    assertThat(after(atTheDesk, ASSESSOR, toTheTeam()).handOver()).isPresent();
  }

  @Test
  void should_refuse_an_offer_to_nowhere_before_the_choice_or_to_who_has_it() {
    Referral judged = ReferralFixtures.judged();
    ReferralStep nowhere =
        ReferralStep.offerHandOver(
            HandOver.toProvider(DestinationCode.of("NOWHERE"), Party.of(TEAM)));
    assertThat(codes(judged.apply(command(judged, ASSESSOR, nowhere), CONTEXT)))
        .containsExactly(ReferralReasons.NOT_ROUTED, ReferralReasons.UNKNOWN_DESTINATION);
    assertThat(
            judged
                .apply(command(judged, ASSESSOR, nowhere), CONTEXT)
                .reasons()
                .get(1)
                .text(Language.EN))
        .contains("MVR", "NEIGHBOURHOOD_TEAM");
    Referral routed = ReferralFixtures.routed();
    ReferralStep same =
        ReferralStep.offerHandOver(HandOver.toProvider(DestinationCode.of("MVR"), Party.of(MVR)));
    assertThat(codes(routed.apply(command(routed, HELPER, same), CONTEXT)))
        .startsWith(ReferralReasons.HAND_OVER_TO_ITSELF);
    ReferralStep here = ReferralStep.offerHandOver(HandOver.toDesk(Party.of(OFFICE)));
    assertThat(codes(routed.apply(command(routed, ASSESSOR, here), CONTEXT)))
        .startsWith(ReferralReasons.HAND_OVER_TO_ITSELF);
  }

  @Test
  void should_confirm_only_what_was_offered_to_that_side() {
    Referral toTeam = after(in(ReferralState.STARTED), HELPER, toTheTeam());
    Referral toDesk = after(in(ReferralState.STARTED), ASSESSOR, TO_DESK_2);
    Referral nothing = in(ReferralState.STARTED);

    assertThat(codes(toTeam.apply(command(toTeam, HELPER_2, step(Kind.ACCEPT_TRANSFER)), CONTEXT)))
        .containsExactly(ReferralReasons.NO_HAND_OVER);
    assertThat(
            codes(toDesk.apply(command(toDesk, ASSESSOR_2, step(Kind.ACCEPT_HAND_OVER)), CONTEXT)))
        .containsExactly(ReferralReasons.NO_HAND_OVER);
    for (Kind kind : List.of(Kind.ACCEPT_HAND_OVER, Kind.ACCEPT_TRANSFER, Kind.REFUSE_HAND_OVER)) {
      assertThat(codes(nothing.apply(command(nothing, HELPER_2, step(kind)), CONTEXT)))
          .containsExactly(ReferralReasons.STEP_NOT_NOW);
    }
    Actor clerk = ReferralFixtures.professional("POLICY_ADVISER", OFFICE_2);
    assertThat(codes(toDesk.apply(command(toDesk, clerk, step(Kind.ACCEPT_TRANSFER)), CONTEXT)))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
  }

  @Test
  void should_know_a_repeated_offer_by_a_former_code() {
    Referral accepted = in(ReferralState.ACCEPTED);
    ReferralCommand offer =
        command(
            accepted,
            HELPER,
            ReferralStep.offerHandOver(
                HandOver.toProvider(DestinationCode.of("MOTHER_MENTOR"), Party.of(TEAM))));
    Referral offered = applied(accepted.apply(offer, CONTEXT)).referral();

    assertThat(offered.handOver().orElseThrow().destination())
        .isNotEqualTo(DestinationCode.of("MOTHER_MENTOR"));
    assertThat(offered.apply(offer, CONTEXT)).isInstanceOf(ReferralOutcome.Unchanged.class);
  }

  @Test
  void should_refuse_a_log_with_an_answer_to_no_offer_or_without_a_consent() {
    Referral taken =
        after(
            after(in(ReferralState.STARTED), HELPER, toTheTeam()),
            HELPER_2,
            step(Kind.ACCEPT_HAND_OVER));
    ReferralEvent answer = taken.events().get(taken.version() - 1);
    List<ReferralEvent> before = in(ReferralState.STARTED).events();
    for (ReferralStep step :
        List.of(
            answer.step(),
            step(Kind.ACCEPT_TRANSFER),
            step(Kind.REFUSE_HAND_OVER),
            step(Kind.WITHDRAW_HAND_OVER))) {
      ReferralState state =
          step.kind() == Kind.ACCEPT_TRANSFER ? ReferralState.ACCEPTED : ReferralState.STARTED;
      assertThat(replayed(before, event(answer, before.size() + 1, step, state, answer.consents())))
          .isInstanceOf(Result.Refused.class);
    }
    List<ReferralEvent> offered = taken.events().subList(0, taken.version() - 1);
    ReferralEvent offer = offered.get(offered.size() - 1);
    assertThat(replayed(offered, answer)).isInstanceOf(Result.Accepted.class);
    assertThat(
            replayed(
                offered, event(answer, answer.version(), answer.step(), answer.state(), List.of())))
        .isInstanceOf(Result.Refused.class);
    assertThat(
            replayed(before, event(offer, offer.version(), offer.step(), offer.state(), List.of())))
        .isInstanceOf(Result.Refused.class);
    assertThat(
            replayed(
                offered,
                event(offer, offer.version() + 1, offer.step(), offer.state(), offer.consents())))
        .isInstanceOf(Result.Refused.class);
  }

  private static Result<Referral> replayed(List<ReferralEvent> events, ReferralEvent last) {
    List<ReferralEvent> log = new ArrayList<>(events);
    log.add(last);
    return Referral.replay(log);
  }

  private static ReferralEvent event(
      ReferralEvent like,
      int version,
      ReferralStep step,
      ReferralState state,
      List<ConsentId> consents) {
    return new ReferralEvent(
        like.referral(),
        version,
        CommandId.of("forged"),
        like.actor(),
        like.at(),
        step,
        state,
        consents,
        List.of(),
        null);
  }

  @Test
  void should_refuse_an_offer_that_is_not_whole_and_show_nothing_of_it() {
    Party kind = Party.ofKind(RoleCode.of("MUNICIPALITY"));
    Party team = Party.of(OrganizationId.of("secret-team"));
    DestinationCode mvr = DestinationCode.of("MVR");
    assertThatIllegalArgumentException().isThrownBy(() -> HandOver.toDesk(kind));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HandOver(ReferralParty.CLIENT, team, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HandOver(ReferralParty.DESK, team, mvr));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HandOver(ReferralParty.PROVIDER, team, null));
    assertThatIllegalArgumentException().isThrownBy(() -> ReferralStep.of(Kind.OFFER_HAND_OVER));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ReferralStep(
                    Kind.ASSESS, null, "why", null, null, null, null, null, WORKER_2, null, null));
    assertThat(HandOver.toDesk(team).toString()).doesNotContain("secret");
  }

  @Test
  void should_say_in_words_what_a_hand_over_lacks() {
    Referral started = in(ReferralState.STARTED);
    ReferralOutcome outcome =
        started.apply(command(started, HELPER, toTheTeam()), context(consents()));
    assertThat(outcome.reasons().get(0).text(Language.EN)).contains("a consent of its own");
    assertThat(outcome.reasons().get(0).text(Language.NL)).contains("een eigen toestemming");
  }
}
