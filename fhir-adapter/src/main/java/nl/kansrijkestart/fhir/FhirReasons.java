package nl.kansrijkestart.fhir;

import nl.kansrijkestart.decision.ReasonCode;

/** Why something in a FHIR resource was not mapped, or mapped with a remark. */
public final class FhirReasons {

  /** The resource is about something else: none of its codes is the one that was asked for. */
  public static final ReasonCode OTHER_CODE = ReasonCode.of("fhir.OTHER_CODE");

  /** The status says that the content does not hold: cancelled, or entered in error. */
  public static final ReasonCode NOT_IN_FORCE = ReasonCode.of("fhir.NOT_IN_FORCE");

  /** An element that is needed is not there. */
  public static final ReasonCode MISSING = ReasonCode.of("fhir.MISSING");

  /** The value has another type than the profile asks for. */
  public static final ReasonCode OTHER_TYPE = ReasonCode.of("fhir.OTHER_TYPE");

  /** A unit that is not one of those that can be read with certainty. */
  public static final ReasonCode OTHER_UNIT = ReasonCode.of("fhir.OTHER_UNIT");

  /** A value with "less than" or "more than": a bound is not a value. */
  public static final ReasonCode ONLY_A_BOUND = ReasonCode.of("fhir.ONLY_A_BOUND");

  /** A number with a fraction where only a whole one is certain. */
  public static final ReasonCode NOT_WHOLE = ReasonCode.of("fhir.NOT_WHOLE");

  /** A value that the domain does not accept. */
  public static final ReasonCode OUT_OF_RANGE = ReasonCode.of("fhir.OUT_OF_RANGE");

  /** An age in completed weeks: the days beyond them are not known. */
  public static final ReasonCode WEEKS_ONLY = ReasonCode.of("fhir.WEEKS_ONLY");

  /** A date without its day. */
  public static final ReasonCode DATE_NOT_TO_THE_DAY = ReasonCode.of("fhir.DATE_NOT_TO_THE_DAY");

  /** A number that does not have the form of its kind, or fails its check. */
  public static final ReasonCode NOT_VALID = ReasonCode.of("fhir.NOT_VALID");

  /** Several different values where there can be one. */
  public static final ReasonCode CONTRADICTORY = ReasonCode.of("fhir.CONTRADICTORY");

  /** Something that has no place in the domain, and was left out. */
  public static final ReasonCode NOT_TAKEN = ReasonCode.of("fhir.NOT_TAKEN");

  /** It does not say to the day when it was made: the day of receipt stands for it. */
  public static final ReasonCode DAY_OF_RECEIPT = ReasonCode.of("fhir.DAY_OF_RECEIPT");

  private FhirReasons() {}
}
