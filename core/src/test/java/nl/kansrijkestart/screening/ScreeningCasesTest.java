package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the cases of the test kit, which any implementation can run. */
class ScreeningCasesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final InstrumentRegistry REGISTRY = InstrumentRegistry.bundled();
  private static final Map<String, Moment> MOMENTS =
      Map.of(
          "unknown",
          Moment.unknown(),
          "pregnant",
          Moment.pregnant(),
          "pregnant-97",
          Moment.pregnant(GestationalAge.ofDays(97)),
          "pregnant-98",
          Moment.pregnant(GestationalAge.ofDays(98)),
          "postpartum",
          Moment.postpartum(),
          "neither",
          neither(Moment.Sex.UNKNOWN),
          "neither-female",
          neither(Moment.Sex.FEMALE),
          "neither-male",
          neither(Moment.Sex.MALE));

  private static Moment neither(Moment.Sex sex) {
    return new Moment(
        Moment.Phase.NEITHER, null, null, sex, nl.kansrijkestart.decision.Ternary.UNKNOWN);
  }

  private static InputStream file(Instrument instrument) {
    return ScreeningCasesTest.class.getResourceAsStream(
        "/nl/kansrijkestart/testkit/screening/"
            + instrument.id()
            + ".v"
            + instrument.version()
            + ".json");
  }

  static Stream<Arguments> cases() {
    return REGISTRY.instruments().stream().flatMap(ScreeningCasesTest::cases);
  }

  private static Stream<Arguments> cases(Instrument instrument) {
    try (InputStream in = file(instrument)) {
      return StreamSupport.stream(MAPPER.readTree(in).get("cases").spliterator(), false)
          .map(
              each ->
                  Arguments.of(
                      instrument.id()
                          + " "
                          + instrument.version()
                          + ": "
                          + each.get("name").asText()
                          + ", "
                          + each.get("moment").asText(),
                      instrument,
                      each));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void should_have_cases_for_every_instrument_that_ships() {
    assertThat(REGISTRY.instruments())
        .hasSize(20)
        .allSatisfy(instrument -> assertThat(file(instrument)).isNotNull());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void should_score_as_the_case_says(String name, Instrument instrument, JsonNode given) {
    // GIVEN
    Answers answers =
        new Answers(
            instrument.id(), instrument.version(), LocalDate.of(2026, 3, 2), answers(given));
    JsonNode expected = given.get("expected");
    // WHEN
    Scoring scoring = Scoring.with(InstrumentRegistry.of(List.of(instrument)));
    Score score = scoring.score(answers, MOMENTS.get(given.get("moment").asText()));
    // THEN
    assertThat(score.<String>match(c -> "complete", i -> "incomplete", r -> "refused"))
        .isEqualTo(expected.get("score").asText());
    assertThat(scales(score)).isEqualTo(figures(expected));
    assertThat(cutOffs(score)).isEqualTo(verdicts(expected));
    if (expected.has("bands")) {
      assertThat(bands(score)).isEqualTo(MAPPER.convertValue(expected.get("bands"), Map.class));
    }
    if (expected.has("flags")) {
      assertThat(score.flags())
          .extracting(
              flag ->
                  List.of(
                      flag.critical(),
                      flag.state().name().toLowerCase(Locale.ROOT).replace('_', '-')))
          .isEqualTo(MAPPER.convertValue(expected.get("flags"), List.class));
    }
    assertThat(score.reasons()).isNotEmpty();
  }

  private static List<Answer> answers(JsonNode given) {
    List<Answer> answers = new ArrayList<>();
    int item = 0;
    for (JsonNode answer : given.get("answers")) {
      item++;
      if (answer.isInt()) {
        answers.add(Answer.of(item, answer.asInt()));
      } else if (!answer.isNull()) {
        answers.add(
            Answer.missing(item, MAPPER.convertValue(answer.asText(), MissingReason.class)));
      }
    }
    return answers;
  }

  private static Map<String, List<Integer>> scales(Score score) {
    Map<String, List<Integer>> scales = new LinkedHashMap<>();
    score
        .scales()
        .forEach(each -> scales.put(each.scale(), List.of(each.lowest(), each.highest())));
    return scales;
  }

  private static Map<String, String> bands(Score score) {
    Map<String, String> bands = new LinkedHashMap<>();
    score.scales().stream()
        .filter(each -> hasBands(score, each.scale()))
        .forEach(each -> bands.put(each.scale(), each.band()));
    return bands;
  }

  private static boolean hasBands(Score score, String scale) {
    ScoringRef ref =
        score.match(Score.Complete::scoring, Score.Incomplete::scoring, refused -> null);
    return REGISTRY.find(ref.instrument(), ref.version()).orElseThrow().scales().stream()
        .anyMatch(each -> each.id().equals(scale) && !each.bands().isEmpty());
  }

  private static Map<String, List<String>> cutOffs(Score score) {
    Map<String, List<String>> cutOffs = new LinkedHashMap<>();
    score
        .match(
            Score.Complete::cutOffs, Score.Incomplete::cutOffs, refused -> List.<Score.Verdict>of())
        .forEach(
            each ->
                cutOffs.put(
                    each.cutOff(),
                    List.of(
                        each.applies().name().toLowerCase(Locale.ROOT),
                        each.reached().name().toLowerCase(Locale.ROOT))));
    return cutOffs;
  }

  private static Map<?, ?> figures(JsonNode expected) {
    return MAPPER.convertValue(expected.get("scales"), Map.class);
  }

  private static Map<?, ?> verdicts(JsonNode expected) {
    return MAPPER.convertValue(expected.get("cutOffs"), Map.class);
  }
}
