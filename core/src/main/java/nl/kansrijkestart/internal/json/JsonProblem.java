package nl.kansrijkestart.internal.json;

/**
 * A text that is not JSON, or is JSON beyond the limits.
 *
 * <p>Says where and which rule, and never a word of the text itself: it may be about a person.
 */
public final class JsonProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Which rule was broken. */
  public enum Kind {
    /** More bytes than allowed. */
    TOO_LARGE,
    /** Deeper, or with longer names, texts or numbers, than allowed. */
    TOO_DEEP_OR_LONG,
    /** Not UTF-8, or half a surrogate pair, which UTF-8 cannot hold. */
    NOT_UTF8,
    /** The same name twice in one object. */
    DUPLICATE_FIELD,
    /** Not JSON, or cut off. */
    NOT_JSON
  }

  private final Kind kind;
  private final int line;
  private final int column;

  JsonProblem(Kind kind, int line, int column) {
    super(kind + " at line " + line + ", column " + column);
    this.kind = kind;
    this.line = line;
    this.column = column;
  }

  /** The rule that was broken. */
  public Kind kind() {
    return kind;
  }

  /** The line, from 1; 0 where there is none to name. */
  public int line() {
    return line;
  }

  /** The column, from 1; 0 where there is none to name. */
  public int column() {
    return column;
  }
}
