package nl.kansrijkestart.referral.meeting;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.PackValue;

/**
 * What a coalition named to do for one of its goals (actie van de coalitie), read from the section
 * {@value #SECTION} of a pack. It says nothing of any client, and of no owner or progress: an
 * agenda with these is kept by the coalition.
 *
 * <pre>{@code
 * List<CoalitionAction> actions =
 *     Packs.standard().entries(CoalitionAction.SECTION).stream().map(CoalitionAction::from).toList();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the id, not null
 * @param goal the number of the goal in the plan, 1 or more
 * @param text what is to be done, in our words, not null
 * @param between with or among which kinds of professional or organisation; empty where the source
 *     names none; not null
 * @param rule the entry as a reference, for reasons, not null
 * @param sources what it stands on, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"id", "goal", "text", "between", "rule", "sources"})
public record CoalitionAction(
    String id,
    int goal,
    LocalizedText text,
    List<RoleCode> between,
    RuleRef rule,
    List<Source> sources) {

  /** The section of a pack that holds the actions of a coalition. */
  public static final String SECTION = "coalitionActions";

  private static final int MOST_GOALS = 100;

  /** Copies the lists and checks the number of the goal. */
  public CoalitionAction {
    requireNonNull(id, "id");
    requireNonNull(text, "text");
    between = List.copyOf(between);
    requireNonNull(rule, "rule");
    sources = List.copyOf(sources);
    if (goal < 1) {
      throw new IllegalArgumentException("A goal must have the number 1 or more, was " + goal);
    }
  }

  /**
   * Reads an action from a pack.
   *
   * @param entry the entry of the section {@link #SECTION}, not null
   * @return the action, never null
   * @throws nl.kansrijkestart.pack.PackException if the entry cannot be read
   */
  public static CoalitionAction from(PackEntry entry) {
    requireNonNull(entry, "entry");
    entry.onlyFields("goal", "text", "between");
    return new CoalitionAction(
        entry.id(),
        entry.field("goal").wholeBetween(1, MOST_GOALS),
        entry.field("text").localized(),
        entry.field("between").optional(list -> list.list(CoalitionAction::kind)).orElse(List.of()),
        entry.rule(),
        entry.sources());
  }

  private static RoleCode kind(PackValue value) {
    return value.parsed(RoleCode::of);
  }
}
