package nl.kansrijkestart.birth;

import static java.util.Objects.requireNonNull;
import static nl.kansrijkestart.privacy.DataCategory.BIRTH;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of one child at birth: early or not, its centile band, small, light, low Apgar
 * score.
 *
 * <p>Each answer stands on its own: an unknown weight leaves the answer on preterm as it is. What
 * is unknown is named in {@code gaps}. The reasons are made when asked for.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param gestation the gestational age at birth that was used, or null where it is unknown
 * @param pretermCategory how much too early, not null
 * @param preterm born too early (vroeggeboorte), not null
 * @param centileBand where the weight lies for sex and day of gestation, or null where that cannot
 *     be computed
 * @param smallForGestationalAge too light for sex and gestational age (SGA), strictly below the
 *     centile of the cut-offs, not null
 * @param lowBirthweight light whatever the gestational age (laag geboortegewicht), not null
 * @param lowApgar a low Apgar score at five minutes; unknown, without a gap, for a stillborn child;
 *     not null
 * @param gaps what was missing, not null
 * @param cutoffs the limits that were used, not null
 * @param reference the birthweight reference that was used, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "gestation",
  "pretermCategory",
  "preterm",
  "centileBand",
  "smallForGestationalAge",
  "lowBirthweight",
  "lowApgar",
  "gaps",
  "cutoffs",
  "reference"
})
public record BirthClassification(
    @Nullable GestationAtBirth gestation,
    PretermCategory pretermCategory,
    Ternary preterm,
    @Nullable CentileBand centileBand,
    Ternary smallForGestationalAge,
    Ternary lowBirthweight,
    Ternary lowApgar,
    List<BirthGap> gaps,
    BirthCutoffs cutoffs,
    BirthweightReference.Info reference)
    implements Explained, Disclosable {

  /** Checks that every answer is there. */
  public BirthClassification {
    requireNonNull(pretermCategory, "pretermCategory");
    requireNonNull(preterm, "preterm");
    requireNonNull(smallForGestationalAge, "smallForGestationalAge");
    requireNonNull(lowBirthweight, "lowBirthweight");
    requireNonNull(lowApgar, "lowApgar");
    gaps = List.copyOf(gaps);
    requireNonNull(cutoffs, "cutoffs");
    requireNonNull(reference, "reference");
  }

  /**
   * Early, small, or both, of this one child: true as soon as one of the two is known to be so.
   *
   * <p>To count children for a figure, use a {@link Big2Variant}: it also says which children are
   * left out.
   *
   * @return unknown where neither is known to be so and one is unknown; never null
   */
  public Ternary pretermOrSmall() {
    return preterm.or(smallForGestationalAge);
  }

  /** The same of a child that gets no Apgar score: nobody is asked for it. */
  BirthClassification withoutApgar() {
    return new BirthClassification(
        gestation,
        pretermCategory,
        preterm,
        centileBand,
        smallForGestationalAge,
        lowBirthweight,
        Ternary.UNKNOWN,
        BirthGap.ofCentile(gaps),
        cutoffs,
        reference);
  }

  @JsonProperty(value = "reasons", access = JsonProperty.Access.READ_ONLY)
  @Override
  public List<Reason> reasons() {
    return ClassificationReasons.of(this);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofChild("gestation", BIRTH, gestation),
        Part.ofChild("pretermCategory", BIRTH, pretermCategory),
        Part.ofChild("preterm", BIRTH, preterm),
        Part.ofChild("centileBand", BIRTH, centileBand),
        Part.ofChild("smallForGestationalAge", BIRTH, smallForGestationalAge),
        Part.ofChild("lowBirthweight", BIRTH, lowBirthweight),
        Part.ofChild("lowApgar", BIRTH, lowApgar));
  }

  /**
   * The kind of record; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
