package nl.kansrijkestart.pregnancy;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;

/** The codes of the reasons that this package gives. */
public final class PregnancyReasons {

  /** The definitive due date decides. */
  public static final ReasonCode DATED_BY_DEFINITIVE_DUE_DATE =
      code("DATED_BY_DEFINITIVE_DUE_DATE");

  /** The day of assisted reproduction decides. */
  public static final ReasonCode DATED_BY_CONCEPTION = code("DATED_BY_CONCEPTION");

  /** The crown-rump length decides. */
  public static final ReasonCode DATED_BY_CROWN_RUMP_LENGTH = code("DATED_BY_CROWN_RUMP_LENGTH");

  /** The estimated due date decides. */
  public static final ReasonCode DATED_BY_ESTIMATED_DUE_DATE = code("DATED_BY_ESTIMATED_DUE_DATE");

  /** The last period decides. */
  public static final ReasonCode DATED_BY_LAST_PERIOD = code("DATED_BY_LAST_PERIOD");

  /** A definitive due date comes to another day. */
  public static final ReasonCode DEFINITIVE_DUE_DATE_DIFFERS =
      code("DEFINITIVE_DUE_DATE_DIFFERS", "days", "direction");

  /** A day of assisted reproduction comes to another day. */
  public static final ReasonCode CONCEPTION_DIFFERS =
      code("CONCEPTION_DIFFERS", "days", "direction");

  /** A crown-rump length comes to another day. */
  public static final ReasonCode CROWN_RUMP_LENGTH_DIFFERS =
      code("CROWN_RUMP_LENGTH_DIFFERS", "days", "direction");

  /** An estimated due date is another day. */
  public static final ReasonCode ESTIMATED_DUE_DATE_DIFFERS =
      code("ESTIMATED_DUE_DATE_DIFFERS", "days", "direction");

  /** The last period comes to another day. */
  public static final ReasonCode LAST_PERIOD_DIFFERS =
      code("LAST_PERIOD_DIFFERS", "days", "direction");

  /** Nothing is known that can date the pregnancy. */
  public static final ReasonCode DATING_MISSING = code("DATING_MISSING");

  /** The last period decides, though she is not certain of it. */
  public static final ReasonCode LAST_PERIOD_UNCERTAIN = code("LAST_PERIOD_UNCERTAIN");

  /** The length that decides is valid, but shorter than the range that dates best. */
  public static final ReasonCode CROWN_RUMP_LENGTH_EARLY =
      code("CROWN_RUMP_LENGTH_EARLY", "bestFromMm");

  /** Lengths outside the valid range were not used. */
  public static final ReasonCode CROWN_RUMP_LENGTH_OUT_OF_RANGE =
      code("CROWN_RUMP_LENGTH_OUT_OF_RANGE", "count", "minMm", "maxMm");

  /** A new dating moved the due date. */
  public static final ReasonCode REDATED = code("REDATED", "days", "direction");

  /** A new dating left the due date where it was. */
  public static final ReasonCode NOT_REDATED = code("NOT_REDATED");

  /** A new dating gave the first due date. */
  public static final ReasonCode FIRST_DATED = code("FIRST_DATED");

  /** A new dating cannot date; there is still no due date. */
  public static final ReasonCode STILL_UNDATED = code("STILL_UNDATED");

  /** The day lies before the pregnancy. */
  public static final ReasonCode BEFORE_PREGNANCY = code("BEFORE_PREGNANCY");

  /** The day lies after the end of the pregnancy. */
  public static final ReasonCode PREGNANCY_ENDED = code("PREGNANCY_ENDED");

  /** More days have passed since day 0 than a pregnancy lasts. */
  public static final ReasonCode GESTATION_TOO_LONG = code("GESTATION_TOO_LONG", "maxDays");

  /** The pregnancy ended, on a day that is not known. */
  public static final ReasonCode ENDING_DATE_MISSING = code("ENDING_DATE_MISSING");

  /** It is not known how many children she carries. */
  public static final ReasonCode PLURALITY_MISSING = code("PLURALITY_MISSING");

  /** This child has no ending yet. */
  public static final ReasonCode NOT_ENDED = code("NOT_ENDED");

  /** The recorded age at the ending is not the one that the dating gives. */
  public static final ReasonCode ENDING_AGE_DIFFERS =
      code("ENDING_AGE_DIFFERS", "child", "days", "direction");

  /** More births than pregnancies. */
  public static final ReasonCode PARITY_ABOVE_GRAVIDITY =
      code("PARITY_ABOVE_GRAVIDITY", "parity", "gravidity");

  /** Parity and "first child" seem to contradict; neither follows from the other. */
  public static final ReasonCode FIRST_CHILD_AND_PARITY = code("FIRST_CHILD_AND_PARITY", "parity");

  /** What concerns this child stops, because of a loss. */
  public static final ReasonCode STOPS_AFTER_LOSS = code("STOPS_AFTER_LOSS");

  /** No bonding or gift prompts, because she will not raise this child. */
  public static final ReasonCode STOPS_FOR_UPBRINGING = code("STOPS_FOR_UPBRINGING");

  /** Ask her whether she wants it. */
  public static final ReasonCode ASK_HER = code("ASK_HER");

  /** Care of the mother goes on. */
  public static final ReasonCode MOTHER_CARE_GOES_ON = code("MOTHER_CARE_GOES_ON");

  /** Everything for this child goes on. */
  public static final ReasonCode CHILD_CARE_GOES_ON = code("CHILD_CARE_GOES_ON");

  /** What others are told: no baby-related contact. */
  public static final ReasonCode NO_BABY_RELATED_CONTACT = code("NO_BABY_RELATED_CONTACT");

  /** The child's part of the programme ended. */
  public static final ReasonCode CHILD_LOST = code("CHILD_LOST");

  /** The child was born, on a day that is not known. */
  public static final ReasonCode BIRTH_DATE_MISSING = code("BIRTH_DATE_MISSING");

  /** The child goes to school, and so is out of the programme. */
  public static final ReasonCode AT_SCHOOL = code("AT_SCHOOL");

  /** It is not known whether the child goes to school. */
  public static final ReasonCode SCHOOL_UNKNOWN = code("SCHOOL_UNKNOWN", "years");

  /** The phase of life, by the dates. */
  public static final ReasonCode PHASE_BY_DATES = code("PHASE_BY_DATES");

  /** The window is counted from the birth. */
  public static final ReasonCode WINDOW_FROM_BIRTH = code("WINDOW_FROM_BIRTH");

  /** The window is counted from the due date, and may move. */
  public static final ReasonCode WINDOW_FROM_DUE_DATE = code("WINDOW_FROM_DUE_DATE");

  /** Care started on time by the named definition. */
  public static final ReasonCode CARE_ON_TIME = code("CARE_ON_TIME", "lastDay", "days");

  /** Care started late by the named definition. */
  public static final ReasonCode CARE_LATE = code("CARE_LATE", "lastDay", "days");

  /** The first visit lies before the pregnancy; check the dates. */
  public static final ReasonCode VISIT_BEFORE_PREGNANCY = code("VISIT_BEFORE_PREGNANCY");

  /** An age that is not weeks+days, or out of range. */
  public static final ReasonCode GESTATIONAL_AGE = code("GESTATIONAL_AGE", "minDays", "maxDays");

  /** A count that is too low. */
  public static final ReasonCode TOO_LOW = code("TOO_LOW", "value");

  /** A count that is too high. */
  public static final ReasonCode TOO_HIGH = code("TOO_HIGH", "value");

  /** A length with too many decimals. */
  public static final ReasonCode TOO_MANY_DECIMALS = code("TOO_MANY_DECIMALS", "fraction");

  /** A year that cannot be right. */
  public static final ReasonCode YEAR = code("YEAR");

  /** Recorded before it happened. */
  public static final ReasonCode RECORDED_TOO_EARLY = code("RECORDED_TOO_EARLY");

  /** A due date further ahead than a pregnancy lasts. */
  public static final ReasonCode DUE_DATE_TOO_FAR = code("DUE_DATE_TOO_FAR");

  /** A due date that cannot belong to the last period. */
  public static final ReasonCode DUE_DATE_AND_LAST_PERIOD = code("DUE_DATE_AND_LAST_PERIOD");

  /** A transfer without the age of the embryo. */
  public static final ReasonCode EMBRYO_AGE_MISSING = code("EMBRYO_AGE_MISSING");

  /** The age of an embryo with an event that is no transfer. */
  public static final ReasonCode EMBRYO_AGE_UNUSED = code("EMBRYO_AGE_UNUSED");

  /** A child with a number above the number of children. */
  public static final ReasonCode CHILD_NUMBER_TOO_HIGH = code("CHILD_NUMBER_TOO_HIGH");

  /** The same child twice. */
  public static final ReasonCode CHILD_NUMBER_TWICE = code("CHILD_NUMBER_TWICE");

  /** A birth or other ending before conception. */
  public static final ReasonCode ENDED_BEFORE_CONCEPTION = code("ENDED_BEFORE_CONCEPTION");

  /** A birth or other ending long after the due date. */
  public static final ReasonCode ENDED_TOO_LATE = code("ENDED_TOO_LATE");

  /** A day of death of a child that was not born alive, or whose birth has no date. */
  public static final ReasonCode DEATH_WITHOUT_LIVE_BIRTH = code("DEATH_WITHOUT_LIVE_BIRTH");

  /** A day of death, though the child is said to live. */
  public static final ReasonCode DEATH_DENIED = code("DEATH_DENIED");

  /** A death before the birth. */
  public static final ReasonCode DIED_BEFORE_BIRTH = code("DIED_BEFORE_BIRTH");

  private PregnancyReasons() {}

  private static ReasonCode code(String name, String... parameters) {
    return ReasonCode.of("pregnancy." + name, parameters);
  }

  static ReasonCode datedBy(DatingMethod method) {
    return switch (method) {
      case DEFINITIVE_DUE_DATE -> DATED_BY_DEFINITIVE_DUE_DATE;
      case CONCEPTION -> DATED_BY_CONCEPTION;
      case CROWN_RUMP_LENGTH -> DATED_BY_CROWN_RUMP_LENGTH;
      case ESTIMATED_DUE_DATE -> DATED_BY_ESTIMATED_DUE_DATE;
      case LAST_PERIOD -> DATED_BY_LAST_PERIOD;
    };
  }

  static ReasonCode differsBy(DatingMethod method) {
    return switch (method) {
      case DEFINITIVE_DUE_DATE -> DEFINITIVE_DUE_DATE_DIFFERS;
      case CONCEPTION -> CONCEPTION_DIFFERS;
      case CROWN_RUMP_LENGTH -> CROWN_RUMP_LENGTH_DIFFERS;
      case ESTIMATED_DUE_DATE -> ESTIMATED_DUE_DATE_DIFFERS;
      case LAST_PERIOD -> LAST_PERIOD_DIFFERS;
    };
  }

  /** A shift of a day as two parameters: how many days, and to which side. */
  static Map<String, Object> shift(int days) {
    return Map.of("days", Math.abs(days), "direction", days < 0 ? "earlier" : "later");
  }

  static List<Reason> atLeastOne(List<Reason> reasons) {
    List<Reason> copy = List.copyOf(reasons);
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("This answer needs at least one reason");
    }
    return copy;
  }
}
