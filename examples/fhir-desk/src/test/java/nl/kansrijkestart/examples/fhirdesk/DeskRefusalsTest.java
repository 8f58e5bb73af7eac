package nl.kansrijkestart.examples.fhirdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** What the desk refuses, or tells nobody, over HTTP on the loopback. */
class DeskRefusalsTest extends DeskOverHttp {

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
  void should_answer_who_referred_her_alike_whether_she_declined_or_not() throws Exception {
    Actor herself = Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), Demonstration.WOMAN);
    int number = 10;
    for (boolean received : new boolean[] {false, true}) {
      for (String reason : List.of("cancelled", "declined-by-client", "lost", "x")) {
        List<String> answers = new ArrayList<>();
        for (boolean declined : new boolean[] {false, true}) {
          String id = "r-" + number++;
          handler.begin(Demonstration.draft(id));
          send(id);
          if (received) {
            take(id, Demonstration.ASSESSOR, ReferralStep.of(Kind.RECEIVE));
          }
          if (declined) {
            take(id, herself, ReferralStep.of(Kind.DECLINE));
          }
          Task told = midwife.read().resource(Task.class).withId(id).execute();
          answers.add(answer(cancelledAs(told, reason)).replace(id, "-"));
        }
        if (reason.equals("declined-by-client")) {
          assertThat(answers.get(0)).startsWith("200").contains("OperationOutcome", "PASSED_ON");
        }
        assertThat(answers.get(1)).as(received + " " + reason).isEqualTo(answers.get(0));
      }
    }
  }

  @Test
  void should_tell_the_desk_once_what_a_step_that_was_passed_on_asked() throws Exception {
    send();
    take(
        Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), Demonstration.WOMAN),
        ReferralStep.of(Kind.DECLINE));

    for (int again = 0; again < 2; again++) {
      assertThat(answer(cancelledAs(read(midwife), "declined-by-client"))).contains("PASSED_ON");
    }

    assertThat(desk.questions())
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.asked()).isEqualTo(Kind.DECLINE);
              assertThat(question.toFhir().getStatusReason().getCodingFirstRep().getCode())
                  .isEqualTo("declined-by-client");
            });
  }

  private static Task cancelledAs(Task task, String reason) {
    return task.setStatus(TaskStatus.CANCELLED)
        .setBusinessStatus(null)
        .setStatusReason(concept("urn:kansrijkestart:referral-state", reason));
  }

  /** The answer to an update, with its headers, but for its moment and key. */
  private String answer(Task task) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            desk.url() + "/" + task.getIdElement().toUnqualifiedVersionless()))
                    .header("Authorization", "Bearer midwife")
                    .header("Content-Type", "application/fhir+json")
                    .header("If-Match", "W/\"" + task.getMeta().getVersionId() + "\"")
                    .PUT(
                        HttpRequest.BodyPublishers.ofString(
                            R4.newJsonParser().encodeResourceToString(task)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(List.of("date", "x-request-id"));
    return answer.statusCode() + " " + headers + " " + answer.body();
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
}
