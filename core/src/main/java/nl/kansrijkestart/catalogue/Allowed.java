package nl.kansrijkestart.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * The values of a fact that meet a criterion: a list of them, or a range with one or two ends
 * (toegestane waarden).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param values the values as data write them ({@code yes}, {@code GM0599}); empty where there are
 *     limits; not null
 * @param limits one limit, or a lower and an upper one; empty where there are values; not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"values", "limits"})
public record Allowed(List<String> values, List<Limit> limits) {

  /** Checks that there is a list or a range, and that the range has at most one end a side. */
  public Allowed {
    values = List.copyOf(values);
    limits = List.copyOf(limits);
    if (values.isEmpty() == limits.isEmpty()) {
      throw new IllegalArgumentException("A criterion needs either values or limits");
    }
    long lower = limits.stream().filter(limit -> limit.side().lower()).count();
    if (lower > 1 || limits.size() - lower > 1) {
      throw new IllegalArgumentException(
          "A range must have at most one lower and one upper end: atLeast or above, atMost or"
              + " below");
    }
  }

  /**
   * The value must be one of these.
   *
   * @param values the values as data write them, at least one, not null
   * @return the allowed values, never null
   */
  public static Allowed values(String... values) {
    return new Allowed(List.of(values), List.of());
  }

  /**
   * The value must lie within these limits.
   *
   * @param limits one limit, or a lower and an upper one, not null
   * @return the allowed values, never null
   */
  public static Allowed within(Limit... limits) {
    return new Allowed(List.of(), List.of(limits));
  }
}
