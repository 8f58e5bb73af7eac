package nl.kansrijkestart.catalogue.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.RandomOffers;
import nl.kansrijkestart.catalogue.SlowEvaluator;
import nl.kansrijkestart.catalogue.ValueClasses;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.jspecify.annotations.Nullable;

/** Every day, age and answer one by one: the obvious way to see what can be. */
final class SlowSituations {

  static final List<Fact<?>> PREGNANCY =
      List.of(
          Fact.PREGNANT,
          Fact.GESTATIONAL_AGE,
          Fact.EXPECTANT_PARENT,
          Fact.DELIVERED,
          Fact.FIRST_CHILD,
          Fact.AGE_AT_REGISTRATION,
          Fact.VULNERABILITY);
  private static final Set<Fact<?>> LINKED =
      Set.of(Fact.PREGNANT, Fact.GESTATIONAL_AGE, Fact.EXPECTANT_PARENT, Fact.DELIVERED);

  private SlowSituations() {}

  /** All that can be of the facts of these criteria; null where it would take too long. */
  static @Nullable List<Facts> of(Collection<Criterion> criteria, int most) {
    Set<Fact<?>> facts = new LinkedHashSet<>(ValueClasses.byFact(criteria).keySet());
    if (facts.stream().filter(LINKED::contains).count() > 1) {
      facts.addAll(LINKED);
    }
    long size = 1;
    for (Fact<?> fact : facts) {
      size *= values(fact).size();
    }
    if (size > most) {
      return null;
    }
    List<Facts> all = List.of(Facts.none());
    for (Fact<?> fact : facts) {
      List<Facts> longer = new ArrayList<>();
      for (Facts each : all) {
        for (Object value : values(fact)) {
          longer.add(ValueClasses.known(each, fact, value));
        }
        if (fact == Fact.GESTATIONAL_AGE && facts.contains(Fact.PREGNANT)) {
          longer.add(each);
        }
      }
      all = longer;
    }
    return all.stream().filter(each -> possible(each, facts)).toList();
  }

  private static boolean possible(Facts each, Set<Fact<?>> facts) {
    Boolean pregnant = each.value(Fact.PREGNANT).orElse(null);
    if (pregnant == null) {
      return true;
    }
    boolean counted = each.value(Fact.GESTATIONAL_AGE).isPresent();
    boolean asked = facts.contains(Fact.GESTATIONAL_AGE);
    boolean expects = each.value(Fact.EXPECTANT_PARENT).orElse(true);
    boolean delivered = each.value(Fact.DELIVERED).orElse(false);
    return asked && counted != pregnant ? false : !pregnant || (expects && !delivered);
  }

  private static List<Object> values(Fact<?> fact) {
    List<Object> values = new ArrayList<>();
    if (fact.valueType() == Boolean.class) {
      return List.of(true, false);
    } else if (fact.valueType() == VulnerabilityLevel.class) {
      return List.of(
          VulnerabilityLevel.NONE,
          VulnerabilityLevel.POTENTIAL,
          VulnerabilityLevel.VULNERABLE,
          VulnerabilityLevel.VERY_VULNERABLE);
    } else if (fact.valueType() == Integer.class) {
      for (int i = 0; i < 70; i++) {
        values.add(i);
      }
    } else if (fact.valueType() == GestationalAge.class) {
      for (int i = 0; i < 270; i++) {
        values.add(GestationalAge.ofDays(i));
      }
    } else if (fact.valueType() == LocalDate.class) {
      for (int i = 0; i < 420; i++) {
        values.add(RandomOffers.TODAY.minusDays(i));
      }
    } else {
      throw new IllegalArgumentException("Not in these tests");
    }
    return values;
  }

  static Ternary judge(Criterion criterion, Facts facts) {
    return SlowEvaluator.judge(criterion, facts, RandomOffers.TODAY, RandomOffers.TODAY);
  }
}
