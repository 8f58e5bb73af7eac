package nl.kansrijkestart.fhir.classification;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Labels;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.base.Written;
import nl.kansrijkestart.fhir.internal.part.SafeContactMapper;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.SafeContact;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
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

  /** The parts of a score; its labels say what they tell. */
  private static final Set<String> SCORED =
      Set.of(Project.SCALE, Project.BAND, Project.CUT_OFF, Project.CRITICAL);

  /** Of those, which may name people or hold free text. */
  private static final Set<String> CHECKED = Set.of("HealthcareService", "Organization");

  /** Who treats her may stand within a resource about her. */
  private static final Set<String> WITHIN =
      Set.of("Organization", "Practitioner", "PractitionerRole", "HealthcareService");

  private StandardClassifier() {}

  static ResourceClassifier.Classification classify(
      Resource resource, Function<PersonId, Optional<SafeContact>> contacts) {
    Written written = resource instanceof DomainResource one ? Written.of(one) : null;
    if (written != null) {
      return new ResourceClassifier.About(written.person(), DataSubject.WOMAN, written.told());
    }
    Set<DataCategory> told = EnumSet.noneOf(DataCategory.class);
    if (!labels(resource, told)
        || resource.hasImplicitRules()
        || (resource instanceof DomainResource domain && domain.hasModifierExtension())) {
      return UNCLEAR;
    }
    if (OF_NOBODY.contains(resource.fhirType())) {
      boolean known = !CHECKED.contains(resource.fhirType()) || Surface.known(resource, told);
      return known && told.isEmpty() && !contains(resource) ? NOBODY : UNCLEAR;
    }
    PersonId person = person(resource, told);
    if (person == null
        || !kinds(resource, told)
        || !Surface.known(resource, told)
        || !ToldCodes.known(resource, told)
        || !(resource instanceof DomainResource domain)) {
      return UNCLEAR;
    }
    DataSubject subject = subject(domain);
    if (subject == null) {
      return UNCLEAR;
    }
    if (resource instanceof Patient patient && !addressMayShow(patient, person, contacts)) {
      return UNCLEAR;
    }
    for (Resource inner : domain.getContained()) {
      if (WITHIN.contains(inner.fhirType())) {
        if (!labels(inner, told)
            || inner.hasImplicitRules()
            || contains(inner)
            || !Surface.known(inner, told)
            || !ToldCodes.known(inner, told)) {
          return UNCLEAR;
        }
        continue;
      }
      if (contains(inner)
          || !(classify(inner, contacts) instanceof ResourceClassifier.About about)
          || !about.person().equals(person)
          || about.subject() != subject) {
        return UNCLEAR;
      }
      told.addAll(about.categories());
    }
    return new ResourceClassifier.About(person, subject, told);
  }

  /**
   * A secret address, or one of which that is not known, goes to nobody but its holder; more than a
   * municipality is an address. What the host knows goes before what the resource says.
   */
  private static boolean addressMayShow(
      Patient patient, PersonId person, Function<PersonId, Optional<SafeContact>> contacts) {
    boolean told =
        patient.getAddress().stream().anyMatch(address -> !onlyMunicipality(address))
            || patient.getContact().stream().anyMatch(contact -> contact.hasAddress());
    if (!told) {
      return true;
    }
    Optional<SafeContact> known = contacts.apply(person);
    return known.isPresent() ? known.get().mayShowAddress() : saidNotSecret(patient);
  }

  private static boolean onlyMunicipality(Address address) {
    return !address.hasText()
        && !address.hasLine()
        && !address.hasCity()
        && !address.hasPostalCode()
        && !address.hasState();
  }

  private static boolean saidNotSecret(Patient patient) {
    List<Extension> contacts = patient.getExtensionsByUrl(Project.SAFE_CONTACT);
    List<Extension> secret =
        contacts.size() == 1
            ? contacts.get(0).getExtensionsByUrl(SafeContactMapper.SECRET_ADDRESS)
            : List.of();
    return secret.size() == 1
        && secret.get(0).getValue() instanceof BooleanType value
        && Boolean.FALSE.equals(value.getValue());
  }

  private static boolean contains(Resource resource) {
    return resource instanceof DomainResource domain && !domain.getContained().isEmpty();
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
    List<Extension> said = resource.getExtensionsByUrl(Project.DATA_SUBJECT);
    if (said.size() > 1) {
      return null;
    }
    return said.isEmpty()
        ? DataSubject.WOMAN
        : EnumCodes.read(DataSubject.class, EnumCodes.text(said.get(0)));
  }

  private static @Nullable PersonId person(Resource resource, Set<DataCategory> told) {
    if (resource instanceof Patient patient) {
      String id = patient.getIdElement().getIdPart();
      boolean agree =
          Keys.all(patient).stream().allMatch(key -> key.equals(id) || Keys.id(key).equals(id));
      return agree && id != null && PersonId.accepts(id) ? PersonId.of(id) : null;
    }
    Reference reference = reference(resource);
    if (reference == null
        || !reference.hasReference()
        || reference.getReferenceElement().isAbsolute()
        || !"Patient".equals(reference.getReferenceElement().getResourceType())
        || (Keys.of(reference) != null && !Keys.agree(reference, Keys.of(reference)))) {
      return null;
    }
    if (reference.hasDisplay() || reference.hasIdentifier()) {
      told.add(DataCategory.IDENTIFYING);
    }
    String id = reference.getReferenceElement().getIdPart();
    return id != null && PersonId.accepts(id) ? PersonId.of(id) : null;
  }

  static @Nullable Reference reference(Resource resource) {
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
    for (Observation.ObservationComponentComponent part : observation.getComponent()) {
      boolean scale =
          part.getCode().getCoding().stream()
              .allMatch(coding -> SCORED.contains(String.valueOf(coding.getSystem())));
      if (!((labelled && scale && part.hasCode()) || CodeCategories.add(part.getCode(), told))) {
        return false;
      }
    }
    for (Coding code : observation.getCode().getCoding()) {
      if (Project.INSTRUMENT.equals(code.getSystem())) {
        told.add(DataCategory.SCORES);
        return labelled;
      }
    }
    return CodeCategories.add(observation.getCode(), told);
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
    return true;
  }
}
