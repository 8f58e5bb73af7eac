package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;

/** Lays the phases of life along the dates of one child. */
final class LifePhaseRule {

  static final RuleRef RULE = RuleRef.of("LIFE-PHASE", "1");

  /** A guard against mistyping. */
  private static final int MAX_MATERNITY_DAYS = 100;

  private LifePhaseRule() {}

  static LifePhaseAnswer apply(
      Pregnancy pregnancy, ChildCourse child, LocalDate date, Ternary atSchool, int maternityDays) {
    requireNonNull(date, "date");
    requireNonNull(atSchool, "atSchool");
    if (maternityDays < 0 || maternityDays > MAX_MATERNITY_DAYS) {
      throw new IllegalArgumentException(
          "The maternity period must last 0 to "
              + MAX_MATERNITY_DAYS
              + " days, was "
              + maternityDays);
    }
    if (child.lostBy(date)) {
      return new LifePhaseAnswer.OutOfScope(
          List.of(
              reason(PregnancyReasons.CHILD_LOST, PregnancySources.LOSS),
              reason(PregnancyReasons.MOTHER_CARE_GOES_ON, PregnancySources.LOSS)));
    }
    Ending ending = child.ending();
    Optional<LocalDate> birth = ending == null ? Optional.empty() : ending.bornAliveOn();
    if (birth.isPresent() && !date.isBefore(birth.get())) {
      return afterBirth(birth.get(), date, atSchool, maternityDays);
    }
    if (ending != null && ending.endedOn() == null) {
      return new LifePhaseAnswer.Unknown(
          List.of(
              reason(PregnancyReasons.BIRTH_DATE_MISSING, PregnancySources.ROTTERDAM_PROGRAMME)));
    }
    return beforeBirth(pregnancy, date);
  }

  private static LifePhaseAnswer beforeBirth(Pregnancy pregnancy, LocalDate date) {
    if (pregnancy.dueDate() instanceof DueDate.Known known && date.isBefore(known.conceivedOn())) {
      return in(LifePhase.PRECONCEPTION, PregnancySources.ROTTERDAM_PROGRAMME);
    }
    if (pregnancy.dueDate() instanceof DueDate.Unknown unknown
        && date.isBefore(pregnancy.registeredOn())) {
      return new LifePhaseAnswer.Unknown(unknown.reasons());
    }
    return pregnancy.dueDate().at(date) instanceof Gestation.Unknown tooLong
            && pregnancy.dueDate() instanceof DueDate.Known
        ? new LifePhaseAnswer.Unknown(tooLong.reasons())
        : in(LifePhase.PREGNANCY, PregnancySources.ROTTERDAM_PROGRAMME);
  }

  private static LifePhaseAnswer afterBirth(
      LocalDate birth, LocalDate date, Ternary atSchool, int maternityDays) {
    if (atSchool == Ternary.TRUE) {
      return new LifePhaseAnswer.OutOfScope(
          List.of(reason(PregnancyReasons.AT_SCHOOL, PregnancySources.ROTTERDAM_PROGRAMME)));
    }
    if (date.equals(birth)) {
      return in(LifePhase.BIRTH, PregnancySources.ROTTERDAM_PROGRAMME);
    }
    if (!date.isAfter(birth.plusDays(maternityDays))) {
      return in(LifePhase.MATERNITY_PERIOD, PregnancySources.MATERNITY_PERIOD);
    }
    if (!date.isAfter(birth.plusYears(LifeWindow.YEARS))) {
      return in(LifePhase.FIRST_1000_DAYS, PregnancySources.RIDDERKERK_PLAN);
    }
    if (atSchool == Ternary.UNKNOWN
        && !date.isBefore(birth.plusYears(LifeWindow.PROGRAMME_YEARS))) {
      return new LifePhaseAnswer.Unknown(
          List.of(
              Reason.of(
                  PregnancyReasons.SCHOOL_UNKNOWN,
                  RULE,
                  List.of(PregnancySources.ROTTERDAM_PROGRAMME),
                  Map.of("years", LifeWindow.PROGRAMME_YEARS))));
    }
    return in(LifePhase.PRESCHOOL, PregnancySources.ROTTERDAM_PROGRAMME);
  }

  private static LifePhaseAnswer in(LifePhase phase, Source source) {
    return new LifePhaseAnswer.In(phase, List.of(reason(PregnancyReasons.PHASE_BY_DATES, source)));
  }

  private static Reason reason(ReasonCode code, Source source) {
    return Reason.of(code, RULE, List.of(source), Map.of());
  }
}
