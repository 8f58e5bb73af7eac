package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.GIVEN_AT;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER_2;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.ROTTERDAM;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.after;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.contact;
import static nl.kansrijkestart.referral.ReferralFixtures.context;
import static nl.kansrijkestart.referral.ReferralFixtures.draft;
import static nl.kansrijkestart.referral.ReferralFixtures.given;
import static nl.kansrijkestart.referral.ReferralFixtures.in;
import static nl.kansrijkestart.referral.ReferralFixtures.request;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static nl.kansrijkestart.referral.ReferralScenarioTest.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A woman of whom no safe way of contact is known is no dead end, and is never tried unsafely. */
class ReferralContactTest {

  private static final ContactChannel SAFE = ContactChannel.values()[0];

  private static Referral takenUp(@Nullable SafeContact contact) {
    Referral referral = draft(MIDWIFE, request(ROTTERDAM, contact));
    referral = after(referral, MIDWIFE, step(Kind.SEND));
    return ReferralSamples.takenUp(referral);
  }

  private static ReferralOutcome take(Referral on, Actor actor, ReferralStep step) {
    return on.apply(command(on, actor, step), CONTEXT);
  }

  @Test
  void should_remark_to_who_sends_that_no_safe_way_is_known_and_block_nothing() {
    for (SafeContact none : new SafeContact[] {null, SafeContact.unknown()}) {
      Referral draft = draft(MIDWIFE, request(ROTTERDAM, none));
      assertThat(codes(applied(take(draft, MIDWIFE, step(Kind.SEND)))))
          .containsExactly(ReferralReasons.NO_SAFE_WAY);
    }
    assertThat(codes(applied(take(draft(), MIDWIFE, step(Kind.SEND))))).isEmpty();
  }

  @Test
  void should_try_by_the_way_that_she_the_desk_or_a_helper_recorded_since() {
    for (Actor who : List.of(WOMAN, ASSESSOR)) {
      Referral arranged = after(takenUp(null), who, ReferralStep.arrangeContact(contact()));
      assertThat(arranged.request().contact()).isEqualTo(contact());
      assertThat(arranged.events().get(0).step().request().contact()).isNull();
      ReferralStep vain = ReferralStep.reachOut(OutreachAttempt.by(SAFE, false));
      assertThat(codes(applied(take(arranged, ASSESSOR, vain)))).isEmpty();
      assertThat(after(after(arranged, ASSESSOR, vain), ASSESSOR, step(Kind.LOSE)).state())
          .isEqualTo(ReferralState.LOST);
    }
    assertThat(take(in(ReferralState.STARTED), HELPER, step(Kind.ARRANGE_CONTACT)))
        .isInstanceOf(ReferralOutcome.Applied.class);
    assertThat(take(in(ReferralState.STARTED), HELPER_2, step(Kind.ARRANGE_CONTACT)))
        .isInstanceOf(ReferralOutcome.Refused.class);
  }

  @Test
  void should_take_the_last_arrangement_alone_and_what_is_unknown_in_it_for_unsafe() {
    Referral tried =
        after(takenUp(contact()), ASSESSOR, ReferralStep.reachOut(OutreachAttempt.by(SAFE, false)));
    Referral back = after(tried, WOMAN, ReferralStep.arrangeContact(SafeContact.unknown()));

    assertThat(
            codes(
                applied(
                    take(back, ASSESSOR, ReferralStep.reachOut(OutreachAttempt.by(SAFE, false))))))
        .containsExactly(ReferralReasons.CHANNEL_NOT_SAFE);
    // AND tries of before she was heard of count no more
    Referral again = after(tried, WOMAN, ReferralStep.arrangeContact(contact()));
    assertThat(codes(take(again, ASSESSOR, step(Kind.LOSE))))
        .containsExactly(ReferralReasons.OUTREACH_MISSING);
  }

  @Test
  void should_take_it_from_who_referred_her_on_a_consent_that_covers_her_contact() {
    Referral taken = takenUp(null);
    ReferralStep arrange = ReferralStep.arrangeContact(contact());
    ReferralContext without =
        context(
            ConsentHistory.of(
                given(
                    "c-1",
                    ConsentScope.ofWoman(
                        Purpose.REFERRAL,
                        Party.of(ReferralFixtures.OFFICE),
                        Set.of(DataCategory.REFERRAL, DataCategory.OWN_WISH)),
                    GIVEN_AT)));

    assertThat(codes(taken.apply(command(taken, MIDWIFE, arrange), without)))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    ReferralOutcome.Applied told = applied(take(taken, MIDWIFE, arrange));
    assertThat(told.events().get(0).consents()).isNotEmpty();
    for (Actor who : List.of(WOMAN, ASSESSOR)) {
      assertThat(taken.apply(command(taken, who, arrange), context(ConsentHistory.empty())))
          .isInstanceOf(ReferralOutcome.Applied.class);
    }
  }

  @Test
  void should_stop_where_no_safe_way_is_known_by_the_word_of_a_person_and_never_by_unsafe_tries() {
    Referral taken = takenUp(null);
    for (OutreachAttempt unsafe :
        List.of(
            OutreachAttempt.by(SAFE, false),
            OutreachAttempt.byLetter(false),
            OutreachAttempt.otherwise(false))) {
      assertThat(codes(applied(take(taken, ASSESSOR, ReferralStep.reachOut(unsafe)))))
          .containsExactly(ReferralReasons.CHANNEL_NOT_SAFE);
    }
    assertThat(codes(take(taken, ASSESSOR, ReferralStep.of(Kind.LOSE))))
        .contains(ReferralReasons.REASON_MISSING);
    // THEN without any try, with the remark on record
    ReferralOutcome.Applied stopped = applied(take(taken, ASSESSOR, step(Kind.LOSE)));
    assertThat(codes(stopped)).containsExactly(ReferralReasons.NO_SAFE_WAY);
    // AND she comes back herself, and from then on it is as for anybody
    Referral back =
        after(
            after(stopped.referral(), WOMAN, ReferralStep.arrangeContact(contact())),
            WOMAN,
            step(Kind.RESUME));
    assertThat(back.state()).isEqualTo(ReferralState.ACCEPTED);
    assertThat(codes(take(back, ASSESSOR, step(Kind.LOSE))))
        .containsExactly(ReferralReasons.OUTREACH_MISSING);
  }

  @Test
  void should_hold_an_arrangement_with_that_step_alone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReferralStep.of(Kind.ARRANGE_CONTACT))
        .withMessageContaining("arrange-contact");
    assertThat(step(Kind.ARRANGE_CONTACT).toString()).isEqualTo("ReferralStep[arrange-contact]");
  }
}
