package nl.kansrijkestart.fhir.internal.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.kansrijkestart.fhir.Mixed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was taken of an element, beside the slow way: texts of paths that begin alike. */
class MarksTest {

  private static final List<String> NAMES = List.of("code", "coding", "value", "extension");

  /** A path of some steps, such as {@code code.coding[1]}. */
  private static String path(Random random) {
    StringBuilder path = new StringBuilder();
    for (int steps = random.nextInt(3) + 1; steps > 0; steps--) {
      path.append(path.isEmpty() ? "" : ".").append(NAMES.get(random.nextInt(NAMES.size())));
      if (random.nextBoolean()) {
        path.append('[').append(random.nextInt(12)).append(']');
      }
    }
    return path.toString();
  }

  /** All that a path stands in, and itself. */
  private static Set<String> prefixes(String path) {
    Set<String> all = new HashSet<>(Set.of(path));
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '.' || path.charAt(i) == '[') {
        all.add(path.substring(0, i));
      }
    }
    return all;
  }

  /** The mark at a path, looked up as the walk over a resource does; the first that covers it. */
  private static @Nullable Marks find(Marks all, String path) {
    Marks mark = all;
    for (String step : path.split("\\.")) {
      int list = step.indexOf('[');
      if (mark != null && !mark.taken()) {
        mark = mark.part(list < 0 ? step : step.substring(0, list));
      }
      if (list >= 0 && mark != null && !mark.taken()) {
        mark = mark.item(Integer.parseInt(step.substring(list + 1, step.length() - 1)));
      }
    }
    return mark;
  }

  @Test
  void should_know_what_was_taken_and_below_what_something_was() {
    int covered = 0;
    int below = 0;
    int nothing = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = Mixed.random(seed);
      Marks marks = Marks.none();
      Set<String> taken = new HashSet<>();
      Set<String> above = new HashSet<>();
      for (int i = random.nextInt(8); i >= 0; i--) {
        String path = path(random);
        marks.to(path, 0).take();
        taken.add(path);
        above.addAll(prefixes(path));
      }
      for (int i = 0; i < 50; i++) {
        String path = path(random);
        Marks found = find(marks, path);
        if (prefixes(path).stream().anyMatch(taken::contains)) {
          assertThat(found).as("%s of %s", path, taken).isNotNull();
          assertThat(found.taken()).as("%s of %s", path, taken).isTrue();
          covered++;
        } else if (above.contains(path)) {
          assertThat(found).as("%s of %s", path, taken).isNotNull();
          assertThat(found.taken()).as("%s of %s", path, taken).isFalse();
          below++;
        } else {
          assertThat(found).as("%s of %s", path, taken).isNull();
          nothing++;
        }
      }
    }
    assertThat(List.of(covered, below, nothing)).allSatisfy(n -> assertThat(n).isGreaterThan(500));
  }

  @Test
  void should_leave_what_is_whole_as_it_is() {
    assertThat(Marks.WHOLE.to("coding[3].system", 0)).isSameAs(Marks.WHOLE);
    assertThat(Marks.WHOLE.part("coding")).isNull();
    assertThat(Marks.WHOLE.item(3)).isNull();
  }

  @Test
  void should_mark_an_element_without_taking_it() {
    Marks marks = Marks.none();

    marks.to("given[2]", 0);

    Marks given = marks.part("given");
    assertThat(given).isNotNull();
    assertThat(given.taken()).isFalse();
    assertThat(given.item(1)).isNull();
    assertThat(given.item(2)).isNotNull();
    assertThat(given.item(3)).isNull();
  }
}
