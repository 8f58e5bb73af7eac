package nl.kansrijkestart.fhir.internal.base;

import java.util.Set;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Canonicals, systems and codes of nl-core (zib 2020); a switch to zib 2024 is made here. */
public final class NlCore {

  /** Of the packages nl-core and zib2020 for R4; a beta, so that its profiles may change. */
  public static final String VERSION = "0.12.1-beta.1";

  public static final String SNOMED = "http://snomed.info/sct";
  public static final String UCUM = "http://unitsofmeasure.org";
  public static final String LOINC = "http://loinc.org";
  public static final String ROLE_CODE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

  /** COD472-VEKT: what a contact is for. */
  public static final String CONTACT_ROLE = "urn:oid:2.16.840.1.113883.2.4.3.11.22.472";

  public static final String NULL_FLAVOR = "http://terminology.hl7.org/CodeSystem/v3-NullFlavor";

  /** The same code system as STU3 spells it. */
  public static final String NULL_FLAVOR_STU3 = "http://hl7.org/fhir/v3/NullFlavor";

  /** The subscribers of the UZI register. */
  public static final String URA = "http://fhir.nl/fhir/NamingSystem/ura";

  public static final String PROFILES = "http://nictiz.nl/fhir/StructureDefinition/nl-core-";

  private static final Set<ObservationStatus> NOT_IN_FORCE =
      Set.of(ObservationStatus.CANCELLED, ObservationStatus.ENTEREDINERROR);

  private static final Set<ObservationStatus> NOT_FINAL =
      Set.of(ObservationStatus.REGISTERED, ObservationStatus.UNKNOWN, ObservationStatus.NULL);

  private NlCore() {}

  /** Claims a profile; only where the resource is held against it in the tests. */
  public static void claim(Resource resource, String profile) {
    resource.getMeta().addProfile(PROFILES + profile);
  }

  /** A final Observation with the code; without a profile where nl-core has none. */
  public static Observation observation(@Nullable String profile, String code) {
    Observation observation = new Observation();
    if (profile != null) {
      observation.getMeta().addProfile(PROFILES + profile);
    }
    observation.setStatus(ObservationStatus.FINAL);
    observation.getCode().addCoding().setSystem(SNOMED).setCode(code);
    return observation;
  }

  public static boolean isInForce(Observation observation) {
    return observation.getStatus() == null || !NOT_IN_FORCE.contains(observation.getStatus());
  }

  /** What is to be told of a status that does not say that the content is final; null otherwise. */
  public static @Nullable ReasonCode remark(Observation observation) {
    ObservationStatus status = observation.getStatus();
    return status == ObservationStatus.PRELIMINARY
        ? FhirReasons.PRELIMINARY
        : status == null || NOT_FINAL.contains(status) ? FhirReasons.STATUS_NOT_FINAL : null;
  }

  public static boolean has(CodeableConcept concept, String code) {
    return has(concept, SNOMED, code);
  }

  public static boolean has(CodeableConcept concept, String system, String code) {
    for (Coding coding : concept.getCoding()) {
      if (is(coding, system, code)) {
        return true;
      }
    }
    return false;
  }

  public static boolean hasOneOf(CodeableConcept concept, String system, Set<String> codes) {
    for (Coding coding : concept.getCoding()) {
      if (isOneOf(coding, system, codes)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has more than one of these codes. */
  public static boolean hasSeveral(CodeableConcept concept, String system, Set<String> codes) {
    return concept.getCoding().stream()
            .filter(coding -> isOneOf(coding, system, codes))
            .map(Coding::getCode)
            .distinct()
            .count()
        > 1;
  }

  /** By code and then by system, since most differ in the code. */
  public static boolean is(Coding coding, String system, String code) {
    return code.equals(coding.getCode()) && system.equals(coding.getSystem());
  }

  public static boolean isOneOf(Coding coding, String system, Set<String> codes) {
    String code = coding.getCode();
    return code != null && codes.contains(code) && system.equals(coding.getSystem());
  }
}
