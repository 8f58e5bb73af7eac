package nl.kansrijkestart.fhir.outcome;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.decision.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a FHIR resource: the value if it is certain, and every issue.
 *
 * <p>There may be both: an age that is given in whole weeks is read, with the remark that its days
 * are not known. There may be neither: a masked BSN is no value and no fault.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the type of the value
 */
public final class FhirRead<T> {

  private final @Nullable T value;
  private final List<FhirIssue> issues;

  private FhirRead(@Nullable T value, List<FhirIssue> issues) {
    this.value = value;
    this.issues = List.copyOf(issues);
  }

  /**
   * A value that was read.
   *
   * @param value the value, not null
   * @param issues everything that was read with a remark, not null
   * @param <T> the type of the value
   * @return what was read, never null
   */
  public static <T> FhirRead<T> of(T value, List<FhirIssue> issues) {
    return new FhirRead<>(requireNonNull(value, "value"), issues);
  }

  /**
   * No value, and why.
   *
   * @param issues the issues, empty where it is no fault, not null
   * @param <T> the type of the value
   * @return what was read, never null
   */
  public static <T> FhirRead<T> none(List<FhirIssue> issues) {
    return new FhirRead<>(null, issues);
  }

  /**
   * No value, for one reason.
   *
   * @param path the element, not null
   * @param code one of {@link FhirReasons} without parameters, not null
   * @param <T> the type of the value
   * @return what was read, never null
   */
  public static <T> FhirRead<T> none(String path, ReasonCode code) {
    return none(List.of(FhirIssue.of(path, code)));
  }

  /**
   * The value, or empty where there is none or it is not certain.
   *
   * @return the value, never null
   */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /**
   * Everything that was not mapped, or mapped with a remark, in the order of the resource.
   *
   * @return an immutable list, never null
   */
  public List<FhirIssue> issues() {
    return issues;
  }

  /**
   * Whether there is a value, and the issues; the value itself is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "FhirRead[" + (value == null ? "no value" : "value") + ", " + issues + "]";
  }
}
