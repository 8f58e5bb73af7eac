package nl.kansrijkestart.examples.fhirdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.AdditionalRequestHeadersInterceptor;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.audit.InMemoryAuditLog;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.fhir.referral.ReferralParties;
import nl.kansrijkestart.fhir.referral.ReferralRequestMapper;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.DestinationCode;
import nl.kansrijkestart.referral.IntakePlan;
import nl.kansrijkestart.referral.IntakeReport;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.Routing;
import nl.kansrijkestart.referral.store.InMemoryReferralStore;
import nl.kansrijkestart.referral.store.ReferralHandler;
import nl.kansrijkestart.referral.store.ReferralStore;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loop with HAPI's own client, over HTTP on the loopback. */
class FhirDeskTest {

  private static final FhirContext R4 = FhirContext.forR4();
  private static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";
  private static final String GRAVITY =
      "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes";
  private static final String BSER = "http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS";

  private final InMemoryReferralStore store = InMemoryReferralStore.create();
  private final ReferralHandler handler =
      ReferralHandler.of(store, referral -> Demonstration.context());
  private FhirDesk desk;
  private IGenericClient midwife;
  private IGenericClient assessor;
  private IGenericClient helper;

  @BeforeEach
  void start() {
    R4.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
    handler.begin(Demonstration.draft("r-1"));
    Clock clock = Clock.fixed(Demonstration.START.plus(Duration.ofDays(1)), ZoneOffset.UTC);
    desk =
        FhirDesk.start(
            0,
            store,
            referral -> Demonstration.context(),
            Demonstration.OFFICE,
            Map.of(
                "midwife", Demonstration.MIDWIFE,
                "assessor", Demonstration.ASSESSOR,
                "helper", Demonstration.HELPER),
            Demonstration.gate(Demonstration.consents(), InMemoryAuditLog.create(), clock),
            clock);
    midwife = client("midwife");
    assessor = client("assessor");
    helper = client("helper");
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private IGenericClient client(String token) {
    IGenericClient client = R4.newRestfulGenericClient(desk.url());
    client.registerInterceptor(new BearerTokenAuthInterceptor(token));
    AdditionalRequestHeadersInterceptor language = new AdditionalRequestHeadersInterceptor();
    language.addHeaderValue("Accept-Language", "en");
    client.registerInterceptor(language);
    return client;
  }

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
  void should_refuse_a_jump_with_the_reason_of_core_and_no_personal_data() {
    send();

    UnprocessableEntityException refused =
        catchThrowableOfType(
            UnprocessableEntityException.class, () -> move(assessor, TaskStatus.COMPLETED));

    assertThat(codes(refused)).contains("referral.STEP_NOT_ALLOWED");
    OperationOutcome outcome = (OperationOutcome) refused.getOperationOutcome();
    assertThat(outcome.getIssueFirstRep().getDetails().getText()).contains("sent");
    assertThat(outcome.getIssueFirstRep().hasDiagnostics()).isFalse();
    assertThat(refused.getResponseBody()).doesNotContain("woman-1").doesNotContain("huis");
    assertThat(referral().state()).isEqualTo(ReferralState.SENT);
  }

  @Test
  void should_refuse_a_stale_version_and_an_update_without_one() {
    send();
    Task stale = read(assessor).setStatus(TaskStatus.RECEIVED);
    update(assessor, stale.copy());
    Task late = stale.copy().setStatus(TaskStatus.ACCEPTED);
    Task without = late.copy();
    without.setId("Task/r-1");
    without.getMeta().setVersionId(null);

    PreconditionFailedException passed =
        catchThrowableOfType(PreconditionFailedException.class, () -> update(assessor, late));
    assertThat(codes(passed)).contains("referral.STALE_VERSION");
    InvalidRequestException none =
        catchThrowableOfType(InvalidRequestException.class, () -> update(assessor, without));
    assertThat(codes(none)).containsExactly("fhir.VERSION_MISSING");
    assertThat(referral().state()).isEqualTo(ReferralState.RECEIVED);
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
  void should_let_only_the_owner_move_what_was_sent() {
    send();

    UnprocessableEntityException refused =
        catchThrowableOfType(
            UnprocessableEntityException.class, () -> move(midwife, TaskStatus.RECEIVED));

    assertThat(codes(refused)).containsExactly("fhir.NOT_THE_OWNER");
    assertThat(referral().state()).isEqualTo(ReferralState.SENT);
  }

  @Test
  void should_answer_who_is_not_the_owner_the_same_whatever_stands_in_the_task() {
    send();
    move(assessor, TaskStatus.RECEIVED);
    move(assessor, TaskStatus.ACCEPTED);
    route();
    visit();
    Task task = read(midwife);
    List<Task> probes = new ArrayList<>();
    for (TaskStatus status : TaskStatus.values()) {
      if (status != TaskStatus.CANCELLED && status != TaskStatus.NULL) {
        probes.add(task.copy().setStatus(status));
        probes.add(task.copy().setStatus(status).setBusinessStatus(concept(GRAVITY, "enrolled")));
      }
    }
    Task owner = task.copy();
    owner.getOwner().getIdentifier().setValue("team-1");
    probes.add(owner);
    probes.add(task.copy().setFor(new Reference("Patient/somebody")));
    Task feedback = task.copy();
    feedback
        .addOutput()
        .setType(concept("urn:kansrijkestart:task-output", "feedback"))
        .setValue(concept("urn:kansrijkestart:feedback", "helped"));
    probes.add(feedback);
    Task old = task.copy();
    old.setId(new IdType("Task", "r-1", "1"));
    probes.add(old);

    for (Task probe : probes) {
      UnprocessableEntityException refused =
          catchThrowableOfType(UnprocessableEntityException.class, () -> update(midwife, probe));
      assertThat(codes(refused)).containsExactly("fhir.NOT_THE_OWNER");
    }
  }

  @Test
  void should_tell_who_referred_her_by_no_version_that_she_declined() {
    send();
    String told = R4.newJsonParser().encodeResourceToString(read(midwife));
    take(
        Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), Demonstration.WOMAN),
        ReferralStep.of(Kind.DECLINE));

    assertThat(R4.newJsonParser().encodeResourceToString(read(midwife))).isEqualTo(told);
    Task late = cancelled(read(midwife));
    late.setId(new IdType("Task", "r-1", "3"));
    PreconditionFailedException passed =
        catchThrowableOfType(PreconditionFailedException.class, () -> update(midwife, late));
    OperationOutcome outcome = (OperationOutcome) passed.getOperationOutcome();
    assertThat(outcome.getIssueFirstRep().getDetails().getText())
        .contains("is at version 2", "decided on version 3");
    // the same as to one that was sent and goes on: nothing of what became of it
    UnprocessableEntityException again =
        catchThrowableOfType(UnprocessableEntityException.class, this::send);
    assertThat(codes(again)).containsExactly("fhir.JUMP");
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
    assertThat(referral().version()).isEqualTo(7);
  }

  @Test
  void should_not_know_a_draft_by_its_task() {
    Task task = new Task().setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
    task.setId(new IdType("Task", "r-1", "1"));

    assertThatThrownBy(() -> update(midwife, task)).isInstanceOf(ResourceNotFoundException.class);
    assertThat(referral().state()).isEqualTo(ReferralState.DRAFT);
  }

  @Test
  void should_send_nothing_by_a_task_about_another_or_with_a_focus_elsewhere() {
    for (String focus :
        List.of("https://elsewhere.example/fhir/ServiceRequest/r-1", "Patient/r-1", "Task/r-1")) {
      Task task = order("r-1");
      task.setFocus(new Reference(focus));
      InvalidRequestException refused =
          catchThrowableOfType(InvalidRequestException.class, () -> create(midwife, task));
      assertThat(codes(refused)).containsExactly("fhir.FOCUS_NOT_HERE");
    }
    Task other = order("r-1");
    other.setFor(new Reference("Patient/woman-2"));
    UnprocessableEntityException about =
        catchThrowableOfType(UnprocessableEntityException.class, () -> create(midwife, other));
    assertThat(codes(about)).containsExactly("fhir.FIXED");
    Task another = order("r-1");
    UnprocessableEntityException by =
        catchThrowableOfType(
            UnprocessableEntityException.class, () -> create(midwife, both(another)));
    assertThat(codes(by)).contains("fhir.CONTRADICTORY");

    assertThat(referral().state()).isEqualTo(ReferralState.DRAFT);
    assertThat(desk.questions()).isEmpty();
  }

  private static Task both(Task task) {
    task.getCode().addCoding(new Coding(TASK_CODE, "approve", null));
    return task;
  }

  @Test
  void should_ask_nothing_by_a_task_that_is_no_order_or_about_another() {
    send();
    move(assessor, TaskStatus.RECEIVED);
    move(assessor, TaskStatus.ACCEPTED);
    route();
    move(helper, TaskStatus.INPROGRESS, BSER, "5.1.2");
    Task proposal = abort().setIntent(TaskIntent.PROPOSAL);
    Task other = abort().setFor(new Reference("Patient/woman-2"));
    Task turned = abort();
    turned.addModifierExtension().setUrl("urn:not").setValue(new StringType("x"));
    Task twice = both(abort());
    Task wordy = abort();
    wordy.getStatusReason().setText("x".repeat(2001));

    for (Task task : List.of(proposal, other, turned, twice, wordy)) {
      assertThatThrownBy(() -> create(midwife, task))
          .isInstanceOf(UnprocessableEntityException.class);
    }
    assertThat(desk.questions()).isEmpty();
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

  private static List<String> paths(MethodOutcome outcome) {
    return ((OperationOutcome) outcome.getOperationOutcome())
        .getIssue().stream().map(issue -> issue.getExpression().get(0).getValue()).toList();
  }

  @Test
  void should_refuse_a_search_that_it_does_not_know_and_not_turn_it_round() {
    send();
    for (String query :
        List.of(
            "status:not=requested",
            "status:missing=true",
            "status=http://elsewhere.example%7Crequested",
            "identifier:not=r-1",
            "identifier:missing=true")) {
      InvalidRequestException refused =
          catchThrowableOfType(InvalidRequestException.class, () -> found("Task?" + query));
      assertThat(codes(refused)).containsExactly("fhir.SEARCH_NOT_KNOWN");
    }
    assertThat(found("Task?status=http://hl7.org/fhir/task-status%7Crequested")).isEqualTo(1);
    assertThat(found("Task?status=received")).isZero();
    assertThat(found("Task?identifier=urn:kansrijkestart:referral%7Cr-1")).isEqualTo(1);
    assertThat(found("Task?identifier=urn:other%7Cr-1")).isZero();
  }

  private int found(String url) {
    return assessor.search().byUrl(url).returnBundle(Bundle.class).execute().getEntry().size();
  }

  @Test
  void should_look_in_all_referrals_however_many_there_are() {
    for (int i = 0; i < ReferralStore.MAX_PAGE + 1; i++) {
      handler.begin(Demonstration.draft("many-" + i));
    }
    TokenAccess access =
        new TokenAccess(Map.of(), store, ReferralParties.ofDesk(Demonstration.OFFICE));

    assertThat(access.lists(Demonstration.MIDWIFE))
        .hasSize(ReferralStore.MAX_PAGE + 2)
        .doesNotHaveDuplicates();
  }

  @Test
  void should_deny_who_is_not_known_and_show_nothing_to_who_has_no_part_in_it() {
    send();

    assertThatThrownBy(() -> read(client("nobody"))).isInstanceOf(AuthenticationException.class);
    assertThatThrownBy(() -> read(R4.newRestfulGenericClient(desk.url())))
        .isInstanceOf(AuthenticationException.class);
    assertThatThrownBy(() -> read(helper)).isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> request(helper)).isInstanceOf(ResourceNotFoundException.class);
    assertThat(search(helper)).isEmpty();
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

  @Test
  void should_refuse_a_request_of_who_is_not_known_may_not_refer_or_says_too_little() {
    int before = store.stream(0, 100).size();
    assertThatThrownBy(() -> begin(client("nobody"), fromOutside()))
        .isInstanceOf(AuthenticationException.class);
    assertThatThrownBy(() -> begin(helper, fromOutside()))
        .isInstanceOf(ForbiddenOperationException.class);
    ServiceRequest unclear = fromOutside().setReasonCode(null);
    UnprocessableEntityException refused =
        catchThrowableOfType(UnprocessableEntityException.class, () -> begin(midwife, unclear));
    assertThat(codes(refused)).contains("fhir.MISSING");
    assertThat(store.stream(0, 100)).hasSize(before);
  }

  /** What another system asks, without a key of this one. */
  private ServiceRequest fromOutside() {
    ServiceRequest asked = ReferralRequestMapper.toFhir(referral(), ReferralParties.unknown());
    asked.setStatus(ServiceRequestStatus.ACTIVE);
    asked.setId((String) null);
    asked.setIdentifier(null);
    return asked;
  }

  private static MethodOutcome begin(IGenericClient client, ServiceRequest asked) {
    return client.create().resource(asked).prefer(PreferReturnEnum.MINIMAL).execute();
  }

  private Task send() {
    return send("r-1");
  }

  private Task send(String id) {
    return create(midwife, order(id));
  }

  private static Task order(String id) {
    Task task = new Task();
    task.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
    task.setCode(concept(TASK_CODE, "fulfill"));
    task.setFocus(new Reference("ServiceRequest/" + id));
    return task;
  }

  private static Task abort() {
    Task task = new Task();
    task.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
    task.setCode(concept(TASK_CODE, "abort"));
    task.setFocus(new Reference("Task/r-1"));
    return task;
  }

  private static Task cancelled(Task task) {
    task.setStatus(TaskStatus.CANCELLED).setBusinessStatus(null);
    task.setStatusReason(
        concept("urn:kansrijkestart:referral-state", "cancelled").setText("sent by mistake"));
    return task;
  }

  private Task create(IGenericClient client, Task task) {
    return task(client.create().resource(task).prefer(PreferReturnEnum.REPRESENTATION).execute());
  }

  private Task move(IGenericClient client, TaskStatus status) {
    return update(client, read(client).setStatus(status).setBusinessStatus(null));
  }

  private Task move(IGenericClient client, TaskStatus status, String system, String code) {
    return update(client, read(client).setStatus(status).setBusinessStatus(concept(system, code)));
  }

  private Task update(IGenericClient client, Task task) {
    return task(
        client
            .update()
            .resource(task)
            .withId(task.getIdElement())
            .prefer(PreferReturnEnum.REPRESENTATION)
            .execute());
  }

  private static Task task(MethodOutcome outcome) {
    return (Task) outcome.getResource();
  }

  private static Task read(IGenericClient client) {
    return client.read().resource(Task.class).withId("r-1").execute();
  }

  private static ServiceRequest request(IGenericClient client) {
    return client.read().resource(ServiceRequest.class).withId("r-1").execute();
  }

  private static List<Task> search(IGenericClient client) {
    return client
        .search()
        .forResource(Task.class)
        .where(Task.STATUS.exactly().code("requested"))
        .returnBundle(Bundle.class)
        .execute()
        .getEntry()
        .stream()
        .map(entry -> (Task) entry.getResource())
        .toList();
  }

  /** What the desk does in its own system: it judges and routes. */
  private void route() {
    take(Demonstration.ASSESSOR, ReferralStep.of(Kind.ASSESS, "housing comes first"));
    take(
        Demonstration.ASSESSOR,
        ReferralStep.route(
            Routing.to(DestinationCode.of("MVR"), Demonstration.TEAM), "several needs"));
  }

  /** What the helper does in its own system: plan, speak to her, and report. */
  private void visit() {
    take(Demonstration.HELPER, ReferralStep.planIntake(IntakePlan.homeVisit(null), null));
    take(Demonstration.HELPER, ReferralStep.of(Kind.FIRST_CONTACT));
    take(
        Demonstration.HELPER,
        ReferralStep.reportIntake(
            new IntakeReport(Demonstration.WORKER, Set.of(LifeDomain.HOUSING))));
  }

  private void take(Actor actor, ReferralStep step) {
    int version = referral().version();
    ReferralOutcome outcome =
        handler.handle(
            ReferralId.of("r-1"),
            new ReferralCommand(
                CommandId.of("own-" + version),
                version,
                actor,
                Demonstration.START.plus(Duration.ofDays(1)),
                step));
    assertThat(outcome).isInstanceOf(ReferralOutcome.Applied.class);
  }

  private Referral referral() {
    return referral("r-1");
  }

  private Referral referral(String id) {
    return store
        .load(ReferralId.of(id))
        .match(
            found -> found,
            reasons -> {
              throw new AssertionError(reasons.toString());
            });
  }

  private static List<String> codes(BaseServerResponseException refused) {
    return ((OperationOutcome) refused.getOperationOutcome())
        .getIssue().stream()
            .map(issue -> issue.getDetails().getCodingFirstRep().getCode())
            .toList();
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept().addCoding(new Coding(system, code, null));
  }
}
