package nl.kansrijkestart.referral.trajectory;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * To what end a volunteer of Home-Start comes to a family (doelen van Home-Start): at least one of
 * seven goals, or another one in words.
 *
 * <p>Goals that are refused stop no visit. Source: R-235 (002_23e6f29f09909ddf.txt, L255). This
 * class is immutable and thread-safe.
 *
 * @param parent the parent by whom the family is known, not null
 * @param goals the goals, at least one, not null
 * @param other what the other goal is, 1 to {@link PlanGoal#MAX_WORDS} characters, with {@link
 *     Goal#OTHER} and only then; or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"parent", "goals", "other"})
public record HomeStartGoals(PersonId parent, Set<Goal> goals, @Nullable String other)
    implements Disclosable {

  /** What the visits are for (doel). */
  public enum Goal {
    /** Somebody who listens (luisterend oor). */
    @JsonProperty("listening-ear")
    LISTENING_EAR,
    /** No longer being alone (isolement doorbreken). */
    @JsonProperty("break-isolation")
    BREAK_ISOLATION,
    /**
     * Learning to use what there is in the neighbourhood (leren gebruikmaken van voorzieningen).
     */
    @JsonProperty("use-services")
    USE_SERVICES,
    /** Support in bringing up a child (opvoedingsondersteuning). */
    @JsonProperty("parenting-support")
    PARENTING_SUPPORT,
    /** A moment for the parents themselves (ouders ontlasten). */
    @JsonProperty("relieve-parents")
    RELIEVE_PARENTS,
    /** Practical help with the children (praktische hulp met de kinderen). */
    @JsonProperty("practical-help-children")
    PRACTICAL_HELP_CHILDREN,
    /** Practical help with the household (praktische hulp bij het huishouden). */
    @JsonProperty("practical-help-household")
    PRACTICAL_HELP_HOUSEHOLD,
    /** Another goal, in words, such as practising the language (anders). */
    @JsonProperty("other")
    OTHER
  }

  /** Puts the goals in order and checks that there is one, and another one is put in words. */
  public HomeStartGoals {
    requireNonNull(parent, "parent");
    EnumSet<Goal> ordered = EnumSet.noneOf(Goal.class);
    ordered.addAll(goals);
    goals = Collections.unmodifiableSet(ordered);
    if (goals.isEmpty() || !said(goals, other)) {
      throw new IllegalArgumentException(
          "A family must have a goal or more, and another goal must be put in words");
    }
    if (other != null && other.length() > PlanGoal.MAX_WORDS) {
      throw new IllegalArgumentException("A goal must be 1 to 1,000 characters");
    }
  }

  /**
   * The goals of a family.
   *
   * @param parent the parent by whom the family is known, not null
   * @param goals the goals, not null
   * @param other what the other goal is, at most {@link PlanGoal#MAX_WORDS} characters, or null
   * @return the goals; or a refusal where there is none, or {@link Goal#OTHER} and its words are
   *     not there together; never null
   * @throws IllegalArgumentException if the words are too long
   */
  public static Result<HomeStartGoals> of(
      PersonId parent, Collection<Goal> goals, @Nullable String other) {
    List<Reason> refusals = new ArrayList<>();
    if (goals.isEmpty()) {
      refusals.add(because(true));
    }
    if (!said(goals, other)) {
      refusals.add(because(false));
    }
    return refusals.isEmpty()
        ? Result.accepted(new HomeStartGoals(parent, Set.copyOf(goals), other))
        : Result.refused(refusals);
  }

  private static boolean said(Collection<Goal> goals, @Nullable String other) {
    return goals.contains(Goal.OTHER) ? other != null && !other.isBlank() : other == null;
  }

  private static Reason because(boolean none) {
    return Reason.of(
        none ? TrajectoryReasons.HOME_START_GOAL : TrajectoryReasons.HOME_START_OTHER,
        TrajectoryReasons.HOME_START_RULE,
        TrajectoryReasons.HOME_START,
        Map.of());
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("parent", DataCategory.REFERENCE, parent),
        Part.ofWoman("goals", DataCategory.OWN_WISH, goals),
        Part.ofWoman("other", DataCategory.SAFETY, other));
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
