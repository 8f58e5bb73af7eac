package nl.kansrijkestart.fhir.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.screening.Answer;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.InstrumentId;
import nl.kansrijkestart.screening.MissingReason;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host says of the questions of another system. */
class ForeignQuestionnaireTest {

  private static final String URL = "https://example.org/Questionnaire/mood";
  private static final String SYSTEM = "https://example.org/answers";
  private static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
  private static final InstrumentId PHQ_2 = InstrumentId.of("phq-2");
  private static final Map<String, Integer> ITEMS = Map.of("a.1", 1, "a.2", 2);

  private static Questionnaire questionnaire() {
    Questionnaire questionnaire = new Questionnaire();
    questionnaire.setUrl(URL).setVersion("3");
    QuestionnaireItemComponent group = questionnaire.addItem().setLinkId("a");
    for (String link : List.of("a.1", "a.2")) {
      QuestionnaireItemComponent item = group.addItem().setLinkId(link);
      for (int i = 0; i < 4; i++) {
        item.addAnswerOption().setValue(weighted("o" + i, i));
      }
    }
    questionnaire.addItem().setLinkId("total");
    return questionnaire;
  }

  private static Coding weighted(String code, int weight) {
    Coding coding = new Coding(SYSTEM, code, null);
    coding.addExtension(new Extension(ORDINAL, new DecimalType(weight)));
    return coding;
  }

  private static ForeignQuestionnaire foreign() {
    return ForeignQuestionnaire.of(questionnaire(), PHQ_2, "1", ITEMS);
  }

  private static QuestionnaireResponse response(Type first, Type second) {
    QuestionnaireResponse response = new QuestionnaireResponse();
    response.setStatus(QuestionnaireResponseStatus.COMPLETED);
    response.setQuestionnaire(URL + "|3");
    response.setSubject(new Reference("Patient/anna"));
    response.setAuthoredElement(new DateTimeType("2025-02-03"));
    var group = response.addItem().setLinkId("a");
    group.addItem().setLinkId("a.1").addAnswer().setValue(first);
    group.addItem().setLinkId("a.2").addAnswer().setValue(second);
    return response;
  }

  private static Coding code(String code) {
    return new Coding(SYSTEM, code, null);
  }

  private static FhirImport read(QuestionnaireResponse response, ForeignQuestionnaire... known) {
    return FhirReader.standard()
        .withQuestionnaires(List.of(known))
        .read(List.of(response), LocalDate.of(2025, 2, 4));
  }

  private static List<ReasonCode> codes(FhirImport read) {
    return read.issues().stream().map(issue -> issue.reason().code()).toList();
  }

  @Test
  void should_read_answers_by_code_with_the_weights_of_the_questionnaire() {
    FhirImport read = read(response(code("o3"), code("o0")), foreign());

    assertThat(read.all(Answers.class))
        .containsExactly(
            new Answers(
                PHQ_2, "1", LocalDate.of(2025, 2, 3), List.of(Answer.of(1, 3), Answer.of(2, 0))));
  }

  @Test
  void should_read_answers_that_carry_their_weight_and_numbers_as_they_are() {
    FhirImport read = read(response(weighted("o2", 2), new IntegerType(1)), foreign());

    assertThat(read.all(Answers.class).get(0).answers())
        .containsExactly(Answer.of(1, 2), Answer.of(2, 1));
  }

  @Test
  void should_not_choose_between_two_weights() {
    FhirImport read = read(response(weighted("o2", 3), code("o0")), foreign());

    assertThat(codes(read)).contains(FhirReasons.CONTRADICTORY);
    assertThat(read.all(Answers.class).get(0).answers()).containsExactly(Answer.of(2, 0));
  }

  @Test
  void should_not_take_a_code_of_another_system_or_another_question_for_an_answer() {
    Questionnaire other = questionnaire();
    other.getItemFirstRep().getItem().get(1).setAnswerOption(null);
    ForeignQuestionnaire known = ForeignQuestionnaire.of(other, PHQ_2, "1", ITEMS);
    FhirImport read = read(response(new Coding("urn:other", "o3", null), code("o0")), known);

    assertThat(codes(read).stream().filter(FhirReasons.NO_WEIGHT::equals)).hasSize(2);
    assertThat(read.all(Answers.class).get(0).answers()).isEmpty();
  }

  @Test
  void should_take_an_answer_that_is_not_there_for_unknown_and_never_for_zero() {
    QuestionnaireResponse response = response(code("o3"), code("o0"));
    response.getItemFirstRep().getItem().get(1).setAnswer(null);

    assertThat(read(response, foreign()).all(Answers.class).get(0).answers())
        .containsExactly(Answer.of(1, 3), Answer.missing(2, MissingReason.UNKNOWN));
  }

  @Test
  void should_report_and_carry_a_question_that_is_not_named_such_as_a_total() {
    QuestionnaireResponse response = response(code("o3"), code("o0"));
    response.addItem().setLinkId("total").addAnswer().setValue(new IntegerType(6));

    FhirImport read = read(response, foreign());

    assertThat(read.all(Answers.class).get(0).answers()).hasSize(2);
    assertThat(read.issues())
        .anySatisfy(
            issue -> {
              assertThat(issue.path()).startsWith("QuestionnaireResponse[0].item[1]");
              assertThat(issue.reason().code()).isEqualTo(FhirReasons.NOT_TAKEN);
            });
    assertThat(read.carried()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {URL, URL + "|4", URL + "|3|3", "https://example.org/other|3"})
  void should_not_take_another_version_for_the_one_that_is_known(String canonical) {
    QuestionnaireResponse response = response(code("o3"), code("o0"));
    response.setQuestionnaire(canonical);

    FhirImport read = read(response, foreign());

    assertThat(read.all(Answers.class)).isEmpty();
    assertThat(codes(read)).contains(FhirReasons.OTHER_QUESTIONNAIRE);
  }

  @Test
  void should_not_read_it_where_the_host_said_nothing() {
    assertThat(read(response(code("o3"), code("o0"))).all(Answers.class)).isEmpty();
  }

  @Test
  void should_refuse_a_table_that_cannot_be_right() {
    Questionnaire twice = questionnaire();
    twice.addItem().setLinkId("a.1");
    Questionnaire half = questionnaire();
    half.getItemFirstRep().getItemFirstRep().addAnswerOption().setValue(half("h"));
    Questionnaire nameless = questionnaire().setUrl(null);
    Questionnaire own = questionnaire().setUrl(Project.QUESTIONNAIRE + "phq-2");
    for (Questionnaire wrong : List.of(twice, half, nameless, own)) {
      assertThatThrownBy(() -> ForeignQuestionnaire.of(wrong, PHQ_2, "1", ITEMS))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (Map<String, Integer> items :
        List.of(
            Map.<String, Integer>of(),
            Map.of("a.1", 1, "a.2", 1),
            Map.of("a.1", 0),
            Map.of("a.3", 3))) {
      assertThatThrownBy(() -> ForeignQuestionnaire.of(questionnaire(), PHQ_2, "1", items))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(
            () -> FhirReader.standard().withQuestionnaires(List.of(foreign(), foreign())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new ForeignQuestionnaire(
                    URL, PHQ_2, "1", ITEMS, Map.of("b", Map.of(SYSTEM + "|o1", 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Coding half(String code) {
    Coding coding = code(code);
    coding.addExtension(new Extension(ORDINAL, new DecimalType("0.5")));
    return coding;
  }

  @Test
  void should_refuse_a_questionnaire_that_goes_on_for_ever() {
    Questionnaire deep = questionnaire();
    QuestionnaireItemComponent item = deep.getItemFirstRep();
    for (int i = 0; i < 20; i++) {
      item = item.addItem().setLinkId("d" + i);
    }
    assertThatThrownBy(() -> ForeignQuestionnaire.of(deep, PHQ_2, "1", ITEMS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
