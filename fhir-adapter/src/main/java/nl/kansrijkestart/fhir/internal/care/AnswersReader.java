package nl.kansrijkestart.fhir.internal.care;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.internal.reading.Subjects;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.screening.ForeignQuestionnaire;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.screening.Answer;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.InstrumentId;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.jspecify.annotations.Nullable;

/** Filled-in questionnaires out of QuestionnaireResponses. */
public final class AnswersReader implements ResourceReader<QuestionnaireResponse> {

  private static final int DEEPEST = 8;

  private final Map<String, ForeignQuestionnaire> questionnaires;

  /** With what a host said of the questionnaires of other systems, by their canonical. */
  public AnswersReader(Map<String, ForeignQuestionnaire> questionnaires) {
    this.questionnaires = questionnaires;
  }

  @Override
  public Class<QuestionnaireResponse> type() {
    return QuestionnaireResponse.class;
  }

  @Override
  public boolean reads(QuestionnaireResponse response) {
    return true;
  }

  @Override
  public void read(QuestionnaireResponse response, Reading reading) {
    AnswerForm form = form(response, reading);
    if (form == null) {
      return;
    }
    if (response.getStatus() == QuestionnaireResponseStatus.ENTEREDINERROR) {
      reading.setAside("status", FhirReasons.NOT_IN_FORCE);
      return;
    }
    if (response.getStatus() == QuestionnaireResponseStatus.INPROGRESS
        || response.getStatus() == QuestionnaireResponseStatus.STOPPED) {
      reading.issue("status", FhirReasons.NOT_FINISHED);
    }
    reading.take("questionnaire", "status", "subject", "authored");
    @Nullable PersonId person = reading.person(response.getSubject(), "subject");
    DataSubject subject = Subjects.read(response, response.getSubject(), reading, "subject");
    LocalDate day = Days.of(response.getAuthoredElement());
    if (day == null) {
      reading.issue("authored", FhirReasons.DAY_OF_RECEIPT);
    }
    LocalDate answeredOn = day == null ? reading.session().receivedOn() : day;
    List<Answer> answers = new ArrayList<>();
    items(response.getItem(), "", 0, form, reading, answers);
    @Nullable Answers read =
        reading.build(
            "questionnaire",
            () -> new Answers(form.instrument(), form.version(), answeredOn, subject, answers));
    if (read != null) {
      reading.record(read, person);
    }
  }

  /** Which instrument it is of: by the project's own canonical, or as the host said. */
  private @Nullable AnswerForm form(QuestionnaireResponse response, Reading reading) {
    String canonical = response.getQuestionnaire();
    if (canonical == null) {
      reading.setAside("questionnaire", FhirReasons.MISSING);
      return null;
    }
    ForeignQuestionnaire foreign = questionnaires.get(canonical);
    if (foreign != null) {
      return AnswerForm.of(foreign);
    }
    if (!canonical.startsWith(Project.QUESTIONNAIRE)) {
      reading.setAside("questionnaire", FhirReasons.OTHER_QUESTIONNAIRE);
      return null;
    }
    String form = canonical.substring(Project.QUESTIONNAIRE.length());
    int bar = form.indexOf('|');
    if (bar < 0) {
      reading.setAside("questionnaire", FhirReasons.MISSING);
      return null;
    }
    return reading.build(
        "questionnaire",
        () ->
            AnswerForm.own(
                InstrumentId.of(form.substring(0, bar)),
                URLDecoder.decode(form.substring(bar + 1), StandardCharsets.UTF_8)));
  }

  private static void items(
      List<QuestionnaireResponseItemComponent> items,
      String above,
      int depth,
      AnswerForm form,
      Reading reading,
      List<Answer> answers) {
    for (int i = 0; i < items.size(); i++) {
      QuestionnaireResponseItemComponent item = items.get(i);
      String path = above + "item[" + i + "]";
      if (depth == DEEPEST) {
        reading.issue(path, FhirReasons.NOT_TAKEN);
        reading.take(path);
        continue;
      }
      // the words of a question belong to its owner; its key says which one it is
      reading.take(path + ".text", path + ".definition");
      if (item.hasItem() && !item.hasAnswer()) {
        reading.take(path + ".linkId");
      } else {
        Answer answer = AnswerValues.read(item, form, path, reading);
        if (answer != null) {
          answers.add(answer);
        }
      }
      items(item.getItem(), path + ".", depth + 1, form, reading, answers);
      for (int j = 0; j < item.getAnswer().size(); j++) {
        items(
            item.getAnswer().get(j).getItem(),
            path + ".answer[" + j + "].",
            depth + 1,
            form,
            reading,
            answers);
      }
    }
  }
}
