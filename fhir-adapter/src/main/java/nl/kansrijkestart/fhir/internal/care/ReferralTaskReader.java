package nl.kansrijkestart.fhir.internal.care;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.CowDraft;
import nl.kansrijkestart.fhir.internal.part.TaskStatuses;
import nl.kansrijkestart.fhir.internal.part.TwiinDraft;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.outcome.TaskReasons;
import nl.kansrijkestart.fhir.referral.ReferralTask;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.outward.OutwardStatus;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.jspecify.annotations.Nullable;

/** Tasks to fulfil a referral, and the referral tasks of general practice (hg-ReferralTask). */
public final class ReferralTaskReader implements ResourceReader<Task> {

  /** Patient referral: the code of the draft of Nictiz for general practice. */
  private static final String REFERRAL = "3457005";

  @Override
  public Class<Task> type() {
    return Task.class;
  }

  @Override
  public boolean reads(Task task) {
    return task.getCode().hasCoding(CowDraft.TASK_CODE, CowDraft.FULFILL)
        || NlCore.has(task.getCode(), REFERRAL);
  }

  @Override
  public void read(Task task, Reading reading) {
    List<FhirIssue> issues = new ArrayList<>(TwiinDraft.refusals(task));
    boolean refused = issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    OutwardStatus status = refused ? null : TaskStatuses.read(task, issues);
    issues.forEach(
        issue ->
            reading.issue(
                issue.path().substring("Task.".length()), issue.severity(), issue.reason()));
    if (status == null) {
      reading.refuse("status", FhirReasons.NOT_IN_FORCE);
      return;
    }
    if (task.getIntent() != TaskIntent.ORDER) {
      reading.refuse("intent", TaskReasons.NOT_AN_ORDER);
      return;
    }
    reading.take("status", "intent", "businessStatus", "statusReason", "for", "focus");
    reading.takeCoding("code", task.getCode(), CowDraft.TASK_CODE, CowDraft.FULFILL);
    reading.takeCoding("code", task.getCode(), NlCore.SNOMED, REFERRAL);
    PersonId person = task.hasFor() ? reading.person(task.getFor(), "for") : null;
    for (int i = 0; i < task.getOutput().size(); i++) {
      if (task.getOutput().get(i).getType().hasCoding(Project.TASK_OUTPUT, TaskStatuses.OUTPUT)) {
        reading.take("output[" + i + "]");
      }
    }
    reading.record(
        new ReferralTask(
            referral(task, reading),
            person,
            status,
            organization(task.getRequester(), "requester", reading),
            organization(task.getOwner(), "owner", reading),
            TaskStatuses.feedback(task),
            task.getStatusReason().getText(),
            instant(task.getAuthoredOnElement(), "authoredOn", reading),
            instant(task.getLastModifiedElement(), "lastModified", reading)));
  }

  private static @Nullable ReferralId referral(Task task, Reading reading) {
    for (int i = 0; i < task.getIdentifier().size(); i++) {
      Identifier identifier = task.getIdentifier().get(i);
      if (Project.REFERRAL.equals(identifier.getSystem()) && identifier.hasValue()) {
        String path = "identifier[" + i + "]";
        reading.take(path);
        return Build.or(reading, path, () -> ReferralId.of(identifier.getValue()));
      }
    }
    return null;
  }

  private static @Nullable OrganizationId organization(
      Reference reference, String path, Reading reading) {
    Identifier identifier = reference.getIdentifier();
    if (!Project.ORGANIZATION.equals(identifier.getSystem()) || !identifier.hasValue()) {
      return null;
    }
    reading.take(path + ".identifier", path + ".type");
    return Build.or(reading, path, () -> OrganizationId.of(identifier.getValue()));
  }

  private static @Nullable Instant instant(BaseDateTimeType value, String path, Reading reading) {
    if (value.getValue() == null || Days.of(value) == null) {
      return null;
    }
    reading.take(path);
    return value.getValue().toInstant();
  }
}
