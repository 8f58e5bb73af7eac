package nl.kansrijkestart.referral.trajectory;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Why a trajectory ended before it was done (uitval). Where she stopped that is her choice: no
 * failure of anybody, and no reason of hers is asked or kept.
 *
 * <p>The source names no list of reasons; these are the library's own. This class is immutable and
 * thread-safe.
 *
 * @param on the day, not null
 * @param why why it ended, not null
 * @param words which reason, for another one than those listed: 1 to {@value #MAX_WORDS}
 *     characters; otherwise null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"on", "why", "words"})
public record DropOut(LocalDate on, Why why, @Nullable String words) implements Disclosable {

  /** The longest text, in characters. */
  public static final int MAX_WORDS = 500;

  /** Why a trajectory ended (reden). */
  public enum Why {
    /** She does not want it any more; reversible (op haar wens). */
    @JsonProperty("declined")
    DECLINED,
    /** She moved; the task is handed over (verhuisd). */
    @JsonProperty("moved")
    MOVED,
    /** She cannot be reached after tries that were recorded (niet bereikbaar). */
    @JsonProperty("not-reached")
    NOT_REACHED,
    /** Who gave the help cannot go on (aanbieder gestopt). */
    @JsonProperty("provider-stopped")
    PROVIDER_STOPPED,
    /** Another reason, in words (anders). */
    @JsonProperty("other")
    OTHER
  }

  /** Checks that there are words for another reason, and for no listed one. */
  public DropOut {
    requireNonNull(on, "on");
    requireNonNull(why, "why");
    if ((why == Why.OTHER) != (words != null)) {
      throw new IllegalArgumentException(
          "Another reason must be put in words; a listed one must not");
    }
    if (words != null && (words.isBlank() || words.length() > MAX_WORDS)) {
      throw new IllegalArgumentException("A reason must be 1 to " + MAX_WORDS + " characters");
    }
  }

  /**
   * Whether it counts among trajectories that failed to reach their end.
   *
   * @return false where she declined or moved, true otherwise
   */
  public boolean counts() {
    return why != Why.DECLINED && why != Why.MOVED;
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("on", DataCategory.REFERRAL, on),
        Part.ofWoman(
            "why", why == Why.DECLINED ? DataCategory.OWN_WISH : DataCategory.REFERRAL, why),
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
