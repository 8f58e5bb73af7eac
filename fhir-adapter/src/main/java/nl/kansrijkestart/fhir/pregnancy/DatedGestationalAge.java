package nl.kansrijkestart.fhir.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param age the age, not null
 * @param on the day on which the pregnancy had that age, or null where it was not given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"age", "on"})
public record DatedGestationalAge(GestationalAge age, @Nullable LocalDate on) {

  /** Checks that the age is there. */
  public DatedGestationalAge {
    requireNonNull(age, "age");
  }
}
