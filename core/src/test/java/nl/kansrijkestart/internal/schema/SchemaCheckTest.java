package nl.kansrijkestart.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.internal.json.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCheckTest {

  private static Object json(String text) {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8), 10_000);
  }

  private static List<SchemaError> check(String schema, String value) {
    return SchemaCheck.against((Map<?, ?>) json(schema), json(value));
  }

  @Test
  void should_report_every_error_with_its_place_and_never_the_value() {
    // GIVEN
    String schema =
        """
        {"type": "object", "required": ["a"], "additionalProperties": false,
         "properties": {"a": {"type": "integer"}, "b": {"items": {"enum": ["x", "y"]}},
                        "c": {"description": "three digits", "pattern": "^[0-9]{3}$"}}}""";
    // WHEN
    List<SchemaError> errors =
        check(schema, "{\"b\": [\"x\", \"secret\"], \"c\": \"secret\", \"d\": \"secret\"}");
    // THEN
    assertThat(errors)
        .extracting(SchemaError::path)
        .containsExactlyInAnyOrder("$.a", "$.b[1]", "$.c", "$.d");
    assertThat(errors).extracting(SchemaError::fix).contains("Give three digits");
    assertThat(errors.toString()).doesNotContain("secret");
  }

  @Test
  void should_not_repeat_a_name_that_can_be_about_a_person() {
    assertThat(check("{\"additionalProperties\": false}", "{\"111222333\": 1, \"A. Jansen\": 2}"))
        .extracting(SchemaError::path)
        .containsExactly("$.?", "$.?");
  }

  @Test
  void should_say_what_the_nearest_form_lacks_if_none_fits() {
    String schema =
        """
        {"oneOf": [{"type": "string"},
                   {"type": "object", "required": ["x"], "properties": {"y": {"type": "integer"}}}]}""";
    assertThat(check(schema, "{\"y\": 1}")).extracting(SchemaError::path).contains("$").hasSize(2);
    assertThat(check("{\"oneOf\": [{\"minimum\": 1}, {\"minimum\": 2}]}", "3"))
        .singleElement()
        .satisfies(error -> assertThat(error.rule()).contains("exactly one"));
  }

  /** As the specification says; the validator used as oracle compares how numbers are written. */
  @Test
  void should_compare_numbers_by_their_value() {
    assertThat(check("{\"uniqueItems\": true}", "[1, 1.0]")).hasSize(1);
    assertThat(check("{\"enum\": [[1, {\"b\": 2}]]}", "[1.0, {\"b\": 2.0}]")).isEmpty();
    assertThat(check("{\"const\": 100}", "1e2")).isEmpty();
    assertThat(check("{\"type\": \"integer\"}", "1e999999999")).isEmpty();
  }

  @Test
  void should_stop_counting_at_a_hundred() {
    String many = "[" + "1,".repeat(500) + "1]";
    assertThat(check("{\"items\": {\"type\": \"string\"}}", many)).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"requierd\": [\"a\"]}",
        "{\"format\": \"date\"}",
        "{\"properties\": {\"a\": {\"exclusiveMinimum\": 1}}}",
        "{\"$ref\": \"#/$defs/none\"}",
        "{\"$ref\": \"other.json\"}",
        "{\"$defs\": {\"a\": {\"$ref\": \"#/$defs/b\"}, \"b\": {\"anyOf\": [{\"$ref\":"
            + " \"#/$defs/a\"}]}}}",
        "{\"required\": \"a\"}",
        "{\"maxItems\": 1.5}",
        "{\"properties\": []}",
        "{\"items\": \"x\"}",
        "{\"minimum\": \"1\"}",
        "{\"pattern\": 1}"
      })
  void should_refuse_a_schema_that_it_does_not_fully_know(String schema) {
    assertThatIllegalStateException().isThrownBy(() -> check(schema, "1"));
  }

  @Test
  void should_refuse_a_type_that_does_not_exist_as_soon_as_the_schema_is_read() {
    assertThatIllegalStateException().isThrownBy(() -> check("{\"type\": \"text\"}", "1"));
  }

  @Test
  void should_know_every_keyword_of_the_schemas_that_ship() {
    assertThat(SchemaCheck.against("/nl/kansrijkestart/pack/pack-1.schema.json", Map.of()))
        .isNotEmpty();
    assertThatIllegalStateException().isThrownBy(() -> SchemaCheck.against("/none.json", 1));
  }
}
