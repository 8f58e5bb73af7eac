package nl.kansrijkestart.referral.store;

import static nl.kansrijkestart.referral.store.StoreDriver.after;
import static nl.kansrijkestart.referral.store.StoreDriver.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralReasons;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.junit.jupiter.api.Test;

class InMemoryReferralStoreTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  @Test
  void should_keep_every_guarantee_of_a_store() {
    assertThat(ReferralStoreChecks.failures(InMemoryReferralStore::create)).isEmpty();
  }

  @Test
  void should_lose_everything_with_the_process_as_it_says() {
    assertThat(
            ReferralStoreChecks.failures(
                InMemoryReferralStore::create, store -> InMemoryReferralStore.create()))
        .singleElement()
        .asString()
        .startsWith("outlives its process: expected the events");
  }

  @Test
  void should_keep_what_it_was_given_when_the_list_changes_later() {
    // GIVEN
    InMemoryReferralStore store = InMemoryReferralStore.create();
    Referral sent = after(draft("r-1"), Kind.SEND);
    StoreDriver.keep(store, sent);
    // WHEN
    List<StoredEvent> read = store.stream(0, 10);
    StoreDriver.keep(store, draft("r-2"));
    // THEN
    assertThat(read).hasSize(2);
    assertThat(store.events(sent.id())).isEqualTo(sent.events()).isUnmodifiable();
    assertThat(store.stream(2, 1)).extracting(StoredEvent::position).containsExactly(3L);
  }

  @Test
  void should_say_what_became_of_an_append_in_json_and_in_words() throws Exception {
    Referral sent = after(draft("r-1"), Kind.SEND);
    List<AppendOutcome> outcomes =
        List.of(
            new AppendOutcome.Appended(2),
            new AppendOutcome.AlreadyApplied(sent.events()),
            new AppendOutcome.Conflict(1, 2),
            new AppendOutcome.Refused(List.of(Reason.of(StoreReasons.APPEND_EMPTY))));

    for (AppendOutcome outcome : outcomes) {
      String json = MAPPER.writerFor(AppendOutcome.class).writeValueAsString(outcome);
      assertThat(MAPPER.readValue(json, AppendOutcome.class)).isEqualTo(outcome);
      assertThat(outcome.<Object>match(a -> a, b -> b, c -> c, d -> d)).isSameAs(outcome);
      assertThat(outcome.toString()).doesNotContain("woman-1");
    }
    assertThat(outcomes.get(0).reasons()).isEmpty();
    assertThat(outcomes.get(1).reasons())
        .extracting(Reason::code)
        .containsExactly(ReferralReasons.ALREADY_APPLIED);
    assertThat(outcomes.get(2).reasons().get(0).text(Language.EN)).contains("version 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AppendOutcome.Refused(List.of()))
        .withMessageContaining("at least one reason");
  }

  @Test
  void should_refuse_places_and_versions_below_one_with_the_rule() {
    Referral draft = draft("r-1");
    assertThat(new StoredEvent(1, draft.events().get(0)).position()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StoredEvent(0, draft.events().get(0)))
        .withMessage("A position must be 1 or more, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutboxMessage(draft.id(), 0, StoreDriver.OFFICE, Kind.DRAFT))
        .withMessage("A version must be 1 or more, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InMemoryReferralStore.create().stream(0, ReferralStore.MAX_PAGE + 1))
        .withMessage("A page must hold 1 to 1000, was 1001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InMemoryReferralStore.create().stream(-1, 1))
        .withMessageContaining("0 or more, was -1");
  }
}
