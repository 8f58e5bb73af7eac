package nl.kansrijkestart.fhir.internal.reading;

import java.util.List;
import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What an Observation is about besides its subject: her sister, her child. It is about the subject
 * only where it has the subject itself, or a pregnancy of hers that is at hand, in its focus.
 */
public final class Focus {

  private static final Set<String> PREGNANCIES =
      Set.of(PregnancyCodes.PREGNANCY, PregnancyCodes.PREGNANT);

  private Focus() {}

  /** Whether it is, or may be, about another; then it is set aside and reported. */
  public static boolean another(Observation observation, Reading reading) {
    if (!observation.hasFocus()) {
      return false;
    }
    String subject = key(observation.getSubject(), reading);
    List<Reference> all = observation.getFocus();
    for (int i = 0; i < all.size(); i++) {
      String about = about(all.get(i), reading);
      if (about == null || !about.equals(subject)) {
        reading.setAside("focus[" + i + "]", FhirReasons.NOT_TAKEN);
        return true;
      }
    }
    return false;
  }

  /** The key of the person that a focus is, or of whose pregnancy it is; null for all else. */
  private static @Nullable String about(Reference focus, Reading reading) {
    Resource found = reading.resolve(focus).orElse(null);
    if (found == null || found instanceof Patient) {
      return "Patient".equals(reading.type(focus)) ? key(focus, reading) : null;
    }
    if (found instanceof EpisodeOfCare episode
        && episode.getType().stream().anyMatch(type -> NlCore.has(type, PregnancyCodes.EPISODE))) {
      return key(episode.getPatient(), reading);
    }
    if (found instanceof Condition condition && pregnancy(condition.getCode())) {
      return key(condition.getSubject(), reading);
    }
    return found instanceof Observation observation && pregnancy(observation.getCode())
        ? key(observation.getSubject(), reading)
        : null;
  }

  private static boolean pregnancy(CodeableConcept code) {
    return NlCore.hasOneOf(code, NlCore.SNOMED, PREGNANCIES);
  }

  private static @Nullable String key(Reference reference, Reading reading) {
    Resource found = reading.resolve(reference).orElse(null);
    if (found != null) {
      return Keys.of(found);
    }
    String key = Keys.of(reference);
    return key != null ? key : reference.getReferenceElement().getIdPart();
  }
}
