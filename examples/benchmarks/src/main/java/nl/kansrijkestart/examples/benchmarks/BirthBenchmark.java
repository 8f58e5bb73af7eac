package nl.kansrijkestart.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.birth.BirthClassification;
import nl.kansrijkestart.birth.BirthClassifier;
import nl.kansrijkestart.birth.BirthweightReference;
import nl.kansrijkestart.birth.ChildSex;
import nl.kansrijkestart.birth.GestationAtBirth;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Classify one birth: the verdict without texts; the target is 200 ns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BirthBenchmark {

  private final BirthClassifier classifier =
      BirthClassifier.of(BirthweightReference.hoftiezer2019());

  // fields that are not final, so that the compiler does not know them
  private ChildSex sex = ChildSex.FEMALE;
  private int days = 258;
  private int weeks = 36;
  private Integer grams = 2_450;
  private Integer apgar5 = 8;

  /** The age is known to the day. */
  @Benchmark
  public BirthClassification byDay() {
    return classifier.classify(sex, GestationAtBirth.ofDays(days), grams, apgar5);
  }

  /** Only the completed weeks are known: decided where all seven days agree. */
  @Benchmark
  public BirthClassification byCompletedWeek() {
    return classifier.classify(sex, GestationAtBirth.ofCompletedWeeks(weeks), grams, apgar5);
  }
}
