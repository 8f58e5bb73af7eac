package nl.kansrijkestart.intake;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import org.jspecify.annotations.Nullable;

/**
 * Builds a domain value from an intake without ever throwing on its content.
 *
 * <p>An intake that validated clean always builds. One that nobody validated may break a rule of
 * the domain; then the answer is a refusal that says so, without repeating any value.
 */
public final class FromIntake {

  private FromIntake() {}

  /**
   * Builds the value, or refuses where the domain does.
   *
   * @param <T> the type of the value
   * @param build makes the value and throws {@code IllegalArgumentException}, {@code
   *     NullPointerException} or {@code DateTimeException} where a rule is broken, not null
   * @return the value, or a refusal under {@link IntakeReasons#NOT_VALIDATED}; never null
   */
  public static <T> Result<T> build(Supplier<? extends T> build) {
    requireNonNull(build, "build");
    try {
      return Result.accepted(build.get());
    } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
      return Result.refused(List.of(Reason.of(IntakeReasons.NOT_VALIDATED)));
    }
  }

  /**
   * The copy of a list that an intake record makes in its constructor: a list that is absent is
   * empty, and items that are null stay, for the validator to report.
   *
   * @param <T> the type of the items
   * @param items the list as it was handed over, or null
   * @return an immutable list, never null
   */
  public static <T> List<T> list(@Nullable List<T> items) {
    return items == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(items));
  }
}
