package nl.kansrijkestart.calendar;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days counted from 1970-01-01, end exclusive: the arithmetic that both kinds of range share. An
 * absent end is the smallest or largest long.
 */
record Span(long from, long before) {

  static final long NO_START = Long.MIN_VALUE;
  static final long NO_END = Long.MAX_VALUE;
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  static Span of(@Nullable LocalDate start, @Nullable LocalDate endExclusive) {
    return new Span(
        start == null ? NO_START : start.toEpochDay(),
        endExclusive == null ? NO_END : endExclusive.toEpochDay());
  }

  /** Refuses days outside the years that ISO text carries in ten characters. */
  private static void check(@Nullable LocalDate day, LocalDate first, LocalDate last) {
    if (day != null && (day.isBefore(first) || day.isAfter(last))) {
      throw new IllegalArgumentException(
          "A date range lies in the years 1 to 9999; leave an end out where there is none");
    }
  }

  static void checkDay(@Nullable LocalDate day) {
    check(day, FIRST, LAST);
  }

  static void checkExclusiveEnd(@Nullable LocalDate end) {
    check(end, FIRST.plusDays(1), LAST.plusDays(1));
  }

  boolean empty() {
    return from >= before;
  }

  boolean contains(LocalDate day) {
    long epochDay = day.toEpochDay();
    return from <= epochDay && epochDay < before;
  }

  boolean encloses(Span other) {
    return other.empty() || (from <= other.from && other.before <= before);
  }

  boolean overlaps(Span other) {
    return !intersection(other).empty();
  }

  Span intersection(Span other) {
    return new Span(Math.max(from, other.from), Math.min(before, other.before));
  }

  OptionalLong length() {
    if (empty()) {
      return OptionalLong.of(0);
    }
    return from == NO_START || before == NO_END
        ? OptionalLong.empty()
        : OptionalLong.of(before - from);
  }

  Stream<LocalDate> days() {
    if (from == NO_START || before == NO_END) {
      throw new IllegalStateException(
          "The days of a range without a start or an end cannot be listed; intersect it first");
    }
    return LongStream.range(from, before).mapToObj(LocalDate::ofEpochDay);
  }

  static @Nullable LocalDate date(long epochDay) {
    return epochDay == NO_START || epochDay == NO_END ? null : LocalDate.ofEpochDay(epochDay);
  }

  /** The part of a text form before or after the comma; two dots stand for no end. */
  static @Nullable LocalDate end(String part) {
    String text = part.strip();
    return text.equals("..") ? null : LocalDate.parse(text);
  }

  static String text(@Nullable LocalDate day) {
    return day == null ? ".." : day.toString();
  }
}
