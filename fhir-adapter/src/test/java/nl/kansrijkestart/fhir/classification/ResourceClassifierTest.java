package nl.kansrijkestart.fhir.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.classification.ResourceClassifier.About;
import nl.kansrijkestart.fhir.classification.ResourceClassifier.Unclear;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Subjects;
import nl.kansrijkestart.fhir.screening.ScoreMapper;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.screening.Answer;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.InstrumentId;
import nl.kansrijkestart.screening.InstrumentRegistry;
import nl.kansrijkestart.screening.Scoring;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResourceClassifierTest {

  private static final ResourceClassifier STANDARD = ResourceClassifier.standard();
  private static final Reference ANNA = new Reference("Patient/anna");

  private static Set<DataCategory> told(Resource resource) {
    return ((About) STANDARD.classify(resource)).categories();
  }

  private static Observation coded(String system, String code) {
    Observation observation = new Observation();
    observation.setSubject(ANNA);
    observation.getCode().addCoding(new Coding(system, code, null));
    return observation;
  }

  @ParameterizedTest
  @CsvSource({
    "57036006, OBSTETRIC",
    "147781000146105, OBSTETRIC",
    "365980008, SUBSTANCE_USE",
    "412732008, SAFETY",
    "74732009, MENTAL_HEALTH",
    "160933000, SOCIAL",
    "364336006, BIRTH"
  })
  void should_know_the_kind_of_a_code(String code, DataCategory category) {
    assertThat(told(coded(NlCore.SNOMED, code))).containsExactly(category);
    assertThat(STANDARD.classify(coded("urn:other", code))).isEqualTo(new Unclear());
  }

  @Test
  void should_count_a_reception_centre_as_residence_status() {
    Observation house = coded(NlCore.SNOMED, "272497004");
    assertThat(told(house)).containsExactlyInAnyOrder(DataCategory.RESIDENCE, DataCategory.SOCIAL);
    house.setValue(
        new CodeableConcept()
            .addCoding(new Coding("urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.13.1", "AZC", null)));
    assertThat(told(house)).contains(DataCategory.RESIDENCE_STATUS);
  }

  @Test
  void should_name_everything_that_a_patient_tells() {
    Patient patient = new Patient();
    patient.setId("anna");
    assertThat(told(patient)).containsExactly(DataCategory.IDENTIFYING);
    patient.addAddress(new Address().setDistrict("x"));
    patient.addTelecom().setValue("x");
    patient.addCommunication().setPreferred(true);
    patient.addContact().getName().setFamily("x");
    assertThat(told(patient))
        .containsExactlyInAnyOrder(
            DataCategory.IDENTIFYING,
            DataCategory.RESIDENCE,
            DataCategory.CONTACT,
            DataCategory.COMMUNICATION,
            DataCategory.FAMILY);
    patient.addExtension(
        new Extension("http://hl7.org/fhir/StructureDefinition/patient-nationality"));
    assertThat(STANDARD.classify(patient)).isEqualTo(new Unclear());
  }

  @Test
  void should_take_the_kind_of_a_score_from_its_instrument_and_signals() {
    List<Answer> answers =
        Stream.iterate(1, i -> i + 1).limit(4).map(i -> Answer.of(i, 5)).toList();
    Observation score =
        ScoreMapper.toFhir(
            Scoring.with(InstrumentRegistry.bundled())
                .score(
                    new Answers(InstrumentId.of("hits"), "1", LocalDate.of(2025, 1, 1), answers)));
    score.setSubject(ANNA);
    assertThat(told(score)).contains(DataCategory.SCORES, DataCategory.SAFETY);
    score.getCategory().clear();
    assertThat(STANDARD.classify(score)).isEqualTo(new Unclear());
  }

  @Test
  void should_say_whose_data_it_is_where_the_resource_says_so() {
    Observation partners = coded(NlCore.SNOMED, "365980008");
    Subjects.write(partners, DataSubject.PARTNER);
    assertThat(STANDARD.classify(partners))
        .isEqualTo(
            new About(
                PersonId.of("anna"), DataSubject.PARTNER, Set.of(DataCategory.SUBSTANCE_USE)));
    partners.getExtension().get(0).setValue(new StringType("neighbour"));
    assertThat(STANDARD.classify(partners)).isEqualTo(new Unclear());
  }

  @Test
  void should_know_consents_referrals_and_episodes() {
    assertThat(told(new Consent().setPatient(ANNA))).containsExactly(DataCategory.CONSENT);
    assertThat(told(new Task().setFor(ANNA))).containsExactly(DataCategory.REFERRAL);
    assertThat(told(new ServiceRequest().setSubject(ANNA))).containsExactly(DataCategory.REFERRAL);
    EpisodeOfCare episode = new EpisodeOfCare().setPatient(ANNA);
    assertThat(STANDARD.classify(episode)).isEqualTo(new Unclear());
    episode.addType().addCoding(new Coding(NlCore.SNOMED, "364320009", null));
    assertThat(told(episode)).containsExactly(DataCategory.OBSTETRIC);
  }

  private static Patient housed(@Nullable Boolean secret) {
    Patient patient = new Patient();
    patient.setId("anna");
    patient.addAddress(new Address().setCity("x"));
    if (secret != null) {
      Extension contact = patient.addExtension().setUrl(Project.SAFE_CONTACT);
      contact.addExtension("secret-address", new BooleanType(secret));
    }
    return patient;
  }

  @Test
  void should_tell_an_address_only_where_she_said_that_it_is_not_secret() {
    SafeContact unknown = SafeContact.unknown();
    assertThat(STANDARD.classify(housed(null))).isEqualTo(new Unclear());
    assertThat(STANDARD.classify(housed(true))).isEqualTo(new Unclear());
    assertThat(told(housed(false))).contains(DataCategory.RESIDENCE, DataCategory.CONTACT);
    assertThat(ResourceClassifier.standard(person -> Optional.of(unknown)).classify(housed(false)))
        .isEqualTo(new Unclear());
    Patient contact = new Patient();
    contact.setId("anna");
    contact.addContact().setAddress(new Address().setCity("x"));
    assertThat(STANDARD.classify(contact)).isEqualTo(new Unclear());
    Patient twice = housed(false);
    twice.addExtension().setUrl(Project.SAFE_CONTACT);
    assertThat(STANDARD.classify(twice)).isEqualTo(new Unclear());
  }

  @Test
  void should_tell_an_address_where_the_host_knows_that_it_is_not_secret() {
    SafeContact open =
        new SafeContact(
            Set.of(),
            Set.of(),
            List.of(),
            Ternary.UNKNOWN,
            Ternary.UNKNOWN,
            Ternary.UNKNOWN,
            null,
            Set.of(),
            List.of(),
            Ternary.FALSE,
            null);
    assertThat(ResourceClassifier.standard(person -> Optional.of(open)).classify(housed(null)))
        .isInstanceOf(About.class);
  }

  private static Observation with(Consumer<Observation> change) {
    Observation observation = coded(NlCore.SNOMED, "57036006");
    change.accept(observation);
    return observation;
  }

  static Stream<Resource> smuggled() {
    Extension other = new Extension("urn:other", new StringType("x"));
    QuestionnaireResponse free = new QuestionnaireResponse().setSubject(ANNA);
    free.addItem().setLinkId("1").addAnswer().setValue(new StringType("x"));
    QuestionnaireResponse extended = new QuestionnaireResponse().setSubject(ANNA);
    extended.addItem().setLinkId("1").addAnswer().addExtension(other);
    Condition condition = new Condition().setSubject(ANNA);
    condition.getCode().addCoding(new Coding(NlCore.SNOMED, "160933000", null));
    Condition evidence = condition.copy();
    evidence.addEvidence().addCode().addCoding(new Coding(NlCore.SNOMED, "74732009", null));
    Condition onset = condition.copy().setOnset(new StringType("x"));
    ServiceRequest reason = new ServiceRequest().setSubject(ANNA);
    reason.addReasonCode().addCoding(new Coding(NlCore.SNOMED, "74732009", null));
    Task input = new Task().setFor(ANNA);
    input.addInput().setValue(new StringType("x"));
    org.hl7.fhir.r4.model.Organization contact = new org.hl7.fhir.r4.model.Organization();
    contact.addContact().getName().setFamily("x");
    Patient photo = new Patient();
    photo.setId("anna");
    photo.addPhoto().setTitle("x");
    Consent source = new Consent().setPatient(ANNA);
    source.setSource(new Attachment().setTitle("x"));
    Consent rule = new Consent().setPatient(ANNA);
    rule.getProvision().addCode().addCoding(new Coding(NlCore.SNOMED, "74732009", null));
    return Stream.of(
        with(one -> one.addNote().setText("x")),
        with(one -> one.addExtension(other)),
        with(one -> one.getCode().addExtension(other)),
        with(one -> one.getStatusElement().addExtension(other)),
        with(one -> one.getCode().getCodingFirstRep().getDisplayElement().addExtension(other)),
        with(one -> one.getCode().setText("x")),
        with(one -> one.setValue(new StringType("x"))),
        with(one -> one.setValue(new CodeableConcept().setText("x"))),
        with(one -> one.addFocus(new Reference("Patient/betty"))),
        with(one -> one.addPerformer(new Reference("Patient/betty").setDisplay("x"))),
        with(one -> one.getMeta().addTag("urn:tag", "x", "x")),
        with(one -> one.addComponent().getCode().addCoding(new Coding(NlCore.SNOMED, "1", null))),
        with(one -> one.addReferenceRange().setText("x")),
        with(one -> one.addContained(contact)),
        with(one -> one.addExtension(new Extension(Project.OBSERVED_BY, new StringType("x")))),
        free,
        extended,
        evidence,
        onset,
        reason,
        input,
        contact,
        photo,
        source,
        rule);
  }

  @ParameterizedTest
  @MethodSource("smuggled")
  void should_leave_shut_what_holds_an_element_of_which_it_is_not_known_what_it_tells(
      Resource resource) {
    assertThat(STANDARD.classify(resource)).isEqualTo(new Unclear());
  }

  @Test
  void should_judge_the_components_of_an_observation() {
    Observation drugs =
        with(
            one ->
                one.addComponent()
                    .getCode()
                    .addCoding(new Coding(NlCore.SNOMED, "228366006", null)));
    assertThat(told(drugs))
        .containsExactlyInAnyOrder(DataCategory.OBSTETRIC, DataCategory.SUBSTANCE_USE);
  }

  private static CodeableConcept snomed(String code) {
    return new CodeableConcept().addCoding(new Coding(NlCore.SNOMED, code, null));
  }

  private static Observation living(Consumer<Observation> change) {
    Observation living = coded(NlCore.SNOMED, "365508006");
    change.accept(living);
    return living;
  }

  private static Condition debt(Consumer<Condition> change) {
    Condition debt = new Condition().setSubject(ANNA).setCode(snomed("160933000"));
    change.accept(debt);
    return debt;
  }

  /** A resource of which one kind is known, with a code in another place of it. */
  static Stream<Resource> withCode(String code) {
    return Stream.of(
        living(one -> one.setValue(snomed(code))),
        living(one -> one.setMethod(snomed(code))),
        living(one -> one.addInterpretation(snomed(code))),
        living(one -> one.addCategory(snomed(code))),
        living(one -> one.setDataAbsentReason(snomed(code))),
        living(one -> one.addComponent().setCode(snomed("224249004")).setValue(snomed(code))),
        living(
            one -> one.addComponent().setCode(snomed("224249004")).addInterpretation(snomed(code))),
        debt(one -> one.setSeverity(snomed(code))),
        debt(one -> one.addCategory(snomed(code))),
        new Task().setFor(ANNA).setCode(snomed(code)),
        new ServiceRequest().setSubject(ANNA).setCode(snomed(code)),
        new ServiceRequest().setSubject(ANNA).addCategory(snomed(code)));
  }

  static Stream<Resource> withViolence() {
    QuestionnaireResponse answers = new QuestionnaireResponse().setSubject(ANNA);
    answers.addItem().setLinkId("1").addAnswer().setValue(snomed("412732008").getCodingFirstRep());
    return Stream.concat(
        withCode("412732008"),
        Stream.of(answers, new Consent().setPatient(ANNA).addCategory(snomed("412732008"))));
  }

  @ParameterizedTest
  @MethodSource("withViolence")
  void should_count_what_a_code_tells_wherever_it_stands(Resource resource) {
    assertThat(told(resource)).contains(DataCategory.SAFETY).hasSizeGreaterThan(1);
  }

  static Stream<Resource> withUnknown() {
    return withCode("1");
  }

  @ParameterizedTest
  @MethodSource("withUnknown")
  void should_leave_shut_what_answers_with_a_code_that_no_table_knows(Resource resource) {
    assertThat(STANDARD.classify(resource)).isEqualTo(new Unclear());
  }

  @Test
  void should_know_the_lists_that_tell_no_more_than_the_question() {
    String houses = "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.13.1";
    String absent = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    Observation house = living(one -> one.setDataAbsentReason(coding(absent, "unknown")));
    assertThat(told(house)).containsOnly(DataCategory.SOCIAL, DataCategory.RESIDENCE);
    house.setDataAbsentReason(null).setValue(coding(houses, "x"));
    assertThat(told(house)).containsOnly(DataCategory.SOCIAL, DataCategory.RESIDENCE);
    Observation due = coded(NlCore.SNOMED, "161714006").setMethod(snomed("31541000146106"));
    assertThat(told(due)).containsExactly(DataCategory.OBSTETRIC);
    // a band of a questionnaire tells of its subject, which only a label says
    house.setValue(null).addInterpretation(coding(Project.BAND, "hits/total/positive"));
    assertThat(STANDARD.classify(house)).isEqualTo(new Unclear());
  }

  private static CodeableConcept coding(String system, String code) {
    return new CodeableConcept().addCoding(new Coding(system, code, null));
  }

  @Test
  void should_leave_shut_what_names_two_people() {
    Observation observation = coded(NlCore.SNOMED, "365980008");
    observation.setSubject(Keys.reference("Patient", "host:1"));
    assertThat(told(observation)).contains(DataCategory.SUBSTANCE_USE);
    observation.getSubject().setReference("Patient/betty");
    assertThat(STANDARD.classify(observation)).isEqualTo(new Unclear());
    Patient patient = new Patient();
    Keys.set(patient, patient.getIdentifier(), "host:1");
    assertThat(told(patient)).contains(DataCategory.IDENTIFYING);
    patient.setId("betty");
    assertThat(STANDARD.classify(patient)).isEqualTo(new Unclear());
  }

  @Test
  void should_leave_shut_what_says_twice_whose_it_is() {
    Observation twice = coded(NlCore.SNOMED, "365980008");
    Subjects.write(twice, DataSubject.PARTNER);
    Subjects.write(twice, DataSubject.WOMAN);
    assertThat(STANDARD.classify(twice)).isEqualTo(new Unclear());
  }

  @Test
  void should_let_usual_elements_be_and_count_a_number_as_identifying() {
    Observation numbered = with(one -> one.addIdentifier().setSystem("urn:oid:1").setValue("1"));
    assertThat(told(numbered))
        .containsExactlyInAnyOrder(DataCategory.OBSTETRIC, DataCategory.IDENTIFYING);
    Observation whole =
        with(
            one -> {
              one.setStatus(Observation.ObservationStatus.FINAL);
              one.setEffective(new DateTimeType("2025-05-01"));
              one.setValue(
                  new Quantity(3).setUnit("d").setSystem("http://unitsofmeasure.org").setCode("d"));
              one.addPerformer(new Reference("Practitioner/1").setDisplay("x"));
              one.getCode().getCodingFirstRep().setDisplay("x");
            });
    assertThat(told(whole)).containsExactly(DataCategory.OBSTETRIC);
  }

  static Stream<Resource> shut() {
    Observation modified = coded(NlCore.SNOMED, "57036006");
    modified.addModifierExtension(new Extension("urn:not", new StringType("not")));
    Observation ruled = coded(NlCore.SNOMED, "57036006");
    ruled.setImplicitRules("urn:rules");
    return Stream.of(
        modified, ruled, new AuditEvent(), new Provenance(), new Location(), new Patient());
  }

  @ParameterizedTest
  @MethodSource("shut")
  void should_leave_shut_what_is_not_certain(Resource resource) {
    assertThat(STANDARD.classify(resource)).isEqualTo(new Unclear());
  }

  @Test
  void should_never_call_data_on_a_person_of_no_kind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new About(PersonId.of("anna"), DataSubject.WOMAN, Set.of()));
    About about = new About(PersonId.of("anna"), DataSubject.WOMAN, Set.of(DataCategory.OBSTETRIC));
    assertThat(about.toString()).doesNotContain("anna");
  }
}
