package nl.kansrijkestart.referral.visit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * One of the two parts of a visit (deel van een huisbezoek): an hour for stress and skills, an hour
 * for the child. How long each is meant to be is data of the {@link VisitProgramme}.
 *
 * <p>The hour for the child also counts before the birth, and up to and including the second
 * birthday (C-05). For an older child it needs a note; {@link VisitSeries#hold} asks for it.
 * Source: and R-151 (003_09b18bbe4b80cd54.txt, L141, L191, L202, L222-230). This class
 * is immutable and thread-safe.
 *
 * @param kind which part, not null
 * @param minutes how long it took, in minutes, 1 to {@value #MOST_MINUTES}
 * @param activities what was done for the child, at least one for that part and none for the other,
 *     not null
 * @param note what is to be said of it, such as why the hour for the child was held for an older
 *     one; 1 to {@value HomeVisit#MAX_TEXT} characters, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"kind", "minutes", "activities", "note"})
public record VisitPart(Kind kind, int minutes, Set<Activity> activities, @Nullable String note)
    implements Disclosable {

  /** The longest part: a day, in minutes. */
  public static final int MOST_MINUTES = 1440;

  /** Which part (deel). */
  public enum Kind {
    /** Part A: away with stress, and skills by doing (stressreductie en vaardigheden). */
    @JsonProperty("stress-and-skills")
    STRESS_AND_SKILLS("stress-and-skills"),
    /** Part B: the child: its development, attachment, how to bring it up (het kind). */
    @JsonProperty("child")
    CHILD("child");

    private final String code;

    Kind(String code) {
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

  /** What is done for the child (werkvorm). */
  public enum Activity {
    /** Telling (informeren). */
    @JsonProperty("inform")
    INFORM,
    /** Making aware (bewust maken). */
    @JsonProperty("awareness")
    AWARENESS,
    /** Doing it (oefenen). */
    @JsonProperty("practise")
    PRACTISE
  }

  /** Checks the minutes, the note, and that the part for the child alone has activities. */
  public VisitPart {
    requireNonNull(kind, "kind");
    activities = Ordered.of(activities);
    if (minutes < 1 || minutes > MOST_MINUTES) {
      throw new IllegalArgumentException(
          "A part of a visit must be 1 to 1,440 minutes; leave out a part that was not held");
    }
    if ((kind == Kind.CHILD) == activities.isEmpty()) {
      throw new IllegalArgumentException(
          "The part for the child must have 1 or more activities, and the other part none");
    }
    if (note != null && (note.isBlank() || note.length() > HomeVisit.MAX_TEXT)) {
      throw new IllegalArgumentException(
          "A note must be 1 to " + HomeVisit.MAX_TEXT + " characters");
    }
  }

  /**
   * Part A, stress and skills.
   *
   * @param minutes how long it took, in minutes
   * @return the part, never null
   */
  public static VisitPart stressAndSkills(int minutes) {
    return new VisitPart(Kind.STRESS_AND_SKILLS, minutes, Set.of(), null);
  }

  /**
   * Part B, the child.
   *
   * @param minutes how long it took, in minutes
   * @param activities what was done, at least one, not null
   * @return the part, never null
   */
  public static VisitPart child(int minutes, Set<Activity> activities) {
    return new VisitPart(Kind.CHILD, minutes, activities, null);
  }

  /**
   * The same part, with a note.
   *
   * @param text what is to be said of it, not null
   * @return the part, never null
   */
  public VisitPart withNote(String text) {
    return new VisitPart(kind, minutes, activities, requireNonNull(text, "text"));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("kind", DataCategory.REFERRAL, kind),
        Part.ofWoman("minutes", DataCategory.REFERRAL, minutes),
        Part.ofChild("activities", DataCategory.FAMILY, activities),
        kind == Kind.CHILD
            ? Part.ofChild("note", DataCategory.SAFETY, note)
            : Part.ofWoman("note", DataCategory.SAFETY, note));
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
