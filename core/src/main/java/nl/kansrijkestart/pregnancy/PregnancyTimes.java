package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;

/** When a pregnancy began and ended, as far as the record tells. */
final class PregnancyTimes {

  private PregnancyTimes() {}

  static Ternary pregnantOn(Pregnancy pregnancy, LocalDate date) {
    return begunBy(pregnancy, date).and(new End(pregnancy).endedBy(date).not());
  }

  /** Without a dating, the day of registration is the first on which it is sure. */
  private static Ternary begunBy(Pregnancy pregnancy, LocalDate date) {
    requireNonNull(date, "date");
    if (pregnancy.dueDate() instanceof DueDate.Known known) {
      if (date.isBefore(known.conceivedOn())) {
        return Ternary.FALSE;
      }
      return date.isAfter(known.dayZero().plusDays(GestationalAge.MAX_DAYS))
          ? Ternary.UNKNOWN
          : Ternary.TRUE;
    }
    return date.isBefore(pregnancy.registeredOn()) ? Ternary.UNKNOWN : Ternary.TRUE;
  }

  static Gestation gestationOn(Pregnancy pregnancy, LocalDate date) {
    Gestation byDating = pregnancy.dueDate().at(date);
    if (byDating instanceof Gestation.Outside) {
      return byDating;
    }
    End end = new End(pregnancy);
    return switch (end.endedBy(date.minusDays(1))) {
      case TRUE -> new Gestation.Outside(List.of(reason(PregnancyReasons.PREGNANCY_ENDED)));
      case FALSE -> end.endedBy(date) == Ternary.UNKNOWN ? end.unknown() : byDating;
      case UNKNOWN -> end.unknown();
    };
  }

  static Gestation gestationAtEnding(Pregnancy pregnancy, @Nullable Ending ending) {
    if (ending == null) {
      return new Gestation.Unknown(List.of(reason(PregnancyReasons.NOT_ENDED)));
    }
    if (ending.gestationalAge() != null) {
      return new Gestation.Known(ending.gestationalAge(), List.of());
    }
    if (ending.endedOn() == null) {
      return new Gestation.Unknown(List.of(reason(PregnancyReasons.ENDING_DATE_MISSING)));
    }
    return pregnancy.dueDate().at(ending.endedOn());
  }

  static Reason reason(ReasonCode code) {
    return Reason.of(code, PregnancyRules.RULE, List.of(), Map.of());
  }

  /** The end of a pregnancy: that of the last child. */
  private static final class End {

    private final boolean allToldEnded;
    private final boolean pluralityKnown;
    private final Optional<LocalDate> notBefore;
    private final Optional<LocalDate> atTheLatest;

    End(Pregnancy pregnancy) {
      List<ChildCourse> courses =
          pregnancy.plurality() == null ? pregnancy.children() : pregnancy.courses();
      List<Ending> endings =
          courses.stream().map(ChildCourse::ending).filter(Objects::nonNull).toList();
      allToldEnded = !courses.isEmpty() && endings.size() == courses.size();
      pluralityKnown = pregnancy.plurality() != null;
      notBefore =
          endings.stream()
              .map(Ending::endedOn)
              .filter(Objects::nonNull)
              .max(Comparator.naturalOrder());
      atTheLatest = endings.stream().map(Ending::endedBy).max(Comparator.naturalOrder());
    }

    /** Whether the last child's pregnancy ended on or before the day. */
    Ternary endedBy(LocalDate date) {
      if (!allToldEnded || notBefore.filter(date::isBefore).isPresent()) {
        return Ternary.FALSE;
      }
      return pluralityKnown && !date.isBefore(atTheLatest.orElseThrow())
          ? Ternary.TRUE
          : Ternary.UNKNOWN;
    }

    Gestation unknown() {
      return new Gestation.Unknown(
          List.of(
              reason(
                  pluralityKnown
                      ? PregnancyReasons.ENDING_DATE_MISSING
                      : PregnancyReasons.PLURALITY_MISSING)));
    }
  }
}
