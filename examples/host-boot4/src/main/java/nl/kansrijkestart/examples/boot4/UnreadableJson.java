package nl.kansrijkestart.examples.boot4;

import java.util.List;
import nl.kansrijkestart.examples.host.Misread;
import nl.kansrijkestart.examples.host.Refusal;
import nl.kansrijkestart.intake.Violation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What Jackson 3 could not read: where and why, in core's words, without what stood there. */
final class UnreadableJson {

  private UnreadableJson() {}

  static Refusal refusal(@Nullable Throwable cause) {
    return Refusal.of(List.of(violation(cause)));
  }

  private static Violation violation(@Nullable Throwable cause) {
    if (cause instanceof UnrecognizedPropertyException unknown) {
      List<JacksonException.Reference> path = unknown.getPath();
      return Misread.unknownField(
          path(path.subList(0, path.size() - 1)), unknown.getKnownPropertyIds());
    }
    if (cause instanceof MismatchedInputException mismatch) {
      return Misread.wrongType(path(mismatch.getPath()), mismatch.getTargetType());
    }
    if (cause instanceof DatabindException misread && !aboutTheText(misread.getCause())) {
      return Misread.refused(path(misread.getPath()));
    }
    Throwable inner = cause == null ? null : cause.getCause();
    Throwable text = aboutTheText(inner) ? inner : cause;
    TokenStreamLocation at =
        text instanceof JacksonException problem ? problem.getLocation() : null;
    return Misread.notJson(
        text instanceof StreamConstraintsException,
        at == null ? 0 : at.getLineNr(),
        at == null ? 0 : at.getColumnNr());
  }

  private static boolean aboutTheText(@Nullable Throwable cause) {
    return cause instanceof StreamReadException || cause instanceof StreamConstraintsException;
  }

  private static String path(List<JacksonException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference reference : references) {
      String name = reference.getPropertyName();
      if (name == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.toString();
  }
}
