package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InstrumentRulesTest {

  private static final InstrumentRegistry REGISTRY = InstrumentRegistry.bundled();

  private static String text(String file) throws IOException {
    try (InputStream in = Instrument.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "phq-9.v1.json | \"countFrom\": [2, 2] | \"countFrom\": [2] | $.scales[1]",
        "phq-9.v1.json | \"atMost\": 9 | \"atMost\": 4 | $.scales[0]",
        "phq-9.v1.json | \"items\": [1, 2] | \"items\": [1, 99] | $",
        "phq-9.v1.json | \"scale\": \"core-symptoms\" | \"scale\": \"elsewhere\" | $",
        "zrm.v2017.json | \"items\": [1], | \"items\": [1, 2], | $.scales[0]",
        "epds.v1.json | \"category\": \"mental-health\" | \"category\": \"rumours\" | $.critical[0].category",
        "phq-9.v1.json | \"items\": [9] | \"items\": [10] | $",
        "phq-9.v1.json | \"id\": \"symptoms\" | \"id\": \"total\" | $",
        "epds.v1.json | \"toDay\": 97 | \"toDay\": 371 | $.cutOffs[0].cases[0].toDay",
        "epds.v1.json | \"toDay\": 97 | \"toDay\": 97, \"fromDay\": 98 | $.cutOffs[0].cases[0]",
        "epds.v1.json | \"from-lowest\" | \"upwards\" | $.items[0].options",
        "epds.v1.json | \"cases\" | \"atLeast\": 3, \"cases\" | $.cutOffs[0]",
        "t-ace.v1.json | \"step\": 2 | \"step\": 3 | $.items[0]",
        "pss-4.v1.json | \"reverse\": true | \"reverse\": \"yes\" | $.items[1].reverse",
        "mspss.v1.json | \"divisor\": 12 | \"divisor\": 0 | $.scales[0].divisor",
        "mspss.v1.json | \"below\": 3 | \"above\": 3 | $.scales[0].bands[0].above"
      })
  void should_refuse_a_broken_part_with_file_place_and_rule(
      String file, String was, String is, String path) throws IOException {
    // GIVEN
    String json = text(file);
    int at = json.indexOf(was);
    assertThat(at).isPositive();
    String broken = json.substring(0, at) + is + json.substring(at + was.length());
    // WHEN
    InstrumentException refusal =
        catchThrowableOfType(
            InstrumentException.class,
            () ->
                Instrument.read(
                    "own.json", new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8))));
    // THEN
    assertThat(refusal).isNotNull();
    assertThat(refusal.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("own.json");
              assertThat(problem.path()).isEqualTo(path);
              assertThat(problem.rule()).isNotBlank();
              assertThat(problem.fix()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "epds, 1, 1, 1, 0",
    "epds, 1, 1, 4, 3",
    "epds, 1, 3, 1, 3",
    "epds, 1, 3, 4, 0",
    "epds, 1, 10, 1, 3",
    "maas, 1, 1, 1, 5",
    "maas, 1, 2, 1, 1",
    "pbq, 1, 1, 1, 0",
    "pbq, 1, 2, 1, 5"
  })
  void should_turn_a_place_on_the_form_into_an_answer(
      String id, String version, int item, int place, int answer) {
    assertThat(item(id, version, item).answerAt(place)).hasValue(answer);
  }

  @Test
  void should_know_no_answer_for_a_place_that_the_form_does_not_have() {
    assertThat(item("epds", "1", 1).answerAt(0)).isEqualTo(OptionalInt.empty());
    assertThat(item("epds", "1", 1).answerAt(5)).isEqualTo(OptionalInt.empty());
    assertThat(item("phq-2", "1", 1).answerAt(1)).isEqualTo(OptionalInt.empty());
  }

  private static Instrument.Item item(String id, String version, int number) {
    return REGISTRY
        .find(InstrumentId.of(id), version)
        .flatMap(instrument -> instrument.item(number))
        .orElseThrow();
  }

  @Test
  void should_score_against_the_answer_only_where_the_file_says_so() {
    assertThat(item("pss-4", "1", 2).score(0)).isEqualTo(4);
    assertThat(item("pss-4", "1", 2).score(4)).isZero();
    assertThat(item("pss-4", "1", 1).score(4)).isEqualTo(4);
    assertThat(item("hits", "1", 1).score(5)).isEqualTo(5);
  }

  @Test
  void should_offer_only_the_answers_that_a_tolerance_question_has() {
    Score score =
        Scoring.with(REGISTRY)
            .score(
                new Answers(
                    InstrumentId.of("t-ace"),
                    "1",
                    java.time.LocalDate.of(2026, 3, 2),
                    List.of(Answer.of(1, 1))));

    assertThat(score.reasons())
        .extracting(Reason::code)
        .containsExactly(ScreeningReasons.NO_SUCH_ANSWER);
    assertThat(score.reasons().get(0).text(Language.EN)).contains("0, 2");
  }

  @Test
  void should_show_a_limit_that_merely_circulates_and_never_apply_it() {
    Instrument pss = REGISTRY.find(InstrumentId.of("pss-10"), "1").orElseThrow();

    assertThat(pss.cutOffs()).hasSize(2).noneMatch(CutOff::official);
    Score score =
        Scoring.with(REGISTRY)
            .score(
                new Answers(
                    pss.id(),
                    "1",
                    java.time.LocalDate.of(2026, 3, 2),
                    pss.items().stream()
                        .map(item -> Answer.of(item.number(), item.reverse() ? 0 : 4))
                        .toList()));
    assertThat(score.scale(Scale.TOTAL).orElseThrow().points()).hasValue(40);
    assertThat(score.cutOffs()).isEmpty();
  }

  @Test
  void should_extrapolate_only_by_a_rule_of_the_file_and_say_so() {
    // GIVEN a made-up instrument that may be extrapolated from two of three answers
    String json =
        """
        {"format": "instrument/1", "id": "own", "version": "1", "scoringVersion": "1",
         "name": {"nl": "Eigen", "en": "Own"},
         "sources": {"rule": {"document": "made up", "confidence": "confirmed"}},
         "scoringSources": ["rule"],
         "items": [{"number": 1, "min": 0, "max": 2}, {"number": 2, "min": 0, "max": 2},
           {"number": 3, "min": 0, "max": 2}],
         "scales": [{"id": "total", "name": {"nl": "Totaal", "en": "Total"}, "items": [1, 2, 3],
           "prorateFrom": 2, "sources": ["rule"]}],
         "missingRule": "interval", "cutOffs": [],
         "licence": {"terms": {"nl": "vrij", "en": "free"}, "sources": ["rule"]}}""";
    Instrument own =
        Instrument.read(
            "own.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    Scoring scoring = Scoring.with(InstrumentRegistry.of(List.of(own)));
    java.time.LocalDate day = java.time.LocalDate.of(2026, 3, 2);
    // WHEN
    Score two =
        scoring.score(new Answers(own.id(), "1", day, List.of(Answer.of(1, 1), Answer.of(2, 2))));
    Score one = scoring.score(new Answers(own.id(), "1", day, List.of(Answer.of(1, 1))));
    // THEN 3 points of two answers are 4.5 of three, half up
    Score.OnScale extrapolated = two.scale(Scale.TOTAL).orElseThrow();
    assertThat(extrapolated.points()).hasValue(5);
    assertThat(extrapolated.prorated()).isTrue();
    assertThat(two.reasons()).extracting(Reason::code).containsExactly(ScreeningReasons.PRORATED);
    assertThat(one.scale(Scale.TOTAL).orElseThrow().prorated()).isFalse();
    assertThat(one.scale(Scale.TOTAL).orElseThrow().highest()).isEqualTo(5);
  }

  static Stream<Instrument> instruments() {
    return REGISTRY.instruments().stream();
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void should_name_a_source_for_everything_and_mark_its_own_decisions(Instrument instrument) {
    assertThat(instrument.sources()).isNotEmpty();
    assertThat(instrument.licence().sources()).isNotEmpty();
    assertThat(instrument.cutOffs()).allSatisfy(c -> assertThat(c.sources()).isNotEmpty());
    assertThat(instrument.critical())
        .allSatisfy(
            critical ->
                assertThat(critical.sources())
                    .anyMatch(source -> source.confidence() == Confidence.UNCONFIRMED));
  }

  @Test
  void should_know_what_is_public_of_instruments_that_a_host_must_supply() {
    assertThat(REGISTRY.cards().stream().map(card -> card.id().value()))
        .contains(
            "r4u",
            "r4u-renewed",
            "mind2care",
            "alpha-nl",
            "nosi",
            "nosik",
            "kipppi",
            "asq",
            "sdq",
            "van-wiechen",
            "rivm-multiple-vulnerability");
    ModelCard r4u = REGISTRY.card(InstrumentId.of("r4u")).orElseThrow();
    assertThat(r4u.evidence().get(0).auc()).isEqualByComparingTo("0.58");
    assertThat(r4u.evidence().get(0).aucFrom()).isEqualByComparingTo("0.53");
    assertThat(r4u.evidence().get(0).aucTo()).isEqualByComparingTo("0.64");
    assertThat(REGISTRY.card(InstrumentId.of("phq-2"))).isEmpty();
  }

  @Test
  void should_score_such_an_instrument_once_the_host_supplies_a_definition() {
    Instrument made = ScoringTest.madeUp(Instrument.MissingRule.INTERVAL);
    Scoring scoring = Scoring.with(REGISTRY.with(made));

    assertThat(
            scoring.score(
                new Answers(
                    made.id(),
                    "1",
                    java.time.LocalDate.of(2026, 3, 2),
                    List.of(Answer.of(1, 1), Answer.of(2, 1), Answer.of(3, 1)))))
        .isInstanceOf(Score.Complete.class);
  }

  @Test
  void should_nowhere_call_a_score_a_prediction() throws IOException {
    try (Stream<Path> files =
        Stream.of(
                "src/main/resources/nl/kansrijkestart/screening",
                "src/main/java/nl/kansrijkestart/screening")
            .map(Path::of)
            .flatMap(InstrumentRulesTest::walk)) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file).toLowerCase(java.util.Locale.ROOT))
                      .doesNotContain("predict", "voorspel"));
    }
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
