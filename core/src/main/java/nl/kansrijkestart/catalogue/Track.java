package nl.kansrijkestart.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;

/**
 * All conditions of a catalogue that compare a fact on one line. Their limits cut the line into
 * stretches within which no outcome changes, so that finding the stretch of a value, once a
 * question, decides every condition on it.
 *
 * <p>Stretch 0 stands for a fact that is not known.
 */
final class Track {

  /** More stretches than this are not worth their memory. */
  static final int MOST = 4_096;

  private static final Object OTHER = new Object();

  private final Axis axis;
  private final int words;
  private final long[] cuts;
  private final Map<Object, Integer> listed = new HashMap<>();
  private final Object[] samples;
  private final long[] @Nullable [] fails;
  private final long[] @Nullable [] opens;

  /**
   * The line that these conditions share.
   *
   * @param words how many words of 64 offers there are
   */
  Track(Axis axis, Collection<Node.Leaf> leaves, int words) {
    this.axis = axis;
    this.words = words;
    Set<Long> found = new TreeSet<>();
    Map<String, Object> values = new TreeMap<>();
    for (Node.Leaf leaf : leaves) {
      collect(leaf.allowed(), found, values);
      if (leaf.doubtful() != null) {
        collect(leaf.doubtful(), found, values);
      }
    }
    if (axis.scale() == Axis.Scale.LISTED) {
      few(axis.fact()).forEach(value -> values.put(axis.fact().type().write(value), value));
    }
    this.cuts = found.stream().mapToLong(Long::longValue).toArray();
    int count = cuts.length + values.size() + 2;
    this.samples = new Object[count];
    if (axis.scale() == Axis.Scale.LISTED) {
      int next = 1;
      samples[next] = OTHER;
      for (Object value : values.values()) {
        samples[++next] = value;
        listed.put(value, next);
      }
    } else {
      samples[1] = cuts[0] - 1;
      for (int i = 0; i < cuts.length; i++) {
        samples[i + 2] = cuts[i];
      }
    }
    this.fails = new long[count][];
    this.opens = new long[count][];
  }

  private void collect(Check check, Set<Long> found, Map<String, Object> values) {
    if (check instanceof Check.OneOf oneOf) {
      oneOf.values().forEach(value -> values.put(axis.fact().type().write(value), value));
    } else if (check instanceof Check.Within within) {
      within.ends().forEach(end -> found.add(end.edge()));
    }
  }

  /** All values there are, of a fact that can have few. */
  private static List<Object> few(Fact<?> fact) {
    if (fact.valueType() == Boolean.class) {
      return List.of(true, false);
    }
    Object[] constants = fact.valueType().getEnumConstants();
    return constants == null ? List.of() : List.of(constants);
  }

  /** The stretch itself, where it stands for one value; else 0. */
  int listed(int stretch) {
    return axis.scale() == Axis.Scale.LISTED && stretch > 1 ? stretch : 0;
  }

  boolean timed() {
    return axis.timed();
  }

  /** The number of stretches, that of the unknown fact included. */
  int count() {
    return samples.length;
  }

  /** The outcome of a condition on each stretch. */
  Ternary[] outcomes(Node.Leaf leaf) {
    Ternary[] outcomes = new Ternary[samples.length];
    outcomes[0] = Ternary.UNKNOWN;
    for (int i = 1; i < outcomes.length; i++) {
      outcomes[i] = leaf.at(samples[i]);
    }
    return outcomes;
  }

  /** An offer asks the condition with these outcomes, or its opposite. */
  void ask(int offer, Ternary[] outcomes, boolean negated) {
    Ternary met = Ternary.of(!negated);
    for (int i = 0; i < outcomes.length; i++) {
      if (outcomes[i] != met) {
        long[] @Nullable [] rows = outcomes[i] == Ternary.UNKNOWN ? opens : fails;
        long[] row = rows[i];
        if (row == null) {
          row = new long[words];
          rows[i] = row;
        }
        row[offer >> 6] |= 1L << offer;
      }
    }
  }

  /** On which stretch her value lies. */
  int stretch(Moment moment) {
    Object value = moment.facts().raw(axis.fact());
    if (value == null) {
      return 0;
    }
    if (axis.scale() == Axis.Scale.LISTED) {
      Integer found = listed.get(value);
      return found == null ? 1 : found;
    }
    int found = Arrays.binarySearch(cuts, axis.place(value, moment));
    return found < 0 ? -found : found + 2;
  }

  /** Marks the offers that fail on a stretch, and those left open. */
  void mark(int stretch, long[] failing, long[] open) {
    or(fails[stretch], failing);
    or(opens[stretch], open);
  }

  private static void or(long @Nullable [] row, long[] into) {
    if (row != null) {
      for (int i = 0; i < into.length; i++) {
        into[i] |= row[i];
      }
    }
  }
}
