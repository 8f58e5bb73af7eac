package nl.kansrijkestart.fhir.internal.family;

import java.util.List;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Communication;
import nl.kansrijkestart.client.Residence;
import nl.kansrijkestart.client.ResidenceStatus;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.AddressMapper;
import nl.kansrijkestart.fhir.internal.part.LanguageMapper;
import nl.kansrijkestart.fhir.internal.part.NameMapper;
import nl.kansrijkestart.fhir.internal.part.SafeContactMapper;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.Children;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** A Patient as a client; one of whom a birth is told is read as a child. */
public final class PatientReader implements ResourceReader<Patient> {

  @Override
  public Class<Patient> type() {
    return Patient.class;
  }

  @Override
  public boolean reads(Patient patient) {
    return true;
  }

  @Override
  public void read(Patient patient, Reading reading) {
    if (Children.isChild(patient, reading.session())) {
      ChildReader.read(patient, reading);
      return;
    }
    @Nullable Client client = client(patient, reading);
    if (client != null) {
      reading.record(client);
    }
  }

  /** The client that a Patient holds; null where it has no key that can be used. */
  private static @Nullable Client client(Patient patient, Reading reading) {
    PersonId id = PatientFields.id(patient, reading);
    if (id == null) {
      return null;
    }
    if (patient.getGender() == AdministrativeGender.MALE
        && Children.isPregnant(patient, reading.session())) {
      reading.take("gender");
      reading.issue("gender", FhirReasons.PREGNANT_MALE);
    }
    Communication communication = LanguageMapper.read(patient, reading);
    Residence residence = readResidence(patient, reading);
    ResidenceStatus status =
        Ext.code(
            reading, patient.getExtension(), "", Project.RESIDENCE_STATUS, ResidenceStatus.class);
    if (patient.hasDeceased()
        && !(patient.getDeceased() instanceof BooleanType dead
            && Boolean.FALSE.equals(dead.getValue()))) {
      reading.take("deceased");
      reading.issue("deceased", FhirReasons.NOT_TAKEN);
    }
    return new Client(
        id,
        NameMapper.read(patient.getName(), reading),
        PatientFields.bsn(patient.getIdentifier(), reading),
        PatientFields.birthDate(patient.getBirthDateElement(), reading),
        communication,
        residence,
        status,
        SafeContactMapper.read(patient.getExtension(), reading));
  }

  private static Residence readResidence(Patient patient, Reading reading) {
    Residence.Kind told =
        Ext.code(reading, patient.getExtension(), "", Project.RESIDENCE_KIND, Residence.Kind.class);
    Ternary registered = Ext.ternary(reading, patient.getExtension(), "", Project.REGISTERED);
    Residence.Address stay = address(patient, AddressMapper.Kind.STAY, reading);
    Residence.Address official = address(patient, AddressMapper.Kind.REGISTERED, reading);
    Residence.Kind kind = told == null ? Residence.Kind.UNKNOWN : told;
    if (official != null && registered == Ternary.FALSE) {
      reading.issue("address", FhirReasons.CONTRADICTORY);
      return new Residence(kind, null, Ternary.UNKNOWN, null);
    }
    Ternary known = official == null ? registered : Ternary.TRUE;
    Residence read = Build.or(reading, "address", () -> new Residence(kind, stay, known, official));
    return read == null ? new Residence(kind, null, known, official) : read;
  }

  private static Residence.@Nullable Address address(
      Patient patient, AddressMapper.Kind kind, Reading reading) {
    List<org.hl7.fhir.r4.model.Address> all = patient.getAddress();
    Residence.Address found = null;
    for (int i = 0; i < all.size(); i++) {
      if (AddressMapper.kind(all.get(i)) != kind) {
        continue;
      }
      if (found != null) {
        reading.issue("address[" + i + "]", FhirReasons.CONTRADICTORY);
        continue;
      }
      found = AddressMapper.read(all.get(i), "address[" + i + "]", reading);
    }
    return found;
  }
}
