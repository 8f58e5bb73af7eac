package nl.kansrijkestart.fhir.stu3;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.CircumstanceDefinition;
import nl.kansrijkestart.client.Circumstances;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Condition.ConditionClinicalStatus;
import org.hl7.fhir.dstu3.model.Condition.ConditionVerificationStatus;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.PractitionerRole;
import org.hl7.fhir.dstu3.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Circumstances with a code for exchange. One is present only where it is active and confirmed, and
 * only where it shows who saw it; free text is never turned into one. One is absent only where a
 * code for the whole of it was refuted. A history, and that she drinks, are neither: reported.
 */
final class Signals {

  private static final String ROLE_REFERENCE =
      "http://nictiz.nl/fhir/StructureDefinition/practitionerrole-reference";

  /** A history of domestic violence, and that somebody drinks alcohol: to be read by a person. */
  private static final Set<String> TO_READ = Set.of("412732008", "219006");

  private static final String UZI_ROLE = "http://fhir.nl/fhir/NamingSystem/uzi-rolcode";

  private Signals() {}

  /** The definitions for which a concept has a code, whatever the display. */
  static List<CircumstanceDefinition> definitions(CodeableConcept concept) {
    return Circumstances.standard().definitions().stream()
        .filter(
            one ->
                one.exchange().stream()
                    .anyMatch(code -> Codes.has(concept, code.system(), code.code())))
        .toList();
  }

  /** Whether it says something that is neither a circumstance nor the absence of one. */
  static boolean isToRead(CodeableConcept concept) {
    return TO_READ.stream().anyMatch(one -> Codes.has(concept, Codes.SNOMED, one));
  }

  static void condition(
      Condition condition,
      List<CircumstanceDefinition> definitions,
      DataSubject subject,
      Taken reading,
      Session session) {
    ConditionVerificationStatus verified = condition.getVerificationStatus();
    if (verified == ConditionVerificationStatus.ENTEREDINERROR) {
      reading.refuse("verificationStatus", FhirReasons.NOT_IN_FORCE);
      return;
    }
    if (definitions.size() != 1 || isToRead(condition.getCode())) {
      reading.carry("code", FhirReasons.SIGNAL);
      return;
    }
    CircumstanceDefinition definition = definitions.get(0);
    boolean refuted = verified == ConditionVerificationStatus.REFUTED;
    boolean present =
        condition.getClinicalStatus() == ConditionClinicalStatus.ACTIVE
            && !Values.abated(condition)
            && (verified == null || verified == ConditionVerificationStatus.CONFIRMED);
    RoleCode role = role(condition.getAsserter(), condition, session);
    LocalDate on = Codes.day(condition.getAssertedDateElement());
    if (refuted && definition.exchange().size() != 1) {
      // of several kinds, one that is not there leaves the others
      reading.carry("verificationStatus", FhirReasons.SIGNAL);
      return;
    }
    @Nullable PersonId about =
        role == null || (!refuted && !present)
            ? null
            : session.person(condition.getSubject(), reading, "subject");
    if (!refuted && !present) {
      reading.carry("clinicalStatus", FhirReasons.SIGNAL);
    } else if (role == null) {
      reading.carry("asserter", FhirReasons.MISSING);
    } else if (about == null) {
      reading.carry("subject", FhirReasons.NOT_LINKED);
    } else {
      if (on == null) {
        reading.issue("assertedDate", FhirReasons.DAY_OF_RECEIPT);
      } else {
        reading.take("assertedDate");
      }
      for (CircumstanceDefinition.ExchangeCode code : definition.exchange()) {
        reading.takeCoding("code", condition.getCode(), code.system(), code.code());
      }
      reading.take("clinicalStatus", "verificationStatus", "subject", "asserter");
      if (subject == DataSubject.OTHER) {
        reading.issue("subject", FhirReasons.SUBJECT_ASSUMED);
      }
      session.record(
          new Circumstance(
              definition.code(),
              definition.kind(),
              definition.domain(),
              definition.category(),
              subject,
              refuted ? Circumstance.Status.ABSENT : Circumstance.Status.PRESENT,
              null,
              role,
              on == null ? session.receivedOn() : on),
          about,
          List.of(reading));
    }
  }

  /** A midwife by her code; any other role is not known here. */
  private static @Nullable RoleCode role(Reference asserter, Condition holder, Session session) {
    Extension extension =
        asserter.getExtension().stream()
            .filter(one -> ROLE_REFERENCE.equals(one.getUrl()))
            .findFirst()
            .orElse(null);
    Reference reference =
        extension != null && extension.getValue() instanceof Reference role ? role : asserter;
    if (!(session.resolve(reference, holder).orElse(null) instanceof PractitionerRole role)) {
      return null;
    }
    return role.getCode().stream()
            .flatMap(one -> one.getCoding().stream())
            .anyMatch(Signals::isMidwife)
        ? RoleCode.of("MIDWIFE")
        : null;
  }

  private static boolean isMidwife(Coding coding) {
    return Codes.is(coding, UZI_ROLE, "03.000") || Codes.is(coding, Codes.SNOMED, "158999002");
  }
}
