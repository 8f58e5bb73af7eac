package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Whether pregnancy care started on time (tijdige start van de zwangerschapsbegeleiding), by a
 * named definition.
 *
 * <p>The two definitions in use differ on day 70 (10+0): it is late by the one and on time by the
 * other. So there is no default, and an answer always says by which it was given.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param definition the definition that was applied, not null
 * @param onTime whether care started on time, unknown where the age at the first visit is; not null
 * @param ageAtFirstVisit the age at the first visit, or null where it is not known
 * @param reasons the grounds, at least one, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"definition", "onTime", "ageAtFirstVisit", "reasons"})
public record StartOfCare(
    Definition definition,
    Ternary onTime,
    @Nullable GestationalAge ageAtFirstVisit,
    List<Reason> reasons)
    implements Explained, Disclosable {

  private static final RuleRef RULE = RuleRef.of("START-OF-CARE", "1");

  /** A definition of care that starts on time. */
  public enum Definition {
    /** Before 10+0: up to and including day 69 (municipal plan). */
    @JsonProperty("before-10-weeks")
    BEFORE_10_WEEKS(69),
    /** Up to and including day 70 (RIVM, national monitor). */
    @JsonProperty("rivm-up-to-day-70")
    RIVM_UP_TO_DAY_70(70);

    private final int lastDayInclusive;

    Definition(int lastDayInclusive) {
      this.lastDayInclusive = lastDayInclusive;
    }

    /**
     * The last age on time, in days, inclusive.
     *
     * @return 69 or 70
     */
    public int lastDayInclusive() {
      return lastDayInclusive;
    }

    /**
     * What the definition stands on.
     *
     * @return the source, never null
     */
    public Source source() {
      return this == BEFORE_10_WEEKS
          ? PregnancySources.RIDDERKERK_START_OF_CARE
          : PregnancySources.RIVM_START_OF_CARE;
    }

    /**
     * Whether care that starts at this age is on time.
     *
     * @param ageAtFirstVisit the age at the first visit, not null
     * @return true if so
     */
    public boolean onTime(GestationalAge ageAtFirstVisit) {
      return ageAtFirstVisit.days() <= lastDayInclusive;
    }
  }

  /** Copies the reasons and checks that the answer fits the age. */
  public StartOfCare {
    requireNonNull(definition, "definition");
    requireNonNull(onTime, "onTime");
    reasons = PregnancyReasons.atLeastOne(reasons);
    if (onTime
        != (ageAtFirstVisit == null
            ? Ternary.UNKNOWN
            : Ternary.of(definition.onTime(ageAtFirstVisit)))) {
      throw new IllegalArgumentException("onTime must follow from the age and the definition");
    }
  }

  /**
   * Judges a first visit at a known age.
   *
   * @param definition the definition, not null
   * @param ageAtFirstVisit the age, not null
   * @return the answer, never null
   */
  public static StartOfCare of(Definition definition, GestationalAge ageAtFirstVisit) {
    boolean onTime = definition.onTime(ageAtFirstVisit);
    return new StartOfCare(
        definition,
        Ternary.of(onTime),
        ageAtFirstVisit,
        List.of(
            reason(
                definition,
                onTime ? PregnancyReasons.CARE_ON_TIME : PregnancyReasons.CARE_LATE,
                Map.of("lastDay", definition.lastDayInclusive(), "days", ageAtFirstVisit.days()))));
  }

  /**
   * Judges a first visit on a day.
   *
   * @param definition the definition, not null
   * @param dueDate the due date, not null
   * @param firstVisit the day of the first visit, not null
   * @return the answer; unknown without a due date, for a day before conception, and for one more
   *     than 370 days after day 0; never null
   */
  public static StartOfCare of(Definition definition, DueDate dueDate, LocalDate firstVisit) {
    requireNonNull(firstVisit, "firstVisit");
    if (dueDate instanceof DueDate.Known known && firstVisit.isBefore(known.conceivedOn())) {
      return unknown(
          definition,
          List.of(reason(definition, PregnancyReasons.VISIT_BEFORE_PREGNANCY, Map.of())));
    }
    return dueDate
        .at(firstVisit)
        .match(
            known -> of(definition, known.age()),
            outside ->
                unknown(
                    definition,
                    List.of(reason(definition, PregnancyReasons.VISIT_BEFORE_PREGNANCY, Map.of()))),
            unknown -> unknown(definition, unknown.reasons()));
  }

  private static StartOfCare unknown(Definition definition, List<Reason> reasons) {
    return new StartOfCare(definition, Ternary.UNKNOWN, null, reasons);
  }

  private static Reason reason(Definition definition, ReasonCode code, Map<String, ?> parameters) {
    return Reason.of(code, RULE, List.of(definition.source()), parameters);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("onTime", DataCategory.OBSTETRIC, onTime),
        Part.ofWoman("ageAtFirstVisit", DataCategory.OBSTETRIC, ageAtFirstVisit));
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
