package nl.kansrijkestart.consent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/**
 * The codes with which consent explains itself. The parameter {@code record} is the key of the
 * consent that is meant; a reason never says who or what it is about.
 */
public final class ConsentReasons {

  /** A consent in force covers what was asked. */
  public static final ReasonCode GIVEN = ReasonCode.of("consent.GIVEN", "record");

  /** The consent goes before a less specific objection. */
  public static final ReasonCode MORE_SPECIFIC =
      ReasonCode.of("consent.MORE_SPECIFIC", "record", "objection");

  /** She, or who answers for her, refused. */
  public static final ReasonCode REFUSED = ReasonCode.of("consent.REFUSED", "record", "giver");

  /** She, or who answers for her, withdrew a consent. */
  public static final ReasonCode WITHDRAWN = ReasonCode.of("consent.WITHDRAWN", "record", "giver");

  /** An objection goes before an equally specific consent. */
  public static final ReasonCode OBJECTION_FIRST =
      ReasonCode.of("consent.OBJECTION_FIRST", "record", "objection");

  /** A consent and an objection disagree and neither is the more specific: the objection wins. */
  public static final ReasonCode NOT_COMPARABLE =
      ReasonCode.of("consent.NOT_COMPARABLE", "record", "objection");

  /** Her own objection goes before the consent of another, however exact that one is. */
  public static final ReasonCode OWN_OBJECTION_FIRST =
      ReasonCode.of("consent.OWN_OBJECTION_FIRST", "record", "objection");

  /** No consent in force covers these categories. */
  public static final ReasonCode NOT_COVERED = ReasonCode.of("consent.NOT_COVERED", "categories");

  /** No answer of this person is on record. */
  public static final ReasonCode NOT_ASKED = ReasonCode.of("consent.NOT_ASKED");

  /** A consent on record is about somebody else's data. */
  public static final ReasonCode OTHER_PERSON = ReasonCode.of("consent.OTHER_PERSON", "record");

  /** A consent begins only after the instant of the request. */
  public static final ReasonCode NOT_YET = ReasonCode.of("consent.NOT_YET", "record");

  /** A consent was recorded only after the instant of the request. */
  public static final ReasonCode RECORDED_LATER = ReasonCode.of("consent.RECORDED_LATER", "record");

  /** A consent has ended. */
  public static final ReasonCode ENDED = ReasonCode.of("consent.ENDED", "record");

  /** A consent is of another kind. */
  public static final ReasonCode OTHER_KIND = ReasonCode.of("consent.OTHER_KIND", "record");

  /** A consent is for another purpose. */
  public static final ReasonCode OTHER_PURPOSE = ReasonCode.of("consent.OTHER_PURPOSE", "record");

  /** A consent is about data that another party holds. */
  public static final ReasonCode OTHER_HOLDER = ReasonCode.of("consent.OTHER_HOLDER", "record");

  /** A consent is for another recipient. */
  public static final ReasonCode OTHER_RECIPIENT =
      ReasonCode.of("consent.OTHER_RECIPIENT", "record");

  /** A consent does not name all the categories that are asked for. */
  public static final ReasonCode OTHER_CATEGORIES =
      ReasonCode.of("consent.OTHER_CATEGORIES", "record");

  /** A consent is tied to another pregnancy, episode or plan. */
  public static final ReasonCode OTHER_CONTEXT = ReasonCode.of("consent.OTHER_CONTEXT", "record");

  /** A consent is tied to other records. */
  public static final ReasonCode OTHER_RESOURCES =
      ReasonCode.of("consent.OTHER_RESOURCES", "record");

  /** The rules for the capacity in which a consent was given are not set. */
  public static final ReasonCode CAPACITY_UNSET =
      ReasonCode.of("consent.CAPACITY_UNSET", "record", "capacity");

  /** The age of the person is not known, so nobody can tell who must consent. */
  public static final ReasonCode AGE_UNKNOWN = ReasonCode.of("consent.AGE_UNKNOWN");

  /** No regime is set for a person of this age on this day. */
  public static final ReasonCode REGIME_UNSET = ReasonCode.of("consent.REGIME_UNSET");

  /** Who gave a consent may not, or is not known to, speak in that capacity for this person. */
  public static final ReasonCode CAPACITY_NOT_ACCEPTED =
      ReasonCode.of("consent.CAPACITY_NOT_ACCEPTED", "record", "capacity");

  /** One of these must consent as well. */
  public static final ReasonCode ALSO_NEEDED = ReasonCode.of("consent.ALSO_NEEDED", "capacities");

  /** A consent came about through an interpreter who was no professional. */
  public static final ReasonCode INFORMAL_INTERPRETER =
      ReasonCode.of("consent.INFORMAL_INTERPRETER", "record");

  /** It is not on record that she was told what is shared. */
  public static final ReasonCode NOT_INFORMED = ReasonCode.of("consent.NOT_INFORMED", "record");

  /** Somebody answers for another without a capacity to do so. */
  public static final ReasonCode THIRD_PERSON = ReasonCode.of("consent.THIRD_PERSON");

  /** Somebody answers for herself in a capacity to speak for another. */
  public static final ReasonCode CAPACITY_MISMATCH = ReasonCode.of("consent.CAPACITY_MISMATCH");

  /** A child of this age answers for itself. */
  public static final ReasonCode CHILD_ANSWERS = ReasonCode.of("consent.CHILD_ANSWERS");

  /** A consent ends at or before the instant at which it begins. */
  public static final ReasonCode ENDS_BEFORE_IT_BEGINS =
      ReasonCode.of("consent.ENDS_BEFORE_IT_BEGINS");

  /** An objection has an end. */
  public static final ReasonCode OBJECTION_WITH_END = ReasonCode.of("consent.OBJECTION_WITH_END");

  /** A consent names no recipient. */
  public static final ReasonCode EMPTY_RECIPIENT = ReasonCode.of("consent.EMPTY_RECIPIENT");

  /** A ground in law opens the disclosure. */
  public static final ReasonCode LAW_OPENS = ReasonCode.of("consent.LAW_OPENS", "ground", "record");

  /** She objects; the law allows it all the same, and obliges to nothing. */
  public static final ReasonCode LAW_OBJECTION =
      ReasonCode.of("consent.LAW_OBJECTION", "record", "objection", "giver");

  /** She objects; a duty in law stands all the same. */
  public static final ReasonCode LAW_DUTY_OBJECTION =
      ReasonCode.of("consent.LAW_DUTY_OBJECTION", "record", "objection", "giver");

  /** She objected, so she did answer: acute danger opens nothing. */
  public static final ReasonCode LAW_OBJECTION_STANDS =
      ReasonCode.of("consent.LAW_OBJECTION_STANDS", "record", "objection", "giver");

  /** A ground in law is about somebody else's data. */
  public static final ReasonCode LAW_OTHER_PERSON =
      ReasonCode.of("consent.LAW_OTHER_PERSON", "record");

  /** A ground in law is for another purpose. */
  public static final ReasonCode LAW_OTHER_PURPOSE =
      ReasonCode.of("consent.LAW_OTHER_PURPOSE", "record");

  /** A ground in law is for another recipient. */
  public static final ReasonCode LAW_OTHER_RECIPIENT =
      ReasonCode.of("consent.LAW_OTHER_RECIPIENT", "record");

  /** These categories were not recorded as needed. */
  public static final ReasonCode LAW_NOT_NECESSARY =
      ReasonCode.of("consent.LAW_NOT_NECESSARY", "record", "categories");

  /** A ground in law begins only after the instant of the request. */
  public static final ReasonCode LAW_NOT_YET = ReasonCode.of("consent.LAW_NOT_YET", "record");

  /** A ground in law has ended. */
  public static final ReasonCode LAW_ENDED = ReasonCode.of("consent.LAW_ENDED", "record");

  /** A ground in law was recorded only after the instant of the request. */
  public static final ReasonCode LAW_RECORDED_LATER =
      ReasonCode.of("consent.LAW_RECORDED_LATER", "record");

  /** Residence status goes out on explicit consent only. */
  public static final ReasonCode RESIDENCE_STATUS_ON_CONSENT =
      ReasonCode.of("consent.RESIDENCE_STATUS_ON_CONSENT");

  /** A report goes to the reporting centre or the Child Protection Board only. */
  public static final ReasonCode REPORT_RECIPIENT =
      ReasonCode.of("consent.REPORT_RECIPIENT", "record");

  /** The review date of a report lies before the disclosure; it does not stop the report. */
  public static final ReasonCode REPORT_REVIEW_PASSED =
      ReasonCode.of("consent.REPORT_REVIEW_PASSED", "record");

  /** A step of the reporting code is not on record. */
  public static final ReasonCode STEP_MISSING =
      ReasonCode.of("consent.STEP_MISSING", "record", "step");

  /** A step of the reporting code was recorded only after the instant of the request. */
  public static final ReasonCode STEP_RECORDED_LATER =
      ReasonCode.of("consent.STEP_RECORDED_LATER", "record", "step");

  /** A step of the reporting code was recorded only after the decision to report. */
  public static final ReasonCode STEP_AFTER_DECISION =
      ReasonCode.of("consent.STEP_AFTER_DECISION", "record", "step");

  static final RuleRef COVERED = RuleRef.of("CONSENT-COVERED", "1");
  static final RuleRef GFC_1 = RuleRef.of("GFC-1", "1");
  static final RuleRef GFC_6 = RuleRef.of("GFC-6", "1");
  static final RuleRef GFC_7 = RuleRef.of("GFC-7", "1");
  static final RuleRef PARTIAL_ORDER = RuleRef.of("CONSENT-PARTIAL-ORDER", "1");
  static final RuleRef OWN_OBJECTION = RuleRef.of("CONSENT-OWN-OBJECTION", "1");
  static final RuleRef CAPACITY = RuleRef.of("CONSENT-CAPACITY", "1");
  static final RuleRef INTERPRETER = RuleRef.of("CONSENT-INTERPRETER", "1");
  static final RuleRef INFORMED = RuleRef.of("CONSENT-INFORMED", "1");

  static final RuleRef RESIDENCE_STATUS = RuleRef.of("RESIDENCE-STATUS-ON-CONSENT", "1");

  static final Source PROFILE =
      Source.of("IHE ITI Privacy Consent on FHIR (PCF)", "status, period, purpose, recipient");
  private static final Source GUIDE =
      Source.of(
          "Dutch generic functions, implementation guide (nl-generic-functions-ig, commit 4cffafe1)",
          "consent, more than one consent");
  private static final Source DECISION =
      Source.of(
          "Decision of this project: what the guide leaves open, how the four dimensions weigh",
          "package nl.kansrijkestart.consent");
  private static final Source HER_OWN =
      Source.of(
          "Decision of this project: no consent of another goes before the person's own objection",
          "package nl.kansrijkestart.consent");
  private static final Source WGBO =
      Source.of("Wet op de geneeskundige behandelingsovereenkomst (WGBO)", "age and consent");
  private static final Source PRACTICE =
      Source.unconfirmed("Midwifery practice: professional interpreter, never the partner", null);
  private static final Source STATUS =
      Source.unconfirmed("Practice: residence status only on explicit consent", null);
  private static final Source POSITION =
      Source.of(
          "Landelijk standpunt prenataal huisbezoek JGZ, 30 October 2025",
          "explicit consent after telling what is shared");

  private static final Map<RuleRef, List<Source>> SOURCES =
      Map.of(
          COVERED, List.of(PROFILE),
          GFC_1, List.of(GUIDE),
          GFC_6, List.of(GUIDE),
          GFC_7, List.of(GUIDE),
          PARTIAL_ORDER, List.of(GUIDE, DECISION),
          OWN_OBJECTION, List.of(HER_OWN),
          CAPACITY, List.of(WGBO),
          INTERPRETER, List.of(PRACTICE),
          INFORMED, List.of(POSITION),
          RESIDENCE_STATUS, List.of(STATUS));

  private ConsentReasons() {}

  static List<Source> sources(RuleRef rule) {
    return SOURCES.getOrDefault(rule, List.of());
  }

  static Reason ofRecord(ReasonCode code, RuleRef rule, Consent record) {
    return Reason.of(code, rule, sources(rule), Map.of("record", record.id().value()));
  }

  static Reason ofPair(ReasonCode code, RuleRef rule, Consent consent, Consent objection) {
    return Reason.of(
        code,
        rule,
        sources(rule),
        Map.of("record", consent.id().value(), "objection", objection.id().value()));
  }

  /** Who gave an answer: somebody on the own data, or in which capacity for another. */
  static String giver(Consent record) {
    return "giver-"
        + code(record.capacity().ownBehalf() ? record.scope().subject() : record.capacity());
  }

  /** The code of a constant as it stands in JSON: lower case with hyphens. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
