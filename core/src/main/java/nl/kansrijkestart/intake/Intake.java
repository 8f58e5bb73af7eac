package nl.kansrijkestart.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An intake as it was read, with everything that is wrong with it.
 *
 * <p>The record may be there even when something is wrong, with the misread fields empty, so that a
 * form can be shown again. Use it only when {@link #valid()}.
 *
 * @param <T> the type of the intake record
 */
public final class Intake<T extends Record> {

  private final @Nullable T record;
  private final List<Violation> violations;

  Intake(@Nullable T record, List<Violation> violations) {
    this.record = record;
    this.violations = List.copyOf(violations);
  }

  /**
   * The record, or empty where the input was not a JSON object within the limits.
   *
   * @return the record, never null
   */
  public Optional<T> record() {
    return Optional.ofNullable(record);
  }

  /**
   * Everything that is wrong, in a fixed order: first what could not be read, then what breaks a
   * rule.
   *
   * @return an immutable list, empty for a valid intake, never null
   */
  public List<Violation> violations() {
    return violations;
  }

  /**
   * Whether nothing is wrong.
   *
   * @return true if there are no violations
   */
  public boolean valid() {
    return violations.isEmpty();
  }

  /**
   * The number of violations; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "Intake[" + violations.size() + " violations]";
  }
}
