package nl.kansrijkestart.fhir;

import java.util.Set;
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

  /** Nothing here reads this kind of resource. */
  public static final ReasonCode NO_MAPPER = ReasonCode.of("fhir.NO_MAPPER");

  /** The narrative is for people; what it says beyond the fields is not read. */
  public static final ReasonCode NARRATIVE = ReasonCode.of("fhir.NARRATIVE");

  /** An extension or rule that may change the meaning of all: the resource is not read. */
  public static final ReasonCode MODIFIER = ReasonCode.of("fhir.MODIFIER");

  /** A reference to something that was not handed over. */
  public static final ReasonCode DANGLING = ReasonCode.of("fhir.DANGLING");

  /** A resource or reference without a key that can be used. */
  public static final ReasonCode NO_KEY = ReasonCode.of("fhir.NO_KEY");

  /** Two resources with one key; the second is not read. */
  public static final ReasonCode SAME_KEY = ReasonCode.of("fhir.SAME_KEY");

  /** A bundle within a bundle: hand it over by itself. */
  public static final ReasonCode NESTED_BUNDLE = ReasonCode.of("fhir.NESTED_BUNDLE");

  /** More resources than are read at once; those beyond it are not read. */
  public static final ReasonCode TOO_MANY = ReasonCode.of("fhir.TOO_MANY", "limit");

  /** A label that restricts who may see it: keep it with what was read. */
  public static final ReasonCode RESTRICTED = ReasonCode.of("fhir.RESTRICTED");

  /** Several concepts in one code (post-coordinated): not taken apart and not guessed. */
  public static final ReasonCode POST_COORDINATED = ReasonCode.of("fhir.POST_COORDINATED");

  /** A known code under another system. */
  public static final ReasonCode OTHER_SYSTEM = ReasonCode.of("fhir.OTHER_SYSTEM");

  /** A part of a pregnancy of a woman with several, that does not say of which. */
  public static final ReasonCode WHICH_PREGNANCY = ReasonCode.of("fhir.WHICH_PREGNANCY");

  /** A text for people, where a code is needed: not read for its meaning. */
  public static final ReasonCode FREE_TEXT = ReasonCode.of("fhir.FREE_TEXT");

  /** It does not say in which role somebody observed it: the role is not told. */
  public static final ReasonCode ROLE_NOT_TOLD = ReasonCode.of("fhir.ROLE_NOT_TOLD");

  private static final Set<ReasonCode> ERRORS =
      Set.of(MODIFIER, NO_KEY, SAME_KEY, NESTED_BUNDLE, TOO_MANY);
  private static final Set<ReasonCode> INFORMATION =
      Set.of(NO_MAPPER, NARRATIVE, DAY_OF_RECEIPT, ROLE_NOT_TOLD);

  private FhirReasons() {}

  /** How much a reason matters where nothing else is said. */
  static Severity severity(ReasonCode code) {
    if (ERRORS.contains(code)) {
      return Severity.ERROR;
    }
    return INFORMATION.contains(code) ? Severity.INFORMATION : Severity.WARNING;
  }
}
