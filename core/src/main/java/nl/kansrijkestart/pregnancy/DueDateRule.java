package nl.kansrijkestart.pregnancy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;

/** Chooses the dating that decides, and reports what disagrees with it. */
final class DueDateRule {

  static final RuleRef RULE = RuleRef.of("PREGNANCY-DATING", "1");

  private static final int TEN_WEEKS = 70;

  /** The one that decides sorts last; a stable search then prefers what came in last. */
  private static final Comparator<Dating> WEIGHT =
      Comparator.comparing(Dating::method)
          .reversed()
          .thenComparing(DueDateRule::inBestRange)
          .thenComparing(Comparator.comparingInt(DueDateRule::daysFromTenWeeks).reversed())
          .thenComparing(Dating::recordedOn);

  private DueDateRule() {}

  static DueDate apply(List<Dating> datings) {
    Dating basis = null;
    for (Dating dating : datings) {
      if (dating.dueDate().isPresent() && (basis == null || WEIGHT.compare(dating, basis) >= 0)) {
        basis = dating;
      }
    }
    if (basis == null) {
      List<Reason> reasons = new ArrayList<>();
      reasons.add(
          Reason.of(
              PregnancyReasons.DATING_MISSING,
              RULE,
              List.of(PregnancySources.DUE_DATE_ORDER),
              Map.of()));
      addOutOfRange(datings, reasons);
      return new DueDate.Unknown(reasons);
    }
    return known(basis, datings);
  }

  private static DueDate known(Dating basis, List<Dating> datings) {
    LocalDate date = basis.dueDate().orElseThrow();
    List<DueDate.Disagreement> disagreements = new ArrayList<>();
    for (Dating other : datings) {
      other
          .dueDate()
          .map(otherDate -> ChronoUnit.DAYS.between(date, otherDate))
          .filter(days -> days != 0)
          .ifPresent(
              days ->
                  disagreements.add(
                      new DueDate.Disagreement(
                          basis.method(), other.method(), Math.toIntExact(days))));
    }
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        Reason.of(
            PregnancyReasons.datedBy(basis.method()), RULE, basis.method().sources(), Map.of()));
    addRemark(basis, reasons);
    disagreements.forEach(found -> reasons.add(reason(found)));
    addOutOfRange(datings, reasons);
    return new DueDate.Known(date, basis, disagreements, reasons);
  }

  private static void addRemark(Dating basis, List<Reason> reasons) {
    if (basis instanceof Dating.LastPeriod period && period.certain() != Ternary.TRUE) {
      reasons.add(
          Reason.of(
              PregnancyReasons.LAST_PERIOD_UNCERTAIN,
              RULE,
              List.of(PregnancySources.DATING_PROTOCOL),
              Map.of()));
    }
    if (basis instanceof Dating.CrownRumpLength length && !length.inBestRange()) {
      reasons.add(
          Reason.of(
              PregnancyReasons.CROWN_RUMP_LENGTH_EARLY,
              RULE,
              List.of(PregnancySources.CRL_RANGE),
              Map.of("bestFromMm", Dating.CrownRumpLength.BEST_FROM_MM)));
    }
  }

  private static Reason reason(DueDate.Disagreement found) {
    List<Source> sources = new ArrayList<>(found.used().sources());
    found.other().sources().stream().filter(s -> !sources.contains(s)).forEach(sources::add);
    return Reason.of(
        PregnancyReasons.differsBy(found.other()),
        RULE,
        sources,
        PregnancyReasons.shift(found.days()));
  }

  private static void addOutOfRange(List<Dating> datings, List<Reason> reasons) {
    long count = datings.stream().filter(dating -> dating.dueDate().isEmpty()).count();
    if (count > 0) {
      reasons.add(
          Reason.of(
              PregnancyReasons.CROWN_RUMP_LENGTH_OUT_OF_RANGE,
              RULE,
              List.of(PregnancySources.CRL_RANGE),
              Map.of(
                  "count",
                  count,
                  "minMm",
                  Dating.CrownRumpLength.MIN_MM,
                  "maxMm",
                  Dating.CrownRumpLength.MAX_MM)));
    }
  }

  private static boolean inBestRange(Dating dating) {
    return dating instanceof Dating.CrownRumpLength length && length.inBestRange();
  }

  private static int daysFromTenWeeks(Dating dating) {
    return dating instanceof Dating.CrownRumpLength length
        ? length.ageAtScan().map(age -> Math.abs(age.days() - TEN_WEEKS)).orElse(Integer.MAX_VALUE)
        : 0;
  }
}
