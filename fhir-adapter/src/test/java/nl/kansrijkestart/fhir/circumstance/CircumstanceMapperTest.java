package nl.kansrijkestart.fhir.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.Circumstance.MissingReason;
import nl.kansrijkestart.client.Circumstance.Status;
import nl.kansrijkestart.client.CircumstanceCode;
import nl.kansrijkestart.client.CircumstanceDefinition;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.client.Circumstances;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.disclosure.Disclosure.Item;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.client.HouseholdMapperTest;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.care.CircumstanceFields;
import nl.kansrijkestart.fhir.internal.part.CircumstanceCodes;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.FhirRecord;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircumstanceMapperTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final RoleCode MIDWIFE = RoleCode.of("MIDWIFE");
  private static final String TOBACCO = "365980008";

  private static CircumstanceDefinition definition(String code) {
    return Circumstances.standard().find(CircumstanceCode.of(code)).orElseThrow();
  }

  static CircumstanceProfile profile() {
    return new CircumstanceProfile(
        PersonId.of("client-1"),
        List.of(
            Circumstance.observed(definition("debts"), true, MIDWIFE, DAY),
            Circumstance.observed(definition("no-home"), true, MIDWIFE, DAY),
            Circumstance.observed(definition("smoke"), true, MIDWIFE, DAY),
            Circumstance.observed(definition("stress"), false, MIDWIFE, DAY),
            Circumstance.notAsked(definition("domestic-violence"), MissingReason.PARTNER_PRESENT)));
  }

  private static Observation use(String topic, String system, String code) {
    Observation observation = NlCore.observation(null, topic);
    observation.setSubject(new Reference("Patient/client-1"));
    CodeableConcept value = new CodeableConcept();
    value.addCoding().setSystem(system).setCode(code);
    return observation.setEffective(new DateTimeType("2025-05-01")).setValue(value);
  }

  private static Condition debts() {
    Condition condition = new Condition();
    condition.setSubject(new Reference("Patient/client-1"));
    condition.getCode().addCoding().setSystem(NlCore.SNOMED).setCode("160933000");
    condition
        .getClinicalStatus()
        .addCoding()
        .setSystem(CircumstanceCodes.CLINICAL)
        .setCode("active");
    condition
        .getVerificationStatus()
        .addCoding()
        .setSystem(CircumstanceCodes.VERIFICATION)
        .setCode("confirmed");
    condition.setRecordedDateElement(new DateTimeType("2025-05-01"));
    return condition;
  }

  private static FhirImport read(Resource... resources) {
    return FhirReader.standard().read(List.of(resources), DAY);
  }

  private static Status status(FhirImport read, String code) {
    return read.all(CircumstanceProfile.class).get(0).status(CircumstanceCode.of(code));
  }

  private static List<ReasonCode> codes(FhirImport read) {
    return read.issues().stream().map(issue -> issue.reason().code()).toList();
  }

  @Test
  void should_write_each_circumstance_as_nl_core_or_core_has_it() {
    assertThat(Fhir.json(HouseholdMapperTest.bundle(CircumstanceMapper.toFhir(profile()))))
        .isEqualTo(Fhir.resource("circumstances.json"));
  }

  @ParameterizedTest
  @CsvSource({
    "365980008, 449868002, smoke",
    "365980008, 230059006, smoke",
    "365980008, 43381005, smoke",
    "228366006, 417284009, substance-use",
    "228366006, 361055000, substance-use"
  })
  void should_read_what_is_used_today(String topic, String code, String circumstance) {
    FhirImport read = read(use(topic, NlCore.SNOMED, code));
    assertThat(status(read, circumstance)).isEqualTo(Status.PRESENT);
    assertThat(read.all(CircumstanceProfile.class).get(0).observations())
        .extracting(Circumstance::observedBy)
        .containsExactly(CircumstanceFields.NOT_TOLD);
    assertThat(codes(read)).containsExactly(FhirReasons.DANGLING, FhirReasons.ROLE_NOT_TOLD);
  }

  @ParameterizedTest
  @CsvSource({
    "365980008, 8517006",
    "365980008, 266919005",
    "228273003, 105542008",
    "228366006, 228367002",
    "228366006, 44870007"
  })
  void should_take_no_use_or_past_use_for_no_answer(String topic, String code) {
    FhirImport read = read(use(topic, NlCore.SNOMED, code));
    assertThat(read.records()).isEmpty();
    assertThat(codes(read)).contains(FhirReasons.NOT_TAKEN);
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_report_a_code_with_a_wrong_system_and_a_post_coordinated_one() {
    assertThat(codes(read(use(TOBACCO, "urn:other", "449868002"))))
        .contains(FhirReasons.OTHER_SYSTEM);
    FhirImport read = read(use(TOBACCO, NlCore.SNOMED, "449868002:246112005=24484000"));
    assertThat(codes(read)).contains(FhirReasons.POST_COORDINATED);
    assertThat(read.records()).isEmpty();
    Condition condition = debts();
    condition.getCode().getCodingFirstRep().setCode("160933000:246112005=24484000");
    assertThat(codes(read(condition))).contains(FhirReasons.POST_COORDINATED);
    condition.getCode().getCodingFirstRep().setSystem("urn:other").setCode("160933000");
    assertThat(codes(read(condition))).contains(FhirReasons.OTHER_SYSTEM);
    assertThat(read(condition).carried()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "http://terminology.hl7.org/CodeSystem/v3-NullFlavor, UNK",
    "http://hl7.org/fhir/v3/NullFlavor, ASKU"
  })
  void should_take_a_null_flavor_of_r4_and_stu3_for_unknown(String system, String code) {
    FhirImport read = read(use(TOBACCO, system, code));
    assertThat(read.records()).isEmpty();
    assertThat(codes(read)).doesNotContain(FhirReasons.OTHER_CODE, FhirReasons.OTHER_TYPE);
  }

  @Test
  void should_read_by_code_whatever_the_display_says() {
    Observation observation = use("228366006", NlCore.SNOMED, "417284009");
    observation
        .getValueCodeableConcept()
        .getCodingFirstRep()
        .setDisplay("heeft nooit drugs gebruikt");
    assertThat(status(read(observation), "substance-use")).isEqualTo(Status.PRESENT);
  }

  @Test
  void should_not_read_what_is_about_somebody_else_or_has_ended() {
    Observation other = use(TOBACCO, NlCore.SNOMED, "449868002");
    other.addFocus(new Reference("RelatedPerson/partner-1"));
    assertThat(read(other).records()).isEmpty();
    Observation ended = use(TOBACCO, NlCore.SNOMED, "449868002");
    ended.setEffective(new Period().setEndElement(new DateTimeType("2025-06-01")));
    assertThat(read(ended).records()).isEmpty();
    assertThat(codes(read(ended))).contains(FhirReasons.NOT_IN_FORCE);
    ended.setEffective(new Period().setEndElement(new DateTimeType("2025-06-02")));
    assertThat(status(read(ended), "smoke")).isEqualTo(Status.PRESENT);
  }

  @Test
  void should_read_a_problem_that_holds_and_one_that_is_known_to_be_absent() {
    assertThat(status(read(debts()), "debts")).isEqualTo(Status.PRESENT);
    Condition absent = debts();
    absent.getVerificationStatus().getCodingFirstRep().setCode("refuted");
    assertThat(status(read(absent), "debts")).isEqualTo(Status.ABSENT);
  }

  @ParameterizedTest
  @CsvSource({"provisional", "differential", "unconfirmed", "entered-in-error"})
  void should_not_read_a_problem_that_is_not_certain(String verification) {
    Condition condition = debts();
    condition.getVerificationStatus().getCodingFirstRep().setCode(verification);
    FhirImport read = read(condition);
    assertThat(read.records()).isEmpty();
    assertThat(read.carried()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"unconfirmed", "provisional", "differential", "refuted"})
  void should_not_read_a_problem_that_is_said_to_be_certain_and_not(String verification) {
    Condition condition = debts();
    condition
        .getVerificationStatus()
        .addCoding()
        .setSystem(CircumstanceCodes.VERIFICATION)
        .setCode(verification);
    FhirImport read = read(condition);
    assertThat(read.records()).isEmpty();
    assertThat(codes(read)).contains(FhirReasons.NOT_TAKEN);
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_not_read_a_problem_of_which_no_code_says_that_it_is_there_today() {
    Condition other = debts();
    other.getClinicalStatus().setText("no longer").getCodingFirstRep().setSystem("urn:other");
    Condition text = debts();
    text.setClinicalStatus(new CodeableConcept().setText("no longer"));
    for (Condition condition : List.of(other, text)) {
      FhirImport read = read(condition);
      assertThat(read.records()).isEmpty();
      assertThat(codes(read)).contains(FhirReasons.NOT_TAKEN);
      assertThat(read.carried()).hasSize(1);
    }
    Condition silent = debts();
    silent.setClinicalStatus(null);
    assertThat(status(read(silent), "debts")).isEqualTo(Status.PRESENT);
  }

  @ParameterizedTest
  @CsvSource({"inactive", "resolved", "remission"})
  void should_not_read_a_problem_of_the_past(String clinical) {
    Condition condition = debts();
    condition.getClinicalStatus().getCodingFirstRep().setCode(clinical);
    FhirImport read = read(condition);
    assertThat(read.records()).isEmpty();
    assertThat(codes(read)).contains(FhirReasons.NOT_IN_FORCE);
  }

  @Test
  void should_not_take_that_one_kind_of_smoke_is_absent_for_no_smoke() {
    Condition condition = debts();
    condition.getCode().getCodingFirstRep().setCode("449868002");
    condition.getVerificationStatus().getCodingFirstRep().setCode("refuted");
    assertThat(read(condition).records()).isEmpty();
  }

  private static Observation answer(String code, boolean there) {
    Observation observation = NlCore.observation(null, code);
    observation.setSubject(new Reference("Patient/client-1"));
    observation.setEffective(new DateTimeType("2025-05-01"));
    return observation.setValue(new BooleanType(there));
  }

  @ParameterizedTest
  @CsvSource({"449868002", "43381005", "417284009", "361055000"})
  void should_not_take_that_one_kind_of_use_is_absent_for_no_use(String code) {
    FhirImport read = read(answer(code, false));
    assertThat(read.records()).isEmpty();
    assertThat(codes(read)).contains(FhirReasons.NOT_TAKEN);
    assertThat(read(answer(code, true)).records()).hasSize(1);
    assertThat(status(read(answer("160933000", false)), "debts")).isEqualTo(Status.ABSENT);
  }

  @Test
  void should_read_a_history_of_violence_as_a_signal_and_never_as_present_or_absent() {
    Condition history = debts();
    history.getCode().getCodingFirstRep().setCode("412732008");
    for (Resource one : List.of(history, answer("412732008", true), answer("412732008", false))) {
      assertThat(read(one).records()).isEmpty();
      assertThat(codes(read(one))).contains(FhirReasons.SIGNAL);
      assertThat(read(one).carried()).hasSize(1);
    }
  }

  @Test
  void should_not_take_that_she_drinks_for_a_problem() {
    Condition drinks = debts();
    drinks.getCode().getCodingFirstRep().setCode("219006");
    for (Resource one :
        List.of(use("228273003", NlCore.SNOMED, "219006"), drinks, answer("219006", true))) {
      for (Resource sent : List.of(one, Fhir.parse(Fhir.json(one)))) {
        assertThat(read(sent).records()).isEmpty();
        assertThat(codes(read(sent))).contains(FhirReasons.SIGNAL);
        assertThat(read(sent).carried()).hasSize(1);
      }
    }
  }

  @Test
  void should_write_present_violence_under_the_code_of_the_project_only() {
    // GIVEN
    CircumstanceProfile profile =
        new CircumstanceProfile(
            PersonId.of("client-1"),
            List.of(Circumstance.observed(definition("domestic-violence"), true, MIDWIFE, DAY)));
    // WHEN
    List<Resource> written = CircumstanceMapper.toFhir(profile);
    // THEN
    assertThat(((Observation) written.get(0)).getCode().getCoding())
        .extracting(Coding::getSystem)
        .containsExactly(Project.CIRCUMSTANCE);
    assertThat(read(written.get(0)).all(CircumstanceProfile.class)).containsExactly(profile);
  }

  private static Observation unanswered(@Nullable String why) {
    Observation observation = new Observation().setStatus(Observation.ObservationStatus.FINAL);
    observation.getCode().addCoding().setSystem(Project.CIRCUMSTANCE).setCode("stress");
    observation.setSubject(new Reference("Patient/client-1"));
    if (why != null) {
      observation
          .getDataAbsentReason()
          .addCoding()
          .setSystem("http://terminology.hl7.org/CodeSystem/data-absent-reason")
          .setCode(why);
    }
    return observation;
  }

  @Test
  void should_know_not_asked_from_declined() {
    assertThat(read(unanswered("not-asked")).all(CircumstanceProfile.class).get(0).observations())
        .containsExactly(Circumstance.notAsked(definition("stress"), null));
    assertThat(
            read(unanswered("asked-declined")).all(CircumstanceProfile.class).get(0).observations())
        .containsExactly(Circumstance.notAsked(definition("stress"), MissingReason.DECLINED));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"masked", "asked-unknown", "error", "unknown"})
  void should_take_no_other_missing_answer_for_not_asked(String why) {
    FhirImport read = read(unanswered(why));
    assertThat(read.records()).isEmpty();
    assertThat(codes(read)).contains(FhirReasons.MISSING);
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_not_take_what_is_about_a_man_for_the_circumstance_of_the_woman() {
    Patient man = new Patient();
    man.setId("client-1");
    man.setGender(Enumerations.AdministrativeGender.MALE);
    for (Resource one : List.of(debts(), use(TOBACCO, NlCore.SNOMED, "449868002"))) {
      FhirImport read = read(one, man);
      assertThat(read.all(CircumstanceProfile.class).get(0).observations())
          .extracting(Circumstance::subject)
          .containsExactly(DataSubject.OTHER);
      assertThat(codes(read)).contains(FhirReasons.SUBJECT_ASSUMED);
      assertThat(read.records())
          .filteredOn(record -> record.value() instanceof CircumstanceProfile)
          .extracting(FhirRecord::about)
          .containsExactly(PersonId.of("client-1"));
    }
  }

  @Test
  void should_say_nothing_of_a_part_that_was_not_let_through() {
    // GIVEN a recipient that may have social circumstances and not safety
    Circumstance debts = profile().observations().get(0);
    Shown shown =
        Shown.of(
            List.of(
                new Item(
                    "woman.social",
                    List.of(),
                    List.of(
                        List.of(
                            new Item("code", List.of(debts.code()), List.of()),
                            new Item("status", List.of(debts.status()), List.of()))))));
    // WHEN
    List<Resource> written = CircumstanceMapper.toFhir(profile(), shown);
    // THEN
    assertThat(written).hasSize(1);
    Condition condition = (Condition) written.get(0);
    assertThat(condition.hasRecordedDate()).isFalse();
    assertThat(condition.hasExtension(Project.OBSERVED_BY)).isFalse();
    assertThat(condition.getSubject().getReference()).isNull();
  }

  @Test
  void should_read_the_official_example_of_use_today() {
    FhirImport read = read(Fhir.anyExample("nl-core-DrugUse-01.xml"));
    assertThat(status(read, "substance-use")).isEqualTo(Status.PRESENT);
    assertThat(read.all(CircumstanceProfile.class).get(0).observations().get(0).observedOn())
        .isEqualTo(DAY);
    assertThat(codes(read)).contains(FhirReasons.NOT_TAKEN);
    assertThat(read.carried()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "TobaccoUse-01",
    "AlcoholUse-01",
    "AlcoholUse-02",
    "DrugUse-02",
    "LivingSituation-01",
    "LivingSituation.HouseType-01",
    "LivingSituation.LivingCondition-01",
    "LivingSituation.HouseAdaption-01",
    "ParticipationInSociety-01",
    "ParticipationInSociety.SocialNetwork-01",
    "ParticipationInSociety.WorkSituation-01",
    "ParticipationInSociety.Hobby-01",
    "Education-01",
    "Problem-01"
  })
  void should_report_and_carry_the_official_examples_that_answer_nothing(String file) {
    FhirImport read = read(Fhir.anyExample("nl-core-" + file + ".xml"));
    assertThat(read.records()).isEmpty();
    assertThat(read.issues()).isNotEmpty();
    assertThat(codes(read))
        .containsAnyOf(
            FhirReasons.NOT_TAKEN,
            FhirReasons.NOT_IN_FORCE,
            FhirReasons.SIGNAL,
            FhirReasons.NO_CODE_KNOWN);
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_keep_a_text_aside_and_not_read_it() {
    Observation network = NlCore.observation(null, "365469004");
    network.setSubject(new Reference("Patient/client-1"));
    network.setValue(new StringType("free text"));
    FhirImport read = read(network);
    assertThat(codes(read))
        .containsExactly(FhirReasons.DANGLING, FhirReasons.FREE_TEXT, FhirReasons.NOT_TAKEN);
    assertThat(read.carried()).hasSize(1);
    assertThat(read.issues().toString()).doesNotContain("free text");
  }
}
