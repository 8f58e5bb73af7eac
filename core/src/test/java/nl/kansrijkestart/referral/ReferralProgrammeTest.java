package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.DESK;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.MVR;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.WORKER;
import static nl.kansrijkestart.referral.ReferralFixtures.after;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.in;
import static nl.kansrijkestart.referral.ReferralFixtures.routed;
import static nl.kansrijkestart.referral.ReferralFixtures.seen;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static nl.kansrijkestart.referral.ReferralScenarioTest.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;

/** The programme's own steps: judging, intake, the same worker, direction, and out of sight. */
class ReferralProgrammeTest {

  private static final PersonId OTHER = PersonId.of("professional-2");

  @Test
  @Requirement("R-052")
  void should_choose_a_destination_only_after_the_desk_judged_with_a_reason() {
    Referral accepted = after(in(ReferralState.RECEIVED), ASSESSOR, step(Kind.ACCEPT));

    assertThat(codes(accepted.apply(command(accepted, ASSESSOR, step(Kind.ROUTE)), CONTEXT)))
        .containsExactly(ReferralReasons.NOT_ASSESSED);
    assertThat(
            codes(
                accepted.apply(command(accepted, ASSESSOR, ReferralStep.of(Kind.ASSESS)), CONTEXT)))
        .containsExactly(ReferralReasons.REASON_MISSING);
    assertThat(codes(accepted.apply(command(accepted, MIDWIFE, step(Kind.ASSESS)), CONTEXT)))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    Referral judged = after(accepted, ASSESSOR, step(Kind.ASSESS));
    assertThat(after(judged, ASSESSOR, step(Kind.ROUTE)).routing()).isPresent();
  }

  @Test
  @Requirement({"R-055", "R-059"})
  void should_record_an_intake_only_where_one_is_planned_and_start_only_after_it() {
    // GIVEN spoken to without an intake in the agenda
    Referral spoken = after(routed(), HELPER, step(Kind.FIRST_CONTACT));

    assertThat(codes(spoken.apply(command(spoken, HELPER, step(Kind.REPORT_INTAKE)), CONTEXT)))
        .containsExactly(ReferralReasons.INTAKE_NOT_PLANNED);
    assertThat(codes(spoken.apply(command(spoken, HELPER, step(Kind.START)), CONTEXT)))
        .containsExactly(ReferralReasons.INTAKE_MISSING);
    Referral seen = seen();
    assertThat(seen.intakeReport().orElseThrow().needs()).containsExactly(LifeDomain.HOUSING);
    assertThat(after(seen, HELPER, step(Kind.START)).worker()).contains(WORKER);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IntakeReport(WORKER, Set.of()))
        .withMessageContaining("at least one topic");
  }

  @Test
  @Requirement({"S-06", "R-055"})
  void should_want_a_reason_for_another_worker_than_at_the_intake_and_count_it() {
    // GIVEN the intake by worker 1
    Referral seen = seen();
    ReferralCommand without = command(seen, HELPER, ReferralStep.start(OTHER, null));
    ReferralCommand blank = command(seen, HELPER, ReferralStep.start(OTHER, " "));
    ReferralCommand with = command(seen, HELPER, ReferralStep.start(OTHER, "she asked for her"));
    // THEN
    assertThat(codes(seen.apply(without, CONTEXT)))
        .containsExactly(ReferralReasons.OTHER_WORKER_REASON);
    assertThat(codes(seen.apply(blank, CONTEXT)))
        .containsExactly(ReferralReasons.OTHER_WORKER_REASON);
    ReferralOutcome.Applied started = applied(seen.apply(with, CONTEXT));
    assertThat(codes(started)).containsExactly(ReferralReasons.OTHER_WORKER);
    assertThat(started.referral().worker()).contains(OTHER);
    List<Referral> all = List.of(started.referral(), seen);
    assertThat(all).filteredOn(each -> each.sameWorker() == Ternary.FALSE).hasSize(1);
    assertThat(seen.sameWorker()).isEqualTo(Ternary.UNKNOWN);
    assertThat(after(seen, HELPER, step(Kind.START)).sameWorker()).isEqualTo(Ternary.TRUE);
  }

  @Test
  @Requirement("R-061")
  void should_not_start_with_several_helpers_before_a_person_directs_the_case() {
    // GIVEN the neighbourhood team helps as well
    Referral seen = seen();
    Routing several =
        new Routing(
            DestinationCode.of("MVR"), Set.of(DestinationCode.of("NEIGHBOURHOOD_TEAM")), MVR);
    Referral routed = after(seen, ASSESSOR, ReferralStep.route(several, "debts as well"));

    assertThat(codes(routed.apply(command(routed, HELPER, step(Kind.START)), CONTEXT)))
        .containsExactly(ReferralReasons.CASE_DIRECTOR_MISSING);
    // an organisation is nobody to call; in primary care the midwife may direct
    Actor organisation = Actor.ofOrganization(HELPER.role(), MVR);
    assertThat(codes(routed.apply(command(routed, organisation, step(Kind.DIRECT)), CONTEXT)))
        .containsExactly(ReferralReasons.DIRECTOR_NOT_A_PERSON);
    assertThat(codes(routed.apply(command(routed, WOMAN, step(Kind.DIRECT)), CONTEXT)))
        .containsExactly(ReferralReasons.ACTOR_NOT_ALLOWED);
    Referral directed = after(routed, MIDWIFE, step(Kind.DIRECT));
    assertThat(directed.director()).contains(MIDWIFE);
    assertThat(after(directed, HELPER, step(Kind.START)).state()).isEqualTo(ReferralState.STARTED);
  }

  @Test
  void should_count_her_as_lost_only_after_tries_that_were_recorded() {
    Referral routed = routed();
    assertThat(codes(routed.apply(command(routed, HELPER, step(Kind.LOSE)), CONTEXT)))
        .containsExactly(ReferralReasons.OUTREACH_MISSING);
    Referral tried = after(routed, HELPER, step(Kind.REACH_OUT));
    assertThat(codes(tried.apply(command(tried, HELPER, ReferralStep.of(Kind.LOSE)), CONTEXT)))
        .containsExactly(ReferralReasons.REASON_MISSING);
    Referral lost = after(tried, HELPER, step(Kind.LOSE));
    assertThat(lost.state()).isEqualTo(ReferralState.LOST);
    assertThat(lost.owner()).isEmpty();
  }

  @Test
  void should_begin_to_count_anew_once_she_was_reached_or_came_back() {
    // GIVEN a try in vain, and then one that reached her
    Referral tried = after(routed(), HELPER, step(Kind.REACH_OUT));
    Referral reached = after(tried, HELPER, ReferralStep.reachOut(OutreachAttempt.otherwise(true)));
    assertThat(codes(reached.apply(command(reached, HELPER, step(Kind.LOSE)), CONTEXT)))
        .containsExactly(ReferralReasons.OUTREACH_MISSING);
    // and one before she declined and came back
    Referral back = after(after(tried, WOMAN, step(Kind.DECLINE)), WOMAN, step(Kind.RESUME));
    assertThat(codes(back.apply(command(back, HELPER, step(Kind.LOSE)), CONTEXT)))
        .containsExactly(ReferralReasons.OUTREACH_MISSING);
  }

  @Test
  void should_ask_as_many_tries_as_the_desk_wants() {
    // GIVEN a desk that tries three times
    Desk three =
        new Desk(
            DESK.name(),
            DESK.office(),
            DESK.referrers(),
            true,
            DESK.municipality(),
            DESK.destinations(),
            3,
            DESK.rule(),
            DESK.sources());
    ReferralContext context =
        ReferralContext.of(
            three, Roles.standard(), ReferralFixtures.consents(), ReferralFixtures.NOW);
    Referral referral = routed();
    for (int tries = 0; tries <= 3; tries++) {
      ReferralOutcome outcome = referral.apply(command(referral, HELPER, step(Kind.LOSE)), context);
      if (tries < 3) {
        assertThat(codes(outcome)).containsExactly(ReferralReasons.OUTREACH_MISSING);
        assertThat(outcome.reasons().get(0).parameters())
            .containsEntry("attempts", (long) tries)
            .containsEntry("needed", 3L);
        referral = after(referral, HELPER, step(Kind.REACH_OUT));
      } else {
        assertThat(outcome).isInstanceOf(ReferralOutcome.Applied.class);
      }
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Desk(
                    DESK.name(),
                    DESK.office(),
                    DESK.referrers(),
                    true,
                    DESK.municipality(),
                    DESK.destinations(),
                    0,
                    DESK.rule(),
                    DESK.sources()));
  }

  @Test
  void should_not_try_to_reach_her_after_she_said_no() {
    Referral declined = in(ReferralState.DECLINED_BY_CLIENT);
    for (Kind kind : List.of(Kind.REACH_OUT, Kind.LOSE, Kind.PLAN_INTAKE, Kind.NO_SHOW)) {
      assertThat(codes(declined.apply(command(declined, HELPER, step(kind)), CONTEXT)))
          .containsExactly(ReferralReasons.STEP_NOT_ALLOWED);
    }
  }

  @Test
  void should_record_a_try_by_a_way_that_is_not_safe_and_say_so() {
    Referral routed = routed();
    ContactChannel safe = ContactChannel.values()[0];
    ContactChannel other = ContactChannel.values()[1];
    assertThat(codes(reachOut(routed, OutreachAttempt.by(safe, false)))).isEmpty();
    assertThat(codes(reachOut(routed, OutreachAttempt.by(other, false))))
        .containsExactly(ReferralReasons.CHANNEL_NOT_SAFE);
    // and it does not count as a try: it may not have reached her own hands
    Referral tried = after(routed, HELPER, ReferralStep.reachOut(OutreachAttempt.by(other, false)));
    assertThat(codes(tried.apply(command(tried, HELPER, step(Kind.LOSE)), CONTEXT)))
        .containsExactly(ReferralReasons.OUTREACH_MISSING);
  }

  @Test
  void should_count_no_visit_and_no_letter_that_she_did_not_agree_to() {
    SafeContact contact = ReferralFixtures.contact();
    for (Ternary letter : Ternary.values()) {
      Referral routed = routedWith(withLetter(contact, letter));
      for (OutreachAttempt attempt :
          List.of(OutreachAttempt.otherwise(false), OutreachAttempt.byLetter(false))) {
        boolean counts = attempt.letter() && letter == Ternary.TRUE;
        assertThat(codes(reachOut(routed, attempt)))
            .isEqualTo(counts ? List.of() : List.of(ReferralReasons.CHANNEL_NOT_SAFE));
        Referral tried = after(routed, HELPER, ReferralStep.reachOut(attempt));
        assertThat(codes(tried.apply(command(tried, HELPER, step(Kind.LOSE)), CONTEXT)))
            .isEqualTo(counts ? List.of() : List.of(ReferralReasons.OUTREACH_MISSING));
      }
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutreachAttempt(ContactChannel.PHONE, true, false));
  }

  private static SafeContact withLetter(SafeContact contact, Ternary letter) {
    return new SafeContact(
        contact.safeChannels(),
        contact.unsafeChannels(),
        contact.hours(),
        contact.voicemail(),
        letter,
        contact.ownSender(),
        contact.neutralSender(),
        contact.mayKnow(),
        contact.personsWhoMayKnow(),
        contact.secretAddress(),
        contact.agreedOn());
  }

  /** Routed, with another arrangement of how to reach her. */
  private static Referral routedWith(SafeContact contact) {
    Referral referral =
        ReferralFixtures.draft(
            MIDWIFE,
            new ReferralRequest(
                ReferralFixtures.WOMAN_ID,
                ReferralFixtures.PREGNANCY,
                Set.of(LifeDomain.HEALTH),
                null,
                ReferralFixtures.ROTTERDAM,
                contact,
                null,
                null));
    referral = after(referral, MIDWIFE, step(Kind.SEND));
    for (Kind kind : List.of(Kind.RECEIVE, Kind.ACCEPT, Kind.ASSESS, Kind.ROUTE)) {
      referral = after(referral, ReferralFixtures.ASSESSOR, step(kind));
    }
    return referral;
  }

  private static ReferralOutcome reachOut(Referral referral, OutreachAttempt attempt) {
    return applied(
        referral.apply(command(referral, HELPER, ReferralStep.reachOut(attempt)), CONTEXT));
  }

  @Test
  void should_not_take_a_client_or_a_kind_of_organisation_for_a_helper() {
    Referral seen = seen();
    for (String role : List.of("PREGNANT_WOMAN", "PARTNER", "MUNICIPALITY")) {
      Actor neighbour = Actor.of(RoleCode.of(role), PersonId.of("neighbour"), MVR);
      assertThat(codes(seen.apply(command(seen, neighbour, step(Kind.START)), CONTEXT)))
          .as(role)
          .containsExactly(ReferralReasons.STEP_NOT_NOW);
    }
  }

  @Test
  @Requirement("R-061")
  void should_have_one_owner_until_the_end() {
    assertThat(in(ReferralState.DRAFT).owner()).contains(ReferralParty.REFERRER);
    for (ReferralState state : List.of(ReferralState.SENT, ReferralState.RECEIVED)) {
      assertThat(in(state).owner()).contains(ReferralParty.DESK);
    }
    Referral toATeam =
        after(
            after(
                after(in(ReferralState.RECEIVED), ASSESSOR, step(Kind.ACCEPT)),
                ASSESSOR,
                step(Kind.ASSESS)),
            ASSESSOR,
            ReferralStep.route(new Routing(DestinationCode.of("MVR"), Set.of(), null), "fits"));
    assertThat(toATeam.owner()).as("no organisation was named").contains(ReferralParty.DESK);
    for (ReferralState state : ReferralState.values()) {
      assertThat(in(state).owner().isPresent())
          .as(state.code())
          .isEqualTo(!state.terminal() && !state.paused());
    }
    assertThat(in(ReferralState.STARTED).owner()).contains(ReferralParty.PROVIDER);
  }

  @Test
  void should_show_nothing_of_her_in_the_texts_of_the_new_steps() {
    assertThat(new IntakeReport(WORKER, Set.of(LifeDomain.HOUSING)).toString())
        .doesNotContain("HOUSING", "professional");
    assertThat(OutreachAttempt.by(ContactChannel.PHONE, true).toString())
        .doesNotContain("PHONE", "true");
  }
}
