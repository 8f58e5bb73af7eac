package nl.kansrijkestart.pregnancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import org.jspecify.annotations.Nullable;

/** What cannot be true of one pregnancy, and what is odd about it. */
final class PregnancyRules {

  static final RuleRef RULE = RuleRef.of("PREGNANCY-CONSISTENCY", "1");

  private PregnancyRules() {}

  /** Why the ending cannot belong to a pregnancy of this due date; empty if it can. */
  static Optional<ReasonCode> impossible(DueDate dueDate, @Nullable LocalDate endedOn) {
    if (endedOn == null || !(dueDate instanceof DueDate.Known known)) {
      return Optional.empty();
    }
    if (endedOn.isBefore(known.conceivedOn())) {
      return Optional.of(PregnancyReasons.ENDED_BEFORE_CONCEPTION);
    }
    return endedOn.isAfter(known.dayZero().plusDays(GestationalAge.MAX_DAYS))
        ? Optional.of(PregnancyReasons.ENDED_TOO_LATE)
        : Optional.empty();
  }

  /**
   * Everything that cannot be true of these parts together; empty if they fit. The due date is only
   * asked for where a child has an ending to hold against it.
   */
  static List<Reason> problems(
      Supplier<DueDate> dueDate, @Nullable Integer plurality, Collection<ChildCourse> children) {
    if (children.isEmpty()) {
      return List.of();
    }
    List<Reason> found = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (ChildCourse child : children) {
      if (!numbers.add(child.number())) {
        found.add(reason(PregnancyReasons.CHILD_NUMBER_TWICE));
      }
      if (plurality != null && child.number() > plurality) {
        found.add(reason(PregnancyReasons.CHILD_NUMBER_TOO_HIGH));
      }
      Ending ending = child.ending();
      if (ending != null) {
        impossible(dueDate.get(), ending.endedOn()).ifPresent(code -> found.add(reason(code)));
      }
    }
    return found;
  }

  /** What is odd, and worth a look, but possible. */
  static List<Reason> remarks(Pregnancy pregnancy, LocalDate asOf) {
    List<Reason> remarks = new ArrayList<>();
    pregnancy.dueDate().reasons().stream()
        .filter(reason -> !reason.code().name().startsWith("DATED_BY"))
        .forEach(remarks::add);
    Parity parity = pregnancy.parity();
    Gravidity gravidity = pregnancy.gravidity();
    if (parity != null && gravidity != null && parity.births() > gravidity.pregnancies()) {
      remarks.add(
          Reason.of(
              PregnancyReasons.PARITY_ABOVE_GRAVIDITY,
              RULE,
              List.of(PregnancySources.PARITY_16_WEEKS),
              Map.of("parity", parity.births(), "gravidity", gravidity.pregnancies())));
    }
    addFirstChild(pregnancy, remarks);
    addEndings(pregnancy, remarks);
    if (pregnancy.gestationOn(asOf) instanceof Gestation.Unknown unknown) {
      unknown.reasons().stream()
          .filter(reason -> reason.code().equals(PregnancyReasons.GESTATION_TOO_LONG))
          .forEach(remarks::add);
    }
    return remarks;
  }

  private static void addFirstChild(Pregnancy pregnancy, List<Reason> remarks) {
    Parity parity = pregnancy.parity();
    if (parity == null) {
      return;
    }
    boolean odd =
        switch (pregnancy.firstChild()) {
          case TRUE -> parity.births() > 0;
          case FALSE -> parity.births() == 0;
          case UNKNOWN -> false;
        };
    if (odd) {
      remarks.add(
          Reason.of(
              PregnancyReasons.FIRST_CHILD_AND_PARITY,
              RULE,
              List.of(PregnancySources.PARITY_16_WEEKS),
              Map.of("parity", parity.births())));
    }
  }

  private static void addEndings(Pregnancy pregnancy, List<Reason> remarks) {
    for (ChildCourse child : pregnancy.children()) {
      Ending ending = child.ending();
      if (ending == null || ending.endedOn() == null || ending.gestationalAge() == null) {
        continue;
      }
      GestationalAge recorded = ending.gestationalAge();
      pregnancy
          .dueDate()
          .at(ending.endedOn())
          .asAge()
          .map(counted -> counted.daysUntil(recorded))
          .filter(days -> days != 0)
          .ifPresent(
              days ->
                  remarks.add(
                      Reason.of(
                          PregnancyReasons.ENDING_AGE_DIFFERS,
                          RULE,
                          List.of(PregnancySources.TERM),
                          Map.of(
                              "child",
                              child.number(),
                              "days",
                              Math.abs(days),
                              "direction",
                              days < 0 ? "shorter" : "longer"))));
    }
  }

  static Reason reason(ReasonCode code) {
    return Reason.of(code, RULE, List.of(), Map.of());
  }
}
