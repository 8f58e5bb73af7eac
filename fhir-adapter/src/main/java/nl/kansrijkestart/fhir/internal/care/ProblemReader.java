package nl.kansrijkestart.fhir.internal.care;

import java.util.Set;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.Circumstance.Status;
import nl.kansrijkestart.client.CircumstanceDefinition;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.care.CircumstanceFields.What;
import nl.kansrijkestart.fhir.internal.part.CircumstanceCodes;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Problems that are a circumstance; other problems are not read. */
public final class ProblemReader implements ResourceReader<Condition> {

  private static final Set<String> PAST = Set.of("inactive", "remission", "resolved");
  private static final Set<String> PRESENT = Set.of("active", "recurrence", "relapse");
  private static final Set<String> VERIFIED = Set.of("confirmed", "refuted");
  private static final String KNOWN_ABSENT = "410516002";

  @Override
  public Class<Condition> type() {
    return Condition.class;
  }

  @Override
  public boolean reads(Condition condition) {
    return CircumstanceCodes.concerns(condition.getCode());
  }

  @Override
  public void read(Condition condition, Reading reading) {
    CodeableConcept verification = condition.getVerificationStatus();
    if (verification.hasCoding(CircumstanceCodes.VERIFICATION, "entered-in-error")) {
      reading.refuse("verificationStatus", FhirReasons.NOT_IN_FORCE);
      return;
    }
    if (CircumstanceFields.contradicts(condition.getCode(), reading)) {
      return;
    }
    What what = CircumstanceFields.own(condition.getCode(), condition.getCategory(), reading);
    CircumstanceDefinition definition =
        CircumstanceCodes.read(condition.getCode(), "code", reading);
    if (!CircumstanceFields.agree(what, definition)) {
      reading.refuse("code", FhirReasons.CONTRADICTORY);
      return;
    }
    if (what == null && definition != null) {
      what = What.of(definition);
    }
    if (what == null) {
      return;
    }
    if (past(condition)) {
      reading.issue("clinicalStatus", FhirReasons.NOT_IN_FORCE);
      return;
    }
    if (!holds(condition.getClinicalStatus())) {
      reading.issue("clinicalStatus", FhirReasons.NOT_TAKEN);
      return;
    }
    Status status = status(verification, definition);
    if (status == null) {
      reading.issue("verificationStatus", FhirReasons.NOT_TAKEN);
      return;
    }
    reading.take("clinicalStatus", "verificationStatus", "subject");
    @Nullable PersonId woman = reading.person(condition.getSubject(), "subject");
    @Nullable Type on = condition.hasRecordedDate() ? condition.getRecordedDateElement() : null;
    Circumstance read =
        CircumstanceFields.build(
            what,
            status,
            false,
            condition,
            condition.getSubject(),
            on,
            "recordedDate",
            "asserter",
            reading);
    if (read != null) {
      reading.part(woman, read);
    }
  }

  private static boolean past(Condition condition) {
    return condition.hasAbatement()
        || PAST.stream()
            .anyMatch(
                code -> condition.getClinicalStatus().hasCoding(CircumstanceCodes.CLINICAL, code));
  }

  /** Not said, or that it is there today; any other word for it is no answer. */
  private static boolean holds(CodeableConcept clinical) {
    return (!clinical.hasCoding() && !clinical.hasText())
        || PRESENT.stream().anyMatch(code -> clinical.hasCoding(CircumstanceCodes.CLINICAL, code));
  }

  /** Whether a code says neither that it is certain nor that it is not there. */
  private static boolean uncertain(Coding coding) {
    return (CircumstanceCodes.VERIFICATION.equals(coding.getSystem())
            && !VERIFIED.contains(String.valueOf(coding.getCode())))
        || (NlCore.SNOMED.equals(coding.getSystem())
            && !CircumstanceCodes.CONFIRMED.equals(coding.getCode())
            && !KNOWN_ABSENT.equals(coding.getCode()));
  }

  /** There, known not to be there, or null where that is not certain. */
  private static @Nullable Status status(
      CodeableConcept verification, @Nullable CircumstanceDefinition definition) {
    if (verification.getCoding().stream().anyMatch(ProblemReader::uncertain)) {
      return null;
    }
    boolean confirmed =
        verification.hasCoding(CircumstanceCodes.VERIFICATION, "confirmed")
            || verification.hasCoding(NlCore.SNOMED, CircumstanceCodes.CONFIRMED);
    boolean refuted =
        verification.hasCoding(CircumstanceCodes.VERIFICATION, "refuted")
            || verification.hasCoding(NlCore.SNOMED, KNOWN_ABSENT);
    if (verification.isEmpty() || (confirmed && !refuted)) {
      return Status.PRESENT;
    }
    // of several kinds, one that is not there leaves the others
    return refuted && !confirmed && CircumstanceCodes.exact(definition) != null
        ? Status.ABSENT
        : null;
  }
}
