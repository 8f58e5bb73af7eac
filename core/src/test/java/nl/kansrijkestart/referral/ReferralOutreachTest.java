package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.DESK;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.START;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.after;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.in;
import static nl.kansrijkestart.referral.ReferralFixtures.routed;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static nl.kansrijkestart.referral.ReferralFixtures.toTheDesk;
import static nl.kansrijkestart.referral.ReferralScenarioTest.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Help that perseveres, lasts as long as she wants, and stops at her no. */
class ReferralOutreachTest {

  /** Steps by which somebody turns to her, or goes on with the help. */
  private static final Set<Kind> TOWARDS_HER =
      EnumSet.of(
          Kind.REACH_OUT,
          Kind.FIRST_CONTACT,
          Kind.PLAN_INTAKE,
          Kind.REPORT_INTAKE,
          Kind.NO_SHOW,
          Kind.WAITLIST,
          Kind.START,
          Kind.LOSE);

  private static ReferralContext at(Instant now, ConsentHistory consents) {
    return ReferralContext.of(DESK, Roles.standard(), consents, now);
  }

  @Test
  @Requirement("R-143")
  void should_go_on_for_as_many_years_as_she_wants() {
    // GIVEN help that started, and its worker who goes on
    Referral started = in(ReferralState.STARTED);
    for (int years = 0; years <= 20; years++) {
      Instant then = START.plus(Duration.ofDays(1 + 366L * years));
      ReferralContext context = at(then, CONTEXT.consents());
      // THEN every step that is possible on the first day is possible then
      for (Kind kind : List.of(Kind.REACH_OUT, Kind.GIVE_FEEDBACK, Kind.COMPLETE)) {
        ReferralOutcome outcome =
            started.apply(command(started, HELPER, then, step(kind)), context);
        assertThat(codes(outcome)).as("%s after %d years", kind, years).isEmpty();
        assertThat(outcome).isInstanceOf(ReferralOutcome.Applied.class);
      }
      Referral tried =
          applied(started.apply(command(started, HELPER, then, step(Kind.REACH_OUT)), context))
              .referral();
      assertThat(tried.state()).isEqualTo(ReferralState.STARTED);
      assertThat(tried.owner()).contains(ReferralParty.PROVIDER);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ReferralState.class,
      names = {"SENT", "RECEIVED", "ACCEPTED", "WAITLISTED", "FIRST_CONTACT", "NO_SHOW", "STARTED"})
  @Requirement({"R-143", "R-172"})
  void should_let_nobody_turn_to_her_or_go_on_after_her_no(ReferralState from) {
    // GIVEN her no, without a reason
    Referral declined = after(in(from), WOMAN, ReferralStep.of(Kind.DECLINE));
    assertThat(declined.owner()).as("no list of work holds her").isEmpty();
    // THEN however often it is tried, and whoever tries
    for (Kind kind : TOWARDS_HER) {
      for (Actor actor : List.of(HELPER, ASSESSOR, MIDWIFE)) {
        ReferralOutcome outcome = declined.apply(command(declined, actor, step(kind)), CONTEXT);
        assertThat(outcome).as("%s", kind).isInstanceOf(ReferralOutcome.Refused.class);
      }
      assertThat(codes(declined.apply(command(declined, HELPER, step(kind)), CONTEXT)))
          .containsAnyOf(ReferralReasons.STEP_NOT_ALLOWED, ReferralReasons.STEP_NOT_NOW);
    }
    // AND an older yes of hers opens nothing: only what she says after her no does
    ConsentHistory older = ReferralFixtures.consents();
    Instant no = declined.events().get(declined.version() - 1).at();
    ReferralCommand resume =
        command(declined, MIDWIFE, no.plus(Duration.ofHours(2)), step(Kind.RESUME));
    ReferralContext now = at(no.plus(Duration.ofHours(3)), older);
    assertThat(codes(declined.apply(resume, now)))
        .containsExactly(ReferralReasons.STEP_NOT_NOW, ReferralReasons.ASK_AGAIN);
    assertThat(
            declined.apply(
                resume, at(no.plus(Duration.ofHours(3)), older.with(toTheDesk("c-2", no)))))
        .as("not on the moment of her no itself")
        .isInstanceOf(ReferralOutcome.Refused.class);
    assertThat(
            applied(
                    declined.apply(
                        resume,
                        at(
                            no.plus(Duration.ofHours(3)),
                            older.with(toTheDesk("c-2", no.plusNanos(1))))))
                .referral()
                .state())
        .isEqualTo(from);
    assertThat(after(declined, WOMAN, step(Kind.RESUME)).state()).isEqualTo(from);
  }

  @Test
  @Requirement("R-143")
  void should_begin_nothing_without_her_agreement() {
    Referral draft = ReferralFixtures.draft();
    ReferralOutcome without =
        draft.apply(
            command(draft, MIDWIFE, step(Kind.SEND)),
            ReferralFixtures.context(ConsentHistory.empty()));

    assertThat(codes(without)).contains(ReferralReasons.CONSENT_MISSING);
    assertThat(after(draft, MIDWIFE, step(Kind.SEND)).state()).isEqualTo(ReferralState.SENT);
  }

  @Test
  @Requirement({"R-143", "R-172"})
  void should_keep_every_try_with_its_time_and_way_and_whether_she_was_reached() {
    // GIVEN tries by several ways, safe and not, in vain and not
    List<OutreachAttempt> tries =
        List.of(
            OutreachAttempt.by(ContactChannel.values()[0], false),
            OutreachAttempt.by(ContactChannel.values()[1], false),
            OutreachAttempt.byLetter(false),
            OutreachAttempt.otherwise(false),
            OutreachAttempt.by(ContactChannel.values()[0], true));
    Referral referral = routed();
    int before = referral.version();
    // WHEN
    for (OutreachAttempt attempt : tries) {
      referral = after(referral, HELPER, ReferralStep.reachOut(attempt));
    }
    // THEN the log holds them all, in order
    List<ReferralEvent> events = referral.events();
    assertThat(events.stream().map(event -> event.step().attempt()).filter(Objects::nonNull))
        .containsExactlyElementsOf(tries);
    List<ReferralEvent> attempts = events.subList(before, events.size());
    assertThat(attempts).extracting(ReferralEvent::actor).containsOnly(HELPER);
    assertThat(attempts).extracting(ReferralEvent::at).isSorted().doesNotHaveDuplicates();
  }

  @Test
  @Requirement("R-172")
  void should_try_on_with_perseverance_and_give_nobody_up_before_the_tries_of_the_desk() {
    Referral referral = routed();
    assertThat(codes(referral.apply(command(referral, HELPER, step(Kind.LOSE)), CONTEXT)))
        .containsExactly(ReferralReasons.OUTREACH_MISSING);
    // no number of tries is too many while she did not say no
    for (int tries = 1; tries <= 30; tries++) {
      referral = after(referral, HELPER, step(Kind.REACH_OUT));
    }
    Referral lost = after(referral, HELPER, step(Kind.LOSE));
    // AND out of sight is no end: she comes back to where she was
    assertThat(lost.state().terminal()).isFalse();
    assertThat(after(lost, WOMAN, step(Kind.RESUME)).state()).isEqualTo(ReferralState.ACCEPTED);
    assertThat(Arrays.stream(ReferralState.values()).filter(ReferralState::paused))
        .containsExactlyInAnyOrder(ReferralState.DECLINED_BY_CLIENT, ReferralState.LOST);
  }
}
