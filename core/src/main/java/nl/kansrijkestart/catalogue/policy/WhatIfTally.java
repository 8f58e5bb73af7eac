package nl.kansrijkestart.catalogue.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import org.jspecify.annotations.Nullable;

/** Counts people by what changes for them. */
final class WhatIfTally {

  private static final int KINDS = 3;

  private final int wanted;
  private final List<WhatIf.Example> examples = new ArrayList<>();
  private final Map<@Nullable Municipality, long[]> towns = new HashMap<>();

  WhatIfTally(int wanted) {
    this.wanted = wanted;
  }

  void add(WhatIf.Person person, Ternary before, Ternary after) {
    Municipality town = person.facts().value(Fact.MUNICIPALITY_OF_STAY).orElse(null);
    long[] counts = towns.computeIfAbsent(town, key -> new long[KINDS * KINDS]);
    counts[place(before, after)]++;
    if (before != after && examples.size() < wanted) {
      examples.add(new WhatIf.Example(person.key(), before, after));
    }
  }

  private static int place(Ternary before, Ternary after) {
    return row(before) * KINDS + row(after);
  }

  private static int row(Ternary fits) {
    return switch (fits) {
      case TRUE -> 0;
      case FALSE -> 1;
      case UNKNOWN -> 2;
    };
  }

  WhatIf.Counts all() {
    long[] sum = new long[KINDS * KINDS];
    for (long[] counts : towns.values()) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += counts[i];
      }
    }
    return counts(sum);
  }

  private static WhatIf.Counts counts(long[] counts) {
    return new WhatIf.Counts(
        counts[place(Ternary.FALSE, Ternary.TRUE)],
        counts[place(Ternary.TRUE, Ternary.FALSE)],
        counts[place(Ternary.TRUE, Ternary.UNKNOWN)],
        counts[place(Ternary.FALSE, Ternary.UNKNOWN)],
        counts[place(Ternary.UNKNOWN, Ternary.TRUE)],
        counts[place(Ternary.UNKNOWN, Ternary.FALSE)],
        counts[place(Ternary.TRUE, Ternary.TRUE)],
        counts[place(Ternary.FALSE, Ternary.FALSE)],
        counts[place(Ternary.UNKNOWN, Ternary.UNKNOWN)]);
  }

  List<WhatIf.Town> towns() {
    return towns.entrySet().stream()
        .map(entry -> new WhatIf.Town(entry.getKey(), counts(entry.getValue())))
        .sorted(
            Comparator.comparing(
                WhatIf.Town::municipality, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  List<WhatIf.Example> examples() {
    return examples;
  }
}
