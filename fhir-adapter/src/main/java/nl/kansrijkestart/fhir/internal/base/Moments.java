package nl.kansrijkestart.fhir.internal.base;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.jspecify.annotations.Nullable;

/**
 * Instants in FHIR. An end there includes all that its text matches: a day, a second; the end of
 * core is the first instant after it. A day without time is one of the Netherlands.
 */
public final class Moments {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final Pattern TIME = Pattern.compile("T\\d\\d:\\d\\d(:\\d\\d)?(?:\\.(\\d+))?");

  private Moments() {}

  /** Whether FHIR can say it: within the years 1 to 9999. */
  public static boolean canBeSaid(Instant instant) {
    return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
  }

  public static DateTimeType of(Instant instant) {
    return new DateTimeType(instant.toString());
  }

  /** The last instant before an end that is exclusive. */
  public static DateTimeType lastBefore(Instant end) {
    return of(end.minusNanos(1));
  }

  /** The first instant that a text matches, or null where it names no day. */
  public static @Nullable Instant start(BaseDateTimeType value) {
    return at(value, false);
  }

  /** The first instant after all that a text matches, or null where it names no day. */
  public static @Nullable Instant after(BaseDateTimeType value) {
    return at(value, true);
  }

  private static @Nullable Instant at(BaseDateTimeType value, boolean after) {
    String text = value.getValueAsString();
    if (text == null
        || value.getPrecision() == TemporalPrecisionEnum.YEAR
        || value.getPrecision() == TemporalPrecisionEnum.MONTH) {
      return null;
    }
    try {
      if (value.getPrecision() == TemporalPrecisionEnum.DAY) {
        return LocalDate.parse(text).plusDays(after ? 1 : 0).atStartOfDay(ZONE).toInstant();
      }
      Instant start = OffsetDateTime.parse(text).toInstant();
      return after ? start.plus(step(text)) : start;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** What the last digit of a text counts. */
  private static Duration step(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.find() || time.group(1) == null) {
      return Duration.ofMinutes(1);
    }
    long nanos = 1_000_000_000L;
    for (int i = 0; time.group(2) != null && i < time.group(2).length(); i++) {
      nanos /= 10;
    }
    return Duration.ofNanos(Math.max(1, nanos));
  }
}
