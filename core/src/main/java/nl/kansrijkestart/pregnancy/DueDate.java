package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;

/**
 * The day on which a birth is expected (uitgerekende datum, a terme datum), with its grounds.
 *
 * <p>Unknown is an answer: the reasons then say what is missing.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "dueDate")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DueDate.Known.class, name = "known"),
  @JsonSubTypes.Type(value = DueDate.Unknown.class, name = "unknown")
})
public sealed interface DueDate extends Explained {

  /**
   * Handles both answers.
   *
   * @param <R> the type of the answer
   * @param known what to do with a known due date, not null
   * @param unknown what to do where it is unknown, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super Known, ? extends R> known, Function<? super Unknown, ? extends R> unknown);

  /**
   * The day, where it is known.
   *
   * @return the day, or empty
   */
  default Optional<LocalDate> asDate() {
    return match(known -> Optional.of(known.date()), unknown -> Optional.empty());
  }

  /**
   * How far the pregnancy is on a day, by this due date alone; an ending is not looked at.
   *
   * @param date the day, not null
   * @return known from day 0 to 370 days later, both inclusive; outside before day 0; unknown
   *     otherwise; never null
   */
  default Gestation at(LocalDate date) {
    return GestationRule.at(this, date);
  }

  /**
   * A known due date.
   *
   * @param date the due date, not null
   * @param basis the dating that decided, not null
   * @param disagreements every other dating that comes to another day, in the order in which they
   *     came in, not null
   * @param reasons what decided, then what disagrees, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"date", "basis", "disagreements", "reasons"})
  record Known(LocalDate date, Dating basis, List<Disagreement> disagreements, List<Reason> reasons)
      implements DueDate, Disclosable {

    /** Copies the lists. */
    public Known {
      requireNonNull(date, "date");
      requireNonNull(basis, "basis");
      disagreements = List.copyOf(disagreements);
      reasons = List.copyOf(reasons);
    }

    /**
     * The day on which the age is 0+0.
     *
     * @return the day, 280 days before the due date, never null
     */
    public LocalDate dayZero() {
      return GestationalAge.AT_DUE_DATE.dayZero(date);
    }

    /**
     * The day of conception: the known one after assisted reproduction, otherwise day 0 and two
     * weeks.
     *
     * @return the day, never null
     */
    public LocalDate conceivedOn() {
      return conceivedOn(Dating.AGE_AT_CONCEPTION);
    }

    /**
     * The day of conception: the known one after assisted reproduction, otherwise the day on which
     * the pregnancy reached the given age.
     *
     * @param ageAtConception the age that a pregnancy is given on the day of conception, not null
     * @return the day, never null
     */
    public LocalDate conceivedOn(GestationalAge ageAtConception) {
      requireNonNull(ageAtConception, "ageAtConception");
      return basis instanceof Dating.Conception conception
          ? conception.conceivedOn()
          : ageAtConception.reachedOn(dayZero());
    }

    @Override
    public <R> R match(
        Function<? super Known, ? extends R> known,
        Function<? super Unknown, ? extends R> unknown) {
      return known.apply(this);
    }

    @Override
    public List<Part> parts() {
      return List.of(
          Part.ofWoman("date", DataCategory.OBSTETRIC, date),
          Part.ofWoman("basis", DataCategory.OBSTETRIC, basis));
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * An unknown due date.
   *
   * @param reasons what is missing, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Unknown(List<Reason> reasons) implements DueDate {

    /** Copies the reasons and checks that there is one. */
    public Unknown {
      reasons = PregnancyReasons.atLeastOne(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Known, ? extends R> known,
        Function<? super Unknown, ? extends R> unknown) {
      return unknown.apply(this);
    }
  }

  /**
   * A dating that comes to another day than the one that decided.
   *
   * @param used the method that decided, not null
   * @param other the method that differs; may be the same one, of another day; not null
   * @param days by how many days its due date is later; negative if earlier; never 0
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"used", "other", "days"})
  record Disagreement(DatingMethod used, DatingMethod other, int days) {

    /** Checks that there is a difference. */
    public Disagreement {
      requireNonNull(used, "used");
      requireNonNull(other, "other");
      if (days == 0) {
        throw new IllegalArgumentException("Datings disagree by at least one day");
      }
    }
  }
}
