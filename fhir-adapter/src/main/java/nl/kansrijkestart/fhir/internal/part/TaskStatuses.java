package nl.kansrijkestart.fhir.internal.part;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.Codes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.TaskReasons;
import nl.kansrijkestart.referral.FeedbackOutcome;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.outward.BusinessStatus;
import nl.kansrijkestart.referral.outward.BusinessStatus.Vocabulary;
import nl.kansrijkestart.referral.outward.OutwardStatus;
import nl.kansrijkestart.referral.outward.TaskStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.jspecify.annotations.Nullable;

/** The outward status of core on a task, and back. */
public final class TaskStatuses {

  public static final String OUTPUT = "feedback";

  private TaskStatuses() {}

  public static void write(OutwardStatus status, Task task) {
    task.setStatus(Task.TaskStatus.fromCode(status.task().code()));
    BusinessStatus business = status.business();
    if (business != null) {
      task.getBusinessStatus()
          .addCoding()
          .setSystem(system(business.vocabulary()))
          .setCode(business.code());
    }
  }

  private static String system(Vocabulary vocabulary) {
    return switch (vocabulary) {
      case COW -> CowDraft.BUSINESS_STATUS;
      case GRAVITY -> GravityDraft.CODES;
      case BSER -> BserDraft.BUSINESS_STATUS;
    };
  }

  /**
   * The status, or null with an issue where it, or its business status, has no meaning here; also
   * where its reason or its output says several things, of which none is taken for the true one.
   */
  public static @Nullable OutwardStatus read(Task task, List<FhirIssue> issues) {
    TaskStatus status =
        task.getStatus() == null ? null : TaskStatus.of(task.getStatus().toCode()).orElse(null);
    if (status == null) {
      issues.add(FhirIssue.of("Task.status", TaskReasons.STATUS_UNKNOWN));
      return null;
    }
    List<BusinessStatus> found = new ArrayList<>();
    for (Coding coding : task.getBusinessStatus().getCoding()) {
      for (Vocabulary vocabulary : Vocabulary.values()) {
        if (system(vocabulary).equals(coding.getSystem()) && coding.getCode() != null) {
          BusinessStatus.of(vocabulary, coding.getCode()).ifPresent(found::add);
        }
      }
    }
    if (found.size() > 1) {
      issues.add(FhirIssue.of("Task.businessStatus", FhirReasons.CONTRADICTORY));
      return null;
    }
    if (found.isEmpty() && task.hasBusinessStatus()) {
      issues.add(FhirIssue.of("Task.businessStatus", FhirReasons.OTHER_CODE));
      return null;
    }
    if (reasons(task).size() > 1) {
      issues.add(FhirIssue.of("Task.statusReason", FhirReasons.CONTRADICTORY));
      return null;
    }
    if (feedbacks(task).size() > 1) {
      issues.add(FhirIssue.of("Task.output", FhirReasons.CONTRADICTORY));
      return null;
    }
    return new OutwardStatus(status, found.isEmpty() ? null : found.get(0), task.hasStatusReason());
  }

  /** The state that the reason names, where it is one code of the project; or null. */
  public static @Nullable ReferralState reason(Task task) {
    return one(reasons(task));
  }

  /** The feedback that the output tells, where it tells one; or null. */
  public static @Nullable FeedbackOutcome feedback(Task task) {
    return one(feedbacks(task));
  }

  private static <T> @Nullable T one(Set<Optional<T>> found) {
    return found.size() == 1 ? found.iterator().next().orElse(null) : null;
  }

  /** What the codes of the project in the reason name; empty for one that is not known. */
  private static Set<Optional<ReferralState>> reasons(Task task) {
    Set<Optional<ReferralState>> found = new HashSet<>();
    for (Coding coding : task.getStatusReason().getCoding()) {
      if (Project.STATUS_REASON.equals(coding.getSystem())) {
        found.add(Optional.ofNullable(Codes.parse(ReferralState.class, coding.getCode())));
      }
    }
    return found;
  }

  private static Set<Optional<FeedbackOutcome>> feedbacks(Task task) {
    Set<Optional<FeedbackOutcome>> found = new HashSet<>();
    for (TaskOutputComponent output : task.getOutput()) {
      if (output.getType().hasCoding(Project.TASK_OUTPUT, OUTPUT)
          && output.getValue() instanceof CodeableConcept value) {
        for (Coding coding : value.getCoding()) {
          if (Project.FEEDBACK.equals(coding.getSystem())) {
            found.add(Optional.ofNullable(Codes.parse(FeedbackOutcome.class, coding.getCode())));
          }
        }
      }
    }
    return found;
  }
}
