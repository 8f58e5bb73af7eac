package nl.kansrijkestart.fhir.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.audit.InMemoryAuditLog;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentInformation;
import nl.kansrijkestart.consent.ConsentManner;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.disclosure.Discloser;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.disclosure.PartyVerifier;
import nl.kansrijkestart.disclosure.ReceiptKey;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.Referrals;
import nl.kansrijkestart.fhir.classification.ResourceClassifier;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.DestinationCode;
import nl.kansrijkestart.referral.FeedbackOutcome;
import nl.kansrijkestart.referral.HandOver;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real gate lets through of a referral, as FHIR. */
class ReferralViewTest {

  private static final Instant NOW = Referrals.START.plus(Duration.ofDays(2));
  private static final ReferralParties PARTIES = ReferralParties.ofDesk(Referrals.OFFICE);
  private static final Party DESK = Party.of(Referrals.OFFICE);
  private static final Set<DataCategory> ALL =
      EnumSet.of(
          DataCategory.REFERENCE,
          DataCategory.REFERRAL,
          DataCategory.OWN_WISH,
          DataCategory.CONTACT,
          DataCategory.RESIDENCE);

  /** What the gate answers where she gave this answer on these kinds of data. */
  private static Result<Disclosure> asked(
      Referral referral,
      OrganizationId recipient,
      ConsentAnswer answer,
      Set<DataCategory> agreed,
      Set<DataCategory> asked) {
    ConsentHistory history =
        ConsentHistory.of(
            new Consent(
                ConsentId.of("c-1"),
                Referrals.WOMAN,
                Referrals.WOMAN,
                ConsentCapacity.SELF,
                ConsentScope.ofWoman(Purpose.REFERRAL, Party.of(recipient), agreed),
                answer,
                NOW.minusSeconds(60),
                null,
                Set.of(ConsentManner.SPOKEN),
                Set.of(ConsentInformation.WHAT_IS_SHARED),
                Party.of(Referrals.PRACTICE, RoleCode.of("MIDWIFE")),
                NOW.minusSeconds(60),
                null));
    return DisclosureGate.selfOnly(
            person -> person.equals(Referrals.WOMAN) ? history : ConsentHistory.empty(),
            Discloser.of(ReceiptKey.of("a-key-for-tests-of-32-bytes-long".getBytes(UTF_8))),
            InMemoryAuditLog.create(),
            person -> person,
            Clock.fixed(NOW, ZoneOffset.UTC),
            PartyVerifier.byHost())
        .disclose(
            Referrals.ASSESSOR,
            referral,
            DisclosureRequest.ofWoman(
                Referrals.WOMAN, Purpose.REFERRAL, DESK, Party.of(recipient), asked, NOW));
  }

  private static ReferralView view(
      Referral referral, OrganizationId recipient, Set<DataCategory> agreed) {
    return asked(referral, recipient, ConsentAnswer.GIVEN, agreed, agreed)
        .match(
            disclosure -> ReferralView.of(disclosure, PARTIES),
            reasons -> {
              throw new AssertionError("refused: " + reasons);
            });
  }

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
  void should_tell_who_referred_her_no_more_than_its_messages_do() {
    Referral lost = Referrals.in(ReferralState.LOST);

    Task task = view(lost, Referrals.PRACTICE, ALL).task(lost).orElseThrow();

    assertThat(task.getStatus()).isEqualTo(TaskStatus.INPROGRESS);
    assertThat(task.hasStatusReason()).isFalse();
    assertThat(view(lost, Referrals.TEAM, ALL).task(lost).orElseThrow().getStatus())
        .isEqualTo(TaskStatus.FAILED);
  }

  /** All that may not reach who referred her: her no, that she is out of sight, what she kept. */
  static Stream<Referral> keptFromTheReferrer() {
    return Stream.of(
        Referrals.in(ReferralState.DECLINED_BY_CLIENT),
        declined(ReferralState.SENT),
        declined(ReferralState.RECEIVED),
        Referrals.in(ReferralState.LOST),
        withheld(),
        Referrals.after(withheld(), Referrals.HELPER, ReferralStep.of(Kind.COMPLETE)));
  }

  private static Referral declined(ReferralState from) {
    return Referrals.after(Referrals.in(from), Referrals.HERSELF, ReferralStep.of(Kind.DECLINE));
  }

  private static Referral withheld() {
    return Referrals.after(
        Referrals.after(
            Referrals.in(ReferralState.STARTED),
            Referrals.HELPER,
            ReferralStep.feedback(FeedbackOutcome.HELPED)),
        Referrals.HELPER,
        ReferralStep.of(Kind.WITHHOLD_FEEDBACK));
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

  /** With a step that the helper took, whatever it was judged by. */
  private static Referral with(Referral referral, ReferralStep step) {
    List<ReferralEvent> events = new ArrayList<>(referral.events());
    events.add(
        new ReferralEvent(
            referral.id(),
            referral.version() + 1,
            CommandId.of("k-" + (referral.version() + 1)),
            Referrals.HELPER,
            Referrals.START.plus(Duration.ofHours(referral.version())),
            step,
            referral.state(),
            List.of(ConsentId.of("c-2")),
            List.of(),
            null));
    return Referral.of(events);
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

  private static Referral upTo(Referral referral, int version) {
    return Referral.of(referral.events().subList(0, version));
  }

  private static Task bare(Task task) {
    Task copy = task.copy().setLastModified(null);
    copy.getMeta().setVersionId(null);
    return copy;
  }

  private static int outputs(Referral referral, OrganizationId reader) {
    return ReferralView.toldTo(reader, PARTIES).task(referral).orElseThrow().getOutput().size();
  }

  private static String owner(Referral referral, OrganizationId reader) {
    return ReferralView.toldTo(reader, PARTIES)
        .task(referral)
        .orElseThrow()
        .getOwner()
        .getIdentifier()
        .getValue();
  }

  private static ServiceRequestStatus status(Referral referral, OrganizationId reader) {
    return ReferralView.toldTo(reader, PARTIES).request(referral).orElseThrow().getStatus();
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

  private static Set<DataCategory> told(org.hl7.fhir.r4.model.Resource resource) {
    ResourceClassifier.About about =
        (ResourceClassifier.About) ResourceClassifier.standard().classify(resource);
    assertThat(about.person()).isEqualTo(Referrals.WOMAN);
    return about.categories();
  }
}
