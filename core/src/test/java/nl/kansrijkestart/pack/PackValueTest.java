package nl.kansrijkestart.pack;

import static nl.kansrijkestart.pack.PackFixtures.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.RoleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PackValueTest {

  private static Arguments read(Function<PackValue, Object> reader, String json, Object expected) {
    return Arguments.of(reader, json, expected);
  }

  static Stream<Arguments> readable() {
    return Stream.of(
        read(PackValue::text, "\"a\"", "a"),
        read(PackValue::whole, "7", 7L),
        read(PackValue::whole, "7.0", 7L),
        read(PackValue::whole, "-9223372036854775808", Long.MIN_VALUE),
        read(v -> v.wholeBetween(0, 7), "7", 7),
        read(v -> v.wholeBetween(0, 7), "0", 0),
        read(PackValue::decimal, "7.50", new BigDecimal("7.50")),
        read(PackValue::decimal, "7", new BigDecimal("7")),
        read(PackValue::date, "\"2024-02-29\"", LocalDate.of(2024, 2, 29)),
        read(PackValue::flag, "true", true),
        read(PackValue::ternary, "false", Ternary.FALSE),
        read(PackValue::ternary, "null", Ternary.UNKNOWN),
        read(PackValue::localized, "{\"nl\": \"a\", \"en\": \"b\"}", LocalizedText.of("a", "b")),
        read(v -> v.parsed(RoleCode::of), "\"GP\"", RoleCode.of("GP")),
        read(v -> v.oneOf(Map.of("yes", 1)), "\"yes\"", 1),
        read(v -> v.list(PackValue::whole), "[1, 2]", List.of(1L, 2L)),
        read(v -> v.list(PackValue::whole), "[]", List.of()),
        read(v -> v.field("a").field("b").text(), "{\"a\": {\"b\": \"c\"}}", "c"),
        read(v -> v.field("a").field("b").present(), "{}", false),
        read(v -> v.optional(PackValue::text), "null", Optional.empty()),
        read(v -> v.names(), "{\"a\": 1, \"b\": null}", Set.of("a", "b")),
        read(PackValue::sources, "{\"sources\": [\"s\"]}", List.of(Source.of("D", null))),
        read(PackValue::sources, "{}", List.of()));
  }

  @ParameterizedTest
  @MethodSource("readable")
  void should_read_a_value_of_the_kind_asked_for(
      Function<PackValue, Object> reader, String json, Object expected) {
    assertThat(reader.apply(value(json))).isEqualTo(expected);
  }

  private static Arguments refuse(Function<PackValue, Object> reader, String json, String path) {
    return Arguments.of(reader, json, path);
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        refuse(PackValue::text, "null", "v"),
        refuse(PackValue::text, "\" \"", "v"),
        refuse(PackValue::text, "111222333", "v"),
        refuse(PackValue::whole, "\"111222333\"", "v"),
        refuse(PackValue::whole, "1112.5", "v"),
        refuse(PackValue::whole, "1e30", "v"),
        refuse(PackValue::whole, "1e999999999", "v"),
        refuse(v -> v.wholeBetween(0, 7), "8", "v"),
        refuse(v -> v.wholeBetween(0, 7), "-1", "v"),
        refuse(PackValue::decimal, "\"111222333\"", "v"),
        refuse(PackValue::date, "\"2023-02-29\"", "v"),
        refuse(PackValue::date, "20230228", "v"),
        refuse(PackValue::flag, "\"true\"", "v"),
        refuse(PackValue::ternary, "1", "v"),
        refuse(PackValue::localized, "{\"nl\": \"a\"}", "v.en"),
        refuse(PackValue::localized, "{\"nl\": \"a\", \"en\": \"b\", \"de\": \"c\"}", "v.de"),
        refuse(v -> v.parsed(RoleCode::of), "\"111222333\"", "v"),
        refuse(v -> v.oneOf(Map.of("yes", 1)), "\"111222333\"", "v"),
        refuse(v -> v.list(PackValue::whole), "{}", "v"),
        refuse(v -> v.list(PackValue::whole), "[1, \"111222333\"]", "v[1]"),
        refuse(v -> v.field("a").text(), "{}", "v.a"),
        refuse(v -> v.field("a").field("b").text(), "{}", "v.a.b"),
        refuse(v -> v.field("a").text(), "\"111222333\"", "v"),
        refuse(PackValue::names, "[]", "v"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void should_refuse_any_other_value_with_its_place_and_without_the_value(
      Function<PackValue, Object> reader, String json, String path) {
    assertThatExceptionOfType(PackException.class)
        .isThrownBy(() -> reader.apply(value(json)))
        .withMessageStartingWith("test.json $.sections.things[0]." + path + ": ")
        .withMessageNotContaining("111222333")
        .satisfies(refusal -> assertThat(refusal.problems()).hasSize(1));
  }

  @Test
  void should_refuse_misspelt_fields_of_an_entry_but_not_those_that_every_entry_may_have() {
    // GIVEN
    PackEntry entry =
        PackFixtures.with(
                "p.json",
                "p",
                "null",
                "{\"id\": \"e\", \"sources\": [\"s\"], \"note\": \"n\", \"validFrom\": null,"
                    + " \"validTo\": \"2026-01-01\", \"announced\": false, \"a\": 1, \"b\": 2}")
            .entries("things")
            .get(0);
    // THEN
    entry.onlyFields("a", "b", "c");
    assertThatExceptionOfType(PackException.class)
        .isThrownBy(() -> entry.onlyFields("c"))
        .satisfies(
            refusal ->
                assertThat(refusal.problems())
                    .extracting(PackProblem::path)
                    .containsExactly("$.sections.things[0].a", "$.sections.things[0].b"));
    assertThat(entry.refused("must be sound", "Mend it"))
        .hasMessage("p.json $.sections.things[0]: must be sound. Mend it.");
  }

  @Test
  void should_show_no_value_in_its_text() {
    assertThat(value("\"111222333\"")).hasToString("test.json $.sections.things[0].v");
  }
}
