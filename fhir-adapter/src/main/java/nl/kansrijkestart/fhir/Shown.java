package nl.kansrijkestart.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.disclosure.Disclosure;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a record may be written: all of them for the host's own store, or those that the
 * gate let through. By name of the part, as the record names it; a part that is not named stays.
 */
final class Shown {

  /** Everything, for whoever holds the record. */
  static final Shown ALL = new Shown(null);

  private final @Nullable Map<String, Disclosure.Item> items;

  private Shown(@Nullable Map<String, Disclosure.Item> items) {
    this.items = items;
  }

  /** What a disclosure lets out of one record. */
  static Shown of(List<Disclosure.Item> items) {
    Map<String, Disclosure.Item> byName = new HashMap<>();
    items.forEach(item -> byName.put(item.name(), item));
    return new Shown(byName);
  }

  /** Whether the part of this name may be written. */
  boolean has(String part) {
    return items == null || items.containsKey(part);
  }

  /** What may be written of the record in a part: nothing where it is not there. */
  Shown within(String part) {
    if (items == null) {
      return ALL;
    }
    Disclosure.Item item = items.get(part);
    return item == null || item.records().isEmpty() ? of(List.of()) : of(item.records().get(0));
  }

  /** Whether a record within a part may be written: the one whose inner part holds this value. */
  boolean holds(String part, String inner, Object value) {
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
