package nl.kansrijkestart.fhir.internal.base;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was taken of one element: all of it, or some of its parts by name, or of its items by place.
 * A mark that is there and not taken says that something below it is.
 */
public final class Marks {

  private static final @Nullable Marks[] NO_ITEMS = {};

  /** An element that was taken with all below it. */
  public static final Marks WHOLE = new Marks("").take();

  private final String name;
  private boolean taken;
  private @Nullable Marks first;
  private @Nullable Marks next;
  private @Nullable Marks[] items = NO_ITEMS;

  private Marks(String name) {
    this.name = name;
  }

  public static Marks none() {
    return new Marks("");
  }

  public Marks take() {
    taken = true;
    return this;
  }

  public boolean taken() {
    return taken;
  }

  /** The mark of a part; null where nothing of it was taken. */
  public @Nullable Marks part(String part) {
    Marks one = first;
    while (one != null && !one.name.equals(part)) {
      one = one.next;
    }
    return one;
  }

  /** The mark of an item of a list; null where nothing of it was taken. */
  public @Nullable Marks item(int place) {
    return place < items.length ? items[place] : null;
  }

  /** The mark of a part, made where it is not there; this one where it covers all below it. */
  public Marks toPart(String part) {
    if (taken) {
      return this;
    }
    Marks known = part(part);
    if (known != null) {
      return known;
    }
    Marks made = new Marks(part);
    made.next = first;
    first = made;
    return made;
  }

  /** The same for an item. */
  public Marks toItem(int place) {
    if (taken) {
      return this;
    }
    Marks known = item(place);
    if (known != null) {
      return known;
    }
    Marks made = new Marks("");
    set(place, made);
    return made;
  }

  /** Takes an item. */
  public void takeItem(int place) {
    if (!taken) {
      set(place, WHOLE);
    }
  }

  private void set(int place, Marks mark) {
    if (place >= items.length) {
      items = Arrays.copyOf(items, Math.max(place + 1, items.length * 2));
    }
    items[place] = mark;
  }

  /** The same for all that a path says from some character on: {@code [0].coding[1]}. */
  public Marks to(String path, int from) {
    Marks mark = this;
    int at = from;
    while (at < path.length()) {
      if (path.charAt(at) == '[') {
        int end = path.indexOf(']', at);
        mark = mark.toItem(Integer.parseInt(path, at + 1, end, 10));
        at = end + 1;
      } else {
        int start = path.charAt(at) == '.' ? at + 1 : at;
        at = end(path, start);
        mark = mark.toPart(path.substring(start, at));
      }
    }
    return mark;
  }

  /** Where the name ends that begins at some character. */
  public static int end(String path, int from) {
    int at = from;
    while (at < path.length() && path.charAt(at) != '.' && path.charAt(at) != '[') {
      at++;
    }
    return at;
  }
}
