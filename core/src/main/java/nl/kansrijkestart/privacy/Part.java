package nl.kansrijkestart.privacy;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One part of a record on a person: its name, what kind of data it is, and whose.
 *
 * <p>This class is immutable; it is as thread-safe as its value.
 *
 * @param name the name of the part within its record, not null or blank
 * @param category the kind of data, not null
 * @param subject whose data it is, not null
 * @param value the content: a plain value, another {@link Disclosable}, or a collection of these;
 *     null where the record does not hold it
 */
public record Part(
    String name, DataCategory category, DataSubject subject, @Nullable Object value) {

  /** Checks that there is a name, a category and a subject. */
  public Part {
    requireNonNull(name, "name");
    requireNonNull(category, "category");
    requireNonNull(subject, "subject");
    if (name.isBlank()) {
      throw new IllegalArgumentException("A part needs a name");
    }
  }

  /**
   * A part that is about the woman.
   *
   * @param name the name of the part, not null
   * @param category the kind of data, not null
   * @param value the content, or null
   * @return the part, never null
   */
  public static Part ofWoman(String name, DataCategory category, @Nullable Object value) {
    return new Part(name, category, DataSubject.WOMAN, value);
  }

  /**
   * A part that is about a child.
   *
   * @param name the name of the part, not null
   * @param category the kind of data, not null
   * @param value the content, or null
   * @return the part, never null
   */
  public static Part ofChild(String name, DataCategory category, @Nullable Object value) {
    return new Part(name, category, DataSubject.CHILD, value);
  }

  /**
   * Name, category and subject; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return name + " (" + category + ", " + subject + ")";
  }
}
