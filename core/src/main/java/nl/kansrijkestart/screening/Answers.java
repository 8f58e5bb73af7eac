package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;

/**
 * One filled-in questionnaire: which form, when, and what was answered (ingevulde vragenlijst).
 *
 * <p>It holds what was handed over, also where that does not fit the instrument: {@link Scoring}
 * then refuses, with everything that is wrong at once. A question that is left out counts as
 * missing for a reason that is not known.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param instrument the questionnaire, not null
 * @param version the version of the form that was used, not null or blank
 * @param answeredOn the day on which it was answered, not null
 * @param answers the answers in the order in which they were given, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"instrument", "version", "answeredOn", "answers"})
public record Answers(
    InstrumentId instrument, String version, LocalDate answeredOn, List<Answer> answers)
    implements Disclosable {

  /** Checks that the form is named, and copies the answers. */
  public Answers {
    requireNonNull(instrument, "instrument");
    requireNonNull(version, "version");
    requireNonNull(answeredOn, "answeredOn");
    if (version.isBlank() || version.length() > 40) {
      throw new IllegalArgumentException(
          "The version of a questionnaire must be 1 to 40 characters long");
    }
    answers = List.copyOf(answers);
  }

  /**
   * The answers of an intake.
   *
   * @param intake the intake, one that a validator found clean, not null
   * @return the answers, or a refusal where nobody validated the intake and it breaks a rule; never
   *     null
   */
  public static Result<Answers> from(AnswersIntake intake) {
    requireNonNull(intake, "intake");
    return FromIntake.build(
        () ->
            new Answers(
                InstrumentId.of(intake.instrument()),
                intake.version(),
                intake.answeredOn(),
                intake.answers().stream().map(AnswerIntake::toAnswer).toList()));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("instrument", DataCategory.ANSWERS, instrument),
        Part.ofWoman("version", DataCategory.ANSWERS, version),
        Part.ofWoman("answeredOn", DataCategory.ANSWERS, answeredOn),
        Part.ofWoman("answers", DataCategory.ANSWERS, answers));
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
