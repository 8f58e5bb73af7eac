package nl.kansrijkestart.examples.benchmarks;

import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/**
 * What a sender adds to the elements that are read, as the examples of nl-core have it: narratives,
 * names beside codes and references, identifiers of its own, who performed it, ways to reach her.
 */
final class FhirSender {

  private static final String EXTENSION = "http://nictiz.nl/fhir/StructureDefinition/ext-";
  private static final String ADDRESS_USE = "http://terminology.hl7.org/CodeSystem/v3-AddressUse";
  private static final String SYSTEM = "urn:oid:2.16.528.1.1007.3.3.1234567";

  private FhirSender() {}

  static void addTo(Bundle bundle) {
    for (int i = 0; i < bundle.getEntry().size(); i++) {
      DomainResource resource = (DomainResource) bundle.getEntry().get(i).getResource();
      resource
          .getMeta()
          .setVersionId("1")
          .setSource("urn:example:sender")
          .setLastUpdated(new Date(1_735_689_600_000L + i));
      narrative(resource);
      if (resource instanceof Observation observation) {
        observation.addIdentifier(identifier("observation-" + i));
        name(observation.getCode());
        name(observation.getSubject());
        observation.addPerformer(name(new Reference("Practitioner/example-" + i)));
      } else if (resource instanceof Patient patient) {
        patient.addIdentifier(identifier("patient-" + i));
        phone(patient);
      }
    }
  }

  private static void narrative(DomainResource resource) {
    String kind = resource.fhirType();
    StringBuilder rows = new StringBuilder();
    for (String row : List.of("Id", "Code", "Subject", "Performer", "Date", "Value")) {
      rows.append("<tr><th>").append(row).append("</th><td><span title=\"(example - ");
      rows.append(kind).append(")\">An example</span></td></tr>");
    }
    resource.getText().setStatus(NarrativeStatus.EXTENSIONS);
    resource.getText().setDivAsString("<div><table><tbody>" + rows + "</tbody></table></div>");
  }

  /** A number of which it says who gave it out. */
  private static Identifier identifier(String value) {
    Identifier identifier = new Identifier().setSystem(SYSTEM).setValue(value);
    identifier.getAssigner().setDisplay("A practice of midwives");
    identifier.addExtension(EXTENSION + "CodeSpecification", coded("MC", "Mobile Phone"));
    return identifier;
  }

  private static CodeableConcept coded(String code, String name) {
    return new CodeableConcept().addCoding(new Coding(ADDRESS_USE, code, name));
  }

  private static void name(CodeableConcept concept) {
    concept.getCoding().forEach(coding -> coding.setDisplay("The name of a code in this system"));
    concept.setText("The name of a code as the sender has it");
  }

  private static Reference name(Reference reference) {
    return reference.setDisplay("A. Voorbeeld");
  }

  private static void phone(Patient patient) {
    ContactPoint phone = patient.addTelecom().setValue("0");
    phone.setSystem(ContactPoint.ContactPointSystem.PHONE);
    phone.getSystemElement().addExtension(EXTENSION + "CodeSpecification", coded("MC", "Mobile"));
    patient.addTelecom().setSystem(ContactPoint.ContactPointSystem.EMAIL).setValue("a@example.org");
  }
}
