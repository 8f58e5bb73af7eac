package nl.kansrijkestart.consent;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import nl.kansrijkestart.audit.AuditEvent;
import nl.kansrijkestart.audit.AuditKind;
import nl.kansrijkestart.audit.AuditPurpose;
import nl.kansrijkestart.audit.AuditRecord;
import nl.kansrijkestart.audit.AuditRef;
import nl.kansrijkestart.audit.AuditVerification;
import nl.kansrijkestart.audit.AuditVerifier;
import nl.kansrijkestart.audit.InMemoryAuditLog;
import nl.kansrijkestart.audit.LegalBasisCode;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Deciding while answers come in: each decision is one that some order of the answers allows. Left
 * out of mutation runs for its time, not for what it finds.
 */
@Tag("exhaustive")
class ConsentThreadsTest {

  private static final int DECIDERS = 16;
  private static final int WRITERS = 3;
  private static final int ANSWERS_EACH = 25;
  private static final int DECISIONS_EACH = 150;
  private static final Actor DESK =
      Actor.ofOrganization(RoleCode.of("MUNICIPALITY"), OrganizationId.of("desk-1"));

  /**
   * A decision, with how many answers were certainly there when it was asked for, and how many were
   * possibly there when it came.
   */
  private record Seen(ConsentDecision decision, int atLeast, int atMost, AuditRecord logged) {}

  private record Known(int answers, DisclosureRequest request) {}

  private final Map<Known, SlowConsent.Answer> slow = new HashMap<>();

  private final AtomicReference<ConsentHistory> history =
      new AtomicReference<>(ConsentHistory.empty());
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final InMemoryAuditLog log = InMemoryAuditLog.create();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 3);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_never_permit_what_no_serial_order_of_answers_and_questions_allows(long seed)
      throws Exception {
    // GIVEN
    ConsentSamples world = new ConsentSamples(new Random(seed));
    List<Consent> answers = new ArrayList<>();
    for (int i = 0; i < WRITERS * ANSWERS_EACH; i++) {
      // objections now and then, each followed by fresh answers
      answers.add(i % 5 == 3 ? world.objection("n-" + i) : world.given("y-" + i));
    }
    List<DisclosureRequest> requests = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      requests.add(world.request());
    }
    // WHEN
    List<Seen> seen = run(answers, requests);
    // THEN
    List<Consent> order = history.get().records();
    assertThat(order).containsExactlyInAnyOrderElementsOf(answers);
    int between = 0;
    for (Seen one : seen) {
      SlowConsent.Answer answer = SlowConsent.Answer.of(one.decision());
      boolean allowed = false;
      for (int known = one.atLeast(); known <= one.atMost(); known++) {
        allowed |= slowly(order, known, one.decision().request()).equals(answer);
      }
      assertThat(allowed).as("%s to %s answers", one.atLeast(), one.atMost()).isTrue();
      between += one.atLeast() > 0 && one.atMost() < order.size() ? 1 : 0;
    }
    assertThat(seen).hasSize(DECIDERS * DECISIONS_EACH);
    assertThat(between).as("decided while answers came in").isPositive();
    assertThat(log.records())
        .containsExactlyInAnyOrderElementsOf(seen.stream().map(Seen::logged).toList());
    assertThat(AuditVerifier.unkeyed().expecting(log.head()).verify(log.records()))
        .isInstanceOf(AuditVerification.Intact.class);
  }

  /** What the slow reference says where so many of the answers are known. */
  private SlowConsent.Answer slowly(List<Consent> order, int known, DisclosureRequest request) {
    return slow.computeIfAbsent(
        new Known(known, request),
        asked -> SlowConsent.decide(order.subList(0, known), asked.request()));
  }

  private List<Seen> run(List<Consent> answers, List<DisclosureRequest> requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(DECIDERS + WRITERS);
    try {
      CountDownLatch start = new CountDownLatch(1);
      AtomicInteger decided = new AtomicInteger();
      List<Future<List<Seen>>> work = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        List<Consent> mine = answers.subList(writer * ANSWERS_EACH, (writer + 1) * ANSWERS_EACH);
        work.add(threads.submit(after(start, () -> add(mine, decided))));
      }
      for (int decider = 0; decider < DECIDERS; decider++) {
        int number = decider;
        work.add(threads.submit(after(start, () -> decide(requests, number, decided))));
      }
      start.countDown();
      List<Seen> seen = new ArrayList<>();
      for (Future<List<Seen>> one : work) {
        seen.addAll(one.get());
      }
      return seen;
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> Callable<T> after(CountDownLatch start, Callable<T> work) {
    return () -> {
      start.await();
      return work.call();
    };
  }

  /** Adds the answers spread over the time in which decisions are taken. */
  private List<Seen> add(List<Consent> answers, AtomicInteger decided) {
    int step = DECIDERS * DECISIONS_EACH / (ANSWERS_EACH + 1);
    for (int i = 0; i < answers.size(); i++) {
      while (decided.get() < i * step) {
        Thread.yield();
      }
      Consent answer = answers.get(i);
      begun.incrementAndGet();
      history.updateAndGet(known -> known.with(answer));
      done.incrementAndGet();
    }
    return List.of();
  }

  private List<Seen> decide(List<DisclosureRequest> requests, int number, AtomicInteger decided) {
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < DECISIONS_EACH; i++) {
      DisclosureRequest request = requests.get((i + number) % requests.size());
      int atLeast = done.get();
      ConsentDecision decision = requireNonNull(history.get()).decide(request);
      int atMost = begun.get();
      seen.add(new Seen(decision, atLeast, atMost, log.append(event(decision))));
      decided.incrementAndGet();
    }
    return seen;
  }

  private static AuditEvent event(ConsentDecision decision) {
    DisclosureRequest request = decision.request();
    AuditKind kind = decision.permits() ? AuditKind.PERMIT : AuditKind.DENY;
    return AuditEvent.builder(kind, request.at(), DESK, request.person())
        .categories(request.categories())
        .purpose(AuditPurpose.of("referral"))
        .basis(LegalBasisCode.of("consent"))
        .decision(AuditRef.of(decision.decisionId().value()))
        .build();
  }
}
