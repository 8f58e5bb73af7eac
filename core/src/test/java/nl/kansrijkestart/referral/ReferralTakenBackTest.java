package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.PRACTICE;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.after;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.in;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static nl.kansrijkestart.referral.ReferralScenarioTest.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.outward.OutwardStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That taking a referral back tells who made it nothing of what she said meanwhile. */
class ReferralTakenBackTest {

  private static Referral declined(Referral referral) {
    return after(referral, WOMAN, step(Kind.DECLINE));
  }

  private static ReferralOutcome back(Referral referral, Actor actor, ReferralStep how) {
    return referral.apply(command(referral, actor, how), CONTEXT);
  }

  @ParameterizedTest
  @EnumSource(
      value = ReferralState.class,
      names = {"SENT", "RECEIVED", "ACCEPTED", "WAITLISTED"})
  void should_take_back_alike_whether_she_declined_or_not_until_she_was_spoken_to(
      ReferralState state) {
    Referral open = in(state);
    Referral declined = declined(open);
    for (ReferralStep how : List.of(step(Kind.CANCEL), ReferralStep.of(Kind.CANCEL))) {
      ReferralOutcome there = back(open, MIDWIFE, how);
      ReferralOutcome here = back(declined, MIDWIFE, how);

      assertThat(here).hasSameClassAs(there);
      assertThat(here.reasons()).isEqualTo(there.reasons());
    }
    Referral cancelled = applied(back(open, MIDWIFE, step(Kind.CANCEL))).referral();
    Referral both = applied(back(declined, MIDWIFE, step(Kind.CANCEL))).referral();
    assertThat(both.state()).isEqualTo(ReferralState.CANCELLED);
    assertThat(OutwardStatus.of(both, PRACTICE)).isEqualTo(OutwardStatus.of(cancelled, PRACTICE));
    // AND to the desk and to her it is at its end, with the way on
    for (Actor who : List.of(WOMAN, ASSESSOR)) {
      assertThat(codes(back(both, who, step(Kind.RESUME))))
          .containsExactly(ReferralReasons.STEP_NOT_ALLOWED, ReferralReasons.REFER_ANEW);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ReferralState.class,
      names = {"FIRST_CONTACT", "NO_SHOW", "STARTED"})
  void should_refuse_alike_whether_she_declined_or_not_once_she_was_spoken_to(ReferralState state) {
    Referral open = in(state);
    Referral declined = declined(open);

    assertThat(back(declined, MIDWIFE, step(Kind.CANCEL)).reasons())
        .isEqualTo(back(open, MIDWIFE, step(Kind.CANCEL)).reasons())
        .extracting(reason -> reason.code())
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    assertThat(codes(back(declined, WOMAN, step(Kind.CANCEL))))
        .containsExactly(ReferralReasons.STEP_NOT_ALLOWED);
    assertThat(
            back(declined, WOMAN, step(Kind.CANCEL)).reasons().get(0).parameters().get("possible"))
        .isEqualTo("resume, give-feedback, withhold-feedback, arrange-contact");
  }

  @Test
  void should_take_back_for_nobody_but_who_referred_her_and_say_to_the_others_what_is_possible() {
    Referral declined = declined(in(ReferralState.SENT));

    for (Actor other : List.of(WOMAN, ASSESSOR)) {
      assertThat(codes(back(declined, other, step(Kind.CANCEL))))
          .containsExactly(ReferralReasons.ACTOR_NOT_ALLOWED);
    }
    assertThat(codes(back(declined, HELPER, step(Kind.CANCEL))))
        .as("who has no part in it")
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    assertThat(
            back(declined, WOMAN, step(Kind.RECEIVE)).reasons().get(0).parameters().get("possible"))
        .isEqualTo("resume, give-feedback, withhold-feedback, cancel, arrange-contact");
  }

  @Test
  void should_take_back_where_she_declined_after_she_was_out_of_sight() {
    Referral lost = after(in(ReferralState.LOST), WOMAN, step(Kind.DECLINE));

    assertThat(applied(back(lost, MIDWIFE, step(Kind.CANCEL))).referral().state())
        .isEqualTo(ReferralState.CANCELLED);
  }
}
