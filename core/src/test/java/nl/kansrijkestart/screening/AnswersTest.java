package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.intake.IntakeReader;
import nl.kansrijkestart.intake.Validators;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Part;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Clock CLOCK =
      Clock.fixed(DAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
  private final IntakeReader reader = IntakeReader.with(Validators.standalone(Language.EN, CLOCK));
  private final ObjectMapper mapper =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private Intake<AnswersIntake> read(String json) {
    return reader.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), AnswersIntake.class);
  }

  @Test
  void should_take_a_form_with_an_answer_and_a_reason_for_a_missing_one() {
    // WHEN
    Intake<AnswersIntake> intake =
        read(
            """
            {"instrument": "phq-2", "version": "1", "answeredOn": "2026-03-02", "answers": [
              {"item": 1, "value": 2}, {"item": 2, "missing": "not-asked-partner-present"}]}""");
    // THEN
    assertThat(intake.violations()).isEmpty();
    assertThat(Answers.from(intake.record().orElseThrow()))
        .isEqualTo(
            Result.accepted(
                new Answers(
                    InstrumentId.of("phq-2"),
                    "1",
                    DAY,
                    List.of(
                        Answer.of(1, 2),
                        Answer.missing(2, MissingReason.NOT_ASKED_PARTNER_PRESENT)))));
  }

  @Test
  void should_report_every_violation_at_its_place() {
    Intake<AnswersIntake> intake =
        read(
            """
            {"instrument": "PHQ 2", "version": " ", "answeredOn": "2026-03-03", "answers": [
              {"item": 0, "value": 2}, {"item": 2}, {"value": 1, "missing": "refused"}, null]}""");

    assertThat(intake.violations())
        .extracting(Violation::path)
        .containsExactly(
            "answeredOn",
            "answers[0].item",
            "answers[1].value",
            "answers[2].item",
            "answers[2].missing",
            "answers[3]",
            "instrument",
            "version");
  }

  @Test
  void should_refuse_in_place_of_throwing_when_nobody_validated() {
    assertThat(Answers.from(new AnswersIntake(null, null, null, null)))
        .isInstanceOf(Result.Refused.class);
    assertThat(
            Answers.from(new AnswersIntake("phq-2", "1", DAY, Arrays.asList((AnswerIntake) null))))
        .isInstanceOf(Result.Refused.class);
  }

  @Test
  void should_let_no_answer_be_both_given_and_missing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Answer(1, null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Answer(1, 0, MissingReason.REFUSED));
    assertThatIllegalArgumentException().isThrownBy(() -> Answer.of(0, 1));
  }

  @Test
  void should_disclose_answers_and_scores_apart() {
    // GIVEN
    Answers answers = new Answers(InstrumentId.of("phq-2"), "1", DAY, List.of(Answer.of(1, 2)));
    Score score = Scoring.with(FreshPlans.registry()).score(answers);
    // THEN
    assertThat(answers.parts()).extracting(Part::category).containsOnly(DataCategory.ANSWERS);
    assertThat(score.parts())
        .filteredOn(part -> !part.name().equals("missing"))
        .extracting(Part::category)
        .containsOnly(DataCategory.SCORES);
    assertThat(score.parts())
        .filteredOn(part -> part.name().equals("missing"))
        .extracting(Part::category)
        .containsExactly(DataCategory.ANSWERS);
  }

  @Test
  void should_be_equal_to_itself_after_json_and_back() throws Exception {
    Scoring scoring = Scoring.with(FreshPlans.registry());
    InstrumentId phq2 = InstrumentId.of("phq-2");
    for (List<Answer> given :
        List.of(
            List.of(Answer.of(1, 2), Answer.of(2, 3)),
            List.of(Answer.missing(2, MissingReason.RELATIVE_INTERPRETED)),
            List.of(Answer.of(7, 2)))) {
      Answers answers = new Answers(phq2, "1", DAY, given);
      Score score = scoring.score(answers);

      assertThat(mapper.readValue(mapper.writeValueAsString(answers), Answers.class))
          .isEqualTo(answers);
      assertThat(mapper.readValue(mapper.writeValueAsString(score), Score.class)).isEqualTo(score);
    }
    Instrument instrument = InstrumentRegistry.bundled().instruments().get(0);
    assertThat(mapper.readValue(mapper.writeValueAsString(instrument), Instrument.class))
        .isEqualTo(instrument);
  }
}
