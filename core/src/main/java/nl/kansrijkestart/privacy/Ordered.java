package nl.kansrijkestart.privacy;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Immutable sets in a fixed order, so that their JSON is the same bytes every time. */
final class Ordered {

  private Ordered() {}

  static <E extends Comparable<E>> Set<E> copy(Collection<E> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(values)));
  }
}
