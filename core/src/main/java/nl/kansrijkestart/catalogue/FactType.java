package nl.kansrijkestart.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
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

  /** A code without an order. */
  static <T> FactType<T> code(Class<T> type, String described, Function<String, T> parser) {
    return new FactType<>(type, described, parser, Object::toString, null, false);
  }

  /** Constants of which a later one is more than an earlier one. */
  static <T extends Enum<T>> FactType<T> level(Class<T> type, Function<T, String> code) {
    Map<String, T> constants =
        Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(code, Function.identity()));
    return new FactType<>(
        type,
        "one of " + constants.keySet().stream().sorted().collect(Collectors.joining(", ")),
        text -> {
          T constant = constants.get(text);
          if (constant == null) {
            throw new IllegalArgumentException("A level must be one of its codes");
          }
          return constant;
        },
        code,
        Enum::ordinal,
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

  private static boolean yesOrNo(String text) {
    return switch (text) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("It must be yes or no");
    };
  }
}
