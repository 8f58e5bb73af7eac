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
 * Whether one working element was applied in a trajectory, and from what that shows (toets van een
 * werkzaam element).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param element the element, not null
 * @param applied whether it was applied, not null
 * @param evidence from what that shows, 1 to {@value #MAX_EVIDENCE} characters, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"element", "applied", "evidence"})
public record ElementCheck(WorkingElement element, Applied applied, @Nullable String evidence)
    implements Disclosable {

  /** The longest evidence, in characters. */
  public static final int MAX_EVIDENCE = 2000;

  /** Whether an element was applied (toegepast). */
  public enum Applied {
    /** Yes (ja). */
    @JsonProperty("yes")
    YES,
    /** No (nee). */
    @JsonProperty("no")
    NO,
    /** It has no place in this trajectory (niet van toepassing). */
    @JsonProperty("not-applicable")
    NOT_APPLICABLE
  }

  /** Checks the length of the evidence. */
  public ElementCheck {
    requireNonNull(element, "element");
    requireNonNull(applied, "applied");
    if (evidence != null && (evidence.isBlank() || evidence.length() > MAX_EVIDENCE)) {
      throw new IllegalArgumentException(
          "Evidence must be 1 to " + MAX_EVIDENCE + " characters; leave it out if there is none");
    }
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("element", DataCategory.REFERRAL, element),
        Part.ofWoman("applied", DataCategory.REFERRAL, applied),
        Part.ofWoman("evidence", DataCategory.SAFETY, evidence));
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
