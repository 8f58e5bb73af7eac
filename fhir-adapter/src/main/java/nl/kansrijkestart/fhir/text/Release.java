package nl.kansrijkestart.fhir.text;

import java.util.List;
import java.util.Set;
import nl.kansrijkestart.fhir.text.Scan.Step;

/**
 * Signs of the release of FHIR. The strongest kind that is there decides; where signs of one kind
 * point both ways, nothing is decided.
 *
 * <p>In order: a stated version; a profile that is of one release only; a type of resource that one
 * of them does not have; code systems and elements that were renamed between them.
 *
 * <p>Source: FHIR R4, its list of changes from R3; canonicals of nl-core and the Dutch birth-care
 * profiles.
 */
final class Release {

  private static final Set<String> STU3_TYPES =
      Set.of(
          "BodySite",
          "DataElement",
          "DeviceComponent",
          "EligibilityRequest",
          "EligibilityResponse",
          "ExpansionProfile",
          "ImagingManifest",
          "ProcedureRequest",
          "ProcessRequest",
          "ProcessResponse",
          "ReferralRequest",
          "Sequence",
          "ServiceDefinition");

  private static final Set<String> R4_TYPES =
      Set.of(
          "BiologicallyDerivedProduct",
          "BodyStructure",
          "CatalogEntry",
          "ChargeItemDefinition",
          "CoverageEligibilityRequest",
          "DeviceDefinition",
          "EventDefinition",
          "Evidence",
          "ExampleScenario",
          "InsurancePlan",
          "Invoice",
          "MedicationKnowledge",
          "MolecularSequence",
          "ObservationDefinition",
          "OrganizationAffiliation",
          "ResearchDefinition",
          "ServiceRequest",
          "SpecimenDefinition",
          "TerminologyCapabilities",
          "VerificationResult");

  private static final List<String> STU3_PROFILES =
      List.of(
          "http://nictiz.nl/fhir/StructureDefinition/bc-",
          "http://fhir.nl/fhir/StructureDefinition/nl-core-");

  private static final List<String> R4_PROFILES =
      List.of(
          "http://nictiz.nl/fhir/StructureDefinition/nl-core-",
          "http://nictiz.nl/fhir/StructureDefinition/hg-",
          "http://hl7.org/fhir/us/sdoh-clinicalcare/");

  /**
   * Elements of STU3 that R4 renamed, by type: the last type that was seen is that of the holder.
   */
  private static final Set<String> CONTEXT_AND_COMMENT =
      Set.of("Observation", "Condition", "Procedure", "CarePlan", "ClinicalImpression", "CareTeam");

  private final int[] stu3 = new int[4];
  private final int[] r4 = new int[4];
  private String type = "";

  void type(String name) {
    type = name;
    if (STU3_TYPES.contains(name)) {
      stu3[2]++;
    } else if (R4_TYPES.contains(name)) {
      r4[2]++;
    }
  }

  void element(List<Step> path) {
    String name = path.get(path.size() - 1).name();
    if (name.equals("reference") && path.size() > 1 && CONTEXT_AND_COMMENT.contains(type)) {
      String holder = path.get(path.size() - 2).name();
      if (holder.equals("context")) {
        stu3[3]++;
      } else if (holder.equals("encounter")) {
        r4[3]++;
      }
    } else if (name.equals("comment") && type.equals("Observation")) {
      stu3[3]++;
    } else if (type.equals("QuestionnaireResponse") && name.equals("reference")) {
      count(3, names(path, "questionnaire"), false);
    } else if (name.equals("valueCanonical")) {
      r4[3]++;
    } else if (type.equals("Questionnaire")) {
      count(3, name.equals("option"), name.equals("answerOption"));
    } else if (type.equals("Binary")) {
      count(3, name.equals("content"), name.equals("data"));
    }
  }

  void value(List<Step> path, String text) {
    String name = path.isEmpty() ? "" : path.get(path.size() - 1).name();
    if (name.equals("fhirVersion")) {
      count(0, text.startsWith("3.0"), text.startsWith("4.0"));
    } else if (name.equals("profile") && path.size() > 1 && names(path, "meta")) {
      count(1, starts(text, STU3_PROFILES), starts(text, R4_PROFILES));
    } else if (name.equals("system")) {
      count(
          3,
          text.startsWith("http://hl7.org/fhir/v3/")
              || text.startsWith("http://hl7.org/fhir/v2/")
              || text.equals("http://hl7.org/fhir/observation-category"),
          text.startsWith("http://terminology.hl7.org/"));
    } else if (name.equals("questionnaire") && type.equals("QuestionnaireResponse")) {
      r4[3]++;
    } else if (name.equals("url") && text.endsWith("/observation-focusSTU3")) {
      stu3[3]++;
    }
  }

  private static boolean names(List<Step> path, String holder) {
    return path.size() > 1 && path.get(path.size() - 2).name().equals(holder);
  }

  private static boolean starts(String text, List<String> prefixes) {
    return prefixes.stream().anyMatch(text::startsWith);
  }

  private void count(int kind, boolean old, boolean now) {
    stu3[kind] += old ? 1 : 0;
    r4[kind] += now ? 1 : 0;
  }

  /** What the signs say. */
  FhirRelease decide() {
    for (int kind = 0; kind < stu3.length; kind++) {
      if (stu3[kind] > 0 && r4[kind] > 0) {
        return FhirRelease.UNKNOWN;
      }
      if (stu3[kind] > 0 || r4[kind] > 0) {
        return stu3[kind] > 0 ? FhirRelease.STU3 : FhirRelease.R4;
      }
    }
    return FhirRelease.UNKNOWN;
  }
}
