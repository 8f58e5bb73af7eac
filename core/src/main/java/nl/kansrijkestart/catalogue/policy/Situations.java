package nl.kansrijkestart.catalogue.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.CriterionJudge;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.ValueClasses;
import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;

/**
 * Every situation that some facts make: one value for each class of values that the criteria tell
 * apart. A situation is an array with, for each line, the place of the value on it.
 */
final class Situations {

  private final List<Line> lines;
  private final List<Verdicts> impossible;
  private final Facts given;
  private final LocalDate asOf;
  private final Budget budget;

  private Situations(
      List<Line> lines, List<Criterion> impossible, Facts given, LocalDate asOf, Budget budget) {
    this.lines = lines;
    this.budget = budget;
    this.given = given;
    this.asOf = asOf;
    this.impossible = impossible.stream().map(this::verdicts).toList();
  }

  /**
   * The classes of values of one fact, in their order.
   *
   * @param optional whether, where every value is impossible, the fact is not there; its place then
   *     is the one after the last value. A question of yes or no always has an answer.
   * @param derived whether only what the others leave possible is filled in; where that is more
   *     than one value it stays unknown, in the place after the last
   */
  record Line(Fact<?> fact, List<Object> values, boolean optional, boolean derived) {

    int size() {
      return derived ? 1 : values.size() + (optional ? 1 : 0);
    }

    @Nullable Object at(int place) {
      return place < values.size() ? values.get(place) : null;
    }
  }

  /** The facts that the criteria ask about. */
  static Situations of(
      Collection<Criterion> criteria, List<Criterion> impossible, LocalDate asOf, Budget budget) {
    Map<Fact<?>, List<Criterion.Condition>> asked =
        new LinkedHashMap<>(ValueClasses.byFact(criteria));
    asked.values().forEach(conditions -> budget.spend(conditions.size()));
    List<Criterion> relevant = relevant(impossible, asked.keySet());
    return of(asked, relevant, Facts.none(), asOf, false, budget);
  }

  /**
   * These facts, with the classes of values that the conditions on each tell apart, and those of
   * what is impossible.
   *
   * @param given what holds in every situation
   * @param deriving whether facts that are not asked are derived, and not gone through
   * @param budget what is taken from for each situation that is looked at
   */
  static Situations of(
      Map<Fact<?>, List<Criterion.Condition>> asked,
      List<Criterion> impossible,
      Facts given,
      LocalDate asOf,
      boolean deriving,
      Budget budget) {
    Map<Fact<?>, List<Criterion.Condition>> conditions = new LinkedHashMap<>(asked);
    Set<Fact<?>> optional = new LinkedHashSet<>();
    for (Criterion each : impossible) {
      Map<Fact<?>, List<Criterion.Condition>> further = ValueClasses.byFact(List.of(each));
      further.forEach(
          (fact, list) ->
              conditions.merge(
                  fact,
                  list,
                  (some, more) -> {
                    List<Criterion.Condition> both = new ArrayList<>(some);
                    both.addAll(more);
                    return both;
                  }));
      if (further.size() > 1) {
        further.keySet().stream()
            .filter(fact -> fact.valueType() != Boolean.class)
            .forEach(optional::add);
      }
    }
    conditions.keySet().removeIf(fact -> given.value(fact).isPresent());
    List<Line> lines = new ArrayList<>();
    conditions.forEach(
        (fact, list) ->
            lines.add(
                new Line(
                    fact,
                    ValueClasses.of(fact, list, asOf),
                    optional.contains(fact),
                    deriving && !asked.containsKey(fact))));
    return new Situations(List.copyOf(lines), impossible, given, asOf, budget);
  }

  /**
   * What cannot be, as far as it links facts that are asked: by itself, or by way of others. Of a
   * chain of which one fact alone is asked every value can be.
   */
  private static List<Criterion> relevant(List<Criterion> impossible, Set<Fact<?>> asked) {
    List<Criterion> relevant = new ArrayList<>();
    for (Criterion each : impossible) {
      Set<Fact<?>> chain = new LinkedHashSet<>(ValueClasses.byFact(List.of(each)).keySet());
      boolean alone = chain.size() == 1;
      boolean grown = !alone;
      while (grown) {
        grown = false;
        for (Criterion other : impossible) {
          Set<Fact<?>> facts = ValueClasses.byFact(List.of(other)).keySet();
          if (facts.size() > 1 && facts.stream().anyMatch(chain::contains)) {
            grown |= chain.addAll(facts);
          }
        }
      }
      long linked = chain.stream().filter(asked::contains).count();
      if (linked > 1 || (alone && linked == 1)) {
        relevant.add(each);
      }
    }
    return relevant;
  }

  List<Line> lines() {
    return lines;
  }

  /** The place of a fact among the lines; below 0 where it is not one of them. */
  int line(Fact<?> fact) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).fact() == fact) {
        return i;
      }
    }
    return -1;
  }

  /** How many there are, impossible ones included; no more than a limit is counted. */
  long size(long limit) {
    long size = 1;
    for (Line line : lines) {
      size = Math.min(limit, size * line.size());
    }
    return size;
  }

  /** A criterion, ready to be judged in each situation; other facts stay unknown. */
  Verdicts verdicts(Criterion criterion) {
    return criterion.match(
        all -> new Verdicts.Group(true, list(all.criteria())),
        any -> new Verdicts.Group(false, list(any.criteria())),
        not -> new Verdicts.Negation(verdicts(not.criterion())),
        this::leaf);
  }

  private List<Verdicts> list(List<Criterion> criteria) {
    return criteria.stream().map(this::verdicts).toList();
  }

  private Verdicts leaf(Criterion.Condition condition) {
    Fact<?> fact = condition.fact();
    int line = line(fact);
    CriterionJudge judge = CriterionJudge.of(condition);
    List<Ternary> verdicts = new ArrayList<>();
    if (line < 0) {
      verdicts.add(judge.judge(given, asOf));
    } else {
      budget.spend(lines.get(line).values().size());
      for (Object value : lines.get(line).values()) {
        Facts facts = ValueClasses.known(Facts.none(), fact, value);
        verdicts.add(judge.judge(facts, asOf));
      }
      verdicts.add(Ternary.UNKNOWN);
    }
    return new Verdicts.Leaf(fact, line, List.copyOf(verdicts));
  }

  /** Shows each situation that is possible, until the test says that it has seen enough. */
  boolean all(Predicate<int[]> test) {
    int[] situation = new int[lines.size()];
    if (lines.stream().anyMatch(line -> line.size() == 0)) {
      return true;
    }
    while (true) {
      budget.spend(1);
      if (possible(situation) && !test.test(situation)) {
        return false;
      }
      int line = situation.length - 1;
      while (line >= 0 && !next(situation, line)) {
        line--;
      }
      if (line < 0) {
        return true;
      }
    }
  }

  /** Goes on to the next place on a line; false where it begins anew. */
  private boolean next(int[] situation, int line) {
    if (lines.get(line).derived() || ++situation[line] == lines.get(line).size()) {
      situation[line] = 0;
      return false;
    }
    return true;
  }

  private boolean possible(int[] situation) {
    if (!settle(situation)) {
      return false;
    }
    for (int i = 0; i < situation.length; i++) {
      Line line = lines.get(i);
      if (!line.derived() && situation[i] == line.values().size()) {
        int[] other = situation.clone();
        for (int place = 0; place < line.values().size(); place++) {
          other[i] = place;
          if (settle(other)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Fills in what is derived; false where it cannot be. */
  private boolean settle(int[] situation) {
    for (int i = 0; i < situation.length; i++) {
      if (lines.get(i).derived()) {
        situation[i] = lines.get(i).values().size();
      }
    }
    boolean found = true;
    while (found) {
      found = false;
      for (int i = 0; i < situation.length; i++) {
        int unknown = lines.get(i).values().size();
        if (lines.get(i).derived() && situation[i] == unknown) {
          int only = only(situation, i);
          if (only < 0) {
            return false;
          }
          situation[i] = only;
          found |= only < unknown;
        }
      }
    }
    return !excluded(situation);
  }

  /** The one place on a line that is possible; the one after the last for more, -1 for none. */
  private int only(int[] situation, int line) {
    int unknown = lines.get(line).values().size();
    int only = -1;
    for (int place = 0; place < unknown; place++) {
      situation[line] = place;
      if (!excluded(situation)) {
        only = only < 0 ? place : unknown;
      }
    }
    return only;
  }

  private boolean excluded(int[] situation) {
    for (Verdicts each : impossible) {
      if (each.of(situation) == Ternary.TRUE) {
        return true;
      }
    }
    return false;
  }

  /** Whether the fact is one that does not apply in a situation. */
  boolean absent(Fact<?> fact, int[] situation) {
    int line = line(fact);
    return line >= 0
        && !lines.get(line).derived()
        && situation[line] == lines.get(line).values().size();
  }
}
