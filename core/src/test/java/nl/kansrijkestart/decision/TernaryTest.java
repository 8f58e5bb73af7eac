package nl.kansrijkestart.decision;

import static nl.kansrijkestart.decision.Ternary.FALSE;
import static nl.kansrijkestart.decision.Ternary.TRUE;
import static nl.kansrijkestart.decision.Ternary.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TernaryTest {

  @Test
  void should_follow_kleenes_tables_when_both_operands_are_combined() {
    Ternary[][] and = {
      {TRUE, FALSE, UNKNOWN},
      {FALSE, FALSE, FALSE},
      {UNKNOWN, FALSE, UNKNOWN}
    };
    Ternary[][] or = {
      {TRUE, TRUE, TRUE},
      {TRUE, FALSE, UNKNOWN},
      {TRUE, UNKNOWN, UNKNOWN}
    };
    for (Ternary left : Ternary.values()) {
      for (Ternary right : Ternary.values()) {
        assertThat(left.and(right)).isEqualTo(and[left.ordinal()][right.ordinal()]);
        assertThat(left.or(right)).isEqualTo(or[left.ordinal()][right.ordinal()]);
      }
    }
  }

  @Test
  void should_keep_unknown_unknown_when_negated() {
    assertThat(TRUE.not()).isEqualTo(FALSE);
    assertThat(FALSE.not()).isEqualTo(TRUE);
    assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
  }

  @Test
  void should_read_a_missing_boolean_as_unknown_and_never_as_false() {
    assertThat(Ternary.ofNullable(null)).isEqualTo(UNKNOWN);
    assertThat(Ternary.ofNullable(false)).isEqualTo(FALSE);
    assertThat(Ternary.ofNullable(true)).isEqualTo(TRUE);
    assertThat(UNKNOWN.known()).isFalse();
    assertThat(FALSE.known()).isTrue();
  }
}
