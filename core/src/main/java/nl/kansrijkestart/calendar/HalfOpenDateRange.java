package nl.kansrijkestart.calendar;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A range of days that ends just before a day (periode tot).
 *
 * <p>Windows of care are written so: "before 28 weeks" ends just before the day of 28+0. Ranges
 * that follow each other share no day and leave none out. A range may lack a start, an end or both,
 * and may be empty.
 *
 * <p>As JSON: {@code {"start": "2024-01-01", "endExclusive": "2027-01-01"}}, without the ends that
 * it lacks. This class is immutable and thread-safe.
 *
 * @param start the first day, inclusive, or null where the range has no start
 * @param endExclusive the day after the last, exclusive, or null where the range has no end; not
 *     before {@code start}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"start", "endExclusive"})
public record HalfOpenDateRange(@Nullable LocalDate start, @Nullable LocalDate endExclusive) {

  /** Checks the order of the ends. */
  public HalfOpenDateRange {
    Span.checkDay(start);
    Span.checkExclusiveEnd(endExclusive);
    if (start != null && endExclusive != null && endExclusive.isBefore(start)) {
      throw new IllegalArgumentException(
          "A half-open date range must end on or after its start; exchange the two days");
    }
  }

  /**
   * The days from the first up to, and not including, another.
   *
   * @param start the first day, not null
   * @param endExclusive the day after the last, not null
   * @return the range, empty where both are the same day, never null
   * @throws IllegalArgumentException if the end is before the start
   */
  public static HalfOpenDateRange of(LocalDate start, LocalDate endExclusive) {
    return new HalfOpenDateRange(
        requireNonNull(start, "start"), requireNonNull(endExclusive, "endExclusive"));
  }

  /**
   * A day and all after it.
   *
   * @param start the first day, not null
   * @return the range, never null
   */
  public static HalfOpenDateRange from(LocalDate start) {
    return new HalfOpenDateRange(requireNonNull(start, "start"), null);
  }

  /**
   * All days before a day.
   *
   * @param endExclusive the day after the last, not null
   * @return the range, never null
   */
  public static HalfOpenDateRange before(LocalDate endExclusive) {
    return new HalfOpenDateRange(null, requireNonNull(endExclusive, "endExclusive"));
  }

  /**
   * Every day.
   *
   * @return the range, never null
   */
  public static HalfOpenDateRange always() {
    return new HalfOpenDateRange(null, null);
  }

  /**
   * Reads the form that {@link #toString} gives.
   *
   * @param text such as {@code [2024-01-01,2027-01-01)}; two dots stand for an end that is not
   *     there; not null
   * @return the range, never null
   * @throws IllegalArgumentException if the text has another form
   */
  public static HalfOpenDateRange parse(String text) {
    String[] ends = requireNonNull(text, "text").split(",", -1);
    if (ends.length == 2 && ends[0].startsWith("[") && ends[1].endsWith(")")) {
      try {
        return new HalfOpenDateRange(
            Span.end(ends[0].substring(1)), Span.end(ends[1].substring(0, ends[1].length() - 1)));
      } catch (DateTimeException e) {
        // falls through: the message must not repeat the text
      }
    }
    throw new IllegalArgumentException(
        "A half-open date range must read [2024-01-01,2027-01-01), with .. for an end that is not"
            + " there");
  }

  /**
   * Whether the range holds no day: it ends on the day on which it starts.
   *
   * @return true if so
   */
  public boolean empty() {
    return span().empty();
  }

  /**
   * Whether a day lies in the range; the start does, the end does not.
   *
   * @param day the day, not null
   * @return true if so
   */
  public boolean contains(LocalDate day) {
    return span().contains(requireNonNull(day, "day"));
  }

  /**
   * Whether every day of the other range lies in this one; an empty range lies in every range.
   *
   * @param other the other range, not null
   * @return true if so
   */
  public boolean encloses(HalfOpenDateRange other) {
    return span().encloses(other.span());
  }

  /**
   * Whether the ranges share at least one day.
   *
   * @param other the other range, not null
   * @return true if so; always false for an empty range
   */
  public boolean overlaps(HalfOpenDateRange other) {
    return span().overlaps(other.span());
  }

  /**
   * The days that both ranges hold.
   *
   * @param other the other range, not null
   * @return the shared days, or an absent range where there are none; never null
   */
  public Optional<HalfOpenDateRange> intersection(HalfOpenDateRange other) {
    Span shared = span().intersection(other.span());
    return shared.empty()
        ? Optional.empty()
        : Optional.of(new HalfOpenDateRange(Span.date(shared.from()), Span.date(shared.before())));
  }

  /**
   * How many days the range holds, the end not counted.
   *
   * @return the number of days, 0 for an empty range; absent where the range lacks an end
   */
  public OptionalLong lengthInDays() {
    return span().length();
  }

  /**
   * The days of the range in order.
   *
   * @return a stream of the days, never null
   * @throws IllegalStateException if the range lacks an end
   */
  public Stream<LocalDate> days() {
    return span().days();
  }

  /**
   * The same days as a range that includes its last day.
   *
   * @return the closed range, or absent where this range is empty; never null
   */
  public Optional<ClosedDateRange> toClosed() {
    return empty()
        ? Optional.empty()
        : Optional.of(
            new ClosedDateRange(start, endExclusive == null ? null : endExclusive.minusDays(1)));
  }

  Span span() {
    return Span.of(start, endExclusive);
  }

  /**
   * The range with a round bracket at its end: {@code [2024-01-01,2027-01-01)}, {@code
   * [..,2027-01-01)}.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "[" + Span.text(start) + "," + Span.text(endExclusive) + ")";
  }
}
