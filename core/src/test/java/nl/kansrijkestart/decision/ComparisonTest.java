package nl.kansrijkestart.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, false, true, true",
    "ABOVE, false, false, true",
    "AT_MOST, true, true, false",
    "BELOW, true, false, false"
  })
  void should_count_the_limit_itself_only_where_it_says_so(
      Comparison side, boolean under, boolean on, boolean over) {
    assertThat(side.holds(2, 3)).isEqualTo(under);
    assertThat(side.holds(3, 3)).isEqualTo(on);
    assertThat(side.holds(4, 3)).isEqualTo(over);
    assertThat(side.lower()).isEqualTo(over);
  }

  @ParameterizedTest
  @EnumSource
  void should_know_of_an_interval_only_what_holds_for_every_value_in_it(Comparison side) {
    for (int lowest = -2; lowest <= 2; lowest++) {
      for (int highest = lowest; highest <= 2; highest++) {
        boolean some = false;
        boolean every = true;
        for (int value = lowest; value <= highest; value++) {
          some |= side.holds(value, 0);
          every &= side.holds(value, 0);
        }
        Ternary expected = some == every ? Ternary.of(every) : Ternary.UNKNOWN;
        assertThat(side.holds(lowest, highest, 0)).isEqualTo(expected);
      }
    }
  }

  @Test
  void should_have_the_code_that_data_use() {
    assertThat(Comparison.values())
        .extracting(Comparison::code)
        .containsExactly("atLeast", "above", "atMost", "below");
  }
}
