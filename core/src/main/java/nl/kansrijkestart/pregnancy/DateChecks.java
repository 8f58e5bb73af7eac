package nl.kansrijkestart.pregnancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.intake.Violation;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the dates of one intake record; a missing date is never wrong. */
final class DateChecks {

  private final List<Violation> found = new ArrayList<>();

  DateChecks year(String path, @Nullable LocalDate date) {
    return unless(date == null || PregnancyDates.plausible(date), path, PregnancyReasons.YEAR);
  }

  DateChecks recorded(String path, @Nullable LocalDate event, @Nullable LocalDate recordedOn) {
    return unless(
        event == null || recordedOn == null || !event.isAfter(recordedOn),
        path,
        PregnancyReasons.RECORDED_TOO_EARLY);
  }

  DateChecks unless(boolean sound, String path, ReasonCode code) {
    if (!sound) {
      found.add(new Violation(path, Reason.of(code)));
    }
    return this;
  }

  List<Violation> found() {
    return List.copyOf(found);
  }
}
