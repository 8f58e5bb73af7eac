package nl.kansrijkestart.fhir.stu3;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.Severity;
import org.hl7.fhir.dstu3.model.BooleanType;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.EpisodeOfCare;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Observation.ObservationStatus;
import org.hl7.fhir.dstu3.model.Patient;
import org.hl7.fhir.dstu3.model.Procedure;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;
import org.hl7.fhir.dstu3.model.Type;

/** Synthetic resources of birth care in STU3, and what was said of them. */
final class Given {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final String PREGNANCY = "Condition/zwanger";

  private Given() {}

  static FhirImport read(Resource... resources) {
    return GeboortezorgReader.standard().read(List.of(resources), TODAY);
  }

  static <T extends Resource> T with(T resource, String id) {
    resource.setId(id);
    return resource;
  }

  static CodeableConcept concept(String system, String code) {
    CodeableConcept concept = new CodeableConcept();
    concept.addCoding().setSystem(system).setCode(code).setDisplay("a display that says no");
    return concept;
  }

  static CodeableConcept snomed(String code) {
    return concept(Codes.SNOMED, code);
  }

  static Condition pregnancy() {
    Condition condition = with(new Condition(), "zwanger");
    condition.setCode(snomed(Codes.PREGNANCY));
    condition.setSubject(new Reference("Patient/anna"));
    return condition;
  }

  static EpisodeOfCare episode() {
    EpisodeOfCare episode = with(new EpisodeOfCare(), "dossier");
    episode.setStatus(EpisodeOfCare.EpisodeOfCareStatus.ACTIVE);
    episode.addType(snomed(Codes.MATERNAL_RECORD));
    episode.setPatient(new Reference("Patient/anna"));
    episode.addDiagnosis().setCondition(new Reference(PREGNANCY));
    episode.getPeriod().getStartElement().setValueAsString("2026-01-12");
    return episode;
  }

  static Observation observation(String code, Type value, String... focus) {
    Observation observation = new Observation();
    observation.setStatus(ObservationStatus.FINAL);
    observation.setCode(snomed(code));
    observation.setSubject(new Reference("Patient/anna"));
    observation.setEffective(new DateTimeType("2026-02-01"));
    observation.setValue(value);
    for (String one : focus) {
      observation.addExtension(new Extension(Codes.FOCUS, new Reference(one)));
    }
    return observation;
  }

  static Observation death(String... focus) {
    return observation(Codes.FETAL_DEATH, new BooleanType(true), focus);
  }

  static Observation twins() {
    return observation(Codes.TWINS, new BooleanType(true), PREGNANCY);
  }

  static Procedure procedure(String id, String code, String subject) {
    Procedure procedure = with(new Procedure(), id);
    procedure.setStatus(Procedure.ProcedureStatus.COMPLETED);
    procedure.setCode(snomed(code));
    procedure.setSubject(new Reference(subject));
    return procedure;
  }

  static Procedure delivery() {
    Procedure delivery = procedure("bevalling", Codes.DELIVERY, "Patient/anna");
    delivery.addReasonReference(new Reference(PREGNANCY));
    return delivery;
  }

  static Procedure birth(String child) {
    Procedure birth = procedure("geboorte-" + child, Codes.BIRTH, "Patient/" + child);
    birth.addPartOf(new Reference("Procedure/bevalling"));
    return birth;
  }

  static Patient child(String id) {
    Patient child = with(new Patient(), id);
    child.getBirthDateElement().setValueAsString("2026-02-20");
    return child;
  }

  static List<String> found(FhirImport read) {
    return read.issues().stream().map(Given::line).toList();
  }

  static List<String> errors(FhirImport read) {
    return read.issues().stream()
        .filter(one -> one.severity() == Severity.ERROR)
        .map(Given::line)
        .toList();
  }

  private static String line(FhirIssue issue) {
    return issue.path() + " " + issue.reason().code().name();
  }
}
