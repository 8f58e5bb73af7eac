package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PilotTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final InstrumentId ID = InstrumentId.of("pilot");

  private static Instrument instrument(String status) {
    String json =
        """
        {"format": "instrument/1", "id": "pilot", "version": "1", "scoringVersion": "1",%s
         "name": {"nl": "Verzonnen", "en": "Made up"},
         "sources": {"none": {"document": "made up for a test", "confidence": "unconfirmed"}},
         "scoringSources": ["none"], "items": [{"number": 1, "min": 0, "max": 3}],
         "missingRule": "refuse", "cutOffs": [],
         "critical": [{"id": "harm", "category": "safety", "name": {"nl": "x", "en": "x"},
           "items": [1], "anyOf": [[{"item": 1, "atLeast": 2}]], "who": {"nl": "x", "en": "x"},
           "within": {"nl": "x", "en": "x"}, "sources": ["none"]}],
         "licence": {"terms": {"nl": "vrij", "en": "free"}, "sources": ["none"]}}"""
            .formatted(status);
    return Instrument.read(
        "pilot.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private final Scoring scoring =
      Scoring.with(InstrumentRegistry.of(List.of(instrument("\"status\": \"pilot\","))));

  private static Answers answers(int value) {
    return new Answers(ID, "1", DAY, List.of(Answer.of(1, value)));
  }

  private static Instrument.Training training(LocalDate day) {
    return new Instrument.Training(ID, day, "Trainer");
  }

  @ParameterizedTest
  @Requirement("R-037")
  @CsvSource({"-1, true", "0, true", "1, false"})
  void should_score_a_pilot_only_for_who_completed_a_training_in_it_by_that_day(
      int daysAfter, boolean scored) {
    // WHEN
    Score score =
        scoring.score(answers(1), Moment.unknown(), List.of(training(DAY.plusDays(daysAfter))));
    // THEN
    if (scored) {
      assertThat(score).isInstanceOf(Score.Complete.class);
    } else {
      assertThat(score)
          .isInstanceOfSatisfying(
              Score.Refused.class,
              refused ->
                  assertThat(refused.reasons())
                      .extracting(Reason::code)
                      .containsExactly(ScreeningReasons.NOT_TRAINED));
    }
  }

  @Test
  @Requirement("R-037")
  void should_refuse_a_pilot_without_a_training_or_with_one_in_something_else() {
    Instrument.Training other = new Instrument.Training(InstrumentId.of("epds"), DAY, "Trainer");

    assertThat(scoring.score(answers(1), Moment.unknown())).isInstanceOf(Score.Refused.class);
    assertThat(scoring.score(answers(1), Moment.unknown(), List.of(other)))
        .isInstanceOf(Score.Refused.class);
    assertThat(scoring.score(answers(1), Moment.unknown(), List.of(other, training(DAY))))
        .isInstanceOf(Score.Complete.class);
  }

  @Test
  void should_show_the_alarm_of_a_pilot_that_nobody_was_trained_in() {
    // WHEN
    Score score = scoring.score(answers(2), Moment.unknown());
    // THEN
    assertThat(score.flags()).extracting(Score.Flag::state).containsExactly(Score.Flag.State.ALARM);
    Reason last = score.reasons().get(score.reasons().size() - 1);
    assertThat(last.code()).isEqualTo(ScreeningReasons.NOT_TRAINED);
    assertThat(last.sources()).isNotEmpty();
    assertThat(last.text(Language.NL)).contains("pilot", "scholing");
    assertThat(last.text(Language.EN)).contains("pilot", "training");
  }

  @Test
  void should_let_everybody_fill_in_what_is_in_use() {
    for (String status : List.of("", "\"status\": \"in-use\",")) {
      Instrument inUse = instrument(status);
      assertThat(inUse.status()).isEqualTo(Instrument.Status.IN_USE);
      assertThat(Scoring.with(InstrumentRegistry.of(List.of(inUse))).score(answers(1)))
          .isInstanceOf(Score.Complete.class);
    }
    assertThat(InstrumentRegistry.bundled().instruments())
        .extracting(Instrument::status)
        .containsOnly(Instrument.Status.IN_USE);
  }

  @Test
  void should_refuse_a_training_without_a_provider() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Instrument.Training(ID, DAY, " "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Instrument.Training(ID, DAY, "x".repeat(201)));
    assertThat(new Instrument.Training(ID, DAY, "x".repeat(200)).provider()).hasSize(200);
  }

  @Test
  @Requirement("R-036")
  void should_score_r4u_only_with_a_definition_of_its_version_and_never_a_missing_answer_as_0() {
    // GIVEN a made-up definition, as a host would supply it
    String json =
        """
        {"format": "instrument/1", "id": "r4u", "version": "own-2022", "scoringVersion": "1",
         "status": "pilot", "name": {"nl": "R4U", "en": "R4U"},
         "sources": {"none": {"document": "made up for a test", "confidence": "unconfirmed"}},
         "scoringSources": ["none"],
         "items": [{"number": 1, "min": 0, "max": 3}, {"number": 2, "min": 0, "max": 5}],
         "missingRule": "interval", "cutOffs": [],
         "licence": {"terms": {"nl": "x", "en": "x"}, "sources": ["none"]}}""";
    Instrument own =
        Instrument.read(
            "r4u.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    InstrumentId r4u = InstrumentId.of("r4u");
    List<Instrument.Training> trained = List.of(new Instrument.Training(r4u, DAY, "Trainer"));
    InstrumentRegistry bundled = InstrumentRegistry.bundled();
    Answers half = new Answers(r4u, "own-2022", DAY, List.of(Answer.of(1, 2)));
    // WHEN
    Score without = Scoring.with(bundled).score(half, Moment.unknown(), trained);
    Score with = Scoring.with(bundled.with(own)).score(half, Moment.unknown(), trained);
    Score other =
        Scoring.with(bundled.with(own))
            .score(new Answers(r4u, "2015", DAY, List.of()), Moment.unknown(), trained);
    // THEN
    assertThat(without).isInstanceOf(Score.Refused.class);
    assertThat(without.reasons().get(0).code()).isEqualTo(ScreeningReasons.NO_DEFINITION);
    assertThat(with).isInstanceOf(Score.Incomplete.class);
    assertThat(with.scales())
        .extracting(Score.OnScale::lowest, Score.OnScale::highest)
        .containsExactly(org.assertj.core.api.Assertions.tuple(2, 7));
    assertThat(other).isInstanceOf(Score.Refused.class);
    assertThat(other.reasons().get(0).code()).isEqualTo(ScreeningReasons.WRONG_VERSION);
  }
}
