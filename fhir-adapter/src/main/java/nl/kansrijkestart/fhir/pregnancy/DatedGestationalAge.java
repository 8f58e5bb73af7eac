package nl.kansrijkestart.fhir.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.jspecify.annotations.Nullable;

/**
 * How far a pregnancy was (zwangerschapsduur), with the day on which it was so far.
 *
 * <p>An age without its day is history: it cannot be carried on to today. The profile does not ask
 * for the day, so that it can be absent.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param age the age; where only the completed weeks are known, the least it can be; not null
 * @param on the day on which the pregnancy had that age, or null where it was not given
 * @param weeksOnly whether only the completed weeks are known, so that it can be up to six days
 *     more; only with an age of whole weeks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"age", "on", "weeksOnly"})
public record DatedGestationalAge(
    GestationalAge age,
    @Nullable LocalDate on,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean weeksOnly) {

  private static final int DAYS_PER_WEEK = 7;

  /** Checks that the age is there, and is of whole weeks where only these are known. */
  public DatedGestationalAge {
    requireNonNull(age, "age");
    if (weeksOnly && age.days() % DAYS_PER_WEEK != 0) {
      throw new IllegalArgumentException("Of an age in completed weeks no days can be given");
    }
  }

  /**
   * An age that is known to the day.
   *
   * @param age the age, not null
   * @param on the day on which the pregnancy had that age, or null where it was not given
   */
  public DatedGestationalAge(GestationalAge age, @Nullable LocalDate on) {
    this(age, on, false);
  }

  /** Reads JSON, where an age that is known to the day does not say so. */
  @JsonCreator
  static DatedGestationalAge read(
      @JsonProperty("age") GestationalAge age,
      @JsonProperty("on") @Nullable LocalDate on,
      @JsonProperty("weeksOnly") @Nullable Boolean weeksOnly) {
    return new DatedGestationalAge(age, on, weeksOnly != null && weeksOnly);
  }
}
