package nl.kansrijkestart.referral.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;

/** Answers from the frequency of a structure, and from nothing else. */
final class Rhythm {

  private final ConsultationStructure structure;
  private final Frequency frequency;

  Rhythm(ConsultationStructure structure) {
    this.structure = structure;
    this.frequency = structure.frequency();
  }

  NextMeeting next(LocalDate last, LocalDate asOf) {
    if (asOf.isBefore(last)) {
      throw new IllegalArgumentException("The last meeting must not lie after the day asked for");
    }
    Integer atLeast = frequency.atLeast();
    Integer atMost = frequency.atMost();
    if (!frequency.kind().interval() || atLeast == null || atMost == null) {
      return new NextMeeting.NoAnswer(
          List.of(
              reason(
                  frequency.kind() == Frequency.Kind.NOT_STATED
                      ? MeetingReasons.NOT_STATED
                      : MeetingReasons.COUNTED,
                  Map.of())));
    }
    LocalDate from = later(last, atLeast);
    LocalDate until = later(last, atMost);
    Map<String, Object> window = Map.of("from", from.toString(), "until", until.toString());
    if (asOf.isBefore(from)) {
      return new NextMeeting.Early(from, until, List.of(reason(MeetingReasons.EARLY, window)));
    }
    if (!asOf.isAfter(until)) {
      return new NextMeeting.Due(from, until, List.of(reason(MeetingReasons.DUE, window)));
    }
    long days = ChronoUnit.DAYS.between(until, asOf);
    Map<String, Object> late = Map.of("until", until.toString(), "days", days);
    return frequency.soft()
        ? new NextMeeting.AimNotMet(until, List.of(reason(MeetingReasons.AIM_PASSED, late)))
        : new NextMeeting.Overdue(until, days, List.of(reason(MeetingReasons.OVERDUE, late)));
  }

  private LocalDate later(LocalDate last, int number) {
    return frequency.kind() == Frequency.Kind.INTERVAL_WEEKS
        ? last.plusWeeks(number)
        : last.plusMonths(number);
  }

  MeetingCount count(Collection<LocalDate> meetings, LocalDate in, LocalDate asOf) {
    Integer atLeast = frequency.atLeast();
    if (!frequency.kind().count() || atLeast == null) {
      return new MeetingCount.Open(
          List.of(
              reason(
                  frequency.kind() == Frequency.Kind.NOT_STATED
                      ? MeetingReasons.NOT_STATED
                      : MeetingReasons.INTERVAL,
                  Map.of())));
    }
    LocalDate first = first(in);
    LocalDate after = after(first);
    int met =
        (int)
            meetings.stream()
                .filter(day -> !day.isBefore(first) && day.isBefore(after) && !day.isAfter(asOf))
                .distinct()
                .count();
    Integer atMost = frequency.atMost();
    String range = atMost == null ? atLeast + "+" : atLeast + "-" + atMost;
    Map<String, Object> figures = Map.of("met", met, "range", range);
    if (met < atLeast) {
      if (asOf.isBefore(after.minusDays(1))) {
        return new MeetingCount.Open(List.of(reason(MeetingReasons.STILL_RUNNING, figures)));
      }
      return frequency.soft()
          ? new MeetingCount.AimNotMet(met, List.of(reason(MeetingReasons.AIM_NOT_MET, figures)))
          : new MeetingCount.Below(met, List.of(reason(MeetingReasons.BELOW, figures)));
    }
    return atMost != null && met > atMost && !frequency.soft()
        ? new MeetingCount.Above(met, List.of(reason(MeetingReasons.ABOVE, figures)))
        : new MeetingCount.Within(met, List.of(reason(MeetingReasons.WITHIN, figures)));
  }

  private LocalDate first(LocalDate in) {
    return switch (frequency.kind()) {
      case PER_YEAR -> in.withDayOfYear(1);
      case PER_MONTH -> in.withDayOfMonth(1);
      default -> in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    };
  }

  private LocalDate after(LocalDate first) {
    return switch (frequency.kind()) {
      case PER_YEAR -> first.plusYears(1);
      case PER_MONTH -> first.plusMonths(1);
      default -> first.plusWeeks(1);
    };
  }

  private Reason reason(ReasonCode code, Map<String, ?> parameters) {
    return Reason.of(code, structure.rule(), structure.sources(), parameters);
  }
}
