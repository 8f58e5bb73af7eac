package nl.kansrijkestart.catalogue.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kansrijkestart.catalogue.Allowed;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.catalogue.ValueClasses;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;

/** Looks at every situation of a scope, and puts those without an offer together. */
final class CoverageRun {

  private final List<Reason> notes = new ArrayList<>();
  private final CoverageMap.Scope scope;
  private final LocalDate asOf;
  private final List<Criterion> criteria = new ArrayList<>();
  private final List<Criterion.Condition> towns = new ArrayList<>();
  private int topicUnknown;

  private CoverageRun(CoverageMap.Scope scope, LocalDate asOf) {
    this.scope = scope;
    this.asOf = asOf;
  }

  static CoverageMap of(Catalogue catalogue, CoverageMap.Scope scope, LocalDate asOf) {
    CoverageRun run = new CoverageRun(scope, asOf);
    run.choose(catalogue);
    return run.map();
  }

  private void choose(Catalogue catalogue) {
    List<String> open = new ArrayList<>();
    for (Intervention offer : catalogue.interventions()) {
      towns.addAll(conditions(Fact.MUNICIPALITY_OF_STAY, List.of(offer.criterion())));
      if (offer.proposed() && aboutTopic(offer)) {
        Criterion criterion = catalogue.criterion(offer.id());
        if (Combined.openToAll(criterion)) {
          open.add(offer.id().value());
        } else {
          criteria.add(criterion);
        }
      }
    }
    if (!open.isEmpty()) {
      note(PolicyReasons.COVERAGE_OPEN_TO_ALL, "offers", String.join(", ", open));
    }
    if (topicUnknown > 0) {
      note(PolicyReasons.COVERAGE_TOPIC_UNKNOWN, "number", topicUnknown);
    }
  }

  private boolean aboutTopic(Intervention offer) {
    LifeDomain topic = scope.topic();
    List<LifeDomain> topics = offer.profile().domains();
    if (topic != null && topics.isEmpty()) {
      topicUnknown++;
    }
    return topic == null || topics.contains(topic);
  }

  private void note(ReasonCode code, String parameter, Object value) {
    notes.add(Reason.of(code, Map.of(parameter, value)));
  }

  private CoverageMap map() {
    Situations situations = situations();
    int limit = CoverageMap.MAX_SITUATIONS;
    if (situations.size(limit + 1L) > limit) {
      throw new IllegalArgumentException(
          "A coverage map has at most " + limit + " situations, these are more: name fewer facts");
    }
    List<Verdicts> offers = criteria.stream().map(situations::verdicts).toList();
    CoverageBoxes boxes = new CoverageBoxes(situations, asOf, named());
    int[] counts = new int[3];
    situations.all(
        each -> {
          Set<Fact<?>> open = new LinkedHashSet<>();
          boolean fits = false;
          for (Verdicts offer : offers) {
            fits |= offer.of(each) == Ternary.TRUE;
            offer.open(
                each,
                fact -> {
                  if (!situations.absent(fact, each)) {
                    open.add(fact);
                  }
                });
          }
          List<Fact<?>> dependsOn = Fact.all().stream().filter(open::contains).toList();
          counts[fits ? 0 : dependsOn.isEmpty() ? 2 : 1]++;
          boxes.seen(each);
          if (!fits) {
            boxes.add(each, dependsOn);
          }
          return true;
        });
    int all = counts[0] + counts[1] + counts[2];
    notes.add(
        0,
        Reason.of(
            PolicyReasons.COVERAGE,
            Map.of("situations", all, "fit", counts[0], "mayFit", counts[1], "none", counts[2])));
    return new CoverageMap(asOf, all, counts[0], counts[1], counts[2], boxes.gaps(), notes);
  }

  /** The facts of the scope that some offer asks about. */
  private Situations situations() {
    Map<Fact<?>, List<Criterion.Condition>> byFact = ValueClasses.byFact(criteria);
    List<Fact<?>> asked =
        scope.facts().stream()
            .filter(byFact::containsKey)
            .filter(fact -> scope.given().value(fact).isEmpty())
            .toList();
    List<String> others =
        scope.facts().stream().filter(fact -> !byFact.containsKey(fact)).map(Fact::id).toList();
    if (!others.isEmpty()) {
      note(PolicyReasons.COVERAGE_NOT_ASKED, "facts", String.join(", ", others));
    }
    List<Criterion> impossible = new ArrayList<>();
    for (Criterion each : scope.impossible()) {
      boolean all =
          ValueClasses.byFact(List.of(each)).keySet().stream()
              .allMatch(
                  fact ->
                      asked.contains(fact)
                          || scope.given().value(fact).isPresent()
                          || fact.valueType() == Boolean.class);
      if (all) {
        impossible.add(each);
      }
    }
    if (asked.contains(Fact.MUNICIPALITY_OF_STAY)) {
      elsewhere().ifPresent(impossible::add);
    }
    Map<Fact<?>, List<Criterion.Condition>> inParts = new LinkedHashMap<>();
    for (Fact<?> fact : asked) {
      List<Criterion.Condition> parts = new ArrayList<>();
      asked(fact).forEach(each -> parts.addAll(Combined.parts(each)));
      conditions(fact, impossible).forEach(each -> parts.addAll(Combined.parts(each)));
      inParts.put(fact, parts);
    }
    return Situations.of(
        inParts, impossible, scope.given(), asOf, true, new Budget(Long.MAX_VALUE));
  }

  private static List<Criterion.Condition> conditions(Fact<?> fact, List<Criterion> in) {
    return ValueClasses.byFact(in).getOrDefault(fact, List.of());
  }

  /** Also municipalities that have offers, but none that is looked at. */
  private List<Criterion.Condition> asked(Fact<?> fact) {
    return fact == Fact.MUNICIPALITY_OF_STAY ? towns : conditions(fact, criteria);
  }

  /** A map is about the municipalities of the catalogue. */
  private Optional<Criterion> elsewhere() {
    List<String> here = List.copyOf(named(Fact.MUNICIPALITY_OF_STAY));
    return towns.stream()
        .findFirst()
        .map(one -> new Criterion.Not(Combined.with(one, new Allowed(here, List.of()))));
  }

  private Set<String> named(Fact<?> fact) {
    Set<String> named = new TreeSet<>();
    for (Criterion.Condition condition : asked(fact)) {
      named.addAll(condition.allowed().values());
      if (condition.doubtful() != null) {
        named.addAll(condition.doubtful().values());
      }
    }
    return named;
  }

  private Map<Fact<?>, Set<String>> named() {
    Map<Fact<?>, Set<String>> named = new LinkedHashMap<>();
    scope.facts().forEach(fact -> named.put(fact, named(fact)));
    return named;
  }

  static Reason verdict(List<Fact<?>> dependsOn) {
    return dependsOn.isEmpty()
        ? Reason.of(PolicyReasons.NOTHING_FITS)
        : Reason.of(
            PolicyReasons.MAY_FIT,
            Map.of("facts", dependsOn.stream().map(Fact::id).collect(Collectors.joining(", "))));
  }
}
