package nl.kansrijkestart.referral.store;

import static nl.kansrijkestart.referral.store.StoreDriver.CONTEXT;
import static nl.kansrijkestart.referral.store.StoreDriver.OFFICE;
import static nl.kansrijkestart.referral.store.StoreDriver.after;
import static nl.kansrijkestart.referral.store.StoreDriver.command;
import static nl.kansrijkestart.referral.store.StoreDriver.draft;
import static nl.kansrijkestart.referral.store.StoreDriver.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralReasons;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.junit.jupiter.api.Test;

class ReferralHandlerTest {

  private final InMemoryReferralStore store = InMemoryReferralStore.create();
  private final ReferralHandler handler =
      ReferralHandler.of(store, referral -> CONTEXT)
          .telling(event -> List.of(OutboxMessage.about(event, OFFICE)));
  private final Referral draft = draft("r-1");

  private static List<ReasonCode> codes(ReferralOutcome outcome) {
    assertThat(outcome).isInstanceOf(ReferralOutcome.Refused.class);
    return outcome.reasons().stream().map(Reason::code).toList();
  }

  @Test
  void should_keep_what_was_applied_with_the_messages_about_it() {
    // WHEN
    ReferralOutcome begun = handler.begin(draft);
    ReferralOutcome sent = handler.handle(draft.id(), command("k-2", 1, Kind.SEND));
    // THEN
    assertThat(begun).isEqualTo(new ReferralOutcome.Applied(draft, draft.events(), List.of()));
    Referral now = ((ReferralOutcome.Applied) sent).referral();
    assertThat(now.state()).isEqualTo(ReferralState.SENT);
    assertThat(store.events(draft.id())).isEqualTo(now.events());
    assertThat(store.pending(10))
        .extracting(OutboxMessage::key)
        .containsExactly("r-1/1/desk-1", "r-1/2/desk-1");
  }

  @Test
  void should_give_a_repeated_command_the_same_answer_and_tell_nobody_again() {
    // GIVEN
    handler.begin(draft);
    ReferralCommand send = command("k-2", 1, Kind.SEND);
    handler.handle(draft.id(), send);
    handler.handle(draft.id(), command("k-3", 2, Kind.RECEIVE));
    store.pending(10).forEach(store::acknowledge);
    // WHEN
    ReferralOutcome draftAgain = handler.begin(draft);
    ReferralOutcome sendAgain = handler.handle(draft.id(), send);
    // THEN
    for (ReferralOutcome again : List.of(draftAgain, sendAgain)) {
      assertThat(again).isInstanceOf(ReferralOutcome.Unchanged.class);
      assertThat(((ReferralOutcome.Unchanged) again).referral().version()).isEqualTo(3);
    }
    assertThat(((ReferralOutcome.Unchanged) draftAgain).event()).isEqualTo(draft.events().get(0));
    assertThat(((ReferralOutcome.Unchanged) sendAgain).event().version()).isEqualTo(2);
    assertThat(store.stream(0, 10)).hasSize(3);
    assertThat(store.pending(10)).isEmpty();
  }

  @Test
  void should_refuse_another_command_or_draft_under_the_same_key() {
    handler.begin(draft);
    handler.handle(draft.id(), command("k-2", 1, Kind.SEND));

    assertThat(codes(handler.handle(draft.id(), command("k-2", 2, Kind.CANCEL))))
        .containsExactly(ReferralReasons.COMMAND_ID_REUSED);
    assertThat(codes(handler.begin(draft("r-1", "begin-r-1", request("p-other", null)))))
        .containsExactly(ReferralReasons.COMMAND_ID_REUSED);
    assertThat(codes(handler.begin(draft("r-2", "k-2", request("p-2", null)))))
        .containsExactly(ReferralReasons.COMMAND_ID_REUSED);
    assertThat(codes(handler.begin(draft("r-1", "another", request("p-1", null)))))
        .containsExactly(ReferralReasons.STALE_VERSION, StoreReasons.REFERRAL_ID_REUSED);
    assertThat(store.stream(0, 10)).hasSize(2);
  }

  @Test
  void should_refuse_a_stale_version_and_not_try_again() {
    AtomicInteger asked = new AtomicInteger();
    ReferralHandler counting =
        ReferralHandler.of(
            store,
            referral -> {
              asked.incrementAndGet();
              return CONTEXT;
            });
    counting.begin(draft);
    counting.handle(draft.id(), command("k-2", 1, Kind.SEND));
    asked.set(0);

    assertThat(codes(counting.handle(draft.id(), command("k-3", 1, Kind.CANCEL))))
        .containsExactly(ReferralReasons.STALE_VERSION);
    assertThat(asked).hasValue(1);
  }

  @Test
  void should_refuse_what_the_rules_refuse_and_what_is_not_there() {
    handler.begin(draft);

    assertThat(codes(handler.handle(draft.id(), command("k-2", 1, Kind.ACCEPT))))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    assertThat(codes(handler.handle(ReferralId.of("r-9"), command("k-2", 1, Kind.SEND))))
        .containsExactly(StoreReasons.UNKNOWN_REFERRAL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> handler.begin(after(draft, Kind.SEND)))
        .withMessageContaining("at version 1, was 2");
  }

  @Test
  void should_look_again_when_overtaken_and_leave_the_choice_to_the_actor() {
    // GIVEN another who is faster by a moment
    ReferralHandler overtaken =
        ReferralHandler.of(
            new BrokenStoresTest.Delegating(store) {
              @Override
              public AppendOutcome append(
                  ReferralId id, int version, List<ReferralEvent> events, List<OutboxMessage> m) {
                handler.handle(id, command("k-other", version, Kind.CANCEL));
                return super.append(id, version, events, m);
              }
            },
            referral -> CONTEXT);
    handler.begin(draft);
    // WHEN
    ReferralOutcome outcome = overtaken.handle(draft.id(), command("k-2", 1, Kind.SEND));
    // THEN
    assertThat(codes(outcome))
        .contains(ReferralReasons.STALE_VERSION)
        .doesNotContain(StoreReasons.STORE_BUSY);
    assertThat(store.events(draft.id())).hasSize(2);
  }

  @Test
  void should_answer_the_slower_of_two_deliveries_of_one_command_as_the_faster() {
    ReferralCommand send = command("k-2", 1, Kind.SEND);
    ReferralHandler slower =
        ReferralHandler.of(
            new BrokenStoresTest.Delegating(store) {
              @Override
              public AppendOutcome append(
                  ReferralId id, int version, List<ReferralEvent> events, List<OutboxMessage> m) {
                handler.handle(id, send);
                return super.append(id, version, events, m);
              }
            },
            referral -> CONTEXT);
    handler.begin(draft);

    ReferralOutcome outcome = slower.handle(draft.id(), send);

    assertThat(outcome).isInstanceOf(ReferralOutcome.Unchanged.class);
    assertThat(((ReferralOutcome.Unchanged) outcome).event().command())
        .isEqualTo(CommandId.of("k-2"));
    assertThat(store.stream(0, 10)).hasSize(2);
  }

  @Test
  void should_give_up_after_three_attempts_where_a_store_is_busy() {
    List<Integer> attempts = new ArrayList<>();
    ReferralHandler unlucky =
        ReferralHandler.of(
            new BrokenStoresTest.Delegating(store) {
              @Override
              public AppendOutcome append(
                  ReferralId id, int version, List<ReferralEvent> events, List<OutboxMessage> m) {
                attempts.add(version);
                return new AppendOutcome.Conflict(version, version);
              }
            },
            referral -> CONTEXT);
    handler.begin(draft);

    assertThat(codes(unlucky.handle(draft.id(), command("k-2", 1, Kind.SEND))))
        .containsExactly(ReferralReasons.STALE_VERSION, StoreReasons.STORE_BUSY);
    assertThat(attempts).containsExactly(1, 1, 1);
  }

  @Test
  void should_refuse_to_load_a_log_with_a_gap_and_say_where() {
    Referral received = after(draft, Kind.SEND, Kind.RECEIVE);
    ReferralHandler damaged =
        ReferralHandler.of(
            new BrokenStoresTest.Delegating(store) {
              @Override
              public List<ReferralEvent> events(ReferralId id) {
                return List.of(received.events().get(0), received.events().get(2));
              }
            },
            referral -> CONTEXT);

    ReferralOutcome outcome = damaged.handle(draft.id(), command("k-9", 3, Kind.ACCEPT));

    assertThat(codes(outcome)).containsExactly(ReferralReasons.LOG_GAP);
    assertThat(outcome.reasons().get(0).parameters()).containsEntry("version", 2L);
  }
}
