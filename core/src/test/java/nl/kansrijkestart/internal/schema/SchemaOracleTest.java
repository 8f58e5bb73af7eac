package nl.kansrijkestart.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.kansrijkestart.internal.json.JsonProblem;
import nl.kansrijkestart.internal.json.JsonReader;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.testing.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checker of core agrees with a full validator on what is valid. */
class SchemaOracleTest {

  private static final String PACK = "/nl/kansrijkestart/pack/pack-1.schema.json";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema PACK_ORACLE = REGISTRY.getSchema(Pack.schema());

  private static boolean valid(String json) {
    return SchemaCheck.against(PACK, JsonReader.read(bytes(json), Pack.MAX_BYTES)).isEmpty();
  }

  private static boolean validToOracle(String json) {
    return PACK_ORACLE.validate(json, InputFormat.JSON).isEmpty();
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Pack.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"national", "rotterdam", "ridderkerk", "schiedam"})
  void should_agree_that_the_shipped_packs_are_valid(String id) throws IOException {
    String json = resource("/nl/kansrijkestart/pack/" + id + ".json");
    assertThat(valid(json)).isTrue();
    assertThat(validToOracle(json)).isTrue();
  }

  static Stream<String> fixtures() {
    return TestKit.cases("pack", "packs.json").map(pack -> pack.get("file").asText());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void should_agree_on_every_sound_and_broken_pack(String file) throws IOException {
    String json = resource("/nl/kansrijkestart/testkit/pack/" + file);
    try {
      assertThat(valid(json)).isEqualTo(validToOracle(json));
    } catch (JsonProblem notJson) {
      assertThat(file).startsWith("invalid/");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"national", "rotterdam", "ridderkerk", "schiedam"})
  void should_agree_on_packs_changed_at_random(String id) throws IOException {
    // GIVEN
    String json = resource("/nl/kansrijkestart/pack/" + id + ".json");
    Random random = new Random(id.hashCode());
    int invalid = 0;
    for (int i = 0; i < 400; i++) {
      JsonNode changed = TestKit.MAPPER.readTree(json);
      for (int n = random.nextInt(3); n >= 0; n--) {
        change(changed, random);
      }
      // WHEN
      String text = changed.toString();
      boolean valid = valid(text);
      // THEN
      assertThat(valid).as(text).isEqualTo(validToOracle(text));
      invalid += valid ? 0 : 1;
    }
    assertThat(invalid).isBetween(50, 395);
  }

  /** Removes, renames, doubles or replaces something somewhere. */
  private static void change(JsonNode root, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    if (container.isEmpty()) {
      return;
    }
    int at = random.nextInt(container.size());
    if (container instanceof ObjectNode object) {
      String name = new ArrayList<>(object.properties()).get(at).getKey();
      JsonNode value = object.get(name);
      switch (random.nextInt(4)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name + "X", object.remove(name));
        case 2 -> object.set("more", value.deepCopy());
        default -> object.set(name, other(value, random));
      }
    } else if (container instanceof ArrayNode array) {
      switch (random.nextInt(3)) {
        case 0 -> array.remove(at);
        case 1 -> array.add(array.get(at).deepCopy());
        default -> array.set(at, other(array.get(at), random));
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static JsonNode other(JsonNode value, Random random) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (random.nextInt(8)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.numberNode(random.nextInt(3));
      case 2 -> nodes.booleanNode(random.nextBoolean());
      case 3 -> nodes.textNode("2024-02-30");
      case 4 -> nodes.textNode("x".repeat(random.nextInt(400)));
      case 5 -> nodes.objectNode();
      case 6 -> nodes.arrayNode().add("a").add(value.deepCopy());
      default -> nodes.textNode(value.asText() + (random.nextBoolean() ? "\n" : " "));
    };
  }

  private static final List<String> SCHEMAS =
      List.of(
          "{\"type\": \"integer\"}",
          "{\"type\": [\"string\", \"null\"]}",
          "{\"type\": \"number\", \"minimum\": 1, \"maximum\": 2.5}",
          "{\"minimum\": 0}",
          "{\"const\": 1}",
          "{\"const\": null}",
          "{\"enum\": [1, \"a\", null, [1, {\"b\": 2}]]}",
          "{\"minLength\": 1, \"maxLength\": 2}",
          "{\"pattern\": \"^a\"}",
          "{\"pattern\": \"^[a-z]$\"}",
          "{\"minItems\": 1, \"maxItems\": 2}",
          "{\"uniqueItems\": true}",
          "{\"uniqueItems\": false}",
          "{\"items\": {\"type\": \"integer\"}}",
          "{\"items\": false}",
          "{\"required\": [\"a\"]}",
          "{\"properties\": {\"a\": {\"type\": \"integer\"}}}",
          "{\"properties\": {\"a\": true}, \"additionalProperties\": false}",
          "{\"additionalProperties\": {\"type\": \"integer\"}}",
          "{\"propertyNames\": {\"maxLength\": 1}}",
          "{\"minProperties\": 1, \"maxProperties\": 1}",
          "{\"anyOf\": [{\"type\": \"string\"}, {\"minimum\": 2}]}",
          "{\"oneOf\": [{\"type\": \"integer\"}, {\"minimum\": 2}]}",
          "{\"$defs\": {\"n\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/n\"}}},"
              + " \"$ref\": \"#/$defs/n\"}",
          "{\"$defs\": {\"s\": {\"type\": \"string\"}}, \"items\": {\"$ref\": \"#/$defs/s\"}}");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "1",
          "1.0",
          "1.5",
          "2",
          "2.5",
          "2.51",
          "-1",
          "1e2",
          "1e-2",
          "\"\"",
          "\"a\"",
          "\"b\"",
          "\"ab\"",
          "\"a\\n\"",
          "\"abc\"",
          "\"\uD83D\uDE00\uD83D\uDE00\"",
          "[]",
          "[1]",
          "[1, \"1\"]",
          "[1, {\"b\": 2}]",
          "[[], []]",
          "[[[]]]",
          "[1, 2, 3]",
          "[{\"a\": 1, \"b\": 2}, {\"b\": 2, \"a\": 1}]",
          "[null, null]",
          "[\"a\", \"b\"]",
          "[0, false]",
          "{}",
          "{\"a\": 1}",
          "{\"a\": \"x\"}",
          "{\"a\": null}",
          "{\"ab\": 1}",
          "{\"a\": 1, \"b\": 2}",
          "{\"b\": \"x\"}");

  static Stream<String> schemas() {
    return SCHEMAS.stream();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void should_agree_on_every_keyword(String schema) {
    Schema oracle = REGISTRY.getSchema(schema);
    Map<?, ?> own = (Map<?, ?>) JsonReader.read(bytes(schema), 10_000);
    for (String value : VALUES) {
      assertThat(SchemaCheck.against(own, JsonReader.read(bytes(value), 10_000)).isEmpty())
          .as("%s against %s", value, schema)
          .isEqualTo(oracle.validate(value, InputFormat.JSON).isEmpty());
    }
  }

  @Test
  void should_publish_a_schema_that_is_itself_valid() throws IOException {
    Schema meta =
        REGISTRY.getSchema(
            com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(Pack.schema(), InputFormat.JSON)).isEmpty();
  }
}
