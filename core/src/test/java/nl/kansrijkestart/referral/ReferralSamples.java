package nl.kansrijkestart.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Referrals in every state, for the tests of other packages. */
public final class ReferralSamples {

  private ReferralSamples() {}

  /** A referral of a midwife, begun on Tuesday 4 February 2025. */
  public static Referral in(ReferralState state) {
    return ReferralFixtures.in(state);
  }

  /** Declined after it was taken up, and resumed by herself on a day. */
  public static Referral backOnDay(LocalDate day) {
    Referral declined = in(ReferralState.DECLINED_BY_CLIENT);
    return ReferralFixtures.applied(
            declined.apply(
                ReferralFixtures.command(
                    declined,
                    ReferralFixtures.WOMAN,
                    day.atTime(9, 0).toInstant(ZoneOffset.UTC),
                    ReferralStep.of(ReferralStep.Kind.RESUME)),
                ReferralFixtures.CONTEXT))
        .referral();
  }

  /** Spoken to, and no intake held; with an intake planned or not. */
  public static Referral spoken(boolean planned) {
    Referral routed = ReferralFixtures.routed();
    Referral ready =
        planned
            ? ReferralFixtures.after(
                routed,
                ReferralFixtures.HELPER,
                ReferralFixtures.step(ReferralStep.Kind.PLAN_INTAKE))
            : routed;
    return ReferralFixtures.after(
        ready, ReferralFixtures.HELPER, ReferralStep.of(ReferralStep.Kind.FIRST_CONTACT));
  }

  /** On the waiting list after she was seen. */
  public static Referral waitingAfterATalk() {
    return ReferralFixtures.after(
        ReferralFixtures.seen(),
        ReferralFixtures.HELPER,
        ReferralStep.of(ReferralStep.Kind.WAITLIST));
  }

  /** Offered to the desk of another municipality, that did not answer yet. */
  public static Referral offered(ReferralState from) {
    return ReferralFixtures.after(
        in(from),
        ReferralFixtures.ASSESSOR,
        ReferralFixtures.step(ReferralStep.Kind.OFFER_HAND_OVER));
  }

  /** Taken over by the desk of another municipality. */
  public static Referral moved(ReferralState from) {
    return ReferralFixtures.after(
        offered(from),
        ReferralFixtures.ASSESSOR_2,
        ReferralStep.of(ReferralStep.Kind.ACCEPT_TRANSFER));
  }

  /** Taken over by the desk of another municipality, and put on its waiting list. */
  public static Referral waitingElsewhere() {
    Referral moved = moved(ReferralState.ACCEPTED);
    return ReferralFixtures.applied(
            moved.apply(
                ReferralFixtures.command(
                    moved,
                    ReferralFixtures.ASSESSOR_2,
                    ReferralStep.of(ReferralStep.Kind.WAITLIST)),
                ReferralContext.of(
                    ReferralFixtures.desk2(),
                    ReferralFixtures.CONTEXT.roles(),
                    ReferralFixtures.CONTEXT.consents(),
                    ReferralFixtures.CONTEXT.now())))
        .referral();
  }

  /** Started, with feedback kept from the referrer because she wants that. */
  public static Referral withheld() {
    Referral started =
        ReferralFixtures.after(
            ReferralFixtures.seen(),
            ReferralFixtures.HELPER,
            ReferralFixtures.step(ReferralStep.Kind.START));
    return ReferralFixtures.after(
        started,
        ReferralFixtures.HELPER,
        ReferralFixtures.step(ReferralStep.Kind.WITHHOLD_FEEDBACK));
  }

  /** Kept from the referrer first, and told on a consent that she gave after that. */
  public static Referral toldAfterAll() {
    Referral withheld = withheld();
    Instant yes =
        ReferralFixtures.START.plus(Duration.ofHours(withheld.version())).minusSeconds(1800);
    return ReferralFixtures.applied(
            withheld.apply(
                ReferralFixtures.command(
                    withheld,
                    ReferralFixtures.HELPER,
                    ReferralFixtures.step(ReferralStep.Kind.GIVE_FEEDBACK)),
                ReferralFixtures.context(
                    ReferralFixtures.consents()
                        .with(
                            ReferralFixtures.given(
                                "c-told", ReferralFixtures.feedback().scope(), yes)))))
        .referral();
  }

  /** Declined by herself from a state. */
  public static Referral declinedFrom(ReferralState from) {
    return ReferralFixtures.after(
        in(from), ReferralFixtures.WOMAN, ReferralStep.of(ReferralStep.Kind.DECLINE));
  }

  /** Declined from a state by her midwife, who passed on what she said. */
  public static Referral declinedByTheMidwife(ReferralState from) {
    return ReferralFixtures.after(
        in(from), ReferralFixtures.MIDWIFE, ReferralStep.of(ReferralStep.Kind.DECLINE));
  }

  /** Resumed by herself after she declined. */
  public static Referral resumed(Referral declined) {
    return ReferralFixtures.after(
        declined, ReferralFixtures.WOMAN, ReferralStep.of(ReferralStep.Kind.RESUME));
  }

  /** Resumed by her midwife, on a consent of after she declined. */
  public static Referral resumedByTheMidwife(Referral declined) {
    Instant again =
        ReferralFixtures.START.plus(Duration.ofHours(declined.version())).minusSeconds(1800);
    return ReferralFixtures.applied(
            declined.apply(
                ReferralFixtures.command(
                    declined, ReferralFixtures.MIDWIFE, ReferralStep.of(ReferralStep.Kind.RESUME)),
                ReferralFixtures.context(
                    ReferralFixtures.consents().with(ReferralFixtures.toTheDesk("c-new", again)))))
        .referral();
  }

  /** Received and taken up. */
  public static Referral takenUp(Referral sent) {
    Referral received =
        sent.state() == ReferralState.SENT
            ? ReferralFixtures.after(
                sent, ReferralFixtures.ASSESSOR, ReferralStep.of(ReferralStep.Kind.RECEIVE))
            : sent;
    return ReferralFixtures.after(
        received, ReferralFixtures.ASSESSOR, ReferralStep.of(ReferralStep.Kind.ACCEPT));
  }
}
