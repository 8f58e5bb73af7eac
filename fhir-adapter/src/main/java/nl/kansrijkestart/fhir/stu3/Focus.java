package nl.kansrijkestart.fhir.stu3;

import java.util.Set;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;
import org.jspecify.annotations.Nullable;

/** What an Observation is about besides its subject. */
final class Focus {

  private static final Set<String> PEOPLE = Set.of("Patient", "RelatedPerson");

  private Focus() {}

  /** Whether another person than the subject is among it, such as her sister. */
  static boolean another(Observation observation, Session session) {
    @Nullable String subject = session.patient(observation.getSubject(), observation);
    return Pregnancies.focus(observation).stream()
        .anyMatch(one -> isAnother(one, subject, observation, session));
  }

  private static boolean isAnother(
      Reference focus, @Nullable String subject, Observation holder, Session session) {
    Resource found = session.resolve(focus, holder).orElse(null);
    String type = found == null ? focus.getReferenceElement().getResourceType() : found.fhirType();
    return type != null
        && PEOPLE.contains(type)
        && (subject == null || !subject.equals(session.patient(focus, holder)));
  }
}
