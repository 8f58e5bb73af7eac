package nl.kansrijkestart.fhir.internal.care;

import java.util.List;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.fhir.internal.reading.ReadSession;
import nl.kansrijkestart.fhir.internal.reading.ReadSession.Found;
import nl.kansrijkestart.fhir.outcome.FhirRecord;
import nl.kansrijkestart.identity.PersonId;

/** Puts the circumstances of each woman side by side. */
public final class CircumstanceAssembler {

  private CircumstanceAssembler() {}

  public static void assemble(ReadSession session) {
    for (PersonId woman : session.persons()) {
      List<Found> found = session.found(woman, Circumstance.class);
      if (!found.isEmpty()) {
        session.record(
            new FhirRecord(
                new CircumstanceProfile(woman, session.parts(woman, Circumstance.class)),
                found.stream().map(Found::from).toList(),
                found.stream().flatMap(one -> one.security().stream()).toList(),
                woman));
      }
    }
  }
}
