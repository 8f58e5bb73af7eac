package nl.kansrijkestart.fhir.outcome;

import java.util.Set;
import nl.kansrijkestart.decision.ReasonCode;

/** Why something in a FHIR resource was not mapped, or mapped with a remark. */
public final class FhirReasons {

  /** The resource is about something else: none of its codes is the one that was asked for. */
  public static final ReasonCode OTHER_CODE = ReasonCode.of("fhir.OTHER_CODE");

  /** The status says that the content does not hold: cancelled, or entered in error. */
  public static final ReasonCode NOT_IN_FORCE = ReasonCode.of("fhir.NOT_IN_FORCE");

  /** The status does not say that the content holds: unknown, registered only, or absent. */
  public static final ReasonCode STATUS_NOT_FINAL = ReasonCode.of("fhir.STATUS_NOT_FINAL");

  /** The content is preliminary, and may still change. */
  public static final ReasonCode PRELIMINARY = ReasonCode.of("fhir.PRELIMINARY");

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

  /** A kind of resource that is read, and none of its codes is known here. */
  public static final ReasonCode NO_CODE_KNOWN = ReasonCode.of("fhir.NO_CODE_KNOWN");

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

  /** More parts of one person than are put together; those beyond it are not read. */
  public static final ReasonCode TOO_MANY_PARTS = ReasonCode.of("fhir.TOO_MANY_PARTS", "limit");

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

  /** A code under a system or extension that is known, and the code is not. */
  public static final ReasonCode CODE_NOT_KNOWN = ReasonCode.of("fhir.CODE_NOT_KNOWN");

  /** It does not say which person around the pregnancy it is about: counts as somebody else. */
  public static final ReasonCode SUBJECT_ASSUMED = ReasonCode.of("fhir.SUBJECT_ASSUMED");

  /** A form that was not finished: what it leaves out is missing, never zero. */
  public static final ReasonCode NOT_FINISHED = ReasonCode.of("fhir.NOT_FINISHED");

  /** A questionnaire that is not one of the instruments of core. */
  public static final ReasonCode OTHER_QUESTIONNAIRE = ReasonCode.of("fhir.OTHER_QUESTIONNAIRE");

  /** An answer by a code that says no weight. */
  public static final ReasonCode NO_WEIGHT = ReasonCode.of("fhir.NO_WEIGHT");

  /** A score of another system: core computes its own, out of the answers. */
  public static final ReasonCode SCORED_ELSEWHERE = ReasonCode.of("fhir.SCORED_ELSEWHERE");

  /** A consent to treatment or care, which says nothing on who may see data. */
  public static final ReasonCode NOT_ON_DATA = ReasonCode.of("fhir.NOT_ON_DATA");

  /** A rule of a consent that narrows or widens it, and cannot be read: none of it is. */
  public static final ReasonCode RULE_NOT_READ = ReasonCode.of("fhir.RULE_NOT_READ");

  /** An organisation by its URA alone, and no Organization with that number was handed over. */
  public static final ReasonCode ORGANIZATION_NOT_KNOWN =
      ReasonCode.of("fhir.ORGANIZATION_NOT_KNOWN");

  /** An offer that is not in the catalogue. */
  public static final ReasonCode NOT_IN_CATALOGUE = ReasonCode.of("fhir.NOT_IN_CATALOGUE");

  /** Another version than the one at hand. */
  public static final ReasonCode OTHER_VERSION = ReasonCode.of("fhir.OTHER_VERSION");

  /** More bytes than are read at once. */
  public static final ReasonCode TOO_LARGE = ReasonCode.of("fhir.TOO_LARGE", "limit");

  /** More levels of elements within elements than are read. */
  public static final ReasonCode TOO_DEEP = ReasonCode.of("fhir.TOO_DEEP", "limit");

  /** More elements and values than are read at once. */
  public static final ReasonCode TOO_MANY_ELEMENTS =
      ReasonCode.of("fhir.TOO_MANY_ELEMENTS", "limit");

  /** A bundle with more resources than are read at once; none of them is read. */
  public static final ReasonCode TOO_MANY_ENTRIES = ReasonCode.of("fhir.TOO_MANY_ENTRIES", "limit");

  /** More faults than a text with FHIR in it can have. */
  public static final ReasonCode TOO_MANY_FAULTS = ReasonCode.of("fhir.TOO_MANY_FAULTS", "limit");

  /** Text that is no JSON or XML in UTF-8. */
  public static final ReasonCode MALFORMED = ReasonCode.of("fhir.MALFORMED");

  /** JSON or XML in which no FHIR resource stands. */
  public static final ReasonCode NOT_FHIR = ReasonCode.of("fhir.NOT_FHIR");

  /** A document type or an entity, by which XML can reach outside itself or grow without end. */
  public static final ReasonCode DOCTYPE = ReasonCode.of("fhir.DOCTYPE");

  /** A type of resource that this release of FHIR does not have. */
  public static final ReasonCode UNKNOWN_TYPE = ReasonCode.of("fhir.UNKNOWN_TYPE");

  /** An element that this release of FHIR does not have; what stood there is not read. */
  public static final ReasonCode UNKNOWN_ELEMENT = ReasonCode.of("fhir.UNKNOWN_ELEMENT");

  /** A date, code or number that its type does not allow; it is not read. */
  public static final ReasonCode INVALID_VALUE = ReasonCode.of("fhir.INVALID_VALUE");

  /** An element that can be there once and is there more often. */
  public static final ReasonCode REPEATED = ReasonCode.of("fhir.REPEATED");

  /** A contained resource within a contained resource, which FHIR does not allow. */
  public static final ReasonCode NESTED_CONTAINED = ReasonCode.of("fhir.NESTED_CONTAINED");

  /** A narrative with more than the plain text that FHIR allows; it was taken out. */
  public static final ReasonCode ACTIVE_NARRATIVE = ReasonCode.of("fhir.ACTIVE_NARRATIVE");

  /** The declared profile is for another type of resource. */
  public static final ReasonCode OTHER_PROFILE = ReasonCode.of("fhir.OTHER_PROFILE");

  /** It does not show for which release of FHIR it was written; none is guessed. */
  public static final ReasonCode UNKNOWN_RELEASE = ReasonCode.of("fhir.UNKNOWN_RELEASE");

  /** Medical content that the domain leaves to others; it is carried as it came. */
  public static final ReasonCode PASSED_THROUGH = ReasonCode.of("fhir.PASSED_THROUGH");

  /** A worry about the family in words or in codes that are not weighed: to be read by a person. */
  public static final ReasonCode SIGNAL = ReasonCode.of("fhir.SIGNAL");

  /** A loss or a death is told here, which is not in a record: to be known before any contact. */
  public static final ReasonCode LOSS_TOLD = ReasonCode.of("fhir.LOSS_TOLD");

  /** A pregnancy is over, or not said to be there, and how it ended is not told: none is made. */
  public static final ReasonCode ENDING_NOT_TOLD = ReasonCode.of("fhir.ENDING_NOT_TOLD");

  /** Somebody who is recorded as male, and as pregnant: both are kept, and it is to be checked. */
  public static final ReasonCode PREGNANT_MALE = ReasonCode.of("fhir.PREGNANT_MALE");

  /** Care that is planned, waits or is on hold: whether the pregnancy goes on is not told. */
  public static final ReasonCode CARE_WAITS = ReasonCode.of("fhir.CARE_WAITS");

  /** A referral or transfer between care providers, which is no referral of the domain. */
  public static final ReasonCode CARE_REFERRAL = ReasonCode.of("fhir.CARE_REFERRAL");

  /** It does not show to which pregnancy or child this belongs, so that it was put with none. */
  public static final ReasonCode NOT_LINKED = ReasonCode.of("fhir.NOT_LINKED");

  /** Her record says that her address is secret; it stays back whatever was handed in beside it. */
  public static final ReasonCode ADDRESS_SECRET_IN_RECORD =
      ReasonCode.of("fhir.ADDRESS_SECRET_IN_RECORD");

  /** Her record does not say whether her address is secret; it stays back. */
  public static final ReasonCode ADDRESS_UNKNOWN_IN_RECORD =
      ReasonCode.of("fhir.ADDRESS_UNKNOWN_IN_RECORD");

  /** Only keys of a record may be seen, and its kind alone would tell something of her. */
  public static final ReasonCode KEYS_ALONE = ReasonCode.of("fhir.KEYS_ALONE");

  /** A fault of this library while it read; nothing of it was taken. */
  public static final ReasonCode FAILED = ReasonCode.of("fhir.FAILED");

  private static final Set<ReasonCode> ERRORS =
      Set.of(
          FAILED,
          ENDING_NOT_TOLD,
          CARE_WAITS,
          MODIFIER,
          NO_KEY,
          SAME_KEY,
          NESTED_BUNDLE,
          TOO_MANY,
          TOO_MANY_PARTS,
          TOO_LARGE,
          TOO_DEEP,
          TOO_MANY_ELEMENTS,
          TOO_MANY_ENTRIES,
          TOO_MANY_FAULTS,
          MALFORMED,
          NOT_FHIR,
          DOCTYPE,
          UNKNOWN_TYPE,
          NESTED_CONTAINED,
          UNKNOWN_RELEASE);
  private static final Set<ReasonCode> INFORMATION =
      Set.of(
          PRELIMINARY,
          NO_MAPPER,
          NO_CODE_KNOWN,
          NARRATIVE,
          DAY_OF_RECEIPT,
          ROLE_NOT_TOLD,
          PASSED_THROUGH);

  private FhirReasons() {}

  /**
   * How much a reason matters where nothing else is said.
   *
   * @param code the reason, not null
   * @return its usual weight, never null
   */
  public static Severity severity(ReasonCode code) {
    if (ERRORS.contains(code)) {
      return Severity.ERROR;
    }
    return INFORMATION.contains(code) ? Severity.INFORMATION : Severity.WARNING;
  }
}
