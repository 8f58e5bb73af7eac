package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * A window of life of one child: the first 1,000 days (eerste 1.000 dagen), or a wider one.
 *
 * <p>The sources give different borders, so each window is named: see {@link Kind}. Before birth a
 * window is counted from the due date, and may move. It ends on the day on which a child is lost. A
 * birthday of a child born on 29 February is 28 February where there is no such day.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind which window, not null
 * @param firstDayInclusive the first day, or null where it is open (programme) or unknown
 * @param lastDayInclusive the last day, or null where it is unknown
 * @param bornOn the day of birth, or null where the child is not born alive or the day is not known
 * @param provisional whether it is counted from the due date
 * @param reasons the grounds, at least one, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "kind",
  "firstDayInclusive",
  "lastDayInclusive",
  "bornOn",
  "provisional",
  "reasons"
})
public record LifeWindow(
    Kind kind,
    @Nullable LocalDate firstDayInclusive,
    @Nullable LocalDate lastDayInclusive,
    @Nullable LocalDate bornOn,
    boolean provisional,
    List<Reason> reasons)
    implements Explained, Disclosable {

  static final int YEARS = 2;
  static final int PROGRAMME_YEARS = 4;
  private static final int PLANNING_MONTHS = 10;
  private static final RuleRef RULE = RuleRef.of("FIRST-1000-DAYS", "1");

  /** A window, with its borders. */
  public enum Kind {
    /** From conception up to and including the second birthday (casus). */
    @JsonProperty("case")
    CASE,
    /** From 10 months before birth up to and including the second birthday (planning). */
    @JsonProperty("planning")
    PLANNING,
    /** From before conception up to the day before the fourth birthday (programma). */
    @JsonProperty("programme")
    PROGRAMME;

    /**
     * The last day of the window of a child that was born alive, that day included.
     *
     * @param bornOn the day of birth, not null
     * @return the second birthday, or for the programme the day before the fourth; never null
     */
    public LocalDate lastDayInclusive(LocalDate bornOn) {
      return this == PROGRAMME
          ? bornOn.plusYears(PROGRAMME_YEARS).minusDays(1)
          : bornOn.plusYears(YEARS);
    }

    /**
     * What the borders stand on.
     *
     * @return the sources, at least one, never null
     */
    public List<Source> sources() {
      return switch (this) {
        case CASE ->
            List.of(PregnancySources.ROTTERDAM_PROGRAMME, PregnancySources.RIDDERKERK_PLAN);
        case PLANNING -> List.of(PregnancySources.RIDDERKERK_PLAN);
        case PROGRAMME -> List.of(PregnancySources.ROTTERDAM_PROGRAMME);
      };
    }
  }

  /** Copies the reasons and checks the order of the days. */
  public LifeWindow {
    requireNonNull(kind, "kind");
    reasons = PregnancyReasons.atLeastOne(reasons);
    if (firstDayInclusive != null
        && lastDayInclusive != null
        && lastDayInclusive.isBefore(firstDayInclusive)) {
      throw new IllegalArgumentException("A window must not end before it starts");
    }
  }

  static LifeWindow of(
      DueDate dueDate, ChildCourse child, Kind kind, GestationalAge ageAtConception) {
    Ending ending = child.ending();
    LocalDate born = ending == null ? null : ending.bornAliveOn().orElse(null);
    LocalDate birth = born != null ? born : dueDate.asDate().orElse(null);
    LocalDate lost = ending == null ? null : lostOn(ending);
    LocalDate first = first(kind, dueDate, birth, ageAtConception);
    LocalDate last = lost != null ? lost : birth == null ? null : kind.lastDayInclusive(birth);
    if (first != null && last != null && last.isBefore(first)) {
      first = last;
    }
    List<Reason> reasons = new ArrayList<>();
    if (lost != null) {
      reasons.add(reason(kind, PregnancyReasons.CHILD_LOST));
    } else if (birth != null) {
      reasons.add(
          reason(
              kind,
              born != null
                  ? PregnancyReasons.WINDOW_FROM_BIRTH
                  : PregnancyReasons.WINDOW_FROM_DUE_DATE));
    }
    reasons.addAll(dueDate.match(known -> List.<Reason>of(), DueDate.Unknown::reasons));
    return new LifeWindow(kind, first, last, born, lost == null && born == null, reasons);
  }

  private static @Nullable LocalDate first(
      Kind kind, DueDate dueDate, @Nullable LocalDate birth, GestationalAge ageAtConception) {
    return switch (kind) {
      case CASE ->
          dueDate
              .match(
                  known -> Optional.of(known.conceivedOn(ageAtConception)),
                  unknown -> Optional.<LocalDate>empty())
              .orElse(null);
      case PLANNING -> birth == null ? null : birth.minusMonths(PLANNING_MONTHS);
      case PROGRAMME -> null;
    };
  }

  private static @Nullable LocalDate lostOn(Ending ending) {
    if (!ending.loss()) {
      return null;
    }
    return ending.diedOn() != null ? ending.diedOn() : ending.endedBy();
  }

  private static Reason reason(Kind kind, ReasonCode code) {
    return Reason.of(code, RULE, kind.sources(), Map.of());
  }

  /**
   * Whether a day lies in the window, both ends included.
   *
   * @param date the day, not null
   * @return unknown where the end that decides is; never null
   */
  public Ternary contains(LocalDate date) {
    requireNonNull(date, "date");
    Ternary begun;
    if (kind == Kind.PROGRAMME) {
      begun = Ternary.TRUE;
    } else if (firstDayInclusive != null) {
      begun = Ternary.of(!date.isBefore(firstDayInclusive));
    } else {
      begun = bornOn != null && !date.isBefore(bornOn) ? Ternary.TRUE : Ternary.UNKNOWN;
    }
    Ternary running =
        lastDayInclusive == null ? Ternary.UNKNOWN : Ternary.of(!date.isAfter(lastDayInclusive));
    return begun.and(running);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofChild("firstDayInclusive", DataCategory.OBSTETRIC, firstDayInclusive),
        Part.ofChild("lastDayInclusive", DataCategory.BIRTH, lastDayInclusive),
        Part.ofChild("bornOn", DataCategory.BIRTH, bornOn));
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
