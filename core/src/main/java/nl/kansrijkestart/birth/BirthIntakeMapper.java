package nl.kansrijkestart.birth;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.pregnancy.DueDate;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.pregnancy.PregnancyId;
import org.jspecify.annotations.Nullable;

/** Makes a birth of an intake, and holds it against the dating of the pregnancy. */
final class BirthIntakeMapper {

  private final DueDate.@Nullable Known dating;
  private final List<Reason> refusals = new ArrayList<>();
  private final List<Reason> notes = new ArrayList<>();

  private BirthIntakeMapper(DueDate.@Nullable Known dating) {
    this.dating = dating;
  }

  static Result<Birth> birth(BirthIntake intake, DueDate.@Nullable Known dating, LocalDate asOf) {
    requireNonNull(intake, "intake");
    requireNonNull(asOf, "asOf");
    List<Reason> problems = BirthIntakeRules.problems(intake, asOf);
    if (!problems.isEmpty()) {
      return Result.refused(problems);
    }
    BirthIntakeMapper mapper = new BirthIntakeMapper(dating);
    return FromIntake.build(() -> mapper.build(intake)).match(mapper::answer, Result::refused);
  }

  private Result<Birth> answer(Birth birth) {
    return refusals.isEmpty()
        ? Result.accepted(birth, notes.stream().distinct().toList())
        : Result.refused(refusals.stream().distinct().toList());
  }

  private Birth build(BirthIntake intake) {
    PersonId mother = intake.motherId() == null ? null : PersonId.of(intake.motherId());
    return new Birth(
        intake.pregnancyId() == null ? null : PregnancyId.of(intake.pregnancyId()),
        mother,
        intake.children().stream().map(child -> child(child, mother, intake.plurality())).toList());
  }

  private Child child(ChildIntake intake, @Nullable PersonId mother, Integer plurality) {
    requireNonNull(plurality, "plurality");
    return Child.builder(PersonId.of(intake.id()), intake.birthDate())
        .mother(mother)
        .birthTime(intake.birthTime())
        .sex(intake.sex() == null ? ChildSex.UNKNOWN : intake.sex())
        .gestation(dated(intake.birthDate(), BirthIntakeRules.gestation(intake)))
        .birthweightGrams(intake.birthweightGrams())
        .plurality(plurality)
        .birthOrder(intake.birthOrder())
        .vitalStatus(intake.vitalStatus() == null ? VitalStatus.UNKNOWN : intake.vitalStatus())
        .diedAfterBirth(died(intake))
        .ageAtDeathDays(intake.ageAtDeathDays())
        .apgar1(intake.apgar1())
        .apgar5(intake.apgar5())
        .apgar10(intake.apgar10())
        .congenitalAnomaly(Ternary.ofNullable(intake.congenitalAnomaly()))
        .build();
  }

  private static Ternary died(ChildIntake intake) {
    if (intake.ageAtDeathDays() != null) {
      return Ternary.TRUE;
    }
    return intake.vitalStatus() == VitalStatus.STILLBORN
        ? Ternary.FALSE
        : Ternary.ofNullable(intake.diedAfterBirth());
  }

  /**
   * The age that was handed over, or else the one by the dating. The first stands: whoever was at
   * the birth may know more than the file does; the difference is told.
   */
  private @Nullable GestationAtBirth dated(LocalDate born, @Nullable GestationAtBirth given) {
    if (dating == null) {
      return given;
    }
    if (born.isBefore(dating.conceivedOn())) {
      refusals.add(Reason.of(BirthReasons.BEFORE_CONCEPTION));
      return given;
    }
    long days = ChronoUnit.DAYS.between(dating.dayZero(), born);
    if (days < GestationAtBirth.MIN_DAYS || days > GestationalAge.MAX_DAYS) {
      refusals.add(
          Reason.of(
              BirthReasons.OUTSIDE_PREGNANCY,
              Map.of("min", GestationAtBirth.MIN_DAYS, "max", GestationalAge.MAX_DAYS)));
      return given;
    }
    GestationAtBirth byDating = GestationAtBirth.ofDays((int) days);
    if (given == null || given.contains(byDating)) {
      return byDating;
    }
    notes.add(
        Reason.of(
            BirthReasons.GESTATION_DIFFERS_FROM_DATING,
            Map.of("days", given.daysFrom((int) days))));
    return given;
  }
}
