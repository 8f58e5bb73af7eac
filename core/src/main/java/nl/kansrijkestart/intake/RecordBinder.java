package nl.kansrijkestart.intake;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.internal.json.EnumCodes;
import org.jspecify.annotations.Nullable;

/** Makes an intake record of plain JSON values; collects what does not fit in place of throwing. */
final class RecordBinder {

  private static final int MAX_ITEMS = 1_000;
  private static final String TIME = "time";

  private final List<Violation> violations = new ArrayList<>();

  List<Violation> violations() {
    return violations;
  }

  <T extends Record> T bind(Map<?, ?> fields, Class<T> type, String path) {
    RecordComponent[] components = type.getRecordComponents();
    Set<String> known = new LinkedHashSet<>();
    @Nullable Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      known.add(name);
      arguments[i] =
          value(
              fields.get(name),
              components[i].getGenericType(),
              path.isEmpty() ? name : path + "." + name);
    }
    for (Object name : fields.keySet()) {
      if (!known.contains(name)) {
        unknownField(path, known);
      }
    }
    return construct(type, components, arguments);
  }

  /** The name of an unknown field is not repeated: it can be anything, also a name or a BSN. */
  private void unknownField(String path, Set<String> known) {
    add(path, IntakeReasons.UNKNOWN_FIELD, Map.of("known", String.join(", ", known)));
  }

  private static <T extends Record> T construct(
      Class<T> type, RecordComponent[] components, @Nullable Object[] arguments) {
    try {
      Constructor<T> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          type.getName() + " is not a public intake record that accepts any content", e);
    }
  }

  private @Nullable Object value(@Nullable Object json, Type type, String path) {
    if (json == null) {
      return type instanceof ParameterizedType ? List.of() : null;
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(json, list.getActualTypeArguments()[0], path);
    }
    if (type == String.class) {
      return json instanceof String ? json : wrongType(path, "text");
    }
    if (type == Integer.class) {
      return whole(json, path, Math::toIntExact);
    }
    if (type == Long.class) {
      return whole(json, path, number -> number);
    }
    if (type == BigDecimal.class) {
      return json instanceof Number ? new BigDecimal(json.toString()) : wrongType(path, "number");
    }
    if (type == Boolean.class) {
      return json instanceof Boolean ? json : wrongType(path, "boolean");
    }
    if (type == LocalDate.class) {
      return time(json, path, "date", LocalDate::parse);
    }
    if (type == LocalTime.class) {
      return localTime(json, path);
    }
    if (type == Instant.class) {
      return time(json, path, "moment", text -> OffsetDateTime.parse(text).toInstant());
    }
    if (type instanceof Class<?> raw && raw.isEnum()) {
      return constant(json, raw, path);
    }
    if (type instanceof Class<?> raw && raw.isRecord()) {
      return json instanceof Map<?, ?> fields
          ? bind(fields, raw.asSubclass(Record.class), path)
          : wrongType(path, "object");
    }
    throw new IllegalArgumentException("An intake record cannot hold " + type.getTypeName());
  }

  private List<@Nullable Object> list(Object json, Type itemType, String path) {
    if (!(json instanceof List<?> items)) {
      wrongType(path, "list");
      return List.of();
    }
    if (items.size() > MAX_ITEMS) {
      add(path, IntakeReasons.TOO_MANY, Map.of("max", MAX_ITEMS));
      return List.of();
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      values.add(value(items.get(i), itemType, path + "[" + i + "]"));
    }
    return Collections.unmodifiableList(values);
  }

  private @Nullable Object whole(Object json, String path, Function<Long, Object> narrow) {
    if (json instanceof Long number) {
      try {
        return narrow.apply(number);
      } catch (ArithmeticException e) {
        return add(path, IntakeReasons.NUMBER_TOO_LARGE, Map.of());
      }
    }
    return wrongType(path, "whole-number");
  }

  private @Nullable Object time(
      Object json, String path, String expected, Function<String, Object> parse) {
    if (!(json instanceof String text)) {
      return wrongType(path, expected);
    }
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      return add(path, IntakeReasons.NOT_A_DATE, Map.of());
    }
  }

  private @Nullable Object localTime(Object json, String path) {
    if (json instanceof String text) {
      try {
        return LocalTime.parse(text);
      } catch (DateTimeException e) {
        return wrongType(path, TIME);
      }
    }
    return wrongType(path, TIME);
  }

  private @Nullable Object constant(Object json, Class<?> type, String path) {
    Map<String, ?> constants = EnumCodes.of(type);
    Object constant = json instanceof String ? constants.get(json) : null;
    return constant != null
        ? constant
        : add(
            path,
            IntakeReasons.UNKNOWN_CODE,
            Map.of("allowed", String.join(", ", constants.keySet())));
  }

  private @Nullable Object wrongType(String path, String expected) {
    return add(path, IntakeReasons.WRONG_TYPE, Map.of("expected", expected));
  }

  private @Nullable Object add(String path, ReasonCode code, Map<String, ?> parameters) {
    violations.add(new Violation(path, Reason.of(code, parameters)));
    return null;
  }
}
