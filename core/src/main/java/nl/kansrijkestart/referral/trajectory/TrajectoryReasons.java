package nl.kansrijkestart.referral.trajectory;

import java.util.List;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/** The codes with which a trajectory explains itself. None of them says anything about her. */
public final class TrajectoryReasons {

  /** The checklist must hold each of the ten elements once. */
  public static final ReasonCode ELEMENTS_TEN =
      ReasonCode.of("referral.ELEMENTS_TEN", "missing", "twice");

  /** An element was called applied without saying from what that shows. */
  public static final ReasonCode EVIDENCE_MISSING =
      ReasonCode.of("referral.EVIDENCE_MISSING", "elements");

  /** No element applies, so there is nothing to divide by. */
  public static final ReasonCode ALL_NOT_APPLICABLE = ReasonCode.of("referral.ALL_NOT_APPLICABLE");

  /** How many of the elements that apply were applied; a proposal. */
  public static final ReasonCode FIDELITY =
      ReasonCode.of("referral.FIDELITY", "applied", "applicable");

  /** A follow-up was measured without a baseline. */
  public static final ReasonCode BASELINE_MISSING = ReasonCode.of("referral.BASELINE_MISSING");

  /** The follow-up lies before the baseline. */
  public static final ReasonCode FOLLOW_UP_FIRST = ReasonCode.of("referral.FOLLOW_UP_FIRST");

  /** Stress in pregnancy is measured in pregnancy only. */
  public static final ReasonCode PREGNANCY_ONLY = ReasonCode.of("referral.PREGNANCY_ONLY");

  /** From which figure to which. */
  public static final ReasonCode SUBGOAL_OUTCOME =
      ReasonCode.of("referral.SUBGOAL_OUTCOME", "baseline", "followUp");

  /** There is no baseline, or no follow-up yet. */
  public static final ReasonCode NOT_MEASURED = ReasonCode.of("referral.SUBGOAL_NOT_MEASURED");

  /** The age of the child does not fit its birth. */
  public static final ReasonCode DIARY_AGE = ReasonCode.of("referral.DIARY_AGE");

  /** How many were held of the planned visits that count. */
  public static final ReasonCode ADHERENCE = ReasonCode.of("referral.ADHERENCE", "held", "counted");

  /** No visit was planned up to this day. */
  public static final ReasonCode NO_VISITS = ReasonCode.of("referral.ADHERENCE_NO_VISITS");

  /** Every planned visit was called off by her, or nobody said what became of it. */
  public static final ReasonCode NONE_COUNTED = ReasonCode.of("referral.ADHERENCE_NONE_COUNTED");

  /** Of some visits nobody said what became of them. */
  public static final ReasonCode NOT_RECORDED =
      ReasonCode.of("referral.ADHERENCE_NOT_RECORDED", "count");

  /** A plan has no goal in a domain. */
  public static final ReasonCode PLAN_DOMAIN = ReasonCode.of("referral.PLAN_DOMAIN", "missing");

  /** The main goal is meant for women who are vulnerable or very vulnerable. */
  public static final ReasonCode MAIN_GOAL = ReasonCode.of("referral.MVR_MAIN_GOAL");

  /** Question: the main goal was set, and is she vulnerable? */
  public static final ReasonCode MAIN_GOAL_UNKNOWN =
      ReasonCode.of("referral.MVR_MAIN_GOAL_UNKNOWN");

  /** A plan holds neither a goal of her own nor that she gives none. */
  public static final ReasonCode OWN_GOAL_MISSING = ReasonCode.of("referral.PLAN_OWN_GOAL");

  /** A plan holds a goal of her own and that she gives none. */
  public static final ReasonCode OWN_GOAL_BOTH = ReasonCode.of("referral.PLAN_OWN_GOAL_BOTH");

  /** That problems pile up is counted and never set by hand. */
  public static final ReasonCode MARKER_BY_HAND = ReasonCode.of("referral.MARKER_BY_HAND");

  /** Problems pile up. */
  public static final ReasonCode MARKER_PILE_UP =
      ReasonCode.of("referral.MARKER_PILE_UP", "number", "from");

  /** Fewer problem domains are open than a pile-up takes. */
  public static final ReasonCode MARKER_NO_PILE_UP =
      ReasonCode.of("referral.MARKER_NO_PILE_UP", "number", "from");

  /** Nobody asked for problems, so it is not known whether they pile up. */
  public static final ReasonCode MARKER_UNKNOWN = ReasonCode.of("referral.MARKER_UNKNOWN");

  /** A family has no goal. */
  public static final ReasonCode HOME_START_GOAL = ReasonCode.of("referral.HOME_START_GOAL");

  /** Another goal and its words are not there together. */
  public static final ReasonCode HOME_START_OTHER = ReasonCode.of("referral.HOME_START_OTHER");

  /** Each person of a family is shown by that person's own consent only. */
  public static final ReasonCode FAMILY_OWN_CONSENT = ReasonCode.of("referral.FAMILY_OWN_CONSENT");

  static final RuleRef C53 = RuleRef.of("C-53", "1");
  static final RuleRef RULE = RuleRef.of("MVR-TRAJECTORY", "1");
  static final List<Source> ELEMENTS =
      List.of(
          Source.of("003_09b18bbe4b80cd54.txt: Moeders van Rotterdam, presentation", "L234-245"),
          Source.unconfirmed("Decisions of this library (C-53): the formula is a proposal", null));
  static final List<Source> SUBGOALS =
      List.of(
          Source.of("003_09b18bbe4b80cd54.txt: Moeders van Rotterdam, presentation", "L124-129"));
  static final List<Source> DIARY =
      List.of(Source.of("003_09b18bbe4b80cd54.txt: Moeders van Rotterdam, presentation", "L240"));

  static final RuleRef FAMILY_RULE = RuleRef.of("FAMILY-OWN-CONSENT", "1");
  static final List<Source> DOMAINS =
      List.of(
          Source.of("003_09b18bbe4b80cd54.txt: Moeders van Rotterdam, presentation", "L110-114"));
  static final List<Source> MAIN =
      List.of(
          Source.of("003_09b18bbe4b80cd54.txt: Moeders van Rotterdam, presentation", "L116-122"));
  static final List<Source> OWN_GOAL =
      List.of(Source.of("000_eb423f63e596da97.txt: Rotterdam, Projecten Stevige Start", "L57-59"));
  static final RuleRef MARKER_RULE = RuleRef.of("MVR-MARKERS", "1");
  static final List<Source> MARKERS =
      List.of(
          Source.of("003_09b18bbe4b80cd54.txt: Moeders van Rotterdam, presentation", "L30-37"),
          Source.unconfirmed("How many domains are a pile-up: the caller's number", null));
  static final RuleRef HOME_START_RULE = RuleRef.of("HOME-START-GOALS", "1");
  static final List<Source> HOME_START =
      List.of(
          Source.of(
              "002_23e6f29f09909ddf.txt: Projectplan Kansrijke Start Ridderkerk 2024 t/m 2026",
              "L255"));
  static final List<Source> FAMILY =
      List.of(
          Source.of("003_09b18bbe4b80cd54.txt: Moeders van Rotterdam, presentation", "L101-105"));

  private TrajectoryReasons() {}
}
