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
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Problems that are a circumstance; other problems are not read. */
public final class ProblemReader implements ResourceReader<Condition> {

  private static final Set<String> PAST = Set.of("inactive", "remission", "resolved");
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
    What what = CircumstanceFields.own(condition.getCode(), condition.getCategory(), reading);
    CircumstanceDefinition definition =
        CircumstanceCodes.read(condition.getCode(), "code", reading);
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

  /** There, known not to be there, or null where that is not certain. */
  private static @Nullable Status status(
      CodeableConcept verification, @Nullable CircumstanceDefinition definition) {
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
