package nl.kansrijkestart.fhir.internal.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Project;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** Deaths that Patients tell who are not read, so that nobody is taken for alive beside one. */
final class Deaths {

  private final Set<String> dead = new HashSet<>();

  Deaths(Collection<Resource> notRead) {
    for (Resource resource : notRead) {
      if (resource instanceof Patient patient && told(patient)) {
        dead.addAll(keys(patient));
      }
    }
  }

  /** Whether one of them has the key of a Patient. */
  boolean tellOf(Patient patient) {
    return keys(patient).stream().anyMatch(dead::contains);
  }

  /** The keys of a Patient: those of the project, or else its id. */
  private static Set<String> keys(Patient patient) {
    Set<String> keys = new HashSet<>(Keys.all(patient));
    String id = patient.getIdElement().getIdPart();
    if (keys.isEmpty() && id != null) {
      keys.add(id);
    }
    return keys;
  }

  private static boolean told(Patient patient) {
    List<Extension> all = patient.getExtension();
    return (patient.hasDeceased()
            && !(patient.getDeceased() instanceof BooleanType dead
                && (!dead.hasValue() || !dead.booleanValue())))
        || patient.hasExtension(Project.AGE_AT_DEATH)
        || says(all, Project.DIED_AFTER_BIRTH, "true")
        || says(all, Project.VITAL_STATUS, "stillborn");
  }

  private static boolean says(List<Extension> all, String url, String what) {
    return all.stream()
        .anyMatch(one -> url.equals(one.getUrl()) && what.equals(EnumCodes.text(one)));
  }
}
