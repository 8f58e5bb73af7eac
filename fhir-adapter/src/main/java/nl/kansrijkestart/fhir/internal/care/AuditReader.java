package nl.kansrijkestart.fhir.internal.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.kansrijkestart.audit.AuditEvent;
import nl.kansrijkestart.audit.AuditKind;
import nl.kansrijkestart.audit.AuditOutcome;
import nl.kansrijkestart.audit.AuditPurpose;
import nl.kansrijkestart.audit.AuditRef;
import nl.kansrijkestart.audit.LegalBasisCode;
import nl.kansrijkestart.audit.Withholding;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Moments;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.Actors;
import nl.kansrijkestart.fhir.internal.reading.Parties;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Log lines out of AuditEvents: those whose kind is one of core, whole or not at all. */
public final class AuditReader implements ResourceReader<org.hl7.fhir.r4.model.AuditEvent> {

  @Override
  public Class<org.hl7.fhir.r4.model.AuditEvent> type() {
    return org.hl7.fhir.r4.model.AuditEvent.class;
  }

  @Override
  public boolean reads(org.hl7.fhir.r4.model.AuditEvent event) {
    return true;
  }

  @Override
  public void read(org.hl7.fhir.r4.model.AuditEvent event, Reading reading) {
    AuditKind kind =
        event.getSubtype().stream()
            .filter(coding -> Project.AUDIT_KIND.equals(coding.getSystem()))
            .findFirst()
            .map(coding -> EnumCodes.read(AuditKind.class, coding.getCode()))
            .orElse(null);
    if (kind == null) {
      reading.setAside("subtype", FhirReasons.OTHER_CODE);
      return;
    }
    Instant at = Moments.start(event.getRecordedElement());
    List<AuditEventAgentComponent> agents = event.getAgent();
    Actor actor = agents.isEmpty() ? null : Actors.read(agents.get(0));
    Actor responsible = agents.size() == 2 ? Actors.read(agents.get(1)) : null;
    if (contradicts(event, Project.PERSON) || contradicts(event, Project.AUDIT_REF)) {
      reading.refuse("entity", FhirReasons.CONTRADICTORY);
      return;
    }
    PersonId about = about(event);
    if (at == null || about == null) {
      reading.refuse(at == null ? "recorded" : "entity", FhirReasons.MISSING);
      return;
    }
    if (actor == null || agents.size() > 2 || (agents.size() == 2 && responsible == null)) {
      reading.refuse("agent", actor == null ? FhirReasons.MISSING : FhirReasons.NOT_TAKEN);
      return;
    }
    Set<DataCategory> categories = categories(event, reading);
    DataSubject subject = subject(event);
    if (categories == null || subject == null) {
      boolean whose = subject == null;
      reading.refuse(
          whose ? "extension" : "entity",
          FhirReasons.CODE_NOT_KNOWN,
          whose ? Project.DATA_SUBJECT : Project.DATA_CATEGORY);
      return;
    }
    @Nullable AuditEvent read =
        reading.build(
            "subtype",
            () ->
                new AuditEvent(
                    kind,
                    at,
                    actor,
                    responsible,
                    about,
                    subject,
                    categories,
                    purpose(event, Project.PURPOSE, AuditPurpose::accepts, AuditPurpose::of),
                    purpose(
                        event, Project.LEGAL_BASIS, LegalBasisCode::accepts, LegalBasisCode::of),
                    outcome(event),
                    decision(event),
                    withholding(event)));
    if (read != null) {
      take(event, reading);
      reading.record(read);
    }
  }

  private static void take(org.hl7.fhir.r4.model.AuditEvent event, Reading reading) {
    reading.take("type", "subtype", "action", "recorded", "outcome", "source.observer");
    for (int i = 0; i < event.getAgent().size(); i++) {
      for (String part : List.of("role", "who", "requestor", "type", "extension")) {
        reading.take("agent[" + i + "]." + part);
      }
    }
    for (int i = 0; i < event.getPurposeOfEvent().size(); i++) {
      for (Coding coding : event.getPurposeOfEvent().get(i).getCoding()) {
        if (Set.of(Project.PURPOSE, Project.LEGAL_BASIS)
            .contains(String.valueOf(coding.getSystem()))) {
          reading.take("purposeOfEvent[" + i + "]");
        }
      }
    }
    for (int i = 0; i < event.getEntity().size(); i++) {
      if (key(event.getEntity().get(i), Project.PERSON) != null
          || key(event.getEntity().get(i), Project.AUDIT_REF) != null) {
        for (String part : List.of("type", "role", "securityLabel")) {
          reading.take("entity[" + i + "]." + part);
        }
        for (String part : List.of("reference", "type", "identifier.system", "identifier.value")) {
          reading.takePartOf("entity[" + i + "].what." + part);
        }
      }
    }
    Set<String> own =
        Set.of(Project.DATA_SUBJECT, Project.WITHHELD_REPORT, Project.WITHHELD_REVIEW);
    for (int i = 0; i < event.getExtension().size(); i++) {
      if (own.contains(String.valueOf(event.getExtension().get(i).getUrl()))) {
        reading.take("extension[" + i + "]");
      }
    }
  }

  private static @Nullable String key(AuditEventEntityComponent entity, String system) {
    return Parties.key(entity.getWhat(), system);
  }

  /** The key of the first entity under a system, or null. */
  private static @Nullable String key(org.hl7.fhir.r4.model.AuditEvent event, String system) {
    for (AuditEventEntityComponent entity : event.getEntity()) {
      String key = key(entity, system);
      if (key != null) {
        return key;
      }
    }
    return null;
  }

  /** Several keys of a kind, or one beside a reference to somebody else: it is not said whose. */
  private static boolean contradicts(org.hl7.fhir.r4.model.AuditEvent event, String system) {
    List<Reference> named =
        event.getEntity().stream()
            .map(AuditEventEntityComponent::getWhat)
            .filter(what -> system.equals(what.getIdentifier().getSystem()))
            .toList();
    return named.size() > 1
        || named.stream().anyMatch(what -> !Keys.agree(what, what.getIdentifier().getValue()));
  }

  private static @Nullable PersonId about(org.hl7.fhir.r4.model.AuditEvent event) {
    String key = key(event, Project.PERSON);
    return key == null || !PersonId.accepts(key) ? null : PersonId.of(key);
  }

  private static @Nullable AuditRef decision(org.hl7.fhir.r4.model.AuditEvent event) {
    String key = key(event, Project.AUDIT_REF);
    return key == null ? null : AuditRef.of(key);
  }

  private static @Nullable DataSubject subject(org.hl7.fhir.r4.model.AuditEvent event) {
    return EnumCodes.read(
        DataSubject.class, EnumCodes.text(EnumCodes.one(event, Project.DATA_SUBJECT)));
  }

  /** The kinds of data; null where one of them is not known. */
  private static @Nullable Set<DataCategory> categories(
      org.hl7.fhir.r4.model.AuditEvent event, Reading reading) {
    Set<DataCategory> categories = EnumSet.noneOf(DataCategory.class);
    for (AuditEventEntityComponent entity : event.getEntity()) {
      for (Coding label : entity.getSecurityLabel()) {
        if (!Project.DATA_CATEGORY.equals(label.getSystem())) {
          reading.issue("entity", FhirReasons.OTHER_SYSTEM);
          continue;
        }
        DataCategory category = EnumCodes.read(DataCategory.class, label.getCode());
        if (category == null) {
          return null;
        }
        categories.add(category);
      }
    }
    return categories;
  }

  private static <T> @Nullable T purpose(
      org.hl7.fhir.r4.model.AuditEvent event,
      String system,
      Predicate<String> accepts,
      Function<String, T> of) {
    for (CodeableConcept concept : event.getPurposeOfEvent()) {
      for (Coding coding : concept.getCoding()) {
        String code = coding.getCode();
        if (system.equals(coding.getSystem()) && code != null && accepts.test(code)) {
          return of.apply(code);
        }
      }
    }
    return null;
  }

  private static AuditOutcome outcome(org.hl7.fhir.r4.model.AuditEvent event) {
    if (event.getOutcome() == null) {
      return AuditOutcome.UNKNOWN;
    }
    return switch (event.getOutcome()) {
      case _0 -> AuditOutcome.DONE;
      case _4 -> AuditOutcome.REFUSED;
      case _8, _12 -> AuditOutcome.FAILED;
      case NULL -> AuditOutcome.UNKNOWN;
    };
  }

  private static @Nullable Withholding withholding(org.hl7.fhir.r4.model.AuditEvent event) {
    if (EnumCodes.several(event, Project.WITHHELD_REPORT)
        || EnumCodes.several(event, Project.WITHHELD_REVIEW)) {
      throw new IllegalArgumentException("A line is withheld for one report, until one day");
    }
    Extension report = EnumCodes.one(event, Project.WITHHELD_REPORT);
    Extension review = EnumCodes.one(event, Project.WITHHELD_REVIEW);
    if (report == null && review == null) {
      return null;
    }
    if (report == null || !(report.getValue() instanceof Identifier identifier)) {
      // without its mark the line would stand in her overview
      throw new IllegalArgumentException("A line that is withheld must name the report");
    }
    LocalDate day =
        review != null && review.getValue() instanceof BaseDateTimeType date ? Days.of(date) : null;
    return new Withholding(AuditRef.of(identifier.getValue()), day);
  }
}
