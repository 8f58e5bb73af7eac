package nl.kansrijkestart.catalogue;

import nl.kansrijkestart.decision.ReasonCode;

/**
 * The codes of why an offer fits or not. Which fact it is about stands in the parameter {@code
 * fact}; codes that begin with {@code AGE} or speak of young and old count days since a date.
 */
public final class CatalogueReasons {

  /** The value meets the condition. */
  public static final ReasonCode MET = ReasonCode.of("catalogue.MET", "fact", "value");

  /** The age meets the condition. */
  public static final ReasonCode AGE_MET = ReasonCode.of("catalogue.AGE_MET", "fact", "value");

  /** The fact is not known; who or what can tell it stands in {@code from}. */
  public static final ReasonCode MISSING = ReasonCode.of("catalogue.MISSING", "fact", "from");

  /** The value lies where the sources leave it open. */
  public static final ReasonCode DOUBTFUL = ReasonCode.of("catalogue.DOUBTFUL", "fact", "value");

  /** The age lies where the sources leave it open. */
  public static final ReasonCode AGE_DOUBTFUL =
      ReasonCode.of("catalogue.AGE_DOUBTFUL", "fact", "value");

  /** The value rules the offer out. */
  public static final ReasonCode RULED_OUT = ReasonCode.of("catalogue.RULED_OUT", "fact", "value");

  /** The age rules the offer out. */
  public static final ReasonCode AGE_RULED_OUT =
      ReasonCode.of("catalogue.AGE_RULED_OUT", "fact", "value");

  /** The value is none of those that are asked. */
  public static final ReasonCode OTHER_VALUE =
      ReasonCode.of("catalogue.OTHER_VALUE", "fact", "value", "allowed");

  /** The value lies below what is asked. */
  public static final ReasonCode TOO_LOW =
      ReasonCode.of("catalogue.TOO_LOW", "fact", "value", "side", "limit");

  /** The value lies above what is asked. */
  public static final ReasonCode TOO_HIGH =
      ReasonCode.of("catalogue.TOO_HIGH", "fact", "value", "side", "limit");

  /** It is too early: the value, which grows by the day, still lies below what is asked. */
  public static final ReasonCode TOO_EARLY =
      ReasonCode.of("catalogue.TOO_EARLY", "fact", "value", "side", "limit");

  /** It is too late: the value, which grows by the day, lies above what is asked. */
  public static final ReasonCode TOO_LATE =
      ReasonCode.of("catalogue.TOO_LATE", "fact", "value", "side", "limit");

  /** The age lies below what is asked. */
  public static final ReasonCode TOO_YOUNG =
      ReasonCode.of("catalogue.TOO_YOUNG", "fact", "value", "side", "limit", "unit");

  /** The age lies above what is asked. */
  public static final ReasonCode TOO_OLD =
      ReasonCode.of("catalogue.TOO_OLD", "fact", "value", "side", "limit", "unit");

  /** The age may fit, but a professional must record an indication before enrolment. */
  public static final ReasonCode NEEDS_INDICATION = ReasonCode.of("catalogue.NEEDS_INDICATION");

  /** The offer is for a parent with a young child; the reason does not say why there is none. */
  public static final ReasonCode NO_LIVING_CHILD = ReasonCode.of("catalogue.NO_LIVING_CHILD");

  /** She does not agree to it now; that is hers to decide, and never held against her. */
  public static final ReasonCode NOT_AGREED = ReasonCode.of("catalogue.NOT_AGREED");

  /** A person judges: ask before anybody hears a no. */
  public static final ReasonCode ASK = ReasonCode.of("catalogue.ASK", "role");

  /** Ask her: so many open offers depend on it. */
  public static final ReasonCode ASK_HERSELF =
      ReasonCode.of("catalogue.ASK_HERSELF", "fact", "offers");

  /** A professional judges or records it: so many open offers depend on it. */
  public static final ReasonCode ASK_PROFESSIONAL =
      ReasonCode.of("catalogue.ASK_PROFESSIONAL", "fact", "offers");

  /** Look it up: so many open offers depend on it. */
  public static final ReasonCode LOOK_UP = ReasonCode.of("catalogue.LOOK_UP", "fact", "offers");

  /** Look it up, and do not ask a parent: so many open offers depend on it. */
  public static final ReasonCode LOOK_UP_ONLY =
      ReasonCode.of("catalogue.LOOK_UP_ONLY", "fact", "offers");

  /** Tell it about yourself: so many open offers depend on it. */
  public static final ReasonCode TELL = ReasonCode.of("catalogue.TELL", "fact", "offers");

  /** A word that was looked for stands there: in the name, the goal and so on. */
  public static final ReasonCode FOUND_IN = ReasonCode.of("catalogue.FOUND_IN", "field");

  /** A plan has fewer sessions than the offer. */
  public static final ReasonCode TOO_FEW_SESSIONS =
      ReasonCode.of("catalogue.TOO_FEW_SESSIONS", "count", "limit");

  /** A plan has more sessions than the offer. */
  public static final ReasonCode TOO_MANY_SESSIONS =
      ReasonCode.of("catalogue.TOO_MANY_SESSIONS", "count", "limit");

  /** A plan has more than is usual: possible with a note that says why. */
  public static final ReasonCode NEEDS_NOTE =
      ReasonCode.of("catalogue.NEEDS_NOTE", "what", "count", "limit");

  /** A session lies on or before the day of the one before it. */
  public static final ReasonCode SESSIONS_OUT_OF_ORDER =
      ReasonCode.of("catalogue.SESSIONS_OUT_OF_ORDER", "session");

  /** On the day of a session the offer does not fit. */
  public static final ReasonCode SESSION_OUTSIDE =
      ReasonCode.of("catalogue.SESSION_OUTSIDE", "session");

  /** Whether the offer fits on the day of a session is not known. */
  public static final ReasonCode SESSION_UNCERTAIN =
      ReasonCode.of("catalogue.SESSION_UNCERTAIN", "session");

  /** A session lies after the due date, so that nobody knows whether she is still pregnant then. */
  public static final ReasonCode SESSION_AFTER_DUE_DATE =
      ReasonCode.of("catalogue.SESSION_AFTER_DUE_DATE", "session");

  /** The word of a code, such as that of a topic of life. */
  public static final ReasonCode WORD = ReasonCode.of("catalogue.WORD", "code");

  private CatalogueReasons() {}
}
