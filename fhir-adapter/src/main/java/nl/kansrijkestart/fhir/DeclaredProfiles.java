package nl.kansrijkestart.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Meta;
import org.jspecify.annotations.Nullable;

/**
 * Whether a declared nl-core profile can be that of the resource. What is read follows the type and
 * the codes, never the profile: a wrong one is told and changes nothing.
 *
 * <p>Source: nl-core R4 0.12.1-beta.1.
 */
final class DeclaredProfiles {

  private static final Map<String, String> TYPES = types();

  private DeclaredProfiles() {}

  private static Map<String, String> types() {
    Map<String, String> types = new HashMap<>();
    types.put("Patient", "Patient");
    types.put("ContactPerson", "RelatedPerson");
    types.put("EpisodeOfCare", "EpisodeOfCare");
    types.put("Encounter", "Encounter");
    types.put("CareTeam", "CareTeam");
    types.put("HealthcareProvider", "Location");
    types.put("HealthcareProvider-Organization", "Organization");
    types.put("HealthProfessional-Practitioner", "Practitioner");
    types.put("HealthProfessional-PractitionerRole", "PractitionerRole");
    types.put("Problem", "Condition");
    types.put("Alert", "Flag");
    types.put("HelpFromOthers", "CarePlan");
    types.put("LegalSituation-LegalStatus", "Condition");
    types.put("LegalSituation-Representation", "Condition");
    types.put("TreatmentDirective2", "Consent");
    types.put("AdvanceDirective", "Consent");
    for (String observation :
        List.of(
            "Pregnancy",
            "Pregnancy.PregnancyDuration",
            "Pregnancy.Parity",
            "Pregnancy.Gravidity",
            "Pregnancy.EstimatedDateOfDelivery",
            "Pregnancy.DateLastMenstruation",
            "TobaccoUse",
            "AlcoholUse",
            "DrugUse",
            "LivingSituation",
            "ParticipationInSociety",
            "Education",
            "LifeStance")) {
      types.put(observation, "Observation");
    }
    Map<String, String> byCanonical = new HashMap<>();
    types.forEach((name, type) -> byCanonical.put(NlCore.PROFILES + name, type));
    return byCanonical;
  }

  static void check(Meta meta, Reading reading) {
    List<CanonicalType> profiles = meta.getProfile();
    for (int i = 0; i < profiles.size(); i++) {
      String profile = profiles.get(i).getValue();
      if (profile == null) {
        continue;
      }
      int version = profile.indexOf('|');
      @Nullable String type = TYPES.get(version < 0 ? profile : profile.substring(0, version));
      if (type != null && !type.equals(reading.resource().fhirType())) {
        reading.issue("meta.profile[" + i + "]", FhirReasons.OTHER_PROFILE);
      }
    }
  }
}
