package nl.kansrijkestart.internal.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kinds and equality of plain JSON values, as JSON Schema understands them. */
final class JsonValues {

  private JsonValues() {}

  /** Whether a value is of a type of JSON Schema; 1.0 is an integer. */
  static boolean is(@Nullable Object value, String type) {
    return switch (type) {
      case "null" -> value == null;
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "number" -> value instanceof Number;
      case "integer" ->
          value instanceof Long
              || (value instanceof BigDecimal decimal && decimal.stripTrailingZeros().scale() <= 0);
      default -> throw new IllegalArgumentException("A schema cannot ask for the type " + type);
    };
  }

  static BigDecimal decimal(Object number) {
    return number instanceof BigDecimal decimal
        ? decimal
        : BigDecimal.valueOf(((Number) number).longValue());
  }

  /** A form in which equal values are equal: 1 and 1.0, whatever the order of the fields. */
  static @Nullable Object canonical(@Nullable Object value) {
    if (value instanceof Number) {
      return decimal(value).stripTrailingZeros();
    }
    if (value instanceof List<?> items) {
      List<@Nullable Object> copy = new ArrayList<>();
      items.forEach(item -> copy.add(canonical(item)));
      return copy;
    }
    if (value instanceof Map<?, ?> fields) {
      Map<Object, @Nullable Object> copy = new HashMap<>();
      fields.forEach((name, field) -> copy.put(name, canonical(field)));
      return copy;
    }
    return value;
  }
}
