package nl.kansrijkestart.screening.followup;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.screening.InstrumentId;
import nl.kansrijkestart.screening.Moment;
import nl.kansrijkestart.screening.Score;
import nl.kansrijkestart.screening.ScoringRef;
import nl.kansrijkestart.screening.ScreeningReasons;
import org.jspecify.annotations.Nullable;

/**
 * What the help is for, and with which figure that is followed (uitkomstmaat): a subgoal of Mothers
 * of Rotterdam, or whether she felt helped, with the instrument that the host chose.
 *
 * <p>The programme names the subgoals and no scale (C-53), so instrument, scale and direction are
 * the host's. This class is immutable and thread-safe.
 *
 * @param goal what it is about, not null
 * @param instrument the instrument that follows it, not null
 * @param scale the scale of that instrument, not null
 * @param better which way is better, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"goal", "instrument", "scale", "better"})
public record OutcomeMeasure(Goal goal, InstrumentId instrument, String scale, Better better) {

  private static final RuleRef RULE = RuleRef.of("C-53", "1");
  private static final List<Source> SOURCES =
      List.of(
          Source.of("003_09b18bbe4b80cd54.txt: Moeders van Rotterdam, presentation", "L124-129"),
          Source.of(
              "000_eb423f63e596da97.txt: Rotterdam, Projecten Stevige Start", "L65, felt helped"));

  /** What the help is for (doel). */
  public enum Goal {
    /** She has less stress in pregnancy; only forms of the pregnancy count (minder stress). */
    @JsonProperty("less-stress")
    LESS_STRESS,
    /** The child's development is stimulated (ontwikkeling van het kind). */
    @JsonProperty("child-development")
    CHILD_DEVELOPMENT,
    /** She is more self-reliant (zelfredzaamheid). */
    @JsonProperty("self-reliance")
    SELF_RELIANCE,
    /** She felt helped (zich geholpen voelen). */
    @JsonProperty("felt-helped")
    FELT_HELPED
  }

  /** Which way a figure gets better (richting). */
  public enum Better {
    /** A higher figure is better. */
    @JsonProperty("higher")
    HIGHER,
    /** A lower figure is better. */
    @JsonProperty("lower")
    LOWER
  }

  /** What became of it (uitkomst). */
  public enum Outcome {
    /** The figure got better (verbeterd). */
    @JsonProperty("improved")
    IMPROVED,
    /** The figure is the same (gelijk). */
    @JsonProperty("same")
    SAME,
    /** The figure got worse (verslechterd). */
    @JsonProperty("worse")
    WORSE,
    /** There are no two forms that can be compared, or answers are missing (niet gemeten). */
    @JsonProperty("not-measured")
    NOT_MEASURED
  }

  /**
   * One form of the measure.
   *
   * @param score its score, not null
   * @param phase where she was around the pregnancy, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"score", "phase"})
  public record Point(Score score, Moment.Phase phase) {

    /** Checks that both are there. */
    public Point {
      requireNonNull(score, "score");
      requireNonNull(phase, "phase");
    }

    /**
     * The type only; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * The outcome with its grounds.
   *
   * @param outcome what became of it, not null
   * @param change from the first to the last form, or null where it was not measured
   * @param reasons why, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"outcome", "change", "reasons"})
  public record Answer(Outcome outcome, @Nullable ScoreChange change, List<Reason> reasons)
      implements Explained {

    /** Copies the reasons. */
    public Answer {
      requireNonNull(outcome, "outcome");
      reasons = List.copyOf(reasons);
    }

    /**
     * The type only; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /** Checks that nothing is missing. */
  public OutcomeMeasure {
    requireNonNull(goal, "goal");
    requireNonNull(instrument, "instrument");
    requireNonNull(scale, "scale");
    requireNonNull(better, "better");
  }

  /**
   * From the first to the last form of this measure. For less stress only forms of the pregnancy
   * count; a form after the birth, or at a moment that is not known, does not.
   *
   * @param points the forms, in any order, not null
   * @return the outcome, never null
   */
  public Answer evaluate(List<Point> points) {
    List<Score> forms =
        points.stream()
            .filter(point -> goal != Goal.LESS_STRESS || point.phase() == Moment.Phase.PREGNANT)
            .map(Point::score)
            .filter(this::isOfThis)
            .sorted(Comparator.comparing(ScoreChange::day))
            .toList();
    if (forms.size() < 2) {
      return new Answer(
          Outcome.NOT_MEASURED,
          null,
          List.of(reason(ScreeningReasons.NO_TWO_FORMS, Map.of("count", forms.size()))));
    }
    return ScoreChange.between(forms.get(0), forms.get(forms.size() - 1), scale)
        .match(this::answer, reasons -> new Answer(Outcome.NOT_MEASURED, null, reasons));
  }

  private boolean isOfThis(Score score) {
    ScoringRef ref = ScoreChange.scoring(score);
    return ref != null && ref.instrument().equals(instrument);
  }

  private Answer answer(ScoreChange change) {
    int up = better == Better.HIGHER ? 1 : -1;
    Outcome outcome =
        change.lowest() == 0 && change.highest() == 0
            ? Outcome.SAME
            : change.lowest() > 0
                ? (up > 0 ? Outcome.IMPROVED : Outcome.WORSE)
                : change.highest() < 0
                    ? (up > 0 ? Outcome.WORSE : Outcome.IMPROVED)
                    : Outcome.NOT_MEASURED;
    return new Answer(
        outcome,
        change,
        List.of(
            reason(
                ScreeningReasons.CHANGE,
                Map.of("scale", scale, "lowest", change.lowest(), "highest", change.highest()))));
  }

  private static Reason reason(ReasonCode code, Map<String, ?> parameters) {
    return Reason.of(code, RULE, SOURCES, parameters);
  }
}
