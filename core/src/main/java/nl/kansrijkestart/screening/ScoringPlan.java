package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.RuleRef;
import org.jspecify.annotations.Nullable;

/** An instrument made ready for scoring: places in arrays in place of numbers and ids. */
final class ScoringPlan {

  private static final CriticalPlan.Flagged[] NO_FLAGS = {};

  final Instrument instrument;
  final ScoringRef ref;
  final RuleRef rule;
  final Instrument.Item[] items;
  final ScalePlan[] scales;
  private final int[] places;
  private final Map<Moment.Phase, CutOffPlan[]> cutOffs = new EnumMap<>(Moment.Phase.class);
  private final CriticalPlan[] critical;

  ScoringPlan(Instrument instrument) {
    this.instrument = instrument;
    ref = new ScoringRef(instrument.id(), instrument.version(), instrument.scoringVersion());
    rule = RuleRef.of(instrument.id().value(), instrument.scoringVersion());
    items = instrument.items().toArray(Instrument.Item[]::new);
    int highest = 0;
    for (Instrument.Item item : items) {
      highest = Math.max(highest, item.number());
    }
    places = new int[highest + 1];
    Arrays.fill(places, -1);
    for (int i = 0; i < items.length; i++) {
      places[items[i].number()] = i;
    }
    scales =
        instrument.scales().stream()
            .map(scale -> new ScalePlan(this, scale))
            .toArray(ScalePlan[]::new);
    for (Moment.Phase phase : Moment.Phase.values()) {
      cutOffs.put(
          phase,
          instrument.cutOffs().stream()
              .filter(CutOff::official)
              .map(cutOff -> new CutOffPlan(this, cutOff, phase))
              .filter(CutOffPlan::canHold)
              .toArray(CutOffPlan[]::new));
    }
    critical =
        instrument.critical().stream()
            .map(item -> new CriticalPlan(this, item))
            .toArray(CriticalPlan[]::new);
  }

  /** The place of a question, or -1 where the instrument has no such question. */
  int place(int number) {
    return number > 0 && number < places.length ? places[number] : -1;
  }

  /** The place of a scale that the instrument has. */
  int scale(@Nullable String id) {
    List<Scale> all = instrument.scales();
    int place = 0;
    while (!all.get(place).id().equals(id)) {
      place++;
    }
    return place;
  }

  Score.OnScale[] figures(Filled filled) {
    Score.OnScale[] figures = new Score.OnScale[scales.length];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = scales[i].figure(filled.score);
    }
    return figures;
  }

  /** What asks for action, alarms first. */
  CriticalPlan.Flagged[] flags(Filled filled, Score.OnScale[] figures) {
    CriticalPlan.Flagged[] flags = NO_FLAGS;
    for (CriticalPlan each : critical) {
      CriticalPlan.Flagged flagged = each.judge(filled, figures);
      if (flagged != null && flags.length == 0) {
        flags = flagged.alone;
      } else if (flagged != null) {
        flags = Arrays.copyOf(flags, flags.length + 1);
        flags[flags.length - 1] = flagged;
      }
    }
    if (flags.length > 1) {
      Arrays.sort(flags, Comparator.comparing(flagged -> flagged.flag.state()));
    }
    return flags;
  }

  /** The cut-offs that hold or may hold at a moment. */
  CutOffPlan.Situation[] situations(Moment moment) {
    CutOffPlan[] inPhase = requireNonNull(cutOffs.get(moment.phase()));
    CutOffPlan.Situation[] situations = new CutOffPlan.Situation[inPhase.length];
    int open = 0;
    for (CutOffPlan each : inPhase) {
      CutOffPlan.Situation situation = each.at(moment);
      if (situation.holds()) {
        situations[open++] = situation;
      }
    }
    return open == situations.length ? situations : Arrays.copyOf(situations, open);
  }
}
