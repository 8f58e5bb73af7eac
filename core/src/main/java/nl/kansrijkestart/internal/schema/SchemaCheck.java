package nl.kansrijkestart.internal.schema;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.kansrijkestart.internal.json.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * Checks a plain JSON value, as {@link JsonReader} gives it, against a schema of this library.
 *
 * <p>Reports every broken rule at once (at most 100), with its JSON path, and never the value.
 */
public final class SchemaCheck {

  private static final int MAX_SCHEMA_BYTES = 1 << 20;
  private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

  private SchemaCheck() {}

  /**
   * Checks a value.
   *
   * @param resource the absolute name of the schema in this library, such as {@code
   *     /nl/kansrijkestart/pack/pack-1.schema.json}
   * @param value the value that was read
   * @return the broken rules in the order of the schema; empty if the value is valid
   * @throws IllegalStateException if there is no such schema or it uses a keyword outside the part
   *     that is known here
   */
  public static List<SchemaError> against(String resource, @Nullable Object value) {
    return check(COMPILED.computeIfAbsent(resource, SchemaCheck::load), value);
  }

  /** Checks a value against a schema that is itself a plain JSON value. */
  static List<SchemaError> against(Map<?, ?> schema, @Nullable Object value) {
    return check(SchemaCompiler.compile(schema), value);
  }

  private static List<SchemaError> check(Schema schema, @Nullable Object value) {
    Found found = new Found();
    schema.check(value, JsonPath.ROOT, found);
    return found.errors();
  }

  private static Schema load(String resource) {
    InputStream in = SchemaCheck.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("There is no schema " + resource);
    }
    Object schema = JsonReader.read(in, MAX_SCHEMA_BYTES);
    if (!(schema instanceof Map<?, ?> fields)) {
      throw new IllegalStateException("The schema " + resource + " must be an object");
    }
    return SchemaCompiler.compile(fields);
  }
}
