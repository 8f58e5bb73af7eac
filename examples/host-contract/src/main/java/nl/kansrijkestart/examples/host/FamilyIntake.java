package nl.kansrijkestart.examples.host;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import nl.kansrijkestart.birth.BirthIntake;
import nl.kansrijkestart.client.ClientIntake;
import nl.kansrijkestart.pregnancy.PregnancyIntake;
import org.jspecify.annotations.Nullable;

/**
 * What a form or another system hands over: a host's own record around those of core.
 *
 * @param client the woman, needed
 * @param pregnancy her pregnancy, with her children, needed
 * @param birth the birth, or null where there was none yet
 */
@JsonPropertyOrder({"client", "pregnancy", "birth"})
public record FamilyIntake(
    @NotNull(message = "{intake.REQUIRED}") @Valid @Nullable ClientIntake client,
    @NotNull(message = "{intake.REQUIRED}") @Valid @Nullable PregnancyIntake pregnancy,
    @Valid @Nullable BirthIntake birth) {

  @Override
  public String toString() {
    return "FamilyIntake[masked]";
  }
}
