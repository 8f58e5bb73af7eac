package nl.kansrijkestart.fhir.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.Referrals;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.CowDraft;
import nl.kansrijkestart.fhir.internal.part.TwiinDraft;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.outcome.TaskReasons;
import nl.kansrijkestart.identity.UraNumber;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A new task sends or asks only where it is about this referral, without a doubt. */
class NewTaskTest {

  private static final ReferralParties PARTIES =
      ReferralParties.ofDesk(Referrals.OFFICE)
          .withUra(id -> Optional.of(UraNumber.parse("90000001")));
  private static final ReferralView VIEW = ReferralView.toldTo(Referrals.PRACTICE, PARTIES);

  private static Task task(String code) {
    Task task = new Task().setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
    task.getCode().addCoding(new Coding(CowDraft.TASK_CODE, code, null));
    task.setFocus(new Reference("ServiceRequest/r-1"));
    return task;
  }

  private static FhirRead<ReferralStep> sends(Task task) {
    return VIEW.sends(Referrals.draft(), task);
  }

  private static FhirRead<CancellationRequest> stops(Task task) {
    Referral started = Referrals.in(ReferralState.STARTED);
    return VIEW.stops(started, task, "q-1", Referrals.MIDWIFE, Referrals.START);
  }

  @Test
  void should_take_a_task_that_names_those_whom_the_referral_names_in_each_way() {
    Task bare = task(CowDraft.FULFILL);
    Task byKey = task(CowDraft.FULFILL);
    byKey.setFor(new Reference("Patient/woman-1"));
    byKey.setRequester(organization(Project.ORGANIZATION, Referrals.PRACTICE.value()));
    byKey.setOwner(organization(Project.ORGANIZATION, Referrals.OFFICE.value()));
    byKey.addIdentifier().setSystem(Project.REFERRAL).setValue("r-1");
    Task byUra = task(CowDraft.FULFILL);
    byUra.setFor(new Reference("Patient/woman-1"));
    byUra.setRequester(PARTIES.reference(Referrals.PRACTICE));
    byUra.setOwner(PARTIES.reference(Referrals.OFFICE).setReference("Organization/desk-1"));

    for (Task task : List.of(bare, byKey, byUra)) {
      assertThat(sends(task).value().map(ReferralStep::kind)).contains(Kind.SEND);
      assertThat(sends(task).issues()).isEmpty();
    }
  }

  static Stream<Arguments> notCompared() {
    return Stream.of(
        left(task -> task.setFor(new Reference("Patient/woman-1/_history/3"))),
        left(
            task ->
                task.setFor(
                    organization(TwiinDraft.BSN, "999999990").setReference("Patient/woman-1")),
            TaskReasons.BSN_IN_TASK),
        left(task -> task.addBasedOn(new Reference("ServiceRequest/r-1"))),
        left(task -> task.addBasedOn(new Reference("CarePlan/plan-1")), FhirReasons.NOT_TAKEN),
        left(
            task -> task.addBasedOn(new Reference().setDisplay("the plan")), FhirReasons.NOT_TAKEN),
        left(
            task -> task.setEncounter(new Reference("Encounter/consult-1")), FhirReasons.NOT_TAKEN),
        left(
            task -> task.setEncounter(new Reference().setDisplay("consult")),
            FhirReasons.NOT_TAKEN),
        left(task -> task.getCode().addCoding(new Coding("http://snomed.info/sct", "3457005", ""))),
        left(
            task -> task.setRequester(new Reference("PractitionerRole/role-1")),
            FhirReasons.NOT_TAKEN),
        left(
            task ->
                task.setRequester(
                    organization("urn:big", "1").setReference("PractitionerRole/role-1")),
            FhirReasons.NOT_TAKEN));
  }

  private static Arguments left(Consumer<Task> change, ReasonCode... said) {
    return Arguments.of(change, List.of(said));
  }

  @ParameterizedTest
  @MethodSource("notCompared")
  void should_take_a_task_that_names_more_than_can_be_compared_and_say_so(
      Consumer<Task> change, List<ReasonCode> said) {
    Task send = task(CowDraft.FULFILL);
    Task ask = task(CowDraft.ABORT);
    change.accept(send);
    change.accept(ask);

    assertThat(sends(send).value()).isPresent();
    assertThat(codes(sends(send))).isEqualTo(said);
    assertThat(stops(ask).value()).isPresent();
  }

  @Test
  void should_compare_a_requester_by_ura_only_where_its_own_is_known() {
    Task send = task(CowDraft.FULFILL);
    send.setRequester(organization(TwiinDraft.URA, "90000002"));
    ReferralView without =
        ReferralView.toldTo(Referrals.PRACTICE, ReferralParties.ofDesk(Referrals.OFFICE));

    FhirRead<ReferralStep> read = without.sends(Referrals.draft(), send);
    assertThat(read.value()).isPresent();
    assertThat(codes(read)).containsExactly(FhirReasons.NOT_TAKEN);
    assertThat(errors(sends(send))).containsExactly(TaskReasons.FIXED);
    send.getRequester().setReference("Organization/practice-2");
    assertThat(errors(without.sends(Referrals.draft(), send))).containsExactly(TaskReasons.FIXED);
    send.setRequester(
        organization(Project.ORGANIZATION, "practice-2").setReference("PractitionerRole/x"));
    assertThat(errors(sends(send))).containsExactly(TaskReasons.FIXED);
  }

  @Test
  void should_compare_an_owner_by_ura_only_where_its_own_is_known() {
    Task send = task(CowDraft.FULFILL);
    send.setOwner(organization(TwiinDraft.URA, "90000002"));
    ReferralView without =
        ReferralView.toldTo(Referrals.PRACTICE, ReferralParties.ofDesk(Referrals.OFFICE));

    FhirRead<ReferralStep> read = without.sends(Referrals.draft(), send);
    assertThat(read.value()).isPresent();
    assertThat(read.issues()).extracting(FhirIssue::path).containsExactly("Task.owner");
    assertThat(codes(read)).containsExactly(FhirReasons.NOT_TAKEN);
    assertThat(errors(sends(send))).containsExactly(TaskReasons.FIXED);
    send.getOwner().setReference("Organization/desk-2");
    assertThat(errors(without.sends(Referrals.draft(), send))).containsExactly(TaskReasons.FIXED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://fhir.nl/fhir/NamingSystem/agb-z",
        "http://fhir.nl/fhir/NamingSystem/uzi-nr-pers"
      })
  void should_not_compare_a_party_by_a_number_that_is_not_known_here(String system) {
    for (String address : Arrays.asList("Organization/desk-1", "PractitionerRole/x", null)) {
      Task send = task(CowDraft.FULFILL);
      send.setOwner(organization(system, "01012345").setReference(address));
      assertThat(sends(send).value()).isPresent();
      assertThat(codes(sends(send))).containsExactly(FhirReasons.NOT_TAKEN);
    }
    Task by = task(CowDraft.FULFILL);
    by.setRequester(organization(system, "01012345"));
    assertThat(sends(by).value()).isPresent();
    assertThat(codes(sends(by))).containsExactly(FhirReasons.NOT_TAKEN);
    by.getRequester().setReference("Organization/practice-2");
    assertThat(errors(sends(by))).containsExactly(TaskReasons.FIXED);
    Task other = task(CowDraft.FULFILL);
    other.setOwner(organization(system, "01012345").setReference("Organization/desk-2"));
    assertThat(errors(sends(other))).containsExactly(TaskReasons.FIXED);
  }

  private static Reference organization(String system, String value) {
    return new Reference().setIdentifier(new Identifier().setSystem(system).setValue(value));
  }

  /** What makes a task one about another, or one that asks for something else. */
  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong(task -> task.setFor(new Reference("Patient/woman-2")), TaskReasons.FIXED),
        wrong(
            task -> task.setFor(new Reference("https://elsewhere.example/Patient/woman-1")),
            TaskReasons.FIXED),
        wrong(task -> task.setFor(new Reference().setDisplay("somebody")), TaskReasons.FIXED),
        wrong(
            task ->
                task.setFor(organization(Project.KEY, "woman-2").setReference("Patient/woman-1")),
            TaskReasons.FIXED),
        wrong(
            task -> task.setRequester(organization(Project.ORGANIZATION, "practice-2")),
            TaskReasons.FIXED),
        wrong(
            task -> task.setOwner(organization(Project.ORGANIZATION, "desk-9")), TaskReasons.FIXED),
        wrong(task -> task.addBasedOn(new Reference("ServiceRequest/r-2")), TaskReasons.FIXED),
        wrong(
            task -> task.addBasedOn(new Reference("https://elsewhere.example/ServiceRequest/r-1")),
            TaskReasons.FIXED),
        wrong(task -> task.addBasedOn(new Reference("urn:uuid:r-2")), TaskReasons.FIXED),
        wrong(
            task -> task.addBasedOn(organization("urn:ehr", "77").setType("ServiceRequest")),
            TaskReasons.FIXED),
        wrong(
            task ->
                task.addBasedOn(
                    organization(Project.REFERRAL, "r-2").setReference("CarePlan/plan-1")),
            TaskReasons.FIXED),
        wrong(task -> task.setFor(new Reference("Patient/woman-2/_history/3")), TaskReasons.FIXED),
        wrong(task -> task.setFor(organization(TwiinDraft.BSN, "999999990")), TaskReasons.FIXED),
        wrong(
            task -> task.addIdentifier().setSystem(Project.REFERRAL).setValue("r-2"),
            TaskReasons.FIXED),
        wrong(
            task -> task.getFocus().getIdentifier().setSystem(Project.REFERRAL).setValue("r-2"),
            TaskReasons.FIXED),
        wrong(task -> task.setIntent(TaskIntent.PROPOSAL), TaskReasons.NOT_AN_ORDER),
        wrong(
            task -> task.addModifierExtension().setUrl("urn:not").setValue(new BooleanType(true)),
            FhirReasons.MODIFIER),
        wrong(
            task -> task.addInput().addModifierExtension().setUrl("urn:not"), FhirReasons.MODIFIER),
        wrong(task -> task.setImplicitRules("urn:rules"), FhirReasons.MODIFIER),
        wrong(
            task -> task.getCode().addCoding(new Coding(CowDraft.TASK_CODE, "approve", null)),
            FhirReasons.CONTRADICTORY),
        wrong(task -> task.setCode(null), FhirReasons.MISSING),
        wrong(
            task -> task.getCode().getCodingFirstRep().setSystem("urn:other"),
            FhirReasons.OTHER_CODE));
  }

  private static Arguments wrong(Consumer<Task> change, ReasonCode code) {
    return Arguments.of(change, code);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void should_neither_send_nor_ask_by_a_task_about_another_or_with_a_doubt(
      Consumer<Task> change, ReasonCode code) {
    Task send = task(CowDraft.FULFILL);
    Task ask = task(CowDraft.ABORT);
    change.accept(send);
    change.accept(ask);

    assertThat(sends(send).value()).isEmpty();
    assertThat(errors(sends(send))).containsExactly(code);
    assertThat(stops(ask).value()).isEmpty();
    assertThat(errors(stops(ask))).containsExactly(code);
  }

  @Test
  void should_need_the_status_requested_and_no_other() {
    for (TaskStatus status : List.of(TaskStatus.RECEIVED, TaskStatus.ENTEREDINERROR)) {
      assertThat(codes(sends(task(CowDraft.FULFILL).setStatus(status))))
          .containsExactly(TaskReasons.JUMP);
      assertThat(codes(stops(task(CowDraft.ABORT).setStatus(status))))
          .containsExactly(TaskReasons.NOT_WITH_STATUS);
    }
    Task further = task(CowDraft.FULFILL);
    further.getBusinessStatus().setText("on the waiting list");
    assertThat(codes(sends(further))).containsExactly(TaskReasons.NOT_WITH_STATUS);
  }

  @Test
  void should_say_what_of_a_new_task_was_not_taken() {
    Task task = task(CowDraft.FULFILL);
    task.addNote().setText("wait until Friday");
    task.getRestriction().setRepetitions(1);
    task.addInput().setValue(new CodeType("x"));
    task.addOutput().setValue(new CodeType("x"));
    task.addExtension(Project.WORKER, new CodeType("x"));

    assertThat(sends(task).value()).isPresent();
    assertThat(sends(task).issues())
        .extracting(FhirIssue::path)
        .containsExactlyInAnyOrder(
            "Task.note[0]",
            "Task.restriction",
            "Task.input[0]",
            "Task.output[0]",
            "Task.extension[0]");
    assertThat(codes(sends(task))).containsExactly(FhirReasons.NOT_TAKEN);
  }

  @Test
  void should_ask_to_stop_in_words_of_no_more_than_can_be_kept() {
    Task most = task(CowDraft.ABORT);
    most.getStatusReason().setText("x".repeat(ReferralStep.MAX_REASON));
    Task more = task(CowDraft.ABORT);
    more.getStatusReason().setText("x".repeat(ReferralStep.MAX_REASON + 1));
    Task none = task(CowDraft.ABORT);
    none.getStatusReason().setText(" ");

    assertThat(stops(most).value().orElseThrow().reason()).hasSize(ReferralStep.MAX_REASON);
    assertThat(codes(stops(more))).containsExactly(FhirReasons.OUT_OF_RANGE);
    assertThat(stops(more).value()).isEmpty();
    assertThat(stops(none).value().orElseThrow().reason()).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CancellationRequest(
                    "q-1",
                    Referrals.draft().id(),
                    Referrals.MIDWIFE,
                    Referrals.START,
                    "x".repeat(ReferralStep.MAX_REASON + 1)));
  }

  @Test
  void should_read_back_what_a_question_to_stop_asked_and_nothing_else() {
    for (Kind kind : List.of(Kind.CANCEL, Kind.DECLINE)) {
      CancellationRequest question =
          new CancellationRequest(
              "q-1", Referrals.draft().id(), Referrals.MIDWIFE, Referrals.START, kind, "she rang");
      assertThat(stops(question.toFhir()).value()).contains(question);
    }
    Task lost = task(CowDraft.ABORT);
    lost.getStatusReason().addCoding(new Coding(Project.STATUS_REASON, "lost", null));
    Task both = task(CowDraft.ABORT);
    both.getStatusReason().addCoding(new Coding(Project.STATUS_REASON, "cancelled", null));
    both.getStatusReason().addCoding(new Coding("urn:other", "x", null));

    assertThat(stops(lost).value().orElseThrow().asked()).isNull();
    assertThat(codes(stops(lost))).containsExactly(FhirReasons.NOT_TAKEN);
    assertThat(stops(both).value().orElseThrow().asked()).isEqualTo(Kind.CANCEL);
    assertThat(codes(stops(both))).containsExactly(FhirReasons.NOT_TAKEN);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CancellationRequest(
                    "q-1",
                    Referrals.draft().id(),
                    Referrals.MIDWIFE,
                    Referrals.START,
                    Kind.LOSE,
                    null));
  }

  private static List<ReasonCode> errors(FhirRead<?> read) {
    return read.issues().stream()
        .filter(issue -> issue.severity() == Severity.ERROR)
        .map(issue -> issue.reason().code())
        .toList();
  }

  private static List<ReasonCode> codes(FhirRead<?> read) {
    return read.issues().stream().map(issue -> issue.reason().code()).distinct().toList();
  }
}
