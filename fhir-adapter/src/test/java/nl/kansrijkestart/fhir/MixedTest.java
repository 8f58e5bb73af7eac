package nl.kansrijkestart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small seeds must not all begin alike: what is made of them would never vary. */
class MixedTest {

  private static final int SEEDS = 400;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 8, 16})
  void should_begin_each_small_seed_with_another_draw(int bound) {
    Map<Integer, Integer> first = new HashMap<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      first.merge(Mixed.random(seed).nextInt(bound), 1, Integer::sum);
    }

    assertThat(first).hasSize(bound);
    assertThat(first.values()).allMatch(times -> times > SEEDS / bound / 3);
  }
}
