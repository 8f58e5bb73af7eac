package nl.kansrijkestart.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Copies sets into a fixed order, so that the same content is the same JSON. */
final class Sets {

  private Sets() {}

  static <E extends Enum<E>> Set<E> ordered(Class<E> type, Collection<E> values) {
    if (values.size() <= 1) {
      return Set.copyOf(values);
    }
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(values);
    return Collections.unmodifiableSet(copy);
  }

  /** A constant as one bit: within this process only, of an enumeration of 64 at most. */
  @SuppressWarnings("EnumOrdinal") // never stored or sent
  static long bit(Enum<?> value) {
    return 1L << value.ordinal();
  }

  static long bits(Collection<? extends Enum<?>> values) {
    long bits = 0;
    for (Enum<?> value : values) {
      bits |= bit(value);
    }
    return bits;
  }

  static <E extends Enum<E>> Set<E> of(Class<E> type, long bits) {
    EnumSet<E> values = EnumSet.allOf(type);
    values.removeIf(value -> (bits & bit(value)) == 0);
    return values;
  }

  static Set<RecordRef> sorted(Collection<RecordRef> references) {
    if (references.size() <= 1) {
      return Set.copyOf(references);
    }
    List<RecordRef> inOrder = new ArrayList<>(references);
    inOrder.sort(Comparator.comparing(RecordRef::value));
    return Collections.unmodifiableSet(new LinkedHashSet<>(inOrder));
  }
}
