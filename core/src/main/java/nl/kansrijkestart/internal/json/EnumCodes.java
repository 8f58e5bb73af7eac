package nl.kansrijkestart.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The codes that enum constants have in JSON; looked up once for each enum. */
public final class EnumCodes {

  private static final ClassValue<Map<String, Object>> CODES =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
          Map<String, Object> codes = new LinkedHashMap<>();
          for (Object constant : type.getEnumConstants()) {
            codes.put(code(type, (Enum<?>) constant), constant);
          }
          return Collections.unmodifiableMap(codes);
        }
      };

  private EnumCodes() {}

  /** The constants of an enum by their code, in the order of declaration. */
  @SuppressWarnings("unchecked") // the map of a type holds constants of that type only
  public static <E> Map<String, E> of(Class<E> type) {
    return (Map<String, E>) (Map<String, ?>) CODES.get(type);
  }

  private static String code(Class<?> type, Enum<?> constant) {
    try {
      JsonProperty property = type.getField(constant.name()).getAnnotation(JsonProperty.class);
      return property == null ? constant.name() : property.value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }
}
