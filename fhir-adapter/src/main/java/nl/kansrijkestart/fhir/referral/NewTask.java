package nl.kansrijkestart.fhir.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Modifiers;
import nl.kansrijkestart.fhir.internal.base.Names;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.CowDraft;
import nl.kansrijkestart.fhir.internal.part.TaskStatuses;
import nl.kansrijkestart.fhir.internal.part.TwiinDraft;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.outcome.TaskReasons;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A new task for a referral: to send it, or to ask to stop. It must be an order that asks for one
 * of both without a doubt, and whom it names must be whom the referral names.
 */
final class NewTask {

  private final Task task;
  private final Referral referral;
  private final ReferralParties parties;
  private final List<FhirIssue> issues;

  private NewTask(Task task, Referral referral, ReferralParties parties) {
    this.task = task;
    this.referral = referral;
    this.parties = parties;
    this.issues = new ArrayList<>(TwiinDraft.refusals(task));
  }

  /** The step to send, with what of the task was not taken; or why it is not certain. */
  static FhirRead<ReferralStep> sends(
      Task task, Referral referral, ReferralParties parties, @Nullable OrganizationId reader) {
    NewTask read = new NewTask(task, referral, parties);
    read.check(CowDraft.FULFILL, TaskReasons.JUMP, reader);
    if (task.hasBusinessStatus()) {
      read.error("Task.businessStatus", TaskReasons.NOT_WITH_STATUS);
    }
    read.leave("Task.statusReason", task.hasStatusReason());
    return read.refused()
        ? FhirRead.none(read.issues)
        : FhirRead.of(ReferralStep.of(Kind.SEND), read.issues);
  }

  /** The question to stop, with what of the task was not taken; or why it is not certain. */
  static FhirRead<CancellationRequest> stops(
      Task task,
      Referral referral,
      ReferralParties parties,
      @Nullable OrganizationId reader,
      String id,
      Actor actor,
      Instant at) {
    NewTask read = new NewTask(task, referral, parties);
    read.check(CowDraft.ABORT, TaskReasons.NOT_WITH_STATUS, reader);
    read.leave("Task.businessStatus", task.hasBusinessStatus());
    Kind asked = asked(task);
    int codings = task.getStatusReason().getCoding().size();
    read.leave("Task.statusReason.coding", codings > (asked == null ? 0 : 1));
    String words = task.getStatusReason().getText();
    if (words != null && words.length() > ReferralStep.MAX_REASON) {
      read.error("Task.statusReason.text", FhirReasons.OUT_OF_RANGE);
    }
    return read.refused()
        ? FhirRead.none(read.issues)
        : FhirRead.of(
            new CancellationRequest(
                id,
                referral.id(),
                actor,
                at,
                asked,
                words == null || words.isBlank() ? null : words),
            read.issues);
  }

  /** What is asked, where the reason says so by one code of the project. */
  private static @Nullable Kind asked(Task task) {
    ReferralState state = TaskStatuses.reason(task);
    if (state == null) {
      return null;
    }
    return switch (state) {
      case DECLINED_BY_CLIENT -> Kind.DECLINE;
      case CANCELLED -> Kind.CANCEL;
      default -> null;
    };
  }

  private void check(String code, ReasonCode otherStatus, @Nullable OrganizationId reader) {
    if (task.hasImplicitRules() || Modifiers.within(task)) {
      issues.add(
          new FhirIssue(
              "Task", Severity.ERROR, Reason.of(FhirReasons.MODIFIER), Names.modifier(task)));
    }
    if (task.getIntent() != TaskIntent.ORDER) {
      error("Task.intent", TaskReasons.NOT_AN_ORDER);
    }
    if (task.getStatus() != TaskStatus.REQUESTED) {
      error("Task.status", otherStatus);
    }
    List<String> codes = Named.asks(task.getCode());
    if (codes.size() > 1) {
      error("Task.code", FhirReasons.CONTRADICTORY);
    } else if (!codes.contains(code)) {
      error("Task.code", task.hasCode() ? FhirReasons.OTHER_CODE : FhirReasons.MISSING);
    }
    for (Identifier identifier : task.getIdentifier()) {
      if (Project.REFERRAL.equals(identifier.getSystem())
          && !referral.id().value().equals(identifier.getValue())) {
        error("Task.identifier", TaskReasons.FIXED);
      }
    }
    Identifier focus = task.getFocus().getIdentifier();
    if (!focus.isEmpty() && !Named.same(focus, ReferralRequestMapper.key(referral))) {
      error("Task.focus", TaskReasons.FIXED);
    }
    for (Reference request : task.getBasedOn()) {
      Identifier key = ReferralRequestMapper.key(referral);
      if (!Named.mayBeRequest(request)) {
        leave("Task.basedOn", true);
      } else if (!Named.same(
          request, "ServiceRequest/" + Keys.id(referral.id().value()), Stream.of(key))) {
        error("Task.basedOn", TaskReasons.FIXED);
      }
    }
    person("Task.for", task.getFor(), referral.request().person());
    requester(task.getRequester());
    known("Task.owner", task.getOwner(), Told.of(referral, parties, reader).owner());
    issues.addAll(TaskRest.ofNew(task));
  }

  private void person(String path, Reference given, @Nullable PersonId person) {
    String key = person == null ? null : person.value();
    party(
        path,
        given,
        key == null ? null : "Patient/" + Keys.id(key),
        Stream.of(new Identifier().setSystem(Project.KEY).setValue(key)));
  }

  private void organization(String path, Reference given, @Nullable OrganizationId id) {
    if (id == null) {
      leave(path, !given.isEmpty());
      return;
    }
    party(
        path,
        given,
        "Organization/" + Keys.id(id.value()),
        Stream.of(
            parties.reference(id).getIdentifier(),
            new Identifier().setSystem(Project.ORGANIZATION).setValue(id.value())));
  }

  /** Whom it names by a reference or an identifier, or both, must be the one of the referral. */
  private void party(
      String path, Reference given, @Nullable String reference, Stream<Identifier> keys) {
    if (!given.isEmpty() && !Named.same(given, reference, keys)) {
      error(path, TaskReasons.FIXED);
    }
  }

  /** Who asks is who is logged in. */
  private void requester(Reference given) {
    OrganizationId referrer = referral.referrer().organization();
    if (referrer == null) {
      person("Task.requester", given, referral.referrer().person());
      return;
    }
    known("Task.requester", given, referrer);
  }

  /**
   * An organisation that cannot be compared, such as the role of somebody, a URA where none is
   * known here, or a number of a register that is not known here, is left, and that is said;
   * another one is refused.
   */
  private void known(String path, Reference given, @Nullable OrganizationId id) {
    if (id == null) {
      organization(path, given, null);
      return;
    }
    String kind = given.getReferenceElement().getResourceType();
    Identifier known = parties.reference(id).getIdentifier();
    Identifier key = given.getIdentifier();
    boolean kindUnknown = "PractitionerRole".equals(kind) || "Practitioner".equals(kind);
    boolean keyUnknown =
        TwiinDraft.URA.equals(key.getSystem())
            ? !TwiinDraft.URA.equals(known.getSystem())
            : key.hasSystem() && !ours(key) && !Project.KEY.equals(key.getSystem());
    if (!kindUnknown && !keyUnknown) {
      organization(path, given, id);
      return;
    }
    leave(path, true);
    Reference rest = new Reference();
    if (!kindUnknown) {
      rest.setReference(given.getReference());
    }
    if (!keyUnknown && given.hasIdentifier() && ours(key)) {
      rest.setIdentifier(key);
    }
    organization(path, rest, id);
  }

  /** A number of an organisation; beside the role of somebody there may be one of that person. */
  private static boolean ours(Identifier key) {
    return TwiinDraft.URA.equals(key.getSystem()) || Project.ORGANIZATION.equals(key.getSystem());
  }

  private void error(String path, ReasonCode code) {
    issues.add(new FhirIssue(path, Severity.ERROR, Reason.of(code)));
  }

  private void leave(String path, boolean there) {
    if (there) {
      issues.add(FhirIssue.of(path, FhirReasons.NOT_TAKEN));
    }
  }

  private boolean refused() {
    return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
  }
}
