package nl.kansrijkestart.screening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold between the parts of an instrument. */
final class InstrumentRules {

  private InstrumentRules() {}

  static void check(
      List<Instrument.Item> items,
      List<Scale> scales,
      List<CutOff> cutOffs,
      List<CriticalItem> critical) {
    requireOnce(items.stream().map(Instrument.Item::number).toList(), "item number");
    requireOnce(scales.stream().map(Scale::id).toList(), "scale id");
    requireOnce(cutOffs.stream().map(CutOff::id).toList(), "cut-off id");
    requireOnce(critical.stream().map(CriticalItem::id).toList(), "critical item id");
    Set<Integer> numbers = items.stream().map(Instrument.Item::number).collect(Collectors.toSet());
    Map<String, Scale> byId = new HashMap<>();
    for (Scale scale : scales) {
      byId.put(scale.id(), scale);
      requireKnown(numbers.containsAll(scale.items()));
    }
    cutOffs.forEach(cutOff -> cutOff.cases().forEach(each -> check(each, numbers, byId)));
    for (CriticalItem each : critical) {
      requireKnown(numbers.containsAll(each.items()));
      check(each.alarmIf(), numbers, byId);
      check(each.askIf(), numbers, byId);
    }
  }

  private static void check(CutOff.Case each, Set<Integer> numbers, Map<String, Scale> scales) {
    check(each.anyOf(), numbers, scales);
  }

  private static void check(
      List<List<CutOff.Limit>> groups, Set<Integer> numbers, Map<String, Scale> scales) {
    for (List<CutOff.Limit> group : groups) {
      for (CutOff.Limit limit : group) {
        requireKnown(
            limit.scale() == null
                ? numbers.contains(limit.item())
                : scales.containsKey(limit.scale()));
      }
    }
  }

  private static void requireKnown(boolean known) {
    if (!known) {
      throw new IllegalArgumentException(
          "Scales, cut-offs and critical items must name items and scales that are there");
    }
  }

  private static void requireOnce(List<?> values, String what) {
    Set<Object> seen = new HashSet<>();
    for (Object value : values) {
      if (!seen.add(value)) {
        throw new IllegalArgumentException("An instrument must have each " + what + " once");
      }
    }
  }
}
