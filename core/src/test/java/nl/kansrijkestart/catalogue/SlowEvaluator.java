package nl.kansrijkestart.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.jspecify.annotations.Nullable;

/**
 * The obvious way to judge a criterion: reads the data as they are written, step by step, and looks
 * at every day when time matters. Shares no code with the catalogue.
 */
public final class SlowEvaluator {

  private static final List<String> LEVELS =
      List.of("none", "potential", "vulnerable", "very-vulnerable");

  private SlowEvaluator() {}

  public static Ternary judge(Criterion criterion, Facts facts, LocalDate asOf, LocalDate on) {
    return criterion.match(
        all -> {
          Ternary verdict = Ternary.TRUE;
          for (Criterion each : all.criteria()) {
            Ternary next = judge(each, facts, asOf, on);
            if (next == Ternary.FALSE || verdict == Ternary.FALSE) {
              verdict = Ternary.FALSE;
            } else if (next == Ternary.UNKNOWN) {
              verdict = Ternary.UNKNOWN;
            }
          }
          return verdict;
        },
        any -> {
          Ternary verdict = Ternary.FALSE;
          for (Criterion each : any.criteria()) {
            Ternary next = judge(each, facts, asOf, on);
            if (next == Ternary.TRUE || verdict == Ternary.TRUE) {
              verdict = Ternary.TRUE;
            } else if (next == Ternary.UNKNOWN) {
              verdict = Ternary.UNKNOWN;
            }
          }
          return verdict;
        },
        not ->
            switch (judge(not.criterion(), facts, asOf, on)) {
              case TRUE -> Ternary.FALSE;
              case FALSE -> Ternary.TRUE;
              case UNKNOWN -> Ternary.UNKNOWN;
            },
        condition -> condition(condition, facts, asOf, on));
  }

  private static Ternary condition(
      Criterion.Condition condition, Facts facts, LocalDate asOf, LocalDate on) {
    Object value = facts.value(condition.fact()).orElse(null);
    if (value == null) {
      return Ternary.UNKNOWN;
    }
    if (condition.doubtful() != null && among(condition.doubtful(), value, asOf, on)) {
      return Ternary.UNKNOWN;
    }
    return among(condition.allowed(), value, asOf, on) ? Ternary.TRUE : Ternary.FALSE;
  }

  private static boolean among(Allowed allowed, Object value, LocalDate asOf, LocalDate on) {
    if (!allowed.values().isEmpty()) {
      return allowed.values().contains(written(value));
    }
    for (Limit limit : allowed.limits()) {
      if (!within(limit, value, asOf, on)) {
        return false;
      }
    }
    return true;
  }

  private static String written(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    return value instanceof Enum<?> constant
        ? constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
        : value.toString();
  }

  private static boolean within(Limit limit, Object value, LocalDate asOf, LocalDate on) {
    int order;
    if (value instanceof LocalDate date) {
      order = on.compareTo(reached(date, limit));
    } else if (value instanceof GestationalAge age) {
      String[] parts = limit.value().split("\\+");
      long days = Integer.parseInt(parts[0]) * 7L + Integer.parseInt(parts[1]);
      order = Long.compare(age.days() + ChronoUnit.DAYS.between(asOf, on), days);
    } else if (value instanceof Integer whole) {
      order = Integer.compare(whole, Integer.parseInt(limit.value()));
    } else {
      order = Integer.compare(LEVELS.indexOf(written(value)), LEVELS.indexOf(limit.value()));
    }
    return switch (limit.side().code()) {
      case "atLeast" -> order >= 0;
      case "above" -> order > 0;
      case "atMost" -> order <= 0;
      default -> order < 0;
    };
  }

  private static LocalDate reached(LocalDate date, Limit limit) {
    int amount = Integer.parseInt(limit.value());
    return switch (String.valueOf(limit.unit())) {
      case "DAYS" -> date.plusDays(amount);
      case "MONTHS" -> date.plusMonths(amount);
      default -> date.plusYears(amount);
    };
  }

  /** The first day after, or else the last day before, on which it is not false. */
  public static @Nullable LocalDate otherDay(
      Criterion criterion, Facts facts, LocalDate asOf, int reach) {
    for (int i = 1; i <= reach; i++) {
      if (judge(criterion, facts, asOf, asOf.plusDays(i)) != Ternary.FALSE) {
        return asOf.plusDays(i);
      }
    }
    for (int i = 1; i <= reach; i++) {
      if (judge(criterion, facts, asOf, asOf.minusDays(i)) != Ternary.FALSE) {
        return asOf.minusDays(i);
      }
    }
    return null;
  }

  /** Which facts a verdict rests on, and whether what is wanted of each is so. */
  public static List<Map.Entry<Fact<?>, Ternary>> grounds(
      Criterion criterion, Facts facts, LocalDate asOf, LocalDate on, boolean wanted) {
    return criterion.match(
        all -> grounds(all.criteria(), judge(all, facts, asOf, on), facts, asOf, on, wanted),
        any -> grounds(any.criteria(), judge(any, facts, asOf, on), facts, asOf, on, wanted),
        not -> grounds(not.criterion(), facts, asOf, on, !wanted),
        condition -> {
          Ternary met = condition(condition, facts, asOf, on);
          return List.of(Map.entry(condition.fact(), wanted ? met : met.not()));
        });
  }

  private static List<Map.Entry<Fact<?>, Ternary>> grounds(
      List<Criterion> criteria,
      Ternary verdict,
      Facts facts,
      LocalDate asOf,
      LocalDate on,
      boolean wanted) {
    return criteria.stream()
        .filter(each -> judge(each, facts, asOf, on) == verdict)
        .flatMap(each -> grounds(each, facts, asOf, on, wanted).stream())
        .toList();
  }

  /** The facts that are not known among the grounds of an open verdict. */
  public static List<Fact<?>> missing(
      Criterion criterion, Facts facts, LocalDate asOf, LocalDate on) {
    if (judge(criterion, facts, asOf, on) != Ternary.UNKNOWN) {
      return List.of();
    }
    return grounds(criterion, facts, asOf, on, true).stream()
        .<Fact<?>>map(Map.Entry::getKey)
        .filter(fact -> !facts.known().contains(fact))
        .distinct()
        .toList();
  }
}
