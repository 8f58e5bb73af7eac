package nl.kansrijkestart.screening;

import nl.kansrijkestart.decision.ReasonCode;

/** The codes of what a score rests on, and of why there is none. */
public final class ScreeningReasons {

  /** The code of a questionnaire has another form. */
  public static final ReasonCode INSTRUMENT_CODE = ReasonCode.of("screening.INSTRUMENT_CODE");

  /** The number of a question is not 1 or more. */
  public static final ReasonCode ITEM_NUMBER = ReasonCode.of("screening.ITEM_NUMBER");

  /** A question has neither a value nor a reason for its absence. */
  public static final ReasonCode NO_ANSWER = ReasonCode.of("screening.NO_ANSWER");

  /** A question has a value and a reason for its absence. */
  public static final ReasonCode ANSWERED_AND_MISSING =
      ReasonCode.of("screening.ANSWERED_AND_MISSING");

  /** All questions were answered: the total. */
  public static final ReasonCode TOTAL = ReasonCode.of("screening.TOTAL", "total", "min", "max");

  /** Not all questions were answered: the totals that are still possible, both ends included. */
  public static final ReasonCode INTERVAL =
      ReasonCode.of("screening.INTERVAL", "lowest", "highest", "missing");

  /** The total lies on the side of the cut-off that asks for attention. */
  public static final ReasonCode CUT_OFF_REACHED =
      ReasonCode.of("screening.CUT_OFF_REACHED", "side", "limit");

  /** The total lies on the other side. */
  public static final ReasonCode CUT_OFF_NOT_REACHED =
      ReasonCode.of("screening.CUT_OFF_NOT_REACHED", "side", "limit");

  /** The cut-off is reached whatever the missing answers are. */
  public static final ReasonCode CUT_OFF_REACHED_WHATEVER =
      ReasonCode.of("screening.CUT_OFF_REACHED_WHATEVER", "side", "limit");

  /** The cut-off cannot be reached any more, whatever the missing answers are. */
  public static final ReasonCode CUT_OFF_OUT_OF_REACH =
      ReasonCode.of("screening.CUT_OFF_OUT_OF_REACH", "side", "limit");

  /** Whether the cut-off is reached depends on the missing answers. */
  public static final ReasonCode CUT_OFF_OPEN =
      ReasonCode.of("screening.CUT_OFF_OPEN", "side", "limit");

  /** Nobody supplied a definition of this instrument: nothing is scored without one. */
  public static final ReasonCode NO_DEFINITION =
      ReasonCode.of("screening.NO_DEFINITION", "instrument");

  /** The instrument is known, but not in the version of the form. */
  public static final ReasonCode WRONG_VERSION =
      ReasonCode.of("screening.WRONG_VERSION", "instrument", "known");

  /** A question that the instrument does not have. */
  public static final ReasonCode UNKNOWN_ITEM =
      ReasonCode.of("screening.UNKNOWN_ITEM", "item", "instrument");

  /** A question that was answered twice. */
  public static final ReasonCode DUPLICATE_ITEM = ReasonCode.of("screening.DUPLICATE_ITEM", "item");

  /** A value outside the range of its question, both ends of which count. */
  public static final ReasonCode OUT_OF_RANGE =
      ReasonCode.of("screening.OUT_OF_RANGE", "item", "min", "max");

  /** An instrument that is only scored when it is complete has missing answers. */
  public static final ReasonCode INCOMPLETE =
      ReasonCode.of("screening.INCOMPLETE", "instrument", "missing");

  private ScreeningReasons() {}
}
