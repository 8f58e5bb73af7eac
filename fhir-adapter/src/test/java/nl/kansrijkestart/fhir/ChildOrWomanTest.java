package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.fhir.internal.base.BirthCodes;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody has a mother and a birthweight: that alone makes no woman a child of these births. */
class ChildOrWomanTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static FhirImport read(Resource... all) {
    return FhirReader.standard().read(List.of(all), DAY);
  }

  private static Patient born(String day) {
    Patient patient = new Patient();
    patient.setId("anna");
    if (!day.isEmpty()) {
      patient.setBirthDateElement(new DateType(day));
    }
    return patient;
  }

  private static RelatedPerson mother(String code) {
    RelatedPerson mother = new RelatedPerson().setPatient(new Reference("Patient/anna"));
    mother.setId("oma");
    mother.addRelationship().addCoding().setSystem(NlCore.ROLE_CODE).setCode(code);
    mother.addRelationship().addCoding().setSystem(NlCore.CONTACT_ROLE).setCode("01");
    return mother;
  }

  private static Observation observation(String system, String code) {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.setId("o" + code);
    observation.getCode().addCoding().setSystem(system).setCode(code);
    observation.setSubject(new Reference("Patient/anna"));
    return observation;
  }

  private static Observation weight() {
    Observation weight = observation(NlCore.LOINC, BirthCodes.BIRTHWEIGHT);
    weight.setValue(
        new Quantity().setValue(BigDecimal.valueOf(3100)).setSystem(NlCore.UCUM).setCode("g"));
    return weight;
  }

  private static Observation pregnant() {
    Observation pregnant = observation(NlCore.SNOMED, PregnancyCodes.PREGNANCY);
    pregnant.setValue(new BooleanType(true));
    return pregnant;
  }

  private static EpisodeOfCare episode() {
    EpisodeOfCare episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
    episode.setId("dossier");
    episode.setPatient(new Reference("Patient/anna"));
    episode.addType().addCoding().setSystem(NlCore.SNOMED).setCode(PregnancyCodes.EPISODE);
    episode.getPeriod().setStartElement(new DateTimeType("2026-01-12"));
    return episode;
  }

  private static void assertWoman(FhirImport read) {
    assertThat(read.all(Birth.class)).isEmpty();
    assertThat(read.all(Client.class)).extracting(Client::id).containsExactly(PersonId.of("anna"));
  }

  private static void assertChild(FhirImport read) {
    assertThat(read.all(Client.class)).isEmpty();
    assertThat(read.all(Birth.class))
        .singleElement()
        .satisfies(one -> assertThat(one.children().get(0).id()).isEqualTo(PersonId.of("anna")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MTH", "NMTH"})
  void should_read_a_woman_whose_mother_is_her_contact_as_the_client_she_is(String code) {
    FhirImport pregnant = read(born("1995-01-01"), episode(), mother(code));

    assertWoman(pregnant);
    assertThat(pregnant.all(Pregnancy.class)).hasSize(1);
    assertWoman(read(born("1995-01-01"), mother(code)));
    assertWoman(read(born(""), mother(code)));
    assertWoman(read(born("1995"), mother(code)));
  }

  @Test
  void should_read_a_girl_who_is_pregnant_and_has_a_mother_as_a_client() {
    FhirImport read = read(born("2010-06-01"), pregnant(), mother("MTH"));

    assertWoman(read);
    assertThat(read.all(Pregnancy.class)).hasSize(1);
    assertWoman(read(born("2010-06-01"), mother("MTH")));
  }

  @Test
  void should_read_a_woman_with_her_own_birthweight_as_a_client_and_report_the_weight() {
    Observation atBirth = weight();
    atBirth.setEffective(new DateTimeType("1995-01-01"));
    Observation gravidity = observation(NlCore.SNOMED, PregnancyCodes.GRAVIDITY);
    gravidity.setValue(new IntegerType(1));
    Observation due = observation(NlCore.SNOMED, PregnancyCodes.DEFINITIVE);
    due.setValue(new DateTimeType("2026-06-01"));
    Condition condition = new Condition().setSubject(new Reference("Patient/anna"));
    condition.setId("zwanger");
    condition.getCode().addCoding().setSystem(NlCore.SNOMED).setCode("77386006");
    Patient child = new Patient();
    child.setId("eva");
    child.setBirthDateElement(new DateType("2026-02-01"));
    child.addExtension(Project.MOTHER, new Reference("Patient/anna"));

    assertWoman(read(born("1995-01-01"), weight()));
    assertThat(Wire.found(read(born("1995-01-01"), weight()), FhirReasons.NOT_TAKEN))
        .contains("Observation[1]");
    for (Resource one : List.of(pregnant(), episode(), gravidity, due, condition)) {
      assertWoman(read(born("1995-01-01"), atBirth, one));
    }
    FhirImport both = read(born("1995-01-01"), atBirth, child);
    assertThat(both.all(Client.class)).extracting(Client::id).containsExactly(PersonId.of("anna"));
    assertThat(both.all(Birth.class)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-03-03", "2026-03-01"})
  void should_read_somebody_young_enough_with_a_mother_or_a_birthweight_as_a_child(String day) {
    assertChild(read(born(day), mother("MTH")));
    assertChild(read(born(day), weight()));
  }

  @Test
  void should_read_nobody_as_a_child_by_a_mother_or_a_weight_alone_from_the_fourth_birthday_on() {
    assertWoman(read(born("2022-03-02"), mother("MTH")));
    assertWoman(read(born("2022-03-02"), weight()));
  }

  @Test
  void should_read_an_older_child_by_what_was_measured_when_it_was_young() {
    Observation atBirth = weight();
    atBirth.setEffective(new DateTimeType("2016-05-04T10:00:00+02:00"));

    assertChild(read(born("2016-05-04"), atBirth));
  }

  @Test
  void should_read_a_young_child_with_a_problem_or_a_pregnancy_that_is_not_its_own_as_a_child() {
    Condition problem = new Condition().setSubject(new Reference("Patient/anna"));
    problem.setId("probleem");
    problem.getCode().addCoding().setSystem(NlCore.SNOMED).setCode("160933000");
    FhirImport read = read(born("2026-02-01"), weight(), problem);

    assertChild(read);
    for (Resource one : List.of(pregnant(), episode())) {
      FhirImport pregnant = read(born("2026-02-01"), weight(), one);
      assertChild(pregnant);
      assertThat(pregnant.all(Pregnancy.class)).isEmpty();
      assertThat(Wire.found(pregnant, FhirReasons.CONTRADICTORY)).hasSize(1);
      assertThat(pregnant.carried()).anyMatch(carried -> carried.resource() == one);
    }
  }

  @Test
  void should_make_no_record_of_a_child_without_a_birth_date() {
    FhirImport read = read(born(""), weight());

    assertThat(read.all(Client.class)).isEmpty();
    assertThat(read.all(Birth.class)).isEmpty();
    assertThat(Wire.found(read, FhirReasons.MISSING)).contains("Patient[0].birthDate");
  }
}
