package nl.kansrijkestart.fhir.stu3;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A death before or at birth that was told.
 *
 * @param fetus type and key of the one fetus or child that it names; null where it names none, or
 *     several
 * @param toldOn the day on which it was told
 */
record Death(Taken reading, @Nullable String fetus, LocalDate toldOn) {

  /** Which fetus is meant: what it is about besides the pregnancy and the woman. */
  static @Nullable String fetus(Observation observation, Session session) {
    @Nullable String woman = session.patient(observation.getSubject(), observation);
    Set<String> named = new LinkedHashSet<>();
    for (Reference one : Pregnancies.focus(observation)) {
      Resource found = session.resolve(one, observation).orElse(null);
      String key = session.key(one, observation);
      String type = found == null ? one.getReferenceElement().getResourceType() : found.fhirType();
      if (key != null
          && ("BodySite".equals(type) || ("Patient".equals(type) && !Objects.equals(key, woman)))) {
        named.add(type + "/" + key);
      }
    }
    return named.size() == 1 ? named.iterator().next() : null;
  }

  /** Whether it names a child by its Patient and not by its place in the womb. */
  boolean byPatient() {
    return fetus != null && fetus.startsWith("Patient/");
  }
}
