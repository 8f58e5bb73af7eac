package nl.kansrijkestart.fhir.internal.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.internal.base.Codes;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Extensions, written and read; what is absent is unknown, what cannot be read is reported. */
public final class Ext {

  private Ext() {}

  public static void add(List<Extension> to, String url, @Nullable Type value) {
    if (value != null) {
      to.add(new Extension(url, value));
    }
  }

  public static void add(List<Extension> to, String url, Ternary value) {
    if (value != Ternary.UNKNOWN) {
      to.add(new Extension(url, new BooleanType(value == Ternary.TRUE)));
    }
  }

  public static void add(List<Extension> to, String url, @Nullable Enum<?> value) {
    add(to, url, value == null ? null : new CodeType(Codes.of(value)));
  }

  public static void add(List<Extension> to, String url, @Nullable Integer value) {
    add(to, url, value == null ? null : new IntegerType(value));
  }

  public static void add(List<Extension> to, String url, @Nullable LocalDate value) {
    add(to, url, value == null ? null : new DateType(value.toString()));
  }

  public static void add(List<Extension> to, String url, @Nullable String value) {
    add(to, url, value == null ? null : new StringType(value));
  }

  /** The values of all extensions of one kind, in their order; they count as taken. */
  public static <T extends Type> List<T> all(
      Reading reading, List<Extension> from, String path, String url, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      if (url.equals(from.get(i).getUrl())) {
        take(reading, path, i);
        if (type.isInstance(from.get(i).getValue())) {
          found.add(type.cast(from.get(i).getValue()));
        } else {
          reading.issue(at(path, i), FhirReasons.OTHER_TYPE);
        }
      }
    }
    return found;
  }

  private static void take(Reading reading, String path, int index) {
    if (path.isEmpty()) {
      reading.takeItem("extension", index);
    } else {
      reading.take(at(path, index));
    }
  }

  /** The value of the one extension of a kind; null where there is none, or several. */
  public static <T extends Type> @Nullable T one(
      Reading reading, List<Extension> from, String path, String url, Class<T> type) {
    List<T> found = all(reading, from, path, url, type);
    if (found.size() > 1) {
      reading.issue(
          path.isEmpty() ? "extension" : path + ".extension", FhirReasons.CONTRADICTORY, url);
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  public static Ternary ternary(Reading reading, List<Extension> from, String path, String url) {
    BooleanType value = one(reading, from, path, url, BooleanType.class);
    return Ternary.ofNullable(value == null ? null : value.getValue());
  }

  public static @Nullable Integer integer(
      Reading reading, List<Extension> from, String path, String url) {
    IntegerType value = one(reading, from, path, url, IntegerType.class);
    return value == null ? null : value.getValue();
  }

  public static @Nullable LocalDate date(
      Reading reading, List<Extension> from, String path, String url) {
    DateType value = one(reading, from, path, url, DateType.class);
    LocalDate day = value == null ? null : Days.of(value);
    if (value != null && day == null) {
      reading.issue(path.isEmpty() ? "extension" : path, FhirReasons.DATE_NOT_TO_THE_DAY, url);
    }
    return day;
  }

  public static @Nullable String text(
      Reading reading, List<Extension> from, String path, String url) {
    StringType value = one(reading, from, path, url, StringType.class);
    return value == null ? null : value.getValue();
  }

  /** The constants of all extensions of one kind; a code that is not known is reported. */
  public static <E extends Enum<E>> List<E> codes(
      Reading reading, List<Extension> from, String path, String url, Class<E> type) {
    List<E> found = new ArrayList<>();
    for (CodeType code : all(reading, from, path, url, CodeType.class)) {
      E constant = Codes.parse(type, code.getValue());
      if (constant == null) {
        reading.issue(
            path.isEmpty() ? "extension" : path + ".extension", FhirReasons.OTHER_CODE, url);
      } else {
        found.add(constant);
      }
    }
    return found;
  }

  /** The constant of the one extension of a kind; null where there is none, or several. */
  public static <E extends Enum<E>> @Nullable E code(
      Reading reading, List<Extension> from, String path, String url, Class<E> type) {
    List<E> found = codes(reading, from, path, url, type);
    if (found.size() > 1) {
      reading.issue(
          path.isEmpty() ? "extension" : path + ".extension", FhirReasons.CONTRADICTORY, url);
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  /** Takes a plain value, and leaves its extensions to be reported; unknown needs no report. */
  public static void takeValue(Reading reading, String path, PrimitiveType<?> value) {
    if (value.getExtension().isEmpty()) {
      reading.take(path);
      return;
    }
    boolean others = false;
    for (int i = 0; i < value.getExtension().size(); i++) {
      if (Keys.ABSENT.equals(value.getExtension().get(i).getUrl())) {
        reading.take(at(path, i));
      } else {
        others = true;
      }
    }
    if (others) {
      reading.takePartOf(path);
    } else {
      reading.take(path);
    }
  }

  public static String at(String path, int index) {
    return path.isEmpty() ? "extension[" + index + "]" : path + ".extension[" + index + "]";
  }
}
