package nl.kansrijkestart.referral.meeting;

import java.util.List;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/** The codes with which meetings explain themselves. None of them says anything about her. */
public final class MeetingReasons {

  /** More were there than members and guests together. */
  public static final ReasonCode MORE_THAN_INVITED =
      ReasonCode.of("referral.MEETING_MORE_THAN_INVITED", "present", "members", "guests");

  /** The source states no frequency. */
  public static final ReasonCode NOT_STATED = ReasonCode.of("referral.MEETING_NOT_STATED");

  /** The source counts meetings and gives no interval. */
  public static final ReasonCode COUNTED = ReasonCode.of("referral.MEETING_COUNTED");

  /** The source gives an interval and counts no meetings. */
  public static final ReasonCode INTERVAL = ReasonCode.of("referral.MEETING_INTERVAL");

  /** The next meeting is not due yet. */
  public static final ReasonCode EARLY = ReasonCode.of("referral.MEETING_EARLY", "from", "until");

  /** The next meeting is due. */
  public static final ReasonCode DUE = ReasonCode.of("referral.MEETING_DUE", "from", "until");

  /** The next meeting is late. */
  public static final ReasonCode OVERDUE =
      ReasonCode.of("referral.MEETING_OVERDUE", "until", "days");

  /** The aim passed; no violation. */
  public static final ReasonCode AIM_PASSED =
      ReasonCode.of("referral.MEETING_AIM_PASSED", "until", "days");

  /** The period is not over. */
  public static final ReasonCode STILL_RUNNING =
      ReasonCode.of("referral.MEETING_STILL_RUNNING", "met", "range");

  /** Fewer meetings than the source says. */
  public static final ReasonCode BELOW = ReasonCode.of("referral.MEETING_BELOW", "met", "range");

  /** As many meetings as the source says. */
  public static final ReasonCode WITHIN = ReasonCode.of("referral.MEETING_WITHIN", "met", "range");

  /** More meetings than the source says. */
  public static final ReasonCode ABOVE = ReasonCode.of("referral.MEETING_ABOVE", "met", "range");

  /** Fewer meetings than the aim; no violation. */
  public static final ReasonCode AIM_NOT_MET =
      ReasonCode.of("referral.MEETING_AIM_NOT_MET", "met", "range");

  /** Nobody recorded whether she was invited. */
  public static final ReasonCode INVITATION_MISSING =
      ReasonCode.of("referral.MEETING_INVITATION_MISSING");

  /** She was invited after the meeting. */
  public static final ReasonCode INVITED_AFTERWARDS =
      ReasonCode.of("referral.MEETING_INVITED_AFTERWARDS");

  /** An open task has no owner. */
  public static final ReasonCode TASK_WITHOUT_OWNER =
      ReasonCode.of("referral.MEETING_TASK_WITHOUT_OWNER", "number");

  /** Two tasks have one number. */
  public static final ReasonCode TASK_TWICE =
      ReasonCode.of("referral.MEETING_TASK_TWICE", "number");

  /** Remark: somebody is at the table whom the structure does not name. */
  public static final ReasonCode NOT_OF_THE_STRUCTURE =
      ReasonCode.of("referral.MEETING_NOT_OF_THE_STRUCTURE", "number");

  /** The person is no participant of the meeting. */
  public static final ReasonCode NOT_AT_THE_TABLE =
      ReasonCode.of("referral.MEETING_NOT_AT_THE_TABLE");

  /** It is not established who the participant is. */
  public static final ReasonCode NOT_VERIFIED = ReasonCode.of("referral.MEETING_NOT_VERIFIED");

  /** Registrations would leave without an owner. */
  public static final ReasonCode WITHOUT_OWNER =
      ReasonCode.of("referral.MEETING_WITHOUT_OWNER", "number");

  /** Registrations have more than one owner. */
  public static final ReasonCode TWO_OWNERS =
      ReasonCode.of("referral.MEETING_TWO_OWNERS", "number");

  /** Allotments of registrations that are not on the agenda. */
  public static final ReasonCode NOT_ON_THE_AGENDA =
      ReasonCode.of("referral.MEETING_NOT_ON_THE_AGENDA", "number");

  /** Another one is case manager at the same time. */
  public static final ReasonCode SECOND_MANAGER = ReasonCode.of("referral.MEETING_SECOND_MANAGER");

  /** Remark: no yes came yet. */
  public static final ReasonCode NOT_ACCEPTED_YET =
      ReasonCode.of("referral.MEETING_NOT_ACCEPTED_YET");

  /** There is one case manager. */
  public static final ReasonCode MANAGER_KNOWN = ReasonCode.of("referral.MEETING_MANAGER_KNOWN");

  /** There is no case manager. */
  public static final ReasonCode MANAGER_MISSING =
      ReasonCode.of("referral.MEETING_MANAGER_MISSING");

  /** It is not known how vulnerable she is. */
  public static final ReasonCode MANAGER_UNKNOWN =
      ReasonCode.of("referral.MEETING_MANAGER_UNKNOWN");

  /** No source asks for a case manager for her. */
  public static final ReasonCode MANAGER_NOT_ASKED =
      ReasonCode.of("referral.MEETING_MANAGER_NOT_ASKED");

  /** Remark: somebody else than the case manager held a check-up. */
  public static final ReasonCode OTHER_MIDWIFE =
      ReasonCode.of("referral.MEETING_OTHER_MIDWIFE", "day");

  /** Advice: several organisations help her; the neighbourhood team directs. */
  public static final ReasonCode DIRECTION = ReasonCode.of("referral.MEETING_DIRECTION", "number");

  /** The child is one that the meeting is about. */
  public static final ReasonCode CHILD_FITS = ReasonCode.of("referral.MEETING_CHILD_FITS");

  /** The meeting is about other children. */
  public static final ReasonCode CHILD_OTHER = ReasonCode.of("referral.MEETING_CHILD_OTHER");

  /** It is not known whether the child is one that the meeting is about. */
  public static final ReasonCode CHILD_UNKNOWN = ReasonCode.of("referral.MEETING_CHILD_UNKNOWN");

  /** The meeting is not for the child: it was stillborn or died. The text does not say so. */
  public static final ReasonCode CHILD_NOT_FOR = ReasonCode.of("referral.MEETING_CHILD_NOT_FOR");

  /** Question: whether the child lives; to be looked up, and asked of nobody. */
  public static final ReasonCode CHILD_ALIVE_UNKNOWN =
      ReasonCode.of("referral.MEETING_CHILD_ALIVE_UNKNOWN");

  /** The source does not limit the children. */
  public static final ReasonCode CHILD_ANY = ReasonCode.of("referral.MEETING_CHILD_ANY");

  /** What an answer on a child shows of itself: not which, since that tells how it was born. */
  static final String CHILD_MASKED = "ChildOnAgenda[masked]";

  static final RuleRef CASE = RuleRef.of("CASE-MEETING", "1");
  static final RuleRef PREPARATION = RuleRef.of("CASE-PREPARATION", "1");
  static final RuleRef MANAGERS = RuleRef.of("CASE-MANAGER", "1");
  static final RuleRef DIRECTING = RuleRef.of("CASE-DIRECTION", "1");
  static final Source FIRST_LINE = Source.of("Programme of Stevige Start (R-061)", "001 L124-127");
  static final List<Source> ADVICE = List.of(FIRST_LINE);
  static final Source PREPARING = Source.of("Project plan of Ridderkerk (R-248)", "002 L278");
  static final Source FIXED_MIDWIFE =
      Source.of("Project plan of Ridderkerk (R-206)", "002 L226-228");
  static final Source EXPLICIT =
      Source.of("Programme of Mothers of Rotterdam (R-139)", "003 L20-28");
  static final Source DIRECTION_SOURCE = Source.of("Project plan of Ridderkerk", "002 L259-261");

  private MeetingReasons() {}

  static List<Reason> some(List<Reason> reasons) {
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("An answer needs at least one reason");
    }
    return List.copyOf(reasons);
  }
}
