package nl.kansrijkestart.internal.lazy;

import static java.util.Objects.requireNonNull;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An immutable list that is made when somebody looks into it: most callers of a score or a decision
 * never read its reasons. Thread-safe: two threads may make it twice, and make the same.
 */
public final class LazyList<E> extends AbstractList<E> {

  /**
   * The maker, and in its place the list as soon as that is made. Both are immutable, so that a
   * thread may see either; the array stands in a final field, so that it never sees nothing.
   */
  private final Object[] state;

  private LazyList(Supplier<List<E>> maker) {
    state = new Object[] {maker};
  }

  /** A list that the maker makes; always the same, and without null. */
  public static <E> List<E> of(Supplier<List<E>> maker) {
    return new LazyList<>(requireNonNull(maker, "maker"));
  }

  /** An immutable copy; a lazy list is immutable and stays unmade. */
  public static <E> List<E> copyOf(Collection<? extends E> list) {
    if (list instanceof LazyList<?> lazy) {
      @SuppressWarnings("unchecked")
      List<E> same = (List<E>) lazy;
      return same;
    }
    return List.copyOf(list);
  }

  @SuppressWarnings("unchecked") // the constructor and this method alone put something in
  private List<E> list() {
    Object now = state[0];
    if (now instanceof Supplier<?> maker) {
      now = List.copyOf((List<E>) maker.get());
      state[0] = now;
    }
    return (List<E>) now;
  }

  @Override
  public E get(int index) {
    return list().get(index);
  }

  @Override
  public int size() {
    return list().size();
  }

  @Override
  public Iterator<E> iterator() {
    return list().iterator();
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    list().forEach(action);
  }
}
