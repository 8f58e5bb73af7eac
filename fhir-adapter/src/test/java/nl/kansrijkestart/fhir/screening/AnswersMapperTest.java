package nl.kansrijkestart.fhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.Mixed;
import nl.kansrijkestart.fhir.Wire;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Extensions;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.screening.Answer;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.InstrumentId;
import nl.kansrijkestart.screening.InstrumentRegistry;
import nl.kansrijkestart.screening.MissingReason;
import nl.kansrijkestart.screening.Score;
import nl.kansrijkestart.screening.Scoring;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class AnswersMapperTest {

  private static final Answers PHQ =
      new Answers(
          InstrumentId.of("phq-2"),
          "1",
          LocalDate.of(2025, 2, 3),
          List.of(Answer.of(1, 2), Answer.missing(2, MissingReason.NOT_ASKED_PARTNER_PRESENT)));

  private static QuestionnaireResponse written(Answers answers) {
    QuestionnaireResponse response = AnswersMapper.toFhir(answers);
    response.setSubject(new Reference("Patient/anna"));
    return response;
  }

  private static QuestionnaireResponse answered(Type value) {
    QuestionnaireResponse response = written(PHQ);
    response.getItem().subList(1, 2).clear();
    response.getItemFirstRep().getAnswerFirstRep().setValue(value);
    return response;
  }

  private static List<Answer> answers(FhirImport read) {
    return read.all(Answers.class).get(0).answers();
  }

  @Test
  void should_write_numbers_only_and_never_a_zero_for_a_missing_answer() {
    String json = Fhir.json(AnswersMapper.toFhir(PHQ));
    assertThat(json).isEqualTo(Fhir.resource("answers.json")).doesNotContain("\"text\"");
  }

  static IntStream seeds() {
    return IntStream.range(0, 250);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_read_back_every_form_that_it_writes(int seed) {
    Answers answers = random(Mixed.random(seed));
    Wire.assertSame(answers, written(answers), "anna");
  }

  public static Answers random(Random random) {
    List<Answer> given = new ArrayList<>();
    for (int i = random.nextInt(25); i > 0; i--) {
      int item = 1 + random.nextInt(60);
      given.add(
          random.nextBoolean()
              ? Answer.of(item, random.nextInt(30) - 3)
              : Answer.missing(item, Wire.one(random, MissingReason.values())));
    }
    return new Answers(
        InstrumentId.of(Wire.one(random, "phq-2", "epds", "host-own")),
        Wire.one(random, "v1", "2017", "a version | of + 40 %"),
        LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)),
        Wire.one(random, DataSubject.values()),
        given);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hl7.org/fhir/StructureDefinition/ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/itemWeight"
      })
  void should_take_neither_where_a_number_and_the_weight_beside_it_differ(String url) {
    IntegerType two = new IntegerType(2);
    two.addExtension(new Extension(url, new DecimalType("3")));
    FhirImport read = Wire.read(answered(two), "anna");
    assertThat(answers(read)).isEmpty();
    assertThat(Wire.found(read, FhirReasons.CONTRADICTORY)).hasSize(1);
    two.setExtension(List.of(new Extension(url, new DecimalType("2.0"))));
    assertThat(answers(Wire.read(answered(two), "anna"))).containsExactly(Answer.of(1, 2));
  }

  @Test
  void should_say_whose_answers_they_are() {
    FhirImport read = Wire.read(written(PHQ), "anna");
    assertThat(read.records().get(0).about()).isEqualTo(PersonId.of("anna"));
  }

  @ParameterizedTest
  @EnumSource(MissingReason.class)
  void should_leave_a_missing_answer_without_a_value(MissingReason reason) {
    Answers answers =
        new Answers(InstrumentId.of("phq-2"), "v1", Wire.DAY, List.of(Answer.missing(1, reason)));
    Type value = AnswersMapper.toFhir(answers).getItemFirstRep().getAnswerFirstRep().getValue();
    assertThat(((IntegerType) value).getValue()).isNull();
    assertThat(Extensions.absent(value)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ordinalValue", "itemWeight"})
  void should_read_the_weight_beside_a_code_in_both_spellings(String name) {
    Coding code = new Coding("urn:other", "often", "Often");
    code.addExtension(
        new Extension("http://hl7.org/fhir/StructureDefinition/" + name, new DecimalType("3.0")));
    assertThat(answers(Wire.read(answered(code), "anna"))).containsExactly(Answer.of(1, 3));
  }

  @Test
  void should_read_a_weight_that_stands_on_the_answer() {
    QuestionnaireResponse response = answered(new Coding("urn:other", "often", null));
    response
        .getItemFirstRep()
        .getAnswerFirstRep()
        .addExtension("http://hl7.org/fhir/StructureDefinition/itemWeight", new DecimalType(2));
    FhirImport read = Wire.read(response, "anna");
    assertThat(answers(read)).containsExactly(Answer.of(1, 2));
    assertThat(Wire.found(read, FhirReasons.NOT_TAKEN)).isEmpty();
  }

  @Test
  void should_not_choose_between_two_weights_or_two_answers() {
    Coding code = new Coding("urn:other", "often", null);
    code.addExtension("http://hl7.org/fhir/StructureDefinition/ordinalValue", new DecimalType(3));
    code.addExtension("http://hl7.org/fhir/StructureDefinition/itemWeight", new DecimalType(1));
    QuestionnaireResponse twice = answered(new IntegerType(1));
    twice.getItemFirstRep().addAnswer().setValue(new IntegerType(2));
    for (QuestionnaireResponse response : List.of(answered(code), twice)) {
      FhirImport read = Wire.read(response, "anna");
      assertThat(answers(read)).isEmpty();
      assertThat(Wire.found(read, FhirReasons.CONTRADICTORY)).hasSize(1);
      assertThat(read.carried()).isNotEmpty();
    }
  }

  @Test
  void should_not_guess_a_weight_a_fraction_or_a_number_in_words() {
    assertRefused(new Coding("http://loinc.org", "LA28397-0", null), FhirReasons.NO_WEIGHT);
    assertRefused(new DecimalType("1.5"), FhirReasons.NOT_WHOLE);
    assertRefused(new StringType("3"), FhirReasons.OTHER_TYPE);
    assertRefused(new DecimalType(new BigDecimal("1e20")), FhirReasons.OUT_OF_RANGE);
  }

  private static void assertRefused(Type value, ReasonCode code) {
    FhirImport read = Wire.read(answered(value), "anna");
    assertThat(answers(read)).isEmpty();
    assertThat(Wire.found(read, code))
        .containsExactly("QuestionnaireResponse[0].item[0].answer[0].value");
    Score score = Scoring.with(InstrumentRegistry.bundled()).score(read.all(Answers.class).get(0));
    assertThat(score).isInstanceOf(Score.Incomplete.class);
  }

  @ParameterizedTest
  @CsvSource({
    "asked-declined, REFUSED",
    "not-applicable, NOT_APPLICABLE",
    "not-asked, UNKNOWN",
    "masked, UNKNOWN",
    "unknown, UNKNOWN"
  })
  void should_read_why_an_answer_is_missing(String code, MissingReason reason) {
    IntegerType none = new IntegerType();
    none.addExtension(Extensions.ABSENT, new CodeType(code));
    assertThat(answers(Wire.read(answered(none), "anna")))
        .containsExactly(Answer.missing(1, reason));
  }

  @Test
  void should_take_a_null_flavor_and_an_item_without_answer_for_unknown() {
    IntegerType none = new IntegerType();
    none.addExtension(
        "http://hl7.org/fhir/StructureDefinition/iso21090-nullFlavor",
        new Coding("http://terminology.hl7.org/CodeSystem/v3-NullFlavor", "UNK", null));
    QuestionnaireResponse empty = answered(new IntegerType(1));
    empty.getItemFirstRep().getAnswer().clear();
    for (QuestionnaireResponse response : List.of(answered(none), empty)) {
      assertThat(answers(Wire.read(response, "anna")))
          .containsExactly(Answer.missing(1, MissingReason.UNKNOWN));
    }
  }

  @Test
  void should_read_questions_in_groups_and_report_a_key_that_is_no_number() {
    QuestionnaireResponse response = answered(new IntegerType(1));
    var group = response.addItem().setLinkId("group").setText("words");
    group.addItem().setLinkId("2").setText("words").addAnswer().setValue(new IntegerType(0));
    group.addItem().setLinkId("02").addAnswer().setValue(new IntegerType(3));
    FhirImport read = Wire.read(response, "anna");
    assertThat(answers(read)).containsExactly(Answer.of(1, 1), Answer.of(2, 0));
    assertThat(Wire.found(read, FhirReasons.NOT_VALID))
        .containsExactly("QuestionnaireResponse[0].item[1].item[1].linkId");
  }

  @Test
  void should_not_read_another_questionnaire_or_one_entered_in_error() {
    QuestionnaireResponse other = written(PHQ);
    other.setQuestionnaire("http://loinc.org/q/55757-9|1");
    QuestionnaireResponse unversioned = written(PHQ);
    unversioned.setQuestionnaire(Project.QUESTIONNAIRE + "phq-2");
    QuestionnaireResponse wrong = written(PHQ);
    wrong.setStatus(QuestionnaireResponseStatus.ENTEREDINERROR);
    assertAside(other, FhirReasons.OTHER_QUESTIONNAIRE);
    assertAside(unversioned, FhirReasons.MISSING);
    assertAside(wrong, FhirReasons.NOT_IN_FORCE);
  }

  private static void assertAside(QuestionnaireResponse response, ReasonCode code) {
    FhirImport read = Wire.read(response, "anna");
    assertThat(read.all(Answers.class)).isEmpty();
    assertThat(Wire.found(read, code)).hasSize(1);
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_say_that_a_form_was_not_finished() {
    QuestionnaireResponse response = written(PHQ);
    response.setStatus(QuestionnaireResponseStatus.INPROGRESS);
    FhirImport read = Wire.read(response, "anna");
    assertThat(read.all(Answers.class)).containsExactly(PHQ);
    assertThat(Wire.found(read, FhirReasons.NOT_FINISHED)).hasSize(1);
  }

  @Test
  void should_not_take_the_answers_of_a_man_or_a_contact_for_hers() {
    Patient man = new Patient();
    man.setId("jan");
    man.setGender(AdministrativeGender.MALE);
    for (String reference : List.of("Patient/jan", "RelatedPerson/jan")) {
      QuestionnaireResponse response = written(PHQ);
      response.getExtension().clear();
      response.setSubject(new Reference(reference));
      List<Resource> all = List.of(response, man);
      FhirImport read = FhirReader.standard().read(all, Wire.DAY);
      assertThat(read.all(Answers.class).get(0).subject()).isEqualTo(DataSubject.OTHER);
      assertThat(Wire.found(read, FhirReasons.SUBJECT_ASSUMED)).hasSize(1);
    }
    QuestionnaireResponse hers = written(PHQ);
    hers.getExtension().clear();
    assertThat(Wire.read(hers, "anna").all(Answers.class)).containsExactly(PHQ);
  }

  @Test
  void should_write_only_what_is_shown() {
    Shown some =
        Shown.of(List.of(new Disclosure.Item("answeredOn", List.of("2025-02-03"), List.of())));
    QuestionnaireResponse response = AnswersMapper.toFhir(PHQ, some);
    assertThat(response.hasQuestionnaire() || response.hasItem()).isFalse();
    assertThat(response.hasAuthored()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SDOHCC-QuestionnaireResponseHungerVitalSignExample.xml",
        "SDOHCC-QuestionnaireResponsePRAPAREExample.xml"
      })
  void should_carry_the_questionnaires_of_others(String name) {
    FhirImport read =
        FhirReader.standard().read(List.of(Wire.example("gravity-r4/" + name)), Wire.DAY);
    assertThat(read.records()).isEmpty();
    assertThat(Wire.found(read, FhirReasons.OTHER_QUESTIONNAIRE)).hasSize(1);
    assertThat(read.carried()).hasSize(1);
  }
}
