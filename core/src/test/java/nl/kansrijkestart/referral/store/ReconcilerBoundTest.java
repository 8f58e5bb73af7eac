package nl.kansrijkestart.referral.store;

import static nl.kansrijkestart.referral.store.ReconcilerTest.byTheMidwife;
import static nl.kansrijkestart.referral.store.ReconcilerTest.event;
import static nl.kansrijkestart.referral.store.StoreDriver.AT;
import static nl.kansrijkestart.referral.store.StoreDriver.draft;
import static nl.kansrijkestart.referral.store.StoreDriver.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.DestinationCode;
import nl.kansrijkestart.referral.HandOver;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.Routing;
import org.junit.jupiter.api.Test;

/** What the reconciler holds, what it reads again, and which referrals are for the same. */
class ReconcilerBoundTest {

  private static final Duration SILENT = Duration.ofDays(14);
  private static final ReconcilerTerms TERMS = ReconcilerTerms.of(Duration.ofDays(2), SILENT);
  private static final ReferralState SENT = ReferralState.SENT;

  private final InMemoryReferralStore store = InMemoryReferralStore.create();
  private final Reconciler reconciler = Reconciler.of(TERMS, store::events);
  private final List<ReconcilerFinding> found = new ArrayList<>();

  @Test
  void should_hold_what_is_open_and_nothing_else_over_more_than_a_million_events() {
    // GIVEN referrals of which no more than so many are open at a time
    int openAtOnce = 1_000;
    int referrals = 300_000;
    int held = 0;
    // WHEN
    for (int i = 0; i < referrals + openAtOnce; i++) {
      if (i < referrals) {
        feed(i, 1);
        feed(i, 2);
        feed(i, 3);
      }
      if (i >= openAtOnce) {
        feed(i - openAtOnce, 4);
      }
      held = Math.max(held, reconciler.held());
    }
    // THEN
    assertThat(reconciler.position()).isEqualTo(4L * referrals);
    assertThat(held).isEqualTo(openAtOnce);
    assertThat(reconciler.held()).isZero();
    assertThat(found).isEmpty();
  }

  private void feed(int number, int version) {
    ReferralEvent event =
        version == 1
            ? draft("r-" + number).events().get(0)
            : new ReferralEvent(
                ReferralId.of("r-" + number),
                version,
                CommandId.of("c-" + number + "-" + version),
                StoreDriver.WOMAN,
                AT.plusSeconds(version),
                ReferralStep.of(
                    version == 4 ? Kind.CANCEL : version == 2 ? Kind.SEND : Kind.RECEIVE),
                version == 4
                    ? ReferralState.CANCELLED
                    : version == 2 ? ReferralState.SENT : ReferralState.RECEIVED,
                List.of(),
                List.of(),
                null);
    reconciler.accept(new StoredEvent(reconciler.position() + 1, event), found::add);
  }

  @Test
  void should_find_a_draft_of_a_professional_after_the_term_and_never_one_of_her_own() {
    Duration term = Duration.ofDays(7);
    ReferralEvent draft = byTheMidwife();
    Reconciler looks = Reconciler.of(TERMS.withDrafted(term), store::events);
    looks.accept(new StoredEvent(1, draft), found::add);
    looks.accept(new StoredEvent(2, draft("r-2").events().get(0)), found::add);
    assertThat(looks.held()).isEqualTo(1);

    looks.open(AT.plus(term), found::add);
    assertThat(found).isEmpty();
    looks.open(AT.plus(term).plusNanos(1), found::add);
    assertThat(found)
        .extracting(ReconcilerFinding::referral, finding -> finding.reason().code())
        .containsExactly(tuple(ReferralId.of("r-1"), StoreReasons.DRAFT_STANDS));
    assertThat(found.get(0).reason().parameters()).isEqualTo(Map.of("days", 7L));
    assertThat(found.get(0).reason().text(Language.EN)).startsWith("Begun 7 days ago");
    assertThat(found.get(0).reason().text(Language.NL)).startsWith("7 dagen geleden opgesteld");
    // without a term nobody looks, and nothing is held
    found.clear();
    Reconciler passes = Reconciler.of(TERMS, store::events);
    passes.accept(new StoredEvent(1, draft), found::add);
    passes.open(AT.plus(Duration.ofDays(4000)), found::add);
    assertThat(passes.held()).isZero();
    assertThat(found).isEmpty();
  }

  @Test
  void should_find_two_open_referrals_at_one_destination_whatever_was_asked() {
    ReferralStep toA = ReferralStep.route(Routing.to(place("A"), StoreDriver.OFFICE), "fits");
    ReferralStep toB = ReferralStep.route(Routing.to(place("B"), StoreDriver.OFFICE), "fits");
    ReferralStep offerB =
        ReferralStep.offerHandOver(HandOver.toProvider(place("B"), Party.of(StoreDriver.OFFICE)));
    ReferralStep taken = ReferralStep.acceptHandOver(null);
    ReferralStep moved = ReferralStep.of(Kind.ACCEPT_TRANSFER);
    assertThat(two("voorzorg", null, List.of(toA), List.of(toA))).isTrue();
    assertThat(two("voorzorg", null, List.of(toA), List.of(toB))).isFalse();
    assertThat(two("voorzorg", "home-start", List.of(toA), List.of(toB))).isFalse();
    assertThat(two("voorzorg", "home-start", List.of(toA), List.of(toB, toA))).isTrue();
    assertThat(two("voorzorg", "voorzorg", List.of(toA), List.of(toB))).isTrue();
    assertThat(two(null, null, List.of(), List.of())).isTrue();
    assertThat(two(null, null, List.of(toA), List.of(toB))).isFalse();
    assertThat(two("voorzorg", null, List.of(toB), List.of(toA, offerB))).isFalse();
    assertThat(two("voorzorg", null, List.of(toB), List.of(toA, offerB, taken))).isTrue();
    assertThat(two("voorzorg", null, List.of(toA), List.of(toA, offerB, taken))).isFalse();
    assertThat(two("voorzorg", null, List.of(toA), List.of(toA, moved))).isFalse();
    Routing both = new Routing(place("A"), Set.of(place("B")), null);
    assertThat(two("voorzorg", null, List.of(toB), List.of(ReferralStep.route(both, "fits"))))
        .isTrue();
  }

  private static DestinationCode place(String code) {
    return DestinationCode.of(code);
  }

  private boolean two(
      String offer, String other, List<ReferralStep> steps, List<ReferralStep> otherSteps) {
    found.clear();
    Reconciler fresh = Reconciler.of(TERMS, store::events);
    feed(fresh, draft("r-1", "k-1", request("p-1", offer)), steps);
    feed(fresh, draft("r-2", "k-2", request("p-1", other)), otherSteps);
    fresh.open(AT, found::add);
    return found.stream().anyMatch(f -> f.reason().code().equals(StoreReasons.TWO_OPEN));
  }

  private void feed(Reconciler fresh, Referral draft, List<ReferralStep> steps) {
    List<ReferralEvent> log = new ArrayList<>(draft.events());
    List<ReferralStep> all = new ArrayList<>(List.of(ReferralStep.of(Kind.SEND)));
    all.addAll(steps);
    for (ReferralStep step : all) {
      ReferralEvent made = event(log.size() + 1, step, ReferralState.ACCEPTED);
      log.add(
          new ReferralEvent(
              draft.id(),
              made.version(),
              CommandId.of(draft.id() + "-" + made.version()),
              made.actor(),
              AT,
              step,
              made.state(),
              List.of(),
              List.of(),
              null));
    }
    log.forEach(e -> fresh.accept(new StoredEvent(fresh.position() + 1, e), found::add));
  }

  @Test
  void should_hold_nobody_who_declined_over_a_stream_in_which_most_did_and_know_who_comes_back() {
    // GIVEN referrals of which nine in ten are declined and never heard of again
    int many = 50_000;
    AtomicInteger reads = new AtomicInteger();
    Reconciler fresh =
        Reconciler.of(
            TERMS,
            id -> {
              reads.incrementAndGet();
              int number = Integer.parseInt(id.value().substring(2));
              return List.of(made(number, 1), made(number, 2), made(number, 3), made(number, 4));
            });
    int held = 0;
    for (int i = 0; i < many; i++) {
      for (int version = 1; version <= 3; version++) {
        fresh.accept(new StoredEvent(fresh.position() + 1, made(i, version)), found::add);
      }
      held = Math.max(held, fresh.held());
    }
    assertThat(held).isEqualTo(many / 10);
    assertThat(fresh.held()).isEqualTo(many / 10);
    assertThat(reads).hasValue(0);
    // WHEN one of the first of them comes back
    fresh.accept(new StoredEvent(fresh.position() + 1, made(1, 4)), found::add);
    // THEN it was read again, and counts among the open ones
    assertThat(reads).hasValue(1);
    assertThat(fresh.held()).isEqualTo(many / 10 + 1);
    assertThat(found).isEmpty();
    fresh.open(AT.plus(SILENT).plusSeconds(5), found::add);
    assertThat(found)
        .filteredOn(finding -> finding.referral().equals(ReferralId.of("r-1")))
        .extracting(finding -> finding.reason().code())
        .containsExactly(StoreReasons.SILENT);
  }

  /** Begun, sent, and by nine in ten declined; who comes back is received. */
  private static ReferralEvent made(int number, int version) {
    boolean declines = number % 10 != 0;
    Kind kind =
        switch (version) {
          case 2 -> Kind.SEND;
          case 3 -> declines ? Kind.DECLINE : Kind.RECEIVE;
          default -> Kind.RESUME;
        };
    ReferralState state =
        switch (version) {
          case 2 -> ReferralState.SENT;
          case 3 -> declines ? ReferralState.DECLINED_BY_CLIENT : ReferralState.RECEIVED;
          default -> ReferralState.RECEIVED;
        };
    return version == 1
        ? draft("r-" + number).events().get(0)
        : new ReferralEvent(
            ReferralId.of("r-" + number),
            version,
            CommandId.of("c-" + number + "-" + version),
            StoreDriver.WOMAN,
            AT.plusSeconds(version),
            ReferralStep.of(kind),
            state,
            List.of(),
            List.of(),
            null);
  }

  @Test
  void should_not_read_an_event_where_the_log_cannot_be_read_again() {
    // GIVEN one that was put aside long ago
    Reconciler fresh =
        Reconciler.of(
            TERMS,
            id -> {
              throw new IllegalStateException("down");
            });
    for (int i = 1; i <= 1_001; i++) {
      fresh.accept(new StoredEvent(i, draft("r-" + i).events().get(0)), found::add);
    }
    // WHEN it is sent while the store is down
    StoredEvent sent = new StoredEvent(1_002, event(2, ReferralStep.of(Kind.SEND), SENT));
    assertThatIllegalStateException().isThrownBy(() -> fresh.accept(sent, found::add));
    // THEN nothing was read, and the next one, put aside a moment ago, needs no store
    assertThat(fresh.position()).isEqualTo(1_001);
    assertThat(fresh.held()).isZero();
    ReferralEvent last = made(1_001, 2);
    fresh.accept(new StoredEvent(1_002, last), found::add);
    assertThat(fresh.held()).isEqualTo(1);
  }
}
