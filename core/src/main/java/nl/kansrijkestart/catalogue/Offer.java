package nl.kansrijkestart.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.internal.lazy.LazyList;
import org.jspecify.annotations.Nullable;

/**
 * An offer with its criteria, those of its framework included, ready to be judged.
 *
 * @param window the time in which it is given, where the criteria set no other limits in time
 */
record Offer(Intervention intervention, Node node, @Nullable Window window) {

  static Offer of(Intervention intervention, Criterion criterion) {
    Node node = Node.of(criterion);
    return new Offer(intervention, node, Window.of(node));
  }

  Eligibility judge(Moment moment) {
    return switch (node.judge(moment)) {
      case TRUE -> fits(moment);
      case UNKNOWN -> open(moment);
      case FALSE ->
          node.timed() && node.judge(moment.onAnyDay()) != Ternary.FALSE
              ? untimelyOrNot(moment)
              : never(moment);
    };
  }

  Eligibility fits(Moment moment) {
    return new Eligibility.Eligible(
        intervention.id(), moment.asOf(), findings(moment, Ternary.TRUE));
  }

  Eligibility open(Moment moment) {
    return new Eligibility.InsufficientData(
        intervention.id(), moment.asOf(), missing(moment), findings(moment, Ternary.UNKNOWN));
  }

  Eligibility never(Moment moment) {
    return new Eligibility.NotEligible(
        intervention.id(), moment.asOf(), findings(moment, Ternary.FALSE));
  }

  /** Only the day stands in the way if on another day, with all else equal, it might fit. */
  Eligibility untimelyOrNot(Moment moment) {
    if (window != null) {
      return window.judge(this, moment);
    }
    NavigableSet<LocalDate> changes = new TreeSet<>();
    node.changes(moment, changes::add);
    for (LocalDate day : changes.tailSet(moment.asOf(), false)) {
      if (node.judge(moment.at(day)) != Ternary.FALSE) {
        return untimely(moment, Eligibility.Timing.NOT_YET, day);
      }
    }
    for (LocalDate day : changes.headSet(moment.asOf(), true).descendingSet()) {
      if (node.judge(moment.at(day.minusDays(1))) != Ternary.FALSE) {
        return untimely(moment, Eligibility.Timing.NO_LONGER, day);
      }
    }
    return never(moment);
  }

  Eligibility untimely(Moment moment, Eligibility.Timing timing, LocalDate day) {
    List<Fact<?>> missing =
        timing == Eligibility.Timing.NOT_YET ? missing(moment.at(day)) : List.of();
    return new Eligibility.NotNow(
        intervention.id(), moment.asOf(), timing, day, missing, findings(moment, Ternary.FALSE));
  }

  private List<Finding> findings(Moment moment, Ternary verdict) {
    return LazyList.of(() -> findingsNow(moment, verdict));
  }

  private List<Finding> findingsNow(Moment moment, Ternary verdict) {
    List<Finding> findings = new ArrayList<>(4);
    node.explain(moment, verdict, true, findings::add);
    return switch (findings.size()) {
      case 1 -> List.of(findings.get(0));
      case 2 -> List.of(findings.get(0), findings.get(1));
      default -> List.copyOf(findings);
    };
  }

  /** The facts without a value among the conditions that leave the verdict open. */
  private List<Fact<?>> missing(Moment moment) {
    return LazyList.of(
        () -> {
          List<Fact<?>> missing = new ArrayList<>();
          if (node.judge(moment) == Ternary.UNKNOWN) {
            for (Finding finding : findingsNow(moment, Ternary.UNKNOWN)) {
              Fact<?> fact = finding.fact();
              if (moment.facts().raw(fact) == null && !missing.contains(fact)) {
                missing.add(fact);
              }
            }
          }
          return missing;
        });
  }
}
