package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The self-scan of professionals (zelfscan Kansrijke Start): how well they think they reach and
 * support families, for one of them or a team.
 *
 * <p>The items are not published, so the host supplies them as an {@link Instrument}, with the tips
 * and the limit below which a tip is shown. It is about professionals, never about families. A team
 * is at least {@link #MIN_TEAM} people, and an item that fewer of them answered has no figure: else
 * one could be told from the others. Source: 000_eb423f63e596da97.txt, L161-163.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SelfScan {

  /** The smallest team, and the smallest number of answers to an item that is shown. */
  public static final int MIN_TEAM = 3;

  private final Instrument definition;
  private final Map<Integer, LocalizedText> tips;
  private final int tipBelow;
  private final ScoringPlan plan;

  private SelfScan(Instrument definition, Map<Integer, LocalizedText> tips, int tipBelow) {
    this.definition = definition;
    this.tips = Map.copyOf(tips);
    this.tipBelow = tipBelow;
    this.plan = new ScoringPlan(definition);
  }

  /**
   * A scan with the items, tips and limit of the host.
   *
   * @param definition the items, not null
   * @param tips a tip for each item that has one, by its number, not null
   * @param tipBelow a tip is shown where the mean of an item is below this, in points
   * @return the scan, never null
   * @throws IllegalArgumentException if a tip belongs to no item
   */
  public static SelfScan of(Instrument definition, Map<Integer, LocalizedText> tips, int tipBelow) {
    requireNonNull(definition, "definition");
    if (tips.keySet().stream().anyMatch(number -> definition.item(number).isEmpty())) {
      throw new IllegalArgumentException("Each tip must belong to an item of the definition");
    }
    return new SelfScan(definition, tips, tipBelow);
  }

  /**
   * One item of a scan.
   *
   * @param item the number of the item
   * @param answered how many answered it
   * @param mean the mean of their item scores to two decimals, or null where too few answered
   * @param lowest the lowest of them, or null
   * @param highest the highest of them, or null
   * @param tip what may help, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"item", "answered", "mean", "lowest", "highest", "tip"})
  public record ItemResult(
      int item,
      int answered,
      @Nullable BigDecimal mean,
      @Nullable Integer lowest,
      @Nullable Integer highest,
      @Nullable LocalizedText tip) {

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

  /**
   * The scan of one professional.
   *
   * @param answers the answers, not null
   * @return each item; refused, with every reason, where the answers do not fit; never null
   */
  public Result<List<ItemResult>> individual(Answers answers) {
    return results(List.of(answers), 1);
  }

  /**
   * The scan of a team: per item the mean and the spread.
   *
   * @param members the answers of each member, at least {@link #MIN_TEAM}, not null
   * @return each item; refused, with every reason, for a smaller team or answers that do not fit;
   *     never null
   */
  public Result<List<ItemResult>> team(List<Answers> members) {
    return members.size() < MIN_TEAM
        ? Result.refused(List.of(Reason.of(ScreeningReasons.TEAM_OF_ONE)))
        : results(members, MIN_TEAM);
  }

  private Result<List<ItemResult>> results(List<Answers> members, int atLeast) {
    List<Reason> wrong = new ArrayList<>();
    List<Filled> forms = new ArrayList<>();
    for (Answers answers : members) {
      Filled filled = new Filled(plan, answers);
      boolean same =
          answers.instrument().equals(definition.id())
              && answers.version().equals(definition.version());
      if (!same) {
        wrong.add(
            Reason.of(
                ScreeningReasons.WRONG_VERSION,
                Map.of("instrument", definition.id().value(), "known", definition.version())));
      } else if (!filled.fits) {
        wrong.addAll(Misfits.of(filled, List.of()));
      }
      forms.add(filled);
    }
    return wrong.isEmpty()
        ? Result.accepted(items(forms, atLeast))
        : Result.refused(wrong.stream().distinct().toList());
  }

  private List<ItemResult> items(List<Filled> forms, int atLeast) {
    List<ItemResult> results = new ArrayList<>();
    for (int i = 0; i < definition.items().size(); i++) {
      int place = i;
      IntSummaryStatistics figures =
          forms.stream()
              .mapToInt(form -> form.score[place])
              .filter(score -> score != Filled.NONE)
              .summaryStatistics();
      results.add(item(definition.items().get(place).number(), figures, atLeast));
    }
    return List.copyOf(results);
  }

  private ItemResult item(int number, IntSummaryStatistics figures, int atLeast) {
    if (figures.getCount() < atLeast) {
      return new ItemResult(number, (int) figures.getCount(), null, null, null, null);
    }
    int count = (int) figures.getCount();
    boolean weak = figures.getSum() < (long) tipBelow * count;
    return new ItemResult(
        number,
        count,
        BigDecimal.valueOf(figures.getSum())
            .divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP),
        figures.getMin(),
        figures.getMax(),
        weak ? tip(number).orElse(null) : null);
  }

  private Optional<LocalizedText> tip(int number) {
    return Optional.ofNullable(tips.get(number));
  }
}
