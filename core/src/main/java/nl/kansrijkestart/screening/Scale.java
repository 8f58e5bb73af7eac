package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashSet;
import java.util.List;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;
import org.jspecify.annotations.Nullable;

/**
 * A figure that an instrument makes of some of its questions (schaal, subschaal): a sum, or a count
 * of the answers that reach a value.
 *
 * <p>A profile, such as that of the self-sufficiency matrix, is a scale for each question and no
 * total. This class is immutable and thread-safe.
 *
 * @param id the id within the instrument; {@code total} is the total score; not null
 * @param name what it measures, not null
 * @param items the numbers of its questions, at least one, each once, not null
 * @param method how the figure is made, not null
 * @param countFrom for a count: the item score from which an answer counts, inclusive, for each of
 *     the items in their order; empty for a sum; not null
 * @param divisor what limits are multiplied by: the number of items where the figure is read as a
 *     mean, else 1
 * @param prorateFrom how many answers suffice to extrapolate a sum to all items by the published
 *     rule, rounded half up; null where the owner publishes none: then it never happens
 * @param ordinal whether the figure is a level with a name: it has an order, and no points to add
 *     up or subtract
 * @param bands the bands from low to high; the last one alone has no upper limit; empty where none
 *     are published; not null
 * @param sources what bands and method stand on, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "id",
  "name",
  "items",
  "method",
  "countFrom",
  "divisor",
  "prorateFrom",
  "ordinal",
  "bands",
  "sources"
})
public record Scale(
    String id,
    LocalizedText name,
    List<Integer> items,
    Method method,
    List<Integer> countFrom,
    int divisor,
    @Nullable Integer prorateFrom,
    boolean ordinal,
    List<Band> bands,
    List<Source> sources) {

  /** The id of the scale that is the total score. */
  public static final String TOTAL = "total";

  /** How a figure is made of answers (rekenwijze). */
  public enum Method {
    /** The sum of the item scores (som). */
    @JsonProperty("sum")
    SUM,
    /** The number of answers that reach a value (aantal). */
    @JsonProperty("count")
    COUNT
  }

  /**
   * A stretch of a scale with a name (klasse). It begins where the one before it ends.
   *
   * @param id the id within the scale, not null
   * @param name what it means, not null
   * @param side on which side of the limit a figure must lie: at most or below; null for the last
   * @param limit the upper limit, times the divisor of the scale; 0 for the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"id", "name", "side", "limit"})
  public record Band(String id, LocalizedText name, @Nullable Comparison side, int limit) {

    /** Checks that a limit is an upper one. */
    public Band {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      if (side != null && side.lower()) {
        throw new IllegalArgumentException("The limit of a band must be an upper one");
      }
    }
  }

  /** Checks that items, counts and bands fit together. */
  public Scale {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    items = List.copyOf(items);
    requireNonNull(method, "method");
    countFrom = List.copyOf(countFrom);
    bands = List.copyOf(bands);
    sources = List.copyOf(sources);
    if (items.isEmpty() || new HashSet<>(items).size() != items.size()) {
      throw new IllegalArgumentException("A scale must have each of its items once, at least one");
    }
    if (countFrom.size() != (method == Method.COUNT ? items.size() : 0)) {
      throw new IllegalArgumentException(
          "A count must say for each of its items from which score an answer counts, a sum never");
    }
    if (divisor < 1 || divisor > 1_000) {
      throw new IllegalArgumentException("A divisor must be 1 to 1000");
    }
    if (ordinal && (items.size() != 1 || bands.isEmpty())) {
      throw new IllegalArgumentException("A level is of one item, and has bands that name it");
    }
    if (prorateFrom != null
        && (method != Method.SUM || prorateFrom < 1 || prorateFrom >= items.size())) {
      throw new IllegalArgumentException(
          "Only a sum is extrapolated, from at least one answer and fewer than all");
    }
    for (int i = 0; i < bands.size(); i++) {
      boolean last = i == bands.size() - 1;
      if ((bands.get(i).side() == null) != last
          || (i > 0 && !last && upper(bands.get(i)) <= upper(bands.get(i - 1)))) {
        throw new IllegalArgumentException(
            "Bands must go from low to high, and only the last has no upper limit");
      }
    }
  }

  /** The highest figure within a band, for one with a limit. */
  private static int upper(Band band) {
    return band.side() == Comparison.BELOW ? band.limit() - 1 : band.limit();
  }
}
