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
   * @param verdict what {@link #judge} says
   * @param wanted whether the node must hold, or must not
   */
  void explain(Moment moment, Ternary verdict, boolean wanted, Consumer<Finding> findings);

  /** The days on which the verdict can change by the passing of time alone. */
  void changes(Moment moment, Consumer<LocalDate> days);

  /** Whether there are such days. */
  boolean timed();

  static Node of(Criterion criterion) {
    return criterion.match(
        all -> Group.of(true, all.criteria()),
        any -> Group.of(false, any.criteria()),
        not -> new Negation(of(not.criterion())),
        Leaf::of);
  }

  /** All or any of a list. */
  record Group(boolean all, List<Node> nodes, boolean timed) implements Node {

    static Group of(boolean all, List<Criterion> criteria) {
      List<Node> nodes = criteria.stream().map(Node::of).toList();
      return new Group(all, nodes, nodes.stream().anyMatch(Node::timed));
    }

    @Override
    public Ternary judge(Moment moment) {
      Ternary settled = Ternary.of(!all);
      Ternary verdict = Ternary.of(all);
      for (int i = 0; i < nodes.size(); i++) {
        Ternary next = nodes.get(i).judge(moment);
        if (next == settled) {
          return settled;
        }
        verdict = next == Ternary.UNKNOWN ? next : verdict;
      }
      return verdict;
    }

    /** Those of the same verdict are the ones that it rests on, for all and for any alike. */
    @Override
    public void explain(
        Moment moment, Ternary verdict, boolean wanted, Consumer<Finding> findings) {
      for (int i = 0; i < nodes.size(); i++) {
        Node node = nodes.get(i);
        if (node.judge(moment) == verdict) {
          node.explain(moment, verdict, wanted, findings);
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
    public void explain(
        Moment moment, Ternary verdict, boolean wanted, Consumer<Finding> findings) {
      node.explain(moment, verdict.not(), !wanted, findings);
    }

    @Override
    public void changes(Moment moment, Consumer<LocalDate> days) {
      node.changes(moment, days);
    }

    @Override
    public boolean timed() {
      return node.timed();
    }
  }

  /** A condition on one fact. */
  record Leaf(
      Criterion.Condition condition,
      Check allowed,
      @Nullable Check doubtful,
      boolean timed,
      Explanation explanation)
      implements Node {

    static Leaf of(Criterion.Condition condition) {
      Check allowed = Check.of(condition.fact(), condition.allowed());
      Allowed given = condition.doubtful();
      Check doubtful = given == null ? null : Check.of(condition.fact(), given);
      boolean timed = allowed.timed() || (doubtful != null && doubtful.timed());
      return new Leaf(condition, allowed, doubtful, timed, new Explanation(condition, allowed));
    }

    @Override
    public Ternary judge(Moment moment) {
      Object value = moment.facts().raw(condition.fact());
      if (value == null
          || (timed && moment.anyDay())
          || (doubtful != null && doubtful.holds(value, moment))) {
        return Ternary.UNKNOWN;
      }
      return Ternary.of(allowed.holds(value, moment));
    }

    /** What it is at a place on its line, or for a listed value. */
    Ternary at(Object place) {
      return doubtful != null && doubtful.at(place)
          ? Ternary.UNKNOWN
          : Ternary.of(allowed.at(place));
    }

    /** The line that all its values are compared on; null where there are more. */
    @Nullable Axis axis() {
      Axis axis = allowed.axis();
      return doubtful == null || (axis != null && axis.equals(doubtful.axis())) ? axis : null;
    }

    @Override
    public void explain(
        Moment moment, Ternary verdict, boolean wanted, Consumer<Finding> findings) {
      findings.accept(explanation.finding(moment, wanted, wanted ? verdict : verdict.not()));
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
