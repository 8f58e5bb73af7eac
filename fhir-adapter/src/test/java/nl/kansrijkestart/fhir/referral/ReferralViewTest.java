package nl.kansrijkestart.fhir.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.Set;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.Referrals;
import nl.kansrijkestart.fhir.classification.ResourceClassifier;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a real gate lets through of a referral, as FHIR. */
class ReferralViewTest extends ReferralViews {

  @ParameterizedTest
  @EnumSource(ReferralState.class)
  void should_show_all_that_she_agreed_to_but_the_words_of_a_professional(ReferralState state) {
    Referral referral = Referrals.in(state);

    ReferralView view = view(referral, Referrals.TEAM, ALL);

    ServiceRequest request = view.request(referral).orElseThrow();
    ServiceRequest whole =
        ReferralView.toldTo(Referrals.TEAM, PARTIES).request(referral).orElseThrow();
    assertThat(request.equalsDeep(whole)).isTrue();
    Task told = ReferralView.toldTo(Referrals.TEAM, PARTIES).task(referral).orElse(null);
    Task task = view.task(referral).orElse(null);
    if (told == null) {
      assertThat(task).isNull();
      return;
    }
    assertThat(task.equalsDeep(ReferralView.withoutWords(told))).isTrue();
    assertThat(Fhir.json(task))
        .doesNotContain("another desk helps already", "sent by mistake", "not to be reached");
  }

  @Test
  void should_show_where_it_stands_and_not_what_she_wishes_where_she_agreed_to_no_more() {
    Referral referral = Referrals.in(ReferralState.COMPLETED);

    ReferralView view =
        view(referral, Referrals.TEAM, EnumSet.of(DataCategory.REFERENCE, DataCategory.REFERRAL));

    Task task = view.task(referral).orElseThrow();
    assertThat(task.getStatus()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(task.getOutput()).hasSize(1);
    assertThat(task.getFor().getReference()).isEqualTo("Patient/woman-1");
    ServiceRequest request = view.request(referral).orElseThrow();
    assertThat(request.getSubject().getReference()).isEqualTo("Patient/woman-1");
    assertThat(request.getInstantiatesCanonical()).hasSize(1);
    assertThat(request.hasNote()).isFalse();
    assertThat(request.hasReasonCode()).isFalse();
    assertThat(request.getExtensionByUrl(Project.STAY)).isNull();
    assertThat(request.getExtensionByUrl(Project.SAFE_CONTACT)).isNull();
    assertThat(request.getExtensionByUrl(Project.PREGNANCY_KEY)).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = DataCategory.class,
      names = {"OWN_WISH", "CONTACT", "RESIDENCE"})
  void should_show_of_what_is_asked_each_kind_by_itself(DataCategory kind) {
    Referral referral = Referrals.in(ReferralState.SENT);

    ServiceRequest request =
        view(
                referral,
                Referrals.TEAM,
                EnumSet.of(DataCategory.REFERENCE, DataCategory.REFERRAL, kind))
            .request(referral)
            .orElseThrow();

    assertThat(request.hasNote()).isEqualTo(kind == DataCategory.OWN_WISH);
    assertThat(request.hasReasonCode()).isEqualTo(kind == DataCategory.OWN_WISH);
    assertThat(request.getExtensionByUrl(Project.STAY) != null)
        .isEqualTo(kind == DataCategory.RESIDENCE);
    assertThat(request.getExtensionByUrl(Project.SAFE_CONTACT) != null)
        .isEqualTo(kind == DataCategory.CONTACT);
  }

  @Test
  void should_show_nothing_without_the_key_or_the_state() {
    Referral referral = Referrals.in(ReferralState.SENT);
    for (Set<DataCategory> agreed :
        Set.of(
            EnumSet.of(DataCategory.REFERRAL, DataCategory.OWN_WISH),
            EnumSet.of(DataCategory.REFERENCE),
            EnumSet.of(DataCategory.OWN_WISH))) {
      ReferralView view = view(referral, Referrals.TEAM, agreed);
      assertThat(view.task(referral)).isEmpty();
      assertThat(view.request(referral)).isEmpty();
    }
  }

  @Test
  void should_give_no_view_where_she_refused_or_agreed_to_less_than_was_asked() {
    Referral referral = Referrals.in(ReferralState.SENT);
    for (Result<Disclosure> answer :
        Set.of(
            asked(referral, Referrals.TEAM, ConsentAnswer.REFUSED, ALL, ALL),
            asked(referral, Referrals.TEAM, ConsentAnswer.WITHDRAWN, ALL, ALL),
            asked(
                referral,
                Referrals.TEAM,
                ConsentAnswer.GIVEN,
                EnumSet.of(DataCategory.REFERENCE),
                ALL))) {
      assertThat(answer.reasons()).isNotEmpty();
      assertThat(answer).isInstanceOf(Result.Refused.class);
    }
  }

  @Test
  void should_show_nothing_of_another_referral_than_was_disclosed() {
    Referral referral = Referrals.in(ReferralState.SENT);
    Referral other =
        Referrals.after(
            Referral.draft(
                ReferralId.of("r-2"),
                CommandId.of("k-1"),
                Referrals.MIDWIFE,
                Referrals.START,
                Referrals.request()),
            Referrals.MIDWIFE,
            ReferralStep.of(Kind.SEND));

    ReferralView view = view(referral, Referrals.OFFICE, ALL);

    assertThat(view.task(referral)).isPresent();
    assertThat(view.task(other)).isEmpty();
    assertThat(view.request(other)).isEmpty();
  }

  @Test
  void should_read_the_same_step_from_a_task_of_which_part_is_shown() {
    Referral referral = Referrals.in(ReferralState.SENT);
    ReferralView view =
        view(referral, Referrals.OFFICE, EnumSet.of(DataCategory.REFERENCE, DataCategory.REFERRAL));
    Task task = view.task(referral).orElseThrow().setStatus(TaskStatus.RECEIVED);

    assertThat(view.step(referral, task).value().map(ReferralStep::kind)).contains(Kind.RECEIVE);
  }

  @Test
  void should_give_a_question_to_stop_with_a_label_and_only_of_its_own_referral() {
    Referral referral = Referrals.in(ReferralState.STARTED);
    ReferralView view = ReferralView.all(PARTIES);
    CancellationRequest question =
        new CancellationRequest("q-1", referral.id(), Referrals.MIDWIFE, NOW, "too many helpers");

    Task task = view.question(referral, question);

    assertThat(task.getMeta().getSecurityFirstRep().getCode()).isEqualTo("R");
    assertThat(task.getStatusReason().getText()).isEqualTo("too many helpers");
    assertThat(ReferralView.withoutWords(task).getStatusReason().hasText()).isFalse();
    CancellationRequest other =
        new CancellationRequest("q-2", ReferralId.of("r-2"), Referrals.MIDWIFE, NOW, null);
    assertThatIllegalArgumentException().isThrownBy(() -> view.question(referral, other));
  }

  @Test
  void should_be_classified_by_the_parts_it_was_written_from() {
    Referral referral = Referrals.in(ReferralState.SENT);
    ReferralView all = ReferralView.all(PARTIES);
    assertThat(told(all.task(referral).orElseThrow())).isEqualTo(Set.of(DataCategory.REFERRAL));
    assertThat(told(all.request(referral).orElseThrow()))
        .isEqualTo(
            EnumSet.of(
                DataCategory.REFERRAL,
                DataCategory.OWN_WISH,
                DataCategory.CONTACT,
                DataCategory.RESIDENCE));
    ReferralView part =
        view(
            referral,
            Referrals.TEAM,
            EnumSet.of(DataCategory.REFERENCE, DataCategory.REFERRAL, DataCategory.OWN_WISH));
    assertThat(told(part.request(referral).orElseThrow()))
        .isEqualTo(EnumSet.of(DataCategory.REFERRAL, DataCategory.OWN_WISH));
  }

  @Test
  void should_not_be_taken_for_what_was_written_once_it_was_changed_or_sent() {
    Referral referral = Referrals.in(ReferralState.SENT);
    Task noted = ReferralView.all(PARTIES).task(referral).orElseThrow();
    noted.addNote().setText("a secret");
    Task safety = ReferralView.all(PARTIES).task(referral).orElseThrow();
    safety.getMeta().addSecurity().setSystem(Project.DATA_CATEGORY).setCode("safety");
    Task sent =
        (Task) Fhir.parse(Fhir.json(ReferralView.all(PARTIES).task(referral).orElseThrow()));
    for (Task task : Set.of(noted, safety, sent)) {
      assertThat(ResourceClassifier.standard().classify(task))
          .isInstanceOf(ResourceClassifier.Unclear.class);
    }
    Task addressed = ReferralView.all(PARTIES).task(referral).orElseThrow();
    addressed.setId("https://desk.example/Task/r-1/_history/2");
    assertThat(told(addressed)).isEqualTo(Set.of(DataCategory.REFERRAL));
  }
}
