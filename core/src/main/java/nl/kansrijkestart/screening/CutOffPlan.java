package nl.kansrijkestart.screening;

import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;

/**
 * A cut-off made ready for scoring in one phase. Which of its cases hold at a moment has a few
 * outcomes only, so what can be said in each is made once.
 */
final class CutOffPlan {

  /** Up to so many cases that depend on more than the phase, every outcome of them is kept. */
  private static final int MOST_KEPT = 4;

  private static final List<Ternary> ANSWERS = List.of(Ternary.values());

  private final ScoringPlan plan;
  private final CutOff cutOff;
  private final List<CutOff.Case> cases;
  private final AnyOf[] limits;
  private final CutOff.When[] varying;
  private final @Nullable Situation[] kept;
  private final Ternary coversPhase;

  CutOffPlan(ScoringPlan plan, CutOff cutOff, Moment.Phase phase) {
    this.plan = plan;
    this.cutOff = cutOff;
    cases =
        cutOff.cases().stream()
            .filter(
                each ->
                    phase == Moment.Phase.UNKNOWN
                        || each.when().phases().isEmpty()
                        || each.when().phases().contains(phase))
            .toList();
    limits = cases.stream().map(each -> new AnyOf(plan, each.anyOf())).toArray(AnyOf[]::new);
    varying =
        cases.stream()
            .map(CutOff.Case::when)
            .filter(when -> when.sex() != null || when.fromDay() != null || when.toDay() != null)
            .toArray(CutOff.When[]::new);
    int outcomes = 1;
    for (int i = 0; i < varying.length && outcomes > 0; i++) {
      outcomes = i < MOST_KEPT ? outcomes * ANSWERS.size() : 0;
    }
    kept = new Situation[outcomes];
    coversPhase = Ternary.of(covers(phase)).or(Ternary.UNKNOWN);
  }

  /** Whether any case can hold in the phase. */
  boolean canHold() {
    return limits.length > 0;
  }

  /** What can be said of the cut-off at a moment in the phase. */
  Situation at(Moment moment) {
    if (kept.length == 0) {
      return new Situation(moment);
    }
    int outcome = 0;
    for (CutOff.When when : varying) {
      outcome = outcome * ANSWERS.size() + place(when.inPhase(moment));
    }
    Situation ready = kept[outcome];
    if (ready == null) {
      ready = new Situation(moment);
      kept[outcome] = ready;
    }
    return ready;
  }

  private static int place(Ternary answer) {
    return answer == Ternary.TRUE ? 0 : answer == Ternary.FALSE ? 1 : 2;
  }

  /** Whether the cases, in their order, leave no gestational age of the phase out. */
  private boolean covers(Moment.Phase phase) {
    int next = 0;
    for (CutOff.Case each : cases) {
      CutOff.When when = each.when();
      Integer from = when.fromDay();
      Integer to = when.toDay();
      if (when.sex() == null && when.phases().contains(phase) && (from == null || from <= next)) {
        if (to == null) {
          return true;
        }
        next = Math.max(next, to + 1);
      }
    }
    return false;
  }

  /** The cases that hold or may hold, the verdicts that they can give, and why. */
  final class Situation {

    private final int[] open;
    private final Score.Verdict[] verdicts;
    private final List<Reason> byAge = new ArrayList<>();
    private final @Nullable Reason[] reasons = new Reason[2 * ANSWERS.size()];

    private Situation(Moment moment) {
      List<Integer> holding = new ArrayList<>();
      List<String> texts = new ArrayList<>();
      Ternary applies = coversPhase;
      for (int i = 0; i < limits.length; i++) {
        CutOff.Case each = cases.get(i);
        Ternary holds = each.when().at(moment);
        if (holds != Ternary.FALSE) {
          holding.add(i);
          texts.add(each.text());
          applies = applies.or(holds);
        }
        if (holds == Ternary.TRUE) {
          byAge.addAll(ScoreReasons.byAge(plan, cutOff, each));
        }
      }
      open = holding.stream().mapToInt(i -> i).toArray();
      verdicts = new Score.Verdict[ANSWERS.size()];
      for (Ternary reached : ANSWERS) {
        verdicts[place(reached)] =
            new Score.Verdict(
                cutOff.id(), cutOff.name(), String.join(" / ", texts), applies, reached);
      }
    }

    /** Whether any case of the cut-off holds or may hold. */
    boolean holds() {
      return open.length > 0;
    }

    Score.Verdict verdict(int[] score, Score.OnScale[] figures) {
      Ternary reached = limits[open[0]].holds(score, figures);
      for (int i = 1; i < open.length && reached.known(); i++) {
        if (limits[open[i]].holds(score, figures) != reached) {
          reached = Ternary.UNKNOWN;
        }
      }
      return verdicts[place(reached)];
    }

    /** Adds why the verdict is what it is. */
    void explain(Score.Verdict verdict, boolean complete, List<Reason> reasonsSoFar) {
      int place = 2 * place(verdict.reached()) + (complete ? 1 : 0);
      Reason ready = reasons[place];
      if (ready == null) {
        ready = ScoreReasons.cutOff(plan, cutOff, verdict, complete);
        reasons[place] = ready;
      }
      reasonsSoFar.add(ready);
      reasonsSoFar.addAll(byAge);
    }
  }
}
