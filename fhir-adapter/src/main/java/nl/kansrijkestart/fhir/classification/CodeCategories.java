package nl.kansrijkestart.fhir.classification;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.privacy.DataCategory;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Which kinds of data a code tells: the codes of the Dutch profiles that this project knows. */
final class CodeCategories {

  private static final String LOINC = "http://loinc.org";

  /** A reception centre for asylum seekers, among the kinds of house: tells residence status. */
  private static final String HOUSES = "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.13.1";

  private static final String RECEPTION_CENTRE = "AZC";

  private static final Map<String, Set<DataCategory>> KINDS = new HashMap<>();

  static {
    Set<DataCategory> obstetric = Set.of(DataCategory.OBSTETRIC);
    snomed(obstetric, "118185001", "57036006", "364325004", "161732006", "161714006", "21840007");
    snomed(obstetric, "147781000146105", "118951000146109", "364320009");
    Set<DataCategory> birth = Set.of(DataCategory.BIRTH);
    snomed(birth, "364336006", "366344009", "169812000", "169876006");
    for (String code : new String[] {"8339-4", "89269-5", "9843-4", "9272-6", "9274-2", "9271-8"}) {
      KINDS.put(LOINC + "|" + code, birth);
    }
    snomed(Set.of(DataCategory.SUBSTANCE_USE), "365980008", "228273003", "228366006");
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

  /** Adds what a value tells beyond its question. */
  static boolean addValue(@Nullable Type value, Set<DataCategory> told) {
    if (value instanceof CodeableConcept concept && concept.hasCoding(HOUSES, RECEPTION_CENTRE)) {
      told.add(DataCategory.RESIDENCE_STATUS);
    }
    return true;
  }
}
