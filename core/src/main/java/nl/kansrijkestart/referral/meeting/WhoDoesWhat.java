package nl.kansrijkestart.referral.meeting;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;

/**
 * The overview of who does what for her (overzicht wie wat doet): every open task has an owner.
 *
 * <p>Source: R-061 (001_032837c8bf6776cc.txt, L124-127). This class is immutable and thread-safe.
 *
 * @param tasks the tasks, each number once, every open one with an owner, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"tasks"})
public record WhoDoesWhat(List<CaseTask> tasks) implements Disclosable {

  /** Copies the list and checks that no number stands twice and every open task has an owner. */
  public WhoDoesWhat {
    tasks = List.copyOf(tasks);
    if (!refusals(tasks).isEmpty()) {
      throw new IllegalArgumentException(
          "Every open task must have an owner, and each number stand once");
    }
  }

  /**
   * Makes the overview.
   *
   * @param tasks the tasks, not null
   * @return the overview, or a refusal with a reason for each task that stands in its way; never
   *     null
   */
  public static Result<WhoDoesWhat> of(List<CaseTask> tasks) {
    List<Reason> refusals = refusals(List.copyOf(tasks));
    return refusals.isEmpty() ? Result.accepted(new WhoDoesWhat(tasks)) : Result.refused(refusals);
  }

  private static List<Reason> refusals(List<CaseTask> tasks) {
    List<Reason> refusals = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (CaseTask task : tasks) {
      Map<String, Integer> number = Map.of("number", task.number());
      if (!numbers.add(task.number())) {
        refusals.add(
            Reason.of(
                MeetingReasons.TASK_TWICE, MeetingReasons.CASE, MeetingReasons.ADVICE, number));
      }
      if (task.open() && task.owner() == null) {
        refusals.add(
            Reason.of(
                MeetingReasons.TASK_WITHOUT_OWNER,
                MeetingReasons.CASE,
                MeetingReasons.ADVICE,
                number));
      }
    }
    return refusals;
  }

  /**
   * The open tasks of one owner.
   *
   * @param owner the owner, not null
   * @return the tasks in the order of the overview, never null
   */
  public List<CaseTask> openOf(Actor owner) {
    requireNonNull(owner, "owner");
    return tasks.stream().filter(task -> task.open() && owner.equals(task.owner())).toList();
  }

  @Override
  public List<Part> parts() {
    return List.of(Part.ofWoman("tasks", DataCategory.REFERRAL, tasks));
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
