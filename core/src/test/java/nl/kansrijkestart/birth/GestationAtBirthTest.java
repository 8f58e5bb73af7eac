package nl.kansrijkestart.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GestationAtBirthTest {

  @Test
  void should_write_and_read_every_day_and_every_week() {
    for (int days = 98; days <= 370; days++) {
      GestationAtBirth age = GestationAtBirth.ofDays(days);
      assertThat(GestationAtBirth.parse(age.toString())).isEqualTo(age);
      assertThat(age.exact()).contains(GestationalAge.ofDays(days));
      assertThat(age.completedWeeks()).isEqualTo(days / 7);
    }
    for (int weeks = 14; weeks <= 52; weeks++) {
      GestationAtBirth age = GestationAtBirth.ofCompletedWeeks(weeks);
      assertThat(age).hasToString(Integer.toString(weeks));
      assertThat(GestationAtBirth.parse(age.toString())).isEqualTo(age);
      assertThat(age.exact()).isEmpty();
      assertThat(age.completedWeeks()).isEqualTo(weeks);
    }
  }

  @Test
  void should_take_no_weeks_for_days_and_no_age_beyond_the_longest() {
    assertThat(GestationAtBirth.ofDays(98)).hasToString("14+0");
    assertThat(GestationAtBirth.ofDays(370)).hasToString("52+6");
    for (int days : new int[] {0, 39, 97, 371}) {
      assertThatThrownBy(() -> GestationAtBirth.ofDays(days))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("98 to 370 days");
    }
    for (int weeks : new int[] {-1, 13, 53}) {
      assertThatThrownBy(() -> GestationAtBirth.ofCompletedWeeks(weeks))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("14 to 52");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "39+7", "39+", "+2", "039", "39.2", "39 +2", "-39", "13+6", "53"})
  void should_refuse_another_text(String text) {
    assertThatThrownBy(() -> GestationAtBirth.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void should_be_one_day_or_one_whole_week_and_nothing_between() {
    assertThat(new GestationAtBirth(259, 265)).isEqualTo(GestationAtBirth.ofCompletedWeeks(37));
    for (int[] range : List.of(new int[] {260, 266}, new int[] {259, 264}, new int[] {260, 259})) {
      assertThatThrownBy(() -> new GestationAtBirth(range[0], range[1]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void should_answer_only_where_every_day_of_the_week_gives_the_same_answer() {
    for (int limit = 230; limit <= 290; limit++) {
      GestationalAge age = GestationalAge.ofDays(limit);
      for (int week = 33; week <= 41; week++) {
        int first = week * 7;
        Ternary slow = GestationAtBirth.ofDays(first).before(age);
        for (int day = first + 1; day < first + 7; day++) {
          slow = GestationAtBirth.ofDays(day).before(age) == slow ? slow : Ternary.UNKNOWN;
        }
        assertThat(GestationAtBirth.ofCompletedWeeks(week).before(age)).isEqualTo(slow);
      }
      assertThat(GestationAtBirth.ofDays(limit - 1).before(age)).isEqualTo(Ternary.TRUE);
      assertThat(GestationAtBirth.ofDays(limit).before(age)).isEqualTo(Ternary.FALSE);
    }
  }
}
