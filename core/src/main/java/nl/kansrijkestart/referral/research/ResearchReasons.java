package nl.kansrijkestart.referral.research;

import java.util.List;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/** The codes with which research explains itself. None of them says anything about a person. */
public final class ResearchReasons {

  /** A figure from a registration does not say from which one. */
  public static final ReasonCode SOURCE_MISSING = ReasonCode.of("referral.RESEARCH_SOURCE_MISSING");

  /** Data were asked for another purpose than research. */
  public static final ReasonCode OTHER_PURPOSE = ReasonCode.of("referral.RESEARCH_OTHER_PURPOSE");

  /** There is no consent to research that covers this. */
  public static final ReasonCode NO_CONSENT = ReasonCode.of("referral.RESEARCH_NO_CONSENT");

  /** Of how many clients the problems were counted, and of how many they are not known. */
  public static final ReasonCode STACKING_COUNTED =
      ReasonCode.of("referral.STACKING_COUNTED", "known", "unknown");

  /** The figures are too small to be told, or could be worked out. */
  public static final ReasonCode STACKING_HIDDEN =
      ReasonCode.of("referral.STACKING_HIDDEN", "limit");

  /** No client is known in this period. */
  public static final ReasonCode STACKING_NOBODY = ReasonCode.of("referral.STACKING_NOBODY");

  static final RuleRef MEASUREMENT = RuleRef.of("MVR-RESEARCH", "1");
  static final RuleRef STACKING = RuleRef.of("MVR-PROBLEM-STACKING", "1");
  static final List<Source> DATASET =
      List.of(
          Source.of("003_09b18bbe4b80cd54.txt: Moeders van Rotterdam, presentation", "L247-268"));
  static final List<Source> PILE_UP =
      List.of(
          Source.of("003_09b18bbe4b80cd54.txt: Moeders van Rotterdam, presentation", "L270-272"),
          Source.unconfirmed(
              "Decisions of this library (C-42): the limit and the bands are the caller's", null));

  private ResearchReasons() {}
}
