package nl.kansrijkestart.fhir.stu3;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Communication;
import nl.kansrijkestart.client.PersonName;
import nl.kansrijkestart.client.Residence;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.Bsn;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.privacy.SafeContact;
import org.hl7.fhir.dstu3.model.HumanName;
import org.hl7.fhir.dstu3.model.Identifier;
import org.hl7.fhir.dstu3.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * The woman as a Patient: key, name, BSN and birth date. Addresses and numbers are reported and not
 * taken: that they were sent does not make it safe to use them.
 */
final class Persons {

  private Persons() {}

  static void woman(Patient patient, Taken reading, Session session) {
    String key = patient.getIdElement().getIdPart();
    if (key == null || !PersonId.accepts(key)) {
      reading.refuse("id", FhirReasons.NO_KEY);
      return;
    }
    PersonName name = name(patient, reading);
    Bsn bsn = bsn(patient, reading);
    LocalDate born = Codes.day(patient.getBirthDateElement());
    if (born != null) {
      reading.take("birthDate");
    }
    if (Boolean.FALSE.equals(patient.getActiveElement().getValue())) {
      reading.refuse("active", FhirReasons.NOT_IN_FORCE);
      return;
    }
    reading.take("active");
    FromIntake.build(
            () ->
                new Client(
                    PersonId.of(key),
                    name,
                    bsn,
                    born,
                    Communication.unknown(),
                    Residence.unknown(),
                    null,
                    SafeContact.unknown()))
        .match(
            client -> {
              session.record(client, client.id(), List.of(reading));
              return true;
            },
            reasons -> {
              reading.refuse("", FhirReasons.OUT_OF_RANGE);
              return false;
            });
  }

  /** One name with one family name and given names; of several, none is chosen. */
  private static @Nullable PersonName name(Patient patient, Taken reading) {
    if (patient.getName().size() != 1) {
      return null;
    }
    HumanName name = patient.getNameFirstRep();
    String given = name.getGivenAsSingleString();
    if (name.getFamilyElement().hasExtension() || name.getFamily() == null) {
      return null;
    }
    return FromIntake.build(
            () -> new PersonName(given.isBlank() ? null : given, null, name.getFamily()))
        .match(
            made -> {
              reading.take("name[0].family", "name[0].given", "name[0].use");
              return made;
            },
            reasons -> null);
  }

  /** A BSN that passes its check. A masked or absent one is as usual as any. */
  private static @Nullable Bsn bsn(Patient patient, Taken reading) {
    @Nullable Bsn found = null;
    for (int i = 0; i < patient.getIdentifier().size(); i++) {
      Identifier identifier = patient.getIdentifier().get(i);
      if (!Codes.BSN.equals(identifier.getSystem())) {
        continue;
      }
      String value = identifier.getValue();
      if (value == null) {
        reading.take("identifier[" + i + "]");
      } else if (!Bsn.accepts(value)) {
        reading.issue("identifier[" + i + "].value", FhirReasons.NOT_VALID);
      } else if (found != null && !found.equals(Bsn.parse(value))) {
        reading.issue("identifier[" + i + "].value", FhirReasons.CONTRADICTORY);
        return null;
      } else {
        found = Bsn.parse(value);
        reading.take("identifier[" + i + "]");
      }
    }
    return found;
  }
}
