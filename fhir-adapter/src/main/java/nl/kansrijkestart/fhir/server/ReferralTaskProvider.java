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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.TaskReasons;
import nl.kansrijkestart.fhir.referral.CancellationRequest;
import nl.kansrijkestart.fhir.referral.ReferralView;
import nl.kansrijkestart.fhir.server.ReferralServer.Seen;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of the referral loop. A new task sends a draft that the host holds, its focus; or asks to
 * stop, with the code abort. An update names the version it is based on (If-Match) and means one
 * step; what core refuses comes back with core's reasons.
 */
public final class ReferralTaskProvider implements IResourceProvider {

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
   * Searches among the referrals that the host lists for the caller.
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
    if (CancellationRequest.asks(task)) {
      return stop(task, seen, request);
    }
    FhirRead<ReferralStep> read = seen.view().step(seen.referral(), task);
    ReferralStep step = read.value().orElse(null);
    if (step == null) {
      throw Refusals.unclear(request, read.issues());
    }
    if (step.kind() != Kind.SEND) {
      throw Refusals.refused(request, List.of(Reason.of(TaskReasons.JUMP)));
    }
    MethodOutcome outcome = take(seen, seen.referral().version(), step, request);
    outcome.setCreated(true);
    return outcome;
  }

  private static String focus(Task task, RequestDetails request) {
    String id = task.getFocus().getReferenceElement().getIdPart();
    if (id == null) {
      throw Refusals.invalid(request, "Task.focus", Reason.of(FhirReasons.MISSING));
    }
    return id;
  }

  private MethodOutcome stop(Task task, Seen seen, RequestDetails request) {
    Referral referral = seen.referral();
    boolean asked =
        seen.actor().equals(referral.referrer())
            || (referral.referrer().organization() != null
                && referral.referrer().organization().equals(seen.actor().organization()));
    if (!asked) {
      throw Refusals.refused(request, List.of(Reason.of(TaskReasons.NOT_THE_REQUESTER)));
    }
    if (!inProgress(seen)) {
      throw Refusals.refused(request, List.of(Reason.of(TaskReasons.CANCEL_BY_STATUS)));
    }
    CancellationRequest question =
        new CancellationRequest(
            "stop-" + UUID.randomUUID(),
            referral.id(),
            seen.actor(),
            server.clock().instant(),
            task.getStatusReason().getText());
    server.ask(question);
    Task kept = seen.view().question(referral, question);
    return new MethodOutcome(kept.getIdElement(), true).setResource(kept);
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
    int version = version(id, request);
    FhirRead<ReferralStep> read = seen.view().step(seen.referral(), task);
    ReferralStep step = read.value().orElse(null);
    if (step == null) {
      throw Refusals.unclear(request, read.issues());
    }
    if (step.kind() == Kind.CANCEL && inProgress(seen)) {
      throw Refusals.refused(request, List.of(Reason.of(TaskReasons.ASK_TO_CANCEL)));
    }
    if (!mayMove(seen, step.kind())) {
      throw Refusals.refused(request, List.of(Reason.of(TaskReasons.NOT_THE_OWNER)));
    }
    return take(seen, version, step, request);
  }

  /** Once it was sent only the owner moves it; taking back and declining is for core to judge. */
  private static boolean mayMove(Seen seen, Kind kind) {
    if (kind == Kind.CANCEL || kind == Kind.DECLINE || kind == Kind.RESUME) {
      return true;
    }
    Referral referral = seen.referral();
    if (referral.state() == ReferralState.DRAFT) {
      return true;
    }
    Optional<OrganizationId> owner = seen.view().owner(referral);
    return owner.isPresent() && owner.get().equals(seen.actor().organization());
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

  private MethodOutcome take(Seen seen, int version, ReferralStep step, RequestDetails request) {
    ReferralCommand command =
        new ReferralCommand(
            CommandId.of("fhir-" + UUID.randomUUID()),
            version,
            seen.actor(),
            server.clock().instant(),
            step);
    ReferralOutcome outcome = server.handler().handle(seen.referral().id(), command);
    Referral now =
        outcome.match(
            applied -> applied.referral(),
            unchanged -> unchanged.referral(),
            refused -> {
              throw Refusals.refused(request, refused.reasons());
            });
    Seen after = server.seen(seen.actor(), now.id()).orElseThrow(() -> Refusals.notFound(request));
    MethodOutcome answer = new MethodOutcome();
    answer.setId(new IdType("Task", ReferralView.id(now.id()), Integer.toString(now.version())));
    after.view().task(now).ifPresent(answer::setResource);
    if (!outcome.reasons().isEmpty()) {
      answer.setOperationOutcome(Refusals.remarks(request, outcome.reasons()));
    }
    return answer;
  }
}
