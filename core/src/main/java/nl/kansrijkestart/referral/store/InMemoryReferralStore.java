package nl.kansrijkestart.referral.store;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;

/**
 * A store in memory, for tests and for small hosts that write the events on themselves. <b>It loses
 * everything when the process ends.</b>
 *
 * <p>This class is thread-safe.
 */
public final class InMemoryReferralStore implements ReferralStore {

  private final List<StoredEvent> stream = new ArrayList<>();
  private final Map<ReferralId, List<ReferralEvent>> referrals = new HashMap<>();
  private final Map<CommandId, ReferralEvent> commands = new HashMap<>();
  private final Map<String, OutboxMessage> outbox = new LinkedHashMap<>();

  private InMemoryReferralStore() {}

  /**
   * An empty store.
   *
   * @return the store, never null
   */
  public static InMemoryReferralStore create() {
    return new InMemoryReferralStore();
  }

  @Override
  public AppendOutcome append(
      ReferralId referral,
      int expectedVersion,
      List<ReferralEvent> events,
      List<OutboxMessage> messages) {
    List<ReferralEvent> kept = List.copyOf(events);
    List<OutboxMessage> sent = List.copyOf(messages);
    return AppendRules.refusal(referral, expectedVersion, kept, sent)
        .orElseGet(() -> keep(referral, expectedVersion, kept, sent));
  }

  private synchronized AppendOutcome keep(
      ReferralId referral,
      int expectedVersion,
      List<ReferralEvent> events,
      List<OutboxMessage> messages) {
    Function<CommandId, Optional<ReferralEvent>> kept =
        command -> Optional.ofNullable(commands.get(command));
    Optional<AppendOutcome> repeated = AppendRules.repetition(events, kept);
    if (repeated.isPresent()) {
      return repeated.get();
    }
    int actual = referrals.getOrDefault(referral, List.of()).size();
    if (actual != expectedVersion) {
      return new AppendOutcome.Conflict(expectedVersion, actual);
    }
    Optional<AppendOutcome> twice = AppendRules.keptBefore(events, kept);
    if (twice.isPresent()) {
      return twice.get();
    }
    List<ReferralEvent> own = referrals.computeIfAbsent(referral, key -> new ArrayList<>());
    for (ReferralEvent event : events) {
      own.add(event);
      commands.put(event.command(), event);
      stream.add(new StoredEvent(stream.size() + 1L, event));
    }
    messages.forEach(message -> outbox.putIfAbsent(message.key(), message));
    return new AppendOutcome.Appended(own.size());
  }

  @Override
  public synchronized List<ReferralEvent> events(ReferralId referral) {
    return List.copyOf(referrals.getOrDefault(requireNonNull(referral, "referral"), List.of()));
  }

  @Override
  public synchronized List<StoredEvent> stream(long after, int limit) {
    int from = (int) Math.min(AppendRules.positionOf(after), stream.size());
    int to = Math.min(stream.size(), from + AppendRules.pageOf(limit));
    return List.copyOf(stream.subList(from, to));
  }

  @Override
  public synchronized List<OutboxMessage> pending(int limit) {
    return outbox.values().stream().limit(AppendRules.pageOf(limit)).toList();
  }

  @Override
  public synchronized boolean acknowledge(OutboxMessage message) {
    return outbox.remove(requireNonNull(message, "message").key()) != null;
  }
}
