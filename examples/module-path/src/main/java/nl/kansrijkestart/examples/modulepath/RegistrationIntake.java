package nl.kansrijkestart.examples.modulepath;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.constraint.ValidBsn;
import org.jspecify.annotations.Nullable;

/**
 * A host's own intake record, with the constraints and texts of core.
 *
 * @param bsn the BSN, or null: a person without one is normal
 * @param registeredOn the day of registration
 * @param interpreterNeeded whether an interpreter is needed
 */
public record RegistrationIntake(
    @ValidBsn @Nullable String bsn,
    @NotNull(message = "{intake.REQUIRED}") @PastOrPresent(message = "{intake.IN_FUTURE}")
        @Nullable LocalDate registeredOn,
    @NotNull(message = "{intake.REQUIRED}") @Nullable Ternary interpreterNeeded) {

  @Override
  public String toString() {
    return "RegistrationIntake[masked]";
  }
}
