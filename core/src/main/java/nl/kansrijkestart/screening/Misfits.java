package nl.kansrijkestart.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/** Everything that is wrong with answers, and what is missing of them. */
final class Misfits {

  private static final List<Source> PILOT = List.of(Source.of("000_eb423f63e596da97.txt", "L21"));

  private Misfits() {}

  static List<Reason> withoutInstrument(InstrumentRegistry registry, Answers answers) {
    String id = answers.instrument().value();
    List<String> versions = registry.versionsOf(answers.instrument());
    List<Reason> wrong = new ArrayList<>();
    if (versions.isEmpty()) {
      wrong.addAll(registry.withoutDefinition(answers.instrument()));
    } else {
      wrong.add(
          Reason.of(
              ScreeningReasons.WRONG_VERSION,
              Map.of("instrument", id, "known", String.join(", ", versions))));
      if (registry.versions(answers.instrument()).stream()
          .anyMatch(each -> !each.critical().isEmpty())) {
        wrong.add(Reason.of(ScreeningReasons.CRITICAL_NOT_READ, Map.of("instrument", id)));
      }
    }
    wrong.addAll(duplicates(answers));
    return wrong;
  }

  /** Why a form cannot be scored, all at once; mostly nothing. */
  static List<Reason> of(Filled filled, List<Instrument.Training> trainings) {
    Instrument instrument = filled.plan.instrument;
    boolean untrained =
        instrument.status() == Instrument.Status.PILOT && !trained(filled.answers, trainings);
    boolean incomplete =
        filled.missing > 0 && instrument.missingRule() == Instrument.MissingRule.REFUSE;
    if (filled.fits && !untrained && !incomplete) {
      return List.of();
    }
    String id = instrument.id().value();
    List<Source> sources = instrument.sources();
    RuleRef rule = filled.plan.rule;
    Set<Reason> wrong = new LinkedHashSet<>(duplicates(filled.answers));
    for (Answer answer : filled.answers.answers()) {
      int place = filled.plan.place(answer.item());
      Integer value = answer.value();
      if (place < 0) {
        wrong.add(
            Reason.of(
                ScreeningReasons.UNKNOWN_ITEM,
                rule,
                sources,
                Map.of("item", answer.item(), "instrument", id)));
      } else if (value != null && !filled.plan.items[place].accepts(value)) {
        wrong.add(outOfRange(filled.plan, filled.plan.items[place]));
      }
    }
    if (incomplete) {
      wrong.add(
          Reason.of(
              ScreeningReasons.INCOMPLETE,
              rule,
              sources,
              Map.of("instrument", id, "missing", filled.missing)));
    }
    if (untrained) {
      wrong.add(Reason.of(ScreeningReasons.NOT_TRAINED, rule, PILOT, Map.of("instrument", id)));
    }
    return List.copyOf(wrong);
  }

  private static boolean trained(Answers answers, List<Instrument.Training> trainings) {
    return trainings.stream()
        .anyMatch(
            training ->
                training.instrument().equals(answers.instrument())
                    && !training.completedOn().isAfter(answers.answeredOn()));
  }

  private static Reason outOfRange(ScoringPlan plan, Instrument.Item item) {
    return item.step() == 1
        ? Reason.of(
            ScreeningReasons.OUT_OF_RANGE,
            plan.rule,
            plan.instrument.sources(),
            Map.of("item", item.number(), "min", item.min(), "max", item.max()))
        : Reason.of(
            ScreeningReasons.NO_SUCH_ANSWER,
            plan.rule,
            plan.instrument.sources(),
            Map.of(
                "item",
                item.number(),
                "answers",
                java.util.stream.IntStream.iterate(
                        item.min(), each -> each <= item.max(), each -> each + item.step())
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(", "))));
  }

  static List<Reason> duplicates(Answers answers) {
    Set<Integer> seen = new HashSet<>();
    Set<Integer> twice = new TreeSet<>();
    for (Answer answer : answers.answers()) {
      if (!seen.add(answer.item())) {
        twice.add(answer.item());
      }
    }
    return twice.stream()
        .map(item -> Reason.of(ScreeningReasons.DUPLICATE_ITEM, Map.of("item", item)))
        .toList();
  }

  /** The questions without an answer, in the order of the form; without a reason it is unknown. */
  static List<Answer> missing(Filled filled) {
    List<Answer> missing = new ArrayList<>(filled.missing);
    for (int place = 0; place < filled.score.length; place++) {
      if (filled.score[place] == Filled.NONE) {
        missing.add(given(filled.answers, filled.plan.items[place].number()));
      }
    }
    return missing;
  }

  static Answer given(Answers answers, int item) {
    for (Answer answer : answers.answers()) {
      if (answer.item() == item) {
        return answer;
      }
    }
    return Answer.missing(item, MissingReason.UNKNOWN);
  }
}
