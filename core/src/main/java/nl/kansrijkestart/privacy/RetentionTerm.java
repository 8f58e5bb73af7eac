package nl.kansrijkestart.privacy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;

/**
 * How long a class of data is kept at least before it may go (bewaartermijn).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param dataClass the class of data, not null
 * @param name what the class is called, not null
 * @param years the whole years that it is kept at least, 1 to 150
 * @param start from when the years count, not null
 * @param sources what the term stands on, at least one, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"dataClass", "name", "years", "start", "sources"})
public record RetentionTerm(
    DataClass dataClass, LocalizedText name, int years, Start start, List<Source> sources) {

  private static final int MAX_YEARS = 150;

  /** Checks the years, and that there is a source. */
  public RetentionTerm {
    requireNonNull(dataClass, "dataClass");
    requireNonNull(name, "name");
    requireNonNull(start, "start");
    sources = List.copyOf(sources);
    if (years < 1 || years > MAX_YEARS) {
      throw new IllegalArgumentException(
          "A retention term must be 1 to " + MAX_YEARS + " years, was " + years);
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("A retention term needs its source");
    }
  }

  /**
   * A class of data that is kept and deleted alike (gegevensklasse), such as {@code audit-log}.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param value 1 to 60 lower-case letters, digits and hyphens, starting with a letter, not null
   */
  public record DataClass(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** Checks the form. */
    public DataClass {
      requireNonNull(value, "value");
      if (!FORM.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "A class of data must be 1 to 60 lower-case letters, digits and hyphens, starting with"
                + " a letter");
      }
    }

    /**
     * Reads the text form.
     *
     * @param value 1 to 60 lower-case letters, digits and hyphens, starting with a letter, not null
     * @return the class of data, never null
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DataClass of(String value) {
      return new DataClass(value);
    }

    /**
     * The text form.
     *
     * @return the text, never null
     */
    @JsonValue
    @Override
    public String toString() {
      return value;
    }
  }

  /** From when the years of a term count. */
  public enum Start {
    /** The day on which it was recorded (vastlegging). */
    @JsonProperty("recorded")
    RECORDED,
    /** The day of the last change in the file (laatste wijziging). */
    @JsonProperty("last-change")
    LAST_CHANGE
  }

  /**
   * Whether every source was opened and says so.
   *
   * @return true if so; a term that is not confirmed never makes anything due by itself
   */
  public boolean confirmed() {
    return sources.stream().allMatch(source -> source.confidence() == Confidence.CONFIRMED);
  }

  /**
   * The first day on which the whole term has passed. A term that starts on 29 February ends, in a
   * year without one, on 1 March: never a day short.
   *
   * @param started the first day of the term, not null
   * @return the first day on which it may go, never null
   */
  public LocalDate passedOn(LocalDate started) {
    LocalDate passed = started.plusYears(years);
    return passed.getDayOfMonth() == started.getDayOfMonth() ? passed : passed.plusDays(1);
  }
}
