package nl.kansrijkestart.screening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.privacy.Redaction;

/**
 * A filled-in questionnaire as a form or an import hands it over (ingevulde vragenlijst).
 *
 * <p>A question that was not answered is either left out or named with the reason; a number is
 * never made up for it. This class is immutable and thread-safe.
 *
 * @param instrument the code of the questionnaire, such as {@code phq-2}
 * @param version the version of the form, 1 to 40 characters
 * @param answeredOn the day on which it was answered
 * @param answers the answers; none for a form that nobody filled in
 */
public record AnswersIntake(
    @NotNull(message = "{intake.REQUIRED}")
        @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "{screening.INSTRUMENT_CODE}")
        String instrument,
    @NotNull(message = "{intake.REQUIRED}")
        @Pattern(regexp = "\\S(.*\\S)?", message = "{intake.BLANK}")
        @Size(min = 1, max = 40, message = "{intake.TEXT_LENGTH}")
        String version,
    @NotNull(message = "{intake.REQUIRED}") @PastOrPresent(message = "{intake.IN_FUTURE}")
        LocalDate answeredOn,
    @Size(max = Answers.MAX_ANSWERS, message = "{screening.TOO_MANY_ANSWERS}")
        List<@NotNull(message = "{intake.REQUIRED}") @Valid AnswerIntake> answers) {

  /** Copies the list; a list that is absent is empty. */
  public AnswersIntake {
    answers = FromIntake.list(answers);
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
