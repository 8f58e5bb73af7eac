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

  /** The fact is not known. */
  public static final ReasonCode MISSING = ReasonCode.of("catalogue.MISSING", "fact");

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

  /** The offer is for a mother with her child; the reason does not say why there is none. */
  public static final ReasonCode NO_LIVING_CHILD = ReasonCode.of("catalogue.NO_LIVING_CHILD");

  /** A person judges: ask before anybody hears a no. */
  public static final ReasonCode ASK = ReasonCode.of("catalogue.ASK", "role");

  private CatalogueReasons() {}
}
