package nl.kansrijkestart.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import org.junit.jupiter.api.Test;

class ValueClassesTest {

  private static Criterion.Condition condition(Fact<?> fact, Allowed allowed) {
    return new Criterion.Condition(
        fact, allowed, null, RuleRef.of("made-up", "1"), List.of(), List.of(), null);
  }

  @Test
  void should_give_one_value_for_each_class_that_limits_make() {
    // GIVEN at least 12, below 16
    Criterion.Condition from =
        condition(Fact.AGE_AT_REGISTRATION, Allowed.within(Limit.of(Comparison.AT_LEAST, "12")));
    Criterion.Condition to =
        condition(Fact.AGE_AT_REGISTRATION, Allowed.within(Limit.of(Comparison.BELOW, "16")));
    // WHEN THEN
    assertThat(ValueClasses.of(Fact.AGE_AT_REGISTRATION, List.of(from, to), RandomOffers.TODAY))
        .containsExactly(0, 12, 16);
  }

  @Test
  void should_add_a_value_that_no_condition_lists() {
    // GIVEN
    Criterion.Condition here =
        condition(Fact.MUNICIPALITY_OF_STAY, Allowed.values("GM0599", "GM0000"));
    // WHEN
    List<Object> values =
        ValueClasses.of(Fact.MUNICIPALITY_OF_STAY, List.of(here), RandomOffers.TODAY);
    // THEN
    assertThat(values).containsExactly(Municipality.parse("GM0599"), Municipality.parse("GM0001"));
  }

  @Test
  void should_know_a_listed_date_and_the_days_around_it() {
    // GIVEN
    Criterion.Condition born = condition(Fact.CHILD_BIRTH_DATE, Allowed.values("2025-01-01"));
    // WHEN THEN one that is listed and one that is not
    assertThat(ValueClasses.of(Fact.CHILD_BIRTH_DATE, List.of(born), RandomOffers.TODAY))
        .containsExactly(LocalDate.of(2025, 1, 4), LocalDate.of(2025, 1, 1));
  }

  @Test
  void should_tell_apart_whatever_any_value_tells_apart() {
    for (long seed = 0; seed < 400; seed++) {
      // GIVEN made-up criteria with doubtful stretches
      RandomOffers random = new RandomOffers(seed, true);
      Criterion criterion = random.criterion(3);
      Map<Fact<?>, List<Criterion.Condition>> byFact = ValueClasses.byFact(List.of(criterion));
      byFact.forEach(
          (fact, conditions) -> {
            // WHEN
            List<Object> values = ValueClasses.of(fact, conditions, RandomOffers.TODAY);
            Set<List<Ternary>> classes = new HashSet<>();
            values.forEach(
                value ->
                    classes.add(
                        verdicts(conditions, ValueClasses.known(Facts.none(), fact, value))));
            // THEN each class is there once, and a made-up value falls in one of them
            assertThat(classes).hasSameSizeAs(values);
            for (int i = 0; i < 40; i++) {
              assertThat(classes).contains(verdicts(conditions, random.with(Facts.none(), fact)));
            }
          });
    }
  }

  private static List<Ternary> verdicts(List<Criterion.Condition> conditions, Facts facts) {
    return conditions.stream()
        .distinct()
        .map(each -> SlowEvaluator.judge(each, facts, RandomOffers.TODAY, RandomOffers.TODAY))
        .toList();
  }
}
