package nl.kansrijkestart.birth;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.kansrijkestart.decision.Source;

/**
 * The limits by which a newborn is called early, small or light (afkapwaarden), each with its
 * source.
 *
 * <p>Every limit is exclusive: on the limit a child is not early, small, light or low.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param pretermWeeks preterm is born before this many completed weeks, 33 to 42, not null
 * @param smallCentile small for gestational age is below this centile: 3, 5 or 10, not null
 * @param lowBirthweightGrams low birthweight is below this many grams, 1,000 to 4,000, not null
 * @param lowApgar a low Apgar score at five minutes is below this, 1 to 10, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"pretermWeeks", "smallCentile", "lowBirthweightGrams", "lowApgar"})
public record BirthCutoffs(
    Limit pretermWeeks, Limit smallCentile, Limit lowBirthweightGrams, Limit lowApgar) {

  private static final BirthCutoffs DUTCH =
      new BirthCutoffs(
          new Limit(37, BirthSources.RIVM_BIG2),
          new Limit(10, BirthSources.RIVM_BIG2),
          new Limit(2_500, BirthSources.STAAT_VENZ_LOW_BIRTHWEIGHT),
          new Limit(7, BirthSources.APGAR_UNCONFIRMED));

  /** Checks that each limit is one that can be meant. */
  public BirthCutoffs {
    requireNonNull(pretermWeeks, "pretermWeeks").within("pretermWeeks", 33, 42);
    requireNonNull(smallCentile, "smallCentile").within("smallCentile", 3, 10);
    requireNonNull(lowBirthweightGrams, "lowBirthweightGrams")
        .within("lowBirthweightGrams", 1_000, 4_000);
    requireNonNull(lowApgar, "lowApgar").within("lowApgar", 1, 10);
    if (!CentileBand.CENTILES.contains(smallCentile.below())) {
      throw new IllegalArgumentException("smallCentile must be 3, 5 or 10");
    }
  }

  /**
   * The limits of the Dutch key figures: before 37+0, below p10, below 2,500 g.
   *
   * <p>The Apgar limit of 7 is generally known but was not found in an opened source: its source
   * says unconfirmed, and a host confirms or replaces it.
   *
   * @return the limits, never null
   */
  public static BirthCutoffs dutch() {
    return DUTCH;
  }

  /**
   * The same limits with another one for the Apgar score.
   *
   * @param limit the limit that the host stands for, not null
   * @return the limits, never null
   */
  public BirthCutoffs withLowApgar(Limit limit) {
    return new BirthCutoffs(pretermWeeks, smallCentile, lowBirthweightGrams, limit);
  }

  /**
   * One limit with its source.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param below what lies strictly below it, falls under it
   * @param source where it comes from, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"below", "source"})
  public record Limit(int below, Source source) {

    /** Checks that there is a source. */
    public Limit {
      requireNonNull(source, "source");
    }

    private void within(String name, int min, int max) {
      if (below < min || below > max) {
        throw new IllegalArgumentException(
            name + " must be " + min + " to " + max + ", was " + below);
      }
    }
  }
}
