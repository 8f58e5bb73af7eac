package nl.kansrijkestart.fhir.outcome;

import nl.kansrijkestart.decision.ReasonCode;

/** Why a task that came in means no step, or may not be taken over. */
public final class TaskReasons {

  /** A proposal, plan or option: only an order is taken over. */
  public static final ReasonCode NOT_AN_ORDER = ReasonCode.of("fhir.NOT_AN_ORDER");

  /** A status that partners do not send each other: draft, ready or on hold. */
  public static final ReasonCode STATUS_NOT_SENT = ReasonCode.of("fhir.STATUS_NOT_SENT");

  /** A status that has no meaning here. */
  public static final ReasonCode STATUS_UNKNOWN = ReasonCode.of("fhir.STATUS_UNKNOWN");

  /** An owner whose key was given by means of a number of the Chamber of Commerce. */
  public static final ReasonCode OWNER_BY_KVK = ReasonCode.of("fhir.OWNER_BY_KVK");

  /** A BSN where the draft asks for none. */
  public static final ReasonCode BSN_IN_TASK = ReasonCode.of("fhir.BSN_IN_TASK");

  /** A code or reason that does not go with this status. */
  public static final ReasonCode NOT_WITH_STATUS = ReasonCode.of("fhir.NOT_WITH_STATUS");

  /** The task does not say for whom, or does although nobody was chosen yet. */
  public static final ReasonCode FOR_NOT_AS_ASKED = ReasonCode.of("fhir.FOR_NOT_AS_ASKED");

  /** No step leads from the status before to this one. */
  public static final ReasonCode JUMP = ReasonCode.of("fhir.JUMP");

  /** The status does not say with certainty what was done. */
  public static final ReasonCode UNCLEAR = ReasonCode.of("fhir.UNCLEAR");

  /** Nothing that has a meaning here was changed. */
  public static final ReasonCode NO_CHANGE = ReasonCode.of("fhir.NO_CHANGE");

  /** Two steps in one update. */
  public static final ReasonCode TWO_STEPS = ReasonCode.of("fhir.TWO_STEPS");

  /** An element that is not changed by means of a task. */
  public static final ReasonCode FIXED = ReasonCode.of("fhir.FIXED");

  /** A referral in progress is not taken back: ask by a task of its own. */
  public static final ReasonCode ASK_TO_CANCEL = ReasonCode.of("fhir.ASK_TO_CANCEL");

  /** A referral that is not in progress is taken back by its status. */
  public static final ReasonCode CANCEL_BY_STATUS = ReasonCode.of("fhir.CANCEL_BY_STATUS");

  /**
   * Said to who referred her and ends it: it was passed on, and the task says what may be known.
   */
  public static final ReasonCode PASSED_ON = ReasonCode.of("fhir.PASSED_ON");

  /** Only the owner moves a task once it was sent. */
  public static final ReasonCode NOT_THE_OWNER = ReasonCode.of("fhir.NOT_THE_OWNER");

  /** Only who asked may ask to stop. */
  public static final ReasonCode NOT_THE_REQUESTER = ReasonCode.of("fhir.NOT_THE_REQUESTER");

  /** The version that is updated is not named. */
  public static final ReasonCode VERSION_MISSING = ReasonCode.of("fhir.VERSION_MISSING");

  /** A new task whose focus is not a request or task at this address. */
  public static final ReasonCode FOCUS_NOT_HERE = ReasonCode.of("fhir.FOCUS_NOT_HERE");

  /** A search by a modifier or code system that is not known here. */
  public static final ReasonCode SEARCH_NOT_KNOWN = ReasonCode.of("fhir.SEARCH_NOT_KNOWN");

  private TaskReasons() {}
}
