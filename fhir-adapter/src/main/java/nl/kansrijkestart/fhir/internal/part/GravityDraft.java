package nl.kansrijkestart.fhir.internal.part;

import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.TaskReasons;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** What Gravity SDOH Clinical Care asks of a task; no conformance is claimed. */
public final class GravityDraft {

  public static final String VERSION = "3.0.0";

  /** Temporary codes, among them those of enrolment. */
  public static final String CODES =
      "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes";

  private GravityDraft() {}

  public static List<FhirIssue> problems(Task task) {
    List<FhirIssue> problems = new ArrayList<>();
    if (task.getStatus() == TaskStatus.READY || task.getStatus() == TaskStatus.RECEIVED) {
      problems.add(FhirIssue.of("Task.status", TaskReasons.STATUS_UNKNOWN));
    }
    if (!task.getCode().hasCoding(CowDraft.TASK_CODE, CowDraft.FULFILL)) {
      problems.add(FhirIssue.of("Task.code", FhirReasons.OTHER_CODE));
    }
    need(problems, task.hasFocus(), "Task.focus");
    need(problems, task.hasFor(), "Task.for");
    need(problems, task.hasAuthoredOn(), "Task.authoredOn");
    need(problems, task.hasRequester(), "Task.requester");
    need(
        problems,
        !task.hasStatusReason() || task.getStatusReason().hasText(),
        "Task.statusReason.text");
    return problems;
  }

  /** The same task for a partner who knows no confirmation of receipt. */
  public static Task adapt(Task task) {
    Task copy = task.copy();
    if (copy.getStatus() == TaskStatus.RECEIVED) {
      copy.setStatus(TaskStatus.REQUESTED);
    }
    return copy;
  }

  private static void need(List<FhirIssue> problems, boolean there, String path) {
    if (!there) {
      problems.add(FhirIssue.of(path, FhirReasons.MISSING));
    }
  }
}
