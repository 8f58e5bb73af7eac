package nl.kansrijkestart.catalogue;

import java.time.LocalDate;

/** Reads a value as data write it. */
final class FactText {

  private static final int LONGEST = 60;
  private static final String WHOLE = "[0-9]{1,9}";
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private FactText() {}

  /** No cause: that of the parser repeats the value, which can be about a person. */
  static <T> T read(Fact<T> fact, String text) {
    FactType<T> type = fact.type();
    if (text.length() <= LONGEST && plain(type.valueClass(), text)) {
      try {
        return type.parser().apply(text);
      } catch (RuntimeException e) {
        throw refused(fact);
      }
    }
    throw refused(fact);
  }

  /** No sign, and no year of which later ones cannot be counted. */
  private static boolean plain(Class<?> type, String text) {
    return type == Integer.class
        ? text.matches(WHOLE)
        : type != LocalDate.class || text.matches(DAY);
  }

  private static IllegalArgumentException refused(Fact<?> fact) {
    return new IllegalArgumentException(
        "A value of " + fact + " must be " + fact.type().described());
  }
}
