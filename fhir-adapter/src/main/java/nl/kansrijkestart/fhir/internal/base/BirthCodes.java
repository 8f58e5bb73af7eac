package nl.kansrijkestart.fhir.internal.base;

import java.util.List;

/** What a child at birth is told by: LOINC codes, and the extension for the time. */
public final class BirthCodes {

  public static final String BIRTHWEIGHT = "8339-4";
  public static final String BODY_WEIGHT = "29463-7";
  public static final List<String> APGAR = List.of("9272-6", "9274-2", "9271-8");
  public static final String BIRTH_TIME =
      "http://hl7.org/fhir/StructureDefinition/patient-birthTime";
  public static final String CATEGORY =
      "http://terminology.hl7.org/CodeSystem/observation-category";

  /** The delivery, of the mother; and the birth of one child. Both of SNOMED CT. */
  public static final String DELIVERY = "236973005";

  public static final String BIRTH = "3950001";

  private BirthCodes() {}
}
