package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * How the pregnancy of one child ended (afloop).
 *
 * <p>The kind is what the professional says it is: the library derives no stillbirth or miscarriage
 * from the gestational age, since definitions differ.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind how it ended, not null
 * @param endedOn the day on which it ended, not after {@code reportedOn}, or null where that is not
 *     known
 * @param reportedOn the day on which it was told to the record, not null
 * @param gestationalAge the age at the ending as it was recorded there, or null; {@link
 *     Pregnancy#gestationAtEnding} counts it from the dating
 * @param died whether a live-born child is known to have died; false where it lives or that is not
 *     known; only with a live birth
 * @param diedOn the day on which a live-born child died, from {@code endedOn} to {@code
 *     reportedOn}, or null where it lives or that is not known; only with a live birth
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"kind", "endedOn", "reportedOn", "gestationalAge", "died", "diedOn"})
public record Ending(
    Kind kind,
    @Nullable LocalDate endedOn,
    LocalDate reportedOn,
    @Nullable GestationalAge gestationalAge,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean died,
    @Nullable LocalDate diedOn)
    implements Disclosable {

  /** How the pregnancy of a child can end. */
  public enum Kind {
    /** Born alive (levend geboren). */
    @JsonProperty("live-birth")
    LIVE_BIRTH,
    /** Born dead (doodgeboren). */
    @JsonProperty("stillbirth")
    STILLBIRTH,
    /** Miscarriage (miskraam). */
    @JsonProperty("miscarriage")
    MISCARRIAGE,
    /** Termination, for whatever reason (zwangerschapsafbreking). */
    @JsonProperty("termination")
    TERMINATION,
    /** Another loss, such as an ectopic or molar pregnancy (ander verlies). */
    @JsonProperty("other-loss")
    OTHER_LOSS
  }

  /** Checks the order of the dates, and that only a live-born child has a day of death. */
  public Ending {
    requireNonNull(kind, "kind");
    PregnancyDates.require(reportedOn, "reportedOn");
    requireUpTo(endedOn, reportedOn, "endedOn");
    requireUpTo(diedOn, reportedOn, "diedOn");
    if (((died || diedOn != null) && kind != Kind.LIVE_BIRTH)
        || (diedOn != null && endedOn == null)) {
      throw new IllegalArgumentException(
          "A death needs a live birth, and its day the date of that birth; another kind of ending"
              + " is a loss by itself");
    }
    died |= diedOn != null;
    if (diedOn != null && endedOn != null && diedOn.isBefore(endedOn)) {
      throw new IllegalArgumentException("diedOn must not lie before endedOn");
    }
  }

  /** Reads JSON, where a death that is not known is left out. */
  @JsonCreator
  static Ending read(
      @JsonProperty("kind") Kind kind,
      @JsonProperty("endedOn") @Nullable LocalDate endedOn,
      @JsonProperty("reportedOn") LocalDate reportedOn,
      @JsonProperty("gestationalAge") @Nullable GestationalAge gestationalAge,
      @JsonProperty("died") @Nullable Boolean died,
      @JsonProperty("diedOn") @Nullable LocalDate diedOn) {
    return new Ending(kind, endedOn, reportedOn, gestationalAge, died != null && died, diedOn);
  }

  /**
   * An ending of which the day is known, reported on that day.
   *
   * @param kind how it ended, not null
   * @param endedOn the day on which it ended, not null
   * @return the ending, never null
   */
  public static Ending of(Kind kind, LocalDate endedOn) {
    return new Ending(kind, endedOn, endedOn, null, false, null);
  }

  /**
   * The ending of a child that was born alive and died later.
   *
   * @param day the day on which the child died, not null
   * @return this ending with the death, reported on that day where it was reported before it; never
   *     null
   * @throws IllegalArgumentException if this is no live birth with a date, or the day lies before
   *     it
   */
  public Ending withDeathOn(LocalDate day) {
    requireNonNull(day, "day");
    return new Ending(
        kind, endedOn, day.isAfter(reportedOn) ? day : reportedOn, gestationalAge, true, day);
  }

  /**
   * The ending of a child that was born alive and died, on a day that is not known.
   *
   * @return this ending with the death, never null
   * @throws IllegalArgumentException if this is no live birth
   */
  public Ending withDeath() {
    return new Ending(kind, endedOn, reportedOn, gestationalAge, true, diedOn);
  }

  /**
   * Whether the child was lost, at the ending or after a live birth.
   *
   * @return true for every kind but a live birth, and for a live birth with a death
   */
  public boolean loss() {
    return kind != Kind.LIVE_BIRTH || died;
  }

  /**
   * Whether the child was lost by a day. A loss on an unknown day counts from the beginning, and a
   * death on an unknown day from the birth: that is the most careful.
   *
   * @param date the day, inclusive, not null
   * @return true if so
   */
  public boolean lossBy(LocalDate date) {
    requireNonNull(date, "date");
    LocalDate lostOn = diedOn != null ? diedOn : endedOn;
    return loss() && (lostOn == null || !lostOn.isAfter(date));
  }

  /**
   * The day of a live birth, where it is one and the day is known.
   *
   * @return the birth date, or empty
   */
  public Optional<LocalDate> bornAliveOn() {
    return kind == Kind.LIVE_BIRTH ? Optional.ofNullable(endedOn) : Optional.empty();
  }

  /** The last day on which it can have ended. */
  LocalDate endedBy() {
    return endedOn == null ? reportedOn : endedOn;
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("kind", DataCategory.OBSTETRIC, kind),
        Part.ofWoman("endedOn", DataCategory.OBSTETRIC, endedOn),
        Part.ofWoman("reportedOn", DataCategory.OBSTETRIC, reportedOn),
        Part.ofWoman("gestationalAge", DataCategory.OBSTETRIC, gestationalAge),
        Part.ofChild("died", DataCategory.BIRTH, died),
        Part.ofChild("diedOn", DataCategory.BIRTH, diedOn));
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }

  private static void requireUpTo(@Nullable LocalDate date, LocalDate last, String name) {
    if (date != null && PregnancyDates.require(date, name).isAfter(last)) {
      throw new IllegalArgumentException(name + " must not lie after reportedOn");
    }
  }
}
