package nl.kansrijkestart.referral.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralReasons;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks find every store that breaks a guarantee. */
class BrokenStoresTest {

  static java.util.stream.Stream<Map.Entry<String, Function<ReferralStore, ReferralStore>>>
      broken() {
    Map<String, Function<ReferralStore, ReferralStore>> stores = new TreeMap<>();
    stores.put(
        "drops the last event",
        store ->
            new Delegating(store) {
              @Override
              public AppendOutcome append(
                  ReferralId id, int version, List<ReferralEvent> events, List<OutboxMessage> m) {
                AppendOutcome outcome = super.append(id, version, events, m);
                return outcome instanceof AppendOutcome.Appended && events.size() > 2
                    ? new AppendOutcome.Appended(version + events.size() - 1)
                    : outcome;
              }
            });
    stores.put(
        "drops messages",
        store ->
            new Delegating(store) {
              @Override
              public AppendOutcome append(
                  ReferralId id, int version, List<ReferralEvent> events, List<OutboxMessage> m) {
                return super.append(id, version, events, List.of());
              }
            });
    stores.put(
        "does not check the version",
        store ->
            new Delegating(store) {
              @Override
              public AppendOutcome append(
                  ReferralId id, int version, List<ReferralEvent> events, List<OutboxMessage> m) {
                AppendOutcome outcome = super.append(id, version, events, m);
                return outcome instanceof AppendOutcome.Conflict
                    ? new AppendOutcome.Appended(version + events.size())
                    : outcome;
              }
            });
    stores.put(
        "forgets that it was applied",
        store ->
            new Delegating(store) {
              @Override
              public AppendOutcome append(
                  ReferralId id, int version, List<ReferralEvent> events, List<OutboxMessage> m) {
                AppendOutcome outcome = super.append(id, version, events, m);
                return outcome instanceof AppendOutcome.AlreadyApplied
                    ? new AppendOutcome.Conflict(version, store.events(id).size())
                    : outcome;
              }
            });
    stores.put(
        "answers a repetition with what was asked",
        store ->
            new Delegating(store) {
              @Override
              public AppendOutcome append(
                  ReferralId id, int version, List<ReferralEvent> events, List<OutboxMessage> m) {
                AppendOutcome outcome = super.append(id, version, events, m);
                return outcome instanceof AppendOutcome.AlreadyApplied
                    ? new AppendOutcome.AlreadyApplied(events)
                    : outcome;
              }
            });
    stores.put(
        "keeps a command again beside a new one",
        store ->
            new Delegating(store) {
              @Override
              public AppendOutcome append(
                  ReferralId id, int version, List<ReferralEvent> events, List<OutboxMessage> m) {
                AppendOutcome outcome = super.append(id, version, events, m);
                return outcome instanceof AppendOutcome.Refused
                        && outcome.reasons().get(0).code().equals(ReferralReasons.LOG_COMMAND_TWICE)
                        && version > 0
                    ? new AppendOutcome.Appended(version + events.size())
                    : outcome;
              }
            });
    stores.put(
        "skips an event in the stream",
        store ->
            new Delegating(store) {
              @Override
              public List<StoredEvent> stream(long after, int limit) {
                return super.stream(after, limit).stream()
                    .filter(stored -> stored.position() != 3)
                    .toList();
              }
            });
    stores.put(
        "gives pages without a bound",
        store ->
            new Delegating(store) {
              @Override
              public List<StoredEvent> stream(long after, int limit) {
                return super.stream(after, Math.max(1, Math.min(limit, MAX_PAGE)));
              }
            });
    stores.put(
        "acknowledges everything",
        store ->
            new Delegating(store) {
              @Override
              public boolean acknowledge(OutboxMessage message) {
                super.acknowledge(message);
                return true;
              }
            });
    stores.put(
        "acknowledges the whole message and not its key",
        store ->
            new Delegating(store) {
              @Override
              public boolean acknowledge(OutboxMessage message) {
                return super.pending(MAX_PAGE).contains(message) && super.acknowledge(message);
              }
            });
    stores.put(
        "delivers at most once",
        store ->
            new Delegating(store) {
              @Override
              public List<OutboxMessage> pending(int limit) {
                List<OutboxMessage> messages = super.pending(limit);
                messages.forEach(this::acknowledge);
                return messages;
              }
            });
    stores.put(
        "shows others what is not kept yet",
        store -> {
          AtomicReference<List<ReferralEvent>> last = new AtomicReference<>(List.of());
          return new Delegating(store) {
            @Override
            public AppendOutcome append(
                ReferralId id, int version, List<ReferralEvent> events, List<OutboxMessage> m) {
              last.set(events);
              return super.append(id, version, events, m);
            }

            @Override
            public List<ReferralEvent> events(ReferralId id) {
              List<ReferralEvent> events = new ArrayList<>(super.events(id));
              last.get().stream()
                  .filter(event -> event.referral().equals(id) && !events.contains(event))
                  .forEach(events::add);
              return events;
            }
          };
        });
    return stores.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void should_find_a_store_that_breaks_a_guarantee(
      Map.Entry<String, Function<ReferralStore, ReferralStore>> broken) {
    assertThat(
            ReferralStoreChecks.failures(
                () -> broken.getValue().apply(InMemoryReferralStore.create())))
        .isNotEmpty()
        .allMatch(failure -> failure.matches("(?s)[a-z ]+: (expected|threw) .+"));
  }

  @Test
  void should_say_where_a_store_takes_null() {
    assertThat(
            ReferralStoreChecks.failures(
                () ->
                    new Delegating(InMemoryReferralStore.create()) {
                      @Override
                      public boolean acknowledge(@Nullable OutboxMessage message) {
                        return message != null && super.acknowledge(message);
                      }
                    }))
        .containsExactly(
            "refuses null: expected NullPointerException for null as the message to acknowledge");
  }

  /** Hands everything on. */
  static class Delegating implements ReferralStore {
    private final ReferralStore store;

    Delegating(ReferralStore store) {
      this.store = store;
    }

    @Override
    public AppendOutcome append(
        ReferralId id, int version, List<ReferralEvent> events, List<OutboxMessage> messages) {
      return store.append(id, version, events, messages);
    }

    @Override
    public List<ReferralEvent> events(ReferralId id) {
      return store.events(id);
    }

    @Override
    public List<StoredEvent> stream(long after, int limit) {
      return store.stream(after, limit);
    }

    @Override
    public List<OutboxMessage> pending(int limit) {
      return store.pending(limit);
    }

    @Override
    public boolean acknowledge(OutboxMessage message) {
      return store.acknowledge(message);
    }
  }
}
