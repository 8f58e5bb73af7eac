package nl.kansrijkestart.fhir.internal.family;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.fhir.client.IdentifierMapper;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.Bsn;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What is read in the same way of every person. */
final class PatientFields {

  private PatientFields() {}

  /** The key of a person; the resource is refused where it has none that can be used. */
  static @Nullable PersonId id(Resource resource, Reading reading) {
    if (Keys.all(resource).size() > 1) {
      reading.refuse("identifier", FhirReasons.CONTRADICTORY);
      return null;
    }
    String key = Keys.of(resource);
    PersonId id = key == null ? null : reading.session().key(key);
    if (id == null) {
      reading.refuse("id", FhirReasons.NO_KEY);
    }
    return id;
  }

  /** Marks the identifier that holds the key. */
  static void takeKey(List<Identifier> identifiers, Reading reading) {
    for (int i = 0; i < identifiers.size(); i++) {
      if (Keys.isKey(identifiers.get(i))) {
        reading.takeItem("identifier", i);
      }
    }
  }

  /** The BSN, absent or masked as is normal; identifiers of other kinds stay to be reported. */
  static @Nullable Bsn bsn(List<Identifier> identifiers, Reading reading) {
    takeKey(identifiers, reading);
    FhirRead<Bsn> read = IdentifierMapper.bsn(identifiers);
    read.issues().forEach(issue -> reading.issue(issue.path(), issue.severity(), issue.reason()));
    for (int i = 0; i < identifiers.size(); i++) {
      if (IdentifierMapper.isBsn(identifiers.get(i))) {
        reading.takeItem("identifier", i);
      }
    }
    return read.value().orElse(null);
  }

  static @Nullable LocalDate birthDate(DateType date, Reading reading) {
    if (date.isEmpty()) {
      return null;
    }
    Ext.takeValue(reading, "birthDate", date);
    LocalDate day = Days.of(date);
    if (day == null && date.hasValue()) {
      reading.issue("birthDate", FhirReasons.DATE_NOT_TO_THE_DAY);
    }
    return day;
  }
}
