package nl.kansrijkestart.referral.outward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralSamples;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.Transition;
import nl.kansrijkestart.referral.outward.BusinessStatus.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of other systems, against the table of the standards. */
class OutwardStatusTest {

  private static final OrganizationId PRACTICE = OrganizationId.of("practice-1");
  private static final OrganizationId OFFICE_2 = OrganizationId.of("desk-2");
  private static final OrganizationId OFFICE = OrganizationId.of("desk-1");

  @ParameterizedTest
  @CsvSource({
    "SENT, requested, , false",
    "RECEIVED, received, , false",
    "ACCEPTED, accepted, , false",
    "REJECTED, rejected, , true",
    "WAITLISTED, accepted, not-enrolled-on-waitlist, false",
    "FIRST_CONTACT, in-progress, visit-complete, false",
    "NO_SHOW, in-progress, 5.1.2, false",
    "DECLINED_BY_CLIENT, cancelled, , true",
    "STARTED, in-progress, enrolled, false",
    "COMPLETED, completed, , false",
    "CANCELLED, cancelled, , true",
    "LOST, failed, , true"
  })
  void should_say_where_a_referral_stands(
      ReferralState state, String task, String business, boolean reasoned) {
    OutwardStatus status = OutwardStatus.atTheDesk(ReferralSamples.in(state)).orElseThrow();

    assertThat(status.task().code()).isEqualTo(task);
    assertThat(Optional.ofNullable(status.business()).map(BusinessStatus::code))
        .isEqualTo(Optional.ofNullable(business));
    assertThat(status.reasoned()).isEqualTo(reasoned);
    OutwardStatus plain = OutwardStatus.atTheDesk(state).orElseThrow();
    assertThat(plain.task()).isEqualTo(status.task());
    assertThat(plain.business())
        .isEqualTo(state == ReferralState.FIRST_CONTACT ? null : status.business());
  }

  @Test
  void should_send_everything_but_a_draft() {
    for (ReferralState state : ReferralState.values()) {
      boolean sent = state != ReferralState.DRAFT;
      assertThat(OutwardStatus.atTheDesk(state).isPresent()).as(state.code()).isEqualTo(sent);
      assertThat(OutwardStatus.atTheDesk(ReferralSamples.in(state)).isPresent()).isEqualTo(sent);
    }
  }

  @Test
  void should_tell_a_visit_that_is_planned_from_one_that_was_held() {
    assertThat(OutwardStatus.atTheDesk(ReferralSamples.spoken(false)).orElseThrow().business())
        .isNull();
    assertThat(OutwardStatus.atTheDesk(ReferralSamples.spoken(true)).orElseThrow().business())
        .isEqualTo(BusinessStatus.VISIT_SCHEDULED);
  }

  @Test
  void should_not_send_a_task_back_that_was_in_progress() {
    assertThat(OutwardStatus.atTheDesk(ReferralSamples.waitingAfterATalk()))
        .contains(new OutwardStatus(TaskStatus.IN_PROGRESS, BusinessStatus.ON_WAITING_LIST, false));
    assertThat(OutwardStatus.atTheDesk(ReferralSamples.moved(ReferralState.NO_SHOW)))
        .contains(new OutwardStatus(TaskStatus.IN_PROGRESS, null, false));
    assertThat(OutwardStatus.atTheDesk(ReferralSamples.moved(ReferralState.ACCEPTED)))
        .contains(new OutwardStatus(TaskStatus.ACCEPTED, null, false));
  }

  @ParameterizedTest
  @CsvSource({
    "SENT, REQUESTED",
    "RECEIVED, RECEIVED",
    "ACCEPTED, ACCEPTED",
    "REJECTED, REJECTED",
    "WAITLISTED, IN_PROGRESS",
    "NO_SHOW, IN_PROGRESS",
    "DECLINED_BY_CLIENT, IN_PROGRESS",
    "LOST, IN_PROGRESS"
  })
  void should_tell_the_referrer_no_more_than_the_messages_do(ReferralState state, TaskStatus task) {
    Referral referral = ReferralSamples.in(state);

    assertThat(OutwardStatus.of(referral, PRACTICE))
        .contains(new OutwardStatus(task, null, state == ReferralState.REJECTED));
    assertThat(OutwardStatus.of(referral, OFFICE)).isEqualTo(OutwardStatus.atTheDesk(referral));
  }

  @Test
  void should_tell_the_referrer_of_the_end_only_once_feedback_was_given_on_her_consent() {
    assertThat(OutwardStatus.of(ReferralSamples.in(ReferralState.DRAFT), PRACTICE)).isEmpty();
    Referral completed = ReferralSamples.in(ReferralState.COMPLETED);
    assertThat(completed.feedback()).isPresent();
    assertThat(OutwardStatus.of(completed, PRACTICE))
        .contains(new OutwardStatus(TaskStatus.COMPLETED, null, false));
    Referral started = ReferralSamples.in(ReferralState.STARTED);
    assertThat(started.feedback()).isPresent();
    assertThat(OutwardStatus.of(started, PRACTICE)).isEqualTo(OutwardStatus.atTheDesk(started));
    Referral planned = ReferralSamples.spoken(true);
    assertThat(planned.feedback()).isEmpty();
    assertThat(OutwardStatus.of(planned, PRACTICE))
        .contains(new OutwardStatus(TaskStatus.IN_PROGRESS, null, false));
    assertThat(OutwardStatus.of(planned, OFFICE)).isEqualTo(OutwardStatus.atTheDesk(planned));
    assertThat(OutwardStatus.of(ReferralSamples.withheld(), PRACTICE))
        .contains(new OutwardStatus(TaskStatus.IN_PROGRESS, null, false));
    assertThat(OutwardStatus.of(ReferralSamples.withheld(), OFFICE))
        .contains(new OutwardStatus(TaskStatus.IN_PROGRESS, BusinessStatus.ENROLLED, false));
  }

  @Test
  void should_not_show_the_referrer_that_she_came_back_by_a_task_that_goes_back() {
    Referral back = ReferralSamples.backOnDay(LocalDate.of(2025, 3, 4));
    assertThat(back.state()).isEqualTo(ReferralState.ACCEPTED);
    assertThat(OutwardStatus.of(back, PRACTICE))
        .contains(new OutwardStatus(TaskStatus.IN_PROGRESS, null, false));
  }

  @ParameterizedTest
  @CsvSource({
    "SENT, REQUESTED",
    "RECEIVED, RECEIVED",
    "ACCEPTED, IN_PROGRESS",
    "WAITLISTED, IN_PROGRESS",
    "NO_SHOW, IN_PROGRESS",
    "LOST, IN_PROGRESS"
  })
  void should_not_show_the_referrer_by_the_status_that_she_declined(
      ReferralState from, TaskStatus task) {
    Referral declined = ReferralSamples.declinedFrom(from);

    // progress that skips the taking up would be her no, and nothing else
    assertThat(OutwardStatus.of(declined, PRACTICE)).contains(new OutwardStatus(task, null, false));
    assertThat(OutwardStatus.of(declined, OFFICE))
        .contains(new OutwardStatus(TaskStatus.CANCELLED, null, true));
    assertThat(OutwardStatus.of(ReferralSamples.resumed(declined), PRACTICE))
        .contains(new OutwardStatus(task, null, false));
  }

  @ParameterizedTest
  @CsvSource({"SENT, REQUESTED", "RECEIVED, RECEIVED", "STARTED, IN_PROGRESS"})
  void should_tell_the_referrer_her_no_that_it_passed_on_as_one_that_she_said_herself(
      ReferralState from, TaskStatus task) {
    Referral declined = ReferralSamples.declinedByTheMidwife(from);

    assertThat(OutwardStatus.of(declined, PRACTICE)).contains(new OutwardStatus(task, null, false));
    assertThat(OutwardStatus.of(ReferralSamples.declinedFrom(from), PRACTICE))
        .isEqualTo(OutwardStatus.of(declined, PRACTICE));
    assertThat(OutwardStatus.of(declined, OFFICE))
        .contains(new OutwardStatus(TaskStatus.CANCELLED, null, true));
  }

  @ParameterizedTest
  @CsvSource({"SENT", "RECEIVED"})
  void should_tell_the_referrer_that_it_was_taken_up_after_she_declined_before_that_and_came_back(
      ReferralState from) {
    Referral back = ReferralSamples.resumed(ReferralSamples.declinedFrom(from));

    assertThat(OutwardStatus.of(ReferralSamples.takenUp(back), PRACTICE))
        .contains(new OutwardStatus(TaskStatus.ACCEPTED, null, false));
  }

  @Test
  void should_not_show_the_referrer_by_a_task_that_goes_back_that_she_moved() {
    for (ReferralState from : List.of(ReferralState.WAITLISTED, ReferralState.NO_SHOW)) {
      assertThat(OutwardStatus.of(ReferralSamples.moved(from), PRACTICE))
          .as(from.code())
          .contains(new OutwardStatus(TaskStatus.IN_PROGRESS, null, false));
    }
    for (ReferralState from : List.of(ReferralState.RECEIVED, ReferralState.ACCEPTED)) {
      assertThat(OutwardStatus.of(ReferralSamples.moved(from), PRACTICE))
          .as(from.code())
          .contains(new OutwardStatus(TaskStatus.ACCEPTED, null, false));
    }
  }

  @Test
  void should_tell_the_referrer_again_once_she_wants_it_told_after_all() {
    assertThat(ReferralSamples.withheld().feedbackWithheld()).isTrue();
    Referral told = ReferralSamples.toldAfterAll();

    assertThat(told.feedbackWithheld()).isFalse();
    assertThat(OutwardStatus.of(told, PRACTICE))
        .contains(new OutwardStatus(TaskStatus.IN_PROGRESS, BusinessStatus.ENROLLED, false));
  }

  @Test
  void should_not_tell_the_referrer_where_it_stands_for_letting_her_go_on_there() {
    Referral back =
        ReferralSamples.resumedByTheMidwife(ReferralSamples.declinedFrom(ReferralState.WAITLISTED));

    assertThat(back.state()).isEqualTo(ReferralState.WAITLISTED);
    assertThat(OutwardStatus.of(back, PRACTICE))
        .contains(new OutwardStatus(TaskStatus.IN_PROGRESS, null, false));
  }

  @Test
  void should_tell_nobody_who_has_no_part_in_it() {
    for (ReferralState state : ReferralState.values()) {
      assertThat(OutwardStatus.of(ReferralSamples.in(state), OFFICE_2)).as(state.code()).isEmpty();
    }
  }

  @Test
  void should_tell_the_other_desk_that_it_is_asked_and_all_once_it_took_over() {
    assertThat(OutwardStatus.of(ReferralSamples.offered(ReferralState.WAITLISTED), OFFICE_2))
        .contains(new OutwardStatus(TaskStatus.REQUESTED, null, false));
    Referral moved = ReferralSamples.moved(ReferralState.WAITLISTED);
    assertThat(OutwardStatus.of(moved, OFFICE_2)).isEqualTo(OutwardStatus.atTheDesk(moved));
  }

  @Test
  void should_let_read_all_who_has_it_and_neither_who_referred_her_nor_who_did_the_last_thing() {
    Referral moved = ReferralSamples.moved(ReferralState.WAITLISTED);
    assertThat(OutwardStatus.readsAll(moved, OFFICE_2)).isTrue();
    assertThat(OutwardStatus.readsAll(moved, OFFICE)).isFalse();
    assertThat(OutwardStatus.readsAll(ReferralSamples.offered(ReferralState.WAITLISTED), OFFICE_2))
        .isFalse();
    for (ReferralState state : ReferralState.values()) {
      Referral referral = ReferralSamples.in(state);
      OrganizationId referrer = referral.referrer().organization();
      assertThat(OutwardStatus.readsAll(referral, referrer)).as(state.code()).isFalse();
      assertThat(OutwardStatus.readsAll(referral, OFFICE))
          .as(state.code())
          .isEqualTo(referral.desk().isPresent());
    }
  }

  @Test
  void should_tell_who_let_it_go_no_more_than_that_it_is_in_progress() {
    Referral waiting = ReferralSamples.waitingElsewhere();
    assertThat(OutwardStatus.atTheDesk(waiting).orElseThrow().business())
        .isEqualTo(BusinessStatus.ON_WAITING_LIST);
    assertThat(OutwardStatus.of(waiting, OFFICE))
        .contains(new OutwardStatus(TaskStatus.IN_PROGRESS, null, false));
  }

  @ParameterizedTest
  @CsvSource({
    "REQUESTED, , SEND",
    "RECEIVED, , RECEIVE",
    "ACCEPTED, , ACCEPT",
    "ACCEPTED, ON_WAITING_LIST, WAITLIST",
    "REJECTED, , REJECT",
    "IN_PROGRESS, VISIT_SCHEDULED, PLAN_INTAKE",
    "IN_PROGRESS, VISIT_COMPLETE, FIRST_CONTACT",
    "IN_PROGRESS, ON_WAITING_LIST, WAITLIST",
    "IN_PROGRESS, NO_SHOW, NO_SHOW",
    "IN_PROGRESS, ENROLLED, START",
    "COMPLETED, , COMPLETE"
  })
  void should_know_the_step_that_a_status_means(
      TaskStatus task, BusinessStatus business, Kind step) {
    assertThat(new OutwardStatus(task, business, false).step()).contains(step);
  }

  @Test
  void should_leave_every_other_status_unknown_and_never_guess_that_she_declined() {
    int known = 0;
    for (TaskStatus task : TaskStatus.values()) {
      for (BusinessStatus business : withNone()) {
        Optional<Kind> step = new OutwardStatus(task, business, true).step();
        known += step.isPresent() ? 1 : 0;
        assertThat(step).isNotEqualTo(Optional.of(Kind.DECLINE));
      }
    }
    assertThat(known).isEqualTo(11);
    assertThat(new OutwardStatus(TaskStatus.IN_PROGRESS, null, false).step()).isEmpty();
    assertThat(new OutwardStatus(TaskStatus.CANCELLED, null, true).step()).isEmpty();
    assertThat(new OutwardStatus(TaskStatus.FAILED, null, true).step()).isEmpty();
  }

  private static BusinessStatus[] withNone() {
    return Arrays.copyOf(BusinessStatus.values(), BusinessStatus.values().length + 1);
  }

  @Test
  void should_mean_a_step_that_leads_to_where_it_was_said() {
    for (ReferralState state : EnumSet.complementOf(EnumSet.of(ReferralState.DRAFT))) {
      OutwardStatus.atTheDesk(ReferralSamples.in(state))
          .flatMap(OutwardStatus::step)
          .ifPresent(
              step ->
                  assertThat(Transition.TABLE)
                      .as(state.code())
                      .anyMatch(row -> row.step() == step && row.to() == state));
    }
  }

  @Test
  void should_read_the_codes_of_others_and_no_code_that_means_nothing_here() {
    for (TaskStatus status : TaskStatus.values()) {
      assertThat(TaskStatus.of(status.code())).contains(status);
    }
    for (String other : Set.of("draft", "ready", "on-hold", "entered-in-error", "")) {
      assertThat(TaskStatus.of(other)).isEmpty();
    }
    for (BusinessStatus status : BusinessStatus.values()) {
      for (Vocabulary vocabulary : Vocabulary.values()) {
        assertThat(BusinessStatus.of(vocabulary, status.code()))
            .isEqualTo(vocabulary == status.vocabulary() ? Optional.of(status) : Optional.empty());
      }
    }
    assertThat(
            Arrays.stream(BusinessStatus.values())
                .map(status -> status.vocabulary().source().document())
                .collect(Collectors.toSet()))
        .hasSize(3);
  }

  @Test
  void should_say_requested_to_who_knows_no_receipt() {
    assertThat(TaskStatus.RECEIVED.inGravity()).isEqualTo(TaskStatus.REQUESTED);
    for (TaskStatus status : EnumSet.complementOf(EnumSet.of(TaskStatus.RECEIVED))) {
      assertThat(status.inGravity()).isEqualTo(status);
    }
  }
}
