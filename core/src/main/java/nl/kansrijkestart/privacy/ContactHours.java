package nl.kansrijkestart.privacy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * A time of the week at which she can be reached safely (tijden van bereikbaarheid).
 *
 * <p>In Dutch local time. Midnight as the end means the end of the day. This class is immutable and
 * thread-safe.
 *
 * @param days the days, at least one, not null
 * @param from the first moment of the day, inclusive, not null
 * @param until the last moment of the day, exclusive; {@code 00:00} is the end of the day; not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"days", "from", "until"})
public record ContactHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

  /** Copies the days, and checks that there is one and that the end is after the beginning. */
  public ContactHours {
    days = Ordered.copy(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("Contact hours need at least one day of the week");
    }
    if (!endsAfter(from, until)) {
      throw new IllegalArgumentException(
          "Contact hours must end after they begin; split a time that passes midnight");
    }
  }

  /**
   * Every day, the whole day: what she said, never what is assumed.
   *
   * @return the hours, never null
   */
  public static ContactHours anyTime() {
    return new ContactHours(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  /**
   * Whether a moment lies within these hours.
   *
   * @param moment the moment in Dutch local time, not null
   * @return true if so
   */
  public boolean covers(LocalDateTime moment) {
    LocalTime time = moment.toLocalTime();
    return days.contains(moment.getDayOfWeek()) && !time.isBefore(from) && endsAfter(time, until);
  }

  static boolean endsAfter(LocalTime from, LocalTime until) {
    return until.equals(LocalTime.MIDNIGHT) || from.isBefore(until);
  }
}
