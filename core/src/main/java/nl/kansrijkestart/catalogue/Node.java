package nl.kansrijkestart.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;

/** A criterion, read once for quick judging. */
sealed interface Node {

  Ternary judge(Moment moment);

  /**
   * The conditions that make the verdict what it is.
   *
   * @param wanted whether the node must hold, or must not
   */
  void explain(Moment moment, boolean wanted, Consumer<Finding> findings);

  /** The days on which the verdict can change by the passing of time alone. */
  void changes(Moment moment, Consumer<LocalDate> days);

  static Node of(Criterion criterion) {
    return criterion.match(
        all -> new Group(true, all.criteria().stream().map(Node::of).toList()),
        any -> new Group(false, any.criteria().stream().map(Node::of).toList()),
        not -> new Negation(of(not.criterion())),
        Leaf::of);
  }

  /** All or any of a list. */
  record Group(boolean all, List<Node> nodes) implements Node {

    @Override
    public Ternary judge(Moment moment) {
      Ternary verdict = Ternary.of(all);
      for (Node node : nodes) {
        Ternary next = node.judge(moment);
        verdict = all ? verdict.and(next) : verdict.or(next);
        if (verdict == Ternary.of(!all)) {
          return verdict;
        }
      }
      return verdict;
    }

    /** Those of the same verdict are the ones that it rests on, for all and for any alike. */
    @Override
    public void explain(Moment moment, boolean wanted, Consumer<Finding> findings) {
      Ternary verdict = judge(moment);
      for (Node node : nodes) {
        if (node.judge(moment) == verdict) {
          node.explain(moment, wanted, findings);
        }
      }
    }

    @Override
    public void changes(Moment moment, Consumer<LocalDate> days) {
      nodes.forEach(node -> node.changes(moment, days));
    }
  }

  /** The opposite of another. */
  record Negation(Node node) implements Node {

    @Override
    public Ternary judge(Moment moment) {
      return node.judge(moment).not();
    }

    @Override
    public void explain(Moment moment, boolean wanted, Consumer<Finding> findings) {
      node.explain(moment, !wanted, findings);
    }

    @Override
    public void changes(Moment moment, Consumer<LocalDate> days) {
      node.changes(moment, days);
    }
  }

  /** A condition on one fact. */
  record Leaf(Criterion.Condition condition, Check allowed, @Nullable Check doubtful)
      implements Node {

    static Leaf of(Criterion.Condition condition) {
      Allowed doubtful = condition.doubtful();
      return new Leaf(
          condition,
          Check.of(condition.fact(), condition.allowed()),
          doubtful == null ? null : Check.of(condition.fact(), doubtful));
    }

    @Override
    public Ternary judge(Moment moment) {
      Object value = moment.facts().raw(condition.fact());
      if (value == null || (doubtful != null && doubtful.holds(value, moment))) {
        return Ternary.UNKNOWN;
      }
      return Ternary.of(allowed.holds(value, moment));
    }

    @Override
    public void explain(Moment moment, boolean wanted, Consumer<Finding> findings) {
      Ternary verdict = judge(moment);
      findings.accept(Explanation.of(this, moment, wanted, wanted ? verdict : verdict.not()));
    }

    @Override
    public void changes(Moment moment, Consumer<LocalDate> days) {
      Object value = moment.facts().raw(condition.fact());
      if (value != null) {
        allowed.changes(value, moment, days);
        if (doubtful != null) {
          doubtful.changes(value, moment, days);
        }
      }
    }
  }
}
