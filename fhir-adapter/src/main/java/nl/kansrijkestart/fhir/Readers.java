package nl.kansrijkestart.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;

/** Everything that is read, by the class of the resource. A new mapper is added here. */
final class Readers {

  private static final List<ResourceReader<?>> ALL =
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
          new ProblemReader(),
          new AnswersReader(),
          new ScoreReader(),
          new ConsentReader(),
          new AuditReader(),
          new MeasuredReader());

  private static final Map<Class<?>, List<ResourceReader<?>>> BY_TYPE = byType();

  private Readers() {}

  /** Reads a resource by the first that knows its kind; false where none does. */
  static boolean read(Resource resource, Reading reading) {
    for (ResourceReader<?> reader : BY_TYPE.getOrDefault(resource.getClass(), List.of())) {
      if (readBy(reader, resource, reading)) {
        return true;
      }
    }
    return false;
  }

  private static <R extends Resource> boolean readBy(
      ResourceReader<R> reader, Resource resource, Reading reading) {
    R typed = reader.type().cast(resource);
    if (!reader.reads(typed)) {
      return false;
    }
    reader.read(typed, reading);
    return true;
  }

  private static Map<Class<?>, List<ResourceReader<?>>> byType() {
    Map<Class<?>, List<ResourceReader<?>>> byType = new HashMap<>();
    for (ResourceReader<?> reader : ALL) {
      byType.computeIfAbsent(reader.type(), key -> new java.util.ArrayList<>()).add(reader);
    }
    return byType;
  }
}
