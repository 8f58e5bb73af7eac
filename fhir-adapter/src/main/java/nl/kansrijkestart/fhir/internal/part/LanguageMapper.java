package nl.kansrijkestart.fhir.internal.part;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.kansrijkestart.client.Communication;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Shown;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.PatientCommunicationComponent;
import org.jspecify.annotations.Nullable;

/**
 * Language and interpreter on a Patient. A language has its two-letter code of ISO 639-1, as
 * nl-core asks, and its tag where that says more.
 */
public final class LanguageMapper {

  public static final String ISO_639_1 = "urn:oid:1.0.639.1";
  static final String TAGS = "urn:ietf:bcp:47";
  public static final String INTERPRETER =
      "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";

  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");
  private static final Pattern CODE = Pattern.compile("[a-z]{2}");

  private LanguageMapper() {}

  public static void toFhir(Communication communication, Shown shown, Patient patient) {
    if (shown.has("interpreterNeeded")) {
      Ext.add(patient.getExtension(), INTERPRETER, communication.interpreterNeeded());
    }
    if (shown.has("lowLiteracy")) {
      Ext.add(patient.getExtension(), Project.LOW_LITERACY, communication.lowLiteracy());
    }
    String language = communication.language();
    if (language != null && shown.has("language")) {
      CodeableConcept concept = patient.addCommunication().setPreferred(true).getLanguage();
      String main = language.split("-", 2)[0];
      if (main.length() == 2) {
        concept.addCoding().setSystem(ISO_639_1).setCode(main);
      }
      if (!main.equals(language) || main.length() != 2) {
        concept.addCoding().setSystem(TAGS).setCode(language);
      }
    }
  }

  /** Whether nl-core has a code for the language of a patient, if there is one. */
  public static boolean fitsNlCore(Patient patient) {
    return patient.getCommunication().stream()
        .allMatch(
            one ->
                one.getLanguage().getCoding().stream()
                    .anyMatch(coding -> ISO_639_1.equals(coding.getSystem())));
  }

  public static Communication read(Patient patient, Reading reading) {
    Ternary interpreter = Ext.ternary(reading, patient.getExtension(), "", INTERPRETER);
    Ternary literacy = Ext.ternary(reading, patient.getExtension(), "", Project.LOW_LITERACY);
    String language = language(patient, reading);
    return new Communication(language, interpreter, literacy);
  }

  private static @Nullable String language(Patient patient, Reading reading) {
    List<PatientCommunicationComponent> all = patient.getCommunication();
    List<PatientCommunicationComponent> preferred = new ArrayList<>(1);
    for (PatientCommunicationComponent one : all) {
      if (Boolean.TRUE.equals(one.getPreferredElement().getValue())) {
        preferred.add(one);
      }
    }
    List<PatientCommunicationComponent> chosen = preferred.isEmpty() ? all : preferred;
    if (chosen.size() != 1) {
      if (chosen.size() > 1) {
        reading.issue("communication", FhirReasons.CONTRADICTORY);
      }
      return null;
    }
    PatientCommunicationComponent one = chosen.get(0);
    if (Boolean.FALSE.equals(one.getPreferredElement().getValue())) {
      return null;
    }
    String path = "communication[" + all.indexOf(one) + "]";
    reading.take(path + ".preferred");
    return language(one.getLanguage(), path + ".language", reading);
  }

  private static @Nullable String language(CodeableConcept concept, String path, Reading reading) {
    String found = null;
    boolean otherSystem = false;
    for (int i = 0; i < concept.getCoding().size(); i++) {
      Coding coding = concept.getCoding().get(i);
      String code = coding.getCode();
      boolean tag = TAGS.equals(coding.getSystem());
      if (code == null || !(tag || ISO_639_1.equals(coding.getSystem()))) {
        otherSystem = true;
        continue;
      }
      if (!(tag ? TAG : CODE).matcher(code).matches()) {
        reading.issue(path + ".coding[" + i + "]", FhirReasons.NOT_VALID);
      } else if (found == null || code.startsWith(found)) {
        found = code;
      } else if (!found.startsWith(code)) {
        reading.issue(path, FhirReasons.CONTRADICTORY);
        return null;
      }
      reading.take(path + ".coding[" + i + "]");
    }
    if (found == null && otherSystem) {
      reading.issue(path, FhirReasons.OTHER_SYSTEM);
    }
    return found;
  }
}
