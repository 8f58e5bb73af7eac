package nl.kansrijkestart.referral.store;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralReasons;

/**
 * Judges whether a {@link ReferralStore} keeps its guarantees (conformiteitstoets). It needs no
 * test framework, so that a vendor runs it in any test, or against a new database before it is
 * used:
 *
 * <pre>{@code
 * List<String> failures = ReferralStoreChecks.failures(() -> emptyStore(), store -> reopened(store));
 * }</pre>
 *
 * <p>It writes invented referrals and starts some threads. What it finds names a check and what was
 * expected, never an event.
 */
public final class ReferralStoreChecks {

  private ReferralStoreChecks() {}

  /** Something that must hold for an empty store. */
  @FunctionalInterface
  interface Check {
    void of(ReferralStore store) throws Exception;
  }

  /** What was expected and did not hold. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure(String message) {
      super(message);
    }
  }

  /**
   * Runs all checks on a store that does not outlive its process.
   *
   * @param empty makes an empty store, one for each check, not null
   * @return what did not hold, one sentence each; empty where all is well; never null
   */
  public static List<String> failures(Supplier<? extends ReferralStore> empty) {
    List<String> failures = new ArrayList<>();
    checks().forEach((name, check) -> run(name, check, empty.get(), failures));
    return List.copyOf(failures);
  }

  /** Every check by its name, in the order in which they run. */
  static Map<String, Check> checks() {
    Map<String, Check> checks = new LinkedHashMap<>();
    checks.put("keeps events in order", ReferralStoreChecks::keepsEvents);
    checks.put("keeps every field", ReferralStoreChecks::keepsEveryField);
    checks.put("knows no other referral", ReferralStoreChecks::knowsNoOther);
    checks.put("refuses what cannot be right", ReferralStoreChecks::refusesWhatCannotBeRight);
    checks.put("answers another version", ReferralStoreChecks::answersAnotherVersion);
    checks.put("answers a repetition", ReferralStoreChecks::answersARepetition);
    checks.put("refuses a key used twice", ReferralStoreChecks::refusesAKeyUsedTwice);
    checks.put("keeps a command once", ReferralStoreChecks::keepsACommandOnce);
    checks.put("keeps all or nothing", ReferralStoreChecks::keepsAllOrNothing);
    checks.put("keeps one stream", ReferralStoreChecks::keepsOneStream);
    checks.put("bounds its pages", ReferralStoreChecks::boundsItsPages);
    checks.put("keeps messages until acknowledged", ReferralStoreChecks::keepsMessages);
    checks.put("refuses null", ReferralStoreChecks::refusesNull);
    checks.putAll(ThreadChecks.all());
    return checks;
  }

  /**
   * Runs all checks on a store that outlives its process.
   *
   * @param empty makes an empty store, one for each check, not null
   * @param reopened opens the same store anew, as after a restart, not null
   * @return what did not hold, one sentence each; empty where all is well; never null
   */
  public static List<String> failures(
      Supplier<? extends ReferralStore> empty, UnaryOperator<ReferralStore> reopened) {
    requireNonNull(reopened, "reopened");
    List<String> failures = new ArrayList<>(failures(empty));
    run("outlives its process", store -> outlives(store, reopened), empty.get(), failures);
    return List.copyOf(failures);
  }

  static void run(String name, Check check, ReferralStore store, List<String> failures) {
    try {
      check.of(store);
    } catch (Failure e) {
      failures.add(name + ": " + e.getMessage());
    } catch (ExecutionException e) {
      failures.add(
          name
              + ": "
              + (e.getCause() instanceof Failure failure
                  ? failure.getMessage()
                  : "threw in a thread"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failures.add(name + ": interrupted");
    } catch (Exception e) {
      failures.add(name + ": threw " + e.getClass().getName());
    }
  }

  static void expect(boolean holds, String what) {
    if (!holds) {
      throw new Failure("expected " + what);
    }
  }

  static void expectAppended(AppendOutcome outcome, int version) {
    expect(outcome.equals(new AppendOutcome.Appended(version)), "appended at version " + version);
  }

  private static void expectRefused(AppendOutcome outcome, ReasonCode code) {
    List<ReasonCode> codes =
        outcome instanceof AppendOutcome.Refused
            ? outcome.reasons().stream().map(Reason::code).toList()
            : List.of();
    expect(codes.contains(code), "a refusal with " + code);
  }

  private static void keepsEvents(ReferralStore store) {
    List<ReferralEvent> log = CheckEvents.log("r-1", 8);
    ReferralId id = log.get(0).referral();
    expectAppended(store.append(id, 0, log.subList(0, 1), List.of()), 1);
    expectAppended(store.append(id, 1, log.subList(1, 6), List.of()), 6);
    expectAppended(store.append(id, 6, log.subList(6, 8), List.of()), 8);
    expect(store.events(id).equals(log), "the events as they were appended, to the last field");
    Optional<Referral> loaded = store.load(id).match(Optional::of, reasons -> Optional.empty());
    expect(loaded.equals(Optional.of(Referral.of(log))), "the referral made of its events");
    List<ReferralEvent> many = CheckEvents.log("r-2", ReferralStore.MAX_APPEND);
    expectAppended(
        store.append(many.get(0).referral(), 0, many, CheckEvents.messages(many)), many.size());
  }

  /** Every kind of event with all it can have, at its longest; and messages that name no step. */
  private static void keepsEveryField(ReferralStore store) {
    List<ReferralEvent> log = FullEvents.log();
    appendInParts(store, log);
    ReferralId id = log.get(0).referral();
    List<ReferralEvent> kept = store.events(id);
    expect(kept.size() == log.size(), "an event of every kind of step, each kept");
    for (int i = 0; i < log.size(); i++) {
      expect(
          kept.get(i).equals(log.get(i)),
          "every field of an event with the step " + log.get(i).step().kind().code());
    }
    List<StoredEvent> stream = ThreadChecks.readAll(store, 0, ReferralStore.MAX_PAGE);
    expect(
        stream.stream().map(StoredEvent::event).toList().equals(log),
        "every field of every event in the stream");
    List<ReferralEvent> first = log.subList(0, PART);
    expect(
        store.append(id, 0, first, List.of()).equals(new AppendOutcome.AlreadyApplied(first)),
        "every field of every event in the answer to a repetition");
    expect(
        store.pending(ReferralStore.MAX_PAGE).equals(FullEvents.messages(log)),
        "each message as it was kept, those that name no step still without one");
  }

  /** How many of the full events go in one append: their messages are twice as many. */
  private static final int PART = ReferralStore.MAX_APPEND / 2;

  private static void appendInParts(ReferralStore store, List<ReferralEvent> log) {
    for (int from = 0; from < log.size(); from += PART) {
      int until = Math.min(log.size(), from + PART);
      List<ReferralEvent> part = log.subList(from, until);
      expectAppended(
          store.append(log.get(0).referral(), from, part, FullEvents.messages(part)), until);
    }
  }

  private static void knowsNoOther(ReferralStore store) {
    ReferralId unknown = ReferralId.of("r-unknown");
    expect(store.events(unknown).isEmpty(), "no events of a referral that is not there");
    boolean refused = store.load(unknown).match(referral -> false, reasons -> true);
    expect(refused, "a refusal to load a referral that is not there");
    expect(store.stream(0, 10).isEmpty(), "an empty stream at the start");
    expect(store.pending(10).isEmpty(), "no messages at the start");
  }

  private static void refusesWhatCannotBeRight(ReferralStore store) {
    List<ReferralEvent> log = CheckEvents.log("r-1", ReferralStore.MAX_APPEND + 1);
    List<ReferralEvent> other = CheckEvents.log("r-2", 2);
    ReferralId id = log.get(0).referral();
    List<ReferralEvent> two = log.subList(0, 2);
    expectRefused(store.append(id, 0, List.of(), List.of()), StoreReasons.APPEND_EMPTY);
    expectRefused(store.append(id, 0, log, List.of()), StoreReasons.APPEND_TOO_MANY);
    expectRefused(
        store.append(id, 0, List.of(log.get(0), other.get(1)), List.of()),
        ReferralReasons.LOG_OTHER_REFERRAL);
    expectRefused(
        store.append(id, 0, List.of(log.get(0), log.get(2)), List.of()), ReferralReasons.LOG_GAP);
    expectRefused(store.append(id, 0, log.subList(1, 2), List.of()), ReferralReasons.LOG_GAP);
    expectRefused(store.append(id, 1, log.subList(0, 1), List.of()), ReferralReasons.LOG_GAP);
    expectRefused(store.append(id, -1, log.subList(0, 1), List.of()), ReferralReasons.LOG_GAP);
    expectRefused(
        store.append(
            id,
            0,
            List.of(log.get(0), CheckEvents.withCommand(log.get(1), log.get(0).command())),
            List.of()),
        ReferralReasons.LOG_COMMAND_TWICE);
    expectRefused(
        store.append(id, 0, two, CheckEvents.messages(other)), StoreReasons.MESSAGE_WITHOUT_EVENT);
    expectRefused(
        store.append(id, 0, two, CheckEvents.messages(log.subList(2, 3))),
        StoreReasons.MESSAGE_WITHOUT_EVENT);
    expectNothing(store, id);
  }

  private static void expectNothing(ReferralStore store, ReferralId id) {
    expect(store.events(id).isEmpty(), "nothing kept of what was refused");
    expect(store.stream(0, 10).isEmpty(), "nothing in the stream of what was refused");
    expect(store.pending(10).isEmpty(), "no message of what was refused");
  }

  /** Up to ten events, and nothing else, from position 1 on. */
  static void expectStream(ReferralStore store, List<ReferralEvent> events, String what) {
    List<StoredEvent> expected = new ArrayList<>();
    events.forEach(event -> expected.add(new StoredEvent(expected.size() + 1L, event)));
    expect(store.stream(0, 10).equals(expected), what);
  }

  private static void answersAnotherVersion(ReferralStore store) {
    List<ReferralEvent> log = CheckEvents.log("r-1", 4);
    ReferralId id = log.get(0).referral();
    expect(
        store.append(id, 2, log.subList(2, 3), List.of()).equals(new AppendOutcome.Conflict(2, 0)),
        "a conflict with version 0 where there is no referral");
    expectAppended(store.append(id, 0, log.subList(0, 2), List.of()), 2);
    ReferralEvent late =
        CheckEvents.withCommand(log.get(1), CheckEvents.log("r-3", 1).get(0).command());
    expect(
        store
            .append(id, 1, List.of(late), CheckEvents.messages(List.of(late)))
            .equals(new AppendOutcome.Conflict(1, 2)),
        "a conflict with version 2 for a stale version");
    expect(
        store.append(id, 3, log.subList(3, 4), List.of()).equals(new AppendOutcome.Conflict(3, 2)),
        "a conflict with version 2 for a version that is not there yet");
    expect(store.events(id).equals(log.subList(0, 2)), "nothing kept after a conflict");
    expect(store.pending(10).isEmpty(), "no message kept after a conflict");
  }

  private static void answersARepetition(ReferralStore store) {
    List<ReferralEvent> log = CheckEvents.log("r-1", 4);
    ReferralId id = log.get(0).referral();
    List<ReferralEvent> two = log.subList(0, 2);
    expectAppended(store.append(id, 0, two, CheckEvents.messages(two)), 2);
    for (OutboxMessage message : store.pending(10)) {
      expect(store.acknowledge(message), "a pending message acknowledged");
    }
    expectAppended(store.append(id, 2, log.subList(2, 4), List.of()), 4);
    AppendOutcome again =
        store.append(
            id,
            0,
            List.of(two.get(0), CheckEvents.withoutNotes(two.get(1))),
            CheckEvents.messages(two));
    expect(
        again.equals(new AppendOutcome.AlreadyApplied(two)),
        "the events as they were kept first, also where remarks differ");
    expect(store.events(id).equals(log), "nothing kept twice");
    expectStream(store, log, "nothing in the stream twice");
    expect(store.pending(10).isEmpty(), "no message told again");
    expect(
        store
            .append(id, 1, log.subList(1, 4), List.of())
            .equals(new AppendOutcome.AlreadyApplied(log.subList(1, 4))),
        "commands that came in two appends known in one");
  }

  private static void refusesAKeyUsedTwice(ReferralStore store) {
    List<ReferralEvent> log = CheckEvents.log("r-1", 3);
    ReferralId id = log.get(0).referral();
    expectAppended(store.append(id, 0, log.subList(0, 2), List.of()), 2);
    expectRefused(
        store.append(id, 1, List.of(CheckEvents.later(log.get(1))), List.of()),
        ReferralReasons.COMMAND_ID_REUSED);
    expectRefused(
        store.append(
            id, 2, List.of(CheckEvents.withCommand(log.get(2), log.get(1).command())), List.of()),
        ReferralReasons.COMMAND_ID_REUSED);
    ReferralEvent elsewhere =
        CheckEvents.withCommand(CheckEvents.log("r-2", 1).get(0), log.get(0).command());
    expectRefused(
        store.append(elsewhere.referral(), 0, List.of(elsewhere), List.of()),
        ReferralReasons.COMMAND_ID_REUSED);
    expect(store.events(elsewhere.referral()).isEmpty(), "nothing kept under a key in use");
    expect(store.events(id).equals(log.subList(0, 2)), "the referral as it was");
  }

  private static void keepsAllOrNothing(ReferralStore store) {
    List<ReferralEvent> first = CheckEvents.log("r-1", 1);
    expectAppended(store.append(first.get(0).referral(), 0, first, List.of()), 1);
    List<ReferralEvent> log = CheckEvents.log("r-2", 5);
    List<ReferralEvent> bad = new ArrayList<>(log);
    bad.set(4, CheckEvents.withCommand(log.get(4), first.get(0).command()));
    ReferralId id = log.get(0).referral();
    expectRefused(
        store.append(id, 0, bad, CheckEvents.messages(bad)), ReferralReasons.COMMAND_ID_REUSED);
    expect(store.events(id).isEmpty(), "no event of an append whose last event was refused");
    expect(store.pending(10).isEmpty(), "no message of an append whose last event was refused");
    expectStream(store, first, "no place in the stream for what was refused");
    expectAppended(store.append(id, 0, log, CheckEvents.messages(log)), 5);
    expect(
        store.pending(10).equals(CheckEvents.messages(log)), "the messages kept with the events");
  }

  private static void keepsOneStream(ReferralStore store) {
    List<ReferralEvent> all = new ArrayList<>();
    for (int version = 1; version <= 4; version++) {
      for (int i = 1; i <= 5; i++) {
        List<ReferralEvent> log = CheckEvents.log("r-" + i, version);
        ReferralEvent event = log.get(version - 1);
        expectAppended(
            store.append(event.referral(), version - 1, List.of(event), List.of()), version);
        all.add(event);
        expect(
            store.stream(all.size() - 1L, 10).equals(List.of(new StoredEvent(all.size(), event))),
            "the event that was just appended");
      }
    }
    for (int limit : new int[] {1, 3, 7, ReferralStore.MAX_PAGE}) {
      List<StoredEvent> read = ThreadChecks.readAll(store, 0, limit);
      expect(
          read.stream().map(StoredEvent::event).toList().equals(all),
          "all events in the order in which they were appended, by pages of " + limit);
      for (int i = 0; i < read.size(); i++) {
        expect(read.get(i).position() == i + 1, "positions from 1 without a gap");
      }
    }
    expect(store.stream(20, 10).isEmpty(), "nothing after the last position");
    expect(store.stream(Long.MAX_VALUE, 10).isEmpty(), "nothing after a position far away");
  }

  /** Several events on the right version, of which one holds a command that was kept before. */
  private static void keepsACommandOnce(ReferralStore store) {
    List<ReferralEvent> log = CheckEvents.log("r-1", 4);
    ReferralId id = log.get(0).referral();
    expectAppended(store.append(id, 0, log.subList(0, 2), List.of()), 2);
    List<ReferralEvent> again =
        List.of(CheckEvents.withVersion(log.get(1), 3), CheckEvents.withVersion(log.get(2), 4));
    for (int i = 0; i < 2; i++) {
      expectRefused(
          store.append(id, 2, again, CheckEvents.messages(again)),
          ReferralReasons.LOG_COMMAND_TWICE);
    }
    List<ReferralEvent> overlapping = log.subList(1, 3);
    expect(
        store
            .append(id, 1, overlapping, CheckEvents.messages(overlapping))
            .equals(new AppendOutcome.Conflict(1, 2)),
        "a conflict where known and new commands come on a version that has passed");
    expect(store.events(id).equals(log.subList(0, 2)), "each command kept once");
    expectStream(store, log.subList(0, 2), "each command in the stream once");
    expect(store.pending(10).isEmpty(), "no message of a command that came again");
  }

  private static void boundsItsPages(ReferralStore store) {
    for (int limit : new int[] {Integer.MIN_VALUE, 0, ReferralStore.MAX_PAGE + 1}) {
      expectIllegal(() -> store.stream(0, limit), "a page of events out of bounds");
      expectIllegal(() -> store.pending(limit), "a page of messages out of bounds");
    }
    expectIllegal(() -> store.stream(-1, 1), "a negative position");
    expect(store.stream(0, ReferralStore.MAX_PAGE).isEmpty(), "the largest page");
    expect(store.pending(ReferralStore.MAX_PAGE).isEmpty(), "the largest page of messages");
  }

  private static void expectIllegal(Runnable call, String what) {
    try {
      call.run();
    } catch (IllegalArgumentException e) {
      return;
    }
    throw new Failure("expected IllegalArgumentException for " + what);
  }

  private static void keepsMessages(ReferralStore store) {
    List<ReferralEvent> log = CheckEvents.log("r-1", 6);
    ReferralId id = log.get(0).referral();
    List<OutboxMessage> messages = CheckEvents.messages(log);
    List<OutboxMessage> twice = new ArrayList<>(messages);
    twice.add(messages.get(0));
    expectAppended(store.append(id, 0, log, twice), 6);
    expect(store.pending(2).equals(messages.subList(0, 2)), "the first two messages");
    expect(store.pending(10).equals(messages), "all messages, again and again");
    expect(store.acknowledge(messages.get(1)), "a pending message acknowledged");
    expect(!store.acknowledge(messages.get(1)), "no message acknowledged twice");
    List<ReferralEvent> other = CheckEvents.log("r-2", 1);
    expect(
        !store.acknowledge(CheckEvents.messages(other).get(0)), "no unknown message acknowledged");
    expect(
        store.acknowledge(messages.get(3).neutral()),
        "a message acknowledged by its key, also where the step is left out");
    expect(!store.acknowledge(messages.get(3)), "and not once more where the step is named");
    List<OutboxMessage> left = new ArrayList<>(messages);
    left.remove(3);
    left.remove(1);
    expect(store.pending(10).equals(left), "the messages that were not acknowledged");
    expect(store.events(id).equals(log), "the events left alone");
  }

  @SuppressWarnings("NullAway") // null is what is checked
  private static void refusesNull(ReferralStore store) {
    List<ReferralEvent> log = CheckEvents.log("r-1", 1);
    ReferralId id = log.get(0).referral();
    expectNull(() -> store.append(null, 0, log, List.of()), "as the referral of an append");
    expectNull(() -> store.append(id, 0, null, List.of()), "as the events of an append");
    expectNull(() -> store.append(id, 0, log, null), "as the messages of an append");
    expectNull(
        () -> store.append(id, 0, Collections.singletonList(null), List.of()),
        "among the events of an append");
    expectNull(
        () -> store.append(id, 0, log, Collections.singletonList(null)),
        "among the messages of an append");
    expectNull(() -> store.events(null), "as the referral whose events are asked");
    expectNull(() -> store.acknowledge(null), "as the message to acknowledge");
    expectNothing(store, id);
  }

  private static void expectNull(Runnable call, String where) {
    try {
      call.run();
    } catch (NullPointerException e) {
      return;
    }
    throw new Failure("expected NullPointerException for null " + where);
  }

  private static void outlives(ReferralStore store, UnaryOperator<ReferralStore> reopened) {
    List<ReferralEvent> log = CheckEvents.log("r-1", 5);
    ReferralId id = log.get(0).referral();
    expectAppended(store.append(id, 0, log, CheckEvents.messages(log)), 5);
    List<StoredEvent> stream = store.stream(0, 10);
    ReferralStore again = reopened.apply(store);
    expect(again.events(id).equals(log), "the events after a restart");
    expect(again.stream(0, 10).equals(stream), "the positions after a restart");
    expect(again.pending(10).size() == 5, "the messages after a restart");
    expect(
        again.append(id, 0, log, List.of()).equals(new AppendOutcome.AlreadyApplied(log)),
        "a repetition known after a restart");
    List<ReferralEvent> full = FullEvents.log();
    appendInParts(again, full);
    ReferralStore twice = reopened.apply(again);
    expect(
        twice.events(full.get(0).referral()).equals(full),
        "every field of every event after a restart");
  }
}
