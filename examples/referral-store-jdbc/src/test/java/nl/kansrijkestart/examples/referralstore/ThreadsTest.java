package nl.kansrijkestart.examples.referralstore;

import static nl.kansrijkestart.examples.referralstore.SampleReferrals.anyStep;
import static nl.kansrijkestart.examples.referralstore.SampleReferrals.command;
import static nl.kansrijkestart.examples.referralstore.SampleReferrals.draft;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
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
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.store.ReferralHandler;
import nl.kansrijkestart.referral.store.ReferralStore;
import nl.kansrijkestart.referral.store.StoredEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 32 at one desk at once. The ordinary run is small: {@code -Dstore.commands=100000} for the whole.
 */
class ThreadsTest {

  private static final int THREADS = 32;
  private static final int COMMANDS = Integer.getInteger("store.commands", 4000);
  private static final int REFERRALS = Math.max(50, COMMANDS / 40);

  @ParameterizedTest
  @EnumSource
  void should_end_as_a_serial_order_does(JdbcReferralStoreTest.Database database) throws Exception {
    try (HikariDataSource source = database.make()) {
      // GIVEN
      ReferralStore store = JdbcReferralStore.open(source);
      ReferralHandler handler = SampleReferrals.handler(store);
      for (int i = 0; i < REFERRALS; i++) {
        handler.begin(draft("r-" + i));
      }
      Set<CommandId> applied = ConcurrentHashMap.newKeySet();
      // WHEN
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        running.add(threads.submit(() -> work(number, store, handler, applied)));
      }
      for (Future<?> one : running) {
        one.get();
      }
      threads.shutdown();
      // THEN each that was applied stands there once, with its message
      List<StoredEvent> all = readAll(store);
      assertThat(all).hasSize(REFERRALS + applied.size());
      assertThat(applied.size()).isGreaterThan(COMMANDS / 4);
      assertThat(Databases.count(source, "referral_outbox")).isEqualTo(all.size());
      // AND one after the other, in the order of the stream, they end the same
      Map<ReferralId, Referral> serial = new HashMap<>();
      for (StoredEvent stored : all) {
        ReferralEvent event = stored.event();
        serial.compute(
            event.referral(),
            (id, before) -> before == null ? Referral.of(List.of(event)) : next(before, event));
      }
      serial.forEach((id, end) -> assertThat(store.events(id)).isEqualTo(end.events()));
    }
  }

  static List<StoredEvent> readAll(ReferralStore store) {
    List<StoredEvent> all = new ArrayList<>();
    List<StoredEvent> page;
    do {
      page = store.stream(all.size(), ReferralStore.MAX_PAGE);
      all.addAll(page);
    } while (!page.isEmpty());
    assertThat(all.get(all.size() - 1).position()).isEqualTo(all.size());
    return all;
  }

  private static Referral next(Referral before, ReferralEvent event) {
    ReferralOutcome outcome =
        before.apply(
            new ReferralCommand(
                event.command(), event.version() - 1, event.actor(), event.at(), event.step()),
            SampleReferrals.CONTEXT);
    assertThat(outcome).isInstanceOf(ReferralOutcome.Applied.class);
    return ((ReferralOutcome.Applied) outcome).referral();
  }

  private static void work(
      int number, ReferralStore store, ReferralHandler handler, Set<CommandId> applied) {
    Random random = new Random(number);
    for (int i = 0; i < COMMANDS / THREADS; i++) {
      ReferralId id = ReferralId.of("r-" + random.nextInt(REFERRALS));
      Referral seen = Referral.of(store.events(id));
      ReferralCommand command =
          command("k-" + number + "-" + i, seen.version(), anyStep(seen, random));
      if (handler.handle(id, command) instanceof ReferralOutcome.Applied) {
        assertThat(applied.add(command.id())).isTrue();
      }
      if (random.nextInt(10) == 0 && applied.contains(command.id())) {
        assertThat(handler.handle(id, command)).isInstanceOf(ReferralOutcome.Unchanged.class);
      }
    }
  }
}
