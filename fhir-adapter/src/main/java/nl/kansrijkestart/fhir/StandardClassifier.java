package nl.kansrijkestart.fhir;

import java.util.EnumSet;
import java.util.Set;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** What this project writes, and what nl-core has of it; all else is unclear. */
final class StandardClassifier {

  private static final ResourceClassifier.Classification UNCLEAR = new ResourceClassifier.Unclear();
  private static final ResourceClassifier.Classification NOBODY = new ResourceClassifier.Nobody();

  /** About no person. A person's Location, Practitioner or Group may be, and is not here. */
  private static final Set<String> OF_NOBODY =
      Set.of(
          "ActivityDefinition",
          "CapabilityStatement",
          "CodeSystem",
          "HealthcareService",
          "OperationDefinition",
          "OperationOutcome",
          "Organization",
          "PlanDefinition",
          "Questionnaire",
          "SearchParameter",
          "StructureDefinition",
          "ValueSet");

  /** Who treats her may stand within a resource about her. */
  private static final Set<String> WITHIN =
      Set.of("Organization", "Practitioner", "PractitionerRole", "HealthcareService");

  private StandardClassifier() {}

  static ResourceClassifier.Classification classify(Resource resource) {
    Set<DataCategory> told = EnumSet.noneOf(DataCategory.class);
    if (!labels(resource, told)
        || resource.hasImplicitRules()
        || (resource instanceof DomainResource domain && domain.hasModifierExtension())) {
      return UNCLEAR;
    }
    if (OF_NOBODY.contains(resource.fhirType())) {
      return told.isEmpty() && !contains(resource) ? NOBODY : UNCLEAR;
    }
    PersonId person = person(resource, told);
    if (person == null || !kinds(resource, told) || !(resource instanceof DomainResource domain)) {
      return UNCLEAR;
    }
    DataSubject subject = subject(domain);
    if (subject == null) {
      return UNCLEAR;
    }
    for (Resource inner : domain.getContained()) {
      if (WITHIN.contains(inner.fhirType())) {
        continue;
      }
      if (!(classify(inner) instanceof ResourceClassifier.About about)
          || !about.person().equals(person)
          || about.subject() != subject) {
        return UNCLEAR;
      }
      told.addAll(about.categories());
    }
    return new ResourceClassifier.About(person, subject, told);
  }

  private static boolean contains(Resource resource) {
    return resource instanceof DomainResource domain && domain.hasContained();
  }

  /** Adds the kinds that labels name; false where one asks for more care than is known here. */
  private static boolean labels(Resource resource, Set<DataCategory> told) {
    for (Coding label : resource.getMeta().getSecurity()) {
      DataCategory category =
          Project.DATA_CATEGORY.equals(label.getSystem())
              ? EnumCodes.read(DataCategory.class, label.getCode())
              : null;
      if (category != null) {
        told.add(category);
      } else if (Labels.restricts(label)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable DataSubject subject(DomainResource resource) {
    Extension said = resource.getExtensionByUrl(Project.DATA_SUBJECT);
    return said == null
        ? DataSubject.WOMAN
        : EnumCodes.read(DataSubject.class, EnumCodes.text(said));
  }

  private static @Nullable PersonId person(Resource resource, Set<DataCategory> told) {
    if (resource instanceof Patient patient) {
      String id = patient.getIdElement().getIdPart();
      return id != null && PersonId.accepts(id) ? PersonId.of(id) : null;
    }
    Reference reference = reference(resource);
    if (reference == null
        || !reference.hasReference()
        || reference.getReferenceElement().isAbsolute()
        || !"Patient".equals(reference.getReferenceElement().getResourceType())) {
      return null;
    }
    if (reference.hasDisplay() || reference.hasIdentifier()) {
      told.add(DataCategory.IDENTIFYING);
    }
    String id = reference.getReferenceElement().getIdPart();
    return id != null && PersonId.accepts(id) ? PersonId.of(id) : null;
  }

  private static @Nullable Reference reference(Resource resource) {
    if (resource instanceof Observation observation) {
      return observation.getSubject();
    }
    if (resource instanceof Condition condition) {
      return condition.getSubject();
    }
    if (resource instanceof QuestionnaireResponse response) {
      return response.getSubject();
    }
    if (resource instanceof Consent consent) {
      return consent.getPatient();
    }
    if (resource instanceof ServiceRequest request) {
      return request.getSubject();
    }
    if (resource instanceof Task task) {
      return task.getFor();
    }
    return resource instanceof EpisodeOfCare episode ? episode.getPatient() : null;
  }

  /** Adds what a resource of its kind tells; false where that is not known. */
  private static boolean kinds(Resource resource, Set<DataCategory> told) {
    if (resource instanceof Patient patient) {
      return patient(patient, told);
    }
    if (resource instanceof Observation observation) {
      return observation(observation, told);
    }
    if (resource instanceof Condition condition) {
      return CodeCategories.add(condition.getCode(), told);
    }
    if (resource instanceof EpisodeOfCare episode) {
      boolean known = !episode.getType().isEmpty();
      for (CodeableConcept type : episode.getType()) {
        known &= CodeCategories.add(type, told);
      }
      return known;
    }
    told.add(
        resource instanceof QuestionnaireResponse
            ? DataCategory.ANSWERS
            : resource instanceof Consent ? DataCategory.CONSENT : DataCategory.REFERRAL);
    return true;
  }

  private static boolean observation(Observation observation, Set<DataCategory> told) {
    boolean labelled = false;
    for (CodeableConcept category : observation.getCategory()) {
      for (Coding coding : category.getCoding()) {
        if (Project.DATA_CATEGORY.equals(coding.getSystem())) {
          DataCategory one = EnumCodes.read(DataCategory.class, coding.getCode());
          if (one == null) {
            return false;
          }
          told.add(one);
          labelled = true;
        }
      }
    }
    for (Coding code : observation.getCode().getCoding()) {
      if (Project.INSTRUMENT.equals(code.getSystem())) {
        told.add(DataCategory.SCORES);
        return labelled;
      }
    }
    return CodeCategories.add(observation.getCode(), told)
        && CodeCategories.addValue(observation.getValue(), told);
  }

  private static boolean patient(Patient patient, Set<DataCategory> told) {
    told.add(DataCategory.IDENTIFYING);
    if (patient.hasTelecom()) {
      told.add(DataCategory.CONTACT);
    }
    if (patient.hasAddress()) {
      told.add(DataCategory.RESIDENCE);
    }
    if (patient.hasCommunication()) {
      told.add(DataCategory.COMMUNICATION);
    }
    if (patient.hasContact()
        || patient.hasLink()
        || patient.hasMaritalStatus()
        || patient.hasMultipleBirth()) {
      told.add(DataCategory.FAMILY);
    }
    return patient.getExtension().stream()
        .allMatch(extension -> Project.DATA_SUBJECT.equals(extension.getUrl()));
  }
}
