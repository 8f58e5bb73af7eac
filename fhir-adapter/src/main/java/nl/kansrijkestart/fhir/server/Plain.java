package nl.kansrijkestart.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import java.util.EnumSet;
import java.util.Set;
import nl.kansrijkestart.fhir.referral.ReferralView;
import nl.kansrijkestart.privacy.DataCategory;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/**
 * What goes out of a resource: a copy with a label, without text of which nobody says what it
 * tells.
 */
final class Plain {

  private static final String CONFIDENTIALITY =
      "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

  private static final Set<DataCategory> VERY_RESTRICTED =
      EnumSet.of(DataCategory.SAFETY, DataCategory.RESIDENCE_STATUS);

  private Plain() {}

  /** A copy of what is about a person, with a label. */
  static Resource of(Resource resource, Set<DataCategory> told) {
    Resource copy = of(resource instanceof Task task ? ReferralView.withoutWords(task) : resource);
    FhirTerser terser = FhirContext.forR4Cached().newTerser();
    terser
        .getAllPopulatedChildElementsOfType(copy, Coding.class)
        .forEach(coding -> coding.setDisplayElement(null));
    terser
        .getAllPopulatedChildElementsOfType(copy, Quantity.class)
        .forEach(quantity -> quantity.setUnitElement(null));
    terser
        .getAllPopulatedChildElementsOfType(copy, QuestionnaireResponseItemComponent.class)
        .forEach(item -> item.setTextElement(null));
    label(copy.getMeta(), told.stream().anyMatch(VERY_RESTRICTED::contains) ? "V" : "R");
    return copy;
  }

  /** A copy of what is about nobody, without narrative. */
  static Resource of(Resource resource) {
    Resource copy = resource.copy();
    if (copy instanceof DomainResource domain) {
      withoutNarrative(domain);
    }
    return copy;
  }

  private static void label(Meta meta, String code) {
    meta.getSecurity().removeIf(label -> CONFIDENTIALITY.equals(label.getSystem()));
    meta.addSecurity(new Coding(CONFIDENTIALITY, code, null));
  }

  private static void withoutNarrative(DomainResource resource) {
    resource.setText(null);
    for (Resource inner : resource.getContained()) {
      if (inner instanceof DomainResource domain) {
        withoutNarrative(domain);
      }
    }
  }
}
