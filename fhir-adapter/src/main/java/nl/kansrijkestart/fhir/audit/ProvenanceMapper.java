package nl.kansrijkestart.fhir.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.fhir.internal.part.Actors;
import nl.kansrijkestart.fhir.internal.reading.Parties;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;

/**
 * Where a record that was read came from, as Provenance (herkomst), one way: out. What others say
 * of the origin of theirs is not read; {@code FhirReader} reports and carries it.
 */
public final class ProvenanceMapper {

  private static final String AGENT =
      "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

  private ProvenanceMapper() {}

  /**
   * The origin of what a host stored.
   *
   * @param targets the resources that were made or changed, at least one, not null
   * @param recorded when, not null
   * @param by who took it in, not null
   * @param sources the resources that it was read from, not null
   * @return a new Provenance, never null
   * @throws IllegalArgumentException if there is no target
   */
  public static Provenance toFhir(
      List<Reference> targets, Instant recorded, Actor by, List<Reference> sources) {
    if (targets.isEmpty()) {
      throw new IllegalArgumentException("A provenance needs a target: what was made of it");
    }
    Provenance provenance = new Provenance();
    targets.forEach(provenance::addTarget);
    provenance.setRecordedElement(new InstantType(requireNonNull(recorded, "recorded").toString()));
    ProvenanceAgentComponent agent =
        provenance
            .addAgent()
            .setType(new CodeableConcept().addCoding(new Coding(AGENT, "assembler", null)))
            .addRole(Actors.role(by))
            .setWho(Actors.who(by));
    OrganizationId organization = by.organization();
    if (by.person() != null && organization != null) {
      agent.setOnBehalfOf(Parties.organization(organization));
    }
    sources.forEach(
        source -> provenance.addEntity().setRole(ProvenanceEntityRole.SOURCE).setWhat(source));
    return provenance;
  }
}
