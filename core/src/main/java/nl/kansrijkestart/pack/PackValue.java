package nl.kansrijkestart.pack;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.internal.schema.JsonPath;
import org.jspecify.annotations.Nullable;

/**
 * A value in a pack, to be read by the feature that knows what it means.
 *
 * <p>Each reader ({@link #text()}, {@link #whole()}, {@link #list(Function)} ...) throws a {@link
 * PackException} with file, place, rule and fix if the value is absent or of another kind. A value
 * may be absent: ask with {@link #optional(Function)}. JSON null is the same as absent: not known.
 *
 * <pre>{@code
 * List<RoleCode> roles = entry.field("roles").list(role -> role.parsed(RoleCode::of));
 * Optional<Long> maxDays = entry.field("intake").field("maxDays").optional(PackValue::whole);
 * Ternary voluntary = entry.field("voluntary").ternary();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PackValue {

  private final PackFile file;
  private final String path;
  private final @Nullable Object value;

  PackValue(PackFile file, String path, @Nullable Object value) {
    this.file = file;
    this.path = path;
    this.value = value;
  }

  /**
   * The place of the value in its file, such as {@code $.sections.desks[0].name}.
   *
   * @return the path, never null
   */
  public String path() {
    return path;
  }

  /**
   * Whether there is a value; null does not count as one.
   *
   * @return false if the field is absent or null
   */
  public boolean present() {
    return value != null;
  }

  /**
   * A field of this object.
   *
   * @param name the name of the field, not null
   * @return the value of the field, absent if the field or this object is; never null
   * @throws PackException if this value is there but no object
   */
  public PackValue field(String name) {
    requireNonNull(name, "name");
    Object child = value == null ? null : fields().get(name);
    return new PackValue(file, JsonPath.field(path, name), child);
  }

  /**
   * The names of the fields of this object, sorted.
   *
   * @return an immutable set, never null
   * @throws PackException if this value is absent or no object
   */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    fields().keySet().forEach(name -> names.add((String) name));
    return Set.copyOf(names);
  }

  /**
   * Refuses fields that the reader does not know: a misspelt field must not be lost unseen.
   *
   * @param known the names that may be there, not null
   * @throws PackException if there is another field, or this value is absent or no object
   */
  public void onlyFields(String... known) {
    refuseOthers(Set.of(known));
  }

  void refuseOthers(Set<String> known) {
    if (known.containsAll(fields().keySet())) {
      return;
    }
    List<PackProblem> problems =
        names().stream()
            .filter(name -> !known.contains(name))
            .sorted()
            .map(
                name ->
                    new PackProblem(
                        file.name(),
                        JsonPath.field(path, name),
                        "is not a known field",
                        "Remove it or correct its name: "
                            + String.join(", ", new TreeSet<>(known))))
            .toList();
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
  }

  /**
   * The value as a text.
   *
   * @return the text, not blank, never null
   * @throws PackException if it is absent, blank or of another kind
   */
  public String text() {
    if (required() instanceof String text && !text.isBlank()) {
      return text;
    }
    throw refused("must be a text with words", "Give a text");
  }

  /**
   * The value as a whole number.
   *
   * @return the number
   * @throws PackException if it is absent, of another kind or beyond 64 bits
   */
  public long whole() {
    Object number = required();
    try {
      if (number instanceof Long whole) {
        return whole;
      }
      if (number instanceof BigDecimal decimal) {
        return decimal.longValueExact();
      }
    } catch (ArithmeticException e) {
      // falls through: it has a fraction or is too large
    }
    throw refused("must be a whole number", "Give a whole number");
  }

  /**
   * The value as a whole number within limits.
   *
   * @param min the smallest number allowed, inclusive
   * @param max the largest number allowed, inclusive
   * @return the number
   * @throws PackException if it is absent, of another kind or outside the limits
   */
  public int wholeBetween(int min, int max) {
    long number = whole();
    if (number < min || number > max) {
      throw refused("must be " + min + " to " + max, "Correct the number");
    }
    return (int) number;
  }

  /**
   * The value as a number, exactly as it is written.
   *
   * @return the number, never null
   * @throws PackException if it is absent or of another kind
   */
  public BigDecimal decimal() {
    Object number = required();
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof Long whole) {
      return BigDecimal.valueOf(whole);
    }
    throw refused("must be a number", "Give a number, not a text");
  }

  /**
   * The value as a day.
   *
   * @return the day, never null
   * @throws PackException if it is absent or no ISO date
   */
  public LocalDate date() {
    if (required() instanceof String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        // falls through: the message must not repeat the text
      }
    }
    throw refused("must be a day that exists", "Write it as 2024-01-31");
  }

  /**
   * The value as true or false.
   *
   * @return the boolean
   * @throws PackException if it is absent or of another kind
   */
  public boolean flag() {
    if (required() instanceof Boolean flag) {
      return flag;
    }
    throw refused("must be true or false", "Write true or false without quotes");
  }

  /**
   * The value as true, false or, where it is absent, unknown.
   *
   * @return the ternary, never null
   * @throws PackException if it is there and of another kind
   */
  public Ternary ternary() {
    return present() ? Ternary.of(flag()) : Ternary.UNKNOWN;
  }

  /**
   * The value as a text in both languages: an object with {@code nl} and {@code en}.
   *
   * @return the text, never null
   * @throws PackException if it is absent, lacks a language or has other fields
   */
  public LocalizedText localized() {
    onlyFields("nl", "en");
    return LocalizedText.of(field("nl").text(), field("en").text());
  }

  /**
   * The value as read by a value type, such as {@code RoleCode::of}.
   *
   * @param <T> the type
   * @param parser reads the text, and refuses it with an {@link IllegalArgumentException} whose
   *     message is not shown; not null
   * @return what the parser made of the text, never null
   * @throws PackException if it is absent, no text, or refused by the parser
   */
  public <T> T parsed(Function<? super String, ? extends T> parser) {
    String text = text();
    try {
      return parser.apply(text);
    } catch (PackException e) {
      throw e;
    } catch (IllegalArgumentException | DateTimeException e) {
      PackException refusal = refused("must have the form that is expected here", "Correct it");
      refusal.addSuppressed(new IllegalArgumentException(e.getClass().getSimpleName()));
      throw refusal;
    }
  }

  /**
   * The value as a constant that a code stands for.
   *
   * @param <T> the type of the constant
   * @param codes the constants by their code, not null
   * @return the constant, never null
   * @throws PackException if it is absent, no text or none of the codes
   */
  public <T> T oneOf(Map<String, T> codes) {
    T constant = codes.get(text());
    if (constant == null) {
      throw refused(
          "must be one of " + String.join(", ", new TreeSet<>(codes.keySet())),
          "Choose one of them");
    }
    return constant;
  }

  /**
   * The items of a list, each read in the same way.
   *
   * @param <T> the type of an item
   * @param reader reads one item, not null
   * @return an immutable list in the order of the file, empty if the list is; never null
   * @throws PackException if the value is absent or no list, or an item is refused
   */
  public <T> List<T> list(Function<? super PackValue, ? extends T> reader) {
    requireNonNull(reader, "reader");
    if (!(required() instanceof List<?> items)) {
      throw refused("must be a list", "Put it between square brackets");
    }
    List<T> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      read.add(reader.apply(new PackValue(file, JsonPath.item(path, i), items.get(i))));
    }
    return List.copyOf(read);
  }

  /**
   * The items of a list, to be read one by one.
   *
   * @return an immutable list in the order of the file, never null
   * @throws PackException if the value is absent or no list
   */
  public List<PackValue> items() {
    return list(Function.identity());
  }

  /**
   * The value read, or empty if it is absent.
   *
   * @param <T> the type of the value
   * @param reader reads the value if it is there, not null
   * @return what the reader made of it, never null
   * @throws PackException if the value is there and the reader refuses it
   */
  public <T> Optional<T> optional(Function<? super PackValue, ? extends T> reader) {
    return present() ? Optional.of(reader.apply(this)) : Optional.empty();
  }

  /**
   * The sources that the field {@code sources} of this object names by their keys.
   *
   * @return an immutable list in the order of the file, empty if there is no such field; never null
   * @throws PackException if a key is not declared in the pack
   */
  public List<Source> sources() {
    return field("sources").optional(keys -> keys.list(PackValue::source)).orElse(List.of());
  }

  private Source source() {
    Source source = file.sources().get(text());
    if (source == null) {
      throw refused("must be a key of $.sources", "Declare the source or correct the key");
    }
    return source;
  }

  /**
   * A refusal of this value by the feature that reads it.
   *
   * @param rule what is required; it must not repeat the value; not null
   * @param fix what to do about it, not null
   * @return the exception to throw, never null
   */
  public PackException refused(String rule, String fix) {
    return file.refused(path, rule, fix);
  }

  String file() {
    return file.name();
  }

  /** The same value, in a file whose sources are known. */
  PackValue in(PackFile known) {
    return new PackValue(known, path, value);
  }

  /** The fields of this object by name, in the order of the file. */
  Map<String, PackValue> entries() {
    Map<String, PackValue> entries = new LinkedHashMap<>();
    fields().keySet().forEach(name -> entries.put((String) name, field((String) name)));
    return entries;
  }

  private Object required() {
    if (value == null) {
      throw refused("is required", "Add the field");
    }
    return value;
  }

  Map<?, ?> fields() {
    if (required() instanceof Map<?, ?> fields) {
      return fields;
    }
    throw refused("must be an object", "Put its fields between braces");
  }

  /**
   * The file and the path; the value itself is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return file.name() + " " + path;
  }
}
