package nl.kansrijkestart.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.testing.SharedFiles;
import nl.kansrijkestart.testing.TestKit;
import org.jspecify.annotations.Nullable;

/**
 * The offers as they were first extracted from the documents, and the obvious way to judge them:
 * their own facts, their own operators, step by step. Shares nothing with the catalogue or with the
 * packs.
 */
final class SeedOffers {

  static final LocalDate TODAY = LocalDate.of(2025, 3, 31);

  private static final List<String> LEVELS =
      List.of("NONE", "POTENTIAL", "VULNERABLE", "VERY_VULNERABLE");
  private static final String YOUNGEST = "family.youngestChildAgeYears";
  private static final String BIRTH_DATE = "child.birthDate";

  /** The facts that are about a day of birth, and in what they count. */
  private static final Map<String, String> UNITS =
      Map.of(
          "child.ageDays",
          "days",
          "child.ageMonths",
          "months",
          "child.ageYears",
          "years",
          BIRTH_DATE,
          "months",
          YOUNGEST,
          "years");

  private SeedOffers() {}

  /** The entries, or a skipped test that says why. */
  static List<JsonNode> all() {
    try {
      JsonNode root =
          TestKit.MAPPER.readTree(SharedFiles.require("seed-data/interventions.json").toFile());
      return StreamSupport.stream(root.get("entries").spliterator(), false).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All and any with three values; a fact that is not there makes its condition unknown. */
  static Ternary judge(JsonNode criterion, Map<String, Object> known) {
    if (criterion.has("all") || criterion.has("any")) {
      boolean all = criterion.has("all");
      Set<Ternary> verdicts = new LinkedHashSet<>();
      criterion.get(all ? "all" : "any").forEach(each -> verdicts.add(judge(each, known)));
      Ternary decisive = all ? Ternary.FALSE : Ternary.TRUE;
      if (verdicts.contains(decisive)) {
        return decisive;
      }
      return verdicts.contains(Ternary.UNKNOWN) ? Ternary.UNKNOWN : decisive.not();
    }
    String fact = criterion.get("fact").asText();
    Object value = value(fact, known);
    return value == null ? Ternary.UNKNOWN : Ternary.of(holds(criterion, value));
  }

  private static @Nullable Object value(String fact, Map<String, Object> known) {
    if (!UNITS.containsKey(fact)) {
      return known.get(fact);
    }
    LocalDate born = (LocalDate) known.get(birth(fact));
    return born == null || fact.equals(BIRTH_DATE) ? born : (Integer) age(born, UNITS.get(fact));
  }

  private static String birth(String fact) {
    return fact.equals(YOUNGEST) ? "youngest" : "born";
  }

  /** Counts one by one: the day of the n-th month or year counts as n. */
  private static int age(LocalDate born, String unit) {
    int age = 0;
    while (!after(born, age + 1, unit).isAfter(TODAY)) {
      age++;
    }
    return age;
  }

  private static LocalDate after(LocalDate born, int amount, String unit) {
    return switch (unit) {
      case "days" -> born.plusDays(amount);
      case "months" -> born.plusMonths(amount);
      default -> born.plusYears(amount);
    };
  }

  private static boolean holds(JsonNode condition, Object value) {
    JsonNode wanted = condition.path("value");
    return switch (condition.get("op").asText()) {
      case "isTrue" -> value.equals(true);
      case "isFalse" -> value.equals(false);
      case "eq" -> value.equals(wanted.asText());
      case "in" -> texts(wanted).contains(value);
      case "contains" -> ((Set<?>) value).contains(wanted.asText());
      case "lt" -> number(value).compareTo(number(wanted)) < 0;
      case "lte" -> number(value).compareTo(number(wanted)) <= 0;
      case "gte" -> number(value).compareTo(number(wanted)) >= 0;
      case "between" ->
          number(value).compareTo(number(condition.get("min"))) >= 0
              && number(value).compareTo(number(condition.get("max"))) <= 0;
      case "onOrBeforeAgeMonths" -> !TODAY.isAfter(((LocalDate) value).plusMonths(wanted.asInt()));
      default -> throw new IllegalArgumentException(condition.toString());
    };
  }

  private static BigDecimal number(Object value) {
    Object plain = value instanceof JsonNode node ? node.asText() : value;
    int level = LEVELS.indexOf(plain);
    return level >= 0 ? BigDecimal.valueOf(level) : new BigDecimal(plain.toString());
  }

  private static List<String> texts(JsonNode items) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /** The facts that an entry asks, each with the values that can make a difference. */
  static Map<String, List<Object>> dimensions(JsonNode entry) {
    Map<String, List<Object>> dimensions = new LinkedHashMap<>();
    for (JsonNode condition : conditions(entry.get("targetGroup"))) {
      String fact = condition.get("fact").asText();
      String key = UNITS.containsKey(fact) ? birth(fact) : fact;
      Set<Object> values = new LinkedHashSet<>(dimensions.getOrDefault(key, List.of()));
      values.addAll(candidates(fact, condition));
      dimensions.put(key, List.copyOf(values));
    }
    return dimensions;
  }

  private static List<JsonNode> conditions(JsonNode criterion) {
    List<JsonNode> conditions = new ArrayList<>();
    if (criterion.has("fact")) {
      conditions.add(criterion);
    }
    criterion.path("all").forEach(each -> conditions.addAll(conditions(each)));
    criterion.path("any").forEach(each -> conditions.addAll(conditions(each)));
    return conditions;
  }

  /** Both sides of every limit, to the day, and something else. */
  private static List<Object> candidates(String fact, JsonNode condition) {
    if (condition.get("op").asText().startsWith("is")) {
      return List.of(true, false);
    }
    if (fact.equals("vulnerability.level")) {
      return List.copyOf(LEVELS);
    }
    if (fact.equals("professional.phaseScope")) {
      return List.of(Set.of("PREGNANCY", "FIRST_1000_DAYS"), Set.of("PREGNANCY"));
    }
    if (fact.equals("income.percentOfAssistanceLevel")) {
      return List.of(
          new BigDecimal("109.99"),
          new BigDecimal("110"),
          new BigDecimal("110.00"),
          new BigDecimal("110.01"),
          new BigDecimal("111"));
    }
    if (fact.equals("pregnancy.gestationalAgeDays")) {
      List<Object> days = new ArrayList<>();
      for (int day = 132; day <= 210; day++) {
        days.add(day);
      }
      return days;
    }
    if (UNITS.containsKey(fact)) {
      return birthDates(UNITS.get(fact), condition);
    }
    JsonNode wanted = condition.get("value");
    if (wanted.isInt()) {
      return List.of(wanted.asInt() - 1, wanted.asInt(), wanted.asInt() + 1);
    }
    List<Object> values =
        new ArrayList<>(wanted.isArray() ? texts(wanted) : List.of(wanted.asText()));
    values.add(fact.startsWith("person.") ? "SCHIEDAM" : "INSURER");
    values.add(fact.startsWith("person.") ? "RIDDERKERK" : "WELFARE");
    values.add(fact.startsWith("person.") ? "ROTTERDAM" : "PHYSIOTHERAPIST");
    return values.stream().distinct().toList();
  }

  private static List<Object> birthDates(String unit, JsonNode condition) {
    List<Object> born = new ArrayList<>();
    for (String limit : List.of("value", "min", "max")) {
      int amount = condition.path(limit).asInt(-1);
      for (int more = 0; amount >= 0 && more <= 1; more++) {
        for (int shift = -4; shift <= 4; shift++) {
          LocalDate day = after(TODAY, -amount - more, unit).plusDays(shift);
          if (!day.isAfter(TODAY)) {
            born.add(day);
          }
        }
      }
    }
    return born;
  }
}
