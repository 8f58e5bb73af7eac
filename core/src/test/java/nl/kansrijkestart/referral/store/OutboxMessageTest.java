package nl.kansrijkestart.referral.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralContext;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralSamples;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the referrer is told by the mere message. */
class OutboxMessageTest {

  private static final OrganizationId PRACTICE = OrganizationId.of("practice-1");
  private static final OrganizationId OFFICE = OrganizationId.of("desk-1");

  private static OutboxMessage told(Referral referral, OrganizationId recipient) {
    ReferralEvent last = referral.events().get(referral.version() - 1);
    return OutboxMessage.about(last, recipient).asToldTo(referral);
  }

  @Test
  void should_not_tell_the_referrer_what_only_she_tells() {
    for (ReferralState state :
        List.of(ReferralState.DECLINED_BY_CLIENT, ReferralState.NO_SHOW, ReferralState.LOST)) {
      Referral referral = ReferralSamples.in(state);
      assertThat(told(referral, PRACTICE).step()).as(state.code()).isNull();
      assertThat(told(referral, PRACTICE).key())
          .isEqualTo("r-1/" + referral.version() + "/practice-1");
      assertThat(told(referral, OFFICE).step()).isNotNull();
    }
  }

  @Test
  void should_tell_the_referrer_what_became_of_the_sending() {
    for (ReferralState state : List.of(ReferralState.RECEIVED, ReferralState.REJECTED)) {
      assertThat(told(ReferralSamples.in(state), PRACTICE).step()).isNotNull();
    }
  }

  @Test
  void should_tell_the_referrer_of_no_other_step_than_those_of_the_sending() {
    Set<Kind> allowed =
        EnumSet.of(
            Kind.SEND, Kind.RECEIVE, Kind.ACCEPT, Kind.REJECT, Kind.CANCEL, Kind.GIVE_FEEDBACK);
    Set<Kind> seen = EnumSet.noneOf(Kind.class);
    for (ReferralState state : ReferralState.values()) {
      Referral referral = ReferralSamples.in(state);
      for (ReferralEvent event : referral.events()) {
        Kind kind = event.step().kind();
        if (!PRACTICE.equals(event.actor().organization())) {
          seen.add(kind);
          assertThat(OutboxMessage.about(event, PRACTICE).asToldTo(referral).step())
              .as(kind.code())
              .isEqualTo(allowed.contains(kind) ? kind : null);
        }
        assertThat(OutboxMessage.about(event, OFFICE).asToldTo(referral).step()).isEqualTo(kind);
      }
    }
    assertThat(seen).contains(Kind.ASSESS, Kind.ROUTE, Kind.FIRST_CONTACT, Kind.COMPLETE);
  }

  @Test
  void should_tell_the_referrer_of_the_sending_and_no_feedback_where_she_wants_it_kept() {
    Referral withheld = ReferralSamples.withheld();
    Set<Kind> ofTheSending = EnumSet.of(Kind.RECEIVE, Kind.ACCEPT);
    assertThat(told(withheld, PRACTICE).step()).isNull();
    assertThat(told(withheld, OFFICE).step()).isEqualTo(Kind.WITHHOLD_FEEDBACK);
    for (ReferralEvent event : withheld.events()) {
      boolean own = PRACTICE.equals(event.actor().organization());
      assertThat(OutboxMessage.about(event, PRACTICE).asToldTo(withheld).step())
          .isEqualTo(
              own || ofTheSending.contains(event.step().kind()) ? event.step().kind() : null);
    }
  }

  @Test
  void should_make_it_neutral_before_it_is_kept() {
    // GIVEN a handler that tells the practice everything
    InMemoryReferralStore store = InMemoryReferralStore.create();
    Referral accepted = ReferralSamples.in(ReferralState.ACCEPTED);
    store.append(accepted.id(), 0, accepted.events(), List.of());
    ReferralContext context = StoreDriver.CONTEXT;
    ReferralHandler handler =
        ReferralHandler.of(store, referral -> context)
            .telling(event -> List.of(OutboxMessage.about(event, PRACTICE)));
    // WHEN she declines
    ReferralEvent last = accepted.events().get(accepted.version() - 1);
    ReferralOutcome outcome =
        handler.handle(
            accepted.id(),
            new ReferralCommand(
                CommandId.of("no"),
                accepted.version(),
                StoreDriver.WOMAN,
                last.at().plusSeconds(60),
                ReferralStep.of(Kind.DECLINE)));
    // THEN
    assertThat(outcome).isInstanceOf(ReferralOutcome.Applied.class);
    assertThat(store.pending(10)).singleElement().extracting(OutboxMessage::step).isNull();
    assertThat(store.acknowledge(store.pending(10).get(0))).isTrue();
  }

  @Test
  void should_name_the_feedback_that_she_wants_told_after_all() {
    assertThat(told(ReferralSamples.withheld(), PRACTICE).step()).isNull();
    assertThat(told(ReferralSamples.toldAfterAll(), PRACTICE).step()).isEqualTo(Kind.GIVE_FEEDBACK);
  }

  @ParameterizedTest
  @CsvSource({"SENT, 0", "RECEIVED, 0", "ACCEPTED, 1", "WAITLISTED, 1"})
  void should_keep_no_message_whose_coming_would_tell_the_referrer_that_she_declined(
      ReferralState from, int kept) {
    // GIVEN a handler that tells the practice and the desk everything
    InMemoryReferralStore store = InMemoryReferralStore.create();
    Referral referral = ReferralSamples.in(from);
    store.append(referral.id(), 0, referral.events(), List.of());
    ReferralHandler handler =
        ReferralHandler.of(store, now -> StoreDriver.CONTEXT)
            .telling(
                event ->
                    List.of(
                        OutboxMessage.about(event, PRACTICE), OutboxMessage.about(event, OFFICE)));
    // WHEN she declines
    ReferralEvent last = referral.events().get(referral.version() - 1);
    handler.handle(
        referral.id(),
        new ReferralCommand(
            CommandId.of("no"),
            referral.version(),
            StoreDriver.WOMAN,
            last.at().plusSeconds(60),
            ReferralStep.of(Kind.DECLINE)));
    // THEN the desk knows it, and before it was taken up the practice hears nothing
    assertThat(store.events(referral.id())).hasSize(referral.version() + 1);
    assertThat(store.pending(10))
        .filteredOn(message -> message.recipient().equals(OFFICE))
        .extracting(OutboxMessage::step)
        .containsExactly(Kind.DECLINE);
    assertThat(store.pending(10))
        .filteredOn(message -> message.recipient().equals(PRACTICE))
        .hasSize(kept)
        .allSatisfy(message -> assertThat(message.step()).isNull());
  }

  @Test
  void should_refuse_a_message_about_no_version() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutboxMessage(ReferralId.of("r-1"), 0, OFFICE, null));
  }
}
