package nl.kansrijkestart.catalogue;

import static nl.kansrijkestart.catalogue.RandomOffers.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many offers judged at once, beside each judged by itself in the obvious way. */
class EngineTest {

  private static final int REACH = 1_200;
  private static final int PROFILES = 3;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  /** Offers of 0 to 4 deep, some the same as others, more of them than bits in a word. */
  private static List<Criterion> criteria(RandomOffers made, int count) {
    List<Criterion> criteria = new ArrayList<>();
    Random random = new Random(count);
    for (int i = 0; i < count; i++) {
      criteria.add(
          i > 5 && random.nextInt(5) == 0
              ? new Criterion.All(List.of(made.criterion(1), criteria.get(random.nextInt(i))))
              : made.criterion(random.nextInt(5)));
    }
    return criteria;
  }

  private static Catalogue catalogue(List<Criterion> criteria) {
    return Catalogue.of(
        IntStream.range(0, criteria.size())
            .mapToObj(i -> RandomOffers.offer("made-up-" + i, criteria.get(i)))
            .toList());
  }

  private static Criterion condition(Fact<?> fact, Allowed allowed) {
    return new Criterion.Condition(
        fact, allowed, null, RuleRef.of("made-up", "1"), List.of(), List.of(), null);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_judge_every_offer_of_a_catalogue_as_the_slow_evaluator_does(long seed) {
    // GIVEN
    RandomOffers made = new RandomOffers(seed, seed % 2 == 0);
    List<Criterion> criteria = criteria(made, 60 + (int) seed);
    Catalogue catalogue = catalogue(criteria);
    for (int profile = 0; profile < PROFILES; profile++) {
      Facts facts = made.facts(4 + 2 * profile);
      // WHEN
      List<Eligibility> answers = catalogue.eligibility(facts, TODAY);
      // THEN
      assertThat(answers).hasSameSizeAs(criteria);
      for (int i = 0; i < answers.size(); i++) {
        check(answers.get(i), criteria.get(i), facts);
        assertThat(answers.get(i))
            .isEqualTo(catalogue.eligibility(InterventionId.of("made-up-" + i), facts, TODAY));
      }
      assertThat(catalogue.fitting(facts, TODAY))
          .isEqualTo(
              answers.stream()
                  .filter(Eligibility.Eligible.class::isInstance)
                  .map(Eligibility::intervention)
                  .toList());
    }
  }

  private static void check(Eligibility answer, Criterion criterion, Facts facts) {
    Ternary expected = SlowEvaluator.judge(criterion, facts, TODAY, TODAY);
    assertThat(answer.fits()).isEqualTo(expected);
    assertThat(answer.asOf()).isEqualTo(TODAY);
    assertThat(answer.findings())
        .extracting(finding -> Map.<Fact<?>, Ternary>entry(finding.fact(), finding.met()))
        .isEqualTo(SlowEvaluator.grounds(criterion, facts, TODAY, TODAY, true));
    LocalDate other =
        expected == Ternary.FALSE ? SlowEvaluator.otherDay(criterion, facts, TODAY, REACH) : null;
    if (answer instanceof Eligibility.InsufficientData open) {
      assertThat(open.missing()).isEqualTo(SlowEvaluator.missing(criterion, facts, TODAY, TODAY));
    }
    if (!(answer instanceof Eligibility.NotNow notNow)) {
      assertThat(other).isNull();
      return;
    }
    boolean yet = notNow.timing() == Eligibility.Timing.NOT_YET;
    assertThat(notNow.changesOn()).isEqualTo(yet ? other : other.plusDays(1));
    assertThat(notNow.missing())
        .isEqualTo(
            yet ? SlowEvaluator.missing(criterion, facts, TODAY, other) : List.<Fact<?>>of());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_find_each_limit_on_both_sides_among_many_limits(long seed) {
    // GIVEN a limit of each kind at each of some ages
    List<Criterion> criteria = new ArrayList<>();
    Random random = new Random(seed);
    for (Comparison side : Comparison.values()) {
      for (int i = 0; i < 5; i++) {
        String age = GestationalAge.ofDays(random.nextInt(280)).toString();
        criteria.add(condition(Fact.GESTATIONAL_AGE, Allowed.within(Limit.of(side, age))));
        criteria.add(
            condition(
                Fact.CHILD_BIRTH_DATE,
                Allowed.within(
                    Limit.ofAge(
                        side, random.nextInt(12), Limit.AgeUnit.values()[random.nextInt(3)]))));
      }
    }
    Catalogue catalogue = catalogue(criteria);
    for (int day = 0; day < 280; day++) {
      Facts facts =
          Facts.none()
              .with(Fact.GESTATIONAL_AGE, GestationalAge.ofDays(day))
              .with(Fact.CHILD_BIRTH_DATE, TODAY.minusDays(day * 3L / 2));
      // WHEN
      List<Eligibility> answers = catalogue.eligibility(facts, TODAY);
      // THEN
      assertThat(answers)
          .extracting(Eligibility::fits)
          .isEqualTo(
              criteria.stream()
                  .map(each -> SlowEvaluator.judge(each, facts, TODAY, TODAY))
                  .toList());
    }
  }

  @Test
  void should_judge_by_itself_what_would_cut_a_line_into_too_many_stretches() {
    // GIVEN
    int many = Track.MOST + 1;
    Catalogue catalogue =
        catalogue(
            IntStream.range(0, many)
                .mapToObj(
                    i ->
                        condition(
                            Fact.AGE_AT_REGISTRATION,
                            Allowed.within(Limit.of(Comparison.AT_LEAST, String.valueOf(i)))))
                .toList());
    // WHEN
    List<InterventionId> fitting =
        catalogue.fitting(Facts.none().with(Fact.AGE_AT_REGISTRATION, 99), TODAY);
    // THEN
    assertThat(fitting).hasSize(100).last().isEqualTo(InterventionId.of("made-up-99"));
    assertThat(catalogue.fitting(Facts.none(), TODAY)).isEmpty();
  }

  @Test
  void should_propose_whatever_asks_nothing_and_have_no_answers_without_offers() {
    Catalogue open = catalogue(List.of(new Criterion.All(List.of())));

    assertThat(open.fitting(Facts.none(), TODAY)).hasSize(1);
    assertThat(open.eligibility(Facts.none(), TODAY))
        .singleElement()
        .satisfies(answer -> assertThat(answer.findings()).isEmpty());
    assertThat(Catalogue.of(List.of()).eligibility(Facts.none(), TODAY)).isEmpty();
    assertThat(Catalogue.of(List.of()).fitting(Facts.none(), TODAY)).isEmpty();
  }

  @Test
  void should_answer_with_lists_that_nobody_can_change() {
    Catalogue catalogue = catalogue(List.of(new Criterion.All(List.of())));
    List<Eligibility> answers = catalogue.eligibility(Facts.none(), TODAY);

    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> answers.remove(0));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> catalogue.fitting(Facts.none(), TODAY).clear());
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> answers.get(1));
  }

  @Test
  void should_give_sixteen_threads_that_ask_the_same_the_same_answers() throws Exception {
    // GIVEN
    RandomOffers made = new RandomOffers(16, true);
    Catalogue catalogue = catalogue(criteria(made, 70));
    List<Facts> questions = IntStream.range(0, 30).mapToObj(i -> made.facts(5)).toList();
    Callable<List<List<Eligibility>>> asking =
        () -> questions.stream().map(facts -> catalogue.eligibility(facts, TODAY)).toList();
    // WHEN all of them look at the findings of fresh verdicts
    ExecutorService threads = Executors.newFixedThreadPool(16);
    List<Future<List<List<Eligibility>>>> answers =
        threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> asking).toList());
    threads.shutdown();
    // THEN
    List<List<Eligibility>> expected = asking.call();
    for (Future<List<List<Eligibility>>> answer : answers) {
      assertThat(answer.get()).isEqualTo(expected);
    }
  }
}
