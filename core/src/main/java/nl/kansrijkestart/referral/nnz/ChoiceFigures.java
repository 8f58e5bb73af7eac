package nl.kansrijkestart.referral.nnz;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.FLOOR;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.PackValue;
import org.jspecify.annotations.Nullable;

/**
 * Figures that were published on conversations about the wish for children (resultaten van Nu Niet
 * Zwanger), read from the section {@value #SECTION} of a pack.
 *
 * <p>The number of clients is published as "over 4,000": a lower bound, and so is what follows from
 * it. Every derived value says whether it is the least or the most that can be; none is exact. The
 * percentage was published in whole numbers, so the true one lies up to half a point beside it:
 * each bound is certain with that margin, and beside it stands what it would be at the percentage
 * as published ({@link Bounded#atPublishedPercent}).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the id within its pack, not null
 * @param period the period in words, as the source gives it, not null
 * @param clientsAtLeast how many clients were spoken with at least, 1 or more
 * @param choicePercent how many percent of them made a choice, rounded to a whole number as it was
 *     published, 0 to 100, inclusive
 * @param contraceptionStarts in how many cases contraception was started, 0 to the least number of
 *     clients with a choice at the percentage as published, inclusive
 * @param organisations with how many organisations there is a covenant, 0 or more
 * @param rule the entry as a reference, for reasons, not null
 * @param sources what it stands on, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "id",
  "period",
  "clientsAtLeast",
  "choicePercent",
  "contraceptionStarts",
  "organisations",
  "rule",
  "sources"
})
public record ChoiceFigures(
    String id,
    LocalizedText period,
    int clientsAtLeast,
    int choicePercent,
    int contraceptionStarts,
    int organisations,
    RuleRef rule,
    List<Source> sources) {

  /** The section of a pack that holds published figures on these conversations. */
  public static final String SECTION = "choiceFigures";

  private static final int MOST = 100_000_000;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF_A_POINT = new BigDecimal("0.5");

  /** On which side of a published or derived value the true one lies (ondergrens of bovengrens). */
  public enum Bound {
    /** The value or more (ten minste). */
    @JsonProperty("at-least")
    AT_LEAST,
    /** The value or less (ten hoogste). */
    @JsonProperty("at-most")
    AT_MOST
  }

  /**
   * A value of which only one side is known (begrensde waarde).
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param bound on which side the true value lies, the value itself included, not null
   * @param value the value that is certain, 0 or more, not null
   * @param atPublishedPercent what the value would be if the published percentage were not rounded,
   *     such as 2,560 at 64 percent as published: no bound that is certain; 0 or more, or null
   *     where no percentage enters into it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"bound", "value", "atPublishedPercent"})
  public record Bounded(Bound bound, BigDecimal value, @Nullable BigDecimal atPublishedPercent) {

    /** Checks that the value is there. */
    public Bounded {
      requireNonNull(bound, "bound");
      if (requireNonNull(value, "value").signum() < 0
          || (atPublishedPercent != null && atPublishedPercent.signum() < 0)) {
        throw new IllegalArgumentException("A bounded value must be 0 or more");
      }
    }

    /**
     * Whether the true value is exactly a number. A bound never says so, and only the value that is
     * certain says no.
     *
     * @param claimed the number, not null
     * @return false where the number lies on the wrong side of the bound, else unknown; never true
     */
    public Ternary exactly(BigDecimal claimed) {
      int side = requireNonNull(claimed, "claimed").compareTo(value);
      return (bound == Bound.AT_LEAST ? side < 0 : side > 0) ? Ternary.FALSE : Ternary.UNKNOWN;
    }
  }

  /** Checks that the figures agree with each other. */
  public ChoiceFigures {
    requireNonNull(id, "id");
    requireNonNull(period, "period");
    requireNonNull(rule, "rule");
    sources = List.copyOf(sources);
    if (clientsAtLeast < 1 || organisations < 0 || contraceptionStarts < 0) {
      throw new IllegalArgumentException(
          "A number of clients must be 1 or more, and of organisations and starts 0 or more");
    }
    if (choicePercent < 0 || choicePercent > 100) {
      throw new IllegalArgumentException("A percentage must be 0 to 100, was " + choicePercent);
    }
    if (contraceptionStarts > least(clientsAtLeast, BigDecimal.valueOf(choicePercent))) {
      throw new IllegalArgumentException(
          "Contraception must not be started more often than "
              + least(clientsAtLeast, BigDecimal.valueOf(choicePercent))
              + ", the number of clients with a choice at the percentage as published, was "
              + contraceptionStarts);
    }
  }

  /**
   * Reads figures from a pack.
   *
   * @param entry the entry of the section {@value #SECTION}, not null
   * @return the figures, never null
   * @throws nl.kansrijkestart.pack.PackException if the entry cannot be read, the number of clients
   *     is given as anything but a least number, a percentage is above 100, or contraception was
   *     started more often than there are clients with a choice
   */
  public static ChoiceFigures from(PackEntry entry) {
    entry.onlyFields("period", "clients", "choicePercent", "contraceptionStarts", "organisations");
    PackValue clients = entry.field("clients");
    clients.onlyFields("atLeast");
    int least = clients.field("atLeast").wholeBetween(1, MOST);
    int percent = entry.field("choicePercent").wholeBetween(0, 100);
    PackValue starts = entry.field("contraceptionStarts");
    int started = starts.wholeBetween(0, MOST);
    if (started > least(least, BigDecimal.valueOf(percent))) {
      throw starts.refused(
          "must not be above the least number of clients with a choice",
          "Correct the number, the percentage or the number of clients");
    }
    return new ChoiceFigures(
        entry.id(),
        entry.field("period").localized(),
        least,
        percent,
        started,
        entry.field("organisations").wholeBetween(0, MOST),
        entry.rule(),
        entry.sources());
  }

  /**
   * How many clients were spoken with.
   *
   * @return at least the published number of clients, never null
   */
  public Bounded clients() {
    return new Bounded(Bound.AT_LEAST, BigDecimal.valueOf(clientsAtLeast), null);
  }

  /**
   * How many clients made a choice: half a point less than the percentage, of the least number of
   * clients.
   *
   * @return at least a number of clients, rounded down, with that at the percentage as published;
   *     never null
   */
  public Bounded clientsWithChoice() {
    return atLeast(choicePercent);
  }

  /**
   * How many clients made no choice, as far as is known.
   *
   * @return at least a number of clients, rounded down, with that at the percentage as published;
   *     never null
   */
  public Bounded clientsWithoutChoice() {
    return atLeast(100 - choicePercent);
  }

  private Bounded atLeast(int percent) {
    return new Bounded(
        Bound.AT_LEAST,
        BigDecimal.valueOf(least(clientsAtLeast, certain(percent))),
        BigDecimal.valueOf(least(clientsAtLeast, BigDecimal.valueOf(percent))));
  }

  /**
   * In how many percent of the clients with a choice contraception was started. They may have been
   * more, so it is the most that can be.
   *
   * @return at most a percentage of 0 to 100, rounded up to one decimal, with that at the
   *     percentage as published; empty where nobody need have made a choice; never null
   */
  public Optional<Bounded> startsPercentOfChoices() {
    Bounded choices = clientsWithChoice();
    BigDecimal published = choices.atPublishedPercent();
    return choices.value().signum() == 0 || published == null
        ? Optional.empty()
        : Optional.of(
            new Bounded(Bound.AT_MOST, startsPercent(choices.value()), startsPercent(published)));
  }

  /**
   * In how many percent of all clients contraception was started.
   *
   * @return at most a percentage of 0 to 100, rounded up to one decimal, never null
   */
  public Bounded startsPercentOfClients() {
    return new Bounded(Bound.AT_MOST, startsPercent(BigDecimal.valueOf(clientsAtLeast)), null);
  }

  /** Starts as a percentage of a least number, rounded up; never more than all of them. */
  private BigDecimal startsPercent(BigDecimal least) {
    return BigDecimal.valueOf(contraceptionStarts)
        .multiply(HUNDRED)
        .divide(least, 1, CEILING)
        .min(HUNDRED.setScale(1));
  }

  /** The least that a percentage can be that was rounded to a whole number. */
  private static BigDecimal certain(int percent) {
    return BigDecimal.valueOf(percent).subtract(HALF_A_POINT).max(BigDecimal.ZERO);
  }

  /** A percentage of the least number of clients, in whole clients, rounded down. */
  private static int least(int clients, BigDecimal percent) {
    return BigDecimal.valueOf(clients).multiply(percent).divide(HUNDRED, 0, FLOOR).intValueExact();
  }
}
