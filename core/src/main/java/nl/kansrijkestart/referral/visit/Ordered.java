package nl.kansrijkestart.referral.visit;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Immutable sets in a fixed order, so that the same content is the same JSON. */
final class Ordered {

  private Ordered() {}

  static <E extends Enum<E>> Set<E> of(Collection<E> items) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(items)));
  }
}
