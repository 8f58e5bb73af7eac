package nl.kansrijkestart.fhir.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Modifiers;
import nl.kansrijkestart.fhir.internal.base.Names;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.CowDraft;
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
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.hl7.fhir.r4.model.Coding;
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
    read.leave("Task.statusReason.coding", task.getStatusReason().hasCoding());
    String words = task.getStatusReason().getText();
    if (words != null && words.length() > ReferralStep.MAX_REASON) {
      read.error("Task.statusReason.text", FhirReasons.OUT_OF_RANGE);
    }
    return read.refused()
        ? FhirRead.none(read.issues)
        : FhirRead.of(
            new CancellationRequest(
                id, referral.id(), actor, at, words == null || words.isBlank() ? null : words),
            read.issues);
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
    List<Coding> codes = task.getCode().getCoding();
    if (codes.size() > 1) {
      error("Task.code", FhirReasons.CONTRADICTORY);
    } else if (!task.getCode().hasCoding(CowDraft.TASK_CODE, code)) {
      error("Task.code", codes.isEmpty() ? FhirReasons.MISSING : FhirReasons.OTHER_CODE);
    }
    for (Identifier identifier : task.getIdentifier()) {
      if (Project.REFERRAL.equals(identifier.getSystem())
          && !referral.id().value().equals(identifier.getValue())) {
        error("Task.identifier", TaskReasons.FIXED);
      }
    }
    Identifier focus = task.getFocus().getIdentifier();
    if (!focus.isEmpty() && !same(focus, ReferralRequestMapper.key(referral))) {
      error("Task.focus", TaskReasons.FIXED);
    }
    person("Task.for", task.getFor(), referral.request().person());
    OrganizationId referrer = referral.referrer().organization();
    if (referrer != null) {
      organization("Task.requester", task.getRequester(), referrer);
    } else {
      person("Task.requester", task.getRequester(), referral.referrer().person());
    }
    organization("Task.owner", task.getOwner(), Told.of(referral, parties, reader).owner());
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
    if (given.isEmpty()) {
      return;
    }
    boolean byReference = !given.hasReference() || Objects.equals(given.getReference(), reference);
    boolean byKey =
        !given.hasIdentifier() || keys.anyMatch(key -> same(given.getIdentifier(), key));
    if (!byReference || !byKey || !(given.hasReference() || given.hasIdentifier())) {
      error(path, TaskReasons.FIXED);
    }
  }

  private static boolean same(Identifier given, Identifier ours) {
    return given.getValue() != null
        && Objects.equals(given.getSystem(), ours.getSystem())
        && given.getValue().equals(ours.getValue());
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
