package nl.kansrijkestart.birth;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import nl.kansrijkestart.identity.constraint.ValidPersonId;
import nl.kansrijkestart.intake.Consistent;
import nl.kansrijkestart.intake.CrossChecked;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A birth as a form or an import hands it over: checked by a {@code Validator}, then turned into a
 * {@link Birth} by {@link Birth#from}.
 *
 * <p>The plurality is asked for apart from the children, so that a child that was forgotten is
 * noticed. This class is immutable and thread-safe.
 *
 * @param pregnancyId the key of the pregnancy, or null
 * @param motherId the key of the woman who gave birth, or null
 * @param plurality how many children were born, 1 to 10, required
 * @param children the children, as many as that, each with another key and place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"pregnancyId", "motherId", "plurality", "children"})
@Consistent
public record BirthIntake(
    @Nullable String pregnancyId,
    @ValidPersonId @Nullable String motherId,
    @NotNull(message = "{intake.REQUIRED}")
        @Min(value = 1, message = "{birth.TOO_LOW}")
        @Max(value = Child.MAX_PLURALITY, message = "{birth.TOO_HIGH}")
        Integer plurality,
    @NotEmpty(message = "{intake.REQUIRED}")
        List<@NotNull(message = "{intake.REQUIRED}") @Valid ChildIntake> children)
    implements CrossChecked {

  /** Copies the list; one that is not there is empty. */
  public BirthIntake {
    children = FromIntake.list(children);
  }

  @Override
  public List<Violation> contradictions() {
    return BirthIntakeRules.contradictions(this);
  }

  /**
   * The kind of record; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
