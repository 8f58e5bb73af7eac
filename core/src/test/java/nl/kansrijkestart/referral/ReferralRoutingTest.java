package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.GIVEN_AT;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER_2;
import static nl.kansrijkestart.referral.ReferralFixtures.MVR;
import static nl.kansrijkestart.referral.ReferralFixtures.OFFICE;
import static nl.kansrijkestart.referral.ReferralFixtures.TEAM;
import static nl.kansrijkestart.referral.ReferralFixtures.after;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.consents;
import static nl.kansrijkestart.referral.ReferralFixtures.context;
import static nl.kansrijkestart.referral.ReferralFixtures.given;
import static nl.kansrijkestart.referral.ReferralFixtures.in;
import static nl.kansrijkestart.referral.ReferralFixtures.judged;
import static nl.kansrijkestart.referral.ReferralFixtures.seen;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static nl.kansrijkestart.referral.ReferralFixtures.toTheDesk;
import static nl.kansrijkestart.referral.ReferralFixtures.toTheHelper;
import static nl.kansrijkestart.referral.ReferralFixtures.toTheTeam;
import static nl.kansrijkestart.referral.ReferralScenarioTest.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentReasons;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.outward.OutwardStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** To choose a helper tells that helper of her; from one to another it goes warmly. */
class ReferralRoutingTest {

  private static final DestinationCode TO_MVR = DestinationCode.of("MVR");
  private static final DestinationCode TO_TEAM = DestinationCode.of("NEIGHBOURHOOD_TEAM");
  private static final ConsentHistory DESK_ONLY =
      ConsentHistory.of(toTheDesk("c-1", GIVEN_AT), ReferralFixtures.feedback());

  private static ReferralOutcome route(Referral on, Routing routing, ReferralContext context) {
    return on.apply(command(on, ASSESSOR, ReferralStep.route(routing, "fits best")), context);
  }

  private static Routing kept(@Nullable OrganizationId hand) {
    return new Routing(TO_MVR, Set.of(), hand);
  }

  @Test
  void should_put_her_in_the_hands_of_an_organisation_only_on_her_consent() {
    // GIVEN a consent to the desk, and none to who is to help
    assertThat(codes(route(judged(), Routing.to(TO_MVR, MVR), context(DESK_ONLY))))
        .startsWith(ReferralReasons.ROUTE_CONSENT_MISSING)
        .contains(ConsentReasons.OTHER_RECIPIENT);
    assertThat(codes(route(judged(), Routing.to(TO_MVR, MVR), context(ConsentHistory.empty()))))
        .contains(ReferralReasons.ROUTE_CONSENT_MISSING, ConsentReasons.NOT_ASKED);
    // THEN on a consent that names it, and the event rests on that
    ReferralOutcome.Applied routed = applied(route(judged(), Routing.to(TO_MVR, MVR), CONTEXT));
    assertThat(routed.events().get(0).consents()).containsExactly(ConsentId.of("c-mvr"));
  }

  @Test
  void should_want_a_consent_that_names_all_that_is_told_and_still_holds() {
    Instant at = command(judged(), ASSESSOR, step(Kind.ROUTE)).at();
    Consent yes = toTheHelper("c-mvr", MVR, GIVEN_AT);
    Consent less =
        given(
            "c-mvr",
            ConsentScope.ofWoman(
                Purpose.REFERRAL,
                Party.of(MVR),
                Set.of(nl.kansrijkestart.privacy.DataCategory.REFERRAL)),
            GIVEN_AT);
    Consent taken =
        yes.withdrawn(
            ConsentId.of("c-9"), at.minusSeconds(1), yes.recordedBy(), at.minusSeconds(1));

    assertThat(codes(route(judged(), Routing.to(TO_MVR, MVR), context(DESK_ONLY.with(less)))))
        .contains(ReferralReasons.ROUTE_CONSENT_MISSING);
    assertThat(
            codes(
                route(judged(), Routing.to(TO_MVR, MVR), context(DESK_ONLY.with(yes).with(taken)))))
        .contains(ReferralReasons.ROUTE_CONSENT_MISSING, ConsentReasons.WITHDRAWN);
    assertThat(
            codes(
                route(
                    judged(),
                    Routing.to(TO_MVR, MVR),
                    context(DESK_ONLY.with(toTheHelper("c-mvr", MVR, at.plusNanos(1)))))))
        .contains(ReferralReasons.ROUTE_CONSENT_MISSING);
    assertThat(
            route(
                judged(),
                Routing.to(TO_MVR, MVR),
                context(DESK_ONLY.with(toTheHelper("c-mvr", MVR, at)))))
        .isInstanceOf(ReferralOutcome.Applied.class);
  }

  @Test
  void should_reach_a_helper_by_a_consent_for_its_kind_only_where_the_routing_says_the_kind() {
    RoleCode kind = RoleCode.of("MUNICIPALITY");
    ReferralContext anyOfTheKind =
        context(
            DESK_ONLY.with(
                given(
                    "c-kind",
                    ConsentScope.ofWoman(
                        Purpose.REFERRAL, Party.ofKind(kind), toTheDesk().categories()),
                    GIVEN_AT)));

    assertThat(codes(route(judged(), Routing.to(TO_MVR, MVR), anyOfTheKind)))
        .contains(ReferralReasons.ROUTE_CONSENT_MISSING);
    assertThat(route(judged(), Routing.to(TO_MVR, Party.of(MVR).withKind(kind)), anyOfTheKind))
        .isInstanceOf(ReferralOutcome.Applied.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Routing.to(TO_MVR, Party.ofKind(kind)))
        .withMessageContaining("organisation");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Routing(TO_MVR, Set.of(), null, kind, Set.of()))
        .withMessageContaining("kind");
  }

  @Test
  void should_keep_it_at_the_desk_without_a_consent_so_that_help_waits_for_nobody() {
    ReferralContext none = context(ConsentHistory.empty());
    for (OrganizationId hand : new OrganizationId[] {null, OFFICE}) {
      ReferralOutcome.Applied chosen = applied(route(judged(), kept(hand), none));
      assertThat(chosen.events().get(0).consents()).isEmpty();
      Referral own = chosen.referral();
      for (Kind kind :
          new Kind[] {Kind.PLAN_INTAKE, Kind.FIRST_CONTACT, Kind.REPORT_INTAKE, Kind.START}) {
        own = applied(own.apply(command(own, ASSESSOR, step(kind)), none)).referral();
      }
      assertThat(own.state()).isEqualTo(ReferralState.STARTED);
    }
  }

  @Test
  void should_not_pass_her_from_one_helper_to_another_past_the_warm_hand_over() {
    ReferralContext both = context(consents().with(toTheHelper("c-team", TEAM, GIVEN_AT)));
    Referral seen = seen();

    assertThat(codes(route(seen, Routing.to(TO_TEAM, TEAM), both)))
        .containsExactly(ReferralReasons.HAND_OVER_INSTEAD);
    // AND after a hand-over that was confirmed not back to the first one
    Referral taken = after(after(seen, HELPER, toTheTeam()), HELPER_2, step(Kind.ACCEPT_HAND_OVER));
    assertThat(codes(route(taken, Routing.to(TO_MVR, MVR), both)))
        .containsExactly(ReferralReasons.HAND_OVER_INSTEAD);
    // AND another choice that leaves it in the same hands is free
    assertThat(route(seen, Routing.to(TO_TEAM, MVR), both))
        .isInstanceOf(ReferralOutcome.Applied.class);
  }

  @Test
  void should_take_back_to_the_desk_what_a_helper_has_with_a_remark_and_choose_anew() {
    Referral back = applied(route(seen(), kept(null), context(DESK_ONLY))).referral();

    assertThat(codes(route(seen(), kept(null), context(DESK_ONLY))))
        .containsExactly(ReferralReasons.BACK_AT_THE_DESK);
    assertThat(codes(route(seen(), kept(OFFICE), context(DESK_ONLY))))
        .containsExactly(ReferralReasons.BACK_AT_THE_DESK);
    assertThat(back.owner()).contains(ReferralParty.DESK);
    assertThat(codes(route(back, Routing.to(TO_TEAM, TEAM), context(DESK_ONLY))))
        .contains(ReferralReasons.ROUTE_CONSENT_MISSING);
    assertThat(
            route(
                back,
                Routing.to(TO_TEAM, TEAM),
                context(DESK_ONLY.with(toTheHelper("c-team", TEAM, GIVEN_AT)))))
        .isInstanceOf(ReferralOutcome.Applied.class);
  }

  @Test
  void should_take_back_after_an_absence_and_from_help_that_started_and_lose_nothing() {
    for (ReferralState from : new ReferralState[] {ReferralState.NO_SHOW, ReferralState.STARTED}) {
      for (OrganizationId hand : new OrganizationId[] {null, OFFICE}) {
        Referral held = in(from);
        ReferralOutcome.Applied taken = applied(route(held, kept(hand), context(DESK_ONLY)));
        Referral back = taken.referral();

        assertThat(codes(taken))
            .containsExactlyElementsOf(
                from == ReferralState.STARTED
                    ? List.of(ReferralReasons.BACK_AT_THE_DESK, ReferralReasons.HELP_GOES_ON)
                    : List.of(ReferralReasons.BACK_AT_THE_DESK));
        assertThat(taken.events().get(0).consents()).isEmpty();
        // THEN what was done stays as it was
        assertThat(back.state()).isEqualTo(from);
        assertThat(back.events().subList(0, held.version())).isEqualTo(held.events());
        assertThat(back.intake()).isEqualTo(held.intake());
        assertThat(back.intakeReport()).isEqualTo(held.intakeReport());
        assertThat(back.feedback()).isEqualTo(held.feedback());
        assertThat(back.sameWorker()).isEqualTo(held.sameWorker());
        assertThat(Referral.of(back.events())).isEqualTo(back);
        // AND the referrer reads no more than before
        assertThat(OutwardStatus.of(back, ReferralFixtures.MIDWIFE.organization()))
            .isEqualTo(OutwardStatus.of(held, ReferralFixtures.MIDWIFE.organization()));
        // AND the helper has it in hand no longer, and its worker is not who gives the help
        assertThat(back.worker()).isEmpty();
        assertThat(codes(back.apply(command(back, HELPER, step(Kind.REACH_OUT)), CONTEXT)))
            .containsExactly(ReferralReasons.STEP_NOT_NOW);
        assertThat(back.apply(command(back, ASSESSOR, step(Kind.REACH_OUT)), CONTEXT))
            .isInstanceOf(ReferralOutcome.Applied.class);
      }
      assertThat(applied(route(in(from), kept(null), CONTEXT)).referral().owner())
          .contains(ReferralParty.DESK);
    }
  }

  @Test
  void should_put_it_in_no_other_hand_after_an_absence_and_once_help_started() {
    ReferralContext all = context(consents().with(toTheHelper("c-team", TEAM, GIVEN_AT)));
    for (ReferralState from : new ReferralState[] {ReferralState.NO_SHOW, ReferralState.STARTED}) {
      Referral held = in(from);
      Referral back = after(held, ASSESSOR, ReferralStep.route(kept(null), "nobody came"));
      for (Referral referral : new Referral[] {held, back}) {
        for (Routing other :
            new Routing[] {
              Routing.to(TO_MVR, MVR),
              Routing.to(TO_TEAM, TEAM),
              kept(null).beside(TO_TEAM, Party.of(TEAM))
            }) {
          assertThat(codes(route(referral, other, all)))
              .contains(ReferralReasons.ONLY_BACK_TO_THE_DESK);
        }
        assertThat(
                codes(
                    referral.apply(
                        command(referral, HELPER, ReferralStep.route(kept(null), "not hers")),
                        all)))
            .doesNotContain(ReferralReasons.BACK_AT_THE_DESK)
            .isNotEmpty();
      }
      // AND with a reason, and not while a hand-over is on offer
      assertThat(
              codes(
                  held.apply(
                      command(held, ASSESSOR, ReferralStep.route(kept(null), " ")), CONTEXT)))
          .contains(ReferralReasons.REASON_MISSING);
      assertThat(codes(route(after(held, HELPER, toTheTeam()), kept(null), CONTEXT)))
          .contains(ReferralReasons.HAND_OVER_OPEN);
      // AND a log that says otherwise is none
      List<ReferralEvent> forged = new ArrayList<>(back.events());
      ReferralEvent last = forged.remove(forged.size() - 1);
      forged.add(
          new ReferralEvent(
              last.referral(),
              last.version(),
              last.command(),
              last.actor(),
              last.at(),
              ReferralStep.route(Routing.to(TO_TEAM, TEAM), "forged"),
              last.state(),
              List.of(ConsentId.of("c-team")),
              List.of(),
              null));
      assertThat(Referral.replay(forged)).isInstanceOf(Result.Refused.class);
    }
  }

  @Test
  void should_go_on_from_the_desk_after_an_absence_and_hand_help_that_started_over_warmly() {
    Referral absent =
        after(in(ReferralState.NO_SHOW), ASSESSOR, ReferralStep.route(kept(null), "nobody came"));
    for (Kind kind :
        new Kind[] {Kind.PLAN_INTAKE, Kind.FIRST_CONTACT, Kind.REPORT_INTAKE, Kind.ROUTE}) {
      absent = after(absent, ASSESSOR, step(kind));
    }
    assertThat(absent.routing()).contains(Routing.to(TO_MVR, MVR));

    Referral started =
        after(in(ReferralState.STARTED), ASSESSOR, ReferralStep.route(kept(null), "nobody came"));
    Referral next =
        after(after(started, ASSESSOR, toTheTeam()), HELPER_2, step(Kind.ACCEPT_HAND_OVER));
    assertThat(next.state()).isEqualTo(ReferralState.STARTED);
    assertThat(next.owner()).contains(ReferralParty.PROVIDER);
    assertThat(next.worker()).contains(ReferralFixtures.WORKER_2);
  }

  @Test
  void should_keep_who_helps_beside_it_and_let_nobody_direct_who_has_no_part_in_it() {
    Routing several = Routing.to(TO_MVR, MVR).beside(TO_TEAM, Party.of(TEAM));
    Referral held = after(judged(), ASSESSOR, ReferralStep.route(several, "more than one"));
    for (Kind kind :
        new Kind[] {
          Kind.PLAN_INTAKE, Kind.FIRST_CONTACT, Kind.REPORT_INTAKE, Kind.DIRECT, Kind.START
        }) {
      held = after(held, HELPER, step(kind));
    }
    Routing alone = kept(null).beside(TO_TEAM, Party.of(TEAM));
    ReferralOutcome.Applied taken = applied(route(held, alone, CONTEXT));

    assertThat(taken.referral().routing()).contains(alone);
    assertThat(taken.referral().director()).isEmpty();
    assertThat(taken.referral().lacksDirector()).isTrue();
    assertThat(codes(taken)).contains(ReferralReasons.DIRECTION_ADVISED);
  }

  @Test
  void should_not_choose_while_a_hand_over_is_on_offer() {
    Referral offered = after(seen(), HELPER, toTheTeam());

    assertThat(codes(route(offered, kept(null), CONTEXT))).contains(ReferralReasons.HAND_OVER_OPEN);
    Referral free = after(offered, ASSESSOR, step(Kind.WITHDRAW_HAND_OVER));
    assertThat(route(free, kept(null), CONTEXT)).isInstanceOf(ReferralOutcome.Applied.class);
  }

  @Test
  void should_remark_at_the_desk_that_her_consent_does_not_hold_any_more_and_block_nothing() {
    for (ReferralState from : new ReferralState[] {ReferralState.SENT, ReferralState.RECEIVED}) {
      Referral referral = in(from);
      ReferralCommand take =
          command(
              referral, ASSESSOR, step(from == ReferralState.SENT ? Kind.RECEIVE : Kind.ACCEPT));
      Consent yes = toTheDesk("c-1", GIVEN_AT);
      Consent taken = yes.withdrawn(ConsentId.of("c-9"), take.at(), yes.recordedBy(), take.at());

      assertThat(codes(applied(referral.apply(take, CONTEXT)))).isEmpty();
      for (ConsentHistory ended :
          new ConsentHistory[] {ConsentHistory.empty(), ConsentHistory.of(yes, taken)}) {
        ReferralOutcome.Applied taking = applied(referral.apply(take, context(ended)));
        assertThat(codes(taking)).containsExactly(ReferralReasons.CONSENT_ENDED);
        assertThat(taking.events().get(0).notes()).isEqualTo(taking.reasons());
      }
    }
  }
}
