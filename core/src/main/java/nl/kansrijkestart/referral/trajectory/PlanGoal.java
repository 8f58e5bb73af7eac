package nl.kansrijkestart.referral.trajectory;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A goal in a plan of guidance (doel in het begeleidingsplan), in the medical or the social domain:
 * what she wants herself, or what a professional sets beside it.
 *
 * <p>Source: R-144 and R-145 (003_09b18bbe4b80cd54.txt, L110-122), R-064 (000_eb423f63e596da97.txt,
 * L57-59). This class is immutable and thread-safe.
 *
 * @param domain in which domain it is, not null
 * @param kind the main goal of the programme or one of this plan, not null
 * @param whose whose goal it is, never hers for the main goal; not null
 * @param words what the goal is, 1 to {@value #MAX_WORDS} characters; null only for the main goal,
 *     which the programme words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"domain", "kind", "whose", "words"})
public record PlanGoal(Domain domain, Kind kind, Whose whose, @Nullable String words)
    implements Disclosable {

  /** The longest text, in characters. */
  public static final int MAX_WORDS = 1000;

  /** The two domains that the programme bridges (domein). */
  public enum Domain {
    /** Care: the pregnancy, the birth, health (medisch domein). */
    @JsonProperty("medical")
    MEDICAL("medical"),
    /** Life: money, housing, the people around her, self-reliance (sociaal domein). */
    @JsonProperty("social")
    SOCIAL("social");

    private final String code;

    Domain(String code) {
      this.code = code;
    }

    /**
     * The code in data and messages.
     *
     * @return the code in lower case, never null
     */
    public String code() {
      return code;
    }
  }

  /** What kind of goal it is (soort doel). */
  public enum Kind {
    /**
     * The main goal of Mothers of Rotterdam: a healthy start of the baby and larger chances to
     * develop, for the children of (very) vulnerable pregnant women (hoofddoel).
     */
    @JsonProperty("mvr-main")
    MVR_MAIN,
    /** A goal of this plan, in words (doel van het plan). */
    @JsonProperty("plan")
    PLAN
  }

  /** Whose goal it is (van wie het doel is). */
  public enum Whose {
    /** What she wants herself, in her words (haar eigen doel). */
    @JsonProperty("woman")
    WOMAN,
    /** What a professional sets (doel van de professional). */
    @JsonProperty("professional")
    PROFESSIONAL
  }

  /**
   * Checks that a goal of this plan is put in words, their length, and that the main goal is not
   * taken for hers.
   */
  public PlanGoal {
    requireNonNull(domain, "domain");
    requireNonNull(kind, "kind");
    requireNonNull(whose, "whose");
    if (kind == Kind.PLAN && words == null) {
      throw new IllegalArgumentException("A goal of a plan must be put in words");
    }
    if (kind == Kind.MVR_MAIN && whose == Whose.WOMAN) {
      throw new IllegalArgumentException(
          "The main goal is the programme's: write her own goal as one of this plan");
    }
    if (words != null && (words.isBlank() || words.length() > MAX_WORDS)) {
      throw new IllegalArgumentException("A goal must be 1 to 1,000 characters");
    }
  }

  /**
   * The main goal of the programme.
   *
   * @param domain in which domain the plan works on it, not null
   * @return the goal, never null
   */
  public static PlanGoal main(Domain domain) {
    return new PlanGoal(domain, Kind.MVR_MAIN, Whose.PROFESSIONAL, null);
  }

  /**
   * What she wants herself.
   *
   * @param domain in which domain it is, not null
   * @param words what the goal is, in her words, not null
   * @return the goal, never null
   */
  public static PlanGoal ofWoman(Domain domain, String words) {
    return new PlanGoal(domain, Kind.PLAN, Whose.WOMAN, requireNonNull(words, "words"));
  }

  /**
   * What a professional sets.
   *
   * @param domain in which domain it is, not null
   * @param words what the goal is, not null
   * @return the goal, never null
   */
  public static PlanGoal ofProfessional(Domain domain, String words) {
    return new PlanGoal(domain, Kind.PLAN, Whose.PROFESSIONAL, requireNonNull(words, "words"));
  }

  /** The main goal tells how vulnerable she was judged, so it stands with that. */
  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("domain", DataCategory.REFERRAL, domain),
        Part.ofWoman(
            "kind",
            kind == Kind.MVR_MAIN ? DataCategory.VULNERABILITY : DataCategory.REFERRAL,
            kind),
        Part.ofWoman("whose", DataCategory.REFERRAL, whose),
        Part.ofWoman("words", DataCategory.SAFETY, words));
  }

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
