package nl.kansrijkestart.referral.desk;

import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/** The codes with which a desk explains its lists. None of them says anything about her. */
public final class DeskReasons {

  /** A stage was not reached in time. */
  public static final ReasonCode OVERDUE =
      ReasonCode.of("referral.OVERDUE", "stage", "due", "days", "owner", "told");

  /** She goes first, because she is pregnant. */
  public static final ReasonCode PREGNANT_FIRST = ReasonCode.of("referral.PREGNANT_FIRST");

  /** Question: is she still pregnant? Until that is known she goes before who is not. */
  public static final ReasonCode PREGNANT_UNKNOWN = ReasonCode.of("referral.PREGNANT_UNKNOWN");

  /** Waiting since that day. */
  public static final ReasonCode WAITING_SINCE = ReasonCode.of("referral.WAITING_SINCE", "since");

  /** A consultation is anonymous, and this text may tell who she is. */
  public static final ReasonCode NOT_ANONYMOUS = ReasonCode.of("referral.NOT_ANONYMOUS", "field");

  /** The role does not consult the desk. */
  public static final ReasonCode MAY_NOT_CONSULT =
      ReasonCode.of("referral.MAY_NOT_CONSULT", "role");

  static final RuleRef WAITING = RuleRef.of("REFERRAL-WAITING-LIST", "1");
  static final RuleRef CONSULTATION = RuleRef.of("REFERRAL-CONSULTATION", "1");
  static final Source PRIORITY =
      Source.of("Programme of Mothers of Rotterdam, working element 2 (R-153)", "003 L237");
  static final Source BEFOREHAND = Source.of("Projects of Stevige Start (R-056)", "000 L55");

  private DeskReasons() {}
}
