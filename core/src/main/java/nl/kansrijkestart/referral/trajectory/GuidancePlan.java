package nl.kansrijkestart.referral.trajectory;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The plan of guidance of Mothers of Rotterdam for one woman in one pregnancy (begeleidingsplan):
 * its goals, at least one in the medical and one in the social domain, and among them her own, or
 * that she gives none.
 *
 * <pre>{@code
 * Result<GuidancePlan> plan =
 *     GuidancePlan.of(
 *         woman, pregnancy, goals, null, vulnerability.statusOn(today).level());
 * }</pre>
 *
 * <p>How vulnerable she is does not stand in it: it is looked at when the plan is made, and falls
 * back by itself. A plan that is refused stops no help, and that she gives no goal of her own is
 * held against nobody. Sources: R-144 and R-145 (003_09b18bbe4b80cd54.txt, L110-122), R-064
 * (000_eb423f63e596da97.txt, L57-59). This class is immutable and thread-safe.
 *
 * @param person the woman, not null
 * @param pregnancy the pregnancy, not null
 * @param goals the goals, at least one in each domain, not null
 * @param ownGoalDeclinedOn the day on which she said that she gives no goal of her own, only where
 *     none of the goals is hers; or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"person", "pregnancy", "goals", "ownGoalDeclinedOn"})
public record GuidancePlan(
    PersonId person,
    PregnancyId pregnancy,
    List<PlanGoal> goals,
    @Nullable LocalDate ownGoalDeclinedOn)
    implements Disclosable {

  /** Copies the goals and checks that no domain is missing, nor her own goal. */
  public GuidancePlan {
    requireNonNull(person, "person");
    requireNonNull(pregnancy, "pregnancy");
    goals = List.copyOf(goals);
    if (!missing(goals).isEmpty()) {
      throw new IllegalArgumentException(
          "A plan must have a goal or more in the medical, and in the social domain");
    }
    if (hers(goals) == (ownGoalDeclinedOn != null)) {
      throw new IllegalArgumentException(
          "A plan must have a goal of her own, or the day on which she said to give none");
    }
  }

  /**
   * A plan with these goals.
   *
   * @param person the woman, not null
   * @param pregnancy the pregnancy, not null
   * @param goals the goals, not null
   * @param ownGoalDeclinedOn the day on which she said that she gives no goal of her own, or null
   *     where she gave one
   * @param level how vulnerable she is in this pregnancy on the day of the plan, not null; see
   *     {@link nl.kansrijkestart.client.Vulnerability#statusOn}
   * @return the plan, with the question whether she is vulnerable where it has the main goal and
   *     that is not known; or a refusal with every reason: which domain is missing, no word of her
   *     own goal, or the main goal for a woman who was judged not to be vulnerable; never null
   */
  public static Result<GuidancePlan> of(
      PersonId person,
      PregnancyId pregnancy,
      List<PlanGoal> goals,
      @Nullable LocalDate ownGoalDeclinedOn,
      VulnerabilityLevel level) {
    requireNonNull(person, "person");
    requireNonNull(pregnancy, "pregnancy");
    requireNonNull(level, "level");
    List<Reason> refusals = new ArrayList<>();
    List<Reason> notes = new ArrayList<>();
    String missing = missing(goals);
    if (!missing.isEmpty()) {
      refusals.add(
          Reason.of(
              TrajectoryReasons.PLAN_DOMAIN,
              TrajectoryReasons.RULE,
              TrajectoryReasons.DOMAINS,
              Map.of("missing", missing)));
    }
    if (hers(goals) == (ownGoalDeclinedOn != null)) {
      refusals.add(
          Reason.of(
              hers(goals) ? TrajectoryReasons.OWN_GOAL_BOTH : TrajectoryReasons.OWN_GOAL_MISSING,
              TrajectoryReasons.RULE,
              TrajectoryReasons.OWN_GOAL,
              Map.of()));
    }
    if (goals.stream().anyMatch(goal -> goal.kind() == PlanGoal.Kind.MVR_MAIN)) {
      switch (level) {
        case NONE, POTENTIAL -> refusals.add(main(false));
        case UNKNOWN -> notes.add(main(true));
        case VULNERABLE, VERY_VULNERABLE -> {}
      }
    }
    return refusals.isEmpty()
        ? Result.accepted(new GuidancePlan(person, pregnancy, goals, ownGoalDeclinedOn), notes)
        : Result.refused(refusals);
  }

  private static Reason main(boolean unknown) {
    return Reason.of(
        unknown ? TrajectoryReasons.MAIN_GOAL_UNKNOWN : TrajectoryReasons.MAIN_GOAL,
        TrajectoryReasons.RULE,
        TrajectoryReasons.MAIN,
        Map.of());
  }

  private static boolean hers(List<PlanGoal> goals) {
    return goals.stream().anyMatch(goal -> goal.whose() == PlanGoal.Whose.WOMAN);
  }

  private static String missing(List<PlanGoal> goals) {
    return Arrays.stream(PlanGoal.Domain.values())
        .filter(domain -> goals.stream().noneMatch(goal -> goal.domain() == domain))
        .map(PlanGoal.Domain::code)
        .collect(Collectors.joining(", "));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("person", DataCategory.REFERENCE, person),
        Part.ofWoman("pregnancy", DataCategory.REFERENCE, pregnancy),
        Part.ofWoman("goals", DataCategory.REFERRAL, goals),
        Part.ofWoman("ownGoalDeclinedOn", DataCategory.OWN_WISH, ownGoalDeclinedOn));
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
