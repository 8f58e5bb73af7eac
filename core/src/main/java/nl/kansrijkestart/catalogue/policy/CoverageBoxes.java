package nl.kansrijkestart.catalogue.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.pregnancy.GestationalAge;

/** Puts situations of the same kind together: adjacent values of a fact become a range. */
final class CoverageBoxes {

  private final Situations situations;
  private final LocalDate asOf;
  private final Map<Fact<?>, Set<String>> named;
  private final List<TreeSet<Integer>> possible = new ArrayList<>();
  private List<Box> boxes = new ArrayList<>();

  /**
   * Some situations.
   *
   * @param places for each line the places on it; empty where it may be any that is possible
   */
  private record Box(List<List<Integer>> places, List<Fact<?>> dependsOn, int situations) {

    List<Object> others(int line) {
      List<Object> others = new ArrayList<>(places);
      others.set(line, List.of());
      others.add(dependsOn);
      return others;
    }

    Box with(int line, List<Integer> other, int count) {
      List<List<Integer>> changed = new ArrayList<>(places);
      changed.set(line, other);
      return new Box(List.copyOf(changed), dependsOn, count);
    }
  }

  /** Looks at situations of a kind that offers and impossible situations name these values of. */
  CoverageBoxes(Situations situations, LocalDate asOf, Map<Fact<?>, Set<String>> named) {
    this.situations = situations;
    this.asOf = asOf;
    this.named = named;
    situations.lines().forEach(line -> possible.add(new TreeSet<>()));
  }

  /** Notes that the situation is possible. */
  void seen(int[] situation) {
    for (int i = 0; i < situation.length; i++) {
      Situations.Line line = situations.lines().get(i);
      if (!line.derived() && situation[i] < line.values().size()) {
        possible.get(i).add(situation[i]);
      }
    }
  }

  void add(int[] situation, List<Fact<?>> dependsOn) {
    List<List<Integer>> places = new ArrayList<>();
    for (int place : situation) {
      places.add(List.of(place));
    }
    boxes.add(new Box(List.copyOf(places), dependsOn, 1));
  }

  List<CoverageMap.Gap> gaps() {
    for (int line = situations.lines().size() - 1; line >= 0; line--) {
      merge(line);
    }
    return boxes.stream()
        .map(this::gap)
        .sorted(Comparator.comparing(CoverageMap.Gap::coverage))
        .toList();
  }

  private void merge(int line) {
    Map<List<Object>, List<Box>> alike = new LinkedHashMap<>();
    for (Box box : boxes) {
      alike.computeIfAbsent(box.others(line), key -> new ArrayList<>()).add(box);
    }
    boxes = new ArrayList<>();
    alike.values().forEach(list -> merge(line, list));
  }

  /** Boxes that differ on one line only, in the order of that line. */
  private void merge(int line, List<Box> alike) {
    Box run = alike.get(0);
    for (Box next : alike.subList(1, alike.size())) {
      List<Integer> places = run.places().get(line);
      int place = next.places().get(line).get(0);
      if (!ordered(line) || place == places.get(places.size() - 1) + 1) {
        List<Integer> more = new ArrayList<>(places);
        more.add(place);
        run = run.with(line, more, run.situations() + next.situations());
      } else {
        boxes.add(closed(line, run));
        run = next;
      }
    }
    boxes.add(closed(line, run));
  }

  /** What holds for every value, or where there can be none, is not named. */
  private Box closed(int line, Box box) {
    List<Integer> places = box.places().get(line);
    boolean absent = places.get(0) == situations.lines().get(line).values().size();
    boolean any = absent || places.containsAll(possible.get(line));
    return any ? box.with(line, List.of(), box.situations()) : box;
  }

  private boolean ordered(int line) {
    Fact<?> fact = situations.lines().get(line).fact();
    return fact.ordered() || fact.valueType() == LocalDate.class;
  }

  private CoverageMap.Gap gap(Box box) {
    List<Reason> reasons = new ArrayList<>();
    for (int line = 0; line < box.places().size(); line++) {
      List<Integer> places = box.places().get(line);
      if (!places.isEmpty()) {
        reasons.add(ordered(line) ? range(line, places) : values(line, places));
      }
    }
    CoverageMap.Coverage coverage =
        box.dependsOn().isEmpty() ? CoverageMap.Coverage.NONE : CoverageMap.Coverage.MAY_FIT;
    return new CoverageMap.Gap(coverage, reasons, box.dependsOn(), box.situations());
  }

  private Reason values(int line, List<Integer> places) {
    Fact<?> fact = situations.lines().get(line).fact();
    String values =
        places.stream()
            .map(place -> fact.write(situations.lines().get(line).values().get(place)))
            .map(text -> isNamed(fact, text) ? text : "value.other")
            .collect(Collectors.joining(", "));
    return Reason.of(PolicyReasons.SITUATION_IS, Map.of("fact", fact.id(), "values", values));
  }

  private boolean isNamed(Fact<?> fact, String text) {
    return fact.valueType() == Boolean.class || named.getOrDefault(fact, Set.of()).contains(text);
  }

  private Reason range(int line, List<Integer> places) {
    List<Object> values = situations.lines().get(line).values();
    Fact<?> fact = situations.lines().get(line).fact();
    int first = places.get(0);
    int last = places.get(places.size() - 1);
    boolean lower = first > possible.get(line).first();
    boolean upper = last < possible.get(line).last();
    boolean date = fact.valueType() == LocalDate.class;
    if (!lower) {
      return Reason.of(
          date ? PolicyReasons.SITUATION_AGE_UP_TO : PolicyReasons.SITUATION_UP_TO,
          Map.of("fact", fact.id(), "to", before(fact, values.get(last + 1))));
    }
    Object from = shown(fact, values.get(first));
    if (!upper) {
      return Reason.of(
          date ? PolicyReasons.SITUATION_AGE_FROM : PolicyReasons.SITUATION_FROM,
          Map.of("fact", fact.id(), "from", from));
    }
    Object to = before(fact, values.get(last + 1));
    if (from.equals(to) && !date) {
      return Reason.of(PolicyReasons.SITUATION_IS, Map.of("fact", fact.id(), "values", to));
    }
    return Reason.of(
        date ? PolicyReasons.SITUATION_AGE_FROM_TO : PolicyReasons.SITUATION_FROM_TO,
        Map.of("fact", fact.id(), "from", from, "to", to));
  }

  /** A date is shown as the days since then. */
  private Object shown(Fact<?> fact, Object value) {
    return value instanceof LocalDate date
        ? (Object) ChronoUnit.DAYS.between(date, asOf)
        : fact.write(value);
  }

  /** The last value before the next class begins. */
  private Object before(Fact<?> fact, Object next) {
    if (next instanceof LocalDate date) {
      return ChronoUnit.DAYS.between(date, asOf) - 1;
    }
    long rank = fact.rank(next) - 1;
    Object[] constants = fact.valueType().getEnumConstants();
    if (constants != null) {
      return fact.write(constants[(int) rank]);
    }
    return next instanceof GestationalAge
        ? GestationalAge.ofDays(Math.toIntExact(rank)).toString()
        : String.valueOf(rank);
  }
}
