package nl.kansrijkestart.referral.visit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.pregnancy.LifeWindow;

/** The codes with which home visits explain themselves. None of them says anything about her. */
public final class VisitReasons {

  /** She does not want visits; she may come back to that at any time. */
  public static final ReasonCode DECLINED = ReasonCode.of("referral.VISIT_DECLINED");

  /** She did not answer the offer yet. */
  public static final ReasonCode NOT_ACCEPTED = ReasonCode.of("referral.VISIT_NOT_ACCEPTED");

  /** The visit lies before she said yes. */
  public static final ReasonCode BEFORE_YES = ReasonCode.of("referral.VISIT_BEFORE_YES");

  /** Her answer lies before the one that it replaces, or in the future. */
  public static final ReasonCode ANSWER_BACKWARDS =
      ReasonCode.of("referral.VISIT_ANSWER_BACKWARDS");

  /** A visit before the birth lies after it. */
  public static final ReasonCode AFTER_BIRTH = ReasonCode.of("referral.VISIT_AFTER_BIRTH");

  /** Question: was this visit before the birth? */
  public static final ReasonCode ON_DAY_OF_BIRTH = ReasonCode.of("referral.VISIT_ON_DAY_OF_BIRTH");

  /** A visit before the birth lies after the end of the pregnancy. */
  public static final ReasonCode AFTER_END = ReasonCode.of("referral.VISIT_AFTER_END");

  /** Remark: the visit lies on the day on which the pregnancy ended. */
  public static final ReasonCode ON_DAY_OF_END = ReasonCode.of("referral.VISIT_ON_DAY_OF_END");

  /** The visit lies before the pregnancy was registered. */
  public static final ReasonCode BEFORE_REGISTRATION =
      ReasonCode.of("referral.VISIT_BEFORE_REGISTRATION");

  /** The suspicion that a midwife visits on is not recorded. */
  public static final ReasonCode SUSPICION_MISSING =
      ReasonCode.of("referral.VISIT_SUSPICION_MISSING");

  /** The programme is carried out by others. */
  public static final ReasonCode OTHER_PROVIDER =
      ReasonCode.of("referral.VISIT_OTHER_PROVIDER", "allowed");

  /** Remark: the programme names other organisations for joint visits. */
  public static final ReasonCode JOINT_OTHER =
      ReasonCode.of("referral.VISIT_JOINT_OTHER", "expected");

  /** Advice: the programme is meant for vulnerable women. */
  public static final ReasonCode NOT_VULNERABLE = ReasonCode.of("referral.VISIT_NOT_VULNERABLE");

  /** Question: is she vulnerable? */
  public static final ReasonCode VULNERABILITY_UNKNOWN =
      ReasonCode.of("referral.VISIT_VULNERABILITY_UNKNOWN");

  /** One more visit than the programme has asks for a reason. */
  public static final ReasonCode MAX_VISITS = ReasonCode.of("referral.MAX_VISITS", "most");

  /** Remark: one more visit than the programme has, for a reason. */
  public static final ReasonCode BEYOND_PROGRAMME =
      ReasonCode.of("referral.VISIT_BEYOND_PROGRAMME", "most");

  /** The first visit must be held before another one is planned. */
  public static final ReasonCode FIRST_VISIT_FIRST = ReasonCode.of("referral.FIRST_VISIT_FIRST");

  /** The visit lies before the first one. */
  public static final ReasonCode BEFORE_FIRST = ReasonCode.of("referral.VISIT_BEFORE_FIRST");

  /** The first visit does not say what it is about. */
  public static final ReasonCode NO_ASSESSMENT =
      ReasonCode.of("referral.VISIT_NO_ASSESSMENT", "missing");

  /** Question: she wanted no help with anything; does she want another visit? */
  public static final ReasonCode NO_NEEDS = ReasonCode.of("referral.VISIT_NO_NEEDS");

  /** A visit that was held lies in the future. */
  public static final ReasonCode IN_FUTURE = ReasonCode.of("referral.VISIT_IN_FUTURE");

  /** There is no planned visit with this number. */
  public static final ReasonCode UNKNOWN_VISIT = ReasonCode.of("referral.UNKNOWN_VISIT");

  /** The indicated hours lie outside of the range. */
  public static final ReasonCode HOURS_RANGE =
      ReasonCode.of("referral.HOURS_RANGE", "least", "most");

  /** The programme settles no hours of maternity care. */
  public static final ReasonCode HOURS_ELSEWHERE = ReasonCode.of("referral.VISIT_HOURS_ELSEWHERE");

  /** The findings of the maternity care visit are missing. */
  public static final ReasonCode MATERNITY_MISSING =
      ReasonCode.of("referral.VISIT_MATERNITY_MISSING");

  /** For a person to look at: the home was judged unsafe. */
  public static final ReasonCode HOME_UNSAFE = ReasonCode.of("referral.HOME_UNSAFE", "who");

  /** Question: is the home safe? */
  public static final ReasonCode HOME_NOT_JUDGED = ReasonCode.of("referral.HOME_NOT_JUDGED", "who");

  /** For a person to look at: a birth at home was called possible in an unsafe home. */
  public static final ReasonCode HOME_BIRTH_UNSAFE = ReasonCode.of("referral.HOME_BIRTH_UNSAFE");

  /** A part of the visit was not held. */
  public static final ReasonCode INCOMPLETE_STRUCTURE =
      ReasonCode.of("referral.INCOMPLETE_STRUCTURE", "missing");

  /** Question: why was a part of the visit not held? */
  public static final ReasonCode PART_REASON_MISSING =
      ReasonCode.of("referral.PART_REASON_MISSING");

  /** A part took another time than it is meant to. */
  public static final ReasonCode PART_LENGTH =
      ReasonCode.of("referral.PART_LENGTH", "part", "minutes", "expected");

  /** The parts that are meant were held, as long as they are meant to be. */
  public static final ReasonCode STANDARD_VISIT =
      ReasonCode.of("referral.STANDARD_VISIT", "minutes");

  /** The hour for the child was held after its second birthday, without a note. */
  public static final ReasonCode CHILD_TOO_OLD = ReasonCode.of("referral.CHILD_HOUR_TOO_OLD");

  /** Remark: the hour for the child was held after its second birthday, with a note. */
  public static final ReasonCode CHILD_OLDER = ReasonCode.of("referral.CHILD_HOUR_OLDER");

  /** Question: was the hour for the child held after its second birthday? */
  public static final ReasonCode CHILD_AGE_UNKNOWN =
      ReasonCode.of("referral.CHILD_HOUR_AGE_UNKNOWN");

  /** The visits did not touch all domains yet. */
  public static final ReasonCode DOMAINS_MISSING =
      ReasonCode.of("referral.DOMAINS_MISSING", "missing");

  /** The visits touched all domains. */
  public static final ReasonCode DOMAINS_COMPLETE = ReasonCode.of("referral.DOMAINS_COMPLETE");

  /** When the visit is meant to be. */
  public static final ReasonCode WINDOW = ReasonCode.of("referral.VISIT_WINDOW", "from", "to");

  /** The pregnancy is not dated, so it is not known when the visit is due. */
  public static final ReasonCode WINDOW_UNDATED =
      ReasonCode.of("referral.VISIT_WINDOW_UNDATED", "from", "to");

  /** The pregnancy is over, so no visit is due or late. */
  public static final ReasonCode WINDOW_ENDED = ReasonCode.of("referral.VISIT_WINDOW_ENDED");

  /** A referral was recorded without where to. */
  public static final ReasonCode DESTINATION_MISSING =
      ReasonCode.of("referral.VISIT_DESTINATION_MISSING");

  /** A problem stands so before it was first seen. */
  public static final ReasonCode PROBLEM_DAYS = ReasonCode.of("referral.PROBLEM_DAYS");

  /** Another skill has no words, or a listed one has. */
  public static final ReasonCode SKILL_WORDS = ReasonCode.of("referral.SKILL_WORDS");

  /** The part for the child says not what was done, or the other part does. */
  public static final ReasonCode PART_ACTIVITY = ReasonCode.of("referral.PART_ACTIVITY");

  /** A part, problem topic or skill stands twice. */
  public static final ReasonCode PART_TWICE = ReasonCode.of("referral.PART_TWICE");

  /** Who comes along is not another organisation with a role. */
  public static final ReasonCode JOINT_INCOMPLETE = ReasonCode.of("referral.JOINT_INCOMPLETE");

  static final Ground SERIES =
      new Ground(
          RuleRef.of("HOME-VISIT-SERIES", "1"),
          List.of(Source.of("Rotterdam, Projecten Stevige Start (R-059, R-073)", "000 L86-98")));
  static final Ground MATERNITY =
      new Ground(
          RuleRef.of("HOME-VISIT-MATERNITY", "1"),
          List.of(
              Source.of("Rotterdam, Projecten Stevige Start (R-075)", "000 L94"),
              Source.unconfirmed("Practice: an unsafe home is told to a person", null)));

  static final Ground CHILD_HOUR =
      new Ground(
          RuleRef.of("HOME-VISIT-CHILD-HOUR", "1"),
          Stream.concat(
                  Stream.of(
                      Source.of(
                          "003_09b18bbe4b80cd54.txt: Moeders van Rotterdam, presentation (R-151)",
                          "L202")),
                  LifeWindow.Kind.CASE.sources().stream())
              .toList());

  /** A rule and what it stands on. */
  record Ground(RuleRef rule, List<Source> sources) {}

  static Reason of(ReasonCode code, Ground ground) {
    return of(code, ground, Map.of());
  }

  static Reason of(ReasonCode code, Ground ground, Map<String, ?> parameters) {
    return Reason.of(code, ground.rule(), ground.sources(), parameters);
  }

  private VisitReasons() {}
}
