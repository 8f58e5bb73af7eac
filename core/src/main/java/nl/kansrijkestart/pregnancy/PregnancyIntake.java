package nl.kansrijkestart.pregnancy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.intake.Consistent;
import nl.kansrijkestart.intake.CrossChecked;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A pregnancy as a form, a call or an import hands it over (zwangerschap, zoals aangeleverd).
 *
 * <p>Everything may be missing: what is left out is unknown, never no and never 0. Datings may
 * disagree; only what cannot be true together is a violation. See {@link Pregnancy#from}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param lastPeriod the last period, or null
 * @param crownRumpLengths the lengths that were measured, or null where none is known
 * @param conception the day of assisted reproduction, or null
 * @param dueDates the due dates that were handed over, in the order in which they came in, or null
 *     where none is known
 * @param plurality the number of children she carries or carried, 1 to 10, or null
 * @param gravidity the number of her pregnancies, this one included, 1 to 40, or null
 * @param parity the number of her births from 16 weeks, 0 to 40, or null
 * @param firstChild whether she expects her first child, or null
 * @param children what is known of each child, or null where nothing is
 */
@Consistent
public record PregnancyIntake(
    @Valid @Nullable LastPeriodIntake lastPeriod,
    List<@NotNull(message = "{intake.REQUIRED}") @Valid CrownRumpLengthIntake> crownRumpLengths,
    @Valid @Nullable ConceptionIntake conception,
    List<@NotNull(message = "{intake.REQUIRED}") @Valid DueDateIntake> dueDates,
    @Min(value = 1, message = "{pregnancy.TOO_LOW}")
        @Max(value = Pregnancy.MAX_CHILDREN, message = "{pregnancy.TOO_HIGH}")
        @Nullable Integer plurality,
    @Min(value = 1, message = "{pregnancy.TOO_LOW}")
        @Max(value = Gravidity.MAX, message = "{pregnancy.TOO_HIGH}")
        @Nullable Integer gravidity,
    @Min(value = 0, message = "{pregnancy.TOO_LOW}")
        @Max(value = Parity.MAX, message = "{pregnancy.TOO_HIGH}")
        @Nullable Integer parity,
    @Nullable Boolean firstChild,
    List<@NotNull(message = "{intake.REQUIRED}") @Valid ChildIntake> children)
    implements CrossChecked {

  /** Copies the lists; one that is absent is empty. */
  public PregnancyIntake {
    crownRumpLengths = FromIntake.list(crownRumpLengths);
    dueDates = FromIntake.list(dueDates);
    children = FromIntake.list(children);
  }

  @Override
  public List<Violation> contradictions() {
    return PregnancyIntakeRules.contradictions(this);
  }

  /**
   * The name of the type; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }

  /**
   * The last period (laatste menstruatie).
   *
   * @param firstDay the first day of the last period, needed
   * @param certain whether she is certain of it, or null
   * @param recordedOn the day on which she told it, or null for today
   */
  @Consistent
  public record LastPeriodIntake(
      @NotNull(message = "{intake.REQUIRED}") @PastOrPresent(message = "{intake.IN_FUTURE}")
          LocalDate firstDay,
      @Nullable Boolean certain,
      @PastOrPresent(message = "{intake.IN_FUTURE}") @Nullable LocalDate recordedOn)
      implements CrossChecked {

    @Override
    public List<Violation> contradictions() {
      return new DateChecks()
          .year("firstDay", firstDay)
          .year("recordedOn", recordedOn)
          .recorded("firstDay", firstDay, recordedOn)
          .found();
    }

    /**
     * The name of the type; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * A crown-rump length (kop-stuitlengte).
   *
   * @param measuredOn the day of the scan, needed
   * @param millimetres the length in millimetres, 1 to 200 with at most one decimal, needed
   */
  @Consistent
  public record CrownRumpLengthIntake(
      @NotNull(message = "{intake.REQUIRED}") @PastOrPresent(message = "{intake.IN_FUTURE}")
          LocalDate measuredOn,
      @NotNull(message = "{intake.REQUIRED}")
          @DecimalMin(value = "1", message = "{pregnancy.TOO_LOW}")
          @DecimalMax(value = "200", message = "{pregnancy.TOO_HIGH}")
          @Digits(integer = 9, fraction = 1, message = "{pregnancy.TOO_MANY_DECIMALS}")
          BigDecimal millimetres)
      implements CrossChecked {

    @Override
    public List<Violation> contradictions() {
      return new DateChecks().year("measuredOn", measuredOn).found();
    }

    /**
     * The name of the type; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * A known day of assisted reproduction (vruchtbaarheidsbehandeling).
   *
   * @param event what was done, needed
   * @param on the day on which it was done, needed
   * @param embryoAgeDays the age of the embryo in days, 1 to 7: needed for a transfer, left out for
   *     the other events
   * @param recordedOn the day on which it came into the record, or null for today
   */
  @Consistent
  public record ConceptionIntake(
      @NotNull(message = "{intake.REQUIRED}") Dating.ConceptionEvent event,
      @NotNull(message = "{intake.REQUIRED}") @PastOrPresent(message = "{intake.IN_FUTURE}")
          LocalDate on,
      @Min(value = 1, message = "{pregnancy.TOO_LOW}")
          @Max(value = Dating.Conception.MAX_EMBRYO_AGE_DAYS, message = "{pregnancy.TOO_HIGH}")
          @Nullable Integer embryoAgeDays,
      @PastOrPresent(message = "{intake.IN_FUTURE}") @Nullable LocalDate recordedOn)
      implements CrossChecked {

    @Override
    public List<Violation> contradictions() {
      boolean transfer = event == Dating.ConceptionEvent.EMBRYO_TRANSFER;
      return new DateChecks()
          .year("on", on)
          .year("recordedOn", recordedOn)
          .recorded("on", on, recordedOn)
          .unless(
              !transfer || embryoAgeDays != null,
              "embryoAgeDays",
              PregnancyReasons.EMBRYO_AGE_MISSING)
          .unless(
              transfer || event == null || embryoAgeDays == null,
              "embryoAgeDays",
              PregnancyReasons.EMBRYO_AGE_UNUSED)
          .found();
    }

    /**
     * The name of the type; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * A due date that was handed over (uitgerekende datum).
   *
   * @param date the due date, at most 280 days after {@code recordedOn}, needed
   * @param definitive whether it was declared definitive; null and false mean estimated
   * @param basis what an estimate stands on, or null where that was not told
   * @param recordedOn the day on which it was set, or null for today
   */
  @Consistent
  public record DueDateIntake(
      @NotNull(message = "{intake.REQUIRED}") LocalDate date,
      @Nullable Boolean definitive,
      Dating.EstimatedDueDate.@Nullable Basis basis,
      @PastOrPresent(message = "{intake.IN_FUTURE}") @Nullable LocalDate recordedOn)
      implements CrossChecked {

    @Override
    public List<Violation> contradictions() {
      return contradictions(recordedOn);
    }

    List<Violation> contradictions(@Nullable LocalDate recorded) {
      return new DateChecks()
          .year("date", date)
          .year("recordedOn", recordedOn)
          .unless(
              !PregnancyDates.plausible(date)
                  || !PregnancyDates.plausible(recorded)
                  || !GestationalAge.AT_DUE_DATE.dayZero(date).isAfter(recorded),
              "date",
              PregnancyReasons.DUE_DATE_TOO_FAR)
          .found();
    }

    /**
     * The name of the type; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * What is known of one child (kind).
   *
   * @param number which child, counted from 1, at most 10, needed
   * @param upbringing who will raise it, or null where that is not known
   * @param ending how its pregnancy ended, or null while it goes on
   */
  public record ChildIntake(
      @NotNull(message = "{intake.REQUIRED}")
          @Min(value = 1, message = "{pregnancy.TOO_LOW}")
          @Max(value = Pregnancy.MAX_CHILDREN, message = "{pregnancy.TOO_HIGH}")
          Integer number,
      ChildCourse.@Nullable Upbringing upbringing,
      @Valid @Nullable EndingIntake ending) {

    /**
     * The name of the type; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * How the pregnancy of a child ended (afloop).
   *
   * @param kind how it ended, needed
   * @param endedOn the day on which it ended, or null where that is not known
   * @param gestationalAge the age at the ending as it was recorded there, {@code 38+2}, or null
   * @param died whether a live-born child died, or null where that is not known; true without a day
   *     where the day is not known
   * @param diedOn the day on which a live-born child died, or null
   * @param reportedOn the day on which it was told, or null for today
   */
  @Consistent
  public record EndingIntake(
      @NotNull(message = "{intake.REQUIRED}") Ending.Kind kind,
      @PastOrPresent(message = "{intake.IN_FUTURE}") @Nullable LocalDate endedOn,
      @ValidGestationalAge @Nullable String gestationalAge,
      @Nullable Boolean died,
      @PastOrPresent(message = "{intake.IN_FUTURE}") @Nullable LocalDate diedOn,
      @PastOrPresent(message = "{intake.IN_FUTURE}") @Nullable LocalDate reportedOn)
      implements CrossChecked {

    @Override
    public List<Violation> contradictions() {
      return new DateChecks()
          .year("endedOn", endedOn)
          .year("diedOn", diedOn)
          .year("reportedOn", reportedOn)
          .recorded("endedOn", endedOn, reportedOn)
          .recorded("diedOn", diedOn, reportedOn)
          .unless(
              diedOn == null
                  || (endedOn != null && (kind == null || kind == Ending.Kind.LIVE_BIRTH)),
              "diedOn",
              PregnancyReasons.DEATH_WITHOUT_LIVE_BIRTH)
          .unless(
              !Boolean.TRUE.equals(died) || kind == null || kind == Ending.Kind.LIVE_BIRTH,
              "died",
              PregnancyReasons.DEATH_WITHOUT_LIVE_BIRTH)
          .unless(
              !Boolean.FALSE.equals(died) || diedOn == null, "died", PregnancyReasons.DEATH_DENIED)
          .unless(
              diedOn == null || endedOn == null || !diedOn.isBefore(endedOn),
              "diedOn",
              PregnancyReasons.DIED_BEFORE_BIRTH)
          .found();
    }

    /**
     * The name of the type; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }
}
