package nl.kansrijkestart.disclosure;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import org.jspecify.annotations.Nullable;

/** Which values are understood, and so may pass; what is not on the list never does. */
final class PlainValues {

  private static final String LIBRARY = "nl.kansrijkestart.";
  private static final int MAX_DEPTH = 8;

  private static final Set<Class<?>> KINDS =
      Set.of(
          String.class,
          Boolean.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigDecimal.class,
          BigInteger.class,
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          Instant.class,
          OffsetDateTime.class,
          ZonedDateTime.class,
          Year.class,
          YearMonth.class,
          Duration.class,
          Period.class);

  private PlainValues() {}

  /** The signed form of a value that is understood; null for any other. */
  static @Nullable String form(Object value) {
    return form(value, 0);
  }

  private static @Nullable String form(@Nullable Object value, int depth) {
    if (value == null) {
      return "null";
    }
    Class<?> type = value.getClass();
    if (KINDS.contains(type)) {
      return new Canonical().add(type.getSimpleName()).add(value).toString();
    }
    if (value instanceof Enum<?> constant) {
      return new Canonical()
          .add(constant.getDeclaringClass().getName())
          .add(constant.name())
          .toString();
    }
    if (depth == MAX_DEPTH) {
      return null;
    }
    if (depth > 0 && value instanceof Collection<?> items) {
      return items(items, depth);
    }
    return ofLibrary(value, type) ? components(value, type, depth) : null;
  }

  /**
   * A public record of this library that is a value: not a person's record, which is taken apart by
   * its parts, and neither a part nor a form.
   */
  private static boolean ofLibrary(Object value, Class<?> type) {
    return type.isRecord()
        && Modifier.isPublic(type.getModifiers())
        && type.getModule().equals(PlainValues.class.getModule())
        && type.getPackageName().startsWith(LIBRARY)
        && !(value instanceof Disclosable)
        && !(value instanceof Part)
        && !type.getSimpleName().endsWith("Intake");
  }

  private static @Nullable String components(Object value, Class<?> type, int depth) {
    Canonical form = new Canonical().add(type.getName());
    for (RecordComponent component : type.getRecordComponents()) {
      String part = form(read(component, value), depth + 1);
      if (part == null) {
        return null;
      }
      form.add(part);
    }
    return form.toString();
  }

  private static @Nullable String items(Collection<?> items, int depth) {
    List<String> forms = new ArrayList<>();
    for (Object item : items) {
      String form = form(item, depth + 1);
      if (form == null) {
        return null;
      }
      forms.add(form);
    }
    if (items instanceof Set<?>) {
      Collections.sort(forms);
    }
    return new Canonical().addAll(forms).toString();
  }

  private static @Nullable Object read(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A record of the library cannot be read", e);
    }
  }
}
