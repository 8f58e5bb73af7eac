package nl.kansrijkestart.fhir.screening;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Subjects;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.screening.Scale;
import nl.kansrijkestart.screening.Score;
import nl.kansrijkestart.screening.ScoringRef;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Scores as Observation (score), one way: out.
 *
 * <p>The total is the value, each other scale a component. Where the figure is not known there is
 * no value but {@code dataAbsentReason}, with the ends between which it lies in an extension: an
 * interval is never taken for a score. A band, and a cut-off as core judged it, stand in {@code
 * interpretation}: {@code POS} reached, {@code NEG} not reached, {@code IND} where that is not
 * known or the cut-off may not hold. A signal that asks for action whatever the total is stands in
 * a component; the kinds of data that it tells stand in {@code category}.
 *
 * <p>A score of another system is never read as a {@link Score}: which form, version and rules made
 * it is not certain, and core scores the answers itself. {@code FhirReader} reports and carries it.
 *
 * <p>No RiskAssessment is written: that is for a probability, and core computes none.
 */
public final class ScoreMapper {

  private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
  private static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
  private static final String CATEGORY =
      "http://terminology.hl7.org/CodeSystem/observation-category";

  private ScoreMapper() {}

  /**
   * All of a score, for the host's own store.
   *
   * @param score the score, not null
   * @return a new Observation without subject, never null
   */
  public static Observation toFhir(Score score) {
    return toFhir(score, Shown.ALL);
  }

  /**
   * All of a score, with the answers that it was made of.
   *
   * @param score the score, not null
   * @param response the QuestionnaireResponse of the answers, not null
   * @return a new Observation without subject, never null
   */
  public static Observation toFhir(Score score, Reference response) {
    return toFhir(score, Shown.ALL).addDerivedFrom(requireNonNull(response, "response"));
  }

  /**
   * What may be told of a score.
   *
   * @param score the score, not null
   * @param shown which of its parts may be written, not null
   * @return a new Observation; never null
   */
  public static Observation toFhir(Score score, Shown shown) {
    return requireNonNull(score, "score")
        .match(
            complete ->
                scored(
                    score,
                    complete.scoring(),
                    complete.subject(),
                    complete.category(),
                    shown,
                    shown.has("answeredOn") ? complete.answeredOn().toString() : null),
            incomplete ->
                scored(
                        score,
                        incomplete.scoring(),
                        incomplete.subject(),
                        incomplete.category(),
                        shown,
                        shown.has("answeredOn") ? incomplete.answeredOn().toString() : null)
                    .setStatus(ObservationStatus.PRELIMINARY),
            refused -> refused(refused, shown));
  }

  private static Observation scored(
      Score score,
      ScoringRef scoring,
      DataSubject subject,
      DataCategory category,
      Shown shown,
      @Nullable String answeredOn) {
    String instrument = scoring.instrument().value();
    Observation observation = observation(subject);
    Set<DataCategory> told = new LinkedHashSet<>();
    told.add(category);
    if (shown.has("scoring")) {
      observation.setCode(concept(Project.INSTRUMENT, instrument));
      observation.setMethod(
          concept(
              Project.SCORING,
              instrument + "/" + scoring.version() + "/" + scoring.scoringVersion()));
    }
    if (answeredOn != null) {
      observation.setEffective(new DateTimeType(answeredOn));
    }
    if (shown.has("scales")) {
      score.scales().forEach(scale -> write(scale, instrument, observation));
    }
    if (shown.has("cutOffs")) {
      score.cutOffs().forEach(verdict -> write(verdict, instrument, observation));
    }
    flags(score, instrument, shown, observation, told);
    categories(observation, told);
    return observation;
  }

  private static Observation refused(Score.Refused score, Shown shown) {
    Observation observation = observation(score.subject());
    Set<DataCategory> told = new LinkedHashSet<>();
    told.add(score.category());
    String instrument = score.instrument().value();
    if (shown.has("instrument")) {
      observation.setCode(concept(Project.INSTRUMENT, instrument));
    }
    observation.setDataAbsentReason(concept(ABSENT, "not-performed"));
    flags(score, instrument, shown, observation, told);
    categories(observation, told);
    return observation;
  }

  private static Observation observation(DataSubject subject) {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    Subjects.write(observation, subject);
    observation.addCategory(concept(CATEGORY, "survey"));
    return observation;
  }

  private static void write(Score.OnScale scale, String instrument, Observation observation) {
    boolean total = scale.scale().equals(Scale.TOTAL);
    @Nullable ObservationComponentComponent component =
        total
            ? null
            : observation
                .addComponent()
                .setCode(concept(Project.SCALE, instrument + "/" + scale.scale()));
    if (scale.points().isPresent()) {
      IntegerType points = new IntegerType(scale.points().getAsInt());
      if (component == null) {
        observation.setValue(points);
      } else {
        component.setValue(points);
      }
    } else {
      CodeableConcept unknown = concept(ABSENT, "unknown");
      if (component == null) {
        observation.setDataAbsentReason(unknown);
      } else {
        component.setDataAbsentReason(unknown);
      }
      range(scale, component == null ? observation.getDataAbsentReason() : component);
    }
    String band = scale.band();
    if (band != null) {
      CodeableConcept concept =
          concept(Project.BAND, instrument + "/" + scale.scale() + "/" + band);
      if (component == null) {
        observation.addInterpretation(concept);
      } else {
        component.addInterpretation(concept);
      }
    }
  }

  private static void range(Score.OnScale scale, Element element) {
    element.addExtension(
        new Extension(
            Project.POSSIBLE_RANGE,
            new Range()
                .setLow(new Quantity().setValue(scale.lowest()))
                .setHigh(new Quantity().setValue(scale.highest()))));
  }

  private static void write(Score.Verdict verdict, String instrument, Observation observation) {
    String code =
        verdict.applies() != Ternary.TRUE || verdict.reached() == Ternary.UNKNOWN
            ? "IND"
            : verdict.reached() == Ternary.TRUE ? "POS" : "NEG";
    observation.addInterpretation(
        concept(INTERPRETATION, code)
            .addCoding(new Coding(Project.CUT_OFF, instrument + "/" + verdict.cutOff(), null)));
  }

  private static void flags(
      Score score,
      String instrument,
      Shown shown,
      Observation observation,
      Set<DataCategory> told) {
    for (Score.Flag flag : score.flags()) {
      if (shown.holds("flags", "critical", flag.critical())) {
        told.add(flag.category());
        observation
            .addComponent()
            .setCode(concept(Project.CRITICAL, instrument + "/" + flag.critical()))
            .setValue(concept(Project.FLAG_STATE, EnumCodes.of(flag.state())));
      }
    }
  }

  private static void categories(Observation observation, Set<DataCategory> told) {
    told.forEach(
        category ->
            observation.addCategory(concept(Project.DATA_CATEGORY, EnumCodes.of(category))));
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept().addCoding(new Coding(system, code, null));
  }
}
