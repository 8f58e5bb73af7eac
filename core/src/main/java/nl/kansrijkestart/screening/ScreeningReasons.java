package nl.kansrijkestart.screening;

import nl.kansrijkestart.decision.ReasonCode;

/** The codes of what a score rests on, and of why there is none. */
public final class ScreeningReasons {

  /** The code of a questionnaire has another form. */
  public static final ReasonCode INSTRUMENT_CODE = ReasonCode.of("screening.INSTRUMENT_CODE");

  /** A form has more answers than any questionnaire has. */
  public static final ReasonCode TOO_MANY_ANSWERS = ReasonCode.of("screening.TOO_MANY_ANSWERS");

  /** The number of a question is not 1 or more. */
  public static final ReasonCode ITEM_NUMBER = ReasonCode.of("screening.ITEM_NUMBER");

  /** A question has neither a value nor a reason for its absence. */
  public static final ReasonCode NO_ANSWER = ReasonCode.of("screening.NO_ANSWER");

  /** A question has a value and a reason for its absence. */
  public static final ReasonCode ANSWERED_AND_MISSING =
      ReasonCode.of("screening.ANSWERED_AND_MISSING");

  /** A critical answer is positive: act, whatever the total is. */
  public static final ReasonCode ALARM = ReasonCode.of("screening.ALARM", "critical", "items");

  /** A critical question has no usable answer: ask it now, in private. */
  public static final ReasonCode ASK_NOW = ReasonCode.of("screening.ASK_NOW", "critical", "items");

  /** A critical question was not asked because somebody was there: ask it when she is alone. */
  public static final ReasonCode ASK_WHEN_ALONE =
      ReasonCode.of("screening.ASK_WHEN_ALONE", "critical", "items");

  /** She would rather not answer a critical question: that is her right. */
  public static final ReasonCode DECLINED =
      ReasonCode.of("screening.DECLINED", "critical", "items");

  /** The level on an ordinal scale. */
  public static final ReasonCode LEVEL = ReasonCode.of("screening.LEVEL", "scale", "level", "band");

  /** The level on an ordinal scale is not known. */
  public static final ReasonCode LEVEL_UNKNOWN = ReasonCode.of("screening.LEVEL_UNKNOWN", "scale");

  /** Nobody may have been there: show her where help is. */
  public static final ReasonCode SHOW_HELP = ReasonCode.of("screening.SHOW_HELP");

  /** The answers cannot be read, so nobody has looked at the critical ones. */
  public static final ReasonCode CRITICAL_NOT_READ =
      ReasonCode.of("screening.CRITICAL_NOT_READ", "instrument");

  /** All questions were answered: the figure. */
  public static final ReasonCode TOTAL =
      ReasonCode.of("screening.TOTAL", "scale", "total", "min", "max");

  /** The figure, and the band in which it lies. */
  public static final ReasonCode TOTAL_IN_BAND =
      ReasonCode.of("screening.TOTAL_IN_BAND", "scale", "total", "min", "max", "band");

  /** The figure, extrapolated by the published rule of the instrument. */
  public static final ReasonCode PRORATED =
      ReasonCode.of("screening.PRORATED", "scale", "total", "answered", "items");

  /** Not all questions were answered: the figures that are still possible, both ends included. */
  public static final ReasonCode INTERVAL =
      ReasonCode.of("screening.INTERVAL", "scale", "lowest", "highest", "missing");

  /** The figure lies on the side of the cut-off that asks for attention. */
  public static final ReasonCode CUT_OFF_REACHED =
      ReasonCode.of("screening.CUT_OFF_REACHED", "cutOff", "limits");

  /** The figure lies on the other side. */
  public static final ReasonCode CUT_OFF_NOT_REACHED =
      ReasonCode.of("screening.CUT_OFF_NOT_REACHED", "cutOff", "limits");

  /** The cut-off is reached whatever the missing answers are. */
  public static final ReasonCode CUT_OFF_REACHED_WHATEVER =
      ReasonCode.of("screening.CUT_OFF_REACHED_WHATEVER", "cutOff", "limits");

  /** The cut-off cannot be reached any more, whatever the missing answers are. */
  public static final ReasonCode CUT_OFF_OUT_OF_REACH =
      ReasonCode.of("screening.CUT_OFF_OUT_OF_REACH", "cutOff", "limits");

  /** Whether the cut-off is reached depends on the missing answers. */
  public static final ReasonCode CUT_OFF_OPEN =
      ReasonCode.of("screening.CUT_OFF_OPEN", "cutOff", "limits");

  /** Which limit holds is not known of the moment of answering, and they disagree. */
  public static final ReasonCode CUT_OFF_UNDETERMINED =
      ReasonCode.of("screening.CUT_OFF_UNDETERMINED", "cutOff", "limits");

  /** Which limit of the cut-off holds, by how far the pregnancy was: the days for which it does. */
  public static final ReasonCode CUT_OFF_BY_AGE =
      ReasonCode.of("screening.CUT_OFF_BY_AGE", "cutOff", "limits", "age");

  /** Whether the cut-off holds at all is not known; what it would say. */
  public static final ReasonCode CUT_OFF_IF_IT_APPLIES =
      ReasonCode.of("screening.CUT_OFF_IF_IT_APPLIES", "cutOff", "limits", "reached");

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

  /** A value that the question does not have, of those that it has. */
  public static final ReasonCode NO_SUCH_ANSWER =
      ReasonCode.of("screening.NO_SUCH_ANSWER", "item", "answers");

  /** An instrument that is only scored when it is complete has missing answers. */
  public static final ReasonCode INCOMPLETE =
      ReasonCode.of("screening.INCOMPLETE", "instrument", "missing");

  /** Who filled in a pilot instrument has no record of a training in it of that day or before. */
  public static final ReasonCode NOT_TRAINED = ReasonCode.of("screening.NOT_TRAINED", "instrument");

  /** The owner of an instrument whose definition is not public, and what to supply. */
  public static final ReasonCode OWNER = ReasonCode.of("screening.OWNER", "instrument", "owner");

  /** A D-score, with its key and version. */
  public static final ReasonCode D_SCORE = ReasonCode.of("screening.D_SCORE", "key", "algorithm");

  /** A D-score of a child that is not born yet. */
  public static final ReasonCode AGE_BEFORE_BIRTH = ReasonCode.of("screening.AGE_BEFORE_BIRTH");

  /** A D-score without a single observation. */
  public static final ReasonCode NOTHING_OBSERVED = ReasonCode.of("screening.NOTHING_OBSERVED");

  /** Observations of items that the key does not have. */
  public static final ReasonCode ITEMS_NOT_IN_KEY =
      ReasonCode.of("screening.ITEMS_NOT_IN_KEY", "count", "key");

  /** A refused score cannot be compared with another. */
  public static final ReasonCode NOT_SCORED = ReasonCode.of("screening.NOT_SCORED");

  /** Two scores were not made with the same instrument, version and scoring version. */
  public static final ReasonCode NOT_COMPARABLE =
      ReasonCode.of("screening.NOT_COMPARABLE", "earlier", "later");

  /** A later score is dated before the earlier one. */
  public static final ReasonCode FOLLOW_UP_BEFORE_BASELINE =
      ReasonCode.of("screening.FOLLOW_UP_BEFORE_BASELINE");

  /** An instrument has no such scale. */
  public static final ReasonCode NO_SUCH_SCALE = ReasonCode.of("screening.NO_SUCH_SCALE", "scale");

  /** There are no two forms to follow an outcome with. */
  public static final ReasonCode NO_TWO_FORMS = ReasonCode.of("screening.NO_TWO_FORMS", "count");

  /** How a figure changed, between two ends. */
  public static final ReasonCode CHANGE =
      ReasonCode.of("screening.CHANGE", "scale", "lowest", "highest");

  /** A team of one is no team: the result would be one person's. */
  public static final ReasonCode TEAM_OF_ONE = ReasonCode.of("screening.TEAM_OF_ONE");

  /** A cut-off that is reached suggests to ask about a circumstance. */
  public static final ReasonCode ASK_ABOUT =
      ReasonCode.of("screening.ASK_ABOUT", "instrument", "cutOff", "circumstance");

  /** A proposal is for a professional to decide on, with her. */
  public static final ReasonCode A_PERSON_DECIDES = ReasonCode.of("screening.A_PERSON_DECIDES");

  private ScreeningReasons() {}
}
