package nl.kansrijkestart.fhir.internal.part;

import java.util.List;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.hl7.fhir.r4.model.Task;

/** What Bidirectional Services e-Referral asks of a task: that it says where it stands. */
public final class BserDraft {

  public static final String VERSION = "2.0-ballot";
  static final String BUSINESS_STATUS =
      "http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS";

  private BserDraft() {}

  public static List<FhirIssue> problems(Task task) {
    boolean said =
        task.getBusinessStatus().getCoding().stream()
            .anyMatch(coding -> BUSINESS_STATUS.equals(coding.getSystem()));
    return said ? List.of() : List.of(FhirIssue.of("Task.businessStatus", FhirReasons.MISSING));
  }
}
