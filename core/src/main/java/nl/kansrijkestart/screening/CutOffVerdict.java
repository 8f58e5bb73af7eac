package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.privacy.Redaction;

/**
 * Whether a score reaches one cut-off (afkappunt).
 *
 * <p>Reached means that the instrument asks for attention: a further conversation, not a diagnosis.
 * This class is immutable and thread-safe.
 *
 * @param cutOff the id of the cut-off within its instrument, not null
 * @param side on which side of the limit a total must lie, and whether the limit counts, not null
 * @param limit the limit, in points
 * @param reached true or false where that holds whatever the missing answers are, unknown where it
 *     depends on them; not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"cutOff", "side", "limit", "reached"})
public record CutOffVerdict(String cutOff, Comparison side, int limit, Ternary reached) {

  /** Checks that all parts are there. */
  public CutOffVerdict {
    requireNonNull(cutOff, "cutOff");
    requireNonNull(side, "side");
    requireNonNull(reached, "reached");
  }

  /**
   * The type only; what came out is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
