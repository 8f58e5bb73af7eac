package nl.kansrijkestart.fhir.server;

import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.TaskReasons;
import nl.kansrijkestart.fhir.referral.CancellationRequest;
import nl.kansrijkestart.fhir.referral.ReferralView;
import nl.kansrijkestart.fhir.server.ReferralServer.Seen;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.outward.OutwardStatus;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of the referral loop. A new task sends a draft that the host holds, its focus; or asks to
 * stop, with the code abort. An update names the version that the caller was told (If-Match) and
 * means one step; what core refuses comes back with core's reasons. What a caller may not do is
 * answered in the same way whatever stands in the task; and who referred her and ends it gets one
 * answer, whatever became of her.
 */
public final class ReferralTaskProvider implements IResourceProvider {

  private static final String STATUS = "http://hl7.org/fhir/task-status";

  /** How often a step is taken anew where only what the caller does not read came between. */
  private static final int AGAIN = 3;

  private final ReferralServer server;

  ReferralTaskProvider(ReferralServer server) {
    this.server = server;
  }

  @Override
  public Class<Task> getResourceType() {
    return Task.class;
  }

  /**
   * Reads a task.
   *
   * @param id its id, not null
   * @param request the request of the caller, not null
   * @return the task as the caller sees it, never null
   */
  @Read
  public Task read(@IdParam IdType id, RequestDetails request) {
    return Refusals.guarded(
        () -> {
          Seen seen = server.seen(request, id.getIdPart());
          return seen.view().task(seen.referral()).orElseThrow(() -> Refusals.notFound(request));
        });
  }

  /**
   * Searches among the referrals that the host lists for the caller. A search with a modifier, or
   * by a status of another system, is refused.
   *
   * @param identifier the key of a referral, or null for any
   * @param status the status of the task, or null for any
   * @param request the request of the caller, not null
   * @return the tasks as the caller sees them, never null
   */
  @Search
  public List<Task> search(
      @OptionalParam(name = Task.SP_IDENTIFIER) @Nullable TokenParam identifier,
      @OptionalParam(name = Task.SP_STATUS) @Nullable TokenParam status,
      RequestDetails request) {
    return Refusals.guarded(() -> found(identifier, status, request));
  }

  private List<Task> found(
      @Nullable TokenParam identifier, @Nullable TokenParam status, RequestDetails request) {
    var actor = server.actor(request);
    known(Task.SP_IDENTIFIER, request);
    known(Task.SP_STATUS, request);
    String system = status == null ? null : status.getSystem();
    if (system != null && !system.equals(STATUS)) {
      throw Refusals.invalid(request, Task.SP_STATUS, Reason.of(TaskReasons.SEARCH_NOT_KNOWN));
    }
    List<Task> found = new ArrayList<>();
    for (ReferralId id : server.lists(actor)) {
      server
          .seen(actor, id)
          .flatMap(seen -> seen.view().task(seen.referral()))
          .filter(task -> identifier == null || has(task, identifier))
          .filter(task -> status == null || task.getStatus().toCode().equals(status.getValue()))
          .ifPresent(found::add);
    }
    return found;
  }

  /** A modifier that is left out would turn the answer round: not, missing, text. */
  private static void known(String name, RequestDetails request) {
    boolean modified =
        request.getParameters().keySet().stream()
            .anyMatch(key -> key.startsWith(name + ":") || key.startsWith(name + "."));
    if (modified) {
      throw Refusals.invalid(request, name, Reason.of(TaskReasons.SEARCH_NOT_KNOWN));
    }
  }

  private static boolean has(Task task, TokenParam asked) {
    return task.getIdentifier().stream()
        .filter(key -> asked.getSystem() == null || asked.getSystem().equals(key.getSystem()))
        .anyMatch(key -> key.getValue().equals(asked.getValue()));
  }

  /**
   * Sends a draft, or asks to stop what is in progress.
   *
   * @param task the task, not null
   * @param request the request of the caller, not null
   * @return the task as it is kept, never null
   */
  @Create
  public MethodOutcome create(@ResourceParam Task task, RequestDetails request) {
    return Refusals.guarded(() -> created(task, request));
  }

  private MethodOutcome created(Task task, RequestDetails request) {
    Seen seen = server.seen(request, focus(task, request));
    if (!asked(seen)) {
      throw Refusals.refused(request, List.of(Reason.of(TaskReasons.NOT_THE_REQUESTER)));
    }
    if (CancellationRequest.asks(task)) {
      return stop(task, seen, request);
    }
    if (seen.referral().state() != ReferralState.DRAFT) {
      // the same for all that became of it, which core would tell apart
      throw Refusals.refused(request, List.of(Reason.of(TaskReasons.JUMP)));
    }
    FhirRead<ReferralStep> read = seen.view().sends(seen.referral(), task);
    ReferralStep step = read.value().orElse(null);
    if (step == null) {
      throw Refusals.unclear(request, read.issues());
    }
    MethodOutcome outcome = take(seen, step, read.issues(), request);
    outcome.setCreated(true);
    return outcome;
  }

  /** The key of the referral in the focus: a reference to this server, to nothing else. */
  private static String focus(Task task, RequestDetails request) {
    IIdType focus = task.getFocus().getReferenceElement();
    if (!focus.hasIdPart()) {
      throw Refusals.invalid(request, "Task.focus", Reason.of(FhirReasons.MISSING));
    }
    boolean kind =
        "ServiceRequest".equals(focus.getResourceType())
            || (CancellationRequest.asks(task) && "Task".equals(focus.getResourceType()));
    if (!kind || focus.hasBaseUrl()) {
      throw Refusals.invalid(request, "Task.focus", Reason.of(TaskReasons.FOCUS_NOT_HERE));
    }
    return focus.getIdPart();
  }

  private MethodOutcome stop(Task task, Seen seen, RequestDetails request) {
    Referral referral = seen.referral();
    if (!inProgress(seen)) {
      throw Refusals.refused(request, List.of(Reason.of(TaskReasons.CANCEL_BY_STATUS)));
    }
    FhirRead<CancellationRequest> read =
        seen.view()
            .stops(
                referral,
                task,
                "stop-" + UUID.randomUUID(),
                seen.actor(),
                server.clock().instant());
    CancellationRequest question =
        read.value().orElseThrow(() -> Refusals.unclear(request, read.issues()));
    server.ask(question);
    Task kept = seen.view().question(referral, question);
    MethodOutcome answer = new MethodOutcome(kept.getIdElement(), true);
    answer.setResource(kept);
    return Refusals.with(answer, request, read.issues(), List.of());
  }

  /** Whether the caller is who referred her, or of the same organisation. */
  private static boolean asked(Seen seen) {
    Referral referral = seen.referral();
    OrganizationId organization = referral.referrer().organization();
    return seen.actor().equals(referral.referrer())
        || (organization != null && organization.equals(seen.actor().organization()));
  }

  private static boolean inProgress(Seen seen) {
    return seen.view()
        .task(seen.referral())
        .filter(task -> task.getStatus() == Task.TaskStatus.INPROGRESS)
        .isPresent();
  }

  /**
   * Takes the step that a changed task means.
   *
   * @param id its id, with the version of the header If-Match, not null
   * @param task the task as it should be, not null
   * @param request the request of the caller, not null
   * @return the task as it is now, never null
   */
  @Update
  public MethodOutcome update(
      @IdParam IdType id, @ResourceParam Task task, RequestDetails request) {
    return Refusals.guarded(() -> updated(id, task, request));
  }

  private MethodOutcome updated(IdType id, Task task, RequestDetails request) {
    Seen seen = server.seen(request, id.getIdPart());
    if (seen.view().task(seen.referral()).isEmpty()) {
      throw Refusals.notFound(request);
    }
    boolean owner = owns(seen);
    // before anything is compared: an answer that differs would tell what the caller may not read
    if (!owner && !(task.getStatus() == Task.TaskStatus.CANCELLED && mayEnd(seen))) {
      throw notTheOwner(request);
    }
    int version = version(id, request);
    if (version != seen.view().version(seen.referral())) {
      throw Refusals.stale(request, version, seen.view().version(seen.referral()));
    }
    FhirRead<ReferralStep> read = seen.view().step(seen.referral(), task);
    ReferralStep step = read.value().orElse(null);
    if (step == null) {
      throw Refusals.unclear(request, read.issues());
    }
    if (step.kind() == Kind.CANCEL && inProgress(seen)) {
      throw Refusals.refused(request, List.of(Reason.of(TaskReasons.ASK_TO_CANCEL)));
    }
    if (!owner && step.kind() != Kind.CANCEL && step.kind() != Kind.DECLINE) {
      throw notTheOwner(request);
    }
    return owner || knows(seen)
        ? take(seen, step, read.issues(), request)
        : end(seen, step, read.issues(), request);
  }

  /** Whether it may know what became of her: she herself, and who reads all. */
  private static boolean knows(Seen seen) {
    OrganizationId organization = seen.actor().organization();
    return organization == null
        ? seen.referral().request().person().equals(seen.actor().person())
        : OutwardStatus.readsAll(seen.referral(), organization);
  }

  /**
   * Ends it for who may not know whether she did so herself: one answer, whatever core says. What
   * can be judged by what the caller reads is judged by that; a step that core does not take is
   * passed on as a question, so that a person looks and nothing that was asked is lost.
   */
  private MethodOutcome end(
      Seen seen, ReferralStep step, List<FhirIssue> issues, RequestDetails request) {
    Referral referral = seen.referral();
    if (step.kind() == Kind.CANCEL && step.reason() == null) {
      throw Refusals.unclear(
          request, List.of(FhirIssue.of("Task.statusReason.text", FhirReasons.MISSING)));
    }
    if (!seen.view().leads(referral, step)) {
      throw Refusals.refused(request, List.of(Reason.of(TaskReasons.JUMP)));
    }
    ReferralOutcome outcome = handledAsTold(seen, step, request);
    if (outcome instanceof ReferralOutcome.Refused) {
      server.ask(
          new CancellationRequest(
              key(referral, seen.actor(), step.kind()),
              referral.id(),
              seen.actor(),
              server.clock().instant(),
              step.kind(),
              step.reason()));
    }
    return answer(seen, issues, List.of(Reason.of(TaskReasons.PASSED_ON)), request);
  }

  /** One for a referral, an actor and a step: who asks again asks the same. */
  private static String key(Referral referral, Actor actor, Kind kind) {
    List<@Nullable Object> parts =
        Arrays.asList(
            referral.id().value(),
            actor.role().value(),
            actor.person() == null ? null : actor.person().value(),
            actor.organization() == null ? null : actor.organization().value(),
            kind);
    StringBuilder all = new StringBuilder();
    for (Object part : parts) {
      String text = String.valueOf(part);
      all.append(part == null ? -1 : text.length()).append(':').append(text);
    }
    return "stop-" + UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static BaseServerResponseException notTheOwner(RequestDetails request) {
    return Refusals.refused(request, List.of(Reason.of(TaskReasons.NOT_THE_OWNER)));
  }

  /** Once it was sent only the owner moves it. */
  private static boolean owns(Seen seen) {
    Optional<OrganizationId> owner = seen.view().owner(seen.referral());
    return owner.isPresent() && owner.get().equals(seen.actor().organization());
  }

  /**
   * Who asked may take it back, and say that she declined, as she and the desk may: core judges.
   */
  private static boolean mayEnd(Seen seen) {
    Referral referral = seen.referral();
    return asked(seen)
        || referral.request().person().equals(seen.actor().person())
        || referral.desk().filter(desk -> desk.equals(seen.actor().organization())).isPresent();
  }

  private static int version(IdType id, RequestDetails request) {
    try {
      int version = id.hasVersionIdPart() ? Integer.parseInt(id.getVersionIdPart()) : 0;
      if (version >= 1) {
        return version;
      }
    } catch (NumberFormatException e) {
      // the same as none
    }
    throw Refusals.invalid(request, "Task.meta.versionId", Reason.of(TaskReasons.VERSION_MISSING));
  }

  private MethodOutcome take(
      Seen seen, ReferralStep step, List<FhirIssue> issues, RequestDetails request) {
    ReferralOutcome outcome = handledAsTold(seen, step, request);
    if (outcome instanceof ReferralOutcome.Refused refused) {
      throw Refusals.refused(request, refused.reasons());
    }
    return answer(seen, issues, outcome.reasons(), request);
  }

  /** Taken anew where what came between changed nothing that the caller reads. */
  private ReferralOutcome handledAsTold(Seen seen, ReferralStep step, RequestDetails request) {
    ReferralOutcome outcome = handled(seen, step);
    for (int again = 0; stale(outcome) && again < AGAIN; again++) {
      outcome = handled(asTold(seen, request), step);
    }
    if (stale(outcome)) {
      int told = seen.view().version(seen.referral());
      throw Refusals.stale(request, told, told);
    }
    return outcome;
  }

  /** The task as the caller sees it now. */
  private MethodOutcome answer(
      Seen seen, List<FhirIssue> issues, List<Reason> remarks, RequestDetails request) {
    String id = ReferralView.id(seen.referral().id());
    MethodOutcome answer = new MethodOutcome();
    // the step was taken; who may not read what came of it gets an answer without it
    answer.setId(new IdType("Task", id));
    server
        .seen(seen.actor(), seen.referral().id())
        .ifPresent(
            after -> {
              String version = Integer.toString(after.view().version(after.referral()));
              answer.setId(new IdType("Task", id, version));
              after.view().task(after.referral()).ifPresent(answer::setResource);
            });
    return Refusals.with(answer, request, issues, remarks);
  }

  private ReferralOutcome handled(Seen seen, ReferralStep step) {
    return server
        .handler()
        .handle(
            seen.referral().id(),
            new ReferralCommand(
                CommandId.of("fhir-" + UUID.randomUUID()),
                seen.referral().version(),
                seen.actor(),
                server.clock().instant(),
                step));
  }

  private static boolean stale(ReferralOutcome outcome) {
    return outcome instanceof ReferralOutcome.Refused refused && Refusals.stale(refused.reasons());
  }

  /** As it is now, where what came between changed nothing of what the caller reads. */
  private Seen asTold(Seen was, RequestDetails request) {
    Seen now =
        server.seen(was.actor(), was.referral().id()).orElseThrow(() -> Refusals.notFound(request));
    int told = was.view().version(was.referral());
    int version = now.view().version(now.referral());
    if (version != told) {
      throw Refusals.stale(request, told, version);
    }
    return now;
  }
}
