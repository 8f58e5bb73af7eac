package nl.kansrijkestart.examples.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.privacy.DataCategory;
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
 * What one recipient may have of a long list, each item with its own kind of data and its own
 * record, by the verdict; one thread. Fifty consents, and an objection to a hundred of the records.
 * The target is a million items in a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ConsentFilterBenchmark {

  private static final int CONSENTS = 50;
  private static final int OBJECTED = 100;

  /** How long the list is. */
  @Param("1000000")
  public int items;

  private ConsentHistory history;
  private DisclosureRequest request;
  private List<Item> list;

  /** A small thing of a host. */
  record Item(DataCategory category, RecordRef record) {}

  /** Makes the list. */
  @Setup
  public void fill() {
    list = new ArrayList<>(items);
    for (int i = 0; i < items; i++) {
      list.add(
          new Item(
              ConsentTable.CATEGORIES.get(i % ConsentTable.CATEGORIES.size()),
              RecordRef.of("item-" + i)));
    }
    ConsentTable table = ConsentTable.of(CONSENTS);
    request = table.requests().stream().filter(table.history()::permits).findFirst().orElseThrow();
    Set<RecordRef> objected = new LinkedHashSet<>();
    for (int i = 0; i < OBJECTED; i++) {
      objected.add(list.get(i).record());
    }
    ConsentScope scope =
        ConsentScope.ofWoman(
                request.purpose(), request.recipient(), Set.copyOf(ConsentTable.CATEGORIES))
            .withResources(objected);
    history =
        table
            .history()
            .with(
                ConsentTable.consent(
                    "objection", ConsentAnswer.REFUSED, scope, ConsentTable.AT, null));
  }

  /** Asks for each item by itself, and keeps what may go. */
  @Benchmark
  public List<Item> filter() {
    List<Item> kept = new ArrayList<>();
    for (Item item : list) {
      if (history.permits(about(item))) {
        kept.add(item);
      }
    }
    return kept;
  }

  /** The request for one item. */
  DisclosureRequest about(Item item) {
    return new DisclosureRequest(
        request.person(),
        request.subject(),
        request.kind(),
        request.purpose(),
        request.holder(),
        request.recipient(),
        Set.of(item.category()),
        null,
        Set.of(item.record()),
        request.at());
  }

  List<Item> list() {
    return list;
  }

  ConsentHistory history() {
    return history;
  }
}
