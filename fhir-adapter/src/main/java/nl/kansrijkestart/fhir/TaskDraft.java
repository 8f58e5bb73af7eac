package nl.kansrijkestart.fhir;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Task;

/**
 * The drafts of standards by which a partner may read a task (conceptstandaard). They change: which
 * version is held here is told with each, and no conformance is claimed.
 */
public enum TaskDraft {
  /** HL7 Clinical Order Workflows, by which tasks are written here. */
  COW(CowDraft.VERSION, CowDraft::problems, Task::copy),
  /** The Dutch workflow on top of it (Twiin TA Workflow). */
  TWIIN(TwiinDraft.VERSION, TwiinDraft::problems, Task::copy),
  /** Gravity SDOH Clinical Care, which knows no confirmation of receipt. */
  GRAVITY(GravityDraft.VERSION, GravityDraft::problems, GravityDraft::adapt),
  /** Bidirectional Services e-Referral. */
  BSER(BserDraft.VERSION, BserDraft::problems, Task::copy);

  private final String version;
  private final Function<Task, List<FhirIssue>> problems;
  private final UnaryOperator<Task> adapt;

  TaskDraft(String version, Function<Task, List<FhirIssue>> problems, UnaryOperator<Task> adapt) {
    this.version = version;
    this.problems = problems;
    this.adapt = adapt;
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
    return List.copyOf(problems.apply(requireNonNull(task, "task")));
  }

  /**
   * A task as a partner reads it who follows the draft.
   *
   * @param task the task as it is written here, not null
   * @return a new task, never null
   */
  public Task adapt(Task task) {
    return adapt.apply(requireNonNull(task, "task"));
  }
}
