package nl.kansrijkestart.fhir.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.Referrals;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.CowDraft;
import nl.kansrijkestart.fhir.internal.part.GravityDraft;
import nl.kansrijkestart.fhir.internal.part.TaskStatuses;
import nl.kansrijkestart.fhir.internal.part.TwiinDraft;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.TaskReasons;
import nl.kansrijkestart.referral.FeedbackOutcome;
import nl.kansrijkestart.referral.IntakePlan;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskStepsTest {

  private static final ReferralParties PARTIES = ReferralParties.ofDesk(Referrals.OFFICE);

  private static Task task(ReferralState state) {
    return ReferralTaskMapper.toFhir(Referrals.in(state), PARTIES).orElseThrow();
  }

  /** Written steps are read as what they were: from each state to the next that core allows. */
  static Stream<Arguments> steps() {
    return Stream.of(
        Arguments.of(ReferralState.SENT, ReferralState.RECEIVED, Kind.RECEIVE),
        Arguments.of(ReferralState.RECEIVED, ReferralState.ACCEPTED, Kind.ACCEPT),
        Arguments.of(ReferralState.RECEIVED, ReferralState.REJECTED, Kind.REJECT),
        Arguments.of(ReferralState.ACCEPTED, ReferralState.WAITLISTED, Kind.WAITLIST),
        Arguments.of(ReferralState.ACCEPTED, ReferralState.NO_SHOW, Kind.NO_SHOW),
        Arguments.of(ReferralState.ACCEPTED, ReferralState.DECLINED_BY_CLIENT, Kind.DECLINE),
        Arguments.of(ReferralState.SENT, ReferralState.CANCELLED, Kind.CANCEL),
        Arguments.of(ReferralState.ACCEPTED, ReferralState.LOST, Kind.LOSE));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void should_read_each_step_as_it_was_taken(ReferralState from, ReferralState to, Kind kind) {
    Task after = task(to);
    after.setOwner(task(from).getOwner());

    assertThat(TaskSteps.between(task(from), after).value().orElseThrow().kind()).isEqualTo(kind);
  }

  @Test
  void should_read_a_new_task_as_sent_and_nothing_else() {
    assertThat(TaskSteps.between(null, task(ReferralState.SENT)).value())
        .contains(ReferralStep.of(Kind.SEND));
    assertThat(codes(TaskSteps.between(null, task(ReferralState.RECEIVED))))
        .contains(TaskReasons.JUMP);
  }

  @ParameterizedTest
  @EnumSource(
      value = TaskStatus.class,
      names = {"DRAFT", "READY", "ONHOLD", "ENTEREDINERROR"})
  void should_mean_no_step_by_a_status_that_is_not_sent(TaskStatus status) {
    Task after = task(ReferralState.SENT).setStatus(status);

    FhirRead<ReferralStep> read = TaskSteps.between(task(ReferralState.SENT), after);

    assertThat(read.value()).isEmpty();
    assertThat(codes(read)).containsAnyOf(TaskReasons.STATUS_NOT_SENT, TaskReasons.STATUS_UNKNOWN);
  }

  @Test
  void should_refuse_an_owner_that_is_known_by_the_chamber_of_commerce() {
    Task after = task(ReferralState.RECEIVED);
    Reference owner = new Reference();
    owner
        .getIdentifier()
        .setSystem("https://desk.example.org/services")
        .setValue("desk")
        .getAssigner()
        .getIdentifier()
        .setSystem("http://kvk.nl")
        .setValue("12345678");
    after.setOwner(owner);

    assertThat(codes(TaskSteps.between(task(ReferralState.SENT), after)))
        .contains(TaskReasons.OWNER_BY_KVK);
    assertThat(codes(TaskDraft.TWIIN.problems(after))).contains(TaskReasons.OWNER_BY_KVK);
  }

  @Test
  void should_report_a_jump_over_steps() {
    Task after = task(ReferralState.SENT).setStatus(TaskStatus.COMPLETED);

    FhirRead<ReferralStep> read = TaskSteps.between(task(ReferralState.SENT), after);

    assertThat(read.value()).isEmpty();
    assertThat(codes(read)).containsExactly(TaskReasons.JUMP);
  }

  @Test
  void should_never_guess_who_ended_a_task_or_how_far_it_is() {
    Task cancelled = task(ReferralState.ACCEPTED).setStatus(TaskStatus.CANCELLED);
    Task failed = task(ReferralState.ACCEPTED).setStatus(TaskStatus.FAILED);
    Task busy = task(ReferralState.ACCEPTED).setStatus(TaskStatus.INPROGRESS);

    for (Task after : List.of(cancelled, failed, busy)) {
      FhirRead<ReferralStep> read = TaskSteps.between(task(ReferralState.ACCEPTED), after);
      assertThat(read.value()).isEmpty();
      assertThat(codes(read)).containsExactly(TaskReasons.UNCLEAR);
    }
  }

  @Test
  void should_need_a_reason_to_reject() {
    Task after = task(ReferralState.RECEIVED).setStatus(TaskStatus.REJECTED);

    FhirRead<ReferralStep> read = TaskSteps.between(task(ReferralState.RECEIVED), after);

    assertThat(read.value()).isEmpty();
    assertThat(codes(read)).containsExactly(FhirReasons.MISSING);
  }

  @Test
  void should_read_the_plan_of_an_intake_and_the_worker_who_starts() {
    Task planned = task(ReferralState.NO_SHOW);
    planned.setBusinessStatus(concept(CowDraft.BUSINESS_STATUS, "visit-scheduled"));
    planned.addExtension(Project.INTAKE_PLACE, new CodeType("home-visit"));
    planned.addExtension(Project.INTAKE_DATE, new DateType("2025-02-10"));
    Task started = task(ReferralState.FIRST_CONTACT);
    started.setBusinessStatus(concept(GravityDraft.CODES, "enrolled"));

    assertThat(TaskSteps.between(task(ReferralState.NO_SHOW), planned).value())
        .contains(
            ReferralStep.planIntake(
                IntakePlan.homeVisit(java.time.LocalDate.of(2025, 2, 10)), null));
    assertThat(codes(TaskSteps.between(task(ReferralState.FIRST_CONTACT), started)))
        .containsExactly(FhirReasons.MISSING);
    started.addExtension(Project.WORKER, new StringType("professional-1"));
    assertThat(TaskSteps.between(task(ReferralState.FIRST_CONTACT), started).value())
        .contains(ReferralStep.start(Referrals.WORKER, null));
  }

  @Test
  void should_read_feedback_by_itself_and_never_with_another_step() {
    Task told = task(ReferralState.STARTED);
    told.addOutput()
        .setType(concept(Project.TASK_OUTPUT, TaskStatuses.OUTPUT))
        .setValue(concept(Project.FEEDBACK, "helped"));
    Task both = told.copy().setStatus(TaskStatus.COMPLETED).setBusinessStatus(null);

    assertThat(TaskSteps.between(task(ReferralState.STARTED), told).value())
        .contains(ReferralStep.feedback(FeedbackOutcome.HELPED));
    assertThat(codes(TaskSteps.between(task(ReferralState.STARTED), both)))
        .containsExactly(TaskReasons.TWO_STEPS);
    assertThat(codes(TaskSteps.between(told, told))).containsExactly(TaskReasons.NO_CHANGE);
  }

  @Test
  void should_not_let_a_task_change_its_parties_in_passing() {
    Task after = task(ReferralState.RECEIVED);
    after.setFor(new Reference("Patient/another"));

    assertThat(codes(TaskSteps.between(task(ReferralState.SENT), after)))
        .containsExactly(TaskReasons.FIXED);
  }

  static Stream<Consumer<Task>> sameParties() {
    return Stream.of(
        task -> task.getFor().setType("Patient").setDisplay("somebody"),
        task -> task.getFor().setReference("Patient/woman-1/_history/3"),
        task -> task.getFor().getIdentifier().setSystem(TwiinDraft.BSN).setValue("999999990"),
        task -> task.getOwner().setDisplay("the desk").setReference("Organization/desk-1"),
        task -> task.getRequester().setDisplay("the practice").setType(null),
        task -> task.getFocus().setType("ServiceRequest").setDisplay("the request"),
        task -> task.getFocus().setReference("ServiceRequest/r-1/_history/1"),
        task -> task.getCode().setText("to do").getCodingFirstRep().setDisplay("Fulfill"),
        task -> task.getCode().addCoding(new Coding("http://snomed.info/sct", "3457005", null)),
        task -> task.addBasedOn(new Reference("ServiceRequest/r-1")));
  }

  @ParameterizedTest
  @MethodSource("sameParties")
  void should_take_a_step_that_names_the_same_parties_in_other_words(Consumer<Task> change) {
    Task after = task(ReferralState.RECEIVED);
    change.accept(after);

    FhirRead<ReferralStep> read = TaskSteps.between(task(ReferralState.SENT), after);

    assertThat(read.value()).contains(ReferralStep.of(Kind.RECEIVE));
    assertThat(codes(read)).isSubsetOf(TaskReasons.BSN_IN_TASK);
  }

  @Test
  void should_take_a_step_beside_a_plan_or_a_contact_and_say_that_these_are_not_kept() {
    Task after = task(ReferralState.RECEIVED);
    after.addBasedOn(new Reference("CarePlan/plan-1"));
    after.addBasedOn(new Reference().setDisplay("the plan"));
    after.setEncounter(new Reference("Encounter/consult-1"));

    FhirRead<ReferralStep> read = TaskSteps.between(task(ReferralState.SENT), after);

    assertThat(read.value()).contains(ReferralStep.of(Kind.RECEIVE));
    assertThat(read.issues())
        .extracting(FhirIssue::path)
        .containsExactlyInAnyOrder("Task.basedOn", "Task.basedOn", "Task.encounter");
    assertThat(codes(read)).containsOnly(FhirReasons.NOT_TAKEN);
  }

  static Stream<Consumer<Task>> otherParties() {
    return Stream.of(
        task -> task.setFor(new Reference("Patient/woman-2/_history/1")),
        task -> task.setFor(new Reference("https://elsewhere.example/Patient/woman-1")),
        task -> task.setFor(new Reference().setDisplay("woman-1")),
        task ->
            task.setFor(
                new Reference()
                    .setIdentifier(
                        new Identifier().setSystem(TwiinDraft.BSN).setValue("999999990"))),
        task -> task.getFor().getIdentifier().setSystem(Project.KEY).setValue("woman-2"),
        task -> task.getOwner().getIdentifier().setValue("desk-2"),
        task -> task.getOwner().setReference("Organization/desk-2"),
        task -> task.getRequester().getIdentifier().setValue("practice-2"),
        task -> task.setFocus(new Reference("ServiceRequest/r-2")),
        task -> task.getCode().getCodingFirstRep().setCode("approve"),
        task -> task.getCode().addCoding(new Coding(CowDraft.TASK_CODE, "approve", null)),
        task -> task.setCode(concept("http://snomed.info/sct", "3457005")),
        task -> task.addBasedOn(new Reference("ServiceRequest/r-2")));
  }

  @ParameterizedTest
  @MethodSource("otherParties")
  void should_take_no_step_by_a_task_that_names_another_anywhere(Consumer<Task> change) {
    Task after = task(ReferralState.RECEIVED);
    change.accept(after);

    FhirRead<ReferralStep> read = TaskSteps.between(task(ReferralState.SENT), after);

    assertThat(read.value()).isEmpty();
    assertThat(codes(read)).contains(TaskReasons.FIXED);
  }

  @Test
  void should_mean_no_step_by_a_proposal_or_by_what_may_change_the_meaning() {
    Task proposal = task(ReferralState.RECEIVED).setIntent(Task.TaskIntent.PROPOSAL);
    Task changed = task(ReferralState.RECEIVED);
    changed.addModifierExtension().setUrl("urn:other:not").setValue(new CodeType("x"));
    Task ruled = task(ReferralState.RECEIVED);
    ruled.setImplicitRules("urn:other:rules");

    assertThat(codes(TaskSteps.between(task(ReferralState.SENT), proposal)))
        .containsExactly(TaskReasons.NOT_AN_ORDER);
    for (Task after : List.of(changed, ruled)) {
      assertThat(codes(TaskSteps.between(task(ReferralState.SENT), after)))
          .containsExactly(FhirReasons.MODIFIER);
    }
  }

  @Test
  void should_take_none_of_two_reasons_or_two_outcomes_for_the_true_one() {
    Task both = task(ReferralState.ACCEPTED).setStatus(TaskStatus.CANCELLED);
    both.setStatusReason(concept(Project.STATUS_REASON, "declined-by-client"));
    both.getStatusReason().addCoding(new Coding(Project.STATUS_REASON, "cancelled", null));
    Task unknown = task(ReferralState.ACCEPTED).setStatus(TaskStatus.CANCELLED);
    unknown.setStatusReason(concept(Project.STATUS_REASON, "cancelled"));
    unknown.getStatusReason().addCoding(new Coding(Project.STATUS_REASON, "no-such", null));
    Task told = task(ReferralState.STARTED);
    for (String code : List.of("helped", "stopped")) {
      told.addOutput()
          .setType(concept(Project.TASK_OUTPUT, TaskStatuses.OUTPUT))
          .setValue(concept(Project.FEEDBACK, code));
    }
    Task twice = task(ReferralState.ACCEPTED).setStatus(TaskStatus.CANCELLED);
    twice.setStatusReason(concept(Project.STATUS_REASON, "declined-by-client"));
    twice.getStatusReason().addCoding(new Coding(Project.STATUS_REASON, "declined-by-client", "x"));

    for (Task after : List.of(both, unknown)) {
      FhirRead<ReferralStep> read = TaskSteps.between(task(ReferralState.ACCEPTED), after);
      assertThat(read.value()).isEmpty();
      assertThat(codes(read)).containsExactly(FhirReasons.CONTRADICTORY);
    }
    FhirRead<ReferralStep> outcomes = TaskSteps.between(task(ReferralState.STARTED), told);
    assertThat(outcomes.value()).isEmpty();
    assertThat(codes(outcomes)).containsExactly(FhirReasons.CONTRADICTORY);
    assertThat(TaskSteps.between(task(ReferralState.ACCEPTED), twice).value())
        .map(ReferralStep::kind)
        .contains(Kind.DECLINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {Project.INTAKE_PLACE, Project.INTAKE_DATE, Project.WORKER})
  void should_take_none_of_two_extensions_for_the_true_one(String url) {
    Task after = task(ReferralState.FIRST_CONTACT);
    after.setBusinessStatus(concept(GravityDraft.CODES, "enrolled"));
    after.addExtension(Project.WORKER, new StringType("professional-1"));
    after.getExtension().removeIf(one -> url.equals(one.getUrl()));
    after.addExtension(url, new StringType("one"));
    after.addExtension(url, new StringType("two"));

    FhirRead<ReferralStep> read = TaskSteps.between(task(ReferralState.FIRST_CONTACT), after);

    assertThat(read.value()).isEmpty();
    assertThat(codes(read)).containsExactly(FhirReasons.CONTRADICTORY);
  }

  @Test
  void should_take_no_task_that_names_another_referral_or_is_turned_round_within() {
    Task other = task(ReferralState.RECEIVED);
    other.getIdentifierFirstRep().setValue("r-2");
    Task within = task(ReferralState.RECEIVED);
    within.getRestriction().addModifierExtension().setUrl("urn:other:not");

    assertThat(codes(TaskSteps.between(task(ReferralState.SENT), other)))
        .containsExactly(TaskReasons.FIXED);
    assertThat(codes(TaskSteps.between(task(ReferralState.SENT), within)))
        .containsExactly(FhirReasons.MODIFIER);
  }

  @Test
  void should_say_what_of_a_change_is_not_taken() {
    Task after = task(ReferralState.RECEIVED);
    after.addNote().setText("she does not want to be called");
    after.addInput().setType(concept("urn:other", "x")).setValue(new StringType("y"));
    after.addOutput().setType(concept("urn:other", "x")).setValue(new StringType("y"));
    after.getRestriction().setRepetitions(2);
    after.addIdentifier().setSystem("urn:other").setValue("their-key");

    FhirRead<ReferralStep> read = TaskSteps.between(task(ReferralState.SENT), after);

    assertThat(read.value().map(ReferralStep::kind)).contains(Kind.RECEIVE);
    assertThat(codes(read)).containsExactly(FhirReasons.NOT_TAKEN);
    assertThat(read.issues())
        .extracting(FhirIssue::path)
        .containsExactlyInAnyOrder(
            "Task.note[0]",
            "Task.input[0]",
            "Task.output[0]",
            "Task.restriction",
            "Task.identifier[1]");
    assertThat(read.issues().toString()).doesNotContain("called", "their-key");
  }

  @Test
  void should_tell_with_each_draft_which_version_is_held_and_what_it_asks() {
    assertThat(Stream.of(TaskDraft.values()).map(TaskDraft::version))
        .containsExactly("1.0.0-ballot", "0.1.0", "3.0.0", "2.0-ballot");
    Task received = task(ReferralState.RECEIVED);
    assertThat(codes(TaskDraft.GRAVITY.problems(received)))
        .containsExactly(TaskReasons.STATUS_UNKNOWN);
    assertThat(TaskDraft.GRAVITY.problems(TaskDraft.GRAVITY.adapt(received))).isEmpty();
    assertThat(TaskDraft.BSER.problems(received)).hasSize(1);
    assertThat(TaskDraft.BSER.problems(task(ReferralState.NO_SHOW))).isEmpty();
    assertThat(TaskDraft.COW.problems(new Task())).hasSize(3);
    received.getFor().getIdentifier().setSystem("http://fhir.nl/fhir/NamingSystem/bsn");
    assertThat(codes(TaskDraft.TWIIN.problems(received))).contains(TaskReasons.BSN_IN_TASK);
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept().addCoding(new Coding(system, code, null));
  }

  private static List<ReasonCode> codes(FhirRead<?> read) {
    return codes(read.issues());
  }

  private static List<ReasonCode> codes(List<FhirIssue> issues) {
    return issues.stream().map(issue -> issue.reason().code()).distinct().toList();
  }
}
