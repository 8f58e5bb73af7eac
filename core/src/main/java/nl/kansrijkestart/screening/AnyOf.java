package nl.kansrijkestart.screening;

import java.util.List;
import nl.kansrijkestart.decision.Ternary;

/** Groups of limits, of which one must hold as a whole; with places in place of numbers and ids. */
final class AnyOf {

  private final ScoringPlan plan;
  private final Limit[][] groups;

  AnyOf(ScoringPlan plan, List<List<CutOff.Limit>> groups) {
    this.plan = plan;
    this.groups =
        groups.stream()
            .map(group -> group.stream().map(each -> new Limit(plan, each)).toArray(Limit[]::new))
            .toArray(Limit[][]::new);
  }

  Ternary holds(int[] score, Score.OnScale[] figures) {
    Ternary any = Ternary.FALSE;
    for (Limit[] group : groups) {
      Ternary all = Ternary.TRUE;
      for (Limit limit : group) {
        all = all.and(limit.holds(plan, score, figures));
      }
      if (all == Ternary.TRUE) {
        return Ternary.TRUE;
      }
      any = any.or(all);
    }
    return any;
  }

  /** A limit at the place of its question, or else on a scale; the limit itself counts. */
  private static final class Limit {

    private final boolean onQuestion;
    private final int place;
    private final boolean lower;
    private final long limit;

    private Limit(ScoringPlan plan, CutOff.Limit given) {
      Integer number = given.item();
      onQuestion = number != null;
      place = number != null ? plan.place(number) : plan.scale(given.scale());
      long points =
          onQuestion
              ? given.limit()
              : (long) given.limit() * plan.instrument.scales().get(place).divisor();
      lower = given.side().lower();
      // figures are whole points: above a limit is at least one more, below it at most one less
      limit =
          switch (given.side()) {
            case AT_LEAST, AT_MOST -> points;
            case ABOVE -> points + 1;
            case BELOW -> points - 1;
          };
    }

    private Ternary holds(ScoringPlan plan, int[] score, Score.OnScale[] figures) {
      if (!onQuestion) {
        return holds(figures[place].lowest(), figures[place].highest());
      }
      int given = score[place];
      return given == Filled.NONE
          ? holds(plan.items[place].min(), plan.items[place].max())
          : holds(given, given);
    }

    private Ternary holds(int lowest, int highest) {
      boolean atLowest = lower ? lowest >= limit : lowest <= limit;
      boolean atHighest = lower ? highest >= limit : highest <= limit;
      return atLowest == atHighest ? Ternary.of(atLowest) : Ternary.UNKNOWN;
    }
  }
}
