package nl.kansrijkestart.examples.boot3;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import nl.kansrijkestart.examples.host.Misread;
import nl.kansrijkestart.examples.host.Refusal;
import nl.kansrijkestart.intake.Violation;
import org.jspecify.annotations.Nullable;

/** What Jackson 2 could not read: where and why, in core's words, without what stood there. */
final class UnreadableJson {

  private UnreadableJson() {}

  static Refusal refusal(@Nullable Throwable cause) {
    return Refusal.of(List.of(violation(cause)));
  }

  private static Violation violation(@Nullable Throwable cause) {
    if (cause instanceof UnrecognizedPropertyException unknown) {
      List<JsonMappingException.Reference> path = unknown.getPath();
      return Misread.unknownField(
          path(path.subList(0, path.size() - 1)), unknown.getKnownPropertyIds());
    }
    if (cause instanceof MismatchedInputException mismatch) {
      return Misread.wrongType(path(mismatch.getPath()), mismatch.getTargetType());
    }
    if (cause instanceof JsonMappingException misread && !aboutTheText(misread.getCause())) {
      return Misread.refused(path(misread.getPath()));
    }
    Throwable inner = cause == null ? null : cause.getCause();
    Throwable text = aboutTheText(inner) ? inner : cause;
    JsonLocation at =
        text instanceof JsonProcessingException problem ? problem.getLocation() : null;
    return Misread.notJson(
        text instanceof StreamConstraintsException,
        at == null ? 0 : at.getLineNr(),
        at == null ? 0 : at.getColumnNr());
  }

  private static boolean aboutTheText(@Nullable Throwable cause) {
    return cause instanceof StreamReadException || cause instanceof StreamConstraintsException;
  }

  private static String path(List<JsonMappingException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference reference : references) {
      String name = reference.getFieldName();
      if (name == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.toString();
  }
}
