package nl.kansrijkestart.fhir.internal.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.outcome.TaskReasons;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * What the Dutch workflow (Twiin TA Workflow) asks of a coordination task: its invariants
 * twiin-ct-1 to 6, twiin-task-1 and twiin-aid-1, its requester by URA and its type of work. A
 * draft, so that it stands here alone.
 */
public final class TwiinDraft {

  public static final String VERSION = "0.1.0";
  private static final String CODES = "https://fhir.twiin.nl/ig/workflow/CodeSystem/ta-workflow";
  private static final String KVK = "http://kvk.nl";
  public static final String BSN = "http://fhir.nl/fhir/NamingSystem/bsn";
  public static final String URA = "http://fhir.nl/fhir/NamingSystem/ura";
  private static final Set<TaskStatus> NOT_SENT =
      Set.of(TaskStatus.DRAFT, TaskStatus.READY, TaskStatus.ONHOLD);

  private TwiinDraft() {}

  public static List<FhirIssue> problems(Task task) {
    List<FhirIssue> problems = new ArrayList<>(refusals(task));
    if (task.getStatusReason().hasCoding(CODES, "not-selected")
        && task.getStatus() != TaskStatus.CANCELLED) {
      problems.add(error("Task.statusReason", TaskReasons.NOT_WITH_STATUS));
    }
    if (task.getBusinessStatus().hasCoding(CODES, "selected")
        && !(fulfils(task) && task.hasFor())) {
      problems.add(error("Task.businessStatus", TaskReasons.NOT_WITH_STATUS));
    }
    if (task.getCode().hasCoding(CODES, "request-fulfillment") && task.hasFor()) {
      problems.add(error("Task.for", TaskReasons.FOR_NOT_AS_ASKED));
    }
    CodeableConcept why = task.getStatusReason();
    boolean ended =
        task.getStatus() == TaskStatus.REJECTED || task.getStatus() == TaskStatus.CANCELLED;
    if (ended && why.isEmpty()) {
      problems.add(FhirIssue.of("Task.statusReason", FhirReasons.MISSING));
    } else if (!why.isEmpty() && !why.hasText()) {
      problems.add(FhirIssue.of("Task.statusReason.text", FhirReasons.MISSING));
    }
    if (!URA.equals(task.getRequester().getIdentifier().getSystem())) {
      problems.add(error("Task.requester.identifier", FhirReasons.MISSING));
    }
    if (!task.hasAuthoredOn()) {
      problems.add(error("Task.authoredOn", FhirReasons.MISSING));
    }
    long types =
        task.getInput().stream()
            .filter(input -> input.getType().hasCoding(CODES, "type-of-work"))
            .count();
    if (types != 1) {
      problems.add(error("Task.input", FhirReasons.MISSING));
    }
    return problems;
  }

  /** What is refused from whomever it comes: the rest a partner may be forgiven. */
  public static List<FhirIssue> refusals(Task task) {
    List<FhirIssue> refusals = new ArrayList<>();
    if (task.getStatus() != null && NOT_SENT.contains(task.getStatus())) {
      refusals.add(error("Task.status", TaskReasons.STATUS_NOT_SENT));
    }
    String assigner = task.getOwner().getIdentifier().getAssigner().getIdentifier().getSystem();
    if (KVK.equals(assigner) || KVK.equals(task.getOwner().getIdentifier().getSystem())) {
      refusals.add(error("Task.owner.identifier", TaskReasons.OWNER_BY_KVK));
    }
    if (BSN.equals(task.getFor().getIdentifier().getSystem())) {
      refusals.add(FhirIssue.of("Task.for.identifier", TaskReasons.BSN_IN_TASK));
    }
    return refusals;
  }

  private static boolean fulfils(Task task) {
    return task.getCode().hasCoding(CowDraft.TASK_CODE, CowDraft.FULFILL);
  }

  private static FhirIssue error(String path, ReasonCode code) {
    return new FhirIssue(path, Severity.ERROR, Reason.of(code));
  }
}
