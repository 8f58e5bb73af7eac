package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pregnancy.GestationalAge;

/**
 * The values of a fact that conditions tell apart: one value for each class of values that all of
 * the conditions judge alike on a day. What holds for these holds for every value.
 */
public final class ValueClasses {

  /** Days around a date: the day of a month may not exist in another. */
  private static final int AROUND = 3;

  private ValueClasses() {}

  /**
   * The conditions of criteria by the fact that they are on.
   *
   * @param criteria the criteria, not null
   * @return the conditions of each fact, in the order of the criteria, never null
   */
  public static Map<Fact<?>, List<Criterion.Condition>> byFact(Collection<Criterion> criteria) {
    Map<Fact<?>, List<Criterion.Condition>> byFact = new LinkedHashMap<>();
    criteria.forEach(criterion -> collect(criterion, byFact));
    return byFact;
  }

  private static void collect(Criterion criterion, Map<Fact<?>, List<Criterion.Condition>> into) {
    Boolean unused =
        criterion.match(
            all -> all(all.criteria(), into),
            any -> all(any.criteria(), into),
            not -> all(List.of(not.criterion()), into),
            condition ->
                into.computeIfAbsent(condition.fact(), fact -> new ArrayList<>()).add(condition));
  }

  private static boolean all(List<Criterion> list, Map<Fact<?>, List<Criterion.Condition>> into) {
    list.forEach(each -> collect(each, into));
    return true;
  }

  /**
   * One value for each class, in an order that makes sense to a reader; at least one.
   *
   * @param fact the fact, not null
   * @param conditions conditions on the fact, not null
   * @param asOf the day for which they are judged, not null
   * @return the values, each of the type of the fact; immutable, never null
   */
  public static List<Object> of(
      Fact<?> fact, Collection<Criterion.Condition> conditions, LocalDate asOf) {
    Moment.countable(asOf);
    List<Node> leaves = conditions.stream().distinct().map(Node::of).toList();
    Set<List<Ternary>> seen = new HashSet<>();
    List<Object> values = new ArrayList<>();
    for (Object value : candidates(fact, conditions, asOf)) {
      Moment moment = Moment.of(known(Facts.none(), fact, value), asOf);
      if (seen.add(leaves.stream().map(leaf -> leaf.judge(moment)).toList())) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  /**
   * A copy of the facts with the value of a fact of which the type is not known.
   *
   * @param <T> the type of its values
   * @param facts the facts, not null
   * @param fact the fact, not null
   * @param value a value of its type, not null
   * @return the copy, never null
   * @throws ClassCastException if the value is of another type
   */
  public static <T> Facts known(Facts facts, Fact<T> fact, Object value) {
    return facts.with(fact, fact.valueType().cast(value));
  }

  private static List<Object> candidates(
      Fact<?> fact, Collection<Criterion.Condition> conditions, LocalDate asOf) {
    Class<?> type = fact.valueType();
    if (type == Boolean.class) {
      return List.of(true, false);
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .<Object>map(constant -> constant)
          .filter(fact.type()::known)
          .toList();
    }
    List<Allowed> allowed = new ArrayList<>();
    for (Criterion.Condition condition : conditions) {
      allowed.add(condition.allowed());
      if (condition.doubtful() != null) {
        allowed.add(condition.doubtful());
      }
    }
    List<String> listed = allowed.stream().flatMap(each -> each.values().stream()).toList();
    List<Limit> limits = allowed.stream().flatMap(each -> each.limits().stream()).toList();
    if (type == LocalDate.class) {
      return dates(listed, limits, asOf);
    }
    if (fact.type().rank() != null) {
      return ranked(fact.type(), listed, limits);
    }
    List<Object> values = new ArrayList<>();
    listed.stream().distinct().map(fact.type().parser()).forEach(values::add);
    values.add(other(type, listed));
    return values;
  }

  /** Around each limit, and around each listed value. */
  private static List<Object> ranked(FactType<?> type, List<String> listed, List<Limit> limits) {
    boolean gestation = type.valueClass() == GestationalAge.class;
    long highest = gestation ? GestationalAge.MAX_DAYS : Integer.MAX_VALUE;
    return Stream.concat(listed.stream(), limits.stream().map(Limit::value))
        .mapToLong(text -> type.rankOf(type.parser().apply(text)))
        .flatMap(number -> LongStream.of(0, number - 1, number, number + 1))
        .filter(number -> number >= 0 && number <= highest)
        .sorted()
        .distinct()
        .mapToInt(Math::toIntExact)
        .<Object>mapToObj(number -> gestation ? GestationalAge.ofDays(number) : (Object) number)
        .toList();
  }

  /**
   * Around listed dates and those as old as a limit, the youngest first; months differ in length.
   */
  private static List<Object> dates(List<String> listed, List<Limit> limits, LocalDate asOf) {
    return Stream.concat(
            listed.stream().map(LocalDate::parse),
            limits.stream().map(limit -> requireNonNull(limit.unit()).before(asOf, limit.value())))
        .flatMap(date -> date.minusDays(AROUND).datesUntil(date.plusDays(AROUND + 1)))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .<Object>map(date -> date)
        .toList();
  }

  /** A value that no condition lists. */
  private static Object other(Class<?> type, List<String> listed) {
    for (int i = 0; ; i++) {
      String code =
          type == Municipality.class ? String.format(Locale.ROOT, "GM%04d", i) : "OTHER" + i;
      if (!listed.contains(code)) {
        return type == Municipality.class
            ? Municipality.parse(code)
            : type == RoleCode.class ? RoleCode.of(code) : code.toLowerCase(Locale.ROOT);
      }
    }
  }
}
