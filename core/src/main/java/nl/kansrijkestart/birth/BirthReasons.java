package nl.kansrijkestart.birth;

import nl.kansrijkestart.decision.ReasonCode;

/** The codes of what the library says of a birth and of a child at birth. */
public final class BirthReasons {

  /** Born too early: before the limit, in completed weeks. */
  public static final ReasonCode PRETERM = ReasonCode.of("birth.PRETERM", "weeks");

  /** Not born too early. */
  public static final ReasonCode NOT_PRETERM = ReasonCode.of("birth.NOT_PRETERM", "weeks");

  /** Too early or not is unknown. */
  public static final ReasonCode PRETERM_UNKNOWN = ReasonCode.of("birth.PRETERM_UNKNOWN");

  /** Small for gestational age: strictly below the centile of the reference. */
  public static final ReasonCode SMALL = ReasonCode.of("birth.SMALL", "centile", "reference");

  /** Not small for gestational age. */
  public static final ReasonCode NOT_SMALL =
      ReasonCode.of("birth.NOT_SMALL", "centile", "reference");

  /** Small for gestational age or not is unknown, and why. */
  public static final ReasonCode SMALL_UNKNOWN =
      ReasonCode.of("birth.SMALL_UNKNOWN", "missing", "reference");

  /** Low birthweight: strictly below the limit, whatever the gestational age. */
  public static final ReasonCode LOW_WEIGHT = ReasonCode.of("birth.LOW_WEIGHT", "grams");

  /** No low birthweight. */
  public static final ReasonCode NOT_LOW_WEIGHT = ReasonCode.of("birth.NOT_LOW_WEIGHT", "grams");

  /** Low birthweight or not is unknown. */
  public static final ReasonCode LOW_WEIGHT_UNKNOWN = ReasonCode.of("birth.LOW_WEIGHT_UNKNOWN");

  /** A low Apgar score at five minutes: strictly below the limit. */
  public static final ReasonCode LOW_APGAR = ReasonCode.of("birth.LOW_APGAR", "limit");

  /** No low Apgar score at five minutes. */
  public static final ReasonCode NOT_LOW_APGAR = ReasonCode.of("birth.NOT_LOW_APGAR", "limit");

  /** A low Apgar score or not is unknown. */
  public static final ReasonCode LOW_APGAR_UNKNOWN = ReasonCode.of("birth.LOW_APGAR_UNKNOWN");

  /** Early and small: counts once. */
  public static final ReasonCode BIG2_BOTH = ReasonCode.of("birth.BIG2_BOTH");

  /** BIG2 by being early. */
  public static final ReasonCode BIG2_PRETERM = ReasonCode.of("birth.BIG2_PRETERM");

  /** BIG2 by being small. */
  public static final ReasonCode BIG2_SMALL = ReasonCode.of("birth.BIG2_SMALL");

  /** Neither early nor small. */
  public static final ReasonCode BIG2_NEITHER = ReasonCode.of("birth.BIG2_NEITHER");

  /** Not early, centile missing: RIVM counts it in the denominator as not BIG2. */
  public static final ReasonCode BIG2_CENTILE_MISSING =
      ReasonCode.of("birth.BIG2_CENTILE_MISSING", "missing");

  /** A component is missing, so the child is left out. */
  public static final ReasonCode BIG2_INCOMPLETE =
      ReasonCode.of("birth.BIG2_INCOMPLETE", "missing");

  /** Born before the births that BIG2 is about. */
  public static final ReasonCode BIG2_OUTSIDE = ReasonCode.of("birth.BIG2_OUTSIDE", "weeks");

  /** A stillbirth that the definition counts. */
  public static final ReasonCode DEATH_STILLBORN =
      ReasonCode.of("birth.DEATH_STILLBORN", "definition", "weeks");

  /** A death within the days that the definition counts. */
  public static final ReasonCode DEATH_IN_WINDOW =
      ReasonCode.of("birth.DEATH_IN_WINDOW", "definition", "days");

  /** A death after the days that the definition counts. */
  public static final ReasonCode DEATH_AFTER_WINDOW =
      ReasonCode.of("birth.DEATH_AFTER_WINDOW", "definition", "days");

  /** No death that the definition counts. */
  public static final ReasonCode NO_DEATH = ReasonCode.of("birth.NO_DEATH", "definition");

  /** Born before the gestational age that the definition begins at. */
  public static final ReasonCode DEATH_BELOW_LIMIT =
      ReasonCode.of("birth.DEATH_BELOW_LIMIT", "definition", "weeks");

  /** A stillbirth, where the definition is about live births. */
  public static final ReasonCode DEATH_NOT_LIVE_BORN =
      ReasonCode.of("birth.DEATH_NOT_LIVE_BORN", "definition");

  /** A fact that the definition needs is missing. */
  public static final ReasonCode DEATH_UNKNOWN =
      ReasonCode.of("birth.DEATH_UNKNOWN", "definition", "missing");

  /** Two definitions of death around birth differ. */
  public static final ReasonCode DEFINITIONS_DIFFER =
      ReasonCode.of("birth.DEFINITIONS_DIFFER", "part", "first", "second");

  /** A day of birth in a year that cannot be meant. */
  public static final ReasonCode YEAR = ReasonCode.of("birth.YEAR");

  /** Days and completed weeks of gestation that do not agree. */
  public static final ReasonCode GESTATION_DIFFERS_FROM_WEEKS =
      ReasonCode.of("birth.GESTATION_DIFFERS_FROM_WEEKS");

  /** A death after birth of a child that was not born alive, as far as is told. */
  public static final ReasonCode DEATH_NOT_LIVE = ReasonCode.of("birth.DEATH_NOT_LIVE");

  /** An age at death of a child that is said not to have died. */
  public static final ReasonCode DEATH_DENIED = ReasonCode.of("birth.DEATH_DENIED");

  /** A text that is no key of a pregnancy. */
  public static final ReasonCode PREGNANCY_ID_INVALID = ReasonCode.of("birth.PREGNANCY_ID_INVALID");

  /** A number of children that is not the plurality. */
  public static final ReasonCode PLURALITY_DIFFERS = ReasonCode.of("birth.PLURALITY_DIFFERS");

  /** The same child twice. */
  public static final ReasonCode CHILD_TWICE = ReasonCode.of("birth.CHILD_TWICE");

  /** One key for the mother and a child. */
  public static final ReasonCode CHILD_IS_MOTHER = ReasonCode.of("birth.CHILD_IS_MOTHER");

  /** Two children in the same place. */
  public static final ReasonCode ORDER_TWICE = ReasonCode.of("birth.ORDER_TWICE");

  /** A place beyond the plurality. */
  public static final ReasonCode ORDER_TOO_HIGH = ReasonCode.of("birth.ORDER_TOO_HIGH");

  /** A child in a later place that was born on an earlier day. */
  public static final ReasonCode ORDER_AGAINST_DATES = ReasonCode.of("birth.ORDER_AGAINST_DATES");

  /** A birth before the conception by the dating. */
  public static final ReasonCode BEFORE_CONCEPTION = ReasonCode.of("birth.BEFORE_CONCEPTION");

  /** A birth outside the days of a pregnancy by the dating. */
  public static final ReasonCode OUTSIDE_PREGNANCY =
      ReasonCode.of("birth.OUTSIDE_PREGNANCY", "min", "max");

  /** A gestational age at birth that is not the one by the dating. */
  public static final ReasonCode GESTATION_DIFFERS_FROM_DATING =
      ReasonCode.of("birth.GESTATION_DIFFERS_FROM_DATING", "days");

  private BirthReasons() {}
}
