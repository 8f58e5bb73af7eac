package nl.kansrijkestart.fhir.internal.base;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constants of core as codes: lower-case words with hyphens, as in its JSON. */
public final class Codes {

  private Codes() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant with this code; null where there is none. */
  public static <E extends Enum<E>> @Nullable E parse(Class<E> type, @Nullable String code) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(code)) {
        return constant;
      }
    }
    return null;
  }

  /** Whether a code joins several concepts, as SNOMED CT expressions do. */
  public static boolean postCoordinated(@Nullable String code) {
    return code != null && code.chars().anyMatch(c -> c == ':' || c == '+' || c == '=' || c == '|');
  }
}
