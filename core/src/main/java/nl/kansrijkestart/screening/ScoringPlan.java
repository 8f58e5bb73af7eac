package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;

/** An instrument made ready for scoring: places in arrays in place of numbers and ids. */
final class ScoringPlan {

  final Instrument instrument;
  final ScoringRef ref;
  final RuleRef rule;
  private final int[] places;
  private final int[] min;
  private final int[] max;
  private final int[][] scaleItems;
  private final int[][] countFrom;
  private final List<CutOff> applied;
  private final String[][] limits;
  private final Map<String, Integer> scaleById = new HashMap<>();

  ScoringPlan(Instrument instrument) {
    this.instrument = instrument;
    ref = new ScoringRef(instrument.id(), instrument.version(), instrument.scoringVersion());
    List<Instrument.Item> items = instrument.items();
    places = new int[1 + items.stream().mapToInt(Instrument.Item::number).max().orElse(0)];
    Arrays.fill(places, -1);
    min = new int[items.size()];
    max = new int[items.size()];
    for (int i = 0; i < min.length; i++) {
      places[items.get(i).number()] = i;
      min[i] = items.get(i).min();
      max[i] = items.get(i).max();
    }
    List<Scale> scales = instrument.scales();
    scaleItems = new int[scales.size()][];
    countFrom = new int[scales.size()][];
    for (int i = 0; i < scales.size(); i++) {
      scaleById.put(scales.get(i).id(), i);
      scaleItems[i] = scales.get(i).items().stream().mapToInt(this::place).toArray();
      countFrom[i] = scales.get(i).countFrom().stream().mapToInt(from -> from).toArray();
    }
    applied = instrument.cutOffs().stream().filter(CutOff::official).toList();
    limits =
        applied.stream()
            .map(cutOff -> cutOff.cases().stream().map(CutOff.Case::text).toArray(String[]::new))
            .toArray(String[][]::new);
    rule = RuleRef.of(instrument.id().value(), instrument.scoringVersion());
  }

  /** The place of a question, or -1 where the instrument has no such question. */
  int place(int number) {
    return number > 0 && number < places.length ? places[number] : -1;
  }

  List<Score.OnScale> scales(Filled filled) {
    Score.OnScale[] scales = new Score.OnScale[scaleItems.length];
    for (int i = 0; i < scales.length; i++) {
      scales[i] = scale(i, filled.score);
    }
    return List.of(scales);
  }

  private Score.OnScale scale(int index, int[] score) {
    Scale scale = instrument.scales().get(index);
    int[] from = scale.method() == Scale.Method.COUNT ? countFrom[index] : null;
    int known = 0;
    int low = 0;
    int high = 0;
    int floor = 0;
    int ceiling = 0;
    int answered = 0;
    int[] items = scaleItems[index];
    for (int i = 0; i < items.length; i++) {
      int item = items[i];
      int least = from == null ? min[item] : min[item] >= from[i] ? 1 : 0;
      int most = from == null ? max[item] : max[item] >= from[i] ? 1 : 0;
      floor += least;
      ceiling += most;
      if (score[item] == Filled.NONE) {
        low += least;
        high += most;
      } else {
        known += from == null ? score[item] : score[item] >= from[i] ? 1 : 0;
        answered++;
      }
    }
    boolean prorated =
        scale.prorateFrom() != null && answered < items.length && answered >= scale.prorateFrom();
    int lowest = prorated ? extrapolated(known, items.length, answered) : known + low;
    int highest = prorated ? lowest : known + high;
    int place = band(scale, lowest);
    boolean same = place >= 0 && place == band(scale, highest);
    Scale.Band band = same ? scale.bands().get(place) : null;
    return new Score.OnScale(
        scale.id(),
        scale.name(),
        lowest,
        highest,
        floor,
        ceiling,
        scale.divisor(),
        answered,
        prorated,
        band == null ? null : band.id(),
        band == null ? null : band.name());
  }

  /** The mean of what was answered times all questions, rounded half up. */
  private static int extrapolated(int sum, int items, int answered) {
    return Math.floorDiv(2 * sum * items + answered, 2 * answered);
  }

  /** The place of the band in which a figure lies, or -1 where there are none. */
  private static int band(Scale scale, int figure) {
    List<Scale.Band> bands = scale.bands();
    for (int i = 0; i < bands.size(); i++) {
      Comparison side = bands.get(i).side();
      if (side == null || side.holds(figure, (long) bands.get(i).limit() * scale.divisor())) {
        return i;
      }
    }
    return -1;
  }

  List<Score.Verdict> verdicts(Filled filled, List<Score.OnScale> scales, Moment moment) {
    List<Score.Verdict> verdicts = new ArrayList<>(applied.size());
    for (int i = 0; i < applied.size(); i++) {
      Score.Verdict verdict = verdict(applied.get(i), limits[i], filled.score, scales, moment);
      if (verdict != null) {
        verdicts.add(verdict);
      }
    }
    return verdicts;
  }

  /** Null where no case of the cut-off can hold at the moment. */
  private Score.@Nullable Verdict verdict(
      CutOff cutOff, String[] texts, int[] score, List<Score.OnScale> scales, Moment moment) {
    Ternary reached = null;
    Ternary applies = Ternary.UNKNOWN;
    String text = null;
    List<CutOff.Case> cases = cutOff.cases();
    for (int i = 0; i < cases.size(); i++) {
      CutOff.Case each = cases.get(i);
      Ternary holds = each.when().at(moment);
      if (holds == Ternary.FALSE) {
        continue;
      }
      if (holds == Ternary.TRUE) {
        applies = Ternary.TRUE;
      }
      Ternary verdict = holds(each.anyOf(), score, scales);
      reached = reached == null || reached == verdict ? verdict : Ternary.UNKNOWN;
      text = text == null ? texts[i] : text + " / " + texts[i];
    }
    if (reached == null || text == null) {
      return null;
    }
    boolean certain = applies == Ternary.TRUE || coversPhase(cases, moment.phase());
    return new Score.Verdict(
        cutOff.id(), cutOff.name(), text, certain ? Ternary.TRUE : Ternary.UNKNOWN, reached);
  }

  /** Whether the cases, in their order, leave no gestational age of a phase out. */
  private static boolean coversPhase(List<CutOff.Case> cases, Moment.Phase phase) {
    int next = 0;
    for (int i = 0; i < cases.size(); i++) {
      CutOff.When when = cases.get(i).when();
      Integer from = when.fromDay();
      Integer to = when.toDay();
      if (when.sex() == null && when.phases().contains(phase) && (from == null || from <= next)) {
        if (to == null) {
          return true;
        }
        next = Math.max(next, to + 1);
      }
    }
    return false;
  }

  private Ternary holds(List<List<CutOff.Limit>> groups, int[] score, List<Score.OnScale> scales) {
    Ternary any = Ternary.FALSE;
    for (int i = 0; i < groups.size() && any != Ternary.TRUE; i++) {
      Ternary all = Ternary.TRUE;
      List<CutOff.Limit> group = groups.get(i);
      for (int j = 0; j < group.size() && all != Ternary.FALSE; j++) {
        all = all.and(holds(group.get(j), score, scales));
      }
      any = any.or(all);
    }
    return any;
  }

  private Ternary holds(CutOff.Limit limit, int[] score, List<Score.OnScale> scales) {
    Integer number = limit.item();
    if (number != null) {
      int place = place(number);
      return score[place] == Filled.NONE
          ? limit.side().holds(min[place], max[place], limit.limit())
          : Ternary.of(limit.side().holds(score[place], limit.limit()));
    }
    Score.OnScale scale = scales.get(scaleById.getOrDefault(requireNonNull(limit.scale()), 0));
    return limit
        .side()
        .holds(scale.lowest(), scale.highest(), (long) limit.limit() * scale.divisor());
  }

  List<Score.Flag> flags(Filled filled, List<Score.OnScale> scales) {
    List<CriticalItem> critical = instrument.critical();
    if (critical.isEmpty()) {
      return List.of();
    }
    List<Score.Flag> flags = new ArrayList<>(critical.size());
    for (int i = 0; i < critical.size(); i++) {
      CriticalItem each = critical.get(i);
      Ternary alarm = holds(each.alarmIf(), filled.score, scales);
      if (alarm == Ternary.TRUE) {
        flags.add(flag(each, Score.Flag.State.ALARM, positive(each, filled)));
      } else if (alarm == Ternary.UNKNOWN
          && (each.askIf().isEmpty()
              || holds(each.askIf(), filled.score, scales) == Ternary.TRUE)) {
        unanswered(each, filled, flags);
      }
    }
    flags.sort(Comparator.comparing(Score.Flag::state));
    return flags;
  }

  private static void unanswered(CriticalItem each, Filled filled, List<Score.Flag> flags) {
    List<Integer> open = new ArrayList<>();
    boolean aside = false;
    for (int number : each.items()) {
      if (filled.score[filled.plan.place(number)] == Filled.NONE) {
        MissingReason why = Misfits.given(filled.answers, number).missing();
        aside |= why != null && why.somebodyWasThere();
        if (!each.mayNotApply() || why != MissingReason.NOT_APPLICABLE) {
          open.add(number);
        }
      }
    }
    if (!open.isEmpty()) {
      flags.add(
          flag(each, aside ? Score.Flag.State.ASK_WHEN_ALONE : Score.Flag.State.ASK_NOW, open));
    }
  }

  private static Score.Flag flag(
      CriticalItem item, Score.Flag.State state, List<Integer> questions) {
    return new Score.Flag(
        item.id(), item.category(), item.name(), state, questions, item.who(), item.within());
  }

  /** The questions whose own limit is reached; all of the item where the limit is on a scale. */
  private List<Integer> positive(CriticalItem critical, Filled filled) {
    List<Integer> positive = new ArrayList<>();
    for (List<CutOff.Limit> group : critical.alarmIf()) {
      for (CutOff.Limit limit : group) {
        Integer number = limit.item();
        if (number != null
            && filled.score[place(number)] != Filled.NONE
            && limit.side().holds(filled.score[place(number)], limit.limit())) {
          positive.add(number);
        }
      }
    }
    return positive.isEmpty() ? critical.items() : positive;
  }
}
