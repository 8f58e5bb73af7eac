package nl.kansrijkestart.catalogue;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.catalogue.NextQuestion.Respondent;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.privacy.DataSubject;

/** Adds up, over the offers that are open, how much each missing fact tells about the verdict. */
final class InformationGain {

  /** More combinations of answers than this are not looked through: a fact then counts alone. */
  private static final int MOST_COMBINATIONS = 20_000;

  /** Who is asked, for each fact that is not asked of herself. */
  private static final Map<Fact<?>, Respondent> NOT_OF_HER =
      Map.ofEntries(
          entry(Fact.CHILD_LIVING, Respondent.RECORD),
          entry(Fact.LIVING_CHILD, Respondent.RECORD),
          entry(Fact.CHILD_BIRTH_DATE, Respondent.RECORD),
          entry(Fact.CHILD_NEWBORN, Respondent.RECORD),
          entry(Fact.CHILD_ON_NICU, Respondent.RECORD),
          entry(Fact.DELIVERED, Respondent.RECORD),
          entry(Fact.GESTATIONAL_AGE, Respondent.RECORD),
          entry(Fact.AGE_AT_REGISTRATION, Respondent.RECORD),
          entry(Fact.YOUNGEST_CHILD_BIRTH_DATE, Respondent.RECORD),
          entry(Fact.MATERNITY_PERIOD_ENDED, Respondent.RECORD),
          entry(Fact.MATERNITY_CARE_INDICATED, Respondent.RECORD),
          entry(Fact.WELCOME_RECEIVED, Respondent.RECORD),
          entry(Fact.REFERRED_BY_DESK, Respondent.RECORD),
          entry(Fact.PARENT, Respondent.RECORD),
          entry(Fact.EXPECTANT_PARENT, Respondent.RECORD),
          entry(Fact.BREASTFEEDING, Respondent.RECORD),
          entry(Fact.VULNERABILITY, Respondent.PROFESSIONAL),
          entry(Fact.INDICATION_PRESENT, Respondent.PROFESSIONAL),
          entry(Fact.RISK_SUSPECTED, Respondent.PROFESSIONAL),
          entry(Fact.PSYCHOSOCIAL_PROBLEM, Respondent.PROFESSIONAL),
          entry(Fact.SAVINGS_HIGH, Respondent.PROFESSIONAL),
          entry(Fact.FATHER, Respondent.USER),
          entry(Fact.PROFESSIONAL_ROLE, Respondent.USER),
          entry(Fact.PROFESSIONAL_FIRST_1000_DAYS, Respondent.USER),
          entry(Fact.ORGANISATION_KIND, Respondent.USER),
          entry(Fact.AUDIENCE, Respondent.USER));

  private static final Set<Fact<?>> OF_A_LOSS =
      Set.of(Fact.PARENT, Fact.EXPECTANT_PARENT, Fact.BREASTFEEDING, Fact.DELIVERED);

  private final Facts facts;
  private final LocalDate asOf;
  private final Map<Fact<?>, List<Object>> classes = new HashMap<>();
  private final Map<Fact<?>, Double> bits = new HashMap<>();
  private final Map<Fact<?>, List<InterventionId>> concerns = new HashMap<>();

  InformationGain(Catalogue catalogue, Facts facts, LocalDate asOf) {
    this.facts = facts;
    this.asOf = asOf;
    Map<Eligibility.InsufficientData, Criterion> open = new LinkedHashMap<>();
    for (Eligibility verdict : catalogue.eligibility(facts, asOf)) {
      if (verdict instanceof Eligibility.InsufficientData unsettled) {
        open.put(unsettled, catalogue.criterion(verdict.intervention()));
      }
    }
    ValueClasses.byFact(open.values())
        .forEach((fact, conditions) -> classes.put(fact, ValueClasses.of(fact, conditions, asOf)));
    open.forEach((verdict, criterion) -> new Weighing(criterion, verdict.missing()).add(verdict));
  }

  /** Whether the question may touch a loss. */
  static boolean painful(Fact<?> fact) {
    return fact.subject() == DataSubject.CHILD || OF_A_LOSS.contains(fact);
  }

  static Respondent respondent(Fact<?> fact) {
    return NOT_OF_HER.getOrDefault(fact, Respondent.HERSELF);
  }

  /** The word for who or what can tell it. */
  static String from(Fact<?> fact) {
    Respondent who = respondent(fact);
    return "from."
        + (who == Respondent.RECORD && painful(fact)
            ? "record-only"
            : who.name().toLowerCase(Locale.ROOT));
  }

  /** The most telling first; then what bears on most offers; then the order of the facts. */
  List<NextQuestion> questions() {
    return Fact.all().stream()
        .filter(concerns::containsKey)
        .map(
            fact ->
                new NextQuestion(
                    fact,
                    respondent(fact),
                    Math.round(requireNonNull(bits.get(fact)) * 1000) / 1000.0,
                    requireNonNull(concerns.get(fact))))
        .sorted(
            Comparator.comparingDouble(NextQuestion::bits)
                .thenComparingInt(question -> question.concerns().size())
                .reversed())
        .toList();
  }

  /** One offer: how its verdict depends on the facts that are missing. */
  private final class Weighing {

    private final Node node;
    private final List<Fact<?>> missing;

    /** Per missing fact, a value of each class that this offer tells apart, and its share. */
    private final List<Map<Object, Double>> shares = new ArrayList<>();

    /** Per missing fact and value: how much of what is possible ends in each verdict. */
    private final List<Map<Object, Map<Ternary, Double>>> ends = new ArrayList<>();

    Weighing(Criterion criterion, List<Fact<?>> missing) {
      this.node = Node.of(criterion);
      this.missing = missing;
      Map<Fact<?>, List<Criterion.Condition>> byFact = ValueClasses.byFact(List.of(criterion));
      for (Fact<?> fact : missing) {
        shares.add(shares(fact, requireNonNull(byFact.get(fact))));
        ends.add(new LinkedHashMap<>());
      }
    }

    private Map<Object, Double> shares(Fact<?> fact, List<Criterion.Condition> conditions) {
      List<Node> leaves = conditions.stream().map(Node::of).toList();
      List<Object> all = requireNonNull(classes.get(fact));
      Map<List<Ternary>, Object> first = new HashMap<>();
      Map<Object, Double> shares = new LinkedHashMap<>();
      for (Object value : all) {
        Moment moment = Moment.of(ValueClasses.known(Facts.none(), fact, value), asOf);
        List<Ternary> alike = leaves.stream().map(leaf -> leaf.judge(moment)).toList();
        first.putIfAbsent(alike, value);
        shares.merge(requireNonNull(first.get(alike)), 1.0 / all.size(), Double::sum);
      }
      return shares;
    }

    void add(Eligibility.InsufficientData verdict) {
      long combinations = 1;
      for (Map<Object, Double> share : shares) {
        combinations = Math.min(combinations * share.size(), MOST_COMBINATIONS + 1L);
      }
      if (combinations <= MOST_COMBINATIONS) {
        follow(facts, 0, 1, new Object[missing.size()]);
      }
      for (int i = 0; i < missing.size(); i++) {
        double gained = combinations <= MOST_COMBINATIONS ? gained(i) : settled(i);
        bits.merge(missing.get(i), gained, Double::sum);
        concerns
            .computeIfAbsent(missing.get(i), fact -> new ArrayList<>())
            .add(verdict.intervention());
      }
    }

    /** Tries every answer to each question in turn; once the verdict is there, the rest is idle. */
    private void follow(Facts known, int depth, double share, Object[] answers) {
      Ternary verdict = node.judge(Moment.of(known, asOf));
      if (depth < missing.size() && verdict == Ternary.UNKNOWN) {
        answers(known, depth)
            .forEach(
                (value, part) -> {
                  answers[depth] = value;
                  Facts next = ValueClasses.known(known, missing.get(depth), value);
                  follow(next, depth + 1, share * part, answers);
                });
        return;
      }
      for (int i = 0; i < missing.size(); i++) {
        int at = i;
        Map<Object, Double> each = i < depth ? Map.of(answers[i], 1.0) : answers(known, i);
        each.forEach((value, part) -> end(at, value, verdict, share * part));
      }
    }

    /** What can be answered: where earlier answers imply it, nothing else. */
    private Map<Object, Double> answers(Facts known, int fact) {
      Object implied = known.raw(missing.get(fact));
      return implied == null ? shares.get(fact) : Map.of(implied, 1.0);
    }

    private void end(int fact, Object value, Ternary verdict, double share) {
      ends.get(fact)
          .computeIfAbsent(value, key -> new EnumMap<>(Ternary.class))
          .merge(verdict, share, Double::sum);
    }

    /** The uncertainty of the verdict before, less what is left on average after the answer. */
    private double gained(int fact) {
      Map<Ternary, Double> before = new EnumMap<>(Ternary.class);
      double left = 0;
      for (Map<Ternary, Double> after : ends.get(fact).values()) {
        left += uncertainty(after);
        after.forEach((verdict, share) -> before.merge(verdict, share, Double::sum));
      }
      return Math.max(0, uncertainty(before) - left);
    }

    /** In bits, times the share of the cases that these are. */
    private static double uncertainty(Map<Ternary, Double> cases) {
      double all = cases.values().stream().mapToDouble(Double::doubleValue).sum();
      return cases.values().stream().mapToDouble(part -> bits(part, all)).sum();
    }

    private static double bits(double part, double all) {
      return -part * Math.log(part / all) / Math.log(2);
    }

    /** Too many combinations: the share of the answers that settle the offer by themselves. */
    private double settled(int fact) {
      return shares.get(fact).entrySet().stream()
          .filter(each -> decides(missing.get(fact), each.getKey()))
          .mapToDouble(Map.Entry::getValue)
          .sum();
    }

    private boolean decides(Fact<?> fact, Object value) {
      return node.judge(Moment.of(ValueClasses.known(facts, fact, value), asOf)).known();
    }
  }
}
