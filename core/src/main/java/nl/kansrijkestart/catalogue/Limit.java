package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.kansrijkestart.decision.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * One end of what a criterion allows: on which side, whether the limit itself counts, and the limit
 * (grens).
 *
 * <p>Examples: below 25 years; at most {@code 27+6}; for a date the age since that date: from 56
 * days (the 56th day counts, the day of birth is day 0), up to and including the day of 9 months.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param side the side, and whether the limit counts, not null
 * @param value the limit as data write it: {@code 25}, {@code 27+6}, {@code vulnerable}; an age is
 *     a whole number of at most 5 digits; not null
 * @param unit the unit of the age since the date of the fact, or null where the fact itself is
 *     compared
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"side", "value", "unit"})
public record Limit(Comparison side, String value, @Nullable AgeUnit unit) {

  /** Checks that an age is a whole number of its unit. */
  public Limit {
    requireNonNull(side, "side");
    requireNonNull(value, "value");
    if (unit != null && !value.matches("[0-9]{1,5}")) {
      throw new IllegalArgumentException("An age must be a whole number of at most 5 digits");
    }
  }

  /**
   * A limit on the value of the fact.
   *
   * @param side the side, not null
   * @param value the limit as data write it, not null
   * @return the limit, never null
   */
  public static Limit of(Comparison side, String value) {
    return new Limit(side, value, null);
  }

  /**
   * A limit on the age since the date of the fact.
   *
   * @param side the side, not null
   * @param amount the age, 0 to 99,999
   * @param unit its unit, not null
   * @return the limit, never null
   */
  public static Limit ofAge(Comparison side, int amount, AgeUnit unit) {
    return new Limit(side, String.valueOf(amount), requireNonNull(unit, "unit"));
  }

  /** In what an age is counted (leeftijdseenheid). */
  public enum AgeUnit {
    /** Days since the day of birth, which is day 0. */
    @JsonProperty("days")
    DAYS("days", ChronoUnit.DAYS),
    /** Calendar months: the day with the same number, or the last day of a shorter month. */
    @JsonProperty("months")
    MONTHS("months", ChronoUnit.MONTHS),
    /** Calendar years: the birthday; where there is no 29 February, the 28th. */
    @JsonProperty("years")
    YEARS("years", ChronoUnit.YEARS);

    private final String code;
    private final ChronoUnit unit;

    AgeUnit(String code, ChronoUnit unit) {
      this.code = code;
      this.unit = unit;
    }

    String code() {
      return code;
    }

    LocalDate after(LocalDate date, long amount) {
      return date.plus(amount, unit);
    }

    LocalDate before(LocalDate date, String amount) {
      return date.minus(Long.parseLong(amount), unit);
    }
  }
}
