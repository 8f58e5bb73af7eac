package nl.kansrijkestart.fhir.classification;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.client.CircumstanceDefinition;
import nl.kansrijkestart.client.CircumstanceDefinition.ExchangeCode;
import nl.kansrijkestart.client.Circumstances;
import nl.kansrijkestart.fhir.internal.base.BirthCodes;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.base.ReferralCodes;
import nl.kansrijkestart.fhir.internal.part.CircumstanceCodes;
import nl.kansrijkestart.fhir.internal.part.CowDraft;
import nl.kansrijkestart.privacy.DataCategory;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Which kinds of data a code tells: the codes of the Dutch profiles that this project knows. */
final class CodeCategories {

  private static final String LOINC = "http://loinc.org";

  /** A reception centre for asylum seekers, among the kinds of house: tells residence status. */
  private static final String HOUSES = "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.13.1";

  private static final String RECEPTION_CENTRE = "AZC";

  private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

  /** Lists of which no code tells more than the element that it stands in. */
  private static final Set<String> NEUTRAL =
      Set.of(
          HOUSES,
          Project.DATA_CATEGORY,
          BirthCodes.CATEGORY,
          HL7 + "condition-category",
          HL7 + "data-absent-reason",
          HL7 + "v3-ObservationInterpretation",
          NlCore.NULL_FLAVOR,
          NlCore.NULL_FLAVOR_STU3,
          CircumstanceCodes.CLINICAL,
          CircumstanceCodes.VERIFICATION,
          CowDraft.TASK_CODE);

  /** Single codes of SNOMED CT that do not: confirmed, absent, a referral, how a date was found. */
  private static final Set<String> PLAIN =
      Set.of(
          CircumstanceCodes.CONFIRMED,
          "410516002",
          ReferralCodes.CATEGORY,
          "31541000146106",
          "31521000146100",
          "31531000146103");

  /** What came of a questionnaire; its labels say which kind of data that is. */
  private static final Set<String> SCORED =
      Set.of(
          Project.SCORING,
          Project.SCALE,
          Project.BAND,
          Project.CUT_OFF,
          Project.CRITICAL,
          Project.FLAG_STATE);

  private static final Map<String, Set<DataCategory>> KINDS = new HashMap<>();

  /** The codes under which circumstances are exchanged, by what core says of them. */
  private static final Map<String, Set<DataCategory>> CIRCUMSTANCES = new HashMap<>();

  static {
    Set<DataCategory> obstetric = Set.of(DataCategory.OBSTETRIC);
    snomed(obstetric, "118185001", "57036006", "364325004", "161732006", "161714006", "21840007");
    snomed(obstetric, "147781000146105", "118951000146109", "364320009");
    Set<DataCategory> birth = Set.of(DataCategory.BIRTH);
    snomed(birth, "364336006", "366344009", "169812000", "169876006");
    for (String code : new String[] {"8339-4", "89269-5", "9843-4", "9272-6", "9274-2", "9271-8"}) {
      KINDS.put(LOINC + "|" + code, birth);
    }
    snomed(Set.of(DataCategory.SUBSTANCE_USE), "365980008", "228273003", "219006", "228366006");
    snomed(
        Set.of(DataCategory.SOCIAL, DataCategory.RESIDENCE),
        "365508006",
        "272497004",
        "224249004",
        "118871000146108");
    snomed(Set.of(DataCategory.SOCIAL), "364703007", "405081003", "105421008", "160933000");
    snomed(Set.of(DataCategory.SOCIAL, DataCategory.FAMILY), "314845004", "365469004");
    snomed(Set.of(DataCategory.SAFETY), "412732008");
    snomed(Set.of(DataCategory.MENTAL_HEALTH), "74732009");
    KINDS.put(
        HOUSES + "|" + RECEPTION_CENTRE,
        Set.of(DataCategory.RESIDENCE, DataCategory.RESIDENCE_STATUS));
    for (CircumstanceDefinition definition : Circumstances.standard().definitions()) {
      for (ExchangeCode code : definition.exchange()) {
        CIRCUMSTANCES
            .computeIfAbsent(
                code.system() + "|" + code.code(), key -> EnumSet.noneOf(DataCategory.class))
            .add(definition.category());
      }
    }
  }

  private CodeCategories() {}

  private static void snomed(Set<DataCategory> kinds, String... codes) {
    for (String code : codes) {
      KINDS.put(NlCore.SNOMED + "|" + code, kinds);
    }
  }

  /** Adds what each of its codes tells; false where one is not known, or there is none. */
  static boolean add(CodeableConcept concept, Set<DataCategory> told) {
    for (Coding coding : concept.getCoding()) {
      Set<DataCategory> kinds = KINDS.get(coding.getSystem() + "|" + coding.getCode());
      if (kinds == null) {
        return false;
      }
      told.addAll(kinds);
    }
    return concept.hasCoding();
  }

  /** Adds what a code tells in any place; false where that is not known. */
  static boolean add(Coding coding, Set<DataCategory> told) {
    String code = coding.getSystem() + "|" + coding.getCode();
    Set<DataCategory> kinds = KINDS.get(code);
    Set<DataCategory> circumstances = CIRCUMSTANCES.getOrDefault(code, Set.of());
    told.addAll(circumstances);
    if (kinds != null) {
      told.addAll(kinds);
    }
    return kinds != null || !circumstances.isEmpty();
  }

  /** Whether a code tells nothing beyond what it stands with. */
  static boolean tellsNoMore(Coding coding, boolean labelled) {
    String system = String.valueOf(coding.getSystem());
    return NEUTRAL.contains(system)
        || (labelled && SCORED.contains(system))
        || NlCore.isOneOf(coding, NlCore.SNOMED, PLAIN);
  }
}
