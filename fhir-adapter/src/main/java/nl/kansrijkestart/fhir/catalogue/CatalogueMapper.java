package nl.kansrijkestart.fhir.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.catalogue.Profile;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Parties;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.RoleCode;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.ActivityDefinition.ActivityParticipantType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.jspecify.annotations.Nullable;

/**
 * Offers of the catalogue as HealthcareService (what can be had, where) and ActivityDefinition
 * (what it is) (aanbod).
 *
 * <p>Both carry the neutral code, as canonical {@code urn:kansrijkestart:offer:K-1042} with the
 * version of the host's packs. They are for professionals who look for help: a task, letter or
 * message about a person names the canonical only, never the title.
 *
 * <p>For whom an offer is stands in it as a text, for people. FHIR has no form for the criteria
 * themselves, which have three values and their own sources; so an offer is read back out of a
 * {@link Catalogue} that the host has, by its code. What another system wrote in the resource
 * changes nothing there.
 */
public final class CatalogueMapper {

  /** The programme of the first 1,000 days. */
  static final String PROGRAMME = "kansrijke-start";

  private CatalogueMapper() {}

  /**
   * What an offer is.
   *
   * @param offer the offer, not null
   * @param version the version of the packs that it comes from, not null or blank
   * @param language the language of the texts, not null
   * @return a new ActivityDefinition, never null
   * @throws IllegalArgumentException if the version is blank or holds a space or a bar
   */
  public static ActivityDefinition definition(
      Intervention offer, String version, Language language) {
    check(version);
    ActivityDefinition definition = new ActivityDefinition();
    definition.setUrl(Project.OFFER_DEFINITION + offer.code());
    definition.setVersion(version);
    definition
        .addIdentifier()
        .setSystem(Project.OFFER)
        .setValue(requireNonNull(offer, "offer").code().value());
    definition.setTitle(offer.name().in(language));
    Profile profile = offer.profile();
    definition.setStatus(status(profile.status()));
    definition.setExperimental(profile.status() == Profile.Status.PILOT);
    if (profile.goal() != null) {
      definition.setPurpose(profile.goal().in(language));
    }
    definition.setUsage(eligibility(offer, language));
    period(profile, definition);
    definition.setKind(ActivityDefinition.ActivityDefinitionKind.SERVICEREQUEST);
    definition.setCode(code(offer));
    for (RoleCode provider : offer.providers()) {
      definition
          .addParticipant()
          .setType(ActivityParticipantType.PRACTITIONER)
          .setRole(concept(Project.ROLE, provider.value()));
    }
    for (Source source : offer.sources()) {
      String passage = source.passage();
      definition.addRelatedArtifact(
          new RelatedArtifact()
              .setType(RelatedArtifactType.CITATION)
              .setCitation(source.document() + (passage == null ? "" : ", " + passage)));
    }
    return definition;
  }

  /**
   * Where an offer can be had, and for whom.
   *
   * @param offer the offer, not null
   * @param language the language of the texts, not null
   * @return a new HealthcareService, without the organisation that provides it, never null
   */
  public static HealthcareService service(Intervention offer, Language language) {
    HealthcareService service = new HealthcareService();
    service
        .addIdentifier()
        .setSystem(Project.OFFER)
        .setValue(requireNonNull(offer, "offer").code().value());
    Profile.Status status = offer.profile().status();
    if (status != null) {
      service.setActive(status == Profile.Status.IN_USE || status == Profile.Status.PILOT);
    }
    service.addType(code(offer));
    service.setName(offer.name().in(language));
    service.addProgram(concept(Project.PROGRAMME, PROGRAMME));
    Municipality municipality = offer.municipality();
    if (municipality != null) {
      service.addCoverageArea(
          Parties.key("Location", Project.MUNICIPALITY_CODE, municipality.code()));
    }
    service.addEligibility().setComment(eligibility(offer, language));
    return service;
  }

  /**
   * The offer that a definition names, out of the host's own catalogue.
   *
   * @param definition the definition, or one that a task names, not null
   * @param catalogue the offers that are known, not null
   * @param version the version of the packs of that catalogue, not null
   * @return the offer where it is known, with a remark where the version is another; never null
   */
  public static FhirRead<Intervention> fromFhir(
      ActivityDefinition definition, Catalogue catalogue, String version) {
    String url = definition.getUrl();
    if (url == null) {
      return FhirRead.none("ActivityDefinition.url", FhirReasons.MISSING);
    }
    if (!url.startsWith(Project.OFFER_DEFINITION)) {
      return FhirRead.none("ActivityDefinition.url", FhirReasons.OTHER_SYSTEM);
    }
    List<FhirIssue> issues = new ArrayList<>();
    if (!requireNonNull(version, "version").equals(definition.getVersion())) {
      issues.add(FhirIssue.of("ActivityDefinition.version", FhirReasons.OTHER_VERSION));
    }
    if (definition.getStatus() == PublicationStatus.RETIRED) {
      issues.add(FhirIssue.of("ActivityDefinition.status", FhirReasons.NOT_IN_FORCE));
    }
    return find(
        url.substring(Project.OFFER_DEFINITION.length()),
        catalogue,
        "ActivityDefinition.url",
        issues);
  }

  /**
   * The offer that a service names, out of the host's own catalogue.
   *
   * @param service the service, not null
   * @param catalogue the offers that are known, not null
   * @return the offer where it is known, never null
   */
  public static FhirRead<Intervention> fromFhir(HealthcareService service, Catalogue catalogue) {
    List<String> codes =
        service.getIdentifier().stream()
            .filter(identifier -> Project.OFFER.equals(identifier.getSystem()))
            .map(identifier -> String.valueOf(identifier.getValue()))
            .distinct()
            .toList();
    if (codes.size() != 1) {
      return FhirRead.none(
          "HealthcareService.identifier",
          codes.isEmpty() ? FhirReasons.MISSING : FhirReasons.CONTRADICTORY);
    }
    return find(codes.get(0), catalogue, "HealthcareService.identifier", new ArrayList<>());
  }

  private static FhirRead<Intervention> find(
      String code, Catalogue catalogue, String path, List<FhirIssue> issues) {
    Optional<Intervention> found =
        catalogue.interventions().stream()
            .filter(offer -> offer.code().value().equals(code))
            .findFirst();
    if (found.isEmpty()) {
      issues.add(FhirIssue.of(path, FhirReasons.NOT_IN_CATALOGUE));
      return FhirRead.none(issues);
    }
    return FhirRead.of(found.get(), issues);
  }

  private static String eligibility(Intervention offer, Language language) {
    String criteria = CriterionText.of(offer.criterion(), language);
    return offer.profile().targetGroup() == null
        ? criteria
        : offer.profile().targetGroup().in(language) + "\n\n" + criteria;
  }

  private static PublicationStatus status(Profile.@Nullable Status status) {
    return status == null
        ? PublicationStatus.UNKNOWN
        : switch (status) {
          case IN_DEVELOPMENT -> PublicationStatus.DRAFT;
          case PILOT, IN_USE -> PublicationStatus.ACTIVE;
          case ENDED -> PublicationStatus.RETIRED;
        };
  }

  private static void period(Profile profile, ActivityDefinition definition) {
    LocalDate from = profile.validFrom();
    LocalDate to = profile.validTo();
    if (from != null) {
      definition.getEffectivePeriod().setStartElement(new DateTimeType(from.toString()));
    }
    if (to != null) {
      definition.getEffectivePeriod().setEndElement(new DateTimeType(to.toString()));
    }
  }

  private static void check(String version) {
    if (!requireNonNull(version, "version").matches("[^\\s|]{1,60}")) {
      throw new IllegalArgumentException(
          "A version must be 1 to 60 characters without space or bar, such as 2025-01");
    }
  }

  private static CodeableConcept code(Intervention offer) {
    return concept(Project.OFFER, offer.code().value());
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept().addCoding(new Coding(system, code, null));
  }
}
