package nl.kansrijkestart.fhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.Mixed;
import nl.kansrijkestart.fhir.Wire;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.screening.Answer;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.InstrumentId;
import nl.kansrijkestart.screening.InstrumentRegistry;
import nl.kansrijkestart.screening.MissingReason;
import nl.kansrijkestart.screening.Moment;
import nl.kansrijkestart.screening.Score;
import nl.kansrijkestart.screening.Scoring;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class ScoreMapperTest {

  private static final Scoring SCORING = Scoring.with(InstrumentRegistry.bundled());
  private static final LocalDate DAY = LocalDate.of(2025, 2, 3);

  /** The ten questions of the EPDS, with one answer for all but the last. */
  private static Score epds(int each, Answer last, Moment moment) {
    List<Answer> answers = new ArrayList<>();
    for (int item = 1; item < 10; item++) {
      answers.add(Answer.of(item, each));
    }
    answers.add(last);
    return SCORING.score(new Answers(InstrumentId.of("epds"), "1", DAY, answers), moment);
  }

  private static List<String> codes(List<CodeableConcept> concepts, String system) {
    return concepts.stream()
        .flatMap(concept -> concept.getCoding().stream())
        .filter(coding -> system.equals(coding.getSystem()))
        .map(coding -> coding.getCode())
        .toList();
  }

  private static List<ObservationComponentComponent> flags(Observation observation) {
    return observation.getComponent().stream()
        .filter(one -> !codes(List.of(one.getCode()), Project.CRITICAL).isEmpty())
        .toList();
  }

  @Test
  void should_write_a_score_with_what_it_was_made_of() {
    Score score = epds(1, Answer.of(10, 2), Moment.postpartum());
    assertThat(Fhir.json(ScoreMapper.toFhir(score, new Reference("QuestionnaireResponse/q-1"))))
        .isEqualTo(Fhir.resource("score.json"));
  }

  @Test
  void should_never_write_a_figure_that_is_not_known() {
    // GIVEN nine answers of one point; the tenth was refused
    Score score = epds(1, Answer.missing(10, MissingReason.REFUSED), Moment.postpartum());
    // WHEN
    Observation observation = ScoreMapper.toFhir(score);
    // THEN
    assertThat(observation.hasValue()).isFalse();
    assertThat(observation.getStatus()).isEqualTo(ObservationStatus.PRELIMINARY);
    assertThat(observation.getDataAbsentReason().getCodingFirstRep().getCode())
        .isEqualTo("unknown");
    Range range =
        (Range)
            observation.getDataAbsentReason().getExtensionByUrl(Project.POSSIBLE_RANGE).getValue();
    assertThat(range.getLow().getValue().intValueExact()).isEqualTo(9);
    assertThat(range.getHigh().getValue().intValueExact()).isEqualTo(12);
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_say_of_each_scale_and_cut_off_what_core_says(int seed) {
    Score score = random(Mixed.random(seed));
    // WHEN
    Observation observation = ScoreMapper.toFhir(score);
    // THEN a figure stands where core has one, and nowhere else
    List<Integer> figures = new ArrayList<>();
    if (observation.hasValue()) {
      figures.add(((IntegerType) observation.getValue()).getValue());
    }
    observation.getComponent().stream()
        .filter(one -> one.getValue() instanceof IntegerType)
        .forEach(one -> figures.add(((IntegerType) one.getValue()).getValue()));
    assertThat(figures)
        .containsExactlyInAnyOrderElementsOf(
            score.scales().stream()
                .filter(scale -> scale.points().isPresent())
                .map(scale -> scale.points().getAsInt())
                .toList());
    assertThat(
            codes(
                observation.getInterpretation(),
                "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"))
        .isEqualTo(
            score.cutOffs().stream()
                .map(
                    cut ->
                        cut.applies() == Ternary.UNKNOWN || cut.reached() == Ternary.UNKNOWN
                            ? "IND"
                            : cut.reached() == Ternary.TRUE ? "POS" : "NEG")
                .toList());
    assertThat(flags(observation)).hasSize(score.flags().size());
    if (score instanceof Score.Refused) {
      assertThat(observation.hasValue() || observation.hasInterpretation()).isFalse();
      assertThat(observation.getDataAbsentReason().getCodingFirstRep().getCode())
          .isEqualTo("not-performed");
    }
  }

  public static Score random(Random random) {
    String instrument = Wire.one(random, "epds", "phq-9", "gad-7", "pss-10", "hits", "mspss");
    List<Answer> answers = new ArrayList<>();
    for (int item = 1; item <= 12; item++) {
      if (random.nextInt(5) > 0) {
        answers.add(Answer.of(item, 1 + random.nextInt(3)));
      }
    }
    Moment moment = Wire.one(random, Moment.unknown(), Moment.pregnant(), Moment.postpartum());
    return SCORING.score(new Answers(InstrumentId.of(instrument), "1", DAY, answers), moment);
  }

  @Test
  void should_keep_an_alarm_where_nothing_can_be_scored() {
    // GIVEN a question that the EPDS does not have, and an alarming answer to the tenth
    Score score =
        SCORING.score(
            new Answers(
                InstrumentId.of("epds"), "1", DAY, List.of(Answer.of(10, 3), Answer.of(40, 1))));
    assertThat(score).isInstanceOf(Score.Refused.class);
    // THEN
    assertThat(flags(ScoreMapper.toFhir(score))).hasSize(score.flags().size()).isNotEmpty();
  }

  @Test
  void should_keep_back_a_signal_of_a_kind_that_is_not_shown() {
    Score score = epds(1, Answer.of(10, 2), Moment.postpartum());
    Score.Flag flag = score.flags().get(0);
    Disclosure.Item scales = new Disclosure.Item("scales", List.of("x"), List.of());
    Disclosure.Item itemsOnly =
        new Disclosure.Item(
            "flags",
            List.of(),
            List.of(List.of(new Disclosure.Item("items", List.of(10), List.of()))));
    Disclosure.Item told =
        new Disclosure.Item(
            "flags",
            List.of(),
            List.of(List.of(new Disclosure.Item("critical", List.of(flag.critical()), List.of()))));
    // THEN
    Observation without = ScoreMapper.toFhir(score, Shown.of(List.of(scales, itemsOnly)));
    assertThat(flags(without)).isEmpty();
    assertThat(without.hasCode() || without.hasEffective() || without.hasInterpretation())
        .isFalse();
    assertThat(codes(without.getCategory(), Project.DATA_CATEGORY)).containsExactly("scores");
    Observation with = ScoreMapper.toFhir(score, Shown.of(List.of(scales, told)));
    assertThat(flags(with)).hasSize(1);
    assertThat(codes(with.getCategory(), Project.DATA_CATEGORY))
        .containsExactly("scores", EnumCodes.of(flag.category()));
  }

  @Test
  void should_name_the_kind_of_data_of_an_instrument_on_safety() {
    List<Answer> answers = IntStream.rangeClosed(1, 4).mapToObj(i -> Answer.of(i, 1)).toList();
    Score score = SCORING.score(new Answers(InstrumentId.of("hits"), "1", DAY, answers));
    assertThat(codes(ScoreMapper.toFhir(score).getCategory(), Project.DATA_CATEGORY))
        .contains(EnumCodes.of(DataCategory.SAFETY));
  }

  @Test
  void should_not_take_over_a_score_of_another_system_or_its_own() {
    Observation own = ScoreMapper.toFhir(epds(1, Answer.of(10, 0), Moment.postpartum()));
    Observation derived = new Observation();
    derived.addDerivedFrom(new Reference("https://host.example/QuestionnaireResponse/1"));
    derived.setValue(new IntegerType(12));
    for (Observation observation : List.of(own, derived)) {
      assertAside(observation);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl-core-r4/nl-core-SNAQScore-01.xml"})
  void should_carry_an_official_example_of_a_score(String name) {
    assertAside(Wire.example(name));
  }

  private static void assertAside(Resource observation) {
    FhirImport read = FhirReader.standard().read(List.of(observation), Wire.DAY);
    assertThat(read.records()).isEmpty();
    assertThat(Wire.found(read, FhirReasons.SCORED_ELSEWHERE))
        .containsExactly("Observation[0].value");
    assertThat(read.carried()).hasSize(1);
    assertThat(read.carried().get(0).resource()).isSameAs(observation);
  }
}
