package nl.kansrijkestart.fhir.stu3;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.dstu3.model.BaseDateTimeType;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Type;
import org.jspecify.annotations.Nullable;

/** Canonicals, systems and codes of Geboortezorg (STU3), and how its dates are read. */
final class Codes {

  static final String SNOMED = "http://snomed.info/sct";
  static final String LOINC = "http://loinc.org";
  static final String UCUM = "http://unitsofmeasure.org";
  static final String BSN = "http://fhir.nl/fhir/NamingSystem/bsn";
  static final String PROFILES = "http://nictiz.nl/fhir/StructureDefinition/bc-";
  static final String FOCUS = "http://nictiz.nl/fhir/StructureDefinition/observation-focusSTU3";
  static final String BIRTH_TIME = "http://hl7.org/fhir/StructureDefinition/patient-birthTime";
  static final String NULL_FLAVOR = "http://hl7.org/fhir/v3/NullFlavor";
  static final String CONFIDENTIALITY = "http://hl7.org/fhir/v3/Confidentiality";

  static final String PREGNANCY = "118185001";
  static final String MATERNAL_RECORD = "364320009";
  static final String LAST_PERIOD = "21840007";
  static final String ESTIMATED = "161714006";
  static final String DEFINITIVE = "147781000146105";
  static final String GESTATIONAL_AGE = "57036006";
  static final String GRAVIDITY = "161732006";
  static final String PARITY = "364325004";
  static final String TWINS = "65147003";
  static final String TWINS_OF_ONE_SAC = "459171002"; // as in the official example
  static final String YES = "373066001";
  static final String NO = "373067005";
  static final String FETAL_DEATH = "276507005";
  static final String MISCARRIAGE = "17369002";
  static final String DATE_OF_DEATH = "399753006";
  static final String DELIVERY = "236973005";
  static final String BIRTH = "3950001";
  static final String NUMBER_BORN = "118861000146102";
  static final String FAMILY_SITUATION = "423340009";
  static final String CARE_OF_CHILD = "129879003";
  static final String FAMILY = "365470003";
  static final String LIVING_SITUATION = "365508006";
  static final String EDUCATION = "105421008";
  static final String EDUCATION_OF_FATHER = "160261000146102";
  static final String LEGAL_STATUS = "303186005";
  static final String LEGAL_REPRESENTATION = "151701000146105";
  static final String END_OF_PREGNANCY = "118951000146109";
  static final String EARLIER_LOSSES = "713651007";

  static final String BIRTH_WEIGHT = "8339-4";
  static final String APGAR_1 = "9272-6";
  static final String APGAR_5 = "9274-2";
  static final String APGAR_10 = "9271-8";

  /** All that is looked for, to tell a known code under another system. */
  static final Set<String> KNOWN =
      Set.of(
          PREGNANCY,
          MATERNAL_RECORD,
          LAST_PERIOD,
          ESTIMATED,
          DEFINITIVE,
          GESTATIONAL_AGE,
          GRAVIDITY,
          PARITY,
          TWINS,
          FETAL_DEATH,
          END_OF_PREGNANCY,
          DELIVERY,
          BIRTH,
          NUMBER_BORN,
          FAMILY_SITUATION,
          CARE_OF_CHILD,
          BIRTH_WEIGHT,
          APGAR_1,
          APGAR_5,
          APGAR_10);

  private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
  private static final Pattern ZONED = Pattern.compile("(Z|[+-]\\d\\d:\\d\\d)$");

  private Codes() {}

  /** Whether a concept has a code of a system, whatever its display. */
  static boolean has(CodeableConcept concept, String system, String code) {
    return concept.getCoding().stream().anyMatch(one -> is(one, system, code));
  }

  static boolean is(Coding coding, String system, String code) {
    return system.equals(coding.getSystem()) && code.equals(coding.getCode());
  }

  /** Whether a code of SNOMED CT puts several concepts together. */
  static boolean postCoordinated(Coding coding) {
    return SNOMED.equals(coding.getSystem())
        && coding.getCode() != null
        && (coding.getCode().contains(":") || coding.getCode().contains("+"));
  }

  /**
   * The day; null where it is no date, or only a year or a month. A moment with a time zone counts
   * by its day in the Netherlands.
   */
  static @Nullable LocalDate day(@Nullable Type value) {
    if (!(value instanceof BaseDateTimeType date) || !date.hasValue()) {
      return null;
    }
    return switch (date.getPrecision()) {
      case YEAR, MONTH -> null;
      case DAY -> LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay());
      default -> clock(date).toLocalDate();
    };
  }

  /**
   * Whether a date, a month or a year lies wholly after a day: what is then is a plan. False where
   * it is no date.
   */
  static boolean after(@Nullable Type value, LocalDate day) {
    if (!(value instanceof BaseDateTimeType date) || !date.hasValue()) {
      return false;
    }
    LocalDate first =
        switch (date.getPrecision()) {
          case YEAR -> LocalDate.of(date.getYear(), 1, 1);
          case MONTH -> LocalDate.of(date.getYear(), date.getMonth() + 1, 1);
          default -> day(date);
        };
    return first != null && first.isAfter(day);
  }

  /** A moment as the clock had it in the Netherlands; as it was written where it has no zone. */
  static LocalDateTime clock(BaseDateTimeType moment) {
    return ZONED.matcher(moment.getValueAsString()).find()
        ? LocalDateTime.ofInstant(moment.getValue().toInstant(), NETHERLANDS)
        : LocalDateTime.of(
            moment.getYear(),
            moment.getMonth() + 1,
            moment.getDay(),
            moment.getHour(),
            moment.getMinute());
  }
}
