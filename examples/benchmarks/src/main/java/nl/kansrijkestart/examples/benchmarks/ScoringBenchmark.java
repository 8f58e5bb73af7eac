package nl.kansrijkestart.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.Score;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The score of one form, beside the sum that HAPI FHIR's FHIRPath makes of the same answers in a
 * QuestionnaireResponse, with its expression parsed before. Before anything is measured the totals
 * of 1,000 forms are compared; a difference fails the benchmark. Targets: EPDS with flags and
 * cut-offs 200 ns, with every reason 1,000 ns; a form of 70 items 2,000 ns.
 *
 * <p>What cannot be compared. FHIRPath is a general language over resources and only adds up here:
 * no ranges, reverse items, missing answers, flags, cut-offs or reasons.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringBenchmark {

  /** The kinds of form that are measured. */
  public enum Form {
    /** The EPDS: 10 items, four cut-offs, one critical item. */
    EPDS,
    /** A made-up instrument of 70 items with one cut-off. */
    SEVENTY
  }

  private static final int FORMS = 1_000;

  /** Which form: the EPDS of 10 items, or a made-up one of 70. */
  @Param({"EPDS", "SEVENTY"})
  public Form form;

  private ScoringForms forms;
  private List<Answers> answers;
  private List<QuestionnaireResponse> responses;
  private int next;

  /** Makes the forms and compares every total. */
  @Setup
  public void compare() {
    forms = new ScoringForms(form);
    Random random = new Random(20261122);
    answers = new ArrayList<>();
    responses = new ArrayList<>();
    for (int i = 0; i < FORMS; i++) {
      answers.add(forms.random(random));
      responses.add(ScoringForms.response(answers.get(i)));
      int ours = ((Score.Complete) forms.score(answers.get(i))).total().orElseThrow();
      int theirs = forms.sum(responses.get(i));
      if (ours != theirs) {
        throw new IllegalStateException("Totals differ: " + ours + " and " + theirs);
      }
    }
  }

  private int next() {
    next = next == FORMS - 1 ? 0 : next + 1;
    return next;
  }

  /** The total with flags and cut-offs. */
  @Benchmark
  public Score score() {
    return forms.score(answers.get(next()));
  }

  /** The same with every reason. */
  @Benchmark
  public List<Reason> scoreWithReasons() {
    List<Reason> reasons = forms.score(answers.get(next())).reasons();
    return reasons.isEmpty() ? List.of() : reasons;
  }

  /** The sum alone by HAPI's FHIRPath. */
  @Benchmark
  public int sumByFhirPath() {
    return forms.sum(responses.get(next()));
  }
}
