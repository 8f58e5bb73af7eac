package nl.kansrijkestart.fhir.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a record may be written: all of them for the host's own store, or those that the
 * gate let through (wat getoond mag worden). By name of the part, as the record names it; a part
 * that is not named stays.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Shown {

  /** Everything, for whoever holds the record. */
  public static final Shown ALL = new Shown(null);

  /** Nothing at all. */
  public static final Shown NOTHING = new Shown(Map.of());

  private final @Nullable Map<String, Disclosure.Item> items;

  private Shown(@Nullable Map<String, Disclosure.Item> items) {
    this.items = items;
  }

  /**
   * What a disclosure lets out of one record.
   *
   * @param items the items of the disclosure, not null
   * @return what may be written, never null
   */
  public static Shown of(List<Disclosure.Item> items) {
    Map<String, Disclosure.Item> byName = new HashMap<>();
    items.forEach(item -> byName.put(item.name(), item));
    return new Shown(byName);
  }

  /**
   * Whether a part may be written.
   *
   * @param part the name of the part, as the record names it, not null
   * @return true if it may
   */
  public boolean has(String part) {
    return items == null || items.containsKey(part);
  }

  /**
   * What may be written of the record in a part.
   *
   * @param part the name of the part, not null
   * @return what may be written: nothing where it is not there; never null
   */
  public Shown within(String part) {
    if (items == null) {
      return ALL;
    }
    Disclosure.Item item = items.get(part);
    return item == null || item.records().isEmpty() ? of(List.of()) : of(item.records().get(0));
  }

  /**
   * Whether nothing of the record may be written.
   *
   * @return true if nothing may
   */
  public boolean nothing() {
    return items != null && items.isEmpty();
  }

  /**
   * Whether all is written, for whoever holds the record.
   *
   * @return true if nothing stays
   */
  public boolean everything() {
    return items == null;
  }

  /**
   * What may be written of each record in a part, in their order. What was let through stands in
   * the same order, less the records of which nothing was; each is found by what it holds.
   *
   * @param part the name of the part, not null
   * @param records the records in it, not null
   * @return one for each record, never null
   */
  public List<Shown> each(String part, List<? extends Disclosable> records) {
    List<Shown> each = new ArrayList<>();
    Disclosure.Item item = items == null ? null : items.get(part);
    int next = 0;
    for (Disclosable record : records) {
      if (items == null) {
        each.add(ALL);
      } else if (item != null
          && next < item.records().size()
          && holds(record, item.records().get(next))) {
        each.add(of(item.records().get(next)));
        next++;
      } else {
        each.add(NOTHING);
      }
    }
    return each;
  }

  private static boolean holds(Disclosable record, List<Disclosure.Item> shown) {
    return shown.stream()
        .allMatch(item -> record.parts().stream().anyMatch(part -> holds(part, item)));
  }

  private static boolean holds(Part part, Disclosure.Item item) {
    if (!part.name().equals(item.name()) || part.value() == null) {
      return false;
    }
    Collection<?> values =
        part.value() instanceof Collection<?> many ? many : List.of(part.value());
    List<? extends Disclosable> inner =
        values.stream().filter(Disclosable.class::isInstance).map(Disclosable.class::cast).toList();
    int next = 0;
    for (Disclosable record : inner) {
      if (next < item.records().size() && holds(record, item.records().get(next))) {
        next++;
      }
    }
    return next == item.records().size() && values.containsAll(item.values());
  }

  /**
   * Whether a record within a part may be written: the one whose inner part holds a value.
   *
   * @param part the name of the part, not null
   * @param inner the name of the part of the record in it, not null
   * @param value the value, not null
   * @return true if it may
   */
  public boolean holds(String part, String inner, Object value) {
    if (items == null) {
      return true;
    }
    Disclosure.Item item = items.get(part);
    return item != null
        && item.records().stream()
            .flatMap(List::stream)
            .anyMatch(one -> one.name().equals(inner) && one.values().contains(value));
  }
}
