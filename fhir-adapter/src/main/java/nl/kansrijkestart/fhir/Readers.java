package nl.kansrijkestart.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.fhir.internal.care.AnswersReader;
import nl.kansrijkestart.fhir.internal.care.AuditReader;
import nl.kansrijkestart.fhir.internal.care.CircumstanceReader;
import nl.kansrijkestart.fhir.internal.care.ConsentReader;
import nl.kansrijkestart.fhir.internal.care.ProblemReader;
import nl.kansrijkestart.fhir.internal.care.ReferralRequestReader;
import nl.kansrijkestart.fhir.internal.care.ReferralTaskReader;
import nl.kansrijkestart.fhir.internal.care.ScoreReader;
import nl.kansrijkestart.fhir.internal.family.DatingReader;
import nl.kansrijkestart.fhir.internal.family.EpisodeReader;
import nl.kansrijkestart.fhir.internal.family.GestationalAgeReader;
import nl.kansrijkestart.fhir.internal.family.GroupReader;
import nl.kansrijkestart.fhir.internal.family.LossReader;
import nl.kansrijkestart.fhir.internal.family.MeasuredReader;
import nl.kansrijkestart.fhir.internal.family.PatientReader;
import nl.kansrijkestart.fhir.internal.family.PregnancyReader;
import nl.kansrijkestart.fhir.internal.family.RelatedPersonReader;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.screening.ForeignQuestionnaire;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/** Everything that is read, by the class of the resource. A new mapper is added here. */
final class Readers {

  private final Map<Class<?>, List<ResourceReader<?>>> byType;

  private Readers(List<ResourceReader<?>> all) {
    Map<Class<?>, List<ResourceReader<?>>> byClass = new HashMap<>();
    for (ResourceReader<?> reader : all) {
      byClass.computeIfAbsent(reader.type(), key -> new ArrayList<>()).add(reader);
    }
    byType = byClass;
  }

  /** The readers, with what a host said of the questionnaires of other systems. */
  static Readers of(Map<String, ForeignQuestionnaire> questionnaires) {
    return new Readers(
        List.of(
            new DatingReader(),
            new GestationalAgeReader(),
            new PatientReader(),
            new ReferralRequestReader(),
            new ReferralTaskReader(),
            new RelatedPersonReader(),
            new GroupReader(),
            new PregnancyReader(),
            new EpisodeReader(),
            new CircumstanceReader(),
            new LossReader(),
            new ProblemReader(),
            new AnswersReader(questionnaires),
            new ScoreReader(),
            new ConsentReader(),
            new AuditReader(),
            new MeasuredReader()));
  }

  /**
   * Reads a resource by the first that knows its kind; false where none does. An Observation that
   * several know says two things, and neither is read.
   */
  boolean read(Resource resource, Reading reading) {
    List<ResourceReader<?>> known =
        byType.getOrDefault(resource.getClass(), List.of()).stream()
            .filter(reader -> reads(reader, resource))
            .toList();
    if (known.isEmpty()) {
      return false;
    }
    if (known.size() > 1 && resource instanceof Observation) {
      reading.refuse("code", FhirReasons.CONTRADICTORY);
    } else {
      readBy(known.get(0), resource, reading);
    }
    return true;
  }

  /** Whether resources of this kind are read, if they have a code that is known. */
  boolean knows(Resource resource) {
    return byType.containsKey(resource.getClass());
  }

  private static <R extends Resource> boolean reads(ResourceReader<R> reader, Resource resource) {
    return reader.reads(reader.type().cast(resource));
  }

  private static <R extends Resource> void readBy(
      ResourceReader<R> reader, Resource resource, Reading reading) {
    reader.read(reader.type().cast(resource), reading);
  }
}
