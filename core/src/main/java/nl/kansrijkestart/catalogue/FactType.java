package nl.kansrijkestart.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.jspecify.annotations.Nullable;

/**
 * What kind of values a fact has: how data write them, and whether they can be compared.
 *
 * @param valueClass the type of the values
 * @param described what the values look like, for messages
 * @param parser reads a value from data, and refuses with an exception
 * @param writer writes it so that the parser reads it back
 * @param rank the place of a value in the order, as a whole number; null where there is no order
 * @param growsDaily whether the value is one higher for each day that passes
 */
record FactType<T>(
    Class<T> valueClass,
    String described,
    Function<String, T> parser,
    Function<T, String> writer,
    @Nullable ToLongFunction<T> rank,
    boolean growsDaily) {

  private static final String UNKNOWN = "unknown";

  static final FactType<Boolean> YES_NO =
      new FactType<>(
          Boolean.class, "yes or no", FactType::yesOrNo, yes -> yes ? "yes" : "no", null, false);

  static final FactType<Integer> WHOLE =
      new FactType<>(
          Integer.class,
          "a whole number",
          Integer::valueOf,
          String::valueOf,
          Integer::longValue,
          false);

  static final FactType<GestationalAge> GESTATION =
      new FactType<>(
          GestationalAge.class,
          "a gestational age such as 27+6",
          GestationalAge::parse,
          GestationalAge::toString,
          GestationalAge::days,
          true);

  /** A day; only the age since it can be limited. */
  static final FactType<LocalDate> DATE = code(LocalDate.class, "a date", LocalDate::parse);

  /** A role or kind of organisation. */
  static final FactType<RoleCode> ROLE = code(RoleCode.class, "a role code", RoleCode::of);

  /** A name of 1 to 60 lower-case letters, digits and hyphens. */
  static final FactType<String> NAME =
      code(String.class, "a name in lower case", FactType::lowerCase);

  /** A code without an order. */
  static <T> FactType<T> code(Class<T> type, String described, Function<String, T> parser) {
    return new FactType<>(type, described, parser, Object::toString, null, false);
  }

  /** Constants of which a later one is more than an earlier one. */
  static <T extends Enum<T>> FactType<T> level(Class<T> type, Function<T, String> code) {
    return constants(type, code, Enum::ordinal);
  }

  /** Constants without an order. */
  static <T extends Enum<T>> FactType<T> kind(Class<T> type, Function<T, String> code) {
    return constants(type, code, null);
  }

  private static <T extends Enum<T>> FactType<T> constants(
      Class<T> type, Function<T, String> code, @Nullable ToLongFunction<T> rank) {
    Map<String, T> constants =
        Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(code, Function.identity()));
    return new FactType<>(
        type,
        "one of " + constants.keySet().stream().sorted().collect(Collectors.joining(", ")),
        text -> {
          T constant = constants.get(text);
          if (constant == null) {
            throw new IllegalArgumentException("A value must be one of its codes");
          }
          return constant;
        },
        code,
        rank,
        false);
  }

  /** A level such as "not known" is no value: the fact stays unknown. */
  boolean known(Object value) {
    return !write(value).equals(UNKNOWN);
  }

  long rankOf(Object value) {
    if (rank == null) {
      throw new IllegalStateException("Values of this kind have no order");
    }
    return rank.applyAsLong(valueClass.cast(value));
  }

  String write(Object value) {
    return writer.apply(valueClass.cast(value));
  }

  private static String lowerCase(String text) {
    if (!text.matches("[a-z0-9-]{1,60}")) {
      throw new IllegalArgumentException("It must be 1 to 60 lower-case letters and hyphens");
    }
    return text;
  }

  private static boolean yesOrNo(String text) {
    return switch (text) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("It must be yes or no");
    };
  }
}
