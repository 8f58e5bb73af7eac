package nl.kansrijkestart.fhir.audit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.kansrijkestart.audit.AuditEvent;
import nl.kansrijkestart.audit.AuditKind;
import nl.kansrijkestart.audit.AuditOutcome;
import nl.kansrijkestart.audit.AuditPurpose;
import nl.kansrijkestart.audit.AuditRef;
import nl.kansrijkestart.audit.LegalBasisCode;
import nl.kansrijkestart.audit.Withholding;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.Actors;
import nl.kansrijkestart.fhir.internal.reading.Extensions;
import nl.kansrijkestart.fhir.internal.reading.Parties;
import nl.kansrijkestart.fhir.internal.reading.Subjects;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Uses of data as AuditEvent, with what NEN 7513 asks to log (logregel): what happened, when, who
 * did it, on whose behalf, about whom, why, on what ground and how it ended.
 *
 * <p>The kind of event is {@code subtype}, in codes of the project; {@code action} says the same as
 * far as FHIR can. Whoever answers for it is a second agent. Persons stand by key or pseudonym,
 * never by a reference to a Patient. An outcome that is not known is left out.
 *
 * <p>For the host's own store only: no part of a log line is ever disclosed on consent, and the
 * mark that keeps a line out of her overview is in it.
 *
 * <p>Source: the fields as core names them after NEN 7513:2018; types and actions of FHIR R4.
 */
public final class AuditMapper {

  static final String RESPONSIBLE = "responsible";

  private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
  private static final String PATIENT_RECORD = "110110";
  private static final String ENTITY_TYPE =
      "http://terminology.hl7.org/CodeSystem/audit-entity-type";
  private static final String OBJECT_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";

  private AuditMapper() {}

  /**
   * All of a log line, for the host's own store.
   *
   * @param event the event, not null
   * @return a new AuditEvent, never null
   */
  public static org.hl7.fhir.r4.model.AuditEvent toFhir(AuditEvent event) {
    requireNonNull(event, "event");
    org.hl7.fhir.r4.model.AuditEvent resource = new org.hl7.fhir.r4.model.AuditEvent();
    resource.setType(new Coding(DICOM, PATIENT_RECORD, null));
    resource.addSubtype(new Coding(Project.AUDIT_KIND, EnumCodes.of(event.kind()), null));
    resource.setAction(action(event.kind()));
    resource.setRecordedElement(new InstantType(event.at().toString()));
    resource.setOutcome(outcome(event.outcome()));
    AuditPurpose purpose = event.purpose();
    if (purpose != null) {
      resource.addPurposeOfEvent(concept(Project.PURPOSE, purpose.value()));
    }
    LegalBasisCode basis = event.basis();
    if (basis != null) {
      resource.addPurposeOfEvent(concept(Project.LEGAL_BASIS, basis.value()));
    }
    resource.addAgent(Actors.agent(event.actor(), true));
    Actor responsible = event.responsible();
    if (responsible != null) {
      AuditEventAgentComponent agent = Actors.agent(responsible, false);
      resource.addAgent(agent.setType(concept(Project.AUDIT_AGENT, RESPONSIBLE)));
    }
    resource.getSource().setObserver(observer(event.actor()));
    resource.addEntity(about(event));
    AuditRef decision = event.decision();
    if (decision != null) {
      resource
          .addEntity()
          .setWhat(key(Project.AUDIT_REF, decision.value()))
          .setType(new Coding(ENTITY_TYPE, "2", null));
    }
    Subjects.write(resource, event.subject());
    withhold(event.withholding(), resource);
    return resource;
  }

  private static AuditEventEntityComponent about(AuditEvent event) {
    AuditEventEntityComponent entity =
        new AuditEventEntityComponent()
            .setWhat(key(Project.PERSON, event.about().value()))
            .setType(new Coding(ENTITY_TYPE, "1", null))
            .setRole(new Coding(OBJECT_ROLE, "1", null));
    event
        .categories()
        .forEach(
            category ->
                entity.addSecurityLabel(
                    new Coding(Project.DATA_CATEGORY, EnumCodes.of(category), null)));
    return entity;
  }

  private static void withhold(
      @Nullable Withholding withholding, org.hl7.fhir.r4.model.AuditEvent resource) {
    if (withholding == null) {
      return;
    }
    resource.addExtension(
        new Extension(
            Project.WITHHELD_REPORT,
            new Identifier().setSystem(Project.AUDIT_REF).setValue(withholding.report().value())));
    LocalDate review = withholding.reviewOn();
    if (review != null) {
      resource.addExtension(
          new Extension(Project.WITHHELD_REVIEW, new DateType(review.toString())));
    }
  }

  /** The system that reports: that of the organisation of whoever acted, where it is known. */
  private static Reference observer(Actor actor) {
    OrganizationId organization = actor.organization();
    if (organization != null) {
      return Parties.organization(organization);
    }
    Reference unknown = new Reference();
    Extensions.absent(unknown, "unknown");
    return unknown;
  }

  private static AuditEventAction action(AuditKind kind) {
    return switch (kind) {
      case ADD -> AuditEventAction.C;
      case READ, COPY -> AuditEventAction.R;
      case CHANGE -> AuditEventAction.U;
      case DELETE -> AuditEventAction.D;
      case PERMIT,
          DENY,
          DISCLOSURE,
          EMERGENCY_ACCESS,
          WITHDRAWAL,
          SEARCH,
          TRANSFER,
          WITHHOLD,
          RELEASE ->
          AuditEventAction.E;
    };
  }

  private static @Nullable AuditEventOutcome outcome(AuditOutcome outcome) {
    return switch (outcome) {
      case DONE -> AuditEventOutcome._0;
      case REFUSED -> AuditEventOutcome._4;
      case FAILED -> AuditEventOutcome._8;
      case UNKNOWN -> null;
    };
  }

  private static Reference key(String system, String value) {
    return new Reference().setIdentifier(new Identifier().setSystem(system).setValue(value));
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept().addCoding(new Coding(system, code, null));
  }
}
