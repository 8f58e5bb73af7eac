package nl.kansrijkestart.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the cases of the test kit, which any implementation can run. */
class EligibilityCasesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Stream<Arguments> cases() throws IOException {
    try (InputStream in =
        EligibilityCasesTest.class.getResourceAsStream(
            "/nl/kansrijkestart/testkit/catalogue/eligibility.json")) {
      return StreamSupport.stream(MAPPER.readTree(in).get("cases").spliterator(), false)
          .map(each -> Arguments.of(each.get("name").asText(), each));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void should_judge_as_the_case_says(String name, JsonNode given) {
    // GIVEN
    Facts facts = Facts.none();
    for (var field : given.get("facts").properties()) {
      facts = with(facts, Fact.parse(field.getKey()), field.getValue());
    }
    JsonNode expected = given.get("expected");
    // WHEN
    Eligibility answer =
        OfferFixtures.CATALOGUE.eligibility(
            InterventionId.of(given.get("offer").asText()),
            facts,
            LocalDate.parse(given.get("asOf").asText()));
    // THEN
    assertThat(
            answer.<String>match(
                e -> "eligible",
                n -> "not-eligible",
                i -> "insufficient-data",
                n -> n.timing() == Eligibility.Timing.NOT_YET ? "not-yet" : "no-longer"))
        .isEqualTo(expected.get("eligibility").asText());
    if (expected.has("changesOn")) {
      assertThat(((Eligibility.NotNow) answer).changesOn())
          .isEqualTo(expected.get("changesOn").asText());
    }
    if (expected.has("facts")) {
      assertThat(answer.findings())
          .extracting(finding -> finding.fact().id())
          .isEqualTo(texts(expected.get("facts")));
    }
    if (expected.has("missing")) {
      assertThat(((Eligibility.InsufficientData) answer).missing())
          .extracting(Fact::id)
          .isEqualTo(texts(expected.get("missing")));
    }
  }

  private static <T> Facts with(Facts facts, Fact<T> fact, JsonNode value) {
    String text = value.isBoolean() ? (value.asBoolean() ? "yes" : "no") : value.asText();
    return facts.with(fact, fact.type().parser().apply(text));
  }

  private static List<String> texts(JsonNode items) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
