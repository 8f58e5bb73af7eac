package nl.kansrijkestart.disclosure;

import static nl.kansrijkestart.disclosure.DisclosureFixtures.DISCLOSER;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.permit;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.kansrijkestart.disclosure.DisclosureFixtures.Host;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every record, however it is filled, nested or extended by a host. */
class ProjectionPropertiesTest {

  private static final int ROUNDS = 500;

  private final List<Object> expected = new ArrayList<>();
  private int count;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 4);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_show_all_that_is_covered_and_nothing_that_is_denied(long seed) {
    Random random = new Random(seed);
    int shown = 0;
    for (int i = 0; i < ROUNDS; i++) {
      // GIVEN
      EnumSet<DataCategory> allowed = EnumSet.of(category(random));
      for (int n = random.nextInt(60); n > 0; n--) {
        allowed.add(category(random));
      }
      expected.clear();
      Host record = record(random, allowed, true, 0);
      // WHEN
      Disclosure disclosure =
          DISCLOSER.disclose(record, permit(allowed.toArray(DataCategory[]::new)));
      // THEN
      assertThat(values(disclosure.items())).containsExactlyInAnyOrderElementsOf(expected);
      shown += expected.size();
    }
    assertThat(shown).isGreaterThan(300);
  }

  /** Notes, while it builds the record, which of its values are open all the way up. */
  private Host record(Random random, Set<DataCategory> allowed, boolean open, int depth) {
    List<Part> parts = new ArrayList<>();
    for (int n = 1 + random.nextInt(5); n > 0; n--) {
      DataCategory category = category(random);
      DataSubject subject =
          random.nextInt(3) == 0
              ? DataSubject.values()[random.nextInt(DataSubject.values().length)]
              : DataSubject.WOMAN;
      boolean covered = open && subject == DataSubject.WOMAN && allowed.contains(category);
      parts.add(new Part("p" + n, category, subject, value(random, allowed, covered, depth)));
    }
    return new Host(parts);
  }

  private Object value(Random random, Set<DataCategory> allowed, boolean open, int depth) {
    switch (random.nextInt(depth < 4 ? 6 : 3)) {
      case 0:
        return new StringBuilder("unknown");
      case 1:
      case 2:
        return plain(open);
      case 3:
        return List.of(plain(open), new Object(), record(random, allowed, open, depth + 1));
      case 4:
        Disclosable own = record(random, allowed, open, depth + 1);
        return (Disclosable) own::parts;
      default:
        return record(random, allowed, open, depth + 1);
    }
  }

  private String plain(boolean open) {
    String value = "value-" + count++;
    if (open) {
      expected.add(value);
    }
    return value;
  }

  private static DataCategory category(Random random) {
    return DataCategory.values()[random.nextInt(DataCategory.values().length)];
  }
}
