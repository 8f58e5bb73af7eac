package nl.kansrijkestart.referral.trajectory;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.screening.Moment;
import nl.kansrijkestart.screening.followup.OutcomeMeasure;
import org.jspecify.annotations.Nullable;

/**
 * A subgoal of Mothers of Rotterdam for one woman, measured at the start and later (subdoel): less
 * stress in pregnancy, the child's development, self-reliance.
 *
 * <p>The source names no scale (C-53): instrument, scale and which way is better are those of the
 * {@link OutcomeMeasure} that the host configured. Where the library scores the forms itself, use
 * {@link OutcomeMeasure#evaluate}. Source: R-146 (003_09b18bbe4b80cd54.txt, L124-129). This class
 * is immutable and thread-safe.
 *
 * @param measure what is followed and with which figure, not null
 * @param baseline the figure at the start, or null where not measured
 * @param followUp the later figure, only with a baseline, or null where not measured
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"measure", "baseline", "followUp"})
public record Subgoal(OutcomeMeasure measure, @Nullable Figure baseline, @Nullable Figure followUp)
    implements Disclosable {

  /**
   * A figure on a day.
   *
   * @param on the day, not null
   * @param value the figure, not null
   * @param phase where she was around the pregnancy, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"on", "value", "phase"})
  public record Figure(LocalDate on, BigDecimal value, Moment.Phase phase) implements Disclosable {

    /** Checks that nothing is missing. */
    public Figure {
      requireNonNull(on, "on");
      requireNonNull(value, "value");
      requireNonNull(phase, "phase");
    }

    @Override
    public List<Part> parts() {
      return List.of(
          Part.ofWoman("on", DataCategory.SCORES, on),
          Part.ofWoman("value", DataCategory.SCORES, value),
          Part.ofWoman("phase", DataCategory.OBSTETRIC, phase));
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

  /** Checks that a follow-up has a baseline before it, and stress is measured in pregnancy. */
  public Subgoal {
    requireNonNull(measure, "measure");
    if (!refusals(measure, baseline, followUp).isEmpty()) {
      throw new IllegalArgumentException(
          "A follow-up must have a baseline, not after it, and stress be measured in pregnancy");
    }
  }

  /**
   * A subgoal with its figures.
   *
   * @param measure what is followed, not null
   * @param baseline the figure at the start, or null
   * @param followUp the later figure, or null
   * @return the subgoal, or a refusal with every reason; never null
   */
  public static Result<Subgoal> of(
      OutcomeMeasure measure, @Nullable Figure baseline, @Nullable Figure followUp) {
    List<Reason> refusals = refusals(requireNonNull(measure, "measure"), baseline, followUp);
    return refusals.isEmpty()
        ? Result.accepted(new Subgoal(measure, baseline, followUp))
        : Result.refused(refusals);
  }

  private static List<Reason> refusals(
      OutcomeMeasure measure, @Nullable Figure baseline, @Nullable Figure followUp) {
    List<Reason> refusals = new ArrayList<>();
    if (followUp != null && baseline == null) {
      refusals.add(reason(TrajectoryReasons.BASELINE_MISSING, Map.of()));
    }
    if (followUp != null && baseline != null && followUp.on().isBefore(baseline.on())) {
      refusals.add(reason(TrajectoryReasons.FOLLOW_UP_FIRST, Map.of()));
    }
    if (measure.goal() == OutcomeMeasure.Goal.LESS_STRESS
        && (outsidePregnancy(baseline) || outsidePregnancy(followUp))) {
      refusals.add(reason(TrajectoryReasons.PREGNANCY_ONLY, Map.of()));
    }
    return refusals;
  }

  private static boolean outsidePregnancy(@Nullable Figure figure) {
    return figure != null && figure.phase() != Moment.Phase.PREGNANT;
  }

  /**
   * What became of it.
   *
   * @return improved, the same or worse, or not measured where one of the two figures is missing;
   *     never null
   */
  public OutcomeMeasure.Answer answer() {
    if (baseline == null || followUp == null) {
      return new OutcomeMeasure.Answer(
          OutcomeMeasure.Outcome.NOT_MEASURED,
          null,
          List.of(reason(TrajectoryReasons.NOT_MEASURED, Map.of())));
    }
    int up = followUp.value().compareTo(baseline.value());
    int better = measure.better() == OutcomeMeasure.Better.HIGHER ? up : -up;
    return new OutcomeMeasure.Answer(
        better == 0
            ? OutcomeMeasure.Outcome.SAME
            : better > 0 ? OutcomeMeasure.Outcome.IMPROVED : OutcomeMeasure.Outcome.WORSE,
        null,
        List.of(
            reason(
                TrajectoryReasons.SUBGOAL_OUTCOME,
                Map.of("baseline", baseline.value(), "followUp", followUp.value()))));
  }

  private static Reason reason(ReasonCode code, Map<String, ?> parameters) {
    return Reason.of(code, TrajectoryReasons.C53, TrajectoryReasons.SUBGOALS, parameters);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("goal", DataCategory.REFERRAL, measure.goal()),
        Part.ofWoman("instrument", DataCategory.SCORES, measure.instrument()),
        Part.ofWoman("baseline", DataCategory.SCORES, baseline),
        Part.ofWoman("followUp", DataCategory.SCORES, followUp));
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
