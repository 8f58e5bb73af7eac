package nl.kansrijkestart.examples.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Desk;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralContext;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.store.InMemoryReferralStore;
import nl.kansrijkestart.referral.store.ReferralHandler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Apply a command to a referral, and make one of its events again: a woman who comes of her own
 * accord, declines and comes back. The targets are 1 and 3 microseconds (20 events).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReferralBenchmark {

  private static final PersonId PERSON = PersonId.of("woman-1");
  private static final OrganizationId OFFICE = OrganizationId.of("desk-1");
  private static final Actor WOMAN = Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), PERSON);
  private static final Actor ASSESSOR =
      Actor.of(RoleCode.of("DESK_ASSESSOR"), PersonId.of("professional-1"), OFFICE);
  private static final Instant AT = Instant.parse("2025-02-04T09:00:00Z");

  private final ReferralContext context =
      ReferralContext.of(
          Desk.from(
              Packs.standard()
                  .entry(Desk.SECTION, "rotterdam-desk", LocalDate.of(2025, 2, 4))
                  .orElseThrow(),
              Party.of(OFFICE).withKind(RoleCode.of("MUNICIPALITY"))),
          Roles.standard(),
          ConsentHistory.of(),
          Instant.parse("2025-12-31T00:00:00Z"));
  private final Referral draft = draft();
  private final Referral received = after(3);
  private final Referral twenty = after(20);
  private final List<ReferralEvent> events = twenty.events();
  private final ReferralCommand send = next(draft);
  private final ReferralCommand accept = next(received);
  private final ReferralCommand decline = next(twenty);
  private final ReferralHandler handler = handler();

  /** She sends it: who may refer, consent, contact, birth. */
  @Benchmark
  public ReferralOutcome applySend() {
    return draft.apply(send, context);
  }

  /** The desk takes it up. */
  @Benchmark
  public ReferralOutcome applyAccept() {
    return received.apply(accept, context);
  }

  /** She declines, after twenty events. */
  @Benchmark
  public ReferralOutcome applyAfterTwenty() {
    return twenty.apply(decline, context);
  }

  /** Made of its events again. */
  @Benchmark
  public Result<Referral> replayTwenty() {
    return Referral.replay(events);
  }

  /** Loaded from memory, applied before: what a repeated delivery costs. */
  @Benchmark
  public ReferralOutcome repeatedCommand() {
    return handler.handle(draft.id(), send);
  }

  private ReferralHandler handler() {
    ReferralHandler made = ReferralHandler.of(InMemoryReferralStore.create(), referral -> context);
    made.begin(draft);
    made.handle(draft.id(), send);
    return made;
  }

  private static Referral draft() {
    return Referral.draft(
        ReferralId.of("r-1"),
        CommandId.of("k-0"),
        WOMAN,
        AT,
        new ReferralRequest(
            PERSON,
            PregnancyId.of("p-1"),
            Set.of(LifeDomain.HOUSING),
            null,
            null,
            new SafeContact(
                Set.of(ContactChannel.values()[0]),
                Set.of(),
                List.of(),
                Ternary.UNKNOWN,
                Ternary.UNKNOWN,
                Ternary.UNKNOWN,
                null,
                Set.of(),
                List.of(),
                Ternary.UNKNOWN,
                null),
            null,
            null));
  }

  private Referral after(int length) {
    Referral referral = draft;
    while (referral.version() < length) {
      referral = ((ReferralOutcome.Applied) referral.apply(next(referral), context)).referral();
    }
    return referral;
  }

  private static ReferralCommand next(Referral referral) {
    int version = referral.version();
    Kind kind =
        switch (version) {
          case 1 -> Kind.SEND;
          case 2 -> Kind.RECEIVE;
          case 3 -> Kind.ACCEPT;
          default -> version % 2 == 0 ? Kind.DECLINE : Kind.RESUME;
        };
    return new ReferralCommand(
        CommandId.of("k-" + version),
        version,
        version == 2 || version == 3 ? ASSESSOR : WOMAN,
        AT.plusSeconds(version),
        ReferralStep.of(kind));
  }
}
