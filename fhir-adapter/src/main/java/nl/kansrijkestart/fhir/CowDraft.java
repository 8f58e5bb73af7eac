package nl.kansrijkestart.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Task;

/** What HL7 Clinical Order Workflows asks of a task; a draft, so that it stands here alone. */
final class CowDraft {

  static final String VERSION = "1.0.0-ballot";
  static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";
  static final String FULFILL = "fulfill";

  /** To ask to stop what is in progress is a task of its own, with the first task as focus. */
  static final String ABORT = "abort";

  /** Example codes, named temporary in the draft. */
  static final String BUSINESS_STATUS = "http://hl7.org/fhir/uv/cow/CodeSystem/temp";

  private CowDraft() {}

  static List<FhirIssue> problems(Task task) {
    List<FhirIssue> problems = new ArrayList<>();
    if (!task.hasIdentifier()) {
      problems.add(FhirRead.issue("Task.identifier", FhirReasons.MISSING));
    }
    if (!task.hasCode()) {
      problems.add(FhirRead.issue("Task.code", FhirReasons.MISSING));
    }
    if (!task.hasFocus()) {
      problems.add(FhirRead.issue("Task.focus", FhirReasons.MISSING));
    }
    return problems;
  }
}
