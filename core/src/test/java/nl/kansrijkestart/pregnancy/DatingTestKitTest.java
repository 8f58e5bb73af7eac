package nl.kansrijkestart.pregnancy;

import static nl.kansrijkestart.pregnancy.PregnancyFixtures.MAPPER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the language-neutral cases of dating. */
class DatingTestKitTest {

  static Stream<JsonNode> cases() throws IOException {
    try (InputStream in =
        DatingTestKitTest.class.getResourceAsStream(
            "/nl/kansrijkestart/testkit/pregnancy/dating.json")) {
      return StreamSupport.stream(MAPPER.readTree(in).get("cases").spliterator(), false);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void should_date_every_case_as_written(JsonNode given) {
    // GIVEN
    List<Dating> datings =
        MAPPER.convertValue(given.get("datings"), new TypeReference<List<Dating>>() {});
    // WHEN
    DueDate dueDate = new DatingHistory(datings).dueDate();
    // THEN
    JsonNode expected = given.get("expected");
    if (expected.get("dueDate").isNull()) {
      assertThat(dueDate).isInstanceOf(DueDate.Unknown.class);
      return;
    }
    DueDate.Known known = (DueDate.Known) dueDate;
    assertThat(known.date()).isEqualTo(LocalDate.parse(expected.get("dueDate").asText()));
    assertThat(MAPPER.valueToTree(known.basis().method()).asText())
        .isEqualTo(expected.get("method").asText());
    assertThat(known.disagreements().stream().map(DueDate.Disagreement::days))
        .containsExactlyElementsOf(
            StreamSupport.stream(expected.get("differsByDays").spliterator(), false)
                .map(JsonNode::asInt)
                .toList());
    given
        .path("ages")
        .properties()
        .forEach(
            age ->
                assertThat(known.at(LocalDate.parse(age.getKey())).asAge().orElseThrow())
                    .hasToString(age.getValue().asText()));
  }
}
