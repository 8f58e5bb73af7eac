package nl.kansrijkestart.privacy;

import static java.util.Objects.requireNonNull;

/** Keeps personal data out of texts that end up in logs. */
public final class Redaction {

  private Redaction() {}

  /**
   * What a record on a person shows instead of its content: {@code Client[masked]}.
   *
   * @param record the record, not null
   * @return the text, never null
   */
  public static String masked(Object record) {
    return requireNonNull(record, "record").getClass().getSimpleName() + "[masked]";
  }
}
