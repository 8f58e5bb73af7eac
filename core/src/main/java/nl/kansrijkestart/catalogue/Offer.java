package nl.kansrijkestart.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import nl.kansrijkestart.decision.Ternary;

/** An offer with its criteria, those of its framework included, ready to be judged. */
record Offer(Intervention intervention, Node node) {

  Eligibility judge(Facts facts, LocalDate asOf) {
    Moment moment = Moment.of(facts, asOf);
    InterventionId id = intervention.id();
    return switch (node.judge(moment)) {
      case TRUE -> new Eligibility.Eligible(id, asOf, findings(moment));
      case UNKNOWN -> new Eligibility.InsufficientData(id, asOf, missing(moment), findings(moment));
      case FALSE -> untimelyOrNot(moment);
    };
  }

  /** Only the day stands in the way if on another day, with all else equal, it might fit. */
  private Eligibility untimelyOrNot(Moment moment) {
    InterventionId id = intervention.id();
    LocalDate asOf = moment.asOf();
    NavigableSet<LocalDate> changes = new TreeSet<>();
    node.changes(moment, changes::add);
    for (LocalDate day : changes.tailSet(asOf, false)) {
      Moment then = moment.at(day);
      if (node.judge(then) != Ternary.FALSE) {
        return new Eligibility.NotNow(
            id, asOf, Eligibility.Timing.NOT_YET, day, missing(then), findings(moment));
      }
    }
    for (LocalDate day : changes.headSet(asOf, true).descendingSet()) {
      if (node.judge(moment.at(day.minusDays(1))) != Ternary.FALSE) {
        return new Eligibility.NotNow(
            id, asOf, Eligibility.Timing.NO_LONGER, day, List.of(), findings(moment));
      }
    }
    return new Eligibility.NotEligible(id, asOf, findings(moment));
  }

  private List<Finding> findings(Moment moment) {
    List<Finding> findings = new ArrayList<>();
    node.explain(moment, true, findings::add);
    return findings;
  }

  /** The facts without a value among the conditions that leave the verdict open. */
  private List<Fact<?>> missing(Moment moment) {
    List<Fact<?>> missing = new ArrayList<>();
    if (node.judge(moment) == Ternary.UNKNOWN) {
      for (Finding finding : findings(moment)) {
        if (moment.facts().raw(finding.fact()) == null && !missing.contains(finding.fact())) {
          missing.add(finding.fact());
        }
      }
    }
    return missing;
  }
}
