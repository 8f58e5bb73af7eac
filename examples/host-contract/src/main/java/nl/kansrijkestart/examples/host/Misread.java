package nl.kansrijkestart.examples.host;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.intake.IntakeReasons;
import nl.kansrijkestart.intake.Violation;
import org.jspecify.annotations.Nullable;

/** Puts what a mapper could not bind in the words of core. */
public final class Misread {

  private Misread() {}

  /**
   * A value of another kind than the field holds.
   *
   * @param path the field
   * @param target the type of the field, or null where the mapper does not tell
   * @return the violation
   */
  public static Violation wrongType(String path, @Nullable Class<?> target) {
    return new Violation(
        path, Reason.of(IntakeReasons.WRONG_TYPE, Map.of("expected", expected(target))));
  }

  /**
   * A field that is not known. Its name is left out: it can be anything, also a name or a BSN.
   *
   * @param path the object that holds it
   * @param known the fields that are known there
   * @return the violation
   */
  public static Violation unknownField(String path, Collection<?> known) {
    String names = known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    return new Violation(path, Reason.of(IntakeReasons.UNKNOWN_FIELD, Map.of("known", names)));
  }

  /**
   * A value that the domain refused while it was read back.
   *
   * @param path the field
   * @return the violation
   */
  public static Violation refused(String path) {
    return new Violation(path, Reason.of(IntakeReasons.NOT_VALIDATED));
  }

  /**
   * A text that is not JSON, or is beyond the limits of the parser.
   *
   * @param tooDeep whether a limit was met
   * @param line the line, from 1, or 0
   * @param column the column, from 1, or 0
   * @return the violation
   */
  public static Violation notJson(boolean tooDeep, int line, int column) {
    return new Violation(
        "",
        Reason.of(
            tooDeep ? IntakeReasons.TOO_DEEP : IntakeReasons.NOT_JSON,
            Map.of("line", line, "column", column)));
  }

  private static String expected(@Nullable Class<?> target) {
    if (target == null) {
      return "value";
    }
    if (target.isEnum()) {
      return "code";
    }
    if (target == Boolean.class) {
      return "boolean";
    }
    if (Number.class.isAssignableFrom(target)) {
      return "number";
    }
    if (Temporal.class.isAssignableFrom(target)) {
      return "date";
    }
    if (Collection.class.isAssignableFrom(target)) {
      return "list";
    }
    return target == String.class ? "text" : "object";
  }
}
