package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A professional's worry about the relationship between parent and child (signaal
 * ouder-kindrelatie), also before the birth: what was seen, how serious it is or is expected to
 * become, and what happens next.
 *
 * <p>It is a professional's judgement with a date and an end. It is never handed on, with or
 * without consent, never stands in the child's file, and is no score.
 *
 * <p>Source: 001_032837c8bf6776cc.txt, L104 (levels), 000_eb423f63e596da97.txt, L23-27. This class
 * is immutable and thread-safe.
 *
 * @param parent the key of the parent, not null
 * @param level how serious, not null
 * @param expected whether it is expected, rather than there now
 * @param observed what was seen, in the professional's words, 1 to {@link #MAX_TEXT} characters
 * @param author the role of the professional, never a parent's own, not null
 * @param observedOn the day on which it was seen, and the first on which this holds, not null
 * @param until the last day on which it holds, inclusive, on or after {@code observedOn}, not null
 * @param followUp what happens next, 1 to {@link #MAX_TEXT} characters; null only for a level that
 *     does not ask for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "parent",
  "level",
  "expected",
  "observed",
  "author",
  "observedOn",
  "until",
  "followUp"
})
public record RelationshipSignal(
    PersonId parent,
    Level level,
    boolean expected,
    String observed,
    RoleCode author,
    LocalDate observedOn,
    LocalDate until,
    @Nullable String followUp)
    implements Disclosable {

  private static final Set<RoleCode> NO_PROFESSIONALS =
      Set.of(
          RoleCode.of("PREGNANT_WOMAN"),
          RoleCode.of("PARTNER"),
          RoleCode.of("BIOLOGICAL_FATHER"),
          RoleCode.of("EXPECTANT_PARENT"));

  /** The longest text, in characters. */
  public static final int MAX_TEXT = 2_000;

  /**
   * How serious it is. Whether the order of the text is one of seriousness, {@link Order} says
   * (C-34).
   */
  public enum Level {
    /** Tense (gespannen). */
    @JsonProperty("tense")
    TENSE,
    /** Worrying (zorgelijk). */
    @JsonProperty("worrying")
    WORRYING,
    /** Threatened (bedreigd). */
    @JsonProperty("threatened")
    THREATENED,
    /** Disturbed (verstoord). */
    @JsonProperty("disturbed")
    DISTURBED,
    /** Dangerous (gevaarlijk). */
    @JsonProperty("dangerous")
    DANGEROUS;

    /**
     * Whether what happens next must be recorded.
     *
     * @return true for {@link #DISTURBED} and {@link #DANGEROUS}
     */
    public boolean needsFollowUp() {
      return this == DISTURBED || this == DANGEROUS;
    }
  }

  /**
   * Whether the levels are taken for an order (volgorde): the source lists them, and does not say
   * so. The switch is the host's.
   */
  public enum Order {
    /** The order of the text is one of seriousness: a decision of this project. */
    @JsonProperty("severity")
    SEVERITY,
    /** They are words only, of which none is more than another. */
    @JsonProperty("labels")
    LABELS;

    /**
     * Whether a level is at least as serious as another.
     *
     * @param level the level, not null
     * @param other the level to compare with, not null
     * @return true or false by the order of the text; without an order, true for the same level and
     *     unknown for another; never null
     */
    public Ternary atLeast(Level level, Level other) {
      if (this == LABELS && level != other) {
        return Ternary.UNKNOWN;
      }
      return Ternary.of(level.compareTo(other) >= 0);
    }
  }

  /** Checks the texts, the days, and that a serious level says what happens next. */
  public RelationshipSignal {
    requireNonNull(parent, "parent");
    requireNonNull(level, "level");
    requireText(requireNonNull(observed, "observed"));
    if (NO_PROFESSIONALS.contains(requireNonNull(author, "author"))) {
      throw new IllegalArgumentException("Only a professional writes such a signal");
    }
    requireNonNull(observedOn, "observedOn");
    requireNonNull(until, "until");
    if (until.isBefore(observedOn)) {
      throw new IllegalArgumentException("A signal must end on or after the day it was seen");
    }
    if (followUp != null) {
      requireText(followUp);
    } else if (level.needsFollowUp()) {
      throw new IllegalArgumentException(
          "A disturbed or dangerous relationship needs a recorded follow-up");
    }
  }

  private static void requireText(String text) {
    if (text.isBlank() || text.length() > MAX_TEXT) {
      throw new IllegalArgumentException(
          "A signal must say what was seen and what follows in 1 to " + MAX_TEXT + " characters");
    }
  }

  /**
   * Whether it holds on a day.
   *
   * @param day the day, not null
   * @return true from the day it was seen up to and including the last day
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(observedOn) && !day.isAfter(until);
  }

  /**
   * Nothing: such a signal is never handed on.
   *
   * @return an empty list
   */
  @Override
  public List<Part> parts() {
    return List.of();
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
