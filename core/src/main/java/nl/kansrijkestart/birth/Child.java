package nl.kansrijkestart.birth;

import static java.util.Objects.requireNonNull;
import static nl.kansrijkestart.privacy.DataCategory.BIRTH;
import static nl.kansrijkestart.privacy.DataCategory.REFERENCE;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A child at birth (kind, pasgeborene): born alive or stillborn, alone or as one of several.
 *
 * <p>Only the key and the date are required. What is not known stays null or unknown; in
 * particular, a child of whom no death is recorded is not therefore known to be alive. The limits
 * keep mistyped values out and define nothing: a birthweight has three or four digits.
 *
 * <pre>{@code
 * Child child =
 *     Child.builder(PersonId.of("child-1"), LocalDate.of(2025, 3, 1))
 *         .sex(ChildSex.FEMALE)
 *         .gestation(GestationAtBirth.parse("36+6"))
 *         .birthweightGrams(2_480)
 *         .vitalStatus(VitalStatus.LIVE)
 *         .build();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the key of the child, not null
 * @param mother the key of the woman who gave birth, or null where it is unknown or kept apart
 * @param birthDate the day of birth, in the years 1900 to 2199, not null
 * @param birthTime the local time of birth, or null where it is unknown
 * @param sex the sex, not null
 * @param gestation the gestational age at birth, or null where it is unknown
 * @param birthweightGrams the birthweight in completed grams (a decimal rounded down), {@link
 *     #MIN_BIRTHWEIGHT_GRAMS} to {@link #MAX_BIRTHWEIGHT_GRAMS}, or null where it is unknown
 * @param plurality how many children this pregnancy brought forth, 1 to {@link #MAX_PLURALITY}, or
 *     null where it is unknown
 * @param birthOrder the place of the child among these, from 1 up to the plurality, or null where
 *     it is unknown
 * @param vitalStatus born alive or not, not null
 * @param diedAfterBirth whether a live-born child died; never true of a stillborn one, not null
 * @param ageAtDeathDays the age at death in completed days (0 on the first day), or null where the
 *     child did not die or its age is unknown
 * @param apgar1 the Apgar score at one minute, 0 to 10, or null
 * @param apgar5 the Apgar score at five minutes, 0 to 10, or null
 * @param apgar10 the Apgar score at ten minutes, 0 to 10, or null
 * @param congenitalAnomaly whether the child has a congenital anomaly (aangeboren afwijking), not
 *     null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "id",
  "mother",
  "birthDate",
  "birthTime",
  "sex",
  "gestation",
  "birthweightGrams",
  "plurality",
  "birthOrder",
  "vitalStatus",
  "diedAfterBirth",
  "ageAtDeathDays",
  "apgar1",
  "apgar5",
  "apgar10",
  "congenitalAnomaly"
})
public record Child(
    PersonId id,
    @Nullable PersonId mother,
    LocalDate birthDate,
    @Nullable LocalTime birthTime,
    ChildSex sex,
    @Nullable GestationAtBirth gestation,
    @Nullable Integer birthweightGrams,
    @Nullable Integer plurality,
    @Nullable Integer birthOrder,
    VitalStatus vitalStatus,
    Ternary diedAfterBirth,
    @Nullable Integer ageAtDeathDays,
    @Nullable Integer apgar1,
    @Nullable Integer apgar5,
    @Nullable Integer apgar10,
    Ternary congenitalAnomaly)
    implements Disclosable {

  /** The lowest birthweight that is accepted: fewer digits are no grams, but hundreds or kilos. */
  public static final int MIN_BIRTHWEIGHT_GRAMS = 100;

  /** The highest birthweight that is accepted: with more digits one is typed too many. */
  public static final int MAX_BIRTHWEIGHT_GRAMS = 9_999;

  /** The most children of one pregnancy that are accepted. */
  public static final int MAX_PLURALITY = 10;

  /** The highest age at death that is accepted: one hundred years of days. */
  public static final int MAX_AGE_AT_DEATH_DAYS = 36_525;

  /** The highest Apgar score; the lowest is 0. */
  public static final int MAX_APGAR = 10;

  /** Checks the ranges, and what the parts say of each other. */
  public Child {
    requireNonNull(id, "id");
    if (!plausible(requireNonNull(birthDate, "birthDate"))) {
      throw new IllegalArgumentException("The year of birthDate must be 1900 to 2199");
    }
    requireNonNull(sex, "sex");
    requireNonNull(vitalStatus, "vitalStatus");
    requireNonNull(diedAfterBirth, "diedAfterBirth");
    requireNonNull(congenitalAnomaly, "congenitalAnomaly");
    range("birthweightGrams", birthweightGrams, MIN_BIRTHWEIGHT_GRAMS, MAX_BIRTHWEIGHT_GRAMS);
    range("plurality", plurality, 1, MAX_PLURALITY);
    range("birthOrder", birthOrder, 1, plurality == null ? MAX_PLURALITY : plurality);
    range("ageAtDeathDays", ageAtDeathDays, 0, MAX_AGE_AT_DEATH_DAYS);
    range("apgar1", apgar1, 0, MAX_APGAR);
    range("apgar5", apgar5, 0, MAX_APGAR);
    range("apgar10", apgar10, 0, MAX_APGAR);
    if (id.equals(mother)) {
      throw new IllegalArgumentException("A child and its mother must have different keys");
    }
    if (ageAtDeathDays != null && diedAfterBirth != Ternary.TRUE) {
      throw new IllegalArgumentException("An age at death needs diedAfterBirth to be true");
    }
    if (diedAfterBirth == Ternary.TRUE && vitalStatus != VitalStatus.LIVE) {
      throw new IllegalArgumentException(
          "Only a live-born child can have died after birth: set vitalStatus to live, or leave the"
              + " death out");
    }
  }

  /** Guards against mistyped years, as the dates of a pregnancy are guarded. */
  static boolean plausible(LocalDate birthDate) {
    return birthDate.getYear() >= 1900 && birthDate.getYear() <= 2199;
  }

  private static void range(String name, @Nullable Integer value, int min, int max) {
    if (value != null && (value < min || value > max)) {
      throw new IllegalArgumentException(name + " must be " + min + " to " + max);
    }
  }

  /**
   * A builder with everything else unknown.
   *
   * @param id the key of the child, not null
   * @param birthDate the day of birth, not null
   * @return the builder, never null
   */
  public static ChildBuilder builder(PersonId id, LocalDate birthDate) {
    return new ChildBuilder(id, birthDate);
  }

  /**
   * Whether the child is alive, as far as is recorded.
   *
   * @return false where it was stillborn or died; unknown where that is not known; never null
   */
  public Ternary alive() {
    return switch (vitalStatus) {
      case STILLBORN -> Ternary.FALSE;
      case LIVE -> diedAfterBirth.not();
      case UNKNOWN -> Ternary.UNKNOWN;
    };
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofChild("id", REFERENCE, id),
        Part.ofWoman("mother", REFERENCE, mother),
        Part.ofChild("birthDate", BIRTH, birthDate),
        Part.ofChild("birthTime", BIRTH, birthTime),
        Part.ofChild("sex", BIRTH, sex),
        Part.ofChild("gestation", BIRTH, gestation),
        Part.ofChild("birthweightGrams", BIRTH, birthweightGrams),
        Part.ofChild("plurality", BIRTH, plurality),
        Part.ofChild("birthOrder", BIRTH, birthOrder),
        Part.ofChild("vitalStatus", BIRTH, vitalStatus),
        Part.ofChild("diedAfterBirth", BIRTH, diedAfterBirth),
        Part.ofChild("ageAtDeathDays", BIRTH, ageAtDeathDays),
        Part.ofChild("apgar1", BIRTH, apgar1),
        Part.ofChild("apgar5", BIRTH, apgar5),
        Part.ofChild("apgar10", BIRTH, apgar10),
        Part.ofChild("congenitalAnomaly", BIRTH, congenitalAnomaly));
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
