package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one child of a pregnancy (beloop per kind): of twins there are two, and each can
 * end in its own way.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param number which child, counted from 1, at most 10
 * @param upbringing who will raise it, not null
 * @param ending how its pregnancy ended, or null while it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"number", "upbringing", "ending"})
public record ChildCourse(int number, Upbringing upbringing, @Nullable Ending ending)
    implements Disclosable {

  /** Who will raise the child (wie het kind opvoedt). */
  public enum Upbringing {
    /** She does (de moeder zelf). */
    @JsonProperty("by-her")
    BY_HER,
    /** The child is given up for adoption (afstand ter adoptie). */
    @JsonProperty("adoption")
    ADOPTION,
    /** She carries the child for others (draagmoederschap). */
    @JsonProperty("surrogacy")
    SURROGACY,
    /** The child is taken into care at birth (uithuisplaatsing bij de geboorte). */
    @JsonProperty("removal-at-birth")
    REMOVAL_AT_BIRTH,
    /** Not asked or not decided (onbekend). */
    @JsonProperty("unknown")
    UNKNOWN;

    /**
     * Whether it is known that somebody else will raise the child.
     *
     * @return false for {@link #BY_HER} and for {@link #UNKNOWN}
     */
    public boolean byOthers() {
      return this == ADOPTION || this == SURROGACY || this == REMOVAL_AT_BIRTH;
    }
  }

  /** Checks the number. */
  public ChildCourse {
    requireNonNull(upbringing, "upbringing");
    if (number < 1 || number > Pregnancy.MAX_CHILDREN) {
      throw new IllegalArgumentException(
          "The number of a child must be 1 to " + Pregnancy.MAX_CHILDREN + ", was " + number);
    }
  }

  /**
   * A child that is still expected and of which nothing else is known.
   *
   * @param number which child, counted from 1
   * @return the course, never null
   */
  public static ChildCourse expected(int number) {
    return new ChildCourse(number, Upbringing.UNKNOWN, null);
  }

  /**
   * This child with an ending.
   *
   * @param ended how its pregnancy ended, not null
   * @return the course, never null
   */
  public ChildCourse withEnding(Ending ended) {
    return new ChildCourse(number, upbringing, requireNonNull(ended, "ended"));
  }

  /**
   * This child with another answer to who will raise it.
   *
   * @param raisedBy who will, not null
   * @return the course, never null
   */
  public ChildCourse withUpbringing(Upbringing raisedBy) {
    return new ChildCourse(number, raisedBy, ending);
  }

  /**
   * Whether the child was lost by a day; see {@link Ending#lossBy}.
   *
   * @param date the day, inclusive, not null
   * @return true if so
   */
  public boolean lostBy(LocalDate date) {
    return ending != null && ending.lossBy(date);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofChild("number", DataCategory.REFERENCE, number),
        new Part("upbringing", DataCategory.SAFETY, DataSubject.WOMAN, upbringing),
        Part.ofWoman("ending", DataCategory.OBSTETRIC, ending));
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
