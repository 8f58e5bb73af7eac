package nl.kansrijkestart.referral.store;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;

/**
 * Keeps the events of referrals, and the messages about them (opslag van aanmeldingen).
 *
 * <p>What every store guarantees, and a host's own must too; {@link ReferralStoreChecks} judges it:
 *
 * <ol>
 *   <li><b>All or nothing.</b> The events and messages of one append are kept together, or none is.
 *       When {@link #append} returns {@link AppendOutcome.Appended}, they are as durable as the
 *       store says. When it throws, nobody knows: append the very same again.
 *   <li><b>One after the other.</b> The versions of a referral run from 1 without a gap. Of two
 *       appends on the same version one is kept; the other gets {@link AppendOutcome.Conflict}.
 *   <li><b>Once.</b> A command stands in the store once, whatever the referral. The same command
 *       again (by {@link AppendRules#sameCommand}) gets {@link AppendOutcome.AlreadyApplied} with
 *       the events as they were kept; another one under the same key is refused, and so is an
 *       append on the right version that holds a command kept before beside new ones.
 *   <li><b>Nothing is changed or removed</b>, but messages that were acknowledged.
 *   <li><b>One stream.</b> Every event gets one position, from 1 without a gap. What was read at a
 *       position stays there; an event never turns up before a position that was read. So whoever
 *       reads on from the last position misses nothing, also when appends overlap. The events of
 *       one referral stand in the order of their versions. An event may get its position some time
 *       after its append, but {@link #stream} shows all that were appended before it was called.
 *   <li><b>At least once.</b> A message stays among the {@link #pending} ones until it is
 *       acknowledged.
 *   <li><b>Thread-safe and silent.</b> Any number of threads may use it. No exception and no log
 *       line repeats anything of an event.
 * </ol>
 *
 * <p>Null, also among events or messages, is a {@link NullPointerException} and changes nothing.
 *
 * <p>A store judges the form of what is appended, not whether the step is right: that is for {@link
 * Referral#apply}. Use {@link ReferralHandler}.
 */
public interface ReferralStore {

  /** The largest page, in events or messages. */
  int MAX_PAGE = 1000;

  /** The most events, and the most messages, in one append. */
  int MAX_APPEND = 100;

  /**
   * Keeps the next events of a referral, and the messages about them.
   *
   * @param referral the referral, not null
   * @param expectedVersion the version that it has now, 0 for a new one
   * @param events the events of the versions after that, in order, 1 to {@link #MAX_APPEND}, not
   *     null
   * @param messages what is to be told about these events, at most {@link #MAX_APPEND}; the same
   *     one twice counts once; not null
   * @return what became of it, never null
   * @throws IllegalStateException if the store cannot be reached, or does not know whether it kept
   *     the events; append the very same again
   */
  AppendOutcome append(
      ReferralId referral,
      int expectedVersion,
      List<ReferralEvent> events,
      List<OutboxMessage> messages);

  /**
   * The events of a referral.
   *
   * @param referral the referral, not null
   * @return all its events, in order; empty where there is no such referral; never null
   * @throws IllegalStateException if the store cannot be reached
   */
  List<ReferralEvent> events(ReferralId referral);

  /**
   * A referral, made of its events.
   *
   * @param referral the referral, not null
   * @return the referral, or a refusal where there is none or its events cannot be right; never
   *     null
   * @throws IllegalStateException if the store cannot be reached
   */
  default Result<Referral> load(ReferralId referral) {
    List<ReferralEvent> events = events(referral);
    return events.isEmpty()
        ? Result.refused(
            List.of(
                Reason.of(StoreReasons.UNKNOWN_REFERRAL, StoreReasons.STORE, List.of(), Map.of())))
        : Referral.replay(events);
  }

  /**
   * The events of all referrals after a position.
   *
   * @param after the last position that was read, exclusive; 0 to begin
   * @param limit how many at most, 1 to {@link #MAX_PAGE}
   * @return the next events by position; fewer than the limit only where there are no more; never
   *     null
   * @throws IllegalArgumentException if the position is negative or the limit is out of bounds
   * @throws IllegalStateException if the store cannot be reached
   */
  List<StoredEvent> stream(long after, int limit);

  /**
   * The messages that nobody acknowledged yet, those of the earliest appends first as far as the
   * store can tell; a receiver must not count on an order.
   *
   * @param limit how many at most, 1 to {@link #MAX_PAGE}
   * @return the messages, never null
   * @throws IllegalArgumentException if the limit is out of bounds
   * @throws IllegalStateException if the store cannot be reached
   */
  List<OutboxMessage> pending(int limit);

  /**
   * Records that a message was delivered, so that it is not pending any more. Its {@link
   * OutboxMessage#key} tells which one: whether it names its step makes no difference.
   *
   * @param message the message, not null
   * @return true if it was pending; false if it was acknowledged before or never there
   * @throws IllegalStateException if the store cannot be reached
   */
  boolean acknowledge(OutboxMessage message);
}
