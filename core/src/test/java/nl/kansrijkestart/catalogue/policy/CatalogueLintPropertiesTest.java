package nl.kansrijkestart.catalogue.policy;

import static nl.kansrijkestart.catalogue.RandomOffers.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.catalogue.RandomOffers;
import nl.kansrijkestart.catalogue.ValueClasses;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import org.junit.jupiter.api.Test;

/** What the linter says of made-up criteria, against every day and age one by one. */
class CatalogueLintPropertiesTest {

  private static final int MOST = 20_000;

  private static Set<ReasonCode> codes(CatalogueLint lint, String offer) {
    return Set.copyOf(
        lint.findings().stream()
            .filter(each -> String.valueOf(each.offer()).equals(offer))
            .map(each -> each.reason().code())
            .toList());
  }

  private static boolean complete(Facts facts, Criterion criterion) {
    return ValueClasses.byFact(List.of(criterion)).keySet().stream()
        .allMatch(fact -> facts.value(fact).isPresent());
  }

  @Test
  void should_agree_with_every_value_one_by_one_on_who_can_fit() {
    int never = 0;
    int always = 0;
    int doubtful = 0;
    for (long seed = 0; seed < 500; seed++) {
      // GIVEN
      RandomOffers random = new RandomOffers(seed, true, SlowSituations.PREGNANCY);
      Criterion criterion = random.criterion(3);
      List<Facts> situations = SlowSituations.of(List.of(criterion), MOST);
      if (situations == null) {
        continue;
      }
      Set<Ternary> seen = EnumSet.noneOf(Ternary.class);
      for (Facts each : situations) {
        Ternary verdict = SlowSituations.judge(criterion, each);
        boolean lacks = verdict == Ternary.UNKNOWN && !complete(each, criterion);
        seen.add(lacks ? Ternary.FALSE : verdict);
      }
      // WHEN
      Intervention offer = RandomOffers.offer("made-up", criterion);
      CatalogueLint lint = CatalogueLint.of(Catalogue.of(List.of(offer)), TODAY, 0);
      Set<ReasonCode> codes = codes(lint, "made-up");
      // THEN
      boolean fits = seen.contains(Ternary.TRUE);
      boolean open = seen.contains(Ternary.UNKNOWN);
      assertThat(codes.contains(PolicyReasons.NEVER_HOLDS)).isEqualTo(!fits && !open);
      assertThat(codes.contains(PolicyReasons.ALWAYS_HOLDS))
          .isEqualTo(seen.equals(Set.of(Ternary.TRUE)));
      boolean hidden = codes.contains(PolicyReasons.DOUBT_HIDES_ALL);
      assertThat(codes.contains(PolicyReasons.ONLY_IN_DOUBT)).isEqualTo(!fits && open && !hidden);
      never += fits || open ? 0 : 1;
      always += seen.equals(Set.of(Ternary.TRUE)) ? 1 : 0;
      doubtful += !fits && open ? 1 : 0;
    }
    assertThat(never).isGreaterThan(5);
    assertThat(always).isGreaterThan(5);
    assertThat(doubtful).isGreaterThan(5);
  }

  @Test
  void should_agree_with_every_value_one_by_one_on_which_offer_covers_which() {
    int covered = 0;
    int same = 0;
    for (long seed = 0; seed < 700; seed++) {
      // GIVEN
      RandomOffers random = new RandomOffers(seed, false, SlowSituations.PREGNANCY);
      Criterion one = random.criterion(1);
      Criterion other = random.criterion(1);
      List<Facts> situations = SlowSituations.of(List.of(one, other), MOST);
      if (situations == null) {
        continue;
      }
      boolean met = false;
      boolean within = true;
      boolean around = true;
      for (Facts each : situations) {
        boolean left = SlowSituations.judge(one, each) == Ternary.TRUE;
        boolean right = SlowSituations.judge(other, each) == Ternary.TRUE;
        met |= left;
        within &= !left || right;
        around &= !right || left;
      }
      // WHEN
      CatalogueLint lint =
          CatalogueLint.of(
              Catalogue.of(
                  List.of(RandomOffers.offer("one", one), RandomOffers.offer("other", other))),
              TODAY,
              0);
      // THEN
      Set<ReasonCode> codes = codes(lint, "one");
      assertThat(codes.contains(PolicyReasons.COVERED_BY)).isEqualTo(met && within && !around);
      assertThat(codes.contains(PolicyReasons.SAME_PEOPLE)).isEqualTo(met && within && around);
      covered += met && within && !around ? 1 : 0;
      same += met && within && around ? 1 : 0;
    }
    assertThat(covered).isGreaterThan(10);
    assertThat(same).isGreaterThan(3);
  }

  @Test
  void should_agree_with_every_value_one_by_one_on_branches_without_effect() {
    int dead = 0;
    for (long seed = 0; seed < 600; seed++) {
      // GIVEN an "any" of two below something else
      RandomOffers random = new RandomOffers(seed, false, SlowSituations.PREGNANCY);
      Criterion rest = random.criterion(1);
      Criterion left = random.criterion(0);
      Criterion right = random.criterion(0);
      Criterion whole = new Criterion.All(List.of(rest, new Criterion.Any(List.of(left, right))));
      Criterion without = new Criterion.All(List.of(rest, right));
      List<Facts> situations = SlowSituations.of(List.of(whole), MOST);
      if (situations == null
          || situations.stream()
              .noneMatch(each -> SlowSituations.judge(whole, each) == Ternary.TRUE)) {
        continue;
      }
      boolean effect =
          situations.stream()
              .anyMatch(
                  each -> SlowSituations.judge(whole, each) != SlowSituations.judge(without, each));
      boolean everHolds =
          situations.stream()
              .anyMatch(
                  each ->
                      SlowSituations.judge(whole, each) == Ternary.TRUE
                          && SlowSituations.judge(left, each) == Ternary.TRUE);
      // WHEN
      Intervention offer = RandomOffers.offer("made-up", whole);
      CatalogueLint lint = CatalogueLint.of(Catalogue.of(List.of(offer)), TODAY, 0);
      // THEN
      assertThat(has(lint, PolicyReasons.BRANCH_NEVER_HOLDS)).isEqualTo(!effect && !everHolds);
      assertThat(has(lint, PolicyReasons.BRANCH_WITHOUT_EFFECT)).isEqualTo(!effect && everHolds);
      dead += effect ? 0 : 1;
    }
    assertThat(dead).isGreaterThan(10);
  }

  private static boolean has(CatalogueLint lint, ReasonCode code) {
    return lint.findings().stream()
        .filter(each -> each.reason().code().equals(code))
        .anyMatch(
            each -> "criteria.all[1].any[0]".equals(each.reason().parameters().get("branch")));
  }
}
