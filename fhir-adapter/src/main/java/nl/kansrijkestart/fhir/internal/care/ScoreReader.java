package nl.kansrijkestart.fhir.internal.care;

import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;

/** Scores of other systems, and of ours that come back: reported and carried, never taken over. */
public final class ScoreReader implements ResourceReader<Observation> {

  /** Total scores of questionnaires with a profile in nl-core; the rest is known by its origin. */
  private static final Set<String> SCORES = Set.of("8881000146104");

  @Override
  public Class<Observation> type() {
    return Observation.class;
  }

  @Override
  public boolean reads(Observation observation) {
    for (Coding code : observation.getCode().getCoding()) {
      if (Project.INSTRUMENT.equals(code.getSystem())
          || (NlCore.SNOMED.equals(code.getSystem())
              && SCORES.contains(String.valueOf(code.getCode())))) {
        return true;
      }
    }
    return observation.getDerivedFrom().stream().anyMatch(ScoreReader::isResponse);
  }

  private static boolean isResponse(Reference reference) {
    return "QuestionnaireResponse".equals(reference.getType())
        || "QuestionnaireResponse".equals(reference.getReferenceElement().getResourceType());
  }

  @Override
  public void read(Observation observation, Reading reading) {
    reading.setAside("value", FhirReasons.SCORED_ELSEWHERE);
  }
}
