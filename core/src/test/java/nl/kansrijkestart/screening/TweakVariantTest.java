package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.screening.InstrumentRegistry.TweakTolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TweakVariantTest {

  private static final InstrumentId TWEAK = InstrumentId.of("tweak");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Source OWN = Source.of("Protocol of a region, made up", null);

  private static Score score(Instrument variant, int... points) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      answers.add(Answer.of(i + 1, points[i]));
    }
    return Scoring.with(InstrumentRegistry.bundled().with(variant))
        .score(new Answers(TWEAK, variant.version(), DAY, answers));
  }

  @ParameterizedTest
  @EnumSource(TweakTolerance.class)
  void should_agree_with_adding_up_for_every_form_and_every_limit(TweakTolerance tolerance) {
    for (int worry = 1; worry <= 2; worry++) {
      for (int cutOff = 1; cutOff <= 5 + worry; cutOff++) {
        // GIVEN
        Instrument variant = InstrumentRegistry.tweak(tolerance, worry, cutOff, OWN);
        for (int yes = 0; yes < 32; yes++) {
          int tolerant = (yes & 1) * 2;
          int worried = (yes >> 1 & 1) * worry;
          int[] rest = {yes >> 2 & 1, yes >> 3 & 1, yes >> 4 & 1};
          // WHEN
          Score score = score(variant, tolerant, worried, rest[0], rest[1], rest[2]);
          // THEN
          int total = tolerant + worried + rest[0] + rest[1] + rest[2];
          assertThat(((Score.Complete) score).total()).hasValue(total);
          assertThat(score.cutOffs())
              .singleElement()
              .extracting(Score.Verdict::reached)
              .isEqualTo(Ternary.of(total >= cutOff));
        }
      }
    }
  }

  @Test
  void should_name_its_parameters_in_the_version_and_stand_on_the_source_of_the_caller() {
    Instrument variant = InstrumentRegistry.tweak(TweakTolerance.HOLD, 2, 3, OWN);
    Score.Complete score = (Score.Complete) score(variant, 2, 2, 0, 0, 0);

    assertThat(score.scoring())
        .isEqualTo(new ScoringRef(TWEAK, "hold-worry-2-from-3", "hold-worry-2-from-3"));
    assertThat(score.reasons().get(0).sources()).containsExactly(OWN);
    assertThat(variant.sources()).startsWith(OWN).hasSize(2);
    assertThat(variant.item(1).orElseThrow().name())
        .isEqualTo(
            InstrumentRegistry.bundled()
                .find(TWEAK, "hold")
                .orElseThrow()
                .item(1)
                .orElseThrow()
                .name());
  }

  @Test
  void should_refuse_a_half_worry() {
    assertThat(score(InstrumentRegistry.tweak(TweakTolerance.TWO, 2, 3, OWN), 0, 1, 0, 0, 0))
        .isInstanceOf(Score.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3})
  void should_refuse_points_for_worry_that_no_variant_gives(int points) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InstrumentRegistry.tweak(TweakTolerance.HIGH, points, 2, OWN))
        .withMessageContaining("1 or 2 points");
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 6", "1, 7, 6", "2, 0, 7", "2, 8, 7"})
  void should_refuse_a_cut_off_outside_the_totals(int worry, int cutOff, int most) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InstrumentRegistry.tweak(TweakTolerance.HIGH, worry, cutOff, OWN))
        .withMessageContaining("1 to " + most);
  }
}
