package nl.kansrijkestart.internal.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a schema into rules; refuses what it does not know, so that no rule is silently absent. */
final class SchemaCompiler {

  private static final Set<String> NOTES =
      Set.of("$schema", "$id", "$defs", "$comment", "title", "description", "examples", "default");
  private static final String DEFS = "#/$defs/";

  private final Map<String, Schema> definitions = new LinkedHashMap<>();
  private final Map<String, List<String>> sameValueReferences = new LinkedHashMap<>();

  private SchemaCompiler() {}

  static Schema compile(Map<?, ?> root) {
    SchemaCompiler compiler = new SchemaCompiler();
    Map<?, ?> defs = root.containsKey("$defs") ? object(root.get("$defs"), "$defs") : Map.of();
    defs.keySet().forEach(name -> compiler.definitions.put(DEFS + name, new Schema()));
    compiler.definitions.forEach(
        (name, schema) ->
            schema.define(compiler.rules(defs.get(name.substring(DEFS.length())), name, name)));
    Schema schema = new Schema();
    schema.define(compiler.rules(root, "#", "#"));
    compiler.sameValueReferences.keySet().forEach(name -> compiler.refuseLoop(name, Set.of()));
    return schema;
  }

  /** A reference that leads back to itself without going into the value would never end. */
  private void refuseLoop(String name, Set<String> seen) {
    if (seen.contains(name)) {
      throw new IllegalStateException("The schema refers to itself at " + name);
    }
    Set<String> further = new HashSet<>(seen);
    further.add(name);
    sameValueReferences.getOrDefault(name, List.of()).forEach(next -> refuseLoop(next, further));
  }

  /**
   * The rules of one schema.
   *
   * @param owner the definition for whose own value the schema stands, or empty deeper down
   */
  private List<Rule> rules(@Nullable Object node, String at, String owner) {
    if (node instanceof Boolean allowed) {
      return allowed ? List.of() : List.of(Rules.nothing());
    }
    Map<?, ?> schema = object(node, at);
    List<Rule> rules = new ArrayList<>();
    schema.forEach(
        (keyword, value) -> {
          Rule rule = rule(schema, String.valueOf(keyword), value, at, owner);
          if (rule != null) {
            rules.add(rule);
          }
        });
    return rules;
  }

  private @Nullable Rule rule(
      Map<?, ?> schema, String keyword, @Nullable Object value, String at, String owner) {
    if (NOTES.contains(keyword)) {
      return null;
    }
    String here = at + "/" + keyword;
    return switch (keyword) {
      case "$ref" -> reference(text(value, here), owner);
      case "type" -> Rules.type(value instanceof String one ? List.of(one) : texts(value, here));
      case "enum" -> Rules.oneOfValues(list(value, here));
      case "const" -> Rules.constant(value);
      case "required" -> Rules.required(texts(value, here));
      case "properties" -> Rules.properties(schemas(object(value, here), here));
      case "additionalProperties" ->
          Rules.additionalProperties(
              schema.containsKey("properties")
                  ? object(schema.get("properties"), here).keySet()
                  : Set.of(),
              Boolean.FALSE.equals(value) ? null : schema(value, here));
      case "propertyNames" -> Rules.propertyNames(schema(value, here));
      case "minProperties" -> Rules.minProperties(whole(value, here));
      case "maxProperties" -> Rules.maxProperties(whole(value, here));
      case "items" -> Rules.items(schema(value, here));
      case "minItems" -> Rules.minItems(whole(value, here));
      case "maxItems" -> Rules.maxItems(whole(value, here));
      case "uniqueItems" -> Boolean.TRUE.equals(value) ? Rules.uniqueItems() : null;
      case "pattern" -> Rules.pattern(pattern(text(value, here)), hint(schema));
      case "minLength" -> Rules.minLength(whole(value, here));
      case "maxLength" -> Rules.maxLength(whole(value, here));
      case "minimum" -> Rules.minimum(number(value, here));
      case "maximum" -> Rules.maximum(number(value, here));
      case "anyOf" -> Rules.anyOf(branches(value, here, owner));
      case "oneOf" -> Rules.oneOf(branches(value, here, owner));
      default -> throw new IllegalStateException("The schema has an unknown keyword at " + here);
    };
  }

  /** The description of a value with a pattern says what to write there. */
  private static String hint(Map<?, ?> schema) {
    return schema.get("description") instanceof String text ? text : "";
  }

  private Rule reference(String target, String owner) {
    Schema schema = definitions.get(target);
    if (schema == null) {
      throw new IllegalStateException("The schema has no definition " + target);
    }
    if (!owner.isEmpty()) {
      sameValueReferences.computeIfAbsent(owner, name -> new ArrayList<>()).add(target);
    }
    return schema;
  }

  private Schema schema(@Nullable Object node, String at) {
    Schema schema = new Schema();
    schema.define(rules(node, at, ""));
    return schema;
  }

  private Map<String, Schema> schemas(Map<?, ?> nodes, String at) {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    nodes.forEach((name, node) -> schemas.put(String.valueOf(name), schema(node, at + "/" + name)));
    return schemas;
  }

  private List<Schema> branches(@Nullable Object nodes, String at, String owner) {
    List<Schema> branches = new ArrayList<>();
    for (Object node : list(nodes, at)) {
      Schema branch = new Schema();
      branch.define(rules(node, at, owner));
      branches.add(branch);
    }
    return branches;
  }

  /** In a schema a dollar is the very end; in Java it also stands before a last line break. */
  private static Pattern pattern(String regex) {
    return Pattern.compile(
        regex.endsWith("$") ? regex.substring(0, regex.length() - 1) + "\\z" : regex);
  }

  private static Map<?, ?> object(@Nullable Object value, String at) {
    if (value instanceof Map<?, ?> fields) {
      return fields;
    }
    throw expected("an object", at);
  }

  private static List<?> list(@Nullable Object value, String at) {
    if (value instanceof List<?> items) {
      return items;
    }
    throw expected("a list", at);
  }

  private static String text(@Nullable Object value, String at) {
    if (value instanceof String text) {
      return text;
    }
    throw expected("a text", at);
  }

  private static List<String> texts(@Nullable Object value, String at) {
    return list(value, at).stream().map(item -> text(item, at)).toList();
  }

  private static Number number(@Nullable Object value, String at) {
    if (value instanceof Number number) {
      return number;
    }
    throw expected("a number", at);
  }

  private static int whole(@Nullable Object value, String at) {
    if (value instanceof Long number) {
      return Math.toIntExact(number);
    }
    throw expected("a whole number", at);
  }

  private static IllegalStateException expected(String kind, String at) {
    return new IllegalStateException("The schema must have " + kind + " at " + at);
  }
}
