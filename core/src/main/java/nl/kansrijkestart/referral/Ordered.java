package nl.kansrijkestart.referral;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.identity.RoleCode;

/** Immutable sets in a fixed order, so that the same content is the same JSON. */
final class Ordered {

  private Ordered() {}

  static Set<RoleCode> roles(Collection<RoleCode> roles) {
    return by(roles, RoleCode::value);
  }

  static <T, K extends Comparable<K>> Set<T> by(Collection<T> items, Function<T, K> key) {
    List<T> inOrder = items.stream().sorted(Comparator.comparing(key)).toList();
    return Collections.unmodifiableSet(new LinkedHashSet<>(inOrder));
  }
}
