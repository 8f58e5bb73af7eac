package nl.kansrijkestart.examples.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.catalogue.Allowed;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.Limit;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/** Facts, situations and limits as they stand on the command line. */
final class FactInput {

  private static final RuleRef RULE = RuleRef.of("command-line", "1");
  private static final List<Source> SOURCES = List.of(Source.of("the command line", null));

  private FactInput() {}

  static List<Fact<?>> names(String list) {
    List<Fact<?>> facts = new ArrayList<>();
    for (String name : list.split(",")) {
      facts.add(Fact.parse(name));
    }
    return facts;
  }

  /** {@code FACT=VALUE}, each once. */
  static Facts facts(List<String> given) {
    return Facts.parse(pairs(given));
  }

  private static Map<String, String> pairs(List<String> given) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : given) {
      int at = pair.indexOf('=');
      if (at < 0) {
        throw new BadInput("A fact must be written as FACT=VALUE, such as person.pregnant=yes");
      }
      if (pairs.put(pair.substring(0, at), pair.substring(at + 1)) != null) {
        throw new BadInput("A fact must be given once");
      }
    }
    return pairs;
  }

  /** {@code FACT=VALUE,FACT=VALUE}: what cannot be at once. */
  static Criterion situation(String text) {
    List<Criterion> conditions = new ArrayList<>();
    pairs(Arrays.asList(text.split(",")))
        .forEach(
            (fact, value) ->
                conditions.add(
                    new Criterion.Condition(
                        Fact.parse(fact),
                        Allowed.values(value),
                        null,
                        RULE,
                        SOURCES,
                        List.of(),
                        null)));
    return new Criterion.All(conditions);
  }

  /** A fact and a limit on it. */
  record FactLimit(Fact<?> fact, Limit limit) {}

  /** {@code person.age-at-registration below 27}, {@code child.birth-date atMost 12 months}. */
  static FactLimit limit(String text) {
    String[] words = text.strip().split(" +");
    if (words.length < 3 || words.length > 4) {
      throw new BadInput("--limit must be: FACT atLeast|above|atMost|below VALUE [UNIT]");
    }
    Comparison side =
        Arrays.stream(Comparison.values())
            .filter(each -> each.code().equals(words[1]))
            .findFirst()
            .orElseThrow(() -> new BadInput("A limit must be atLeast, above, atMost or below"));
    Fact<?> fact = Fact.parse(words[0]);
    return new FactLimit(
        fact,
        words.length == 3 ? Limit.of(side, words[2]) : new Limit(side, words[2], unit(words[3])));
  }

  private static Limit.AgeUnit unit(String text) {
    return switch (text) {
      case "days" -> Limit.AgeUnit.DAYS;
      case "months" -> Limit.AgeUnit.MONTHS;
      case "years" -> Limit.AgeUnit.YEARS;
      default -> throw new BadInput("The unit of an age must be days, months or years");
    };
  }
}
