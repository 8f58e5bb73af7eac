package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.kansrijkestart.decision.Source;

/** A third of a pregnancy (trimester). Where one ends is not agreed on: see {@link Bounds}. */
public enum Trimester {
  /** The first (eerste trimester). */
  @JsonProperty("first")
  FIRST,
  /** The second (tweede trimester). */
  @JsonProperty("second")
  SECOND,
  /** The third (derde trimester). */
  @JsonProperty("third")
  THIRD;

  /**
   * The ages at which the second and the third trimester begin: data, with its source.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param secondFrom the first age of the second trimester, inclusive, not null
   * @param thirdFrom the first age of the third trimester, inclusive, after {@code secondFrom}, not
   *     null
   * @param source what the bounds stand on, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"secondFrom", "thirdFrom", "source"})
  public record Bounds(GestationalAge secondFrom, GestationalAge thirdFrom, Source source) {

    /** Checks the order. */
    public Bounds {
      requireNonNull(secondFrom, "secondFrom");
      requireNonNull(thirdFrom, "thirdFrom");
      requireNonNull(source, "source");
      if (!secondFrom.isBefore(thirdFrom)) {
        throw new IllegalArgumentException("The third trimester must begin after the second");
      }
    }

    /**
     * The bounds that are in general use, 14+0 and 28+0: unconfirmed, for a clinician to confirm or
     * replace.
     *
     * @return the bounds, never null
     */
    public static Bounds unconfirmed() {
      return new Bounds(
          GestationalAge.of(14, 0), GestationalAge.of(28, 0), PregnancySources.TRIMESTERS);
    }

    /**
     * The trimester of an age.
     *
     * @param age the age, not null
     * @return the trimester, never null
     */
    public Trimester of(GestationalAge age) {
      requireNonNull(age, "age");
      if (age.isBefore(secondFrom)) {
        return FIRST;
      }
      return age.isBefore(thirdFrom) ? SECOND : THIRD;
    }
  }
}
