package nl.kansrijkestart.fhir.screening;

import static java.util.Objects.requireNonNull;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Extensions;
import nl.kansrijkestart.fhir.internal.reading.Subjects;
import nl.kansrijkestart.fhir.outcome.FhirRecord;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.screening.Answer;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.MissingReason;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;

/**
 * Filled-in questionnaires as QuestionnaireResponse (ingevulde vragenlijst).
 *
 * <p>The instrument and its version stand in {@code questionnaire}, as a canonical with the version
 * behind a bar; the number of a question is its {@code linkId}; an answer is the item score, as a
 * whole number. The text of a question belongs to its owner and is never written.
 *
 * <p>A missing answer has no value, and {@code data-absent-reason} instead: {@code asked-declined},
 * {@code not-asked}, {@code not-applicable} or {@code unknown}. That a relative interpreted, or the
 * partner was there, no standard code says: an extension does.
 *
 * <p>{@code FhirReader} reads it back, and also an answer by a code with its weight beside it, as
 * {@code ordinalValue} or as {@code itemWeight}. A code without weight, a questionnaire that is not
 * known and a repeated answer are reported, never guessed.
 *
 * <p>The one whose answers they are is the host's to set: core does not hold it. When read it
 * stands in {@link FhirRecord#about()}.
 */
public final class AnswersMapper {

  private AnswersMapper() {}

  /**
   * All of a filled-in questionnaire, for the host's own store.
   *
   * @param answers the answers, not null
   * @return a new response without subject, never null
   */
  public static QuestionnaireResponse toFhir(Answers answers) {
    return toFhir(answers, Shown.ALL);
  }

  /**
   * What may be told of a filled-in questionnaire.
   *
   * @param answers the answers, not null
   * @param shown which of its parts may be written, not null
   * @return a new QuestionnaireResponse; never null
   */
  public static QuestionnaireResponse toFhir(Answers answers, Shown shown) {
    requireNonNull(answers, "answers");
    QuestionnaireResponse response = new QuestionnaireResponse();
    response.setStatus(QuestionnaireResponseStatus.COMPLETED);
    Subjects.write(response, answers.subject());
    if (shown.has("instrument")) {
      String version =
          shown.has("version")
              ? "|" + URLEncoder.encode(answers.version(), StandardCharsets.UTF_8)
              : "";
      response.setQuestionnaire(Project.QUESTIONNAIRE + answers.instrument() + version);
    }
    if (shown.has("answeredOn")) {
      response.setAuthoredElement(new DateTimeType(answers.answeredOn().toString()));
    }
    if (shown.has("answers")) {
      answers.answers().forEach(answer -> write(answer, response));
    }
    return response;
  }

  private static void write(Answer answer, QuestionnaireResponse response) {
    IntegerType value = new IntegerType();
    Integer given = answer.value();
    MissingReason missing = answer.missing();
    if (given != null) {
      value.setValue(given);
    } else if (missing != null) {
      Extensions.absent(value, absent(missing));
      if (missing.somebodyWasThere()) {
        value.addExtension(EnumCodes.extension(Project.MISSING_REASON, EnumCodes.of(missing)));
      }
    }
    response.addItem().setLinkId(String.valueOf(answer.item())).addAnswer().setValue(value);
  }

  private static String absent(MissingReason reason) {
    return switch (reason) {
      case REFUSED -> "asked-declined";
      case NOT_ASKED_PARTNER_PRESENT -> "not-asked";
      case NOT_APPLICABLE -> "not-applicable";
      case RELATIVE_INTERPRETED, UNKNOWN -> "unknown";
    };
  }
}
