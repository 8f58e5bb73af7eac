package nl.kansrijkestart.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.DisclosureRequest;
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
 * One decision on consent, beside the same decision by Cedar for Java (com.cedarpolicy:cedar-java),
 * over {@link ConsentTable}. Before anything is measured every answer is compared; a difference
 * fails the benchmark. Targets: a verdict in 300 ns at 10 records and 1,000 ns at 50, with every
 * reason in 2,000 ns.
 *
 * <p>What cannot be compared. Cedar is a general policy language, in Rust with a formal proof,
 * whose policies a host may change while it runs; a question crosses from Java to native code as
 * JSON, and that is most of its time here. Cedar has no order of specificity: a {@code forbid}
 * always wins, so a history in which consents and objections disagree has no such table of policies
 * at all, and none is measured. It names the policies that decided, but not why each of the others
 * did not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConsentBenchmark {

  /** How many consents are on record. */
  @Param({"1", "10", "50"})
  public int records;

  private ConsentHistory history;
  private List<DisclosureRequest> requests;
  private CedarPolicies cedar;
  private List<CedarPolicies.Question> questions;
  private int next;

  /** Makes the table and compares every answer. */
  @Setup
  public void compare() {
    ConsentTable table = ConsentTable.of(records);
    history = table.history();
    requests = table.requests();
    cedar = CedarPolicies.of(history);
    questions = CedarPolicies.questions(table);
    int permits = 0;
    for (int i = 0; i < requests.size(); i++) {
      boolean permitted = history.permits(requests.get(i));
      if (history.decide(requests.get(i)).permits() != permitted
          || cedar.permits(questions.get(i)) != permitted
          || cedar.permitsCached(questions.get(i)) != permitted) {
        throw new IllegalStateException("The answers to request " + i + " differ");
      }
      permits += permitted ? 1 : 0;
    }
    if (permits == 0 || permits == requests.size()) {
      throw new IllegalStateException("The table must hold both answers");
    }
  }

  /** Yes or no. */
  @Benchmark
  public boolean verdict() {
    return history.permits(requests.get(step()));
  }

  /** Yes or no, with every reason. */
  @Benchmark
  public ConsentDecision explained() {
    return history.decide(requests.get(step()));
  }

  /** Cedar, which reads the policies with each question. */
  @Benchmark
  public boolean cedar() {
    return cedar.permits(questions.get(step()));
  }

  /** Cedar with its policies read beforehand. */
  @Benchmark
  public boolean cedarCached() {
    return cedar.permitsCached(questions.get(step()));
  }

  private int step() {
    next = next + 1 < requests.size() ? next + 1 : 0;
    return next;
  }
}
