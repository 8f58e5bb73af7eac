package nl.kansrijkestart.referral.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A store that answers a single call wrongly is found, whichever call that is. */
class LyingStoresTest {

  /** How an answer is turned into another one. */
  private enum Lie {
    MORE,
    LESS,
    OTHER,
    THROWS
  }

  /** Checks with threads call thousands of times, and in another order each time. */
  private static final int MOST = 30;

  /** All but one: who reads on past a page that is too short misses nothing, and may go on. */
  static List<String> names() {
    return ReferralStoreChecks.checks().keySet().stream()
        .filter(name -> !name.equals("shows a reader everything"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void should_find_a_single_wrong_answer(String name) {
    ReferralStoreChecks.Check check = ReferralStoreChecks.checks().get(name);
    assertThat(failures(name, check, new Lying(-1, Lie.MORE))).isEmpty();
    // GIVEN
    TreeSet<String> believed = new TreeSet<>();
    for (Lie lie : Lie.values()) {
      boolean more = true;
      int most = ThreadChecks.all().containsKey(name) ? MOST : Integer.MAX_VALUE;
      for (int call = 0; more && call < most; call++) {
        Lying store = new Lying(call, lie);
        // WHEN
        List<String> failures = failures(name, check, store);
        // THEN
        more = store.calls > call;
        if (failures.isEmpty() && store.lied != null && store.differs) {
          believed.add(lie + " " + store.lied);
        }
        assertThat(failures).allMatch(failure -> failure.startsWith(name + ": "));
      }
    }
    assertThat(believed).isEmpty();
  }

  private static List<String> failures(
      String name, ReferralStoreChecks.Check check, ReferralStore store) {
    List<String> failures = new ArrayList<>();
    ReferralStoreChecks.run(name, check, store, failures);
    return failures;
  }

  /** Tells the truth, except once. */
  private static final class Lying extends BrokenStoresTest.Delegating {

    private final int at;
    private final Lie lie;
    private int calls;
    private String lied;
    private boolean differs = true;

    Lying(int at, Lie lie) {
      super(InMemoryReferralStore.create());
      this.at = at;
      this.lie = lie;
    }

    private synchronized boolean now() {
      return calls++ == at;
    }

    private <T> T answer(String call, Supplier<T> truth, T instead, BiFunction<T, Lie, T> wrong) {
      boolean now = now();
      T answer;
      try {
        answer = truth.get();
      } catch (IllegalArgumentException | NullPointerException e) {
        if (now && lie == Lie.OTHER) {
          lied = call + " that must throw";
          return instead;
        }
        throw e;
      }
      if (!now) {
        return answer;
      }
      lied = call + " " + answer;
      if (lie == Lie.THROWS) {
        throw new IllegalStateException("broken");
      }
      T other = wrong.apply(answer, lie);
      differs = !other.equals(answer);
      return other;
    }

    @Override
    public AppendOutcome append(
        ReferralId id, int version, List<ReferralEvent> events, List<OutboxMessage> messages) {
      return answer(
          "append",
          () -> super.append(id, version, events, messages),
          new AppendOutcome.Appended(1),
          Lying::wrong);
    }

    private static AppendOutcome wrong(AppendOutcome truth, Lie lie) {
      if (truth instanceof AppendOutcome.Appended appended) {
        return lie == Lie.OTHER
            ? new AppendOutcome.Conflict(appended.version(), 0)
            : new AppendOutcome.Appended(Math.max(1, appended.version() + step(lie)));
      }
      if (truth instanceof AppendOutcome.Conflict conflict) {
        return lie == Lie.OTHER
            ? new AppendOutcome.Appended(conflict.expected() + 1)
            : new AppendOutcome.Conflict(
                conflict.expected(), Math.max(0, conflict.actual() + step(lie)));
      }
      if (truth instanceof AppendOutcome.AlreadyApplied applied) {
        return lie == Lie.OTHER
            ? new AppendOutcome.Appended(applied.events().size())
            : new AppendOutcome.AlreadyApplied(other(applied.events(), lie, event()));
      }
      return lie == Lie.OTHER
          ? new AppendOutcome.Appended(1)
          : new AppendOutcome.Refused(List.of(Reason.of(StoreReasons.UNKNOWN_REFERRAL)));
    }

    private static int step(Lie lie) {
      return lie == Lie.LESS ? -1 : 1;
    }

    private static ReferralEvent event() {
      return CheckEvents.log("r-lie", 1).get(0);
    }

    /** One more, one less, or others; what is empty can only get more. */
    private static <T> List<T> other(List<T> truth, Lie lie, T stranger) {
      List<T> wrong = new ArrayList<>(truth);
      if (lie == Lie.MORE || truth.isEmpty()) {
        wrong.add(stranger);
      } else if (lie == Lie.LESS) {
        wrong.remove(wrong.size() - 1);
      } else {
        wrong.set(0, stranger);
      }
      return wrong;
    }

    @Override
    public List<ReferralEvent> events(ReferralId id) {
      return answer(
          "events", () -> super.events(id), List.of(), (truth, how) -> other(truth, how, event()));
    }

    @Override
    public List<StoredEvent> stream(long after, int limit) {
      return answer(
          "stream",
          () -> super.stream(after, limit),
          List.of(),
          (truth, how) -> other(truth, how, new StoredEvent(1_000, event())));
    }

    @Override
    public List<OutboxMessage> pending(int limit) {
      return answer(
          "pending",
          () -> super.pending(limit),
          List.of(),
          (truth, how) -> other(truth, how, CheckEvents.messages(List.of(event())).get(0)));
    }

    @Override
    public boolean acknowledge(OutboxMessage message) {
      return answer("acknowledge", () -> super.acknowledge(message), true, (truth, how) -> !truth);
    }
  }
}
