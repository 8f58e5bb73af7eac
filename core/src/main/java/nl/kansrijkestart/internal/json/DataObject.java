package nl.kansrijkestart.internal.json;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object of a data file, read field by field.
 *
 * <p>Whatever does not fit is an {@link IllegalArgumentException} that names the file, the path and
 * the rule, and never the value.
 */
public final class DataObject {

  private static final int MAX_BYTES = 4 << 20;

  private final String file;
  private final String path;
  private final Map<?, ?> fields;

  private DataObject(String file, String path, @Nullable Object json) {
    this.file = file;
    this.path = path;
    if (!(json instanceof Map<?, ?> map)) {
      throw broken(file, path, "must be an object");
    }
    this.fields = map;
  }

  /**
   * Reads a file that holds one object, and closes the stream.
   *
   * @param file the name of the file, for messages
   */
  public static DataObject read(String file, InputStream in) {
    try {
      return new DataObject(file, "$", JsonReader.read(in, MAX_BYTES));
    } catch (JsonProblem problem) {
      throw new IllegalArgumentException(
          file + " cannot be read: " + problem.getMessage(), problem);
    }
  }

  /** Refuses every field but these. */
  public void only(String... names) {
    Set<String> known = Set.of(names);
    for (Object name : fields.keySet()) {
      if (!known.contains(name)) {
        throw broken(file, path, "must hold no other fields than " + Arrays.toString(names));
      }
    }
  }

  /** A text that must be there and must not be blank. */
  public String text(String name) {
    if (fields.get(name) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw broken(name, "must be a text that is not blank");
  }

  /** A text that may be missing, but not blank. */
  public @Nullable String optionalText(String name) {
    return fields.get(name) == null ? null : text(name);
  }

  /** A truth value that must be there. */
  public boolean truth(String name) {
    if (fields.get(name) instanceof Boolean truth) {
      return truth;
    }
    throw broken(name, "must be true or false");
  }

  /** A text that a value type reads. */
  public <T> T value(String name, Function<String, T> parse) {
    return parse(name, text(name), parse);
  }

  /** Texts that a value type reads; an empty list where the field is missing. */
  public <T> List<T> values(String name, Function<String, T> parse) {
    List<T> values = new ArrayList<>();
    for (Object item : items(name)) {
      if (!(item instanceof String text)) {
        throw broken(name, "must be a list of texts");
      }
      values.add(parse(name, text, parse));
    }
    return values;
  }

  /** An ISO date that may be missing. */
  public @Nullable LocalDate optionalDate(String name) {
    String text = optionalText(name);
    return text == null ? null : parse(name, text, LocalDate::parse);
  }

  /** The constant whose name in lower case, with hyphens, is the text. */
  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return value(name, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /** Like {@link #constant}, but the field may be missing. */
  public <E extends Enum<E>> @Nullable E optionalConstant(String name, Class<E> type) {
    return fields.get(name) == null ? null : constant(name, type);
  }

  /** A whole number that must be there. */
  public long whole(String name) {
    if (fields.get(name) instanceof Long number) {
      return number;
    }
    throw broken(name, "must be a whole number");
  }

  /** An object that must be there. */
  public DataObject object(String name) {
    return new DataObject(file, path + "." + name, fields.get(name));
  }

  /** An object that may be missing. */
  public @Nullable DataObject optionalObject(String name) {
    return fields.get(name) == null ? null : object(name);
  }

  /** Objects; an empty list where the field is missing. */
  public List<DataObject> objects(String name) {
    List<DataObject> objects = new ArrayList<>();
    for (Object item : items(name)) {
      objects.add(new DataObject(file, path + "." + name + "[" + objects.size() + "]", item));
    }
    return objects;
  }

  /** Makes a value of this object; what its constructor refuses is reported with the path. */
  public <T> T build(Function<DataObject, T> maker) {
    try {
      return maker.apply(this);
    } catch (BrokenData e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw broken(file, path, "is refused: " + e.getMessage());
    }
  }

  private List<?> items(String name) {
    Object value = fields.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw broken(name, "must be a list");
  }

  private <T> T parse(String name, String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      throw broken(name, "must be an existing date such as 2025-03-01");
    } catch (IllegalArgumentException e) {
      throw broken(name, "holds a code that is not known or has the wrong form");
    }
  }

  private IllegalArgumentException broken(String name, String rule) {
    return broken(file, path + "." + name, rule);
  }

  private static IllegalArgumentException broken(String file, String path, String rule) {
    return new BrokenData(file + ": " + path + " " + rule);
  }

  /** Marks what carries its path already. */
  private static final class BrokenData extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BrokenData(String message) {
      super(message);
    }
  }
}
