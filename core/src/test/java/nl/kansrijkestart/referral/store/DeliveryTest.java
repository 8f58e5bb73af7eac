package nl.kansrijkestart.referral.store;

import static nl.kansrijkestart.referral.store.StoreDriver.CONTEXT;
import static nl.kansrijkestart.referral.store.StoreDriver.OFFICE;
import static nl.kansrijkestart.referral.store.StoreDriver.command;
import static nl.kansrijkestart.referral.store.StoreDriver.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages come late, twice and in any order. */
class DeliveryTest {

  private static final int REFERRALS = 60;

  private static OutboxMessage message(int number) {
    return new OutboxMessage(ReferralId.of("r-" + number), 2, OFFICE, Kind.SEND);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(0, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_change_nothing_when_delivery_is_doubled_and_out_of_order(long seed) {
    // GIVEN referrals that were sent, some taken back at once
    Random random = new Random(seed);
    InMemoryReferralStore store = InMemoryReferralStore.create();
    ReferralHandler handler =
        ReferralHandler.of(store, referral -> CONTEXT)
            .telling(event -> List.of(OutboxMessage.about(event, OFFICE)));
    for (int i = 0; i < REFERRALS; i++) {
      handler.begin(draft("r-" + i));
      handler.handle(ReferralId.of("r-" + i), command("send-" + i, 1, Kind.SEND));
      if (i % 5 == 0) {
        handler.handle(ReferralId.of("r-" + i), command("back-" + i, 2, Kind.CANCEL));
      }
    }
    // WHEN the desk confirms what it is told of; deliveries fail, double and mix up
    Inbox inbox = Inbox.ofCapacity(1 + random.nextInt(100));
    while (!store.pending(1).isEmpty()) {
      List<OutboxMessage> batch = new ArrayList<>(store.pending(ReferralStore.MAX_PAGE));
      if (seed > 0) {
        batch.addAll(batch);
        Collections.shuffle(batch, random);
      }
      for (OutboxMessage message : batch) {
        inbox.once(message, told -> confirm(handler, told));
        if (seed == 0 || random.nextInt(3) == 0) {
          store.acknowledge(message);
        }
      }
    }
    // THEN each is confirmed once, as by one delivery in order
    for (int i = 0; i < REFERRALS; i++) {
      boolean takenBack = i % 5 == 0;
      assertThat(Referral.of(store.events(ReferralId.of("r-" + i))).state())
          .isEqualTo(takenBack ? ReferralState.CANCELLED : ReferralState.RECEIVED);
      assertThat(store.events(ReferralId.of("r-" + i))).hasSize(3);
    }
    assertThat(store.stream(0, ReferralStore.MAX_PAGE)).hasSize(3 * REFERRALS);
  }

  private static void confirm(ReferralHandler handler, OutboxMessage told) {
    if (told.step() == Kind.SEND) {
      handler.handle(
          told.referral(), command("confirm-" + told.referral(), told.version(), Kind.RECEIVE));
    }
  }

  @Test
  void should_do_the_work_for_a_message_once() {
    Inbox inbox = Inbox.ofCapacity(2);
    List<OutboxMessage> done = new ArrayList<>();

    assertThat(inbox.once(message(1), done::add)).isTrue();
    assertThat(inbox.once(message(1), done::add)).isFalse();
    OutboxMessage other =
        new OutboxMessage(ReferralId.of("r-1"), 2, OrganizationId.of("practice-1"), Kind.SEND);
    assertThat(inbox.once(other, done::add)).isTrue();
    assertThat(done).containsExactly(message(1), other);
  }

  @Test
  void should_try_again_where_the_work_failed() {
    Inbox inbox = Inbox.ofCapacity(2);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                inbox.once(
                    message(1),
                    told -> {
                      throw new IllegalStateException("down");
                    }));

    assertThat(inbox.remembered()).isZero();
    assertThat(inbox.once(message(1), told -> {})).isTrue();
  }

  @Test
  void should_remember_so_many_messages_and_no_more() {
    Inbox inbox = Inbox.ofCapacity(3);
    for (int i = 1; i <= 3; i++) {
      inbox.once(message(i), told -> {});
    }
    assertThat(inbox.once(message(1), told -> {})).as("the third but last").isFalse();
    assertThat(inbox.once(message(4), told -> {})).isTrue();
    assertThat(inbox.remembered()).isEqualTo(3);
    assertThat(inbox.once(message(1), told -> {})).as("seen again just now").isFalse();
    assertThat(inbox.once(message(2), told -> {})).as("one too many ago").isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Inbox.ofCapacity(0))
        .withMessageContaining("at least one message, was 0");
  }
}
