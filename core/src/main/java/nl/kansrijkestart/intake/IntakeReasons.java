package nl.kansrijkestart.intake;

import nl.kansrijkestart.decision.ReasonCode;

/** The codes of what can be wrong with an intake before its own rules are looked at. */
public final class IntakeReasons {

  /** A value that must be there is not. */
  public static final ReasonCode REQUIRED = ReasonCode.of("intake.REQUIRED");

  /** A field that the intake does not know: refused, so that nothing is lost unseen. */
  public static final ReasonCode UNKNOWN_FIELD = ReasonCode.of("intake.UNKNOWN_FIELD", "known");

  /** A value of another kind than expected, such as a number written as text. */
  public static final ReasonCode WRONG_TYPE = ReasonCode.of("intake.WRONG_TYPE", "expected");

  /** A code that is not in the list. */
  public static final ReasonCode UNKNOWN_CODE = ReasonCode.of("intake.UNKNOWN_CODE", "allowed");

  /** A text that is not an ISO date. */
  public static final ReasonCode NOT_A_DATE = ReasonCode.of("intake.NOT_A_DATE");

  /** A whole number beyond what the field can hold. */
  public static final ReasonCode NUMBER_TOO_LARGE = ReasonCode.of("intake.NUMBER_TOO_LARGE");

  /** A list with more items than can be taken in. */
  public static final ReasonCode TOO_MANY = ReasonCode.of("intake.TOO_MANY", "max");

  /** A text that is empty or holds white space only. */
  public static final ReasonCode BLANK = ReasonCode.of("intake.BLANK");

  /** A text of another length than allowed. */
  public static final ReasonCode TEXT_LENGTH = ReasonCode.of("intake.TEXT_LENGTH", "min", "max");

  /** A moment that lies in the future. */
  public static final ReasonCode IN_FUTURE = ReasonCode.of("intake.IN_FUTURE");

  /** Input of more bytes than can be taken in. */
  public static final ReasonCode TOO_LARGE = ReasonCode.of("intake.TOO_LARGE", "maxBytes");

  /** Input that is nested deeper, or holds longer texts or numbers, than can be taken in. */
  public static final ReasonCode TOO_DEEP = ReasonCode.of("intake.TOO_DEEP", "line", "column");

  /** Input that is not UTF-8. */
  public static final ReasonCode NOT_UTF8 = ReasonCode.of("intake.NOT_UTF8");

  /** Input that is not JSON, or is cut off. */
  public static final ReasonCode NOT_JSON = ReasonCode.of("intake.NOT_JSON", "line", "column");

  /** The same field twice in one object. */
  public static final ReasonCode DUPLICATE_FIELD =
      ReasonCode.of("intake.DUPLICATE_FIELD", "line", "column");

  /** A rule of the host's own was broken; its message stays with the host. */
  public static final ReasonCode HOST_RULE = ReasonCode.of("intake.HOST_RULE");

  /** An intake that was not validated breaks a rule of the domain. */
  public static final ReasonCode NOT_VALIDATED = ReasonCode.of("intake.NOT_VALIDATED");

  private IntakeReasons() {}
}
