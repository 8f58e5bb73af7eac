package nl.kansrijkestart.referral.store;

import static nl.kansrijkestart.referral.store.ReferralStore.MAX_APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralReasons;
import org.junit.jupiter.api.Test;

class AppendRulesTest {

  private static final ReferralId ID = ReferralId.of("r-1");
  private static final List<ReferralEvent> LOG = CheckEvents.log("r-1", MAX_APPEND + 1);

  private static Reason refusal(
      int expected, List<ReferralEvent> events, List<OutboxMessage> messages) {
    List<Reason> reasons =
        AppendRules.refusal(ID, expected, events, messages).orElseThrow().reasons();
    assertThat(reasons).hasSize(1);
    for (Language language : Language.values()) {
      assertThat(reasons.get(0).text(language)).endsWith(".").doesNotContain("{", "r-1");
    }
    return reasons.get(0);
  }

  @Test
  void should_take_as_many_events_and_messages_as_the_limit_and_no_more() {
    List<OutboxMessage> messages = new ArrayList<>();
    for (int i = 0; i <= MAX_APPEND; i++) {
      messages.add(OutboxMessage.about(LOG.get(0), OrganizationId.of("desk-" + i)));
    }
    List<ReferralEvent> most = LOG.subList(0, MAX_APPEND);

    assertThat(AppendRules.refusal(ID, 0, most, messages.subList(0, MAX_APPEND))).isEmpty();
    Map<String, Object> counted = Map.of("count", MAX_APPEND + 1L, "max", (long) MAX_APPEND);
    assertThat(refusal(0, LOG, List.of()).parameters()).isEqualTo(counted);
    assertThat(refusal(0, LOG.subList(0, 1), messages).code())
        .isEqualTo(StoreReasons.APPEND_TOO_MANY);
    assertThat(refusal(0, List.of(), List.of()).code()).isEqualTo(StoreReasons.APPEND_EMPTY);
  }

  private static void assertLog(
      ReasonCode code, int version, int expected, ReferralEvent... events) {
    Reason reason = refusal(expected, List.of(events), List.of());
    assertThat(reason.code()).isEqualTo(code);
    assertThat(reason.parameters()).containsEntry("version", (long) version);
    assertThat(reason.rule()).hasToString("REFERRAL-STORE@1");
  }

  @Test
  void should_say_at_which_version_events_cannot_follow_on() {
    ReferralEvent other = CheckEvents.log("r-2", 2).get(1);
    assertLog(ReferralReasons.LOG_OTHER_REFERRAL, 2, 0, LOG.get(0), other);
    assertLog(ReferralReasons.LOG_GAP, 2, 0, LOG.get(0), LOG.get(2));
    assertLog(ReferralReasons.LOG_GAP, 1, 0, LOG.get(1));
    assertLog(ReferralReasons.LOG_GAP, 0, -1, LOG.get(0));
    assertLog(ReferralReasons.LOG_GAP, 4, 3, LOG.get(4));
    assertLog(
        ReferralReasons.LOG_COMMAND_TWICE,
        3,
        1,
        LOG.get(1),
        CheckEvents.withCommand(LOG.get(2), LOG.get(1).command()));
    assertThat(AppendRules.refusal(ID, 3, LOG.subList(3, 6), List.of())).isEmpty();
  }

  @Test
  void should_refuse_a_second_draft_and_a_first_step_that_is_none() {
    ReferralEvent draft = LOG.get(0);
    ReferralEvent send = LOG.get(1);
    assertLog(ReferralReasons.LOG_STEP, 2, 1, as(draft, 2));
    assertLog(ReferralReasons.LOG_GAP, 1, 0, as(send, 1));
  }

  private static ReferralEvent as(ReferralEvent event, int version) {
    return new ReferralEvent(
        event.referral(),
        version,
        event.command(),
        event.actor(),
        event.at(),
        event.step(),
        event.state(),
        event.consents(),
        event.notes(),
        event.desk());
  }

  @Test
  void should_refuse_a_message_about_anything_but_the_events_beside_it() {
    List<ReferralEvent> two = LOG.subList(2, 4);
    assertThat(AppendRules.refusal(ID, 2, two, CheckEvents.messages(two))).isEmpty();
    for (int around : new int[] {1, 4}) {
      assertThat(
              refusal(2, two, CheckEvents.messages(Collections.singletonList(LOG.get(around))))
                  .code())
          .isEqualTo(StoreReasons.MESSAGE_WITHOUT_EVENT);
    }
    OutboxMessage otherStep =
        new OutboxMessage(ID, 3, CheckEvents.OFFICE, LOG.get(3).step().kind());
    assertThat(refusal(2, two, List.of(otherStep)).code())
        .isEqualTo(StoreReasons.MESSAGE_WITHOUT_EVENT);
  }

  @Test
  void should_take_a_message_that_does_not_say_the_step_and_not_both() {
    List<ReferralEvent> one = LOG.subList(2, 3);
    OutboxMessage plain = CheckEvents.messages(one).get(0);
    assertThat(AppendRules.refusal(ID, 2, one, List.of(plain.neutral(), plain.neutral())))
        .isEmpty();
    assertThat(refusal(2, one, List.of(plain, plain.neutral())).code())
        .isEqualTo(StoreReasons.MESSAGE_WITHOUT_EVENT);
    OutboxMessage elsewhere = CheckEvents.messages(LOG.subList(3, 4)).get(0).neutral();
    assertThat(refusal(2, one, List.of(elsewhere)).code())
        .isEqualTo(StoreReasons.MESSAGE_WITHOUT_EVENT);
  }

  @Test
  void should_refuse_a_command_kept_before_beside_new_ones() {
    List<ReferralEvent> two = LOG.subList(2, 4);
    assertThat(AppendRules.keptBefore(two, command -> Optional.empty())).isEmpty();
    Optional<AppendOutcome> refused =
        AppendRules.keptBefore(
            two,
            command -> Optional.of(two.get(1)).filter(event -> event.command().equals(command)));
    assertThat(refused.orElseThrow().reasons().get(0).code())
        .isEqualTo(ReferralReasons.LOG_COMMAND_TWICE);
    assertThat(refused.orElseThrow().reasons().get(0).parameters()).containsEntry("version", 4L);
  }

  @Test
  void should_know_a_command_by_its_key_referral_actor_instant_and_step() {
    ReferralEvent event = LOG.get(4);
    assertThat(AppendRules.sameCommand(event, CheckEvents.withoutNotes(event))).isTrue();
    assertThat(AppendRules.sameCommand(event, CheckEvents.later(event))).isFalse();
    ReferralEvent otherStep = CheckEvents.withCommand(LOG.get(5), event.command());
    assertThat(AppendRules.sameCommand(event, otherStep)).isFalse();
    assertThat(AppendRules.sameCommand(event, LOG.get(5))).isFalse();
    assertThat(
            AppendRules.sameCommand(
                event, CheckEvents.withCommand(CheckEvents.log("r-2", 5).get(4), event.command())))
        .isFalse();
  }

  @Test
  void should_leave_it_to_the_version_where_only_some_commands_are_known() {
    List<ReferralEvent> two = LOG.subList(0, 2);
    assertThat(AppendRules.repetition(two, command -> Optional.empty())).isEmpty();
    assertThat(
            AppendRules.repetition(
                two,
                command ->
                    two.stream().limit(1).filter(e -> e.command().equals(command)).findFirst()))
        .isEmpty();
    assertThat(
            AppendRules.repetition(
                two, command -> two.stream().filter(e -> e.command().equals(command)).findFirst()))
        .contains(new AppendOutcome.AlreadyApplied(two));
  }
}
