package nl.kansrijkestart.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Task;

/** What Bidirectional Services e-Referral asks of a task: that it says where it stands. */
final class BserDraft {

  static final String VERSION = "2.0-ballot";
  static final String BUSINESS_STATUS =
      "http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS";

  private BserDraft() {}

  static List<FhirIssue> problems(Task task) {
    boolean said =
        task.getBusinessStatus().getCoding().stream()
            .anyMatch(coding -> BUSINESS_STATUS.equals(coding.getSystem()));
    return said ? List.of() : List.of(FhirRead.issue("Task.businessStatus", FhirReasons.MISSING));
  }
}
