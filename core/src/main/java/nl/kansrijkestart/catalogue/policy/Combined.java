package nl.kansrijkestart.catalogue.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.catalogue.Allowed;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Limit;
import nl.kansrijkestart.catalogue.ValueClasses;
import nl.kansrijkestart.decision.Comparison;
import org.jspecify.annotations.Nullable;

/** Criteria put together, and taken apart. */
final class Combined {

  private Combined() {}

  /** Whether nothing is asked but where somebody stays. */
  static boolean openToAll(Criterion criterion) {
    Set<Fact<?>> asked = ValueClasses.byFact(List.of(criterion)).keySet();
    return Set.<Fact<?>>of(Fact.MUNICIPALITY_OF_STAY).containsAll(asked);
  }

  /** A condition on the same fact, by the same rule, with other values. */
  static Criterion.Condition with(Criterion.Condition condition, Allowed allowed) {
    return new Criterion.Condition(
        condition.fact(),
        allowed,
        null,
        condition.rule(),
        condition.sources(),
        condition.ask(),
        condition.failsAs());
  }

  /** One condition for each limit and each listed value, so that classes of values are ranges. */
  static List<Criterion.Condition> parts(Criterion.Condition condition) {
    List<Criterion.Condition> parts = new ArrayList<>();
    parts(condition, condition.allowed(), parts);
    parts(condition, condition.doubtful(), parts);
    return parts;
  }

  private static void parts(
      Criterion.Condition condition, @Nullable Allowed allowed, List<Criterion.Condition> into) {
    if (allowed == null) {
      return;
    }
    allowed.limits().forEach(limit -> into.add(with(condition, Allowed.within(limit))));
    boolean ranked = condition.fact().ordered();
    for (String value : allowed.values()) {
      if (ranked) {
        into.add(with(condition, Allowed.within(Limit.of(Comparison.AT_LEAST, value))));
        into.add(with(condition, Allowed.within(Limit.of(Comparison.AT_MOST, value))));
      } else {
        into.add(with(condition, Allowed.values(value)));
      }
    }
  }
}
