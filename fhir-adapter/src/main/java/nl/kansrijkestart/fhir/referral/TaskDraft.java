package nl.kansrijkestart.fhir.referral;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.kansrijkestart.fhir.internal.part.BserDraft;
import nl.kansrijkestart.fhir.internal.part.CowDraft;
import nl.kansrijkestart.fhir.internal.part.GravityDraft;
import nl.kansrijkestart.fhir.internal.part.TwiinDraft;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import org.hl7.fhir.r4.model.Task;

/**
 * The drafts of standards by which a partner may read a task (conceptstandaard). They change: which
 * version is held here is told with each, and no conformance is claimed.
 */
public enum TaskDraft {
  /** HL7 Clinical Order Workflows, by which tasks are written here. */
  COW(CowDraft.VERSION),
  /** The Dutch workflow on top of it (Twiin TA Workflow). */
  TWIIN(TwiinDraft.VERSION),
  /** Gravity SDOH Clinical Care, which knows no confirmation of receipt. */
  GRAVITY(GravityDraft.VERSION),
  /** Bidirectional Services e-Referral. */
  BSER(BserDraft.VERSION);

  private final String version;

  TaskDraft(String version) {
    this.version = version;
  }

  /**
   * The version of the draft whose rules are held here.
   *
   * @return the version, never null
   */
  public String version() {
    return version;
  }

  /**
   * What the draft would say against a task.
   *
   * @param task the task, not null
   * @return the problems, empty where there are none; never null
   */
  public List<FhirIssue> problems(Task task) {
    requireNonNull(task, "task");
    return List.copyOf(
        switch (this) {
          case COW -> CowDraft.problems(task);
          case TWIIN -> TwiinDraft.problems(task);
          case GRAVITY -> GravityDraft.problems(task);
          case BSER -> BserDraft.problems(task);
        });
  }

  /**
   * A task as a partner reads it who follows the draft.
   *
   * @param task the task as it is written here, not null
   * @return a new task, never null
   */
  public Task adapt(Task task) {
    requireNonNull(task, "task");
    return this == GRAVITY ? GravityDraft.adapt(task) : task.copy();
  }
}
