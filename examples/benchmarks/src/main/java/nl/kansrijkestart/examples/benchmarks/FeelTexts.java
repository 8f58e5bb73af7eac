package nl.kansrijkestart.examples.benchmarks;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.kansrijkestart.catalogue.Allowed;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Limit;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.pregnancy.GestationalAge;

/**
 * Conditions and facts in the expression language of DMN. A level is its place in the order, a
 * gestational age its days, and the age since a date is left to the engine: {@code asOf >= date +
 * duration("P9M")}.
 */
final class FeelTexts {

  private FeelTexts() {}

  static String name(Fact<?> fact) {
    return "f" + Fact.all().indexOf(fact);
  }

  static String type(Fact<?> fact) {
    Class<?> type = fact.valueType();
    if (type == Boolean.class) {
      return "boolean";
    }
    if (type == LocalDate.class) {
      return "date";
    }
    return ordered(fact) ? "number" : "string";
  }

  private static boolean ordered(Fact<?> fact) {
    return List.of(Integer.class, GestationalAge.class, VulnerabilityLevel.class)
        .contains(fact.valueType());
  }

  static Object value(Object value) {
    if (value instanceof VulnerabilityLevel level) {
      return level.ordinal();
    }
    if (value instanceof GestationalAge age) {
      return age.days();
    }
    if (value instanceof Enum<?> constant) {
      return code(constant);
    }
    return value instanceof Boolean || value instanceof Integer || value instanceof LocalDate
        ? value
        : value.toString();
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The condition as a test in a cell of a decision table: it hits where it is met. */
  static String cell(Criterion.Condition condition) {
    Allowed allowed = condition.allowed();
    if (condition.doubtful() != null || condition.fact().valueType() == LocalDate.class) {
      return cellExpression(condition);
    }
    if (!allowed.values().isEmpty()) {
      return values(condition.fact(), allowed);
    }
    if (allowed.limits().size() == 1) {
      Limit limit = allowed.limits().get(0);
      return operator(limit.side()) + " " + number(condition.fact(), limit.value());
    }
    Limit first = allowed.limits().get(0);
    Limit second = allowed.limits().get(1);
    Limit lower = first.side().lower() ? first : second;
    Limit upper = first.side().lower() ? second : first;
    return (lower.side() == Comparison.AT_LEAST ? "[" : "(")
        + number(condition.fact(), lower.value())
        + ".."
        + number(condition.fact(), upper.value())
        + (upper.side() == Comparison.AT_MOST ? "]" : ")");
  }

  /** The same as an expression over the cell's input; a test in a cell must not be null. */
  static String cellExpression(Criterion.Condition condition) {
    String met = "? != null and " + plain(condition.fact(), condition.allowed(), "?");
    return condition.doubtful() == null
        ? met
        : met + " and not(" + plain(condition.fact(), condition.doubtful(), "?") + ")";
  }

  /** A criterion as an expression that is true, false, or null where it is unknown. */
  static String expression(Criterion criterion) {
    return criterion.match(
        all -> joined(all.criteria(), " and "),
        any -> joined(any.criteria(), " or "),
        not -> "not(" + expression(not.criterion()) + ")",
        FeelTexts::condition);
  }

  private static String joined(List<Criterion> criteria, String operator) {
    return criteria.stream().map(each -> "(" + expression(each) + ")").collect(joining(operator));
  }

  private static String condition(Criterion.Condition condition) {
    Fact<?> fact = condition.fact();
    String name = name(fact);
    String met = plain(fact, condition.allowed(), name);
    if (!condition.allowed().values().isEmpty()) {
      met =
          fact.valueType() == Boolean.class
              ? (condition.allowed().values().equals(List.of("yes")) ? name : "not(" + name + ")")
              : "if " + name + " = null then null else " + met;
    }
    return condition.doubtful() == null
        ? met
        : "if " + plain(fact, condition.doubtful(), name) + " then null else " + met;
  }

  private static String plain(Fact<?> fact, Allowed allowed, String subject) {
    if (!allowed.values().isEmpty()) {
      return subject + " in (" + values(fact, allowed) + ")";
    }
    return allowed.limits().stream()
        .map(limit -> limit(fact, limit, subject))
        .collect(joining(" and "));
  }

  private static String limit(Fact<?> fact, Limit limit, String subject) {
    if (limit.unit() == null) {
      return subject + " " + operator(limit.side()) + " " + number(fact, limit.value());
    }
    return "asOf "
        + operator(limit.side())
        + " "
        + subject
        + " + duration(\"P"
        + limit.value()
        + limit.unit().name().charAt(0)
        + "\")";
  }

  private static String operator(Comparison side) {
    return switch (side) {
      case AT_LEAST -> ">=";
      case ABOVE -> ">";
      case AT_MOST -> "<=";
      case BELOW -> "<";
    };
  }

  private static String values(Fact<?> fact, Allowed allowed) {
    return allowed.values().stream()
        .map(
            value ->
                fact.valueType() == Boolean.class
                    ? String.valueOf(value.equals("yes"))
                    : ordered(fact) ? number(fact, value) : "\"" + value + "\"")
        .collect(joining(", "));
  }

  private static String number(Fact<?> fact, String value) {
    if (fact.valueType() == GestationalAge.class) {
      return String.valueOf(GestationalAge.parse(value).days());
    }
    if (fact.valueType() == VulnerabilityLevel.class) {
      return Arrays.stream(VulnerabilityLevel.values())
          .filter(level -> code(level).equals(value))
          .map(level -> String.valueOf(level.ordinal()))
          .findFirst()
          .orElseThrow();
    }
    return value;
  }
}
