package nl.kansrijkestart.screening;

import java.util.List;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A scale made ready for scoring. A figure of which every question was answered can have a few
 * values only, so each is made once, with its reason.
 */
final class ScalePlan {

  /** So many figures of one scale are kept. */
  private static final int MOST_KEPT = 1_000;

  private final ScoringPlan plan;
  private final Scale scale;
  private final int[] places;
  private final int @Nullable [] countFrom;
  private final int[] least;
  private final int[] most;
  private final int min;
  private final int max;
  private final Score.@Nullable OnScale[] figures;
  private final @Nullable Reason[] reasons;

  ScalePlan(ScoringPlan plan, Scale scale) {
    this.plan = plan;
    this.scale = scale;
    places = scale.items().stream().mapToInt(plan::place).toArray();
    countFrom =
        scale.method() == Scale.Method.COUNT
            ? scale.countFrom().stream().mapToInt(from -> from).toArray()
            : null;
    least = new int[places.length];
    most = new int[places.length];
    int lowest = 0;
    int highest = 0;
    for (int i = 0; i < places.length; i++) {
      least[i] = points(i, plan.items[places[i]].min());
      most[i] = points(i, plan.items[places[i]].max());
      lowest += least[i];
      highest += most[i];
    }
    min = lowest;
    max = highest;
    int kept = max - min < MOST_KEPT ? max - min + 1 : 0;
    figures = new Score.OnScale[kept];
    reasons = new Reason[kept];
  }

  /** What an item score adds to the figure. */
  private int points(int index, int score) {
    return countFrom == null ? score : score >= countFrom[index] ? 1 : 0;
  }

  Score.OnScale figure(int[] score) {
    int known = 0;
    int low = 0;
    int high = 0;
    int answered = 0;
    for (int i = 0; i < places.length; i++) {
      int given = score[places[i]];
      if (given == Filled.NONE) {
        low += least[i];
        high += most[i];
      } else {
        known += points(i, given);
        answered++;
      }
    }
    if (answered == places.length) {
      return complete(known);
    }
    Integer enough = scale.prorateFrom();
    if (enough != null && answered >= enough) {
      int total = extrapolated(known, places.length, answered);
      return figure(total, total, answered, true);
    }
    return figure(known + low, known + high, answered, false);
  }

  private Score.OnScale complete(int total) {
    int at = total - min;
    if (at >= figures.length) {
      return figure(total, total, places.length, false);
    }
    Score.OnScale ready = figures[at];
    if (ready == null) {
      ready = figure(total, total, places.length, false);
      figures[at] = ready;
    }
    return ready;
  }

  /** Why a figure is what it is. */
  Reason reason(Score.OnScale figure) {
    int at = figure.lowest() - min;
    if (figure.answered() < places.length || at >= reasons.length) {
      return ScoreReasons.figure(plan, scale, figure);
    }
    Reason ready = reasons[at];
    if (ready == null) {
      ready = ScoreReasons.figure(plan, scale, figure);
      reasons[at] = ready;
    }
    return ready;
  }

  private Score.OnScale figure(int lowest, int highest, int answered, boolean prorated) {
    int place = band(lowest);
    Scale.Band band = place >= 0 && place == band(highest) ? scale.bands().get(place) : null;
    return new Score.OnScale(
        scale.id(),
        scale.name(),
        lowest,
        highest,
        min,
        max,
        scale.divisor(),
        answered,
        prorated,
        band == null ? null : band.id(),
        band == null ? null : band.name());
  }

  /** The mean of what was answered times all questions, rounded half up. */
  private static int extrapolated(int sum, int items, int answered) {
    return Math.floorDiv(2 * sum * items + answered, 2 * answered);
  }

  /** The place of the band in which a figure lies, or -1 where there are none. */
  private int band(int figure) {
    List<Scale.Band> bands = scale.bands();
    for (int i = 0; i < bands.size(); i++) {
      Comparison side = bands.get(i).side();
      if (side == null || side.holds(figure, (long) bands.get(i).limit() * scale.divisor())) {
        return i;
      }
    }
    return -1;
  }
}
