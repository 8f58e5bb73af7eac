package nl.kansrijkestart.catalogue.policy;

import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.DAY;
import static nl.kansrijkestart.catalogue.policy.PolicyFixtures.catalogue;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Eligibility;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.catalogue.RandomOffers;
import nl.kansrijkestart.catalogue.ValueClasses;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.junit.jupiter.api.Test;

/** The map against the verdicts that anybody gets, for one situation after the other. */
class CoverageMapPropertiesTest {

  private static PolicyFixtures.Draft offer(String id, Criterion criterion) {
    return PolicyFixtures.Draft.of(id, criterion);
  }

  /** Every situation of the map that ships, by way of the public verdicts. */
  @Test
  void should_agree_with_the_verdicts_in_every_situation() {
    Catalogue catalogue = Catalogue.of(Packs.standard().asOf(DAY));
    CoverageMap map = CoverageMap.of(catalogue, CoverageMap.Scope.standard(), DAY);
    List<String> open =
        List.of(
            "rot-form-help",
            "rid-wijkteam",
            "sch-group-education",
            "sch-school-lessons",
            "sch-network-approach");
    RandomOffers random = new RandomOffers(7, false);
    int none = 0;
    int perhaps = 0;
    int fit = 0;
    for (int i = 0; i < 3_000; i++) {
      // GIVEN somebody of whom the facts of the map are known
      Facts facts = Facts.none();
      for (Fact<?> fact : CoverageMap.Scope.standard().facts()) {
        facts = random.with(facts, fact);
      }
      LocalDate born = DAY.minusDays((i * 37L) % 8_000);
      facts = facts.with(Fact.CHILD_BIRTH_DATE, born);
      if (facts.value(Fact.PREGNANT).equals(java.util.Optional.of(false))) {
        facts = facts.with(Fact.GESTATIONAL_AGE, null);
      } else {
        facts = facts.with(Fact.EXPECTANT_PARENT, true).with(Fact.DELIVERED, false);
      }
      // WHEN
      Ternary best = Ternary.FALSE;
      for (Eligibility each : catalogue.eligibility(facts, DAY)) {
        if (!open.contains(each.intervention().value())) {
          best = best.or(each.fits());
        }
      }
      // THEN
      Facts known = facts;
      List<CoverageMap.Gap> gaps = map.gaps().stream().filter(gap -> holds(gap, known)).toList();
      if (best == Ternary.TRUE) {
        assertThat(gaps).isEmpty();
        fit++;
      } else {
        assertThat(gaps).hasSize(1);
        boolean nothing = best == Ternary.FALSE;
        assertThat(gaps.get(0).dependsOn().isEmpty()).isEqualTo(nothing);
        none += nothing ? 1 : 0;
        perhaps += nothing ? 0 : 1;
      }
    }
    assertThat(fit).isPositive();
    assertThat(perhaps).isPositive();
    assertThat(none).isZero();
    assertThat(map.gaps().stream().mapToInt(CoverageMap.Gap::situations).sum())
        .isEqualTo(map.mayFit() + map.none());
    assertThat(map.fit() + map.mayFit() + map.none()).isEqualTo(map.situations());
  }

  /** The same for made-up offers, where more situations have nothing. */
  @Test
  void should_agree_with_the_verdicts_for_made_up_offers() {
    int gapsSeen = 0;
    for (long seed = 0; seed < 150; seed++) {
      // GIVEN
      List<Fact<?>> about =
          List.of(
              Fact.GESTATIONAL_AGE,
              Fact.VULNERABILITY,
              Fact.CHILD_BIRTH_DATE,
              Fact.AGE_AT_REGISTRATION,
              Fact.DISTRICT,
              Fact.FIRST_CHILD);
      RandomOffers random = new RandomOffers(seed, true, about);
      Catalogue catalogue =
          catalogue(offer("one", random.criterion(2)), offer("two", random.criterion(2)));
      CoverageMap map =
          CoverageMap.of(catalogue, CoverageMap.Scope.of(about.subList(0, 5)), RandomOffers.TODAY);
      Set<String> named =
          ValueClasses.byFact(
                  catalogue.interventions().stream().map(Intervention::criterion).toList())
              .getOrDefault(Fact.DISTRICT, List.of())
              .stream()
              .flatMap(
                  each ->
                      Stream.concat(
                          each.allowed().values().stream(),
                          Stream.ofNullable(each.doubtful())
                              .flatMap(doubt -> doubt.values().stream())))
              .collect(Collectors.toSet());
      for (int i = 0; i < 60; i++) {
        Facts facts = Facts.none();
        for (Fact<?> fact : about.subList(0, 5)) {
          facts = random.with(facts, fact);
        }
        facts = facts.with(Fact.CHILD_BIRTH_DATE, RandomOffers.TODAY.minusDays((i * 13L) % 400));
        Ternary best = Ternary.FALSE;
        for (Eligibility each : catalogue.eligibility(facts, RandomOffers.TODAY)) {
          boolean open =
              ValueClasses.byFact(
                      List.of(catalogue.find(each.intervention()).orElseThrow().criterion()))
                  .isEmpty();
          best = open ? best : best.or(each.fits());
        }
        // WHEN THEN
        Facts known = facts;
        long gaps =
            map.gaps().stream().filter(gap -> holds(gap, known, RandomOffers.TODAY, named)).count();
        assertThat(gaps).isEqualTo(best == Ternary.TRUE ? 0 : 1);
        gapsSeen += best == Ternary.FALSE ? 1 : 0;
      }
    }
    assertThat(gapsSeen).isGreaterThan(500);
  }

  private static boolean holds(CoverageMap.Gap gap, Facts facts) {
    return holds(gap, facts, DAY, Set.of());
  }

  private static boolean holds(CoverageMap.Gap gap, Facts facts, LocalDate day, Set<String> named) {
    return gap.situation().stream().allMatch(reason -> holds(reason, facts, day, named));
  }

  /** Reads a reason back: whether the value of the fact is one that it names. */
  private static boolean holds(Reason reason, Facts facts, LocalDate day, Set<String> named) {
    Map<String, Object> parameters = reason.parameters();
    Fact<?> fact = Fact.parse(parameters.get("fact").toString());
    Object value = facts.value(fact).orElse(null);
    if (value == null) {
      return false;
    }
    if (parameters.containsKey("values")) {
      List<String> values = List.of(parameters.get("values").toString().split(", "));
      String text = fact.write(value);
      boolean other = values.contains("value.other") && !named.contains(text);
      return values.contains(text) || other;
    }
    long place = place(fact, value, day);
    Object from = parameters.get("from");
    Object to = parameters.get("to");
    return (from == null || place >= bound(fact, from)) && (to == null || place <= bound(fact, to));
  }

  private static long place(Fact<?> fact, Object value, LocalDate day) {
    return value instanceof LocalDate date
        ? ChronoUnit.DAYS.between(date, day)
        : value instanceof GestationalAge age
            ? age.days()
            : value instanceof VulnerabilityLevel level ? level.ordinal() : (Integer) value;
  }

  private static long bound(Fact<?> fact, Object text) {
    return text instanceof Long days
        ? days
        : place(fact, Facts.none().withText(fact, text.toString()).value(fact).orElseThrow(), DAY);
  }
}
