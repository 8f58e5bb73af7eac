package nl.kansrijkestart.catalogue.policy;

import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.catalogue.Allowed;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Limit;
import nl.kansrijkestart.catalogue.ValueClasses;
import nl.kansrijkestart.decision.RuleRef;

/** Puts another limit in the place of the one on the same side. */
final class ChangedLimit {

  private static final String VERSION = "what-if";

  private ChangedLimit() {}

  /** How many limits there are to change. */
  static int count(Criterion criterion, Fact<?> fact, Limit limit) {
    return (int)
        ValueClasses.byFact(List.of(criterion)).getOrDefault(fact, List.of()).stream()
            .filter(condition -> changes(condition, fact, limit))
            .count();
  }

  private static boolean changes(Criterion.Condition condition, Fact<?> fact, Limit limit) {
    return condition.fact() == fact
        && condition.allowed().limits().stream().anyMatch(each -> sameSide(each, limit));
  }

  private static boolean sameSide(Limit one, Limit other) {
    return one.side().lower() == other.side().lower();
  }

  static Criterion in(Criterion criterion, Fact<?> fact, Limit limit) {
    return criterion.match(
        all -> new Criterion.All(in(all.criteria(), fact, limit)),
        any -> new Criterion.Any(in(any.criteria(), fact, limit)),
        not -> new Criterion.Not(in(not.criterion(), fact, limit)),
        condition -> changes(condition, fact, limit) ? changed(condition, limit) : condition);
  }

  private static List<Criterion> in(List<Criterion> criteria, Fact<?> fact, Limit limit) {
    return criteria.stream().map(each -> in(each, fact, limit)).toList();
  }

  private static Criterion changed(Criterion.Condition condition, Limit limit) {
    List<Limit> limits = new ArrayList<>();
    for (Limit each : condition.allowed().limits()) {
      limits.add(sameSide(each, limit) ? limit : each);
    }
    return new Criterion.Condition(
        condition.fact(),
        new Allowed(List.of(), limits),
        null,
        RuleRef.of(condition.rule().id(), VERSION),
        condition.sources(),
        condition.ask(),
        condition.failsAs());
  }
}
