package nl.kansrijkestart.referral.prenatal;

import nl.kansrijkestart.decision.ReasonCode;

/** The codes with which the report on the duty explains itself. */
public final class DutyReasons {

  /** How many were offered a visit. */
  public static final ReasonCode COUNTED =
      ReasonCode.of("referral.DUTY_COUNTED", "offered", "known");

  /** No woman comes under the duty. */
  public static final ReasonCode NOBODY = ReasonCode.of("referral.DUTY_NOBODY");

  /** Some are newly known and without an offer so far; they are counted neither way. */
  public static final ReasonCode OPEN = ReasonCode.of("referral.DUTY_OPEN", "open");

  /** The figures are too small to be told. */
  public static final ReasonCode HIDDEN = ReasonCode.of("referral.DUTY_HIDDEN", "limit");

  /** It is not known which organisation carries out the duty here. */
  public static final ReasonCode NO_EXECUTOR = ReasonCode.of("referral.DUTY_NO_EXECUTOR");

  /** Of some women it is not known whether they are vulnerable; they are not counted. */
  public static final ReasonCode LEVEL_UNKNOWN = ReasonCode.of("referral.DUTY_LEVEL_UNKNOWN");

  /**
   * Of some women neither a birth nor another end is known, longer than a pregnancy can last after
   * they were known; they are not counted.
   */
  public static final ReasonCode END_UNKNOWN = ReasonCode.of("referral.DUTY_END_UNKNOWN");

  /** Of some women the pregnancy ended before an offer; they are not counted. */
  public static final ReasonCode ENDED_FIRST = ReasonCode.of("referral.DUTY_ENDED_FIRST");

  /** Of some vulnerable women it is not known where they stay; they are not counted. */
  public static final ReasonCode STAY_UNKNOWN = ReasonCode.of("referral.DUTY_STAY_UNKNOWN");

  /** The duty does not hold yet on this day. */
  public static final ReasonCode NOT_YET = ReasonCode.of("referral.DUTY_NOT_YET", "from");

  private DutyReasons() {}
}
