package nl.kansrijkestart.fhir.internal.base;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.jspecify.annotations.Nullable;

/** Calendar days out of FHIR dates. */
public final class Days {

  /** The time zone of the Netherlands. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final Pattern OFFSET = Pattern.compile("T.*(Z|[+-]\\d\\d:\\d\\d)$");

  private Days() {}

  /** The local time in the Netherlands; null where there is none, or no valid one. */
  public static @Nullable LocalDateTime time(BaseDateTimeType value) {
    if (!value.hasValue() || !value.hasTime()) {
      return null;
    }
    String written = value.getValueAsString();
    try {
      return OFFSET.matcher(written).find()
          ? OffsetDateTime.parse(written).atZoneSameInstant(ZONE).toLocalDateTime()
          : LocalDateTime.parse(written);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Whether a date, a month or a year lies wholly after a day: what is then is a plan. False where
   * none is given.
   */
  public static boolean after(BaseDateTimeType value, LocalDate day) {
    if (!value.hasValue()) {
      return false;
    }
    String written = value.getValueAsString();
    LocalDate first =
        switch (value.getPrecision()) {
          case YEAR -> LocalDate.of(Integer.parseInt(written, 0, 4, 10), 1, 1);
          case MONTH ->
              LocalDate.of(
                  Integer.parseInt(written, 0, 4, 10), Integer.parseInt(written, 5, 7, 10), 1);
          default -> of(value);
        };
    return first != null && first.isAfter(day);
  }

  /**
   * The day in the Netherlands; null where only a year or a month is given. A time with an offset
   * is a moment, and counts by the Dutch day that it is on; without one the day is as written.
   */
  public static @Nullable LocalDate of(BaseDateTimeType value) {
    if (!value.hasValue()
        || value.getPrecision() == TemporalPrecisionEnum.YEAR
        || value.getPrecision() == TemporalPrecisionEnum.MONTH) {
      return null;
    }
    String written = value.getValueAsString();
    if (value.getPrecision() != TemporalPrecisionEnum.DAY && OFFSET.matcher(written).find()) {
      try {
        return OffsetDateTime.parse(written).atZoneSameInstant(ZONE).toLocalDate();
      } catch (DateTimeException e) {
        return null;
      }
    }
    return LocalDate.of(
        Integer.parseInt(written, 0, 4, 10),
        Integer.parseInt(written, 5, 7, 10),
        Integer.parseInt(written, 8, 10, 10));
  }
}
