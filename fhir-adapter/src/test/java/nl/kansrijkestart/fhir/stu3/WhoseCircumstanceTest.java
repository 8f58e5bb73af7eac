package nl.kansrijkestart.fhir.stu3;

import static nl.kansrijkestart.fhir.stu3.Given.TODAY;
import static nl.kansrijkestart.fhir.stu3.Given.birth;
import static nl.kansrijkestart.fhir.stu3.Given.child;
import static nl.kansrijkestart.fhir.stu3.Given.concept;
import static nl.kansrijkestart.fhir.stu3.Given.delivery;
import static nl.kansrijkestart.fhir.stu3.Given.found;
import static nl.kansrijkestart.fhir.stu3.Given.observation;
import static nl.kansrijkestart.fhir.stu3.Given.pregnancy;
import static nl.kansrijkestart.fhir.stu3.Given.read;
import static nl.kansrijkestart.fhir.stu3.Given.snomed;
import static nl.kansrijkestart.fhir.stu3.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.outcome.Carried;
import nl.kansrijkestart.fhir.outcome.FhirRecord;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Condition.ConditionClinicalStatus;
import org.hl7.fhir.dstu3.model.Condition.ConditionVerificationStatus;
import org.hl7.fhir.dstu3.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Patient;
import org.hl7.fhir.dstu3.model.PractitionerRole;
import org.hl7.fhir.dstu3.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose circumstance it is, and what a code that was refuted says. */
class WhoseCircumstanceTest {

  private static final String DEBTS = "160933000";
  private static final String VIOLENCE_BEFORE = "412732008";

  private static PractitionerRole midwife() {
    PractitionerRole midwife = with(new PractitionerRole(), "vk");
    midwife.addCode(concept("http://fhir.nl/fhir/NamingSystem/uzi-rolcode", "03.000"));
    return midwife;
  }

  private static Condition problem(String code, String subject) {
    Condition problem = new Condition();
    problem.setCode(snomed(code));
    problem.setSubject(new Reference(subject));
    problem.setClinicalStatus(ConditionClinicalStatus.ACTIVE);
    problem.setAsserter(new Reference("PractitionerRole/vk"));
    return problem;
  }

  private static Condition refuted(String code, String subject) {
    Condition problem = problem(code, subject);
    problem.setVerificationStatus(ConditionVerificationStatus.REFUTED);
    return problem;
  }

  private static Patient man(String id) {
    Patient man = with(new Patient(), id);
    man.setGender(AdministrativeGender.MALE);
    return man;
  }

  private static Circumstance only(FhirImport read) {
    assertThat(read.all(Circumstance.class)).hasSize(1);
    return read.all(Circumstance.class).get(0);
  }

  @Test
  void should_leave_nothing_out_of_who_is_recorded_as_male_and_pregnant() {
    FhirImport read = read(pregnancy(), man("anna"), problem(DEBTS, "Patient/anna"), midwife());

    assertThat(read.all(Client.class)).hasSize(1);
    assertThat(read.all(Pregnancy.class))
        .singleElement()
        .satisfies(one -> assertThat(one.pregnantOn(TODAY)).isEqualTo(Ternary.TRUE));
    assertThat(only(read).subject()).isEqualTo(DataSubject.WOMAN);
    assertThat(read.issues())
        .filteredOn(one -> one.path().startsWith("Patient"))
        .extracting(one -> one.path() + " " + one.reason().code().name() + " " + one.severity())
        .containsExactly("Patient[1].gender PREGNANT_MALE WARNING");
  }

  @Test
  void should_take_the_debts_of_a_man_for_those_of_somebody_else() {
    FhirImport read = read(problem(DEBTS, "Patient/bram"), man("bram"), midwife());

    assertThat(only(read).subject()).isEqualTo(DataSubject.OTHER);
    assertThat(read.records().get(0).about()).isEqualTo(PersonId.of("bram"));
    assertThat(found(read)).contains("Condition[0].subject SUBJECT_ASSUMED");
  }

  @Test
  void should_take_the_debts_of_a_woman_for_hers() {
    FhirImport read = read(problem(DEBTS, "Patient/anna"), midwife());

    assertThat(only(read).subject()).isEqualTo(DataSubject.WOMAN);
    assertThat(only(read).status()).isEqualTo(Circumstance.Status.PRESENT);
    assertThat(found(read)).doesNotContain("Condition[0].subject SUBJECT_ASSUMED");
  }

  @Test
  void should_take_what_is_said_of_a_child_for_the_childs() {
    FhirImport read =
        read(
            problem("DAKLOO", "Patient/eva")
                .setCode(concept("urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.13.1", "DAKLOO")),
            delivery(),
            birth("eva"),
            child("eva"),
            midwife());

    assertThat(only(read).subject()).isEqualTo(DataSubject.CHILD);
  }

  @Test
  void should_say_whose_each_circumstance_is_in_a_bundle_of_two_families() {
    FhirImport read =
        read(problem(DEBTS, "Patient/anna"), problem(DEBTS, "Patient/bea"), midwife());

    assertThat(read.records())
        .extracting(FhirRecord::about)
        .containsExactly(PersonId.of("anna"), PersonId.of("bea"));
  }

  @Test
  void should_say_of_every_record_whom_it_is_about() {
    Patient anna = with(new Patient(), "anna");
    Patient eva = child("eva");

    assertThat(read(anna, pregnancy()).records())
        .extracting(one -> one.value().getClass().getSimpleName() + " " + one.about().value())
        .containsExactlyInAnyOrder("Client anna", "Pregnancy anna");
    assertThat(read(anna, delivery(), birth("eva"), eva).records())
        .extracting(one -> one.value().getClass().getSimpleName() + " " + one.about().value())
        .containsExactlyInAnyOrder("Client anna", "Child eva");
    eva.setMultipleBirth(new org.hl7.fhir.dstu3.model.BooleanType(false));
    assertThat(read(anna, delivery(), birth("eva"), eva).records())
        .extracting(one -> one.value().getClass().getSimpleName() + " " + one.about().value())
        .containsExactlyInAnyOrder("Client anna", "Birth anna");
  }

  @ParameterizedTest
  @ValueSource(strings = {"417284009", "361055000", "449868002", "230059006", "43381005"})
  void should_not_take_one_kind_that_was_refuted_for_none_of_any_kind(String code) {
    Condition refuted = refuted(code, "Patient/anna");
    FhirImport read = read(refuted, midwife());

    assertThat(read.records()).isEmpty();
    assertThat(found(read)).contains("Condition[0].verificationStatus SIGNAL");
    assertThat(read.carried()).extracting(Carried::resource).contains(refuted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"417284009", "449868002"})
  void should_take_one_kind_that_is_there_for_the_whole(String code) {
    assertThat(only(read(problem(code, "Patient/anna"), midwife())).status())
        .isEqualTo(Circumstance.Status.PRESENT);
  }

  @Test
  void should_take_a_code_for_the_whole_that_was_refuted_for_absent() {
    assertThat(only(read(refuted(DEBTS, "Patient/anna"), midwife())).status())
        .isEqualTo(Circumstance.Status.ABSENT);
  }

  @Test
  void should_take_violence_in_the_past_for_neither_there_nor_not_there() {
    Condition inactive = problem(VIOLENCE_BEFORE, "Patient/anna");
    inactive.setClinicalStatus(ConditionClinicalStatus.INACTIVE);
    for (Condition one :
        List.of(
            problem(VIOLENCE_BEFORE, "Patient/anna"),
            refuted(VIOLENCE_BEFORE, "Patient/anna"),
            refuted(VIOLENCE_BEFORE, "Patient/bram"),
            inactive)) {
      FhirImport read = read(one, man("bram"), midwife());
      assertThat(read.records()).isEmpty();
      assertThat(found(read)).contains("Condition[0].code SIGNAL");
    }
  }

  @Test
  void should_not_take_that_she_drinks_for_a_problem() {
    Condition drinks = problem("219006", "Patient/anna");
    Observation use = observation("228273003", Given.snomed("219006"));
    FhirImport read = read(drinks, use, midwife());

    assertThat(read.records()).isEmpty();
    assertThat(found(read)).contains("Condition[0].code SIGNAL", "Observation[1].value SIGNAL");
    assertThat(read.carried()).extracting(Carried::resource).contains(drinks, use);
  }

  @ParameterizedTest
  @ValueSource(strings = {"365508006", "105421008", "160261000146102"})
  void should_leave_how_she_lives_and_what_was_learned_to_a_person(String code) {
    Observation situation =
        observation(code, concept("urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.13.1", "EENGEZW"));
    FhirImport read = read(situation);

    assertThat(read.records()).isEmpty();
    assertThat(found(read)).contains("Observation[0] SIGNAL");
    assertThat(read.carried()).extracting(Carried::resource).contains(situation);
  }

  @Test
  void should_take_none_of_two_circumstances_in_one_concept() {
    Condition two = problem(DEBTS, "Patient/anna");
    two.getCode().addCoding().setSystem(Codes.SNOMED).setCode("417284009");
    FhirImport read = read(two, midwife());

    assertThat(read.records()).isEmpty();
    assertThat(found(read)).contains("Condition[0].code SIGNAL");
  }

  @Test
  void should_not_take_for_present_what_has_abated() {
    Condition over = problem(DEBTS, "Patient/anna");
    over.setAbatement(new org.hl7.fhir.dstu3.model.DateTimeType("2025-12-01"));
    FhirImport read = read(over, midwife());

    assertThat(read.records()).isEmpty();
    assertThat(found(read)).contains("Condition[0].clinicalStatus SIGNAL");
  }
}
