package nl.kansrijkestart.fhir.internal.part;

import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.r4.model.Task;

/** What HL7 Clinical Order Workflows asks of a task; a draft, so that it stands here alone. */
public final class CowDraft {

  public static final String VERSION = "1.0.0-ballot";
  public static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";
  public static final String FULFILL = "fulfill";

  /** To ask to stop what is in progress is a task of its own, with the first task as focus. */
  public static final String ABORT = "abort";

  /** Example codes, named temporary in the draft. */
  public static final String BUSINESS_STATUS = "http://hl7.org/fhir/uv/cow/CodeSystem/temp";

  private CowDraft() {}

  public static List<FhirIssue> problems(Task task) {
    List<FhirIssue> problems = new ArrayList<>();
    if (!task.hasIdentifier()) {
      problems.add(FhirIssue.of("Task.identifier", FhirReasons.MISSING));
    }
    if (!task.hasCode()) {
      problems.add(FhirIssue.of("Task.code", FhirReasons.MISSING));
    }
    if (!task.hasFocus()) {
      problems.add(FhirIssue.of("Task.focus", FhirReasons.MISSING));
    }
    return problems;
  }
}
