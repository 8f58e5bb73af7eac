package nl.kansrijkestart.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Reason;

/** Everything that is wrong with answers, and what is missing of them. */
final class Misfits {

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

  static List<Reason> of(Filled filled) {
    Instrument instrument = filled.plan.instrument;
    Answers answers = filled.answers;
    List<Reason> wrong = new ArrayList<>(duplicates(answers));
    for (Answer answer : answers.answers()) {
      int place = filled.plan.place(answer.item());
      Integer value = answer.value();
      if (place < 0) {
        wrong.add(
            ScoreReasons.reason(
                ScreeningReasons.UNKNOWN_ITEM,
                filled.plan.rule,
                instrument.sources(),
                Map.of("item", answer.item(), "instrument", instrument.id().value())));
      } else if (value != null && !instrument.items().get(place).accepts(value)) {
        wrong.add(outOfRange(filled.plan, instrument.items().get(place)));
      }
    }
    if (instrument.missingRule() == Instrument.MissingRule.REFUSE && filled.missing > 0) {
      wrong.add(
          ScoreReasons.reason(
              ScreeningReasons.INCOMPLETE,
              filled.plan.rule,
              instrument.sources(),
              Map.of("instrument", instrument.id().value(), "missing", filled.missing)));
    }
    return wrong.stream().distinct().toList();
  }

  private static Reason outOfRange(ScoringPlan plan, Instrument.Item item) {
    return item.step() == 1
        ? ScoreReasons.reason(
            ScreeningReasons.OUT_OF_RANGE,
            plan.rule,
            plan.instrument.sources(),
            Map.of("item", item.number(), "min", item.min(), "max", item.max()))
        : ScoreReasons.reason(
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

  private static List<Reason> duplicates(Answers answers) {
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
    List<Instrument.Item> items = filled.plan.instrument.items();
    for (int place = 0; place < filled.score.length; place++) {
      if (filled.score[place] == Filled.NONE) {
        missing.add(given(filled.answers, items.get(place).number()));
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
