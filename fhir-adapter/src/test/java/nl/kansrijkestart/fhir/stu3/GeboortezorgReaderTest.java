package nl.kansrijkestart.fhir.stu3;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.birth.ChildSex;
import nl.kansrijkestart.birth.VitalStatus;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.outcome.Carried;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.Ending;
import nl.kansrijkestart.pregnancy.Gravidity;
import nl.kansrijkestart.pregnancy.Parity;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.pregnancy.PregnancyId;
import org.hl7.fhir.dstu3.model.BooleanType;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.dstu3.model.EpisodeOfCare;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.IntegerType;
import org.hl7.fhir.dstu3.model.Observation;
import org.hl7.fhir.dstu3.model.Observation.ObservationStatus;
import org.hl7.fhir.dstu3.model.Patient;
import org.hl7.fhir.dstu3.model.PractitionerRole;
import org.hl7.fhir.dstu3.model.Procedure;
import org.hl7.fhir.dstu3.model.Quantity;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;
import org.hl7.fhir.dstu3.model.StringType;
import org.hl7.fhir.dstu3.model.Type;
import org.junit.jupiter.api.Test;

class GeboortezorgReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static FhirImport read(Resource... resources) {
    return GeboortezorgReader.standard().read(List.of(resources), TODAY);
  }

  private static <T extends Resource> T with(T resource, String id) {
    resource.setId(id);
    return resource;
  }

  private static CodeableConcept concept(String system, String code) {
    CodeableConcept concept = new CodeableConcept();
    concept.addCoding().setSystem(system).setCode(code).setDisplay("a display that says no");
    return concept;
  }

  private static Patient woman() {
    Patient patient = with(new Patient(), "anna");
    patient.addName().setFamily("Voorbeeld").addGiven("Anna");
    patient.addIdentifier().setSystem(Codes.BSN).setValue("111222333");
    patient.getBirthDateElement().setValueAsString("1999-02-28");
    return patient;
  }

  private static Condition pregnancy() {
    Condition condition = with(new Condition(), "zwanger");
    condition.setCode(concept(Codes.SNOMED, Codes.PREGNANCY));
    condition.setSubject(new Reference("Patient/anna"));
    return condition;
  }

  private static EpisodeOfCare episode() {
    EpisodeOfCare episode = with(new EpisodeOfCare(), "dossier");
    episode.setStatus(EpisodeOfCare.EpisodeOfCareStatus.ACTIVE);
    episode.addType(concept(Codes.SNOMED, Codes.MATERNAL_RECORD));
    episode.setPatient(new Reference("Patient/anna"));
    episode.addDiagnosis().setCondition(new Reference("Condition/zwanger"));
    episode.getPeriod().getStartElement().setValueAsString("2026-01-12");
    return episode;
  }

  private static Observation observation(String system, String code, Type value, String focus) {
    Observation observation = new Observation();
    observation.setStatus(ObservationStatus.FINAL);
    observation.setCode(concept(system, code));
    observation.setSubject(new Reference("Patient/anna"));
    observation.setEffective(new DateTimeType("2026-02-01"));
    observation.setValue(value);
    if (focus.startsWith("EpisodeOfCare")) {
      observation.setContext(new Reference(focus));
    } else if (!focus.isEmpty()) {
      observation.addExtension(new Extension(Codes.FOCUS, new Reference(focus)));
    }
    return observation;
  }

  private static Quantity count(int number) {
    return new Quantity().setValue(number).setSystem(Codes.UCUM).setCode("1");
  }

  private static List<String> found(FhirImport read) {
    return read.issues().stream()
        .map(one -> one.path() + " " + one.reason().code().name())
        .toList();
  }

  @Test
  void should_put_a_pregnancy_together_from_its_parts() {
    FhirImport read =
        read(
            woman(),
            pregnancy(),
            episode(),
            observation(
                Codes.SNOMED,
                Codes.DEFINITIVE,
                new DateTimeType("2026-08-20"),
                "Condition/zwanger"),
            observation(
                Codes.SNOMED,
                Codes.LAST_PERIOD,
                new DateTimeType("2025-11-10"),
                "EpisodeOfCare/dossier"),
            observation(Codes.SNOMED, Codes.GRAVIDITY, count(3), "Condition/zwanger"),
            observation(
                Codes.SNOMED, Codes.PARITY, new Quantity().setValue(1), "Condition/zwanger"));
    assertThat(read.all(Pregnancy.class))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.id()).isEqualTo(PregnancyId.of("zwanger"));
              assertThat(one.woman()).isEqualTo(PersonId.of("anna"));
              assertThat(one.registeredOn()).isEqualTo(LocalDate.of(2026, 1, 12));
              assertThat(one.datings().datings()).hasSize(2);
              assertThat(one.gravidity()).isEqualTo(Gravidity.of(3));
              assertThat(one.parity()).isEqualTo(Parity.dutch(1));
              assertThat(one.firstChild()).isEqualTo(Ternary.UNKNOWN);
              assertThat(one.plurality()).isNull();
            });
    assertThat(read.all(Client.class))
        .singleElement()
        .satisfies(one -> assertThat(one.birthDate()).isEqualTo(LocalDate.of(1999, 2, 28)));
    assertThat(found(read))
        .containsExactly(
            "Observation[5].effective NOT_TAKEN", "Observation[6].effective NOT_TAKEN");
    assertThat(read.carried()).hasSize(2);
  }

  @Test
  void should_put_a_part_with_no_pregnancy_where_no_reference_says_so() {
    FhirImport read =
        read(woman(), pregnancy(), observation(Codes.SNOMED, Codes.GRAVIDITY, count(3), ""));
    assertThat(read.all(Pregnancy.class).get(0).gravidity()).isNull();
    assertThat(found(read)).contains("Observation[2] NOT_LINKED");
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_keep_two_pregnancies_of_one_woman_apart() {
    Condition earlier = with(pregnancy(), "eerder");
    FhirImport read =
        read(
            pregnancy(),
            earlier,
            observation(Codes.SNOMED, Codes.GRAVIDITY, count(2), "Condition/zwanger"),
            observation(Codes.SNOMED, Codes.GRAVIDITY, count(1), "Condition/eerder"));
    assertThat(read.all(Pregnancy.class))
        .extracting(Pregnancy::gravidity)
        .containsExactly(Gravidity.of(2), Gravidity.of(1));
  }

  @Test
  void should_take_neither_of_two_counts_that_differ() {
    FhirImport read =
        read(
            pregnancy(),
            observation(Codes.SNOMED, Codes.PARITY, count(1), "Condition/zwanger"),
            observation(Codes.SNOMED, Codes.PARITY, count(2), "Condition/zwanger"));
    assertThat(read.all(Pregnancy.class).get(0).parity()).isNull();
    assertThat(found(read)).contains("Observation[2].value CONTRADICTORY");
  }

  @Test
  void should_refuse_numbers_that_are_not_certain() {
    Quantity bound = count(3);
    bound.setComparator(Quantity.QuantityComparator.GREATER_THAN);
    for (Type value :
        List.of(
            bound,
            new Quantity().setValue(new BigDecimal("1.5")).setSystem(Codes.UCUM).setCode("1"),
            new Quantity().setValue(3).setSystem(Codes.UCUM).setCode("d"),
            new Quantity().setValue(new BigDecimal("1e999999999")),
            count(-1),
            count(0),
            count(41),
            new StringType("3"))) {
      FhirImport read =
          read(pregnancy(), observation(Codes.SNOMED, Codes.GRAVIDITY, value, "Condition/zwanger"));
      assertThat(read.all(Pregnancy.class).get(0).gravidity()).isNull();
      assertThat(read.carried()).isNotEmpty();
    }
  }

  @Test
  void should_take_nothing_that_was_entered_in_error() {
    Condition condition = pregnancy();
    condition.setVerificationStatus(Condition.ConditionVerificationStatus.ENTEREDINERROR);
    FhirImport read = read(condition);
    assertThat(read.records()).isEmpty();
    assertThat(found(read)).contains("Condition[0].verificationStatus NOT_IN_FORCE");
    Observation wrong = observation(Codes.SNOMED, Codes.GRAVIDITY, count(3), "Condition/zwanger");
    wrong.setStatus(ObservationStatus.ENTEREDINERROR);
    assertThat(read(pregnancy(), wrong).all(Pregnancy.class).get(0).gravidity()).isNull();
  }

  @Test
  void should_hold_a_death_before_birth_as_a_loss_without_a_day_of_ending() {
    FhirImport read =
        read(
            pregnancy(),
            episode(),
            observation(
                Codes.SNOMED, Codes.FETAL_DEATH, new BooleanType(true), "EpisodeOfCare/dossier"));
    Pregnancy pregnancy = read.all(Pregnancy.class).get(0);
    assertThat(pregnancy.course(1).lostBy(TODAY)).isTrue();
    assertThat(pregnancy.course(1).ending())
        .isEqualTo(
            new Ending(Ending.Kind.OTHER_LOSS, null, LocalDate.of(2026, 2, 1), null, false, null));
  }

  @Test
  void should_hold_no_loss_where_the_answer_is_no_and_say_so_loudly_where_it_has_no_place() {
    FhirImport no =
        read(
            pregnancy(),
            observation(
                Codes.SNOMED, Codes.FETAL_DEATH, new BooleanType(false), "Condition/zwanger"));
    assertThat(no.all(Pregnancy.class).get(0).children()).isEmpty();
    FhirImport nowhere =
        read(observation(Codes.SNOMED, Codes.FETAL_DEATH, new BooleanType(true), ""));
    assertThat(found(nowhere))
        .contains("Observation[0] NOT_LINKED", "Observation[0].value LOSS_TOLD");
    assertThat(nowhere.issues()).anyMatch(one -> one.severity() == Severity.ERROR);
    assertThat(nowhere.carried()).hasSize(1);
  }

  @Test
  void should_make_no_loss_of_a_count_of_earlier_losses() {
    FhirImport read =
        read(
            pregnancy(),
            observation(Codes.SNOMED, Codes.EARLIER_LOSSES, count(1), "Condition/zwanger"));
    assertThat(read.all(Pregnancy.class).get(0).children()).isEmpty();
    assertThat(found(read)).contains("Observation[1] LOSS_TOLD");
  }

  private static Procedure procedure(String id, String code, String subject) {
    Procedure procedure = with(new Procedure(), id);
    procedure.setStatus(Procedure.ProcedureStatus.COMPLETED);
    procedure.setCode(concept(Codes.SNOMED, code));
    procedure.setSubject(new Reference(subject));
    return procedure;
  }

  private static Procedure delivery() {
    Procedure delivery = procedure("bevalling", Codes.DELIVERY, "Patient/anna");
    delivery.addReasonReference(new Reference("Condition/zwanger"));
    return delivery;
  }

  private static Procedure birth(String child) {
    Procedure birth = procedure("geboorte-" + child, Codes.BIRTH, "Patient/" + child);
    birth.addPartOf(new Reference("Procedure/bevalling"));
    return birth;
  }

  private static Patient child(String id, int order) {
    Patient child = with(new Patient(), id);
    child.getBirthDateElement().setValueAsString("2026-02-20");
    child
        .getBirthDateElement()
        .addExtension(
            new Extension(Codes.BIRTH_TIME, new DateTimeType("2026-02-20T04:15:00+01:00")));
    child.setGender(AdministrativeGender.FEMALE);
    child.setMultipleBirth(new IntegerType(order));
    return child;
  }

  private static Observation ofChild(String code, Type value, String child) {
    Observation observation = observation(Codes.LOINC, code, value, "");
    observation.setSubject(new Reference("Patient/" + child));
    return observation;
  }

  @Test
  void should_make_a_birth_of_all_its_children() {
    FhirImport read =
        read(
            woman(),
            pregnancy(),
            delivery(),
            birth("eva"),
            birth("ida"),
            child("eva", 1),
            child("ida", 2),
            observation(Codes.SNOMED, Codes.NUMBER_BORN, count(2), "Procedure/bevalling"),
            ofChild(
                Codes.BIRTH_WEIGHT,
                new Quantity().setValue(2480).setSystem(Codes.UCUM).setCode("g"),
                "eva"),
            ofChild(Codes.APGAR_5, count(9), "eva"));
    assertThat(read.all(Birth.class))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.pregnancy()).isEqualTo(PregnancyId.of("zwanger"));
              assertThat(one.mother()).isEqualTo(PersonId.of("anna"));
              assertThat(one.plurality()).isEqualTo(2);
              Child eva = one.children().get(0);
              assertThat(eva.birthDate()).isEqualTo(LocalDate.of(2026, 2, 20));
              assertThat(eva.birthTime()).isEqualTo(LocalTime.of(4, 15));
              assertThat(eva.sex()).isEqualTo(ChildSex.FEMALE);
              assertThat(eva.birthweightGrams()).isEqualTo(2480);
              assertThat(eva.apgar5()).isEqualTo(9);
              assertThat(eva.birthOrder()).isEqualTo(1);
              assertThat(eva.vitalStatus()).isEqualTo(VitalStatus.UNKNOWN);
              assertThat(eva.alive()).isEqualTo(Ternary.UNKNOWN);
            });
    assertThat(read.all(Child.class)).isEmpty();
    assertThat(read.all(Client.class)).extracting(Client::id).containsExactly(PersonId.of("anna"));
  }

  @Test
  void should_make_no_birth_where_a_child_may_be_missing() {
    FhirImport read = read(woman(), delivery(), birth("eva"), child("eva", 1));
    assertThat(read.all(Birth.class)).isEmpty();
    assertThat(read.all(Child.class))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.plurality()).isNull();
              assertThat(one.mother()).isEqualTo(PersonId.of("anna"));
            });
  }

  @Test
  void should_never_take_her_for_a_child_nor_a_child_for_her() {
    FhirImport hers = read(woman(), pregnancy(), ofChild(Codes.APGAR_5, count(9), "anna"));
    assertThat(hers.all(Child.class)).isEmpty();
    assertThat(hers.all(Client.class)).hasSize(1);
    assertThat(found(hers)).contains("Observation[2].subject NOT_LINKED");
    FhirImport child = read(child("eva", 1), ofChild(Codes.APGAR_5, count(9), "eva"));
    assertThat(child.all(Child.class)).hasSize(1);
    assertThat(child.all(Client.class)).isEmpty();
    Patient man = woman();
    man.setGender(AdministrativeGender.MALE);
    assertThat(read(man).records()).isEmpty();
    assertThat(found(read(man))).contains("Patient[0].gender NOT_LINKED");
  }

  @Test
  void should_say_of_a_child_that_died_that_it_is_not_in_the_record() {
    Patient child = child("eva", 1);
    child.setDeceased(new BooleanType(true));
    FhirImport read = read(delivery(), birth("eva"), child);
    assertThat(read.all(Child.class).get(0).alive()).isEqualTo(Ternary.UNKNOWN);
    assertThat(found(read)).contains("Patient[2].deceased LOSS_TOLD");
    assertThat(read.carried()).isNotEmpty();
  }

  @Test
  void should_take_a_coded_problem_as_a_circumstance_only_where_active_and_seen_by_a_midwife() {
    PractitionerRole midwife = with(new PractitionerRole(), "vk");
    midwife.addCode(concept("http://fhir.nl/fhir/NamingSystem/uzi-rolcode", "03.000"));
    Condition debts = with(new Condition(), "schuld");
    debts.setCode(concept(Codes.SNOMED, "160933000"));
    debts.setSubject(new Reference("Patient/anna"));
    debts.setClinicalStatus(Condition.ConditionClinicalStatus.ACTIVE);
    debts.setAsserter(new Reference("PractitionerRole/vk"));
    assertThat(read(debts, midwife).all(Circumstance.class))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.code().value()).isEqualTo("debts");
              assertThat(one.status()).isEqualTo(Circumstance.Status.PRESENT);
            });
    assertThat(read(debts).all(Circumstance.class)).isEmpty();
    debts.setClinicalStatus(Condition.ConditionClinicalStatus.INACTIVE);
    FhirImport inactive = read(debts, midwife);
    assertThat(inactive.all(Circumstance.class)).isEmpty();
    assertThat(found(inactive)).contains("Condition[0].clinicalStatus SIGNAL");
  }

  @Test
  void should_never_turn_words_on_the_family_into_a_circumstance_nor_repeat_them() {
    Observation family = observation(Codes.SNOMED, Codes.FAMILY_SITUATION, new StringType("x"), "");
    family.setValue(null);
    family
        .addComponent()
        .setCode(concept(Codes.SNOMED, "160241000146103"))
        .setValue(new StringType("veel ruzie"));
    FhirImport read = read(family);
    assertThat(read.records()).isEmpty();
    assertThat(found(read)).containsExactly("Observation[0] SIGNAL");
    assertThat(read.issues().get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(read.carried()).extracting(Carried::resource).containsExactly(family);
    assertThat(read + " " + read.issues() + read.carried()).doesNotContain("ruzie");
  }

  @Test
  void should_report_a_known_code_under_another_system_and_a_code_of_several_concepts() {
    Condition condition = pregnancy();
    condition.setCode(concept("urn:other", Codes.PREGNANCY));
    assertThat(found(read(condition)))
        .containsExactly("Condition[0] PASSED_THROUGH", "Condition[0].code.coding[0] OTHER_SYSTEM");
    Procedure section = procedure("sectio", "11466000", "Patient/anna");
    section.addReasonCode(concept(Codes.SNOMED, "444433005:246090004=130955003"));
    assertThat(found(read(section)))
        .contains("Procedure[0].reasonCode[0].coding[0] POST_COORDINATED");
  }

  @Test
  void should_take_a_masked_bsn_as_usual_and_report_a_wrong_one() {
    Patient masked = woman();
    masked.getIdentifierFirstRep().setValue(null);
    assertThat(read(masked).issues()).isEmpty();
    Patient wrong = woman();
    wrong.getIdentifierFirstRep().setValue("123456789");
    assertThat(found(read(wrong))).contains("Patient[0].identifier[0].value NOT_VALID");
    assertThat(read(wrong).all(Client.class).get(0).bsn()).isNull();
  }

  @Test
  void should_report_each_element_that_was_not_taken() {
    Patient woman = woman();
    woman.addTelecom().setValue("0");
    woman.addAddress().setCity("Voorbeeldstad");
    assertThat(found(read(woman)))
        .containsExactly("Patient[0].telecom[0] NOT_TAKEN", "Patient[0].address[0] NOT_TAKEN");
  }

  @Test
  void should_read_nothing_under_a_modifier_and_keep_the_labels() {
    Patient woman = woman();
    woman.addModifierExtension(new Extension("urn:x", new StringType("a")));
    assertThat(read(woman).records()).isEmpty();
    Patient labelled = woman();
    labelled.getMeta().addSecurity().setSystem(Codes.CONFIDENTIALITY).setCode("V");
    FhirImport read = read(labelled);
    assertThat(found(read)).containsExactly("Patient[0].meta.security RESTRICTED");
    assertThat(read.securityOf(read.records().get(0).value()))
        .extracting(one -> one.getCode())
        .containsExactly("V");
  }

  @Test
  void should_refuse_a_second_resource_of_one_key_a_nested_bundle_and_more_than_the_limit() {
    assertThat(found(read(woman(), woman()))).contains("Patient[1] SAME_KEY");
    assertThat(found(read(woman(), new Bundle()))).contains("Bundle[1] NESTED_BUNDLE");
    assertThat(
            found(
                GeboortezorgReader.ofAtMost(1).read(List.of(woman(), with(woman(), "eva")), TODAY)))
        .contains("Patient[1] TOO_MANY");
  }

  @Test
  void should_end_where_references_go_round() {
    Procedure one = procedure("a", Codes.BIRTH, "Patient/eva");
    one.addPartOf(new Reference("Procedure/a"));
    assertThat(read(one).carried()).hasSize(1);
  }

  @Test
  void should_read_empty_resources_without_throwing() {
    for (Resource resource :
        List.of(
            new Patient(),
            new Condition(),
            new EpisodeOfCare(),
            new Procedure(),
            new Observation(),
            new org.hl7.fhir.dstu3.model.ReferralRequest())) {
      assertThat(read(resource).issues()).isNotEmpty();
    }
  }
}
