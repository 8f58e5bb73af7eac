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
 * A range of days that includes its last day (periode tot en met).
 *
 * <p>Laws, offers and plans are written so: a plan for 2024 up to and including 2026 is {@code
 * [2024-01-01,2026-12-31]}; on 31 December 2026 it holds, on 1 January 2027 it does not. A range
 * may lack a start, an end or both. It always holds at least one day.
 *
 * <p>As JSON: {@code {"start": "2024-01-01", "endInclusive": "2026-12-31"}}, without the ends that
 * it lacks. This class is immutable and thread-safe.
 *
 * @param start the first day, inclusive, or null where the range has no start
 * @param endInclusive the last day, inclusive, or null where the range has no end; not before
 *     {@code start}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"start", "endInclusive"})
public record ClosedDateRange(@Nullable LocalDate start, @Nullable LocalDate endInclusive) {

  /** Checks the order of the ends. */
  public ClosedDateRange {
    Span.checkDay(start);
    Span.checkDay(endInclusive);
    if (start != null && endInclusive != null && endInclusive.isBefore(start)) {
      throw new IllegalArgumentException(
          "A closed date range must end on or after its first day; exchange the two days");
    }
  }

  /**
   * The days from the first up to and including the last.
   *
   * @param start the first day, not null
   * @param endInclusive the last day, not null
   * @return the range, never null
   * @throws IllegalArgumentException if the last day is before the first
   */
  public static ClosedDateRange of(LocalDate start, LocalDate endInclusive) {
    return new ClosedDateRange(
        requireNonNull(start, "start"), requireNonNull(endInclusive, "endInclusive"));
  }

  /**
   * A day and all after it.
   *
   * @param start the first day, not null
   * @return the range, never null
   */
  public static ClosedDateRange from(LocalDate start) {
    return new ClosedDateRange(requireNonNull(start, "start"), null);
  }

  /**
   * A day and all before it.
   *
   * @param endInclusive the last day, not null
   * @return the range, never null
   */
  public static ClosedDateRange upToAndIncluding(LocalDate endInclusive) {
    return new ClosedDateRange(null, requireNonNull(endInclusive, "endInclusive"));
  }

  /**
   * Every day.
   *
   * @return the range, never null
   */
  public static ClosedDateRange always() {
    return new ClosedDateRange(null, null);
  }

  /**
   * Reads the form that {@link #toString} gives.
   *
   * @param text such as {@code [2024-01-01,2026-12-31]}; two dots stand for an end that is not
   *     there; not null
   * @return the range, never null
   * @throws IllegalArgumentException if the text has another form
   */
  public static ClosedDateRange parse(String text) {
    String[] ends = requireNonNull(text, "text").split(",", -1);
    if (ends.length == 2 && ends[0].startsWith("[") && ends[1].endsWith("]")) {
      try {
        return new ClosedDateRange(
            Span.end(ends[0].substring(1)), Span.end(ends[1].substring(0, ends[1].length() - 1)));
      } catch (DateTimeException e) {
        // falls through: the message must not repeat the text
      }
    }
    throw new IllegalArgumentException(
        "A closed date range must read [2024-01-01,2026-12-31], with .. for an end that is not"
            + " there");
  }

  /**
   * Whether a day lies in the range; both ends do.
   *
   * @param day the day, not null
   * @return true if so
   */
  public boolean contains(LocalDate day) {
    return span().contains(requireNonNull(day, "day"));
  }

  /**
   * Whether every day of the other range lies in this one.
   *
   * @param other the other range, not null
   * @return true if so
   */
  public boolean encloses(ClosedDateRange other) {
    return span().encloses(other.span());
  }

  /**
   * Whether the ranges share at least one day.
   *
   * @param other the other range, not null
   * @return true if so
   */
  public boolean overlaps(ClosedDateRange other) {
    return span().overlaps(other.span());
  }

  /**
   * The days that both ranges hold.
   *
   * @param other the other range, not null
   * @return the shared days, or empty where there are none; never null
   */
  public Optional<ClosedDateRange> intersection(ClosedDateRange other) {
    Span shared = span().intersection(other.span());
    return shared.empty()
        ? Optional.empty()
        : Optional.of(
            new ClosedDateRange(
                Span.date(shared.from()),
                shared.before() == Span.NO_END ? null : Span.date(shared.before() - 1)));
  }

  /**
   * How many days the range holds, both ends counted.
   *
   * @return the number of days, at least 1; empty where the range lacks an end
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
   * The same days as a range that ends just before a day.
   *
   * @return the half-open range, never null
   */
  public HalfOpenDateRange toHalfOpen() {
    return new HalfOpenDateRange(start, endInclusive == null ? null : endInclusive.plusDays(1));
  }

  Span span() {
    return Span.of(start, endInclusive == null ? null : endInclusive.plusDays(1));
  }

  /**
   * The range in square brackets: {@code [2024-01-01,2026-12-31]}, {@code [2024-01-01,..]}.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "[" + Span.text(start) + "," + Span.text(endInclusive) + "]";
  }
}
