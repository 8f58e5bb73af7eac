package nl.kansrijkestart.referral.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.IntakePlan;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.Routing;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
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

  /** A field that a store loses or cuts, each in every event and for ever. */
  static List<Named<UnaryOperator<ReferralEvent>>> losses() {
    return List.of(
        Named.of("drops the desk", event -> with(event, event.at(), event.step(), null)),
        Named.of("drops grounds", event -> withStep(event, LyingStoresTest::groundless)),
        Named.of("cuts reasons", event -> with(event, event.at(), cut(event.step()), event.desk())),
        Named.of(
            "trims reasons", event -> with(event, event.at(), trimmed(event.step()), event.desk())),
        Named.of(
            "cuts nanoseconds",
            event ->
                with(event, event.at().truncatedTo(ChronoUnit.MICROS), event.step(), event.desk())),
        Named.of(
            "forgets who goes on",
            event ->
                withStep(
                    event,
                    s ->
                        s.kind() == Kind.ACCEPT_HAND_OVER ? ReferralStep.acceptHandOver(null) : s)),
        Named.of(
            "forgets the provider",
            event ->
                withStep(
                    event,
                    s ->
                        s.routing() == null
                            ? s
                            : ReferralStep.route(
                                new Routing(s.routing().primary(), s.routing().additional(), null),
                                String.valueOf(s.reason())))),
        Named.of(
            "forgets the day of the intake",
            event ->
                withStep(
                    event,
                    s ->
                        s.intake() == null
                            ? s
                            : ReferralStep.planIntake(
                                new IntakePlan(s.intake().place(), null), s.reason()))));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void should_find_a_store_that_loses_a_field(UnaryOperator<ReferralEvent> loss) {
    assertThat(
            ReferralStoreChecks.failures(
                () ->
                    new BrokenStoresTest.Delegating(InMemoryReferralStore.create()) {
                      @Override
                      public AppendOutcome append(
                          ReferralId id,
                          int version,
                          List<ReferralEvent> events,
                          List<OutboxMessage> messages) {
                        List<ReferralEvent> kept = List.copyOf(events);
                        return super.append(
                            id, version, kept.stream().map(loss).toList(), messages);
                      }
                    }))
        .anyMatch(failure -> failure.startsWith("keeps every field: expected every field of"));
  }

  @Test
  void should_find_a_store_that_names_the_step_in_a_message_that_named_none() {
    assertThat(
            ReferralStoreChecks.failures(
                () ->
                    new BrokenStoresTest.Delegating(InMemoryReferralStore.create()) {
                      @Override
                      public List<OutboxMessage> pending(int limit) {
                        return super.pending(limit).stream()
                            .map(m -> OutboxMessage.about(event(m), m.recipient()))
                            .toList();
                      }

                      private ReferralEvent event(OutboxMessage message) {
                        return events(message.referral()).get(message.version() - 1);
                      }
                    }))
        .contains(
            "keeps every field: expected each message as it was kept, those that name no step"
                + " still without one");
  }

  @Test
  void should_try_every_kind_of_step_every_state_and_every_field_of_an_event() {
    List<ReferralEvent> log = FullEvents.log();

    assertThat(log).extracting(event -> event.step().kind()).contains(Kind.values());
    assertThat(log).extracting(ReferralEvent::state).contains(ReferralState.values());
    for (RecordComponent field : ReferralStep.class.getRecordComponents()) {
      assertThat(log).as(field.getName()).anyMatch(event -> value(field, event.step()) != null);
    }
    for (RecordComponent field : ReferralRequest.class.getRecordComponents()) {
      assertThat(value(field, log.get(0).step().request())).as(field.getName()).isNotNull();
    }
    assertThat(log).anyMatch(event -> event.desk() != null);
    assertThat(log)
        .extracting(ReferralEvent::at)
        .allMatch(at -> at.getNano() % 1_000 != 0)
        .doesNotHaveDuplicates();
    assertThat(log)
        .anyMatch(
            event ->
                event.step().reason() != null
                    && event.step().reason().length() == ReferralStep.MAX_REASON);
  }

  private static Object value(RecordComponent field, Object of) {
    try {
      return field.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static ReferralStep groundless(ReferralStep step) {
    return step.ground() == null ? step : ReferralStep.of(step.kind(), step.reason());
  }

  private static ReferralStep cut(ReferralStep step) {
    return reasoned(step, reason -> reason.substring(0, Math.min(40, reason.length())));
  }

  private static ReferralStep trimmed(ReferralStep step) {
    return reasoned(step, String::strip);
  }

  private static ReferralStep reasoned(ReferralStep step, UnaryOperator<String> change) {
    return new ReferralStep(
        step.kind(),
        step.request(),
        step.reason() == null ? null : change.apply(step.reason()),
        step.routing(),
        step.intake(),
        step.outcome(),
        step.report(),
        step.attempt(),
        step.worker(),
        step.handOver(),
        step.contact(),
        step.ground());
  }

  private static ReferralEvent withStep(ReferralEvent event, UnaryOperator<ReferralStep> change) {
    return with(event, event.at(), change.apply(event.step()), event.desk());
  }

  private static ReferralEvent with(
      ReferralEvent event, Instant at, ReferralStep step, OrganizationId desk) {
    return new ReferralEvent(
        event.referral(),
        event.version(),
        event.command(),
        event.actor(),
        at,
        step,
        event.state(),
        event.consents(),
        event.notes(),
        desk);
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
