package nl.kansrijkestart.screening;

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
import nl.kansrijkestart.decision.Ternary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the cases of the test kit, which any implementation can run. */
class ScreeningCasesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private final Scoring scoring = Scoring.with(InstrumentRegistry.bundled());

  static Stream<Arguments> cases() throws IOException {
    try (InputStream in =
        ScreeningCasesTest.class.getResourceAsStream(
            "/nl/kansrijkestart/testkit/screening/phq-2.json")) {
      return StreamSupport.stream(MAPPER.readTree(in).get("cases").spliterator(), false)
          .map(each -> Arguments.of(each.get("name").asText(), each));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void should_score_as_the_case_says(String name, JsonNode given) {
    // GIVEN
    List<Answer> answers = new ArrayList<>();
    for (JsonNode answer : given.get("answers")) {
      answers.add(MAPPER.convertValue(answer, Answer.class));
    }
    Answers form =
        new Answers(
            InstrumentId.of(given.get("instrument").asText()),
            given.get("version").asText(),
            LocalDate.of(2026, 3, 2),
            answers);
    JsonNode expected = given.get("expected");
    // WHEN
    Score score = scoring.score(form);
    // THEN
    assertThat(score.<String>match(c -> "complete", i -> "incomplete", r -> "refused"))
        .isEqualTo(expected.get("score").asText());
    if (score instanceof Score.Complete complete) {
      assertThat(complete.total()).isEqualTo(expected.get("total").asInt());
      assertThat(complete.cutOffs())
          .extracting(CutOffVerdict::reached)
          .containsExactly(reached(expected));
    } else if (score instanceof Score.Incomplete incomplete) {
      assertThat(incomplete.lowest()).isEqualTo(expected.get("lowest").asInt());
      assertThat(incomplete.highest()).isEqualTo(expected.get("highest").asInt());
      assertThat(incomplete.cutOffs())
          .extracting(CutOffVerdict::reached)
          .containsExactly(reached(expected));
    } else {
      List<String> codes = new ArrayList<>();
      expected.get("reasons").forEach(code -> codes.add(code.asText()));
      assertThat(score.reasons())
          .extracting(reason -> reason.code().toString())
          .containsExactlyElementsOf(codes);
    }
  }

  private static Ternary reached(JsonNode expected) {
    return Ternary.valueOf(expected.get("positive").asText().toUpperCase(java.util.Locale.ROOT));
  }
}
