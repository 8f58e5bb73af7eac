package nl.kansrijkestart.fhir;

import java.util.List;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.fhir.ReadSession.Found;
import nl.kansrijkestart.identity.PersonId;

/** Puts the circumstances of each woman side by side. */
final class CircumstanceAssembler {

  private CircumstanceAssembler() {}

  static void assemble(ReadSession session) {
    for (PersonId woman : session.persons()) {
      List<Found> found = session.found(woman, Circumstance.class);
      if (!found.isEmpty()) {
        session.record(
            new FhirRecord(
                new CircumstanceProfile(woman, session.parts(woman, Circumstance.class)),
                found.stream().map(Found::from).toList(),
                found.stream().flatMap(one -> one.security().stream()).toList()));
      }
    }
  }
}
