package nl.kansrijkestart.screening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.intake.Consistent;
import nl.kansrijkestart.intake.CrossChecked;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question as a form hands it over (antwoord).
 *
 * <p>Either a value or the reason why there is none. This class is immutable and thread-safe.
 *
 * @param item the number of the question, from 1
 * @param value the item score, or null
 * @param missing why it is missing, or null
 */
@Consistent
public record AnswerIntake(
    @NotNull(message = "{intake.REQUIRED}") @Positive(message = "{screening.ITEM_NUMBER}")
        Integer item,
    @Nullable Integer value,
    @Nullable MissingReason missing)
    implements CrossChecked {

  @Override
  public List<Violation> contradictions() {
    if (value == null && missing == null) {
      return List.of(new Violation("value", Reason.of(ScreeningReasons.NO_ANSWER)));
    }
    return value != null && missing != null
        ? List.of(new Violation("missing", Reason.of(ScreeningReasons.ANSWERED_AND_MISSING)))
        : List.of();
  }

  Answer toAnswer() {
    return new Answer(item, value, missing);
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
