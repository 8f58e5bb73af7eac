package nl.kansrijkestart.fhir.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import nl.kansrijkestart.catalogue.Allowed;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Limit;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.Language;

/**
 * Criteria as a text for people: facts by their id, and what they must be. Nothing reads it back.
 */
final class CriterionText {

  private CriterionText() {}

  static String of(Criterion criterion, Language language) {
    return criterion.match(
        all ->
            all.criteria().isEmpty()
                ? word(language, "geen voorwaarden", "no conditions")
                : joined(all.criteria(), word(language, " en ", " and "), language),
        any -> joined(any.criteria(), word(language, " of ", " or "), language),
        not -> word(language, "niet ", "not ") + "(" + of(not.criterion(), language) + ")",
        condition ->
            condition.fact().id()
                + " "
                + allowed(condition.allowed(), language)
                + (condition.doubtful() == null
                    ? ""
                    : word(language, " (ter beoordeling: ", " (to be judged: ")
                        + allowed(condition.doubtful(), language)
                        + ")"));
  }

  private static String joined(List<Criterion> criteria, String by, Language language) {
    String text = criteria.stream().map(one -> of(one, language)).collect(Collectors.joining(by));
    return criteria.size() == 1 ? text : "(" + text + ")";
  }

  private static String allowed(Allowed allowed, Language language) {
    return allowed.values().isEmpty()
        ? allowed.limits().stream()
            .map(limit -> sign(limit.side()) + " " + limit.value() + unit(limit, language))
            .collect(Collectors.joining(", "))
        : "= " + String.join(" | ", allowed.values());
  }

  private static String unit(Limit limit, Language language) {
    Limit.AgeUnit unit = limit.unit();
    return unit == null
        ? ""
        : switch (unit) {
          case DAYS -> word(language, " dagen", " days");
          case MONTHS -> word(language, " maanden", " months");
          case YEARS -> word(language, " jaar", " years");
        };
  }

  private static String sign(Comparison side) {
    return switch (side) {
      case AT_LEAST -> "≥";
      case ABOVE -> ">";
      case AT_MOST -> "≤";
      case BELOW -> "<";
    };
  }

  private static String word(Language language, String nl, String en) {
    return language == Language.NL ? nl : en;
  }
}
