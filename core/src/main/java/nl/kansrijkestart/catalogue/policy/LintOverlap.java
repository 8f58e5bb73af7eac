package nl.kansrijkestart.catalogue.policy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.catalogue.Profile;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;

/**
 * Which offers of one municipality are for people who fit another one as well. Offers that ask
 * nothing but where somebody stays are left out: they cover all others.
 */
final class LintOverlap {

  /** So many pairs are looked at; of more offers it is not decided. */
  static final int MAX_PAIRS = 50_000;

  private final Map<InterventionId, Set<InterventionId>> covers = new HashMap<>();
  private final Set<InterventionId> undecided = new HashSet<>();
  private final List<Intervention> offers;
  private final LocalDate asOf;
  private final int steps;
  private final Budget budget;
  private boolean spent;

  private LintOverlap(List<Intervention> offers, LintData data) {
    this.offers = offers;
    this.asOf = data.asOf();
    this.steps = data.steps();
    this.budget = new Budget(steps);
  }

  static LintOverlap of(Catalogue catalogue, LintData data) {
    Map<InterventionId, Criterion> criteria = new LinkedHashMap<>();
    List<Intervention> offers = new ArrayList<>();
    for (Intervention offer : catalogue.interventions()) {
      Criterion whole = catalogue.criterion(offer.id());
      boolean open = Combined.openToAll(whole);
      if (!offer.framework() && !open && offer.profile().status() != Profile.Status.ENDED) {
        offers.add(offer);
        criteria.put(offer.id(), whole);
      }
    }
    LintOverlap overlap = new LintOverlap(offers, data);
    overlap.compare(criteria);
    return overlap;
  }

  private void compare(Map<InterventionId, Criterion> criteria) {
    int pairs = 0;
    for (int i = 0; i < offers.size(); i++) {
      for (int j = i + 1; j < offers.size(); j++) {
        Intervention one = offers.get(i);
        Intervention other = offers.get(j);
        if (Objects.equals(one.municipality(), other.municipality())) {
          pairs++;
          if (spent || pairs > MAX_PAIRS || !decided(one.id(), other.id(), criteria)) {
            undecided.add(one.id());
            undecided.add(other.id());
          }
        }
      }
    }
  }

  private boolean decided(
      InterventionId one, InterventionId other, Map<InterventionId, Criterion> criteria) {
    try {
      return compare(one, other, criteria);
    } catch (Budget.Spent e) {
      spent = true;
      return false;
    }
  }

  /** Whether it could be decided. */
  private boolean compare(
      InterventionId one, InterventionId other, Map<InterventionId, Criterion> criteria) {
    List<Criterion> both = List.of(get(criteria, one), get(criteria, other));
    Situations situations = Situations.of(both, Impossible.BY_MEANING, asOf, budget);
    int limit = CatalogueLint.MAX_COMBINATIONS;
    if (situations.size(limit + 1L) > limit) {
      return false;
    }
    Verdicts first = situations.verdicts(both.get(0));
    Verdicts second = situations.verdicts(both.get(1));
    boolean[] met = new boolean[2];
    boolean[] covered = {true, true};
    situations.all(
        each -> {
          boolean left = first.of(each) == Ternary.TRUE;
          boolean right = second.of(each) == Ternary.TRUE;
          met[0] |= left;
          met[1] |= right;
          covered[0] &= !left || right;
          covered[1] &= !right || left;
          return covered[0] || covered[1];
        });
    if (met[0] && covered[0]) {
      covers.computeIfAbsent(one, id -> new HashSet<>()).add(other);
    }
    if (met[1] && covered[1]) {
      covers.computeIfAbsent(other, id -> new HashSet<>()).add(one);
    }
    return true;
  }

  private static Criterion get(Map<InterventionId, Criterion> criteria, InterventionId id) {
    return requireNonNull(criteria.get(id));
  }

  void show(InterventionId id, LintData data) {
    Intervention offer =
        offers.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    if (offer == null) {
      return;
    }
    List<InterventionId> wider =
        offers.stream().map(Intervention::id).filter(other -> covers(id, other)).toList();
    List<InterventionId> same = wider.stream().filter(other -> covers(other, id)).toList();
    show(offer, PolicyReasons.SAME_PEOPLE, same, data);
    show(
        offer,
        PolicyReasons.COVERED_BY,
        wider.stream().filter(other -> !same.contains(other)).toList(),
        data);
    if (undecided.contains(id)) {
      data.undecided(offer, "lint.overlap", spent ? steps : CatalogueLint.MAX_COMBINATIONS);
    }
  }

  private boolean covers(InterventionId one, InterventionId other) {
    return covers.getOrDefault(one, Set.of()).contains(other);
  }

  private static void show(
      Intervention offer, ReasonCode code, List<InterventionId> others, LintData data) {
    if (!others.isEmpty()) {
      String named = others.stream().map(InterventionId::value).collect(Collectors.joining(", "));
      data.notice(offer, code, Map.of("offers", named, "number", others.size()));
    }
  }
}
