package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.intake.CrossChecked;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.intake.IntakeReasons;
import nl.kansrijkestart.intake.Violation;
import org.jspecify.annotations.Nullable;

/** What cannot be true together in an intake, and the way from an intake to a pregnancy. */
final class PregnancyIntakeRules {

  /**
   * By how many days, at most, a due date may differ from the one by the last period: a guard
   * against a mistyped year or month, not a clinical limit. It is what the greatest gestational age
   * leaves beyond 280 days.
   */
  static final int MAX_DIFFERENCE_DAYS =
      GestationalAge.MAX_DAYS - GestationalAge.AT_DUE_DATE.days();

  private PregnancyIntakeRules() {}

  static Result<Pregnancy> build(
      PregnancyIntake intake, PregnancyId id, PersonId woman, LocalDate asOf) {
    requireNonNull(intake, "intake");
    requireNonNull(id, "id");
    requireNonNull(woman, "woman");
    PregnancyDates.require(asOf, "asOf");
    List<Reason> problems = problems(intake, asOf);
    if (!problems.isEmpty()) {
      return Result.refused(problems);
    }
    return FromIntake.build(() -> PregnancyIntakeMapper.pregnancy(intake, id, woman, asOf))
        .match(pregnancy -> Result.accepted(pregnancy, pregnancy.remarks(asOf)), Result::refused);
  }

  /** What a validator would find between the fields, and what only today can tell. */
  private static List<Reason> problems(PregnancyIntake intake, LocalDate asOf) {
    List<Reason> problems = new ArrayList<>();
    checked(intake)
        .flatMap(record -> record.contradictions().stream())
        .map(Violation::reason)
        .forEach(problems::add);
    if (past(intake).anyMatch(date -> date.isAfter(asOf))) {
      problems.add(Reason.of(IntakeReasons.IN_FUTURE));
    }
    intake.dueDates().stream()
        .filter(given -> given != null && given.recordedOn() == null)
        .flatMap(given -> given.contradictions(asOf).stream())
        .map(Violation::reason)
        .forEach(problems::add);
    return problems.stream().distinct().toList();
  }

  private static Stream<CrossChecked> checked(PregnancyIntake intake) {
    List<@Nullable CrossChecked> records = new ArrayList<>();
    records.add(intake);
    records.add(intake.lastPeriod());
    records.add(intake.conception());
    records.addAll(intake.crownRumpLengths());
    records.addAll(intake.dueDates());
    intake.children().forEach(child -> records.add(child == null ? null : child.ending()));
    return records.stream().filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  /** Every day that must have been. */
  private static Stream<LocalDate> past(PregnancyIntake intake) {
    List<@Nullable LocalDate> dates = new ArrayList<>();
    if (intake.lastPeriod() != null) {
      dates.add(intake.lastPeriod().firstDay());
      dates.add(intake.lastPeriod().recordedOn());
    }
    if (intake.conception() != null) {
      dates.add(intake.conception().on());
      dates.add(intake.conception().recordedOn());
    }
    intake.crownRumpLengths().forEach(each -> dates.add(each == null ? null : each.measuredOn()));
    intake.dueDates().forEach(each -> dates.add(each == null ? null : each.recordedOn()));
    for (PregnancyIntake.ChildIntake child : intake.children()) {
      PregnancyIntake.EndingIntake ending = child == null ? null : child.ending();
      if (ending != null) {
        dates.add(ending.endedOn());
        dates.add(ending.diedOn());
        dates.add(ending.reportedOn());
      }
    }
    return dates.stream().filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  static List<Violation> contradictions(PregnancyIntake intake) {
    List<Violation> found = new ArrayList<>();
    addDueDates(intake, found);
    addNumbers(intake, found);
    addEndings(intake, found);
    return found;
  }

  private static void addDueDates(PregnancyIntake intake, List<Violation> found) {
    LocalDate firstDay = intake.lastPeriod() == null ? null : intake.lastPeriod().firstDay();
    for (int i = 0; i < intake.dueDates().size(); i++) {
      PregnancyIntake.DueDateIntake given = intake.dueDates().get(i);
      if (given != null
          && PregnancyDates.plausible(given.date())
          && firstDay != null
          && PregnancyDates.plausible(firstDay)
          && Math.abs(
                  ChronoUnit.DAYS.between(
                      GestationalAge.AT_DUE_DATE.reachedOn(firstDay), given.date()))
              > MAX_DIFFERENCE_DAYS) {
        add(found, "dueDates[" + i + "].date", PregnancyReasons.DUE_DATE_AND_LAST_PERIOD);
      }
    }
  }

  private static void addNumbers(PregnancyIntake intake, List<Violation> found) {
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < intake.children().size(); i++) {
      PregnancyIntake.ChildIntake child = intake.children().get(i);
      if (child == null || child.number() == null) {
        continue;
      }
      String path = "children[" + i + "].number";
      if (!numbers.add(child.number())) {
        add(found, path, PregnancyReasons.CHILD_NUMBER_TWICE);
      }
      if (intake.plurality() != null && child.number() > intake.plurality()) {
        add(found, path, PregnancyReasons.CHILD_NUMBER_TOO_HIGH);
      }
    }
  }

  private static void addEndings(PregnancyIntake intake, List<Violation> found) {
    DueDate dueDate = PregnancyIntakeMapper.readable(intake).dueDate();
    for (int i = 0; i < intake.children().size(); i++) {
      PregnancyIntake.ChildIntake child = intake.children().get(i);
      PregnancyIntake.EndingIntake ending = child == null ? null : child.ending();
      if (ending != null) {
        String path = "children[" + i + "].ending";
        PregnancyRules.impossible(dueDate, ending.endedOn())
            .ifPresent(code -> add(found, path, code));
      }
    }
  }

  private static void add(List<Violation> found, String path, ReasonCode code) {
    found.add(new Violation(path, Reason.of(code)));
  }
}
