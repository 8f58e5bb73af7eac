package nl.kansrijkestart.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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
      List.of(ValueTypesBenchmark.class, BirthBenchmark.class, IntakeBenchmark.class);

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
  void should_take_the_middle_of_the_sorted_times() {
    assertThat(ColdStart.median(new long[] {1, 2, 30})).isEqualTo(2);
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class));
  }
}
