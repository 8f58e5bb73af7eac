package nl.kansrijkestart.catalogue.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.catalogue.Profile;
import nl.kansrijkestart.catalogue.ValueClasses;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;

/** Looks at the criteria of one offer, those of its framework included. */
final class LintCriteria {

  /** Holds for nobody. */
  private static final Criterion NOBODY = new Criterion.Not(new Criterion.All(List.of()));

  private final Intervention offer;
  private final LintData data;
  private final List<Criterion> parts = new ArrayList<>();
  private final Criterion whole;

  LintCriteria(Catalogue catalogue, Intervention offer, LintData data) {
    this.offer = offer;
    this.data = data;
    InterventionId framework = offer.combinesWith();
    if (framework != null) {
      parts.add(catalogue.find(framework).orElseThrow().criterion());
    }
    parts.add(offer.criterion());
    this.whole = new Criterion.All(parts);
  }

  /** Where the steps are spent, what is left of the offer is not decided. */
  void look() {
    try {
      lookClosely();
    } catch (Budget.Spent e) {
      data.undecided(offer, "lint.criteria", data.steps());
    }
  }

  private void lookClosely() {
    Map<Fact<?>, List<Criterion.Condition>> asked = ValueClasses.byFact(parts);
    boolean hidden = hidingDoubt();
    Situations situations = situations(parts, Impossible.BY_MEANING);
    if (tooMany(situations)) {
      undecided("lint.never-holds");
      return;
    }
    Set<Ternary> verdicts = seen(situations, whole);
    if (verdicts.equals(Set.of(Ternary.TRUE))) {
      ReasonCode code = asked.isEmpty() ? PolicyReasons.NO_CRITERION : PolicyReasons.ALWAYS_HOLDS;
      data.notice(offer, code, Map.of());
    } else if (asked.keySet().equals(Set.of(Fact.MUNICIPALITY_OF_STAY))) {
      data.notice(offer, PolicyReasons.OPEN_TO_ALL, Map.of());
    }
    if (verdicts.contains(Ternary.TRUE)) {
      branches(situations);
      windows();
    } else if (!verdicts.contains(Ternary.UNKNOWN)) {
      never(asked.keySet());
    } else if (!hidden) {
      data.notice(offer, PolicyReasons.ONLY_IN_DOUBT, Map.of());
    }
  }

  private static boolean tooMany(Situations situations) {
    int limit = CatalogueLint.MAX_COMBINATIONS;
    return situations.size(limit + 1L) > limit;
  }

  private void undecided(String check) {
    data.undecided(offer, check, CatalogueLint.MAX_COMBINATIONS);
  }

  private Situations situations(List<Criterion> criteria, List<Criterion> impossible) {
    return Situations.of(criteria, impossible, data.asOf(), data.budget());
  }

  /**
   * The verdicts that there are; unknown only where a value is in doubt, and not where it lacks.
   */
  private static Set<Ternary> seen(Situations situations, Criterion criterion) {
    Verdicts verdicts = situations.verdicts(criterion);
    Set<Fact<?>> facts = ValueClasses.byFact(List.of(criterion)).keySet();
    Set<Ternary> seen = new HashSet<>();
    situations.all(
        each -> {
          Ternary verdict = verdicts.of(each);
          boolean lacks =
              verdict == Ternary.UNKNOWN
                  && facts.stream().anyMatch(fact -> situations.absent(fact, each));
          seen.add(lacks ? Ternary.FALSE : verdict);
          return seen.size() < Ternary.values().length;
        });
    return seen;
  }

  private void never(Set<Fact<?>> facts) {
    boolean apart =
        parts.size() > 1
            && parts.stream()
                .allMatch(
                    part ->
                        seen(situations(List.of(part), Impossible.BY_MEANING), part)
                            .contains(Ternary.TRUE));
    if (apart) {
      String framework = String.valueOf(offer.combinesWith());
      data.problem(offer, PolicyReasons.FRAMEWORK_EXCLUDES, Map.of("framework", framework));
    } else {
      String named = facts.stream().map(Fact::id).collect(Collectors.joining(", "));
      data.problem(offer, PolicyReasons.NEVER_HOLDS, Map.of("facts", named));
    }
  }

  /** Conditions of the offer that can never simply hold. */
  private boolean hidingDoubt() {
    Set<Fact<?>> hidden = new HashSet<>();
    ValueClasses.byFact(List.of(offer.criterion()))
        .forEach(
            (fact, conditions) ->
                conditions.stream()
                    .filter(condition -> condition.doubtful() != null)
                    .filter(
                        condition ->
                            !seen(situations(List.of(condition), List.of()), condition)
                                .contains(Ternary.TRUE))
                    .filter(condition -> hidden.add(fact))
                    .forEach(
                        condition ->
                            data.problem(
                                offer, PolicyReasons.DOUBT_HIDES_ALL, Map.of("fact", fact.id()))));
    return !hidden.isEmpty();
  }

  private void branches(Situations situations) {
    int own = parts.size() - 1;
    branches(
        offer.criterion(),
        "criteria.",
        other -> {
          List<Criterion> changed = new ArrayList<>(parts);
          changed.set(own, other);
          return new Criterion.All(changed);
        },
        situations);
  }

  private void branches(
      Criterion criterion, String path, UnaryOperator<Criterion> place, Situations situations) {
    Boolean unused =
        criterion.match(
            all ->
                list(
                    all.criteria(),
                    path + "all",
                    list -> place.apply(new Criterion.All(list)),
                    situations),
            any -> {
              Placing placing = list -> place.apply(new Criterion.Any(list));
              for (int i = 0; i < any.criteria().size() && any.criteria().size() > 1; i++) {
                branch(any.criteria(), i, path + "any[" + i + "]", placing, situations);
              }
              return list(any.criteria(), path + "any", placing, situations);
            },
            not -> {
              branches(
                  not.criterion(),
                  path + "not.",
                  other -> place.apply(new Criterion.Not(other)),
                  situations);
              return true;
            },
            condition -> true);
  }

  /** Puts a list of criteria back where it came from. */
  private interface Placing {
    Criterion of(List<Criterion> list);
  }

  private boolean list(
      List<Criterion> criteria, String path, Placing placing, Situations situations) {
    for (int i = 0; i < criteria.size(); i++) {
      int at = i;
      branches(
          criteria.get(i),
          path + "[" + i + "].",
          other -> placing.of(with(criteria, at, other)),
          situations);
    }
    return true;
  }

  private static List<Criterion> with(List<Criterion> criteria, int at, Criterion other) {
    List<Criterion> changed = new ArrayList<>(criteria);
    changed.set(at, other);
    return changed;
  }

  /** A branch is dead where nobody's answer would change without it. */
  private void branch(
      List<Criterion> criteria, int at, String path, Placing placing, Situations situations) {
    Verdicts before = situations.verdicts(whole);
    Verdicts after = situations.verdicts(placing.of(with(criteria, at, NOBODY)));
    if (!situations.all(each -> before.of(each) == after.of(each))) {
      return;
    }
    Verdicts branch = situations.verdicts(criteria.get(at));
    boolean never =
        situations.all(each -> branch.of(each) != Ternary.TRUE || before.of(each) != Ternary.TRUE);
    if (never) {
      data.problem(offer, PolicyReasons.BRANCH_NEVER_HOLDS, Map.of("branch", path));
    } else {
      data.notice(offer, PolicyReasons.BRANCH_WITHOUT_EFFECT, Map.of("branch", path));
    }
  }

  private void windows() {
    int number = 0;
    for (Profile.Window window : offer.profile().windows()) {
      number++;
      List<Criterion> criteria = List.of(whole, window.when());
      Situations situations = situations(criteria, Impossible.BY_MEANING);
      if (tooMany(situations)) {
        undecided("lint.window");
        continue;
      }
      Set<Boolean> allowed = Set.copyOf(allowed(situations, window.when()).values());
      if (!allowed.contains(true)) {
        data.problem(offer, PolicyReasons.WINDOW_OUTSIDE, Map.of("window", number));
      } else if (allowed.contains(false)) {
        data.notice(offer, PolicyReasons.WINDOW_PARTLY_OUTSIDE, Map.of("window", number));
      }
    }
  }

  /** For each moment within the window, whether somebody may fit then. */
  private Map<List<Integer>, Boolean> allowed(Situations situations, Criterion when) {
    Verdicts window = situations.verdicts(when);
    Verdicts criteria = situations.verdicts(whole);
    List<Integer> lines =
        ValueClasses.byFact(List.of(when)).keySet().stream().map(situations::line).toList();
    Map<List<Integer>, Boolean> allowed = new HashMap<>();
    situations.all(
        each -> {
          if (window.of(each) == Ternary.TRUE) {
            List<Integer> moment = lines.stream().map(line -> each[line]).toList();
            allowed.merge(moment, criteria.of(each) != Ternary.FALSE, Boolean::logicalOr);
          }
          return true;
        });
    return allowed;
  }
}
