package nl.kansrijkestart.catalogue;

import static nl.kansrijkestart.catalogue.RandomOffers.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import nl.kansrijkestart.decision.Ternary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any criterion and any facts, on seeded random ones. */
class EligibilityPropertiesTest {

  private static final InterventionId ID = InterventionId.of("made-up");
  private static final int FACTS_PER_CRITERION = 10;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 150);
  }

  private static Eligibility judge(Criterion criterion, Facts facts) {
    return Catalogue.of(List.of(RandomOffers.offer("made-up", criterion)))
        .eligibility(ID, facts, TODAY);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_agree_with_the_slow_evaluator_on_verdict_and_on_days(long seed) {
    RandomOffers made = new RandomOffers(seed, true);
    Criterion criterion = made.criterion(3);
    for (int i = 0; i < FACTS_PER_CRITERION; i++) {
      // GIVEN
      Facts facts = made.facts(7);
      Ternary expected = SlowEvaluator.judge(criterion, facts, TODAY, TODAY);
      LocalDate other =
          expected == Ternary.FALSE ? SlowEvaluator.otherDay(criterion, facts, TODAY, 1_200) : null;
      // WHEN
      Eligibility answer = judge(criterion, facts);
      // THEN
      assertThat(answer.fits()).isEqualTo(expected);
      if (expected == Ternary.FALSE && other == null) {
        assertThat(answer).isInstanceOf(Eligibility.NotEligible.class);
      }
      if (other != null) {
        Eligibility.NotNow notNow = (Eligibility.NotNow) answer;
        boolean yet = other.isAfter(TODAY);
        assertThat(notNow.timing())
            .isEqualTo(yet ? Eligibility.Timing.NOT_YET : Eligibility.Timing.NO_LONGER);
        assertThat(notNow.changesOn()).isEqualTo(yet ? other : other.plusDays(1));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_stay_with_a_verdict_once_it_is_known_however_much_is_learned(long seed) {
    RandomOffers made = new RandomOffers(seed, true);
    Criterion criterion = made.criterion(3);
    for (int i = 0; i < FACTS_PER_CRITERION; i++) {
      // GIVEN
      Facts facts = made.facts(2);
      Ternary before = judge(criterion, facts).fits();
      for (Fact<?> fact : made.shuffled(Fact.all())) {
        if (facts.value(fact).isPresent()) {
          continue;
        }
        // WHEN
        facts = made.with(facts, fact);
        Ternary after = judge(criterion, facts).fits();
        // THEN unknown may become known, and known stays as it is
        assertThat(after).isEqualTo(SlowEvaluator.judge(criterion, facts, TODAY, TODAY));
        if (before.known()) {
          assertThat(after).isEqualTo(before);
        }
        before = after;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_not_be_moved_by_a_fact_that_is_not_missing(long seed) {
    RandomOffers made = new RandomOffers(seed, true);
    Criterion criterion = made.criterion(3);
    for (int i = 0; i < FACTS_PER_CRITERION; i++) {
      Facts facts = made.facts(3);
      if (!(judge(criterion, facts) instanceof Eligibility.InsufficientData before)) {
        continue;
      }
      for (Fact<?> fact : Fact.all()) {
        boolean implying =
            RandomOffers.IMPLYING.entrySet().stream()
                .anyMatch(
                    each ->
                        each.getValue().contains(fact) && before.missing().contains(each.getKey()));
        if (facts.value(fact).isEmpty() && !before.missing().contains(fact) && !implying) {
          assertThat(judge(criterion, made.with(facts, fact))).isEqualTo(before);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_ask_only_for_what_is_not_known_and_need_no_more_than_that(long seed) {
    RandomOffers made = new RandomOffers(seed, false);
    Criterion criterion = made.criterion(3);
    for (int i = 0; i < FACTS_PER_CRITERION; i++) {
      // GIVEN
      Facts facts = made.facts(4);
      if (!(judge(criterion, facts) instanceof Eligibility.InsufficientData insufficient)) {
        continue;
      }
      assertThat(insufficient.missing()).isNotEmpty().doesNotHaveDuplicates();
      // WHEN every missing fact becomes known
      Facts more = facts;
      for (Fact<?> fact : insufficient.missing()) {
        assertThat(facts.value(fact)).isEmpty();
        more = made.with(more, fact);
      }
      // THEN
      assertThat(judge(criterion, more).fits().known()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_rest_every_verdict_on_findings_that_agree_with_it(long seed) {
    RandomOffers made = new RandomOffers(seed, true);
    Criterion criterion = made.criterion(3);
    for (int i = 0; i < FACTS_PER_CRITERION; i++) {
      Eligibility answer = judge(criterion, made.facts(6));

      assertThat(answer.findings())
          .isNotEmpty()
          .allSatisfy(finding -> assertThat(finding.met()).isEqualTo(answer.fits()));
      assertThat(answer.findings())
          .allSatisfy(
              finding ->
                  assertThat(finding.ask().isEmpty())
                      .isEqualTo(
                          answer.fits() == Ternary.TRUE
                              || finding.reason().code().equals(CatalogueReasons.MISSING)));
    }
  }
}
