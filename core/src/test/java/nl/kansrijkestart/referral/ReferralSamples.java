package nl.kansrijkestart.referral;

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

  /** Started, with feedback kept from the referrer because she wants that. */
  public static Referral withheld() {
    Referral started =
        ReferralFixtures.after(
            ReferralFixtures.seen(),
            ReferralFixtures.HELPER,
            ReferralFixtures.step(ReferralStep.Kind.START));
    return ReferralFixtures.after(
        started, ReferralFixtures.HELPER, ReferralStep.of(ReferralStep.Kind.WITHHOLD_FEEDBACK));
  }
}
