package nl.kansrijkestart.referral.store;

import static nl.kansrijkestart.referral.store.StoreDriver.CONTEXT;
import static nl.kansrijkestart.referral.store.StoreDriver.anyStep;
import static nl.kansrijkestart.referral.store.StoreDriver.command;
import static nl.kansrijkestart.referral.store.StoreDriver.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralReasons;
import org.junit.jupiter.api.Test;

/** Many at one desk at once: what is left is what one after the other would have left. */
class HandlerThreadsTest {

  private static final int THREADS = 32;
  private static final int COMMANDS = 100_000;
  private static final int REFERRALS = 2_000;

  private final InMemoryReferralStore store = InMemoryReferralStore.create();
  private final ReferralHandler handler = ReferralHandler.of(store, referral -> CONTEXT);
  private final Set<CommandId> applied = ConcurrentHashMap.newKeySet();
  private final AtomicInteger stale = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();

  @Test
  void should_end_as_a_serial_order_does_for_32_threads_and_100_000_commands() throws Exception {
    // GIVEN
    for (int i = 0; i < REFERRALS; i++) {
      handler.begin(draft("r-" + i));
    }
    // WHEN
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int number = i;
      running.add(threads.submit(() -> work(number)));
    }
    for (Future<?> one : running) {
      one.get();
    }
    threads.shutdown();
    // THEN what was applied stands there once, and nothing else
    List<StoredEvent> all = ThreadChecks.readAll(store, 0, ReferralStore.MAX_PAGE);
    assertThat(all).hasSize(REFERRALS + applied.size());
    assertThat(applied.size()).isGreaterThan(COMMANDS / 4);
    assertThat(stale).hasPositiveValue();
    assertThat(repeated).hasPositiveValue();
    // AND one after the other, in the order of the stream, each is applied and ends the same
    Map<ReferralId, Referral> serial = new HashMap<>();
    for (StoredEvent stored : all) {
      serial.merge(
          stored.event().referral(),
          Referral.of(store.events(stored.event().referral()).subList(0, 1)),
          (before, same) -> next(before, stored.event()));
    }
    serial.forEach((id, referral) -> assertThat(store.events(id)).isEqualTo(referral.events()));
  }

  private static Referral next(Referral before, ReferralEvent event) {
    ReferralCommand command =
        new ReferralCommand(
            event.command(), event.version() - 1, event.actor(), event.at(), event.step());
    ReferralOutcome outcome = before.apply(command, CONTEXT);
    assertThat(outcome).isInstanceOf(ReferralOutcome.Applied.class);
    return ((ReferralOutcome.Applied) outcome).referral();
  }

  private void work(int number) {
    Random random = new Random(number);
    for (int i = 0; i < COMMANDS / THREADS; i++) {
      ReferralId id = ReferralId.of("r-" + random.nextInt(REFERRALS));
      Referral seen = Referral.of(store.events(id));
      ReferralCommand command =
          command("k-" + number + "-" + i, seen.version(), anyStep(seen, random));
      if (random.nextInt(3) == 0) {
        Thread.yield();
      }
      count(command, handler.handle(id, command));
      if (random.nextInt(10) == 0 && applied.contains(command.id())) {
        assertThat(handler.handle(id, command)).isInstanceOf(ReferralOutcome.Unchanged.class);
        repeated.incrementAndGet();
      }
    }
  }

  private void count(ReferralCommand command, ReferralOutcome outcome) {
    if (outcome instanceof ReferralOutcome.Applied) {
      assertThat(applied.add(command.id())).isTrue();
    } else if (outcome.reasons().stream()
        .anyMatch(reason -> reason.code().equals(ReferralReasons.STALE_VERSION))) {
      stale.incrementAndGet();
    }
  }
}
