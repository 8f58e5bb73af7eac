package nl.kansrijkestart.referral.store;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lets a message that is delivered more than once count once (postvak). It remembers the last so
 * many messages.
 *
 * <p>A message counts when the work for it is done: if that throws, the message is not remembered,
 * and the next delivery tries again. A duplicate that comes after more other messages than it
 * remembers is handed on again; so let the work be harmless twice, such as a command whose key is
 * made of {@link OutboxMessage#key()}. It remembers nothing after the process has ended.
 *
 * <p>This class is thread-safe: one message at a time.
 */
public final class Inbox {

  private final int capacity;
  private final Map<OutboxMessage, Boolean> done = new LinkedHashMap<>(16, 0.75f, true);

  private Inbox(int capacity) {
    this.capacity = capacity;
  }

  /**
   * An empty inbox.
   *
   * @param capacity how many messages it remembers, 1 or more
   * @return the inbox, never null
   * @throws IllegalArgumentException if the capacity is less than 1
   */
  public static Inbox ofCapacity(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "An inbox must remember at least one message, was " + capacity);
    }
    return new Inbox(capacity);
  }

  /**
   * Does the work for a message, unless it was done before.
   *
   * @param message the message, not null
   * @param work what to do, not null
   * @return true if the work was done now; false for a duplicate; either way the sender may be told
   *     that it arrived
   */
  public synchronized boolean once(OutboxMessage message, Consumer<? super OutboxMessage> work) {
    requireNonNull(message, "message");
    if (done.get(message) != null) {
      return false;
    }
    work.accept(message);
    done.put(message, true);
    if (done.size() > capacity) {
      done.remove(done.keySet().iterator().next());
    }
    return true;
  }

  /**
   * How many messages it remembers now.
   *
   * @return 0 to its capacity
   */
  public synchronized int remembered() {
    return done.size();
  }
}
