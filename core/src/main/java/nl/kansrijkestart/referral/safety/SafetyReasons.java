package nl.kansrijkestart.referral.safety;

import java.util.List;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/** The codes with which the access to a safety note is explained. None says what the note holds. */
public final class SafetyReasons {

  /** The reader is to visit this woman. */
  public static final ReasonCode VISITOR = ReasonCode.of("referral.SAFETY_VISITOR");

  /** The reader is not to visit this woman. */
  public static final ReasonCode NOT_A_VISITOR = ReasonCode.of("referral.SAFETY_NOT_A_VISITOR");

  /** The note is not in force on this day. */
  public static final ReasonCode NOT_IN_FORCE = ReasonCode.of("referral.SAFETY_NOT_IN_FORCE");

  /** The note belongs to visits of somebody else. */
  public static final ReasonCode OTHER_CLIENT = ReasonCode.of("referral.SAFETY_OTHER_CLIENT");

  static final RuleRef RULE = RuleRef.of("VISIT-SAFETY-NOTE", "1");
  static final List<Source> SOURCES =
      List.of(
          Source.unconfirmed(
              "Practice: a visit-safety note is minimal, expiring, for visitors", null));

  private SafetyReasons() {}
}
