package nl.kansrijkestart.fhir.server;

import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/** Narrative: text on a person, of which nobody can say what it tells. */
final class Narrative {

  private Narrative() {}

  /** A copy without narrative, or the resource itself where it has none. */
  static Resource without(Resource resource) {
    if (!(resource instanceof DomainResource domain) || !has(domain)) {
      return resource;
    }
    DomainResource copy = domain.copy();
    take(copy);
    return copy;
  }

  private static boolean has(DomainResource resource) {
    return resource.hasText()
        || resource.getContained().stream()
            .anyMatch(inner -> inner instanceof DomainResource domain && has(domain));
  }

  private static void take(DomainResource resource) {
    resource.setText(null);
    for (Resource inner : resource.getContained()) {
      if (inner instanceof DomainResource domain) {
        take(domain);
      }
    }
  }
}
