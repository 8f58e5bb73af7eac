package nl.kansrijkestart.fhir.internal.family;

import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;

/**
 * Conditions that tell a loss: a miscarriage, or a foetal death. They do not say of which
 * pregnancy, so that none is closed by them; that there was a loss is said, as an error, to be
 * known before any contact.
 */
public final class LossReader implements ResourceReader<Condition> {

  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/condition-ver-status";

  @Override
  public Class<Condition> type() {
    return Condition.class;
  }

  @Override
  public boolean reads(Condition condition) {
    return NlCore.hasOneOf(condition.getCode(), NlCore.SNOMED, PregnancyCodes.LOSSES);
  }

  @Override
  public void read(Condition condition, Reading reading) {
    CodeableConcept verification = condition.getVerificationStatus();
    if (verification.hasCoding(VERIFICATION, "refuted")
        || verification.hasCoding(VERIFICATION, "entered-in-error")) {
      reading.refuse("verificationStatus", FhirReasons.NOT_IN_FORCE);
      return;
    }
    reading.refuse("code", FhirReasons.LOSS_TOLD);
  }
}
