package nl.kansrijkestart.fhir.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.Referrals;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.DestinationCode;
import nl.kansrijkestart.referral.FeedbackOutcome;
import nl.kansrijkestart.referral.HandOver;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What who referred her, or to whom it is offered, learns of a referral: no more than is told. */
class ReferralToldTest extends ReferralViews {

  @Test
  void should_tell_who_referred_her_no_more_than_its_messages_do() {
    Referral lost = Referrals.in(ReferralState.LOST);

    Task task = view(lost, Referrals.PRACTICE, ALL).task(lost).orElseThrow();

    assertThat(task.getStatus()).isEqualTo(TaskStatus.INPROGRESS);
    assertThat(task.hasStatusReason()).isFalse();
    assertThat(view(lost, Referrals.TEAM, ALL).task(lost).orElseThrow().getStatus())
        .isEqualTo(TaskStatus.FAILED);
  }

  @ParameterizedTest
  @MethodSource("keptFromTheReferrer")
  void should_not_tell_who_referred_her_by_the_request_what_the_task_keeps(Referral referral) {
    for (ReferralView view :
        List.of(
            ReferralView.toldTo(Referrals.PRACTICE, PARTIES),
            view(referral, Referrals.PRACTICE, ALL))) {
      assertThat(view.request(referral).orElseThrow().getStatus())
          .isEqualTo(ServiceRequestStatus.ACTIVE);
    }
  }

  @Test
  void should_tell_by_the_request_how_it_stands_to_who_reads_all_and_what_the_referrer_knows() {
    Referral declined = Referrals.in(ReferralState.DECLINED_BY_CLIENT);
    Referral done = Referrals.in(ReferralState.COMPLETED);
    Referral rejected = Referrals.in(ReferralState.REJECTED);
    Referral draft = Referrals.draft();

    assertThat(status(declined, Referrals.TEAM)).isEqualTo(ServiceRequestStatus.ONHOLD);
    assertThat(status(declined, Referrals.OFFICE)).isEqualTo(ServiceRequestStatus.ONHOLD);
    assertThat(ReferralView.all(PARTIES).request(declined).orElseThrow().getStatus())
        .isEqualTo(ServiceRequestStatus.ONHOLD);
    assertThat(status(Referrals.in(ReferralState.LOST), Referrals.TEAM))
        .isEqualTo(ServiceRequestStatus.ONHOLD);
    assertThat(status(done, Referrals.PRACTICE)).isEqualTo(ServiceRequestStatus.COMPLETED);
    assertThat(status(rejected, Referrals.PRACTICE)).isEqualTo(ServiceRequestStatus.REVOKED);
    assertThat(status(Referrals.in(ReferralState.CANCELLED), Referrals.PRACTICE))
        .isEqualTo(ServiceRequestStatus.REVOKED);
    assertThat(status(draft, Referrals.PRACTICE)).isEqualTo(ServiceRequestStatus.DRAFT);
    for (Referral referral : List.of(declined, done, draft)) {
      assertThat(status(referral, OrganizationId.of("stranger-1")))
          .isEqualTo(ServiceRequestStatus.UNKNOWN);
    }
  }

  @Test
  void should_keep_feedback_that_she_wants_kept_and_the_helper_from_who_referred_her() {
    Referral told = Referrals.in(ReferralState.COMPLETED);

    assertThat(outputs(told, Referrals.PRACTICE)).isEqualTo(1);
    assertThat(outputs(withheld(), Referrals.PRACTICE)).isZero();
    assertThat(outputs(withheld(), Referrals.TEAM)).isEqualTo(1);
    assertThat(owner(told, Referrals.TEAM)).isEqualTo(Referrals.TEAM.value());
    assertThat(owner(told, Referrals.OFFICE)).isEqualTo(Referrals.TEAM.value());
    for (Referral referral : List.of(told, withheld(), Referrals.in(ReferralState.SENT))) {
      assertThat(owner(referral, Referrals.PRACTICE)).isEqualTo(Referrals.OFFICE.value());
      assertThat(Fhir.json(view(referral, Referrals.PRACTICE, ALL).task(referral).orElseThrow()))
          .doesNotContain(Referrals.TEAM.value());
    }
    assertThat(view(withheld(), Referrals.PRACTICE, ALL).task(withheld()).orElseThrow().getOutput())
        .isEmpty();
  }

  @Test
  void should_tell_one_to_whom_it_is_only_offered_no_feedback_and_not_who_has_it() {
    OrganizationId other = OrganizationId.of("mvr-2");
    Referral told =
        Referrals.after(
            Referrals.in(ReferralState.STARTED),
            Referrals.HELPER,
            ReferralStep.feedback(FeedbackOutcome.HELPED));
    Referral offered =
        with(
            told,
            ReferralStep.offerHandOver(
                HandOver.toProvider(DestinationCode.of("MVR"), Party.of(other))));

    assertThat(ReferralView.toldTo(other, PARTIES).task(offered).orElseThrow().getStatus())
        .isEqualTo(TaskStatus.REQUESTED);
    assertThat(outputs(offered, other)).isZero();
    assertThat(owner(offered, other)).isNull();
    assertThat(outputs(offered, Referrals.TEAM)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = ReferralState.class,
      names = {"SENT", "RECEIVED"})
  void should_not_tell_who_referred_her_by_version_or_moment_that_she_declined(
      ReferralState state) {
    Referral before = Referrals.in(state);
    Referral declined = declined(state);
    Referral back = Referrals.after(declined, Referrals.HERSELF, ReferralStep.of(Kind.RESUME));
    ReferralView view = ReferralView.toldTo(Referrals.PRACTICE, PARTIES);
    String told = Fhir.json(view.task(before).orElseThrow());

    for (Referral referral : List.of(declined, back)) {
      assertThat(Fhir.json(view.task(referral).orElseThrow())).isEqualTo(told);
      assertThat(view.version(referral)).isEqualTo(before.version());
      assertThat(ReferralView.toldTo(Referrals.OFFICE, PARTIES).version(referral))
          .isEqualTo(referral.version());
      assertThat(ReferralView.all(PARTIES).version(referral)).isEqualTo(referral.version());
    }
  }

  @Test
  void should_leave_no_gap_in_the_versions_of_who_referred_her_for_her_no() {
    Referral back =
        Referrals.after(
            declined(ReferralState.RECEIVED), Referrals.HERSELF, ReferralStep.of(Kind.RESUME));
    Referral accepted = Referrals.after(back, Referrals.ASSESSOR, ReferralStep.of(Kind.ACCEPT));
    ReferralView view = ReferralView.toldTo(Referrals.PRACTICE, PARTIES);

    assertThat(accepted.version()).isEqualTo(6);
    assertThat(view.version(accepted)).isEqualTo(4);
    Task task = view.task(accepted).orElseThrow();
    assertThat(task.getMeta().getVersionId()).isEqualTo("4");
    assertThat(task.getLastModified().toInstant()).isEqualTo(accepted.events().get(5).at());
  }

  /** By the slow way: what is told at each version, all of the task but its version and moment. */
  @ParameterizedTest
  @EnumSource(value = ReferralState.class, names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
  void should_move_the_version_just_where_what_is_told_moves(ReferralState state) {
    Referral referral = Referrals.in(state);
    ReferralView view = ReferralView.toldTo(Referrals.PRACTICE, PARTIES);
    for (int to = 3; to <= referral.version(); to++) {
      Task was = view.task(upTo(referral, to - 1)).orElseThrow();
      Task is = view.task(upTo(referral, to)).orElseThrow();
      boolean same = bare(was).equalsDeep(bare(is));
      assertThat(is.getMeta().getVersionId().equals(was.getMeta().getVersionId())).isEqualTo(same);
      assertThat(is.getLastModified().equals(was.getLastModified())).isEqualTo(same);
    }
  }
}
