package nl.kansrijkestart.referral;

/** Referrals in every state, for the tests of other packages. */
public final class ReferralSamples {

  private ReferralSamples() {}

  /** A referral of a midwife, begun on Tuesday 4 February 2025. */
  public static Referral in(ReferralState state) {
    return ReferralFixtures.in(state);
  }
}
