package nl.kansrijkestart.internal.lazy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class SmallMapTest {

  private static final Map<String, Object> MAP = SmallMap.of("b", 2, "a", "one");

  @Test
  void should_be_a_map_of_what_it_was_given() {
    assertThat(MAP).isEqualTo(Map.of("a", "one", "b", 2)).hasSameHashCodeAs(Map.copyOf(MAP));
    assertThat(MAP).containsEntry("b", 2).containsEntry("a", "one");
    assertThat(MAP.get("c")).isNull();
    assertThat(MAP.containsKey("a")).isTrue();
    assertThat(MAP.containsKey("c")).isFalse();
  }

  @Test
  void should_keep_the_order() {
    assertThat(List.copyOf(MAP.keySet())).containsExactly("b", "a");
    assertThat(MAP).hasToString("{b=2, a=one}").hasSize(2);
  }

  @Test
  void should_be_plain_with_texts_and_whole_numbers_under_the_names_in_order() {
    SmallMap map = SmallMap.of("a", "one", "b", 2L);

    assertThat(map.plain(new String[] {"a", "b"})).isTrue();
    assertThat(map.plain(new String[] {"b", "a"})).isFalse();
    assertThat(map.plain(new String[] {"a"})).isFalse();
    assertThat((SmallMap.of("a", 1)).plain(new String[] {"a"})).isFalse();
  }

  @Test
  void should_not_be_changed_nor_read_beyond_its_end() {
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(MAP::clear);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> MAP.put("c", 3));
    Iterator<Map.Entry<String, Object>> entries = MAP.entrySet().iterator();
    entries.next();
    entries.next();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(entries::next);
  }
}
