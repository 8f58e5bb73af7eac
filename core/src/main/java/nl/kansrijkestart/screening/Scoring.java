package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/**
 * Makes a score of answers (scoren).
 *
 * <p>A missing answer is never 0. Answers that do not fit the instrument are refused, with
 * everything that is wrong at once; an instrument without a definition is refused as well, and
 * nothing is guessed.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Scoring {

  private final InstrumentRegistry registry;

  private Scoring(InstrumentRegistry registry) {
    this.registry = registry;
  }

  /**
   * Scoring with these instruments.
   *
   * @param registry the instruments, not null
   * @return the scoring, never null
   */
  public static Scoring with(InstrumentRegistry registry) {
    return new Scoring(requireNonNull(registry, "registry"));
  }

  /**
   * Scores a filled-in questionnaire.
   *
   * @param answers the answers, not null
   * @return the total, the interval of totals that are still possible, or a refusal, never null
   */
  public Score score(Answers answers) {
    requireNonNull(answers, "answers");
    Instrument instrument = registry.find(answers.instrument(), answers.version()).orElse(null);
    List<Reason> wrong = new ArrayList<>();
    if (instrument == null) {
      wrong.add(noInstrument(answers));
    }
    wrong.addAll(duplicates(answers));
    if (instrument == null) {
      return new Score.Refused(answers.instrument(), answers.version(), wrong);
    }
    wrong.addAll(misfits(instrument, answers));
    List<Answer> missing = missing(instrument, answers);
    if (instrument.missingRule() == Instrument.MissingRule.REFUSE && !missing.isEmpty()) {
      wrong.add(
          reason(
              ScreeningReasons.INCOMPLETE,
              instrument,
              instrument.sources(),
              Map.of("instrument", instrument.id().value(), "missing", missing.size())));
    }
    return wrong.isEmpty()
        ? total(instrument, answers, missing)
        : new Score.Refused(answers.instrument(), answers.version(), wrong);
  }

  private Reason noInstrument(Answers answers) {
    String id = answers.instrument().value();
    List<Instrument> versions = registry.versions(answers.instrument());
    return versions.isEmpty()
        ? Reason.of(ScreeningReasons.NO_DEFINITION, Map.of("instrument", id))
        : Reason.of(
            ScreeningReasons.WRONG_VERSION,
            Map.of(
                "instrument",
                id,
                "known",
                versions.stream().map(Instrument::version).collect(Collectors.joining(", "))));
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

  private static List<Reason> misfits(Instrument instrument, Answers answers) {
    List<Reason> wrong = new ArrayList<>();
    for (Answer answer : answers.answers()) {
      Instrument.Item item = instrument.item(answer.item()).orElse(null);
      if (item == null) {
        wrong.add(
            reason(
                ScreeningReasons.UNKNOWN_ITEM,
                instrument,
                instrument.sources(),
                Map.of("item", answer.item(), "instrument", instrument.id().value())));
      } else if (answer.value() != null
          && (answer.value() < item.min() || answer.value() > item.max())) {
        wrong.add(
            reason(
                ScreeningReasons.OUT_OF_RANGE,
                instrument,
                instrument.sources(),
                Map.of("item", item.number(), "min", item.min(), "max", item.max())));
      }
    }
    return wrong.stream().distinct().toList();
  }

  private static List<Answer> missing(Instrument instrument, Answers answers) {
    Map<Integer, Answer> given = new HashMap<>();
    answers.answers().forEach(answer -> given.put(answer.item(), answer));
    return instrument.items().stream()
        .map(
            item ->
                given.getOrDefault(
                    item.number(), Answer.missing(item.number(), MissingReason.UNKNOWN)))
        .filter(answer -> answer.value() == null)
        .toList();
  }

  private static Score total(Instrument instrument, Answers answers, List<Answer> missing) {
    int lowest = 0;
    int highest = 0;
    for (Answer answer : answers.answers()) {
      if (answer.value() != null) {
        lowest += answer.value();
        highest += answer.value();
      }
    }
    for (Answer answer : missing) {
      Instrument.Item item = instrument.item(answer.item()).orElseThrow();
      lowest += item.min();
      highest += item.max();
    }
    return missing.isEmpty()
        ? complete(instrument, answers, lowest)
        : incomplete(instrument, answers, missing, lowest, highest);
  }

  private static Score complete(Instrument instrument, Answers answers, int total) {
    List<CutOffVerdict> verdicts = verdicts(instrument, total, total);
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      ReasonCode code =
          switch (verdicts.get(i).reached()) {
            case TRUE -> ScreeningReasons.CUT_OFF_REACHED;
            case FALSE, UNKNOWN -> ScreeningReasons.CUT_OFF_NOT_REACHED;
          };
      reasons.add(cutOff(code, instrument, instrument.cutOffs().get(i)));
    }
    int min = instrument.items().stream().mapToInt(Instrument.Item::min).sum();
    int max = instrument.items().stream().mapToInt(Instrument.Item::max).sum();
    reasons.add(
        reason(
            ScreeningReasons.TOTAL,
            instrument,
            instrument.sources(),
            Map.of("total", total, "min", min, "max", max)));
    return new Score.Complete(ref(instrument), answers.answeredOn(), total, verdicts, reasons);
  }

  private static Score incomplete(
      Instrument instrument, Answers answers, List<Answer> missing, int lowest, int highest) {
    List<CutOffVerdict> verdicts = verdicts(instrument, lowest, highest);
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      ReasonCode code =
          switch (verdicts.get(i).reached()) {
            case TRUE -> ScreeningReasons.CUT_OFF_REACHED_WHATEVER;
            case FALSE -> ScreeningReasons.CUT_OFF_OUT_OF_REACH;
            case UNKNOWN -> ScreeningReasons.CUT_OFF_OPEN;
          };
      reasons.add(cutOff(code, instrument, instrument.cutOffs().get(i)));
    }
    reasons.add(
        reason(
            ScreeningReasons.INTERVAL,
            instrument,
            instrument.sources(),
            Map.of("lowest", lowest, "highest", highest, "missing", missing.size())));
    return new Score.Incomplete(
        ref(instrument), answers.answeredOn(), lowest, highest, missing, verdicts, reasons);
  }

  private static List<CutOffVerdict> verdicts(Instrument instrument, int lowest, int highest) {
    return instrument.cutOffs().stream()
        .map(
            cutOff ->
                new CutOffVerdict(
                    cutOff.id(),
                    cutOff.side(),
                    cutOff.limit(),
                    cutOff.side().holds(lowest, highest, cutOff.limit())))
        .toList();
  }

  private static Reason cutOff(ReasonCode code, Instrument instrument, Instrument.CutOff cutOff) {
    return reason(
        code,
        instrument,
        cutOff.sources(),
        Map.of("side", cutOff.side().code(), "limit", cutOff.limit()));
  }

  private static ScoringRef ref(Instrument instrument) {
    return new ScoringRef(instrument.id(), instrument.version(), instrument.scoringVersion());
  }

  private static Reason reason(
      ReasonCode code, Instrument instrument, List<Source> sources, Map<String, ?> parameters) {
    RuleRef rule = RuleRef.of(instrument.id().value(), instrument.scoringVersion());
    return Reason.of(code, rule, sources, parameters);
  }
}
