package nl.kansrijkestart.fhir.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.Wire;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** Whose circumstance it is decides whose consent opens it. */
class WhoseCircumstanceR4Test {

  private static Patient anna() {
    Patient anna = new Patient();
    anna.setId("anna");
    return anna;
  }

  private static Patient eva() {
    Patient eva = new Patient();
    eva.setId("eva");
    eva.setBirthDateElement(new DateType("2025-03-01"));
    eva.addExtension(Project.MOTHER, new Reference("Patient/anna"));
    return eva;
  }

  private static Condition debts(String of) {
    Condition debts = new Condition().setSubject(new Reference(of));
    debts.setId("schuld");
    debts.getCode().addCoding().setSystem(NlCore.SNOMED).setCode("160933000");
    return debts;
  }

  private static Observation smokes(String of) {
    Observation smokes = new Observation().setStatus(ObservationStatus.FINAL);
    smokes.setId("rookt");
    smokes.setSubject(new Reference(of));
    smokes.getCode().addCoding().setSystem(NlCore.SNOMED).setCode("365980008");
    smokes.setValue(new CodeableConcept().addCoding(new Coding(NlCore.SNOMED, "43381005", null)));
    return smokes;
  }

  private static FhirImport read(DomainResource one) {
    return FhirReader.standard().read(List.of(anna(), eva(), one), Wire.DAY);
  }

  private static List<DataSubject> subjects(FhirImport read) {
    return read.all(CircumstanceProfile.class).stream()
        .flatMap(one -> one.observations().stream())
        .map(Circumstance::subject)
        .toList();
  }

  private static <T extends DomainResource> T told(T resource, String... subjects) {
    for (String subject : subjects) {
      resource.addExtension(Project.DATA_SUBJECT, new CodeType(subject));
    }
    return resource;
  }

  @Test
  void should_take_what_is_about_a_child_for_the_childs_and_not_hers() {
    assertThat(subjects(read(debts("Patient/eva")))).containsExactly(DataSubject.CHILD);
    assertThat(subjects(read(smokes("Patient/eva")))).containsExactly(DataSubject.CHILD);
    assertThat(subjects(read(debts("Patient/anna")))).containsExactly(DataSubject.WOMAN);
    assertThat(subjects(read(smokes("Patient/anna")))).containsExactly(DataSubject.WOMAN);
  }

  @Test
  void should_take_what_is_said_to_be_of_two_for_somebody_elses_and_say_that_it_contradicts() {
    for (DomainResource one :
        List.of(
            told(debts("Patient/anna"), "woman", "partner"),
            told(debts("Patient/anna"), "partner", "woman"),
            told(smokes("Patient/anna"), "woman", "of-nobody"))) {
      FhirImport read = read(one);

      assertThat(subjects(read)).containsExactly(DataSubject.OTHER);
      assertThat(read.issues())
          .anySatisfy(
              issue -> {
                assertThat(issue.reason().code()).isEqualTo(FhirReasons.CONTRADICTORY);
                assertThat(issue.severity()).isEqualTo(Severity.ERROR);
              });
    }
  }

  @Test
  void should_read_whose_it_is_said_to_be_once_or_twice() {
    assertThat(subjects(read(told(debts("Patient/anna"), "partner"))))
        .containsExactly(DataSubject.PARTNER);
    assertThat(subjects(read(told(debts("Patient/anna"), "partner", "partner"))))
        .containsExactly(DataSubject.PARTNER);
  }
}
