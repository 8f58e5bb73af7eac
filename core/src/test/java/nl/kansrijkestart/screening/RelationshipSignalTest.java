package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.screening.RelationshipSignal.Level;
import nl.kansrijkestart.screening.RelationshipSignal.Order;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationshipSignalTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final PersonId WOMAN = PersonId.of("w1");

  @Test
  @Requirement("C-34")
  void should_take_the_order_of_the_text_for_one_of_seriousness_unless_it_is_switched_off() {
    for (Level one : Level.values()) {
      for (Level other : Level.values()) {
        boolean atLeast =
            List.of(Level.values()).indexOf(one) >= List.of(Level.values()).indexOf(other);

        assertThat(Order.SEVERITY.atLeast(one, other)).isEqualTo(Ternary.of(atLeast));
        assertThat(Order.LABELS.atLeast(one, other))
            .isEqualTo(one == other ? Ternary.TRUE : Ternary.UNKNOWN);
      }
    }
    assertThat(Level.values())
        .containsExactly(
            Level.TENSE, Level.WORRYING, Level.THREATENED, Level.DISTURBED, Level.DANGEROUS);
  }

  @ParameterizedTest
  @Requirement("R-043")
  @CsvSource({
    "TENSE, false",
    "WORRYING, false",
    "THREATENED, false",
    "DISTURBED, true",
    "DANGEROUS, true"
  })
  void should_want_a_follow_up_for_a_disturbed_or_dangerous_relationship(
      RelationshipSignal.Level level, boolean needed) {
    assertThat(signal(level, "visit next week").level()).isEqualTo(level);
    if (needed) {
      assertThatIllegalArgumentException().isThrownBy(() -> signal(level, null));
    } else {
      assertThat(signal(level, null).followUp()).isNull();
    }
    assertThat(level.needsFollowUp()).isEqualTo(needed);
    assertThat(Order.SEVERITY.atLeast(level, Level.DISTURBED)).isEqualTo(Ternary.of(needed));
    assertThat(signal(level, "visit next week").expected()).isFalse();
  }

  @Test
  void should_keep_a_relationship_signal_to_its_author_and_let_it_end() {
    RelationshipSignal signal = signal(RelationshipSignal.Level.DANGEROUS, "talk today");

    assertThat(signal.parts()).isEmpty();
    assertThat(signal)
        .asString()
        .startsWith("RelationshipSignal")
        .doesNotContain("contact", "DANGEROUS");
    assertThat(signal.holdsOn(DAY.minusDays(1))).isFalse();
    assertThat(signal.holdsOn(DAY)).isTrue();
    assertThat(signal.holdsOn(DAY.plusDays(30))).isTrue();
    assertThat(signal.holdsOn(DAY.plusDays(31))).isFalse();
  }

  @Test
  void should_refuse_a_signal_of_anybody_but_a_professional() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RelationshipSignal(
                    WOMAN,
                    RelationshipSignal.Level.TENSE,
                    true,
                    "seen",
                    RoleCode.of("PARTNER"),
                    DAY,
                    DAY,
                    null));
  }

  @Test
  void should_refuse_a_signal_without_what_was_seen_or_by_whom() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RelationshipSignal(
                    WOMAN,
                    RelationshipSignal.Level.TENSE,
                    true,
                    " ",
                    RoleCode.of("MIDWIFE"),
                    DAY,
                    DAY,
                    null));
    assertThatNullPointerException()
        .isThrownBy(
            () ->
                new RelationshipSignal(
                    WOMAN, RelationshipSignal.Level.TENSE, true, "seen", null, DAY, DAY, null));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RelationshipSignal(
                    WOMAN,
                    RelationshipSignal.Level.TENSE,
                    true,
                    "seen",
                    RoleCode.of("MIDWIFE"),
                    DAY,
                    DAY.minusDays(1),
                    null));
  }

  private static RelationshipSignal signal(RelationshipSignal.Level level, String followUp) {
    return new RelationshipSignal(
        WOMAN,
        level,
        false,
        "little eye contact",
        RoleCode.of("MIDWIFE"),
        DAY,
        DAY.plusDays(30),
        followUp);
  }
}
