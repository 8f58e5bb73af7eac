package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.DESK;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.START;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.after;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.consents;
import static nl.kansrijkestart.referral.ReferralFixtures.context;
import static nl.kansrijkestart.referral.ReferralFixtures.draft;
import static nl.kansrijkestart.referral.ReferralFixtures.feedback;
import static nl.kansrijkestart.referral.ReferralFixtures.in;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static nl.kansrijkestart.referral.ReferralFixtures.toTheDesk;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentReasons;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.junit.jupiter.api.Test;

/** Ways around her consent, and that they are closed. */
class ReferralGateTest {

  private static final Instant SENT = START.plusSeconds(3600);
  private static final Instant TAKEN_BACK = SENT.plusSeconds(60);

  @Test
  void should_not_send_at_an_earlier_time_what_she_took_back_by_now() {
    // GIVEN a consent that held when the midwife says that she sent, and was taken back since
    ConsentHistory taken = consents().with(withdrawn(toTheDesk("c-1", ReferralFixtures.GIVEN_AT)));
    ReferralCommand backdated = command(draft(), MIDWIFE, SENT, step(Kind.SEND));

    // THEN the moment before, it goes out; from that moment on it does not
    assertThat(draft().apply(backdated, at(taken, TAKEN_BACK.minusNanos(1))))
        .isInstanceOf(ReferralOutcome.Applied.class);
    assertThat(codes(draft().apply(backdated, at(taken, TAKEN_BACK))))
        .contains(ReferralReasons.CONSENT_MISSING, ConsentReasons.WITHDRAWN);
  }

  @Test
  void should_not_give_feedback_at_an_earlier_time_once_she_took_that_back() {
    Referral spoken = in(ReferralState.FIRST_CONTACT);
    ReferralCommand tell = command(spoken, HELPER, step(Kind.GIVE_FEEDBACK));
    Consent yes = feedback();
    ConsentHistory taken =
        consents()
            .with(
                yes.withdrawn(
                    ConsentId.of("c-9"),
                    tell.at().plusSeconds(1),
                    yes.recordedBy(),
                    tell.at().plusSeconds(1)));

    assertThat(spoken.apply(tell, at(taken, tell.at())))
        .isInstanceOf(ReferralOutcome.Applied.class);
    assertThat(codes(spoken.apply(tell, at(taken, tell.at().plusSeconds(1)))))
        .contains(ReferralReasons.FEEDBACK_CONSENT_MISSING, ConsentReasons.WITHDRAWN);
  }

  @Test
  void should_give_feedback_that_was_withheld_only_after_she_was_asked_anew() {
    // GIVEN she agreed to feedback, and then wanted it kept from the referrer
    Referral withheld =
        after(in(ReferralState.FIRST_CONTACT), HELPER, step(Kind.WITHHOLD_FEEDBACK));
    ReferralCommand tell = command(withheld, HELPER, step(Kind.GIVE_FEEDBACK));
    Instant asked = tell.at().minusSeconds(60);
    Consent anew = ReferralFixtures.given("c-9", feedback().scope(), asked);

    // THEN the older yes opens nothing, a later one does
    assertThat(codes(withheld.apply(tell, context(consents()))))
        .containsExactly(ReferralReasons.FEEDBACK_CONSENT_MISSING);
    assertThat(applied(withheld.apply(tell, context(consents().with(anew)))).referral().feedback())
        .isPresent();
  }

  @Test
  void should_resume_for_who_came_of_her_own_accord_only_with_her_consent() {
    // GIVEN she referred herself, declined, and nobody asked her since
    Referral declined = declinedByHerself();
    ReferralCommand resume = command(declined, ASSESSOR, step(Kind.RESUME));

    // THEN nobody goes on for her, she does, or who has her consent
    assertThat(codes(declined.apply(resume, context(ConsentHistory.empty()))))
        .contains(ReferralReasons.CONSENT_MISSING, ConsentReasons.NOT_ASKED);
    assertThat(after(declined, WOMAN, step(Kind.RESUME)).state()).isEqualTo(ReferralState.SENT);
    ConsentHistory before = ConsentHistory.of(toTheDesk("c-1", ReferralFixtures.GIVEN_AT));
    assertThat(codes(declined.apply(resume, context(before))))
        .as("a yes from before she declined")
        .containsExactly(ReferralReasons.ASK_AGAIN);
    Instant declinedAt = declined.events().get(2).at();
    Consent typedLater = typedAt("c-2", ReferralFixtures.GIVEN_AT, declinedAt.plusSeconds(60));
    assertThat(codes(declined.apply(resume, context(ConsentHistory.of(typedLater)))))
        .as("an older yes on paper that was typed in after she declined")
        .containsExactly(ReferralReasons.ASK_AGAIN);
    assertThat(codes(declined.apply(resume, context(before.with(toTheDesk("c-2", declinedAt))))))
        .containsExactly(ReferralReasons.ASK_AGAIN);
    assertThat(
            declined.apply(resume, context(before.with(toTheDesk("c-2", declinedAt.plusNanos(1))))))
        .isInstanceOf(ReferralOutcome.Applied.class);
  }

  private static Consent typedAt(String id, Instant from, Instant recordedAt) {
    Consent given = toTheDesk(id, from);
    return new Consent(
        given.id(),
        given.person(),
        given.giver(),
        given.capacity(),
        given.scope(),
        given.answer(),
        from,
        given.until(),
        given.how(),
        given.told(),
        given.recordedBy(),
        recordedAt,
        given.evidence());
  }

  private static Referral declinedByHerself() {
    ReferralContext none = context(ConsentHistory.empty());
    Referral draft = draft(WOMAN, ReferralFixtures.request());
    Referral sent = applied(draft.apply(command(draft, WOMAN, step(Kind.SEND)), none)).referral();
    return applied(sent.apply(command(sent, WOMAN, step(Kind.DECLINE)), none)).referral();
  }

  @Test
  void should_keep_feedback_from_the_referrer_only_because_she_wants_that() {
    Referral spoken = in(ReferralState.FIRST_CONTACT);
    ReferralStep silent = ReferralStep.of(Kind.WITHHOLD_FEEDBACK);
    ReferralCommand professional = command(spoken, HELPER, silent);
    // GIVEN a professional, and no word of hers
    assertThat(codes(spoken.apply(professional, context(consents()))))
        .containsExactly(ReferralReasons.NOT_ASKED_TO_WITHHOLD);
    assertThat(
            codes(
                spoken.apply(
                    command(spoken, HELPER, ReferralStep.of(Kind.WITHHOLD_FEEDBACK, " ")),
                    context(consents()))))
        .containsExactly(ReferralReasons.NOT_ASKED_TO_WITHHOLD);
    // THEN she herself needs to give none, in every state in which it can be told
    for (ReferralState state :
        List.of(ReferralState.FIRST_CONTACT, ReferralState.STARTED, ReferralState.LOST)) {
      assertThat(after(in(state), WOMAN, silent).feedbackWithheld()).isTrue();
    }
    // AND a professional says that she asked, or shows her no to feedback
    assertThat(after(spoken, HELPER, step(Kind.WITHHOLD_FEEDBACK)).feedbackWithheld()).isTrue();
    Consent no = feedback().withdrawn(ConsentId.of("c-8"), SENT, feedback().recordedBy(), SENT);
    assertThat(spoken.apply(professional, context(consents().with(no))))
        .isInstanceOf(ReferralOutcome.Applied.class);
    // AND her no to something else is none to feedback
    assertThat(
            codes(
                spoken.apply(
                    professional,
                    context(
                        consents().with(withdrawn(toTheDesk("c-1", ReferralFixtures.GIVEN_AT)))))))
        .containsExactly(ReferralReasons.NOT_ASKED_TO_WITHHOLD);
    Consent again = ReferralFixtures.given("c-9", feedback().scope(), SENT.plusSeconds(1));
    assertThat(codes(spoken.apply(professional, context(consents().with(no).with(again)))))
        .as("her last word is yes")
        .containsExactly(ReferralReasons.NOT_ASKED_TO_WITHHOLD);
  }

  private static Consent withdrawn(Consent consent) {
    return consent.withdrawn(ConsentId.of("c-8"), TAKEN_BACK, consent.recordedBy(), TAKEN_BACK);
  }

  private static ReferralContext at(ConsentHistory consents, Instant now) {
    return ReferralContext.of(DESK, Roles.standard(), consents, now);
  }

  private static List<ReasonCode> codes(ReferralOutcome outcome) {
    return outcome.reasons().stream().map(Reason::code).toList();
  }
}
