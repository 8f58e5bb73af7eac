package nl.kansrijkestart.examples.fhirdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.time.Clock;
import java.util.Map;
import nl.kansrijkestart.audit.InMemoryAuditLog;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.store.ReferralStore;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** The loop with HAPI's own client, over HTTP on the loopback. */
class FhirDeskTest extends DeskOverHttp {

  @Test
  void should_run_the_loop_from_sending_to_feedback_and_completion() {
    // send, receive, accept
    assertThat(send().getStatus()).isEqualTo(TaskStatus.REQUESTED);
    assertThat(move(assessor, TaskStatus.RECEIVED).getStatus()).isEqualTo(TaskStatus.RECEIVED);
    assertThat(move(assessor, TaskStatus.ACCEPTED).getStatus()).isEqualTo(TaskStatus.ACCEPTED);
    route();
    // no-show, then a visit
    Task missed = move(helper, TaskStatus.INPROGRESS, BSER, "5.1.2");
    assertThat(missed.getBusinessStatus().hasCoding(BSER, "5.1.2")).isTrue();
    visit();
    // start, by a worker
    Task starting = read(helper);
    starting.setBusinessStatus(concept(GRAVITY, "enrolled"));
    starting.addExtension("urn:kansrijkestart:fhir:worker", new StringType("professional-1"));
    assertThat(update(helper, starting).getBusinessStatus().hasCoding(GRAVITY, "enrolled"))
        .isTrue();
    // feedback, then completion
    Task told = read(helper);
    told.addOutput()
        .setType(concept("urn:kansrijkestart:task-output", "feedback"))
        .setValue(concept("urn:kansrijkestart:feedback", "helped"));
    update(helper, told);
    Task done = move(helper, TaskStatus.COMPLETED);

    assertThat(done.getStatus()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(read(midwife).getOutput()).hasSize(1);
    assertThat(referral().state()).isEqualTo(ReferralState.COMPLETED);
  }

  @Test
  void should_take_back_by_status_before_it_is_in_progress_and_by_a_task_of_its_own_after() {
    send();
    UnprocessableEntityException early =
        catchThrowableOfType(UnprocessableEntityException.class, () -> create(midwife, abort()));
    assertThat(codes(early)).containsExactly("fhir.CANCEL_BY_STATUS");
    move(assessor, TaskStatus.RECEIVED);
    move(assessor, TaskStatus.ACCEPTED);
    route();
    move(helper, TaskStatus.INPROGRESS, BSER, "5.1.2");

    Task cancelled = cancelled(read(midwife));
    UnprocessableEntityException late =
        catchThrowableOfType(UnprocessableEntityException.class, () -> update(midwife, cancelled));
    Task asked = create(midwife, abort());

    assertThat(codes(late)).containsExactly("fhir.ASK_TO_CANCEL");
    assertThat(asked.getCode().hasCoding(TASK_CODE, "abort")).isTrue();
    assertThat(asked.getFocus().getReference()).endsWith("Task/r-1");
    assertThat(desk.questions()).hasSize(1);
    assertThat(referral().state()).isEqualTo(ReferralState.NO_SHOW);
    UnprocessableEntityException other =
        catchThrowableOfType(UnprocessableEntityException.class, () -> create(helper, abort()));
    assertThat(codes(other)).containsExactly("fhir.NOT_THE_REQUESTER");
  }

  @Test
  void should_let_the_referrer_take_it_back_while_nothing_was_done() {
    send();

    assertThat(update(midwife, cancelled(read(midwife))).getStatus())
        .isEqualTo(TaskStatus.CANCELLED);
    assertThat(referral().state()).isEqualTo(ReferralState.CANCELLED);
  }

  @Test
  void should_take_it_back_alike_where_she_declined_before_it_was_taken_up() {
    send();
    move(assessor, TaskStatus.RECEIVED);
    Task told = read(midwife);
    take(
        Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), Demonstration.WOMAN),
        ReferralStep.of(Kind.DECLINE));

    assertThat(read(midwife).getStatus()).isEqualTo(told.getStatus());
    assertThat(update(midwife, cancelled(read(midwife))).getStatus())
        .isEqualTo(TaskStatus.CANCELLED);
    assertThat(referral().state()).isEqualTo(ReferralState.CANCELLED);
  }

  @Test
  void should_take_a_step_on_the_version_that_the_caller_was_told() {
    send();
    UnprocessableEntityException again =
        catchThrowableOfType(UnprocessableEntityException.class, this::send);
    assertThat(codes(again)).containsExactly("fhir.JUMP");
    move(assessor, TaskStatus.RECEIVED);
    move(assessor, TaskStatus.ACCEPTED);
    Task task = read(midwife);
    route();

    assertThat(task.getIdElement().getVersionIdPart()).isEqualTo("4");
    Task back = update(midwife, cancelled(task));
    assertThat(back.getStatus()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(back.getMeta().getVersionId()).isEqualTo("5");
    assertThat(referral().state()).isEqualTo(ReferralState.CANCELLED);
    assertThat(referral().version()).isEqualTo(8);
  }

  @Test
  void should_say_what_it_did_not_take_in_the_answer_to_who_asks_for_nothing_else() {
    Task noted = order("r-1");
    noted.addNote().setText("a secret");

    MethodOutcome sent = midwife.create().resource(noted).execute();

    assertThat(paths(sent)).containsExactly("Task.note[0]");
    assertThat(sent.getId().getIdPart()).isEqualTo("r-1");
    assertThat(referral().state()).isEqualTo(ReferralState.SENT);
    Task moved = read(assessor).setStatus(TaskStatus.RECEIVED);
    moved.addNote().setText("a secret");
    MethodOutcome received =
        assessor.update().resource(moved).withId(moved.getIdElement()).execute();
    assertThat(paths(received)).containsExactly("Task.note[0]");
    ServiceRequest asked = fromOutside();
    asked.addPerformer(new Reference("Organization/somewhere"));
    MethodOutcome begun = midwife.create().resource(asked).execute();
    assertThat(begun.getCreated()).isTrue();
    assertThat(begun.getId().getResourceType()).isEqualTo("ServiceRequest");
    assertThat(paths(begun)).contains("ServiceRequest[0].performer[0]");
    assertThat(referral(begun.getId().getIdPart()).state()).isEqualTo(ReferralState.DRAFT);
  }

  @Test
  void should_look_in_all_referrals_however_many_there_are() {
    for (int i = 0; i < ReferralStore.MAX_PAGE + 1; i++) {
      handler.begin(Demonstration.draft("many-" + i));
    }
    Clock clock = Clock.systemUTC();
    TokenAccess access =
        new TokenAccess(
            Map.of(),
            store,
            Demonstration.OFFICE,
            Demonstration.gate(Demonstration.consents(), InMemoryAuditLog.create(), clock),
            clock);

    assertThat(access.lists(Demonstration.MIDWIFE))
        .hasSize(ReferralStore.MAX_PAGE + 2)
        .doesNotHaveDuplicates();
  }

  @Test
  void should_show_what_is_asked_and_find_it_by_status() {
    assertThatThrownBy(() -> read(midwife)).isInstanceOf(ResourceNotFoundException.class);
    send();

    assertThat(request(assessor).getNoteFirstRep().getText()).isEqualTo("Ik zoek een huis");
    assertThat(request(assessor).getSupportingInfo()).hasSize(1);
    assertThat(search(assessor)).hasSize(1);
    assertThat(search(assessor).get(0).getMeta().getSecurityFirstRep().getCode()).isEqualTo("R");
    assertThat(search(assessor).get(0).getFor().hasIdentifier()).isFalse();
  }

  @Test
  void should_begin_a_referral_by_a_request_and_send_it_by_a_task() {
    ServiceRequest asked = fromOutside();
    asked.addPerformer(new Reference("Organization/somewhere"));

    MethodOutcome begun = begin(midwife, asked);

    String id = begun.getId().getIdPart();
    assertThat(begun.getCreated()).isTrue();
    assertThat(id).isNotEqualTo("r-1");
    assertThat(referral(id).state()).isEqualTo(ReferralState.DRAFT);
    assertThat(referral(id).referrer()).isEqualTo(Demonstration.MIDWIFE);
    assertThat(referral(id).request()).isEqualTo(referral().request());
    Task task = send(id);
    assertThat(task.getStatus()).isEqualTo(TaskStatus.REQUESTED);
    assertThat(referral(id).desk()).contains(Demonstration.OFFICE);
  }

  @Test
  void should_say_what_of_a_request_it_did_not_take_over() {
    ServiceRequest asked = fromOutside();
    asked.addPerformer(new Reference("Organization/somewhere"));

    MethodOutcome begun =
        midwife.create().resource(asked).prefer(PreferReturnEnum.OPERATION_OUTCOME).execute();

    assertThat(((OperationOutcome) begun.getOperationOutcome()).getIssue())
        .anySatisfy(
            issue ->
                assertThat(issue.getExpression().get(0).getValue())
                    .isEqualTo("ServiceRequest[0].performer[0]"));
  }
}
