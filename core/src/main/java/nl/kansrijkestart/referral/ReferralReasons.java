package nl.kansrijkestart.referral;

import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/** The codes with which a referral explains itself. None of them says anything about her. */
public final class ReferralReasons {

  /** The version that the actor had before her is not the present one. */
  public static final ReasonCode STALE_VERSION =
      ReasonCode.of("referral.STALE_VERSION", "expected", "actual");

  /** The very same command was applied before. */
  public static final ReasonCode ALREADY_APPLIED = ReasonCode.of("referral.ALREADY_APPLIED");

  /** The key of the command belongs to another command. */
  public static final ReasonCode COMMAND_ID_REUSED = ReasonCode.of("referral.COMMAND_ID_REUSED");

  /** The step lies before the last event. */
  public static final ReasonCode CLOCK_BACKWARDS = ReasonCode.of("referral.CLOCK_BACKWARDS");

  /** The step lies in the future. */
  public static final ReasonCode IN_FUTURE = ReasonCode.of("referral.IN_FUTURE");

  /** The step is not possible in this state. */
  public static final ReasonCode STEP_NOT_ALLOWED =
      ReasonCode.of("referral.STEP_NOT_ALLOWED", "state", "step", "possible");

  /** The step is not possible now, told to who may not know where it stands. */
  public static final ReasonCode STEP_NOT_NOW = ReasonCode.of("referral.STEP_NOT_NOW", "step");

  /** The step is for others to take. */
  public static final ReasonCode ACTOR_NOT_ALLOWED =
      ReasonCode.of("referral.ACTOR_NOT_ALLOWED", "role", "step", "parties");

  /** Advice: who handles what comes in at this desk. */
  public static final ReasonCode HANDLED_BY = ReasonCode.of("referral.HANDLED_BY", "roles");

  /** Advice: the referral has ended; whoever wants help after all is referred anew. */
  public static final ReasonCode REFER_ANEW = ReasonCode.of("referral.REFER_ANEW");

  /** The role does not refer to this desk. */
  public static final ReasonCode ROLE_NOT_ALLOWED =
      ReasonCode.of("referral.ROLE_NOT_ALLOWED", "role");

  /** A professional refers, and no organisation is named. */
  public static final ReasonCode ORGANIZATION_MISSING =
      ReasonCode.of("referral.ORGANIZATION_MISSING");

  /** Advice: who may not register here turns to this role in the own organisation. */
  public static final ReasonCode GO_TO = ReasonCode.of("referral.GO_TO", "role");

  /** Advice: who can register her here. */
  public static final ReasonCode REFERRERS_ARE = ReasonCode.of("referral.REFERRERS_ARE", "roles");

  /** The desk is for a pregnancy, and none is named. */
  public static final ReasonCode PREGNANCY_MISSING = ReasonCode.of("referral.PREGNANCY_MISSING");

  /** The question holds a telephone number or mail address. */
  public static final ReasonCode CONTACT_IN_TEXT = ReasonCode.of("referral.CONTACT_IN_TEXT");

  /** The desk takes registrations by other ways than this one. */
  public static final ReasonCode OTHER_CHANNEL =
      ReasonCode.of("referral.OTHER_CHANNEL", "channels");

  /** The desk asks why her situation is complex. */
  public static final ReasonCode COMPLEXITY_MISSING = ReasonCode.of("referral.COMPLEXITY_MISSING");

  /** Somebody else says that she refers herself. */
  public static final ReasonCode SELF_IS_ANOTHER = ReasonCode.of("referral.SELF_IS_ANOTHER");

  /** She refers herself and left no safe way to reach her. */
  public static final ReasonCode CONTACT_MISSING = ReasonCode.of("referral.CONTACT_MISSING");

  /** No consent of hers covers this referral to this desk at this moment. */
  public static final ReasonCode CONSENT_MISSING = ReasonCode.of("referral.CONSENT_MISSING");

  /** The child was born. */
  public static final ReasonCode AFTER_DELIVERY = ReasonCode.of("referral.AFTER_DELIVERY");

  /** Remark: the child was born after it was sent, and before it came in. */
  public static final ReasonCode BORN_SINCE_SENT = ReasonCode.of("referral.BORN_SINCE_SENT");

  /** Advice: there are other offers after the birth. */
  public static final ReasonCode OTHER_OFFERS = ReasonCode.of("referral.OTHER_OFFERS");

  /** Question: the child was born today; before or after this? */
  public static final ReasonCode BIRTH_TIME_UNKNOWN = ReasonCode.of("referral.BIRTH_TIME_UNKNOWN");

  /** Question: where does she stay? */
  public static final ReasonCode STAY_UNKNOWN = ReasonCode.of("referral.STAY_UNKNOWN");

  /** Advice: she stays in another municipality; hand over warmly. */
  public static final ReasonCode OUT_OF_AREA = ReasonCode.of("referral.OUT_OF_AREA");

  /** She stays elsewhere, or where is not known, and was not asked about the desk there. */
  public static final ReasonCode NOT_FOR_HER_STAY = ReasonCode.of("referral.NOT_FOR_HER_STAY");

  /** The step needs a reason. */
  public static final ReasonCode REASON_MISSING = ReasonCode.of("referral.REASON_MISSING", "step");

  /** The desk does not know the destination. */
  public static final ReasonCode UNKNOWN_DESTINATION =
      ReasonCode.of("referral.UNKNOWN_DESTINATION", "allowed");

  /** The primary destination is named once more as an additional one. */
  public static final ReasonCode ADDITIONAL_IS_PRIMARY =
      ReasonCode.of("referral.ADDITIONAL_IS_PRIMARY");

  /** Advice: the destination fits. */
  public static final ReasonCode DESTINATION_FITS =
      ReasonCode.of("referral.DESTINATION_FITS", "destination");

  /** Advice: whether the destination fits is not known yet. */
  public static final ReasonCode DESTINATION_OPEN =
      ReasonCode.of("referral.DESTINATION_OPEN", "destination");

  /** Advice: no offer of the destination is in the catalogue, so nothing can be said of it. */
  public static final ReasonCode DESTINATION_WITHOUT_OFFER =
      ReasonCode.of("referral.DESTINATION_WITHOUT_OFFER", "destination");

  /** Advice: no offer of the destination fits. */
  public static final ReasonCode DESTINATION_UNFIT =
      ReasonCode.of("referral.DESTINATION_UNFIT", "destination");

  /** Advice: an offer of the destination has no place left; it fits or not as before. */
  public static final ReasonCode OFFER_FULL =
      ReasonCode.of("referral.OFFER_FULL", "offer", "destination");

  /** Remark: the desk chose otherwise than was advised; it is counted. */
  public static final ReasonCode DEPARTS_FROM_ADVICE =
      ReasonCode.of("referral.DEPARTS_FROM_ADVICE", "chosen", "fitting");

  /** The desk did not judge yet which help fits her. */
  public static final ReasonCode NOT_ASSESSED = ReasonCode.of("referral.NOT_ASSESSED");

  /** No intake is planned. */
  public static final ReasonCode INTAKE_NOT_PLANNED = ReasonCode.of("referral.INTAKE_NOT_PLANNED");

  /** The intake is planned on a later day than it is reported. */
  public static final ReasonCode INTAKE_NOT_YET = ReasonCode.of("referral.INTAKE_NOT_YET");

  /** No intake was held. */
  public static final ReasonCode INTAKE_MISSING = ReasonCode.of("referral.INTAKE_MISSING");

  /** Another worker than at the intake, without a reason. */
  public static final ReasonCode OTHER_WORKER_REASON =
      ReasonCode.of("referral.OTHER_WORKER_REASON");

  /** Remark: another worker than at the intake, for a reason; it is counted. */
  public static final ReasonCode OTHER_WORKER = ReasonCode.of("referral.OTHER_WORKER");

  /** The desk has the help given by whoever held the intake, without exception. */
  public static final ReasonCode SAME_WORKER_ONLY = ReasonCode.of("referral.SAME_WORKER_ONLY");

  /** Several help, and nobody directs the case. */
  public static final ReasonCode CASE_DIRECTOR_MISSING =
      ReasonCode.of("referral.CASE_DIRECTOR_MISSING");

  /** Advice: several are to help, and nobody directs the case yet. */
  public static final ReasonCode DIRECTION_ADVISED = ReasonCode.of("referral.DIRECTION_ADVISED");

  /** Another helper directs the case already. */
  public static final ReasonCode DIRECTED_BY_ANOTHER =
      ReasonCode.of("referral.DIRECTED_BY_ANOTHER");

  /** No consent of hers covers that this helper directs the case. */
  public static final ReasonCode DIRECTION_CONSENT_MISSING =
      ReasonCode.of("referral.DIRECTION_CONSENT_MISSING");

  /** Only a person can direct a case. */
  public static final ReasonCode DIRECTOR_NOT_A_PERSON =
      ReasonCode.of("referral.DIRECTOR_NOT_A_PERSON");

  /** Remark: it is not known to be safe to reach her this way. */
  public static final ReasonCode CHANNEL_NOT_SAFE = ReasonCode.of("referral.CHANNEL_NOT_SAFE");

  /** Remark: she named no safe way to reach her. */
  public static final ReasonCode NO_SAFE_WAY = ReasonCode.of("referral.NO_SAFE_WAY");

  /** She was not tried to be reached often enough to be given up. */
  public static final ReasonCode OUTREACH_MISSING =
      ReasonCode.of("referral.OUTREACH_MISSING", "attempts", "needed");

  /** Who goes on for her after she declined must have asked her again. */
  public static final ReasonCode ASK_AGAIN = ReasonCode.of("referral.ASK_AGAIN");

  /** She was not met, and nothing was planned anew since. */
  public static final ReasonCode NO_NEW_PLAN = ReasonCode.of("referral.NO_NEW_PLAN");

  /** It is under way already, so that the referral is not taken back any more. */
  public static final ReasonCode ALREADY_BEGUN = ReasonCode.of("referral.ALREADY_BEGUN");

  /** The outcome cannot be right where the referral stands. */
  public static final ReasonCode OUTCOME_NOT_HERE =
      ReasonCode.of("referral.OUTCOME_NOT_HERE", "state");

  /** Remark: it became known later that the child was born before this was sent. */
  public static final ReasonCode BORN_BEFORE_SENT = ReasonCode.of("referral.BORN_BEFORE_SENT");

  /** No consent of hers covers that the desk puts her in the hands of this organisation. */
  public static final ReasonCode ROUTE_CONSENT_MISSING =
      ReasonCode.of("referral.ROUTE_CONSENT_MISSING");

  /** Another helper has it in hand: from one to another it goes by a warm hand-over. */
  public static final ReasonCode HAND_OVER_INSTEAD = ReasonCode.of("referral.HAND_OVER_INSTEAD");

  /** Remark: the desk takes it back from the helper that had it in hand. */
  public static final ReasonCode BACK_AT_THE_DESK = ReasonCode.of("referral.BACK_AT_THE_DESK");

  /** From here the desk can take it back into its own hand, and choose nobody else. */
  public static final ReasonCode ONLY_BACK_TO_THE_DESK =
      ReasonCode.of("referral.ONLY_BACK_TO_THE_DESK");

  /** Remark: help had started when the desk took it back. */
  public static final ReasonCode HELP_GOES_ON = ReasonCode.of("referral.HELP_GOES_ON");

  /** Remark: her consent to the sending does not hold any more. */
  public static final ReasonCode CONSENT_ENDED = ReasonCode.of("referral.CONSENT_ENDED");

  /** A hand-over is on offer already. */
  public static final ReasonCode HAND_OVER_OPEN = ReasonCode.of("referral.HAND_OVER_OPEN");

  /** The receiving side has it already. */
  public static final ReasonCode HAND_OVER_TO_ITSELF =
      ReasonCode.of("referral.HAND_OVER_TO_ITSELF");

  /** Only the helper that has it in hand hands it over to another one. */
  public static final ReasonCode HAND_OVER_BY_OWNER = ReasonCode.of("referral.HAND_OVER_BY_OWNER");

  /** No consent of hers covers this hand-over. */
  public static final ReasonCode HAND_OVER_CONSENT_MISSING =
      ReasonCode.of("referral.HAND_OVER_CONSENT_MISSING");

  /** The consent for another desk is older than this referral at this one. */
  public static final ReasonCode CONSENT_NOT_RENEWED =
      ReasonCode.of("referral.CONSENT_NOT_RENEWED");

  /** Nothing is on offer to this side. */
  public static final ReasonCode NO_HAND_OVER = ReasonCode.of("referral.NO_HAND_OVER");

  /** After the birth nobody outside took over, and she did not say that she does not want that. */
  public static final ReasonCode HAND_OVER_MISSING = ReasonCode.of("referral.HAND_OVER_MISSING");

  /** Remark: it closes without a hand-over, because she does not want one. */
  public static final ReasonCode HAND_OVER_NOT_WANTED =
      ReasonCode.of("referral.HAND_OVER_NOT_WANTED");

  /** Question: whether the child was born; after the birth somebody outside goes on. */
  public static final ReasonCode HAND_OVER_IF_BORN = ReasonCode.of("referral.HAND_OVER_IF_BORN");

  /** Help runs, and nobody is named who goes on with it. */
  public static final ReasonCode WORKER_MISSING = ReasonCode.of("referral.WORKER_MISSING");

  /** The referral is with another desk than the one by whose rules it is judged. */
  public static final ReasonCode OTHER_DESK = ReasonCode.of("referral.OTHER_DESK");

  /** The desk did not choose a destination yet. */
  public static final ReasonCode NOT_ROUTED = ReasonCode.of("referral.NOT_ROUTED");

  /** An intake elsewhere than at her home has no reason. */
  public static final ReasonCode INTAKE_ELSEWHERE = ReasonCode.of("referral.INTAKE_ELSEWHERE");

  /** An intake is planned before the referral was sent. */
  public static final ReasonCode INTAKE_BEFORE_REFERRAL =
      ReasonCode.of("referral.INTAKE_BEFORE_REFERRAL");

  /** No consent of hers covers feedback to the referrer. */
  public static final ReasonCode FEEDBACK_CONSENT_MISSING =
      ReasonCode.of("referral.FEEDBACK_CONSENT_MISSING");

  /** The referrer does not know the outcome, and she did not ask to keep it from the referrer. */
  public static final ReasonCode FEEDBACK_MISSING = ReasonCode.of("referral.FEEDBACK_MISSING");

  /** A professional keeps feedback from the referrer, and nothing says that she asked that. */
  public static final ReasonCode NOT_ASKED_TO_WITHHOLD =
      ReasonCode.of("referral.NOT_ASKED_TO_WITHHOLD");

  /** A log of events misses one, or does not begin with the draft. */
  public static final ReasonCode LOG_GAP = ReasonCode.of("referral.LOG_GAP", "version");

  /** A log of events holds a step or state that cannot be there. */
  public static final ReasonCode LOG_STEP = ReasonCode.of("referral.LOG_STEP", "version");

  /** A log of events goes back in time. */
  public static final ReasonCode LOG_CLOCK = ReasonCode.of("referral.LOG_CLOCK", "version");

  /** A log of events holds an event of another referral. */
  public static final ReasonCode LOG_OTHER_REFERRAL =
      ReasonCode.of("referral.LOG_OTHER_REFERRAL", "version");

  /** A log of events holds one command twice. */
  public static final ReasonCode LOG_COMMAND_TWICE =
      ReasonCode.of("referral.LOG_COMMAND_TWICE", "version");

  static final RuleRef TRANSITIONS = RuleRef.of("REFERRAL-TRANSITIONS", "1");
  static final RuleRef ORDER = RuleRef.of("REFERRAL-ORDER", "1");
  static final RuleRef FEEDBACK = RuleRef.of("REFERRAL-FEEDBACK", "1");
  static final RuleRef HAND_OVER = RuleRef.of("REFERRAL-HAND-OVER", "1");
  static final RuleRef DIRECTION = RuleRef.of("CASE-DIRECTION", "1");
  static final RuleRef LOG = RuleRef.of("REFERRAL-LOG", "1");

  static final Source WORKFLOW =
      Source.of("HL7 Clinical Order Workflows, 1.0.0-ballot", "coordination task");
  static final Source PRACTICE =
      Source.unconfirmed("Practice: feedback to the referrer has a consent of its own", null);

  static final Source DIRECTION_BY_TEAM =
      Source.of("Project plan of Ridderkerk (R-237)", "002 L259-261");
  static final Source DIRECTION_IN_PRIMARY_CARE =
      Source.of("Programme of Stevige Start (R-061)", "001 L124-127");

  static final Source MOVING =
      Source.unconfirmed(
          "Practice: a warm hand-over to the desk of actual stay; the task is transferred and"
              + " consent renewed",
          null);

  private ReferralReasons() {}
}
