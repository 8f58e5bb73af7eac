package nl.kansrijkestart.referral.store;

import static nl.kansrijkestart.referral.store.StoreDriver.AT;
import static nl.kansrijkestart.referral.store.StoreDriver.after;
import static nl.kansrijkestart.referral.store.StoreDriver.draft;
import static nl.kansrijkestart.referral.store.StoreDriver.keep;
import static nl.kansrijkestart.referral.store.StoreDriver.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.FeedbackOutcome;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralReasons;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

  private static final Duration UNRECEIVED = Duration.ofDays(2);
  private static final Duration SILENT = Duration.ofDays(14);
  private static final ReconcilerTerms TERMS = ReconcilerTerms.of(UNRECEIVED, SILENT);

  private final InMemoryReferralStore store = InMemoryReferralStore.create();
  private final Reconciler reconciler = Reconciler.of(TERMS, store::events);
  private final List<ReconcilerFinding> found = new ArrayList<>();

  private List<ReasonCode> openAt(Instant asOf) {
    found.clear();
    reconciler.readOn(store, found::add);
    assertThat(found).isEmpty();
    reconciler.open(asOf, found::add);
    return found.stream().map(finding -> finding.reason().code()).toList();
  }

  @Test
  void should_find_what_was_sent_and_not_confirmed_after_the_term() {
    keep(store, after(draft("r-1"), Kind.SEND));
    Instant sent = AT.plusSeconds(3600);

    assertThat(openAt(sent.plus(UNRECEIVED))).isEmpty();
    assertThat(openAt(sent.plus(UNRECEIVED).plusNanos(1)))
        .containsExactly(StoreReasons.NOT_RECEIVED);
    assertThat(found.get(0).referral()).isEqualTo(ReferralId.of("r-1"));
    assertThat(found.get(0).reason().text(Language.EN)).startsWith("Sent 2 days ago");
    assertThat(found.get(0).reason().text(Language.NL)).startsWith("2 dagen geleden verzonden");
  }

  @Test
  void should_find_what_was_received_or_taken_up_and_is_silent_after_the_term() {
    keep(store, after(draft("r-1"), Kind.SEND, Kind.RECEIVE));
    Referral accepted = after(draft("r-2"), Kind.SEND, Kind.RECEIVE, Kind.ACCEPT);
    keep(store, accepted);
    Instant received = AT.plusSeconds(2 * 3600);
    Instant taken = AT.plusSeconds(3 * 3600);

    assertThat(openAt(received.plus(SILENT))).isEmpty();
    assertThat(openAt(taken.plus(SILENT))).containsExactly(StoreReasons.SILENT);
    assertThat(found.get(0).reason().parameters())
        .isEqualTo(Map.of("state", "received", "days", 14L));
    assertThat(openAt(taken.plus(SILENT).plusNanos(1)))
        .containsExactly(StoreReasons.SILENT, StoreReasons.SILENT);
    assertThat(found.get(1).reason().text(Language.EN)).contains("\"taken up\"", "14 days");
  }

  @Test
  void should_wait_for_nobody_where_it_is_a_draft_or_she_declined_or_it_is_closed() {
    keep(store, draft("r-1"));
    keep(store, after(draft("r-2"), Kind.SEND, Kind.DECLINE));
    keep(store, after(draft("r-3"), Kind.SEND, Kind.CANCEL));
    keep(store, after(draft("r-4"), Kind.SEND, Kind.RECEIVE, Kind.REJECT));

    assertThat(openAt(AT.plus(Duration.ofDays(400)))).isEmpty();
    assertThat(reconciler.held()).isZero();
  }

  @Test
  void should_hold_one_that_she_declined_and_see_it_when_she_comes_back() {
    keep(store, after(draft("r-1"), Kind.SEND, Kind.RECEIVE, Kind.DECLINE, Kind.RESUME));

    assertThat(openAt(AT.plus(Duration.ofDays(30)))).containsExactly(StoreReasons.SILENT);
  }

  @Test
  void should_find_two_open_referrals_for_one_pregnancy_and_offer() {
    // GIVEN
    keep(store, after(draft("r-1", "k-1", request("p-1", "voorzorg")), Kind.SEND));
    keep(store, after(draft("r-2", "k-2", request("p-1", null)), Kind.SEND));
    keep(store, after(draft("r-3", "k-3", request("p-2", "voorzorg")), Kind.SEND));
    keep(store, draft("r-4", "k-4", request("p-1", "voorzorg")));
    keep(store, after(draft("r-5", "k-5", request("p-1", "voorzorg")), Kind.SEND, Kind.CANCEL));
    assertThat(openAt(AT)).isEmpty();
    // WHEN
    keep(store, after(draft("r-6", "k-6", request("p-1", "voorzorg")), Kind.SEND));
    keep(store, after(draft("r-7", "k-7", request("p-1", null)), Kind.SEND));
    // THEN
    assertThat(openAt(AT)).containsExactly(StoreReasons.TWO_OPEN, StoreReasons.TWO_OPEN);
    assertThat(found)
        .extracting(ReconcilerFinding::referral, ReconcilerFinding::other)
        .containsExactly(
            tuple(ReferralId.of("r-6"), ReferralId.of("r-1")),
            tuple(ReferralId.of("r-7"), ReferralId.of("r-2")));
  }

  private static final Actor MIDWIFE =
      Actor.of(
          RoleCode.of("MIDWIFE"), PersonId.of("professional-9"), OrganizationId.of("practice-1"));

  static ReferralEvent byTheMidwife() {
    return Referral.draft(
            ReferralId.of("r-1"), CommandId.of("begin-r-1"), MIDWIFE, AT, request("p-1", null))
        .events()
        .get(0);
  }

  static ReferralEvent event(int version, ReferralStep step, ReferralState state) {
    return new ReferralEvent(
        ReferralId.of("r-1"),
        version,
        CommandId.of("c-" + version),
        StoreDriver.ASSESSOR,
        AT.plusSeconds(version),
        step,
        state,
        List.of(),
        List.of(),
        null);
  }

  private List<ReasonCode> read(ReferralEvent... after) {
    found.clear();
    List<ReferralEvent> log = new ArrayList<>(List.of(byTheMidwife()));
    Reconciler fresh = Reconciler.of(TERMS, id -> log);
    fresh.accept(new StoredEvent(1, byTheMidwife()), found::add);
    for (ReferralEvent event : after) {
      log.add(event);
      fresh.accept(new StoredEvent(fresh.position() + 1, event), found::add);
    }
    return found.stream().map(finding -> finding.reason().code()).toList();
  }

  @Test
  void should_find_what_was_closed_while_the_referrer_knows_nothing() {
    ReferralStep told = ReferralStep.feedback(FeedbackOutcome.HELPED);
    ReferralStep withheld = ReferralStep.of(Kind.WITHHOLD_FEEDBACK);
    ReferralStep complete = ReferralStep.of(Kind.COMPLETE);
    for (ReferralState end : List.of(ReferralState.COMPLETED)) {
      assertThat(read(event(2, complete, end)))
          .containsExactly(StoreReasons.CLOSED_WITHOUT_FEEDBACK);
      assertThat(found.get(0).reason().parameters()).containsEntry("state", end.code());
      assertThat(read(event(2, told, ReferralState.STARTED), event(3, complete, end))).isEmpty();
      assertThat(read(event(2, withheld, ReferralState.STARTED), event(3, complete, end)))
          .isEmpty();
    }
    assertThat(read(event(2, complete, ReferralState.CANCELLED))).isEmpty();
    assertThat(read(event(2, complete, ReferralState.REJECTED))).isEmpty();
  }

  @Test
  void should_owe_nobody_an_answer_where_she_came_of_her_own_accord() {
    Reconciler fresh = Reconciler.of(TERMS, store::events);
    fresh.accept(new StoredEvent(1, draft("r-1").events().get(0)), found::add);
    fresh.accept(
        new StoredEvent(2, event(2, ReferralStep.of(Kind.LOSE), ReferralState.LOST)), found::add);
    fresh.open(AT.plus(Duration.ofDays(400)), found::add);
    fresh.accept(
        new StoredEvent(3, event(3, ReferralStep.of(Kind.COMPLETE), ReferralState.COMPLETED)),
        found::add);

    assertThat(found).isEmpty();
    assertThat(fresh.held()).isZero();
  }

  @Test
  void should_find_who_is_out_of_sight_while_the_referrer_knows_nothing_after_the_term() {
    ReferralStep lose = ReferralStep.of(Kind.LOSE);
    ReferralStep told = ReferralStep.feedback(FeedbackOutcome.NOT_REACHED);
    ReferralStep withheld = ReferralStep.of(Kind.WITHHOLD_FEEDBACK);
    ReferralEvent lost = event(2, lose, ReferralState.LOST);
    Instant due = lost.at().plus(SILENT);
    assertThat(lostAt(due, lost)).isEmpty();
    assertThat(lostAt(due.plusNanos(1), lost))
        .containsExactly(StoreReasons.CLOSED_WITHOUT_FEEDBACK);
    assertThat(found.get(0).reason().parameters()).containsEntry("state", "lost");
    for (ReferralStep answer : List.of(told, withheld)) {
      assertThat(lostAt(due.plusNanos(1), lost, event(3, answer, ReferralState.LOST))).isEmpty();
    }
  }

  private List<ReasonCode> lostAt(Instant asOf, ReferralEvent... after) {
    found.clear();
    Reconciler fresh = Reconciler.of(TERMS, store::events);
    fresh.accept(new StoredEvent(1, byTheMidwife()), found::add);
    for (ReferralEvent event : after) {
      fresh.accept(new StoredEvent(fresh.position() + 1, event), found::add);
    }
    fresh.open(asOf, found::add);
    assertThat(fresh.held()).isEqualTo(after.length == 1 ? 1 : 0);
    return found.stream().map(finding -> finding.reason().code()).toList();
  }

  @Test
  void should_not_take_what_was_told_before_she_came_back_or_moved_for_an_answer() {
    ReferralStep told = ReferralStep.feedback(FeedbackOutcome.STOPPED);
    ReferralStep complete = ReferralStep.of(Kind.COMPLETE);
    for (Kind anew : List.of(Kind.RESUME, Kind.ACCEPT_TRANSFER)) {
      assertThat(
              read(
                  event(2, told, ReferralState.LOST),
                  event(3, ReferralStep.of(anew), ReferralState.ACCEPTED),
                  event(4, complete, ReferralState.COMPLETED)))
          .containsExactly(StoreReasons.CLOSED_WITHOUT_FEEDBACK);
      assertThat(
              read(
                  event(2, ReferralStep.of(Kind.WITHHOLD_FEEDBACK), ReferralState.LOST),
                  event(3, ReferralStep.of(anew), ReferralState.ACCEPTED),
                  event(4, complete, ReferralState.COMPLETED)))
          .isEmpty();
    }
  }

  @Test
  void should_hand_a_finding_on_again_where_its_receiver_failed() {
    // GIVEN a referral that is closed while the referrer knows nothing
    Reconciler fresh = Reconciler.of(TERMS.withDrafted(SILENT), store::events);
    fresh.accept(new StoredEvent(1, byTheMidwife()), found::add);
    StoredEvent closed =
        new StoredEvent(2, event(2, ReferralStep.of(Kind.COMPLETE), ReferralState.COMPLETED));
    for (int i = 0; i < 2; i++) {
      // WHEN the receiver is down
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  fresh.accept(
                      closed,
                      finding -> {
                        throw new IllegalStateException("down");
                      }));
      // THEN nothing was read
      assertThat(fresh.position()).isEqualTo(1);
      assertThat(fresh.held()).isEqualTo(1);
    }
    // AND it comes when the receiver is there again, once
    fresh.accept(closed, found::add);
    fresh.accept(closed, found::add);
    assertThat(found)
        .extracting(finding -> finding.reason().code())
        .containsExactly(StoreReasons.CLOSED_WITHOUT_FEEDBACK);
    assertThat(fresh.position()).isEqualTo(2);
    assertThat(fresh.held()).isZero();
  }

  @Test
  void should_report_a_log_with_a_gap_and_an_event_after_the_end() {
    ReferralStep send = ReferralStep.of(Kind.SEND);
    assertThat(read(event(3, send, ReferralState.SENT))).containsExactly(ReferralReasons.LOG_GAP);
    assertThat(found.get(0).reason().parameters()).containsEntry("version", 2L);
    assertThat(read(event(2, send, ReferralState.CANCELLED), event(3, send, ReferralState.SENT)))
        .containsExactly(ReferralReasons.LOG_STEP);
  }

  @Test
  void should_read_on_from_where_it_was_and_pass_over_what_it_read() {
    // GIVEN
    for (int i = 0; i < 700; i++) {
      keep(store, after(draft("r-" + i), Kind.SEND));
    }
    // WHEN
    reconciler.readOn(store, found::add);
    reconciler.readOn(store, found::add);
    // THEN
    assertThat(reconciler.position()).isEqualTo(1400);
    assertThat(reconciler.held()).isEqualTo(700);
    StoredEvent old = store.stream(3, 1).get(0);
    reconciler.accept(old, found::add);
    assertThat(reconciler.position()).isEqualTo(1400);
    assertThat(found).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reconciler.accept(new StoredEvent(1402, old.event()), found::add))
        .withMessageContaining("position 1401 is next, was 1402");
  }

  @Test
  void should_refuse_a_term_that_is_not_longer_than_zero() {
    Duration least = Duration.ofNanos(1);
    for (Duration wrong : List.of(Duration.ZERO, Duration.ofNanos(-1))) {
      for (ThrowingCallable terms :
          List.<ThrowingCallable>of(
              () -> ReconcilerTerms.of(wrong, SILENT),
              () -> ReconcilerTerms.of(SILENT, wrong),
              () -> TERMS.withDrafted(wrong))) {
        assertThatIllegalArgumentException()
            .isThrownBy(terms)
            .withMessage("A term must be longer than zero");
      }
    }
    assertThat(ReconcilerTerms.of(least, least).withDrafted(least).drafted()).isEqualTo(least);
    assertThat(TERMS.drafted()).isNull();
  }

  @Test
  void should_take_the_last_word_for_the_answer_where_feedback_was_withheld_and_then_given() {
    ReferralStep withheld = ReferralStep.of(Kind.WITHHOLD_FEEDBACK);
    ReferralStep told = ReferralStep.feedback(FeedbackOutcome.HELP_CONTINUES);
    ReferralEvent[] back = {
      event(4, ReferralStep.of(Kind.DECLINE), ReferralState.DECLINED_BY_CLIENT),
      event(5, ReferralStep.of(Kind.RESUME), ReferralState.STARTED),
      event(6, ReferralStep.of(Kind.COMPLETE), ReferralState.COMPLETED)
    };
    // she had it told after all, and that lapsed when she came back
    assertThat(
            read(event(2, withheld, STARTED), event(3, told, STARTED), back[0], back[1], back[2]))
        .containsExactly(StoreReasons.CLOSED_WITHOUT_FEEDBACK);
    // her last word is that it stays with her
    assertThat(
            read(event(2, told, STARTED), event(3, withheld, STARTED), back[0], back[1], back[2]))
        .isEmpty();
  }

  private static final ReferralState STARTED = ReferralState.STARTED;
}
