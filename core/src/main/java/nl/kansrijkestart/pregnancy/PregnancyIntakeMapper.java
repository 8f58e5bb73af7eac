package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** Makes domain values of an intake; throws where one is missing or breaks a rule. */
final class PregnancyIntakeMapper {

  private PregnancyIntakeMapper() {}

  static Pregnancy pregnancy(
      PregnancyIntake intake, PregnancyId id, PersonId woman, LocalDate asOf) {
    Integer gravidity = intake.gravidity();
    Integer parity = intake.parity();
    return new Pregnancy(
        id,
        woman,
        asOf,
        new DatingHistory(datings(intake, asOf).stream().map(Supplier::get).toList()),
        intake.plurality(),
        gravidity == null ? null : Gravidity.of(gravidity),
        parity == null ? null : Parity.dutch(parity),
        Ternary.ofNullable(intake.firstChild()),
        intake.children().stream().map(child -> course(child, asOf)).toList());
  }

  /**
   * The datings that can be read, whatever today is, so that one bad date does not hide what else
   * is wrong. Which of them decides can depend on the day of recording only where that is told.
   */
  static DatingHistory readable(PregnancyIntake intake) {
    LocalDate lastDay = LocalDate.of(2199, 12, 31);
    List<Dating> readable = new ArrayList<>();
    for (Supplier<Dating> dating : datings(intake, lastDay)) {
      try {
        readable.add(dating.get());
      } catch (IllegalArgumentException | NullPointerException e) {
        // Its own record reports it.
      }
    }
    return new DatingHistory(readable);
  }

  private static List<Supplier<Dating>> datings(PregnancyIntake intake, LocalDate asOf) {
    List<Supplier<Dating>> datings = new ArrayList<>();
    PregnancyIntake.LastPeriodIntake period = intake.lastPeriod();
    if (period != null) {
      datings.add(
          () ->
              new Dating.LastPeriod(
                  orElse(period.recordedOn(), asOf),
                  requireNonNull(period.firstDay(), "firstDay"),
                  Ternary.ofNullable(period.certain())));
    }
    for (PregnancyIntake.CrownRumpLengthIntake length : intake.crownRumpLengths()) {
      datings.add(
          () ->
              new Dating.CrownRumpLength(
                  requireNonNull(length.measuredOn(), "measuredOn"),
                  requireNonNull(length.millimetres(), "millimetres")));
    }
    PregnancyIntake.ConceptionIntake conception = intake.conception();
    if (conception != null) {
      datings.add(
          () ->
              Dating.Conception.of(
                  orElse(conception.recordedOn(), asOf),
                  requireNonNull(conception.event(), "event"),
                  requireNonNull(conception.on(), "on"),
                  orElse(conception.embryoAgeDays(), 0)));
    }
    for (PregnancyIntake.DueDateIntake given : intake.dueDates()) {
      datings.add(() -> dueDate(given, asOf));
    }
    return datings;
  }

  private static Dating dueDate(PregnancyIntake.DueDateIntake given, LocalDate asOf) {
    LocalDate recordedOn = orElse(given.recordedOn(), asOf);
    LocalDate date = requireNonNull(given.date(), "date");
    return Boolean.TRUE.equals(given.definitive())
        ? new Dating.DefinitiveDueDate(recordedOn, date)
        : new Dating.EstimatedDueDate(
            recordedOn, date, orElse(given.basis(), Dating.EstimatedDueDate.Basis.UNKNOWN));
  }

  private static ChildCourse course(PregnancyIntake.ChildIntake child, LocalDate asOf) {
    PregnancyIntake.EndingIntake ending = child.ending();
    return new ChildCourse(
        requireNonNull(child.number(), "number"),
        orElse(child.upbringing(), ChildCourse.Upbringing.UNKNOWN),
        ending == null ? null : ending(ending, asOf));
  }

  private static Ending ending(PregnancyIntake.EndingIntake ending, LocalDate asOf) {
    String age = ending.gestationalAge();
    return new Ending(
        requireNonNull(ending.kind(), "kind"),
        ending.endedOn(),
        orElse(ending.reportedOn(), asOf),
        age == null ? null : GestationalAge.parse(age),
        Boolean.TRUE.equals(ending.died()),
        ending.diedOn());
  }

  private static <T> T orElse(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
