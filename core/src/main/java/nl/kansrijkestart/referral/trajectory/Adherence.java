package nl.kansrijkestart.referral.trajectory;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.referral.visit.PlannedVisit;
import nl.kansrijkestart.referral.visit.Share;
import nl.kansrijkestart.referral.visit.VisitSeries;

/**
 * How many of the planned visits were held up to a day, and what became of the others (uitvoering).
 * A visit that she called off is her right, and stands apart from one that the provider called off.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param planned how many were planned up to the day, that day included
 * @param held how many of these were held
 * @param calledOffByHer how many she called off
 * @param notMet at how many she was not met
 * @param calledOffByProvider how many the provider called off
 * @param notRecorded of how many nobody said what became of them
 * @param reasons the figures, and what is to be done, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "planned",
  "held",
  "calledOffByHer",
  "notMet",
  "calledOffByProvider",
  "notRecorded",
  "reasons"
})
public record Adherence(
    int planned,
    int held,
    int calledOffByHer,
    int notMet,
    int calledOffByProvider,
    int notRecorded,
    List<Reason> reasons)
    implements Explained {

  /** Copies the reasons and checks that the figures add up. */
  public Adherence {
    reasons = List.copyOf(reasons);
    if (held < 0
        || calledOffByHer < 0
        || notMet < 0
        || calledOffByProvider < 0
        || notRecorded < 0
        || held + calledOffByHer + notMet + calledOffByProvider + notRecorded != planned) {
      throw new IllegalArgumentException("The visits of a series must add up to those planned");
    }
  }

  /**
   * The figures of a series.
   *
   * @param series the visits, not null
   * @param asOf the day up to which is looked, inclusive, not null
   * @return the figures, never null
   */
  public static Adherence of(VisitSeries series, LocalDate asOf) {
    requireNonNull(asOf, "asOf");
    Map<PlannedVisit.State, Integer> counts = new EnumMap<>(PlannedVisit.State.class);
    series.visits().stream()
        .filter(visit -> !visit.on().isAfter(asOf))
        .forEach(visit -> counts.merge(visit.state(), 1, Integer::sum));
    int planned = counts.values().stream().mapToInt(Integer::intValue).sum();
    int held = counts.getOrDefault(PlannedVisit.State.HELD, 0);
    int open = counts.getOrDefault(PlannedVisit.State.PLANNED, 0);
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        planned == 0
            ? Reason.of(TrajectoryReasons.NO_VISITS)
            : Reason.of(TrajectoryReasons.ADHERENCE, Map.of("held", held, "planned", planned)));
    if (open > 0) {
      reasons.add(Reason.of(TrajectoryReasons.NOT_RECORDED, Map.of("count", open)));
    }
    return new Adherence(
        planned,
        held,
        counts.getOrDefault(PlannedVisit.State.CALLED_OFF_BY_HER, 0),
        counts.getOrDefault(PlannedVisit.State.NOT_MET, 0),
        counts.getOrDefault(PlannedVisit.State.CALLED_OFF_BY_PROVIDER, 0),
        open,
        reasons);
  }

  /**
   * The held visits of those planned.
   *
   * @return the share, or empty where none was planned
   */
  public Optional<Share> share() {
    return planned == 0 ? Optional.empty() : Optional.of(Share.of(held, planned));
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
