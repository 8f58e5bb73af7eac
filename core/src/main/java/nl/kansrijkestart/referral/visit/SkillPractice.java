package nl.kansrijkestart.referral.visit;

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
 * A skill that she practises during visits, and how far she is (vaardigheid).
 *
 * <p>The source names the skills and no scale for progress: the two steps here are the library's
 * own. Source: R-149 (003_09b18bbe4b80cd54.txt, L193-200). This class is immutable and thread-safe.
 *
 * @param skill the skill, not null
 * @param words which skill, where it is another one than those listed: 1 to {@value #MAX_WORDS}
 *     characters; otherwise null
 * @param progress how far she is, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"skill", "words", "progress"})
public record SkillPractice(Skill skill, @Nullable String words, Progress progress)
    implements Disclosable {

  /** The longest text, in characters. */
  public static final int MAX_WORDS = 200;

  /** The skills that are taught (vaardigheden). */
  public enum Skill {
    /** Planning, starting, keeping at it (executieve vaardigheden). */
    @JsonProperty("executive")
    EXECUTIVE,
    /** Putting papers in order (administratie ordenen). */
    @JsonProperty("administration")
    ADMINISTRATION,
    /** Keeping house (huishouden). */
    @JsonProperty("household")
    HOUSEHOLD,
    /** Practising Dutch (Nederlands oefenen). */
    @JsonProperty("dutch")
    DUTCH,
    /** Using a computer (computervaardigheden). */
    @JsonProperty("computer")
    COMPUTER,
    /** Building a network that does her good (positief netwerk opbouwen). */
    @JsonProperty("network")
    NETWORK,
    /** Living healthily (gezond leven). */
    @JsonProperty("healthy-living")
    HEALTHY_LIVING,
    /** Another one, in words (anders). */
    @JsonProperty("other")
    OTHER
  }

  /** How far she is (voortgang). */
  public enum Progress {
    /** She practises it (oefent). */
    @JsonProperty("practises")
    PRACTISES,
    /** She does it herself (doet het zelf). */
    @JsonProperty("does-it-herself")
    DOES_IT_HERSELF
  }

  /** Checks that there are words for another skill, and for no listed one. */
  public SkillPractice {
    requireNonNull(skill, "skill");
    requireNonNull(progress, "progress");
    if ((skill == Skill.OTHER) != (words != null)) {
      throw new IllegalArgumentException(
          "Another skill must be put in words; a listed one must not");
    }
    if (words != null && (words.isBlank() || words.length() > MAX_WORDS)) {
      throw new IllegalArgumentException("A skill must be 1 to " + MAX_WORDS + " characters");
    }
  }

  /**
   * A listed skill.
   *
   * @param skill the skill, not the one for others, not null
   * @param progress how far she is, not null
   * @return the practice, never null
   */
  public static SkillPractice of(Skill skill, Progress progress) {
    return new SkillPractice(skill, null, progress);
  }

  /**
   * A skill that is not listed.
   *
   * @param words which skill, not null
   * @param progress how far she is, not null
   * @return the practice, never null
   */
  public static SkillPractice other(String words, Progress progress) {
    return new SkillPractice(Skill.OTHER, requireNonNull(words, "words"), progress);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("skill", DataCategory.SOCIAL, skill),
        Part.ofWoman("words", DataCategory.SOCIAL, words),
        Part.ofWoman("progress", DataCategory.SOCIAL, progress));
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
