package nl.kansrijkestart.fhir.client;

import static java.util.Objects.requireNonNull;

import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Residence;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.AddressMapper;
import nl.kansrijkestart.fhir.internal.part.LanguageMapper;
import nl.kansrijkestart.fhir.internal.part.NameMapper;
import nl.kansrijkestart.fhir.internal.part.SafeContactMapper;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.outcome.Shown;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * The pregnant woman or mother as {@code nl-core-Patient}.
 *
 * <p>A BSN, a name, a birth date or an address may be absent or masked; that is normal. What core
 * has no place for, such as telephone numbers, nationality, marital status and whether she died, is
 * reported and not read. Nationality says nothing of her residence status and is never taken for
 * it.
 *
 * <p>Source: nl-core R4 0.12.1-beta.1, profiles Patient, NameInformation and AddressInformation.
 * Safe contact, kind of residence, residence status and low literacy have no place in FHIR and are
 * extensions of the project.
 */
public final class ClientMapper {

  private static final String PROFILE = "Patient";

  private ClientMapper() {}

  /**
   * Everything of a client, for whoever holds the record. For anybody else, use the writer that
   * passes the gate.
   *
   * @param client the client, not null
   * @return a new Patient, never null
   */
  public static Patient toFhir(Client client) {
    return toFhir(client, Shown.ALL);
  }

  /**
   * What may be told of a client.
   *
   * @param client the client, not null
   * @param shown which of its parts may be written, not null
   * @return a new Patient; never null
   */
  public static Patient toFhir(Client client, Shown shown) {
    requireNonNull(client, "client");
    Patient patient = new Patient();
    if (shown.has("id")) {
      Keys.set(patient, patient.getIdentifier(), client.id().value());
    }
    if (client.bsn() != null && shown.has("bsn")) {
      patient.addIdentifier(IdentifierMapper.toFhir(client.bsn()));
    }
    if (client.name() != null && shown.has("name")) {
      patient.addName(NameMapper.toFhir(client.name()));
    }
    if (client.birthDate() != null && shown.has("birthDate")) {
      patient.setBirthDateElement(new DateType(client.birthDate().toString()));
    }
    LanguageMapper.toFhir(client.communication(), shown.within("communication"), patient);
    writeResidence(client, shown, patient);
    if (shown.has("residenceStatus")) {
      Ext.add(patient.getExtension(), Project.RESIDENCE_STATUS, client.residenceStatus());
    }
    Extension contact = SafeContactMapper.toFhir(client.safeContact(), shown.within("safeContact"));
    if (contact != null) {
      patient.addExtension(contact);
    }
    if (LanguageMapper.fitsNlCore(patient)) {
      NlCore.claim(patient, PROFILE);
    }
    return patient;
  }

  /** A secret address, or one of which that is not known, goes to nobody but its holder. */
  private static void writeResidence(Client client, Shown all, Patient patient) {
    Residence residence = client.residence();
    Shown shown = all.within("residence");
    boolean address = all.everything() || client.safeContact().mayShowAddress();
    if (shown.has("kind") && residence.kind() != Residence.Kind.UNKNOWN) {
      Ext.add(patient.getExtension(), Project.RESIDENCE_KIND, residence.kind());
    }
    if (shown.has("registered")) {
      Ext.add(patient.getExtension(), Project.REGISTERED, residence.registered());
    }
    Residence.Address stay = visible(residence.stay(), address);
    if (stay != null && shown.has("stay")) {
      patient.addAddress(AddressMapper.toFhir(stay, AddressMapper.Kind.STAY));
    }
    Residence.Address registered = visible(residence.registeredAddress(), address);
    if (registered != null && shown.has("registeredAddress")) {
      patient.addAddress(AddressMapper.toFhir(registered, AddressMapper.Kind.REGISTERED));
    }
  }

  private static Residence.@Nullable Address visible(
      Residence.@Nullable Address address, boolean whole) {
    if (address == null || whole) {
      return address;
    }
    return address.municipality() == null ? null : Residence.Address.of(address.municipality());
  }

  /**
   * Whether an address that may be seen stays back, since she did not say that it is not secret.
   *
   * @param client the client, not null
   * @param all which parts of her record may be written, not null
   * @return true if more of an address could be told than is written
   */
  public static boolean keepsAddressBack(Client client, Shown all) {
    Shown shown = all.within("residence");
    Residence residence = client.residence();
    return !all.everything()
        && !client.safeContact().mayShowAddress()
        && ((shown.has("stay") && tellsMore(residence.stay()))
            || (shown.has("registeredAddress") && tellsMore(residence.registeredAddress())));
  }

  private static boolean tellsMore(Residence.@Nullable Address address) {
    return address != null && !address.equals(visible(address, false));
  }
}
