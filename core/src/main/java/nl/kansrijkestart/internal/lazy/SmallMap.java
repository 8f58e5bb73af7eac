package nl.kansrijkestart.internal.lazy;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A few values by name, in the order in which they were given: most reasons are never looked into,
 * so that making one must be cheap. Immutable and thread-safe.
 */
public final class SmallMap extends AbstractMap<String, Object> {

  private final Object[] pairs;

  private SmallMap(Object[] pairs) {
    this.pairs = pairs;
  }

  /** Names, all different, each with its value after it; the array is kept. */
  public static SmallMap of(Object... pairs) {
    return new SmallMap(pairs);
  }

  /** Whether these are its names, in this order, and every value a text or a whole number. */
  public boolean plain(String[] names) {
    if (pairs.length != 2 * names.length) {
      return false;
    }
    for (int i = 0; i < names.length; i++) {
      Object value = pairs[2 * i + 1];
      if (!names[i].equals(pairs[2 * i]) || !(value instanceof String || value instanceof Long)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public int size() {
    return pairs.length / 2;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Map.Entry<String, Object>> {

    @Override
    public int size() {
      return pairs.length / 2;
    }

    @Override
    public Iterator<Map.Entry<String, Object>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < pairs.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          next += 2;
          return Map.entry((String) pairs[next - 2], pairs[next - 1]);
        }
      };
    }
  }
}
