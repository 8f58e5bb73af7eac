package nl.kansrijkestart.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.consent.DisclosureRequest;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** That every benchmark runs; how fast it is, is not for a test. */
class BenchmarksTest {

  private static final List<Class<?>> BENCHMARKS =
      List.of(
          ValueTypesBenchmark.class,
          BirthBenchmark.class,
          IntakeBenchmark.class,
          ConsentBenchmark.class,
          ConsentFilterBenchmark.class,
          ScoringBenchmark.class,
          CatalogueBenchmark.class,
          ReferralBenchmark.class,
          FhirBenchmark.class);

  @Test
  void should_run_every_benchmark_once() throws Exception {
    // GIVEN
    List<String> expected =
        BENCHMARKS.stream()
            .flatMap(BenchmarksTest::methods)
            .map(method -> method.getDeclaringClass().getName() + "." + method.getName())
            .toList();
    // WHEN
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .mode(Mode.SingleShotTime)
                    .param("records", "10")
                    .param("items", "1000")
                    .param("form", "EPDS")
                    .param("offers", "40")
                    .param("compared", "30")
                    .param("entries", "9")
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    // THEN
    assertThat(results)
        .extracting(result -> result.getParams().getBenchmark())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void should_classify_what_the_benchmark_says_it_does() {
    BirthBenchmark benchmark = new BirthBenchmark();
    assertThat(benchmark.byDay().gaps()).isEmpty();
    assertThat(new IntakeBenchmark().readAndValidate().violations()).isEmpty();
  }

  @Test
  void should_answer_as_cedar_does() {
    // GIVEN
    ConsentTable table = ConsentTable.of(50);
    CedarPolicies cedar = CedarPolicies.of(table.history());
    List<DisclosureRequest> sample = new ArrayList<>();
    for (int i = 0; i < table.requests().size(); i += 7) {
      sample.add(table.requests().get(i));
    }
    // WHEN
    List<Boolean> answers = sample.stream().map(table.history()::permits).toList();
    List<CedarPolicies.Question> questions = sample.stream().map(CedarPolicies::question).toList();
    // THEN
    assertThat(answers).contains(true, false);
    assertThat(questions).map(cedar::permitsCached).isEqualTo(answers);
    assertThat(questions).map(cedar::permits).isEqualTo(answers);
    assertThat(sample).map(r -> table.history().decide(r).permits()).isEqualTo(answers);
  }

  @Test
  void should_keep_of_a_list_what_a_decision_permits() {
    ConsentFilterBenchmark benchmark = new ConsentFilterBenchmark();
    benchmark.items = 1_000;
    benchmark.fill();
    assertThat(benchmark.filter())
        .isNotEmpty()
        .isEqualTo(
            benchmark.list().stream()
                .filter(item -> benchmark.history().decide(benchmark.about(item)).permits())
                .toList());
  }

  @Test
  void should_take_the_middle_of_the_sorted_times() {
    assertThat(ColdStart.median(new long[] {1, 2, 30})).isEqualTo(2);
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class));
  }
}
