package nl.kansrijkestart.referral.desk;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.referral.ReferralParty;

/**
 * Within how many working days a referral must get from one stage to another, and who is told where
 * it does not (termijn).
 *
 * <p>None is built in: the sources ask for an intake "as soon as possible" and give no number. A
 * municipality that agrees on one writes it in its pack, in the section {@value #SECTION}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param from the stage from which it counts; that day itself does not count; not before her
 *     consent, since the time in which she makes up her mind is hers and never late; not null
 * @param to the stage that must be reached, later than the other, not null
 * @param workingDays the last working day on which it is in time, counted from the day after; 1 to
 *     {@value #MOST_DAYS}
 * @param escalateTo who is told where it is late, not null
 * @param rule the rule as a reference, not null
 * @param sources what it stands on, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"from", "to", "workingDays", "escalateTo", "rule", "sources"})
public record Deadline(
    Stage from,
    Stage to,
    int workingDays,
    ReferralParty escalateTo,
    RuleRef rule,
    List<Source> sources) {

  /** The section of a pack that holds deadlines. */
  public static final String SECTION = "referralDeadlines";

  /** The longest term. */
  public static final int MOST_DAYS = 366;

  private static final Map<String, Stage> STAGES =
      Arrays.stream(Stage.values()).collect(Collectors.toMap(Stage::code, Function.identity()));
  private static final Map<String, ReferralParty> PARTIES =
      Map.of(
          "referrer", ReferralParty.REFERRER,
          "desk", ReferralParty.DESK,
          "provider", ReferralParty.PROVIDER);

  /** Checks that the stages are in order and the number of days is a term. */
  public Deadline {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(escalateTo, "escalateTo");
    requireNonNull(rule, "rule");
    sources = List.copyOf(sources);
    if (from.compareTo(to) >= 0) {
      throw new IllegalArgumentException("The stages of a deadline must be in order");
    }
    if (from == Stage.SIGNALLED) {
      throw new IllegalArgumentException("A deadline must begin no earlier than she agreed");
    }
    if (workingDays < 1 || workingDays > MOST_DAYS) {
      throw new IllegalArgumentException("A deadline must be 1 to 366 working days");
    }
    if (escalateTo == ReferralParty.RECEIVER) {
      throw new IllegalArgumentException("Who has nothing in hand yet is not told to hurry");
    }
    if (escalateTo == ReferralParty.CLIENT) {
      throw new IllegalArgumentException("She is not told to hurry: escalate to a professional");
    }
  }

  /**
   * Reads a deadline of a pack, such as {@code {"id": "received", "from": "referred", "to":
   * "received", "workingDays": 2, "escalateTo": "desk", "sources": [...]}}.
   *
   * @param entry the entry, not null
   * @return the deadline, never null
   * @throws nl.kansrijkestart.pack.PackException if it breaks a rule, with file, place and fix
   */
  public static Deadline from(PackEntry entry) {
    entry.onlyFields("from", "to", "workingDays", "escalateTo");
    Stage from = entry.field("from").oneOf(STAGES);
    Stage to = entry.field("to").oneOf(STAGES);
    if (from == Stage.SIGNALLED) {
      throw entry
          .field("from")
          .refused("must not lie before her consent", "Write referred, or a later stage");
    }
    if (from.compareTo(to) >= 0) {
      throw entry.field("to").refused("must be a later stage than from", "Swap the two stages");
    }
    return new Deadline(
        from,
        to,
        entry.field("workingDays").wholeBetween(1, MOST_DAYS),
        entry.field("escalateTo").oneOf(PARTIES),
        entry.rule(),
        entry.sources());
  }
}
