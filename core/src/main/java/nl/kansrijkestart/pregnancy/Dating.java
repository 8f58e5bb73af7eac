package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;

/**
 * One piece of evidence on how far a pregnancy is (datering): what was found, and when it was
 * recorded.
 *
 * <p>Several can be known of one pregnancy, and they may disagree; {@link DatingHistory} says which
 * decides and by how many days the others differ.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Dating.DefinitiveDueDate.class, name = "definitive-due-date"),
  @JsonSubTypes.Type(value = Dating.Conception.class, name = "conception"),
  @JsonSubTypes.Type(value = Dating.CrownRumpLength.class, name = "crown-rump-length"),
  @JsonSubTypes.Type(value = Dating.EstimatedDueDate.class, name = "estimated-due-date"),
  @JsonSubTypes.Type(value = Dating.LastPeriod.class, name = "last-period")
})
public sealed interface Dating extends Disclosable {

  /**
   * The age that a pregnancy is given on the day of conception: 2+0.
   *
   * <p>Unconfirmed: the definition was read at second hand. {@link Conception} takes another where
   * a host has one.
   */
  GestationalAge AGE_AT_CONCEPTION = GestationalAge.of(2, 0);

  /**
   * Handles every kind of evidence.
   *
   * @param <R> the type of the answer
   * @param definitive what to do with a definitive due date, not null
   * @param conception what to do with a known conception, not null
   * @param length what to do with a crown-rump length, not null
   * @param estimated what to do with an estimated due date, not null
   * @param period what to do with a last period, not null
   * @return the answer of the function that was called
   */
  default <R> R match(
      Function<? super DefinitiveDueDate, ? extends R> definitive,
      Function<? super Conception, ? extends R> conception,
      Function<? super CrownRumpLength, ? extends R> length,
      Function<? super EstimatedDueDate, ? extends R> estimated,
      Function<? super LastPeriod, ? extends R> period) {
    return switch (method()) {
      case DEFINITIVE_DUE_DATE -> definitive.apply((DefinitiveDueDate) this);
      case CONCEPTION -> conception.apply((Conception) this);
      case CROWN_RUMP_LENGTH -> length.apply((CrownRumpLength) this);
      case ESTIMATED_DUE_DATE -> estimated.apply((EstimatedDueDate) this);
      case LAST_PERIOD -> period.apply((LastPeriod) this);
    };
  }

  /**
   * The way of dating.
   *
   * @return the method, never null
   */
  DatingMethod method();

  /**
   * The day on which this came into the record.
   *
   * @return the day, never null
   */
  LocalDate recordedOn();

  /**
   * The day on which the age is 0+0 by this evidence.
   *
   * @return the day, or empty where the evidence cannot date: a crown-rump length outside the valid
   *     range
   */
  Optional<LocalDate> dayZero();

  /**
   * The due date by this evidence: 280 days after day 0.
   *
   * @return the due date, or empty where the evidence cannot date
   */
  default Optional<LocalDate> dueDate() {
    return dayZero().map(GestationalAge.AT_DUE_DATE::reachedOn);
  }

  /**
   * The first day of the last period (eerste dag van de laatste menstruatie); the due date is 280
   * days later.
   *
   * @param recordedOn the day on which she told it, not null
   * @param firstDay the first day of the last period, not after {@code recordedOn}, not null
   * @param certain whether she is certain of it, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"recordedOn", "firstDay", "certain"})
  record LastPeriod(LocalDate recordedOn, LocalDate firstDay, Ternary certain) implements Dating {

    /** Checks the order of the dates. */
    public LastPeriod {
      requireOrder(firstDay, "firstDay", recordedOn);
      requireNonNull(certain, "certain");
    }

    @Override
    public DatingMethod method() {
      return DatingMethod.LAST_PERIOD;
    }

    @Override
    public Optional<LocalDate> dayZero() {
      return Optional.of(firstDay);
    }

    @Override
    public List<Part> parts() {
      return List.of(
          part("recordedOn", recordedOn), part("firstDay", firstDay), part("certain", certain));
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * A crown-rump length (kop-stuitlengte, CRL) of the dating scan.
   *
   * <p>The age in days on the day of the scan is 8.052 times the root of the length in millimetres
   * plus 23.73, rounded to the nearest day (Robinson and Fleming): 33 mm is 10+0. It holds from 20
   * mm to 68 mm, both inclusive; another length is kept and reported, but does not date. Of twins,
   * hand over the length that the professional dates on: no rule to choose was found.
   *
   * @param recordedOn the day of the scan, not null
   * @param millimetres the length in millimetres, 1 to 200, with at most one decimal, not null;
   *     these limits are a guard against mistyping
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"recordedOn", "millimetres"})
  record CrownRumpLength(LocalDate recordedOn, BigDecimal millimetres) implements Dating {

    /** The shortest length that dates, in millimetres, inclusive. */
    public static final int MIN_MM = 20;

    /** The shortest length of the range that dates best, in millimetres, inclusive. */
    public static final int BEST_FROM_MM = 33;

    /** The greatest length that dates, in millimetres, inclusive. */
    public static final int MAX_MM = 68;

    /** Checks the length and writes it with one decimal. */
    public CrownRumpLength {
      PregnancyDates.require(recordedOn, "recordedOn");
      requireNonNull(millimetres, "millimetres");
      if (millimetres.compareTo(BigDecimal.ONE) < 0
          || millimetres.compareTo(BigDecimal.valueOf(200)) > 0
          || millimetres.stripTrailingZeros().scale() > 1) {
        throw new IllegalArgumentException(
            "A crown-rump length must be 1 to 200 mm, with at most one decimal");
      }
      millimetres = millimetres.setScale(1, RoundingMode.UNNECESSARY);
    }

    /**
     * The age on the day of the scan.
     *
     * @return the age, or empty where the length is outside the valid range
     */
    public Optional<GestationalAge> ageAtScan() {
      if (!within(MIN_MM)) {
        return Optional.empty();
      }
      return Optional.of(
          GestationalAge.ofDays(
              (int) Math.round(8.052 * Math.sqrt(millimetres.doubleValue()) + 23.73)));
    }

    /**
     * Whether the length is in the range that dates best: 33 to 68 mm, 10+0 to 12+6.
     *
     * @return true if so
     */
    public boolean inBestRange() {
      return within(BEST_FROM_MM);
    }

    private boolean within(int fromMm) {
      return millimetres.compareTo(BigDecimal.valueOf(fromMm)) >= 0
          && millimetres.compareTo(BigDecimal.valueOf(MAX_MM)) <= 0;
    }

    @Override
    public DatingMethod method() {
      return DatingMethod.CROWN_RUMP_LENGTH;
    }

    @Override
    public Optional<LocalDate> dayZero() {
      return ageAtScan().map(age -> age.dayZero(recordedOn));
    }

    @Override
    public List<Part> parts() {
      return List.of(part("recordedOn", recordedOn), part("millimetres", millimetres));
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * A known day of assisted reproduction (ovumpunctie, inseminatie, terugplaatsing).
   *
   * @param recordedOn the day on which it came into the record, not null
   * @param event what was done, not null
   * @param on the day on which it was done, not after {@code recordedOn}, not null
   * @param embryoAgeDays the age of the embryo at its transfer in days since fertilisation, 1 to 7;
   *     0 for the other events
   * @param ageAtConception the age of the pregnancy on the day of conception, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"recordedOn", "event", "on", "embryoAgeDays", "ageAtConception"})
  record Conception(
      LocalDate recordedOn,
      ConceptionEvent event,
      LocalDate on,
      int embryoAgeDays,
      GestationalAge ageAtConception)
      implements Dating {

    /** The greatest age of an embryo at its transfer, in days. */
    public static final int MAX_EMBRYO_AGE_DAYS = 7;

    /** Checks the order of the dates and the age of the embryo. */
    public Conception {
      requireOrder(on, "on", recordedOn);
      requireNonNull(event, "event");
      requireNonNull(ageAtConception, "ageAtConception");
      boolean transfer = event == ConceptionEvent.EMBRYO_TRANSFER;
      if (embryoAgeDays < (transfer ? 1 : 0)
          || embryoAgeDays > (transfer ? MAX_EMBRYO_AGE_DAYS : 0)) {
        throw new IllegalArgumentException(
            "The age of an embryo must be 1 to 7 days at its transfer, and 0 for other events");
      }
    }

    /**
     * With the usual age of 2+0 on the day of conception.
     *
     * @param recordedOn the day on which it came into the record, not null
     * @param event what was done, not null
     * @param on the day on which it was done, not null
     * @param embryoAgeDays 1 to 7 for a transfer, 0 for the other events
     * @return the dating, never null
     * @throws IllegalArgumentException if a rule of this record is broken
     */
    public static Conception of(
        LocalDate recordedOn, ConceptionEvent event, LocalDate on, int embryoAgeDays) {
      return new Conception(recordedOn, event, on, embryoAgeDays, AGE_AT_CONCEPTION);
    }

    /**
     * The day of conception: that of the event, less the age of the embryo.
     *
     * @return the day, never null
     */
    public LocalDate conceivedOn() {
      return on.minusDays(embryoAgeDays);
    }

    @Override
    public DatingMethod method() {
      return DatingMethod.CONCEPTION;
    }

    @Override
    public Optional<LocalDate> dayZero() {
      return Optional.of(ageAtConception.dayZero(conceivedOn()));
    }

    @Override
    public List<Part> parts() {
      return List.of(
          part("recordedOn", recordedOn),
          part("event", event),
          part("on", on),
          part("embryoAgeDays", embryoAgeDays),
          part("ageAtConception", ageAtConception));
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * A due date that was handed over as estimated (geschatte a terme datum, SNOMED CT 161714006).
   *
   * @param recordedOn the day of the estimate, not null
   * @param date the due date, at most 280 days after {@code recordedOn}, not null
   * @param basis what the estimate stands on, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"recordedOn", "date", "basis"})
  record EstimatedDueDate(LocalDate recordedOn, LocalDate date, Basis basis) implements Dating {

    /** What an estimate that was handed over stands on (wijze van bepalen). */
    public enum Basis {
      /** Ultrasound (echoscopie, SNOMED CT 31541000146106). */
      @JsonProperty("ultrasound")
      ULTRASOUND,
      /** The last period (laatste menstruatie, SNOMED CT 31521000146100). */
      @JsonProperty("last-period")
      LAST_PERIOD,
      /** Ovulation (ovulatie, SNOMED CT 31531000146103). */
      @JsonProperty("ovulation")
      OVULATION,
      /** Not told (onbekend). */
      @JsonProperty("unknown")
      UNKNOWN
    }

    /** Checks that day 0 does not lie after the day of the estimate. */
    public EstimatedDueDate {
      requireDueDate(date, recordedOn);
      requireNonNull(basis, "basis");
    }

    @Override
    public DatingMethod method() {
      return DatingMethod.ESTIMATED_DUE_DATE;
    }

    @Override
    public Optional<LocalDate> dayZero() {
      return Optional.of(GestationalAge.AT_DUE_DATE.dayZero(date));
    }

    @Override
    public List<Part> parts() {
      return List.of(part("recordedOn", recordedOn), part("date", date), part("basis", basis));
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * A due date that was declared definitive (definitieve a terme datum, SNOMED CT 147781000146105).
   *
   * @param recordedOn the day on which it was declared, not null
   * @param date the due date, at most 280 days after {@code recordedOn}, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"recordedOn", "date"})
  record DefinitiveDueDate(LocalDate recordedOn, LocalDate date) implements Dating {

    /** Checks that day 0 does not lie after the day of the declaration. */
    public DefinitiveDueDate {
      requireDueDate(date, recordedOn);
    }

    @Override
    public DatingMethod method() {
      return DatingMethod.DEFINITIVE_DUE_DATE;
    }

    @Override
    public Optional<LocalDate> dayZero() {
      return Optional.of(GestationalAge.AT_DUE_DATE.dayZero(date));
    }

    @Override
    public List<Part> parts() {
      return List.of(part("recordedOn", recordedOn), part("date", date));
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /** What was done at an assisted reproduction (vruchtbaarheidsbehandeling). */
  enum ConceptionEvent {
    /** The egg cells were retrieved for ivf or icsi (ovumpunctie): the day of fertilisation. */
    @JsonProperty("ovum-pick-up")
    OVUM_PICK_UP,
    /** Insemination (inseminatie, iui). */
    @JsonProperty("insemination")
    INSEMINATION,
    /** An embryo was transferred, fresh or thawed (terugplaatsing). */
    @JsonProperty("embryo-transfer")
    EMBRYO_TRANSFER
  }

  private static Part part(String name, Object value) {
    return Part.ofWoman(name, DataCategory.OBSTETRIC, value);
  }

  private static void requireOrder(LocalDate event, String name, LocalDate recordedOn) {
    PregnancyDates.require(recordedOn, "recordedOn");
    if (PregnancyDates.require(event, name).isAfter(recordedOn)) {
      throw new IllegalArgumentException(name + " must not lie after recordedOn");
    }
  }

  private static void requireDueDate(LocalDate date, LocalDate recordedOn) {
    PregnancyDates.require(recordedOn, "recordedOn");
    PregnancyDates.require(date, "date");
    if (GestationalAge.AT_DUE_DATE.dayZero(date).isAfter(recordedOn)) {
      throw new IllegalArgumentException(
          "A due date must lie at most " + GestationalAge.AT_DUE_DATE.days() + " days ahead");
    }
  }
}
