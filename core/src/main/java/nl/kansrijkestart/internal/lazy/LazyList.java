package nl.kansrijkestart.internal.lazy;

import static java.util.Objects.requireNonNull;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list that is made when somebody looks into it: most callers of a score or a decision
 * never read its reasons. Thread-safe: two threads may make it twice, and make the same.
 */
public final class LazyList<E> extends AbstractList<E> {

  private volatile @Nullable Supplier<List<E>> maker;
  private volatile @Nullable List<E> made;

  private LazyList(Supplier<List<E>> maker) {
    this.maker = maker;
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

  private List<E> list() {
    List<E> list = made;
    if (list == null) {
      Supplier<List<E>> open = maker;
      list = open == null ? requireNonNull(made) : List.copyOf(open.get());
      made = list;
      maker = null;
    }
    return list;
  }

  @Override
  public E get(int index) {
    return list().get(index);
  }

  @Override
  public int size() {
    return list().size();
  }
}
