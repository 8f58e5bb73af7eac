package nl.kansrijkestart.fhir.internal.base;

import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;

/** A narrative that names the kind of resource only, so that no text passes the projection by. */
public final class Narratives {

  private Narratives() {}

  public static void write(DomainResource resource) {
    resource.getText().setStatus(NarrativeStatus.GENERATED);
    resource.getText().setDivAsString("<div>" + resource.fhirType() + "</div>");
  }
}
