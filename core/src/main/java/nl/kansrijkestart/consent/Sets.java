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
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(values);
    return Collections.unmodifiableSet(copy);
  }

  static Set<RecordRef> sorted(Collection<RecordRef> references) {
    List<RecordRef> inOrder = new ArrayList<>(references);
    inOrder.sort(Comparator.comparing(RecordRef::value));
    return Collections.unmodifiableSet(new LinkedHashSet<>(inOrder));
  }
}
