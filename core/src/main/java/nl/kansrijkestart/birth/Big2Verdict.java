package nl.kansrijkestart.birth;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.privacy.Redaction;

/**
 * How one child counts in BIG2 by one variant, and why.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param variant the variant, not null
 * @param ground why it counts so, not null
 * @param missing what is missing for the two components, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"variant", "ground", "missing"})
public record Big2Verdict(Big2Variant variant, Ground ground, List<BirthGap> missing)
    implements Explained {

  /** Checks that all parts are there. */
  public Big2Verdict {
    requireNonNull(variant, "variant");
    requireNonNull(ground, "ground");
    missing = List.copyOf(missing);
  }

  /**
   * Whether the child counts in the numerator, the denominator, or neither.
   *
   * @return how it counts, never null
   */
  @JsonProperty(value = "countedAs", access = JsonProperty.Access.READ_ONLY)
  public CountedAs countedAs() {
    return ground.countedAs;
  }

  @JsonProperty(value = "reasons", access = JsonProperty.Access.READ_ONLY)
  @Override
  public List<Reason> reasons() {
    ReasonCode code = ground.code();
    Map<String, Object> parameters = new TreeMap<>();
    for (String name : code.parameters()) {
      parameters.put(name, name.equals("weeks") ? Big2Variant.FIRST_WEEK : BirthGap.codes(missing));
    }
    RuleRef rule =
        RuleRef.of(variant == Big2Variant.RIVM ? "birth.big2.rivm" : "birth.big2.complete", "1");
    return List.of(Reason.of(code, rule, List.of(BirthSources.RIVM_BIG2), parameters));
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

  /** Why a child counts as it does. */
  public enum Ground {
    /** Early and small. */
    @JsonProperty("both")
    BOTH(CountedAs.CASE),
    /** Early; not small, or (RIVM) without a centile. */
    @JsonProperty("preterm")
    PRETERM(CountedAs.CASE),
    /** Small, not early. */
    @JsonProperty("small")
    SMALL(CountedAs.CASE),
    /** Neither. */
    @JsonProperty("neither")
    NEITHER(CountedAs.NON_CASE),
    /** Not early and without a centile, which RIVM counts as not BIG2. */
    @JsonProperty("centile-missing")
    CENTILE_MISSING(CountedAs.NON_CASE),
    /** A component is missing that the variant needs. */
    @JsonProperty("incomplete")
    INCOMPLETE(CountedAs.UNKNOWN),
    /** Born before 24+0. */
    @JsonProperty("below-24-weeks")
    BELOW_24_WEEKS(CountedAs.OUTSIDE);

    private final CountedAs countedAs;

    Ground(CountedAs countedAs) {
      this.countedAs = countedAs;
    }

    private ReasonCode code() {
      return switch (this) {
        case BOTH -> BirthReasons.BIG2_BOTH;
        case PRETERM -> BirthReasons.BIG2_PRETERM;
        case SMALL -> BirthReasons.BIG2_SMALL;
        case NEITHER -> BirthReasons.BIG2_NEITHER;
        case CENTILE_MISSING -> BirthReasons.BIG2_CENTILE_MISSING;
        case INCOMPLETE -> BirthReasons.BIG2_INCOMPLETE;
        case BELOW_24_WEEKS -> BirthReasons.BIG2_OUTSIDE;
      };
    }
  }
}
