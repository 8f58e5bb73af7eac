package nl.kansrijkestart.intake;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Validator;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.internal.json.JsonProblem;
import nl.kansrijkestart.internal.json.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an intake record from JSON and says everything that is wrong with it at once.
 *
 * <p>Strict where a mistake could hurt: UTF-8 only, no duplicate and no unknown fields, no number
 * written as text, no missing value read as zero. Bounded: 1 MiB, 64 levels deep, 1,000 items in a
 * list, 100,000 characters in a text.
 *
 * <pre>{@code
 * IntakeReader reader = IntakeReader.with(validator);
 * Intake<ClientIntake> read = reader.read(in, ClientIntake.class);
 * if (!read.valid()) {
 *   read.violations().forEach(v -> show(v.path(), v.text(Language.NL)));
 * }
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class IntakeReader {

  /** The largest input in bytes: 1 MiB. */
  public static final int MAX_BYTES = 1 << 20;

  private final @Nullable Validator validator;

  private IntakeReader(@Nullable Validator validator) {
    this.validator = validator;
  }

  /**
   * A reader that also applies the rules of the intake record.
   *
   * @param validator the validator of the host, or one of {@link Validators}, not null
   * @return the reader, never null
   */
  public static IntakeReader with(Validator validator) {
    return new IntakeReader(requireNonNull(validator, "validator"));
  }

  /**
   * A reader that looks at the form only: JSON, fields, types and codes. The domain then refuses
   * what breaks a rule, with fewer words.
   *
   * @return the reader, never null
   */
  public static IntakeReader withoutValidator() {
    return new IntakeReader(null);
  }

  /**
   * Reads one intake and closes the stream.
   *
   * @param <T> the type of the intake
   * @param in the JSON text, UTF-8, not null
   * @param type a record made of strings, whole numbers, decimals, booleans, dates, enums, other
   *     such records and lists of these, not null
   * @return the intake with what is wrong with it, never null
   * @throws java.io.UncheckedIOException if the stream itself fails
   */
  public <T extends Record> Intake<T> read(InputStream in, Class<T> type) {
    requireNonNull(in, "in");
    requireNonNull(type, "type");
    Object json;
    try {
      json = JsonReader.read(in, MAX_BYTES);
    } catch (JsonProblem problem) {
      return new Intake<>(null, List.of(new Violation("", reason(problem))));
    }
    if (!(json instanceof Map<?, ?> fields)) {
      return new Intake<>(
          null,
          List.of(
              new Violation(
                  "", Reason.of(IntakeReasons.WRONG_TYPE, Map.of("expected", "object")))));
    }
    RecordBinder binder = new RecordBinder();
    T value = binder.bind(fields, type, "");
    return new Intake<>(value, all(binder.violations(), value));
  }

  private <T> List<Violation> all(List<Violation> form, T value) {
    List<Violation> all = new ArrayList<>(form);
    if (validator != null) {
      Set<String> misread =
          form.stream().map(Violation::path).collect(Collectors.toCollection(TreeSet::new));
      Violation.of(validator.validate(value)).stream()
          .filter(violation -> !misread.contains(violation.path()))
          .forEach(all::add);
    }
    return all;
  }

  private static Reason reason(JsonProblem problem) {
    Map<String, Integer> place = Map.of("line", problem.line(), "column", problem.column());
    return switch (problem.kind()) {
      case TOO_LARGE -> Reason.of(IntakeReasons.TOO_LARGE, Map.of("maxBytes", MAX_BYTES));
      case TOO_DEEP_OR_LONG -> Reason.of(IntakeReasons.TOO_DEEP, place);
      case NOT_UTF8 -> Reason.of(IntakeReasons.NOT_UTF8);
      case DUPLICATE_FIELD -> Reason.of(IntakeReasons.DUPLICATE_FIELD, place);
      case NOT_JSON -> Reason.of(IntakeReasons.NOT_JSON, place);
    };
  }
}
