package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;

/** Counts from day 0 to a day. */
final class GestationRule {

  private GestationRule() {}

  static Gestation at(DueDate dueDate, LocalDate date) {
    requireNonNull(date, "date");
    return dueDate.match(
        known -> at(known, date), unknown -> new Gestation.Unknown(unknown.reasons()));
  }

  private static Gestation at(DueDate.Known known, LocalDate date) {
    LocalDate dayZero = known.dayZero();
    if (date.isBefore(dayZero)) {
      return new Gestation.Outside(List.of(reason(PregnancyReasons.BEFORE_PREGNANCY, Map.of())));
    }
    if (date.isAfter(dayZero.plusDays(GestationalAge.MAX_DAYS))) {
      return new Gestation.Unknown(
          List.of(
              reason(
                  PregnancyReasons.GESTATION_TOO_LONG,
                  Map.of("maxDays", GestationalAge.MAX_DAYS))));
    }
    return new Gestation.Known(GestationalAge.between(dayZero, date), known.reasons());
  }

  private static Reason reason(ReasonCode code, Map<String, ?> parameters) {
    return Reason.of(code, DueDateRule.RULE, List.of(PregnancySources.TERM), parameters);
  }
}
