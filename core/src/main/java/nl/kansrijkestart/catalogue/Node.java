package nl.kansrijkestart.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
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
      List<Node> nodes = new ArrayList<>();
      for (Criterion criterion : criteria) {
        Node node = Node.of(criterion);
        if (node instanceof Group group && group.all() == all) {
          nodes.addAll(group.nodes());
        } else {
          nodes.add(node);
        }
      }
      return new Group(all, List.copyOf(nodes), nodes.stream().anyMatch(Node::timed));
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
  final class Leaf implements Node {

    private final Criterion.Condition condition;
    private final Check allowed;
    private final @Nullable Check doubtful;
    private final boolean timed;
    private final Explanation explanation;
    private @Nullable Shared shared;

    private Leaf(Criterion.Condition condition) {
      Allowed doubt = condition.doubtful();
      this.condition = condition;
      this.allowed = Check.of(condition.fact(), condition.allowed());
      this.doubtful = doubt == null ? null : Check.of(condition.fact(), doubt);
      this.timed = allowed.timed() || (doubtful != null && doubtful.timed());
      this.explanation = new Explanation(condition, allowed);
    }

    static Leaf of(Criterion.Condition condition) {
      return new Leaf(condition);
    }

    /** Set once, before the catalogue is handed out, where an engine decides the condition. */
    void share(Shared with) {
      shared = with;
    }

    Criterion.Condition condition() {
      return condition;
    }

    Check allowed() {
      return allowed;
    }

    @Nullable Check doubtful() {
      return doubtful;
    }

    @Override
    public boolean timed() {
      return timed;
    }

    @Override
    public Ternary judge(Moment moment) {
      int[] stretches = moment.stretches();
      if (shared != null && stretches != null) {
        return shared.outcome(stretches);
      }
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
      int[] stretches = moment.stretches();
      int listed = shared == null || stretches == null ? 0 : shared.listed(stretches);
      findings.accept(
          explanation.finding(moment, wanted, wanted ? verdict : verdict.not(), listed));
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
