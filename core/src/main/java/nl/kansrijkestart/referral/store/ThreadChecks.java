package nl.kansrijkestart.referral.store;

import static nl.kansrijkestart.referral.store.ReferralStoreChecks.expect;
import static nl.kansrijkestart.referral.store.ReferralStoreChecks.expectAppended;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;

/** What must hold for a store while several threads use it. */
final class ThreadChecks {

  private static final int THREADS = 6;
  private static final int REFERRALS = 12;
  private static final int LENGTH = 8;

  private ThreadChecks() {}

  static Map<String, ReferralStoreChecks.Check> all() {
    Map<String, ReferralStoreChecks.Check> checks = new LinkedHashMap<>();
    checks.put("lets one of many win", ThreadChecks::letsOneWin);
    checks.put("keeps one of many repetitions", ThreadChecks::keepsOneRepetition);
    checks.put("shows a reader everything", ThreadChecks::showsEverything);
    return checks;
  }

  private static void letsOneWin(ReferralStore store) throws Exception {
    List<ReferralEvent> log = CheckEvents.log("r-1", LENGTH);
    ReferralId id = log.get(0).referral();
    for (int version = 1; version <= LENGTH; version++) {
      int next = version;
      List<AppendOutcome> outcomes =
          together(
              number -> {
                ReferralEvent event =
                    CheckEvents.withCommand(
                        log.get(next - 1), CommandId.of("k-" + next + "-" + number));
                return store.append(id, next - 1, List.of(event), List.of());
              });
      long won = outcomes.stream().filter(new AppendOutcome.Appended(version)::equals).count();
      expect(won == 1, "one of " + THREADS + " appends on one version kept");
      long overtaken =
          outcomes.stream()
              .filter(new AppendOutcome.Conflict(version - 1, version)::equals)
              .count();
      expect(overtaken == THREADS - 1, "a conflict for all others");
    }
    expect(
        store.events(id).stream()
            .map(ReferralEvent::version)
            .toList()
            .equals(log.stream().map(ReferralEvent::version).toList()),
        "one event for each version");
  }

  private static void keepsOneRepetition(ReferralStore store) throws Exception {
    List<ReferralEvent> log = CheckEvents.log("r-1", 4);
    ReferralId id = log.get(0).referral();
    List<AppendOutcome> outcomes =
        together(number -> store.append(id, 0, log, CheckEvents.messages(log)));
    expect(
        outcomes.stream().filter(new AppendOutcome.Appended(4)::equals).count() == 1,
        "one of the repetitions kept");
    expect(
        outcomes.stream().filter(new AppendOutcome.AlreadyApplied(log)::equals).count()
            == THREADS - 1,
        "already applied for all others");
    expect(store.pending(10).equals(CheckEvents.messages(log)), "the messages kept once");
    ReferralStoreChecks.expectStream(store, log, "the events in the stream once");
  }

  private static void showsEverything(ReferralStore store) throws Exception {
    AtomicInteger busy = new AtomicInteger(THREADS - 1);
    List<List<StoredEvent>> read = new ArrayList<>();
    together(
        number -> {
          if (number == 0) {
            List<StoredEvent> seen = new ArrayList<>();
            boolean last;
            do {
              last = busy.get() == 0;
              long after = seen.isEmpty() ? 0 : seen.get(seen.size() - 1).position();
              seen.addAll(readAll(store, after, 5));
            } while (!last);
            read.add(seen);
          } else {
            try {
              write(store, number);
            } finally {
              busy.decrementAndGet();
            }
          }
          return number;
        });
    List<StoredEvent> afterwards = readAll(store, 0, ReferralStore.MAX_PAGE);
    expect(afterwards.size() == (THREADS - 1) * REFERRALS * LENGTH, "every event in the stream");
    expect(read.get(0).equals(afterwards), "a reader who reads on to miss nothing");
    Set<ReferralId> seen = new HashSet<>();
    Map<ReferralId, Integer> versions = new LinkedHashMap<>();
    for (int i = 0; i < afterwards.size(); i++) {
      ReferralEvent event = afterwards.get(i).event();
      expect(afterwards.get(i).position() == i + 1, "positions from 1 without a gap");
      int version = versions.merge(event.referral(), 1, Integer::sum);
      expect(event.version() == version, "the events of a referral in the order of versions");
      seen.add(event.referral());
    }
    expect(seen.size() == (THREADS - 1) * REFERRALS, "every referral in the stream");
  }

  private static void write(ReferralStore store, int number) {
    for (int i = 0; i < REFERRALS; i++) {
      List<ReferralEvent> log = CheckEvents.log("r-" + number + "-" + i, LENGTH);
      ReferralId id = log.get(0).referral();
      expectAppended(store.append(id, 0, log.subList(0, 1), List.of()), 1);
      expectAppended(store.append(id, 1, log.subList(1, 3), List.of()), 3);
      expectAppended(store.append(id, 3, log.subList(3, LENGTH), List.of()), LENGTH);
    }
  }

  /** Reads all there is after a position, by pages. */
  static List<StoredEvent> readAll(ReferralStore store, long after, int limit) {
    List<StoredEvent> all = new ArrayList<>();
    long position = after;
    List<StoredEvent> page;
    do {
      page = store.stream(position, limit);
      all.addAll(page);
      position = page.isEmpty() ? position : page.get(page.size() - 1).position();
    } while (page.size() == limit);
    return all;
  }

  @FunctionalInterface
  private interface Work<T> {
    T of(int number) throws Exception;
  }

  private static <T> List<T> together(Work<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        calls.add(() -> work.of(number));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
