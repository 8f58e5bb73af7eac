package nl.kansrijkestart.examples.benchmarks;

import static java.util.stream.Collectors.joining;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.Intervention;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * The same offers as a DMN model for Drools, in two forms. As one decision table that collects what
 * hits, which is how DMN is meant to be used: a column for each fact, a row for each offer, or more
 * where any of some conditions will do. And as one expression for each offer, which is true, false,
 * or null where it is unknown.
 */
final class DmnCatalogue {

  private static final String DECISION = "answer";

  private final DMNRuntime runtime;
  private final DMNModel model;

  private DmnCatalogue(String xml) {
    runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(xml))))
            .getOrElseThrow(e -> new IllegalStateException("Drools does not take the model", e));
    model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException("Drools does not take the model: " + model.getMessages());
    }
  }

  static DmnCatalogue table(Catalogue catalogue) {
    Set<Fact<?>> facts = new LinkedHashSet<>();
    Map<String, List<List<Criterion.Condition>>> rows = new LinkedHashMap<>();
    offers(catalogue).forEach((id, criterion) -> rows.put(id, rows(criterion)));
    rows.values()
        .forEach(offer -> offer.forEach(row -> row.forEach(each -> facts.add(each.fact()))));
    StringBuilder table = new StringBuilder("<decisionTable hitPolicy=\"COLLECT\">");
    for (Fact<?> fact : facts) {
      table.append("<input><inputExpression typeRef=\"").append(FeelTexts.type(fact));
      table
          .append("\"><text>")
          .append(FeelTexts.name(fact))
          .append("</text></inputExpression></input>");
    }
    table.append("<output/>");
    rows.forEach((id, offer) -> offer.forEach(row -> table.append(rule(id, row, facts))));
    return new DmnCatalogue(model(facts, table.append("</decisionTable>")));
  }

  static DmnCatalogue expressions(Catalogue catalogue) {
    StringBuilder context = new StringBuilder("<context>");
    offers(catalogue)
        .forEach(
            (id, criterion) ->
                context
                    .append("<contextEntry><variable name=\"")
                    .append(id)
                    .append("\"/><literalExpression><text>")
                    .append(escaped(FeelTexts.expression(criterion)))
                    .append("</text></literalExpression></contextEntry>"));
    return new DmnCatalogue(model(Fact.all(), context.append("</context>")));
  }

  /** What is known about one woman, as Drools wants it. */
  DMNContext question(Facts facts, LocalDate asOf) {
    DMNContext question = runtime.newContext();
    question.set("asOf", asOf);
    for (Fact<?> fact : Fact.all()) {
      question.set(FeelTexts.name(fact), facts.value(fact).map(FeelTexts::value).orElse(null));
    }
    return question;
  }

  /** The answer: a list of ids from the table, a map by id from the expressions. */
  Object ask(DMNContext question) {
    DMNResult result = runtime.evaluateAll(model, question);
    DMNDecisionResult answer = result.getDecisionResultByName(DECISION);
    if (answer.getEvaluationStatus() != DMNDecisionResult.DecisionEvaluationStatus.SUCCEEDED) {
      throw new IllegalStateException("Drools could not answer: " + answer.getMessages());
    }
    return answer.getResult();
  }

  /** The criteria of the offers that are proposed, with those of their frameworks. */
  private static Map<String, Criterion> offers(Catalogue catalogue) {
    Map<String, Criterion> offers = new LinkedHashMap<>();
    for (Intervention offer : catalogue.interventions()) {
      if (offer.proposed()) {
        List<Criterion> criteria = new ArrayList<>();
        if (offer.combinesWith() != null) {
          criteria.add(catalogue.find(offer.combinesWith()).orElseThrow().criterion());
        }
        criteria.add(offer.criterion());
        offers.put(offer.id().value(), new Criterion.All(criteria));
      }
    }
    return offers;
  }

  /** Rows of conditions that must all hold; one row must. */
  private static List<List<Criterion.Condition>> rows(Criterion criterion) {
    return criterion.match(
        all -> {
          List<List<Criterion.Condition>> rows = List.of(List.of());
          for (Criterion each : all.criteria()) {
            List<List<Criterion.Condition>> more = new ArrayList<>();
            for (List<Criterion.Condition> left : rows) {
              for (List<Criterion.Condition> right : rows(each)) {
                List<Criterion.Condition> both = new ArrayList<>(left);
                both.addAll(right);
                more.add(both);
              }
            }
            rows = more;
          }
          return rows;
        },
        any -> any.criteria().stream().flatMap(each -> rows(each).stream()).toList(),
        not -> {
          throw new IllegalArgumentException("No offer that ships says not");
        },
        condition -> List.of(List.of(condition)));
  }

  private static String rule(String id, List<Criterion.Condition> row, Set<Fact<?>> facts) {
    StringBuilder rule = new StringBuilder("<rule>");
    for (Fact<?> fact : facts) {
      List<Criterion.Condition> tests =
          row.stream().filter(each -> each.fact().equals(fact)).toList();
      String cell =
          switch (tests.size()) {
            case 0 -> "-";
            case 1 -> FeelTexts.cell(tests.get(0));
            default ->
                tests.stream()
                    .map(test -> "(" + FeelTexts.cellExpression(test) + ")")
                    .collect(joining(" and "));
          };
      rule.append("<inputEntry><text>").append(escaped(cell)).append("</text></inputEntry>");
    }
    return rule.append("<outputEntry><text>\"")
        .append(id)
        .append("\"</text></outputEntry></rule>")
        .toString();
  }

  private static String model(Collection<Fact<?>> facts, CharSequence logic) {
    StringBuilder inputs = new StringBuilder(input("asOf", "date"));
    StringBuilder required = new StringBuilder(requirement("asOf"));
    for (Fact<?> fact : facts) {
      inputs.append(input(FeelTexts.name(fact), FeelTexts.type(fact)));
      required.append(requirement(FeelTexts.name(fact)));
    }
    return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"offers\""
        + " name=\"offers\" namespace=\"offers\">"
        + inputs
        + "<decision id=\"d\" name=\""
        + DECISION
        + "\"><variable name=\""
        + DECISION
        + "\"/>"
        + required
        + logic
        + "</decision></definitions>";
  }

  private static String input(String name, String type) {
    return "<inputData id=\"i-"
        + name
        + "\" name=\""
        + name
        + "\"><variable name=\""
        + name
        + "\" typeRef=\""
        + type
        + "\"/></inputData>";
  }

  private static String requirement(String name) {
    return "<informationRequirement><requiredInput href=\"#i-"
        + name
        + "\"/></informationRequirement>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
