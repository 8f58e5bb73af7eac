package nl.kansrijkestart.catalogue;

/** Reads a value as data write it. */
final class FactText {

  private static final int LONGEST = 60;
  private static final String WHOLE = "[0-9]{1,9}";

  private FactText() {}

  /** No cause: that of the parser repeats the value, which can be about a person. */
  static <T> T read(Fact<T> fact, String text) {
    FactType<T> type = fact.type();
    boolean plain = type.valueClass() != Integer.class || text.matches(WHOLE);
    if (plain && text.length() <= LONGEST) {
      try {
        return type.parser().apply(text);
      } catch (RuntimeException e) {
        throw refused(fact);
      }
    }
    throw refused(fact);
  }

  private static IllegalArgumentException refused(Fact<?> fact) {
    return new IllegalArgumentException(
        "A value of " + fact + " must be " + fact.type().described());
  }
}
