package nl.kansrijkestart.referral.nnz;

import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/** The codes with which these records explain themselves. None of them says what was chosen. */
public final class NnzReasons {

  /** Nothing is recorded without a conversation. */
  public static final ReasonCode NO_CONVERSATION = ReasonCode.of("referral.NNZ_NO_CONVERSATION");

  /** The conversation lies in the future. */
  public static final ReasonCode IN_FUTURE = ReasonCode.of("referral.NNZ_IN_FUTURE");

  /** Nobody is named who held the conversation. */
  public static final ReasonCode NO_PROFESSIONAL = ReasonCode.of("referral.NNZ_NO_PROFESSIONAL");

  /** It is not established that it was voluntary. */
  public static final ReasonCode NOT_VOLUNTARY = ReasonCode.of("referral.NNZ_NOT_VOLUNTARY");

  /**
   * There was pressure: no choice is recorded. Pressure by somebody else may be a sign of violence,
   * of which the record is the first step of the reporting code ({@link
   * nl.kansrijkestart.consent.ReportingCode}).
   */
  public static final ReasonCode PRESSURE = ReasonCode.of("referral.NNZ_PRESSURE");

  /** No outcome is named. */
  public static final ReasonCode NO_OUTCOME = ReasonCode.of("referral.NNZ_NO_OUTCOME");

  /** Contraception without the own choice. */
  public static final ReasonCode NOT_OWN_CHOICE = ReasonCode.of("referral.NNZ_NOT_OWN_CHOICE");

  /** Contraception goes with another choice. */
  public static final ReasonCode OTHER_CHOICE = ReasonCode.of("referral.NNZ_OTHER_CHOICE");

  /** A focal person belongs to an organisation. */
  public static final ReasonCode NO_ORGANIZATION = ReasonCode.of("referral.NNZ_NO_ORGANIZATION");

  /** No training is on record. */
  public static final ReasonCode NOT_TRAINED = ReasonCode.of("referral.NNZ_NOT_TRAINED");

  /** The question is not asked of a parent who is pregnant. */
  public static final ReasonCode WISH_PREGNANT = ReasonCode.of("referral.NEW_WISH_PREGNANT");

  /** Question: is the parent pregnant? */
  public static final ReasonCode WISH_PREGNANT_UNKNOWN =
      ReasonCode.of("referral.NEW_WISH_PREGNANT_UNKNOWN");

  /** The question belongs to a contact of youth health care. */
  public static final ReasonCode WISH_OTHER_CONTACT =
      ReasonCode.of("referral.NEW_WISH_OTHER_CONTACT");

  /** Advice: offer the child-wish clinic. */
  public static final ReasonCode WISH_CLINIC = ReasonCode.of("referral.NEW_WISH_CLINIC");

  static final RuleRef BETWEEN = RuleRef.of("NEW-CHILD-WISH", "1");
  static final Source INTERCONCEPTION =
      Source.of("Good practice of Schiedam (R-310, R-311)", "004 L21-22");
  static final RuleRef CHOICE = RuleRef.of("NNZ-CHOICE", "1");
  static final RuleRef FOCAL = RuleRef.of("NNZ-FOCAL-PERSON", "1");
  static final Source CONVERSATION = Source.of("Projects of Stevige Start (R-123)", "000 L181-187");
  static final Source TRAINING = Source.of("Projects of Stevige Start (R-124)", "000 L191");

  private NnzReasons() {}
}
