package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.DueDate;
import nl.kansrijkestart.pregnancy.Ending;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The moment at which a questionnaire was answered (afnamemoment): what decides which cut-off
 * applies, and whether somebody was there to help.
 *
 * <p>What is not known stays unknown: a total then reaches a cut-off only where every cut-off that
 * may apply agrees. This class is immutable and thread-safe.
 *
 * @param phase where she is around a pregnancy, not null
 * @param fromDay the lowest gestational age that is possible, in days, inclusive, or null
 * @param toDay the highest gestational age that is possible, in days, inclusive, or null
 * @param sex the sex of who answered, not null
 * @param alone whether nobody who can help was present while it was filled in, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"phase", "fromDay", "toDay", "sex", "alone"})
public record Moment(
    Phase phase, @Nullable Integer fromDay, @Nullable Integer toDay, Sex sex, Ternary alone) {

  private static final Moment UNKNOWN =
      new Moment(Phase.UNKNOWN, null, null, Sex.UNKNOWN, Ternary.UNKNOWN);

  /** Where somebody is around a pregnancy (fase). */
  public enum Phase {
    /** She is pregnant (zwanger). */
    @JsonProperty("pregnant")
    PREGNANT,
    /** She has given birth (na de bevalling). */
    @JsonProperty("postpartum")
    POSTPARTUM,
    /** Neither, such as a partner (geen van beide). */
    @JsonProperty("neither")
    NEITHER,
    /** Not known (onbekend). */
    @JsonProperty("unknown")
    UNKNOWN
  }

  /** The sex of who answered (geslacht), where a cut-off depends on it. */
  public enum Sex {
    /** Female (vrouw). */
    @JsonProperty("female")
    FEMALE,
    /** Male (man). */
    @JsonProperty("male")
    MALE,
    /** Not known (onbekend). */
    @JsonProperty("unknown")
    UNKNOWN
  }

  /** Checks that a gestational age belongs to a pregnancy and its ends are in order. */
  public Moment {
    requireNonNull(phase, "phase");
    requireNonNull(sex, "sex");
    requireNonNull(alone, "alone");
    if ((fromDay == null) != (toDay == null)) {
      throw new IllegalArgumentException("A gestational age needs both ends, or neither");
    }
    if (fromDay != null && toDay != null && (fromDay < 0 || fromDay > toDay)) {
      throw new IllegalArgumentException("The ends of a gestational age must be in order, from 0");
    }
    if (fromDay != null && phase != Phase.PREGNANT) {
      throw new IllegalArgumentException("Only who is pregnant has a gestational age");
    }
  }

  /**
   * A moment of which nothing is known.
   *
   * @return the moment, never null
   */
  public static Moment unknown() {
    return UNKNOWN;
  }

  /**
   * In a pregnancy of which the age is not known.
   *
   * @return the moment, never null
   */
  public static Moment pregnant() {
    return new Moment(Phase.PREGNANT, null, null, Sex.FEMALE, Ternary.UNKNOWN);
  }

  /**
   * In a pregnancy of a known age.
   *
   * @param age the gestational age on the day of answering, not null
   * @return the moment, never null
   */
  public static Moment pregnant(GestationalAge age) {
    return new Moment(Phase.PREGNANT, age.days(), age.days(), Sex.FEMALE, Ternary.UNKNOWN);
  }

  /**
   * After a birth.
   *
   * @return the moment, never null
   */
  public static Moment postpartum() {
    return new Moment(Phase.POSTPARTUM, null, null, Sex.FEMALE, Ternary.UNKNOWN);
  }

  /**
   * The moment that a pregnancy gives for a day, by its dating.
   *
   * <p>A last period of which she is not certain, or a pregnancy without a dating, gives no one age
   * but the ages that are possible: she was pregnant when this was written down, so that by now she
   * is at least as far as the days since then, counted from conception. A cut-off that depends on
   * the trimester then stays undetermined until that is past its limit.
   *
   * @param pregnancy the pregnancy of who answered, not null
   * @param answeredOn the day on which the questions were answered, not null
   * @return pregnant; after the birth, also of a child that did not live; or not known, such as
   *     after an early loss, for which no cut-off is published; never null
   */
  public static Moment of(Pregnancy pregnancy, LocalDate answeredOn) {
    if (pregnancy.pregnantOn(answeredOn) == Ternary.TRUE) {
      return sure(pregnancy.dueDate())
          ? pregnancy.gestationOn(answeredOn).asAge().map(Moment::pregnant).orElse(pregnant())
          : possible(pregnancy, answeredOn);
    }
    boolean born =
        pregnancy.courses().stream().anyMatch(course -> gaveBirth(course.ending(), answeredOn));
    return born ? postpartum() : UNKNOWN;
  }

  private static boolean sure(DueDate dueDate) {
    return dueDate instanceof DueDate.Known known
        && !(known.basis() instanceof Dating.LastPeriod period && period.certain() != Ternary.TRUE);
  }

  /** From conception on the day of registration, the latest that is possible, to the longest. */
  private static Moment possible(Pregnancy pregnancy, LocalDate answeredOn) {
    long since = ChronoUnit.DAYS.between(pregnancy.registeredOn(), answeredOn);
    long least = Dating.AGE_AT_CONCEPTION.days() + Math.max(0, since);
    return new Moment(
        Phase.PREGNANT,
        (int) Math.min(least, GestationalAge.MAX_DAYS),
        GestationalAge.MAX_DAYS,
        Sex.FEMALE,
        Ternary.UNKNOWN);
  }

  private static boolean gaveBirth(@Nullable Ending ending, LocalDate day) {
    if (ending == null) {
      return false;
    }
    LocalDate endedOn = ending.endedOn();
    return endedOn != null
        && !endedOn.isAfter(day)
        && (ending.kind() == Ending.Kind.LIVE_BIRTH || ending.kind() == Ending.Kind.STILLBIRTH);
  }

  /**
   * The same moment, with the sex of who answered.
   *
   * @param newSex the sex, not null
   * @return the moment, never null
   */
  public Moment withSex(Sex newSex) {
    return new Moment(phase, fromDay, toDay, newSex, alone);
  }

  /**
   * The same moment, with whether nobody who can help was present.
   *
   * @param newAlone true for a form that she fills in by herself, not null
   * @return the moment, never null
   */
  public Moment withAlone(Ternary newAlone) {
    return new Moment(phase, fromDay, toDay, sex, newAlone);
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
