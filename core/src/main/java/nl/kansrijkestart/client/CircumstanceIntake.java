package nl.kansrijkestart.client;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.client.Circumstance.Status;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.constraint.ValidRoleCode;
import nl.kansrijkestart.intake.Consistent;
import nl.kansrijkestart.intake.CrossChecked;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A circumstance as a form or message hands it over.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code what it is, such as {@code debts}, required; never origin or residence status
 * @param subject whose circumstance it is, or null for the woman
 * @param status present, absent or not asked, required
 * @param missing why there is no answer, or null
 * @param observedBy the role of who asked or saw it; required with an answer
 * @param observedOn the day of the observation, not in the future; required with an answer
 */
@Consistent
public record CircumstanceIntake(
    @NotNull(message = "{intake.REQUIRED}") String code,
    @Nullable DataSubject subject,
    @NotNull(message = "{intake.REQUIRED}") Status status,
    Circumstance.@Nullable MissingReason missing,
    @ValidRoleCode @Nullable String observedBy,
    @PastOrPresent(message = "{intake.IN_FUTURE}") @Nullable LocalDate observedOn)
    implements CrossChecked {

  @Override
  public List<Violation> contradictions() {
    List<Violation> found = new ArrayList<>();
    if (code != null && !CircumstanceCode.formed(code)) {
      found.add(new Violation("code", Reason.of(ClientReasons.CIRCUMSTANCE_CODE_FORM)));
    } else if (code != null && CircumstanceCode.aboutOrigin(code)) {
      found.add(new Violation("code", Reason.of(ClientReasons.ORIGIN_IS_NO_CIRCUMSTANCE)));
    }
    if (status == null || status == Status.NOT_ASKED) {
      return found;
    }
    if (observedBy == null) {
      found.add(new Violation("observedBy", Reason.of(ClientReasons.OBSERVER_MISSING)));
    }
    if (observedOn == null) {
      found.add(new Violation("observedOn", Reason.of(ClientReasons.OBSERVED_ON_MISSING)));
    }
    if (missing != null) {
      found.add(new Violation("missing", Reason.of(ClientReasons.ANSWER_AND_NO_ANSWER)));
    }
    return found;
  }

  Result<Circumstance> toDomain(Circumstances codes) {
    Result<CircumstanceCode> parsed =
        FromIntake.build(() -> CircumstanceCode.of(requireNonNull(code, "code")));
    return parsed.match(
        known -> {
          Optional<CircumstanceDefinition> definition = codes.find(known);
          return definition.isEmpty()
              ? Result.refused(List.of(Reason.of(ClientReasons.CIRCUMSTANCE_UNKNOWN)))
              : FromIntake.build(
                  () ->
                      Circumstance.of(
                          definition.get(),
                          subject == null ? DataSubject.WOMAN : subject,
                          requireNonNull(status, "status"),
                          missing,
                          observedBy == null ? null : RoleCode.of(observedBy),
                          observedOn));
        },
        Result::refused);
  }

  /**
   * The name of the type; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
