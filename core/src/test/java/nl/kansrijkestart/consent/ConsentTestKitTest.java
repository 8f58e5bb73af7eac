package nl.kansrijkestart.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases that any implementation can run, and their JSON there and back. */
class ConsentTestKitTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  static Stream<JsonNode> cases() throws IOException {
    try (InputStream in =
        ConsentTestKitTest.class.getResourceAsStream(
            "/nl/kansrijkestart/testkit/consent/decisions.json")) {
      return StreamSupport.stream(MAPPER.readTree(in).get("cases").spliterator(), false);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void should_decide_each_case_of_the_test_kit(JsonNode example) throws IOException {
    // GIVEN
    List<Consent> records = new ArrayList<>();
    for (JsonNode record : example.get("records")) {
      records.add(MAPPER.treeToValue(record, Consent.class));
    }
    DisclosureRequest request = MAPPER.treeToValue(example.get("request"), DisclosureRequest.class);
    // WHEN
    ConsentDecision decision = new ConsentHistory(records).decide(request);
    // THEN
    assertThat(decision.<String>match(p -> "permit", d -> "deny", n -> "not-applicable"))
        .as(example.get("why").asText())
        .isEqualTo(example.get("decision").asText());
    assertThat(decision.reasons().stream().map(reason -> reason.code().toString()))
        .containsExactlyElementsOf(
            StreamSupport.stream(example.get("reasons").spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    String json = MAPPER.writeValueAsString(decision);
    assertThat(MAPPER.readValue(json, ConsentDecision.class)).isEqualTo(decision);
    assertThat(MAPPER.valueToTree(records).toString()).isEqualTo(example.get("records").toString());
  }
}
