package nl.kansrijkestart.fhir.internal.base;

import java.util.Locale;
import org.hl7.fhir.instance.model.api.IBaseExtension;
import org.hl7.fhir.instance.model.api.IBaseHasExtensions;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** Constants of core by the code that stands in their JSON: lower case, with hyphens. */
public final class EnumCodes {

  private EnumCodes() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant with a code, or null where there is none. */
  public static <E extends Enum<E>> @Nullable E read(Class<E> type, @Nullable String code) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(code)) {
        return constant;
      }
    }
    return null;
  }

  /** An extension with a code. */
  public static Extension extension(String url, String code) {
    return new Extension(url, new CodeType(code));
  }

  /** The one extension of a kind; null where there is none, or several. HAPI throws at several. */
  public static @Nullable Extension one(IBaseHasExtensions element, String url) {
    Extension found = null;
    for (IBaseExtension<?, ?> extension : element.getExtension()) {
      if (url.equals(extension.getUrl())) {
        if (found != null) {
          return null;
        }
        found = (Extension) extension;
      }
    }
    return found;
  }

  /** Whether there are several extensions of a kind, none of which is the true one. */
  public static boolean several(IBaseHasExtensions element, String url) {
    return element.getExtension().stream().filter(one -> url.equals(one.getUrl())).count() > 1;
  }

  /** The text of an extension with a primitive value, or null. */
  public static @Nullable String text(@Nullable Extension extension) {
    return extension != null && extension.getValue() instanceof PrimitiveType<?> value
        ? value.getValueAsString()
        : null;
  }
}
