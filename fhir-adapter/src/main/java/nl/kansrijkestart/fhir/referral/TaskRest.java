package nl.kansrijkestart.fhir.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.Elements;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.TaskStatuses;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;

/** What of a task that came in has no meaning here, such as a note: it is said, and not kept. */
final class TaskRest {

  /** What a step is read from or judged by, and what a server sets itself. */
  private static final Set<String> TAKEN =
      Set.of(
          "id",
          "meta",
          "implicitRules",
          "language",
          "text",
          "modifierExtension",
          "status",
          "statusReason",
          "businessStatus",
          "intent",
          "code",
          "focus",
          "basedOn",
          "for",
          "requester",
          "owner",
          "authoredOn",
          "lastModified");

  private static final Set<String> EXTENSIONS =
      Set.of(Project.INTAKE_PLACE, Project.INTAKE_DATE, Project.WORKER);

  private TaskRest() {}

  /** Of a task that was changed. */
  static List<FhirIssue> of(Task task) {
    return of(task, false);
  }

  /** Of a new task, which has no outcome and no plan yet. */
  static List<FhirIssue> ofNew(Task task) {
    return of(task, true);
  }

  private static List<FhirIssue> of(Task task, boolean isNew) {
    List<FhirIssue> rest = new ArrayList<>();
    for (Elements.Child child : Elements.of(task)) {
      if (TAKEN.contains(child.name())) {
        continue;
      }
      List<IBase> values = child.values(task);
      for (int i = 0; i < values.size(); i++) {
        if (!values.get(i).isEmpty() && !taken(values.get(i), isNew)) {
          String path = "Task." + child.name() + (child.list() ? "[" + i + "]" : "");
          rest.add(FhirIssue.of(path, FhirReasons.NOT_TAKEN));
        }
      }
    }
    return rest;
  }

  private static boolean taken(IBase value, boolean isNew) {
    if (value instanceof Identifier identifier) {
      return Project.REFERRAL.equals(identifier.getSystem());
    }
    if (isNew) {
      return false;
    }
    if (value instanceof TaskOutputComponent output) {
      return output.getType().hasCoding(Project.TASK_OUTPUT, TaskStatuses.OUTPUT);
    }
    return value instanceof Extension extension
        && EXTENSIONS.contains(String.valueOf(extension.getUrl()));
  }
}
