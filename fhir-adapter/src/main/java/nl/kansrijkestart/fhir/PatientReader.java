package nl.kansrijkestart.fhir;

import nl.kansrijkestart.client.Client;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** A Patient as a client; one of whom a birth is told is read as a child. */
final class PatientReader implements ResourceReader<Patient> {

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
    if (ChildReader.isChild(patient, reading.session())) {
      ChildReader.read(patient, reading);
      return;
    }
    @Nullable Client client = ClientMapper.read(patient, reading);
    if (client != null) {
      reading.record(client);
    }
  }
}
