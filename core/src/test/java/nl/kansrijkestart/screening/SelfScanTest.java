package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import org.junit.jupiter.api.Test;

class SelfScanTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void should_show_a_team_the_mean_and_spread_of_each_item_and_tips_for_weak_ones() {
    // GIVEN
    Instrument items = ScoringTest.madeUp(Instrument.MissingRule.INTERVAL);
    LocalizedText tip = LocalizedText.of("oefen samen", "practise together");
    SelfScan scan = SelfScan.of(items, Map.of(1, tip, 2, tip), 2);
    // WHEN
    Result<List<SelfScan.ItemResult>> team =
        scan.team(List.of(scan("made-up", 0, 3), scan("made-up", 3, 3), scan("made-up", 0, 3, 1)));
    // THEN
    assertThat(team)
        .isInstanceOfSatisfying(
            Result.Accepted.class,
            accepted ->
                assertThat(accepted.value())
                    .isEqualTo(
                        List.of(
                            new SelfScan.ItemResult(1, 3, new BigDecimal("1.00"), 0, 3, tip),
                            new SelfScan.ItemResult(2, 3, new BigDecimal("3.00"), 3, 3, null),
                            new SelfScan.ItemResult(3, 1, null, null, null, null))));
    assertThat(codes(scan.team(List.of(scan("made-up", 1, 1), scan("made-up", 1, 1)))))
        .containsExactly(ScreeningReasons.TEAM_OF_ONE);
    assertThat(codes(scan.individual(scan("made-up", 9, 1))))
        .containsExactly(ScreeningReasons.OUT_OF_RANGE);
    assertThat(codes(scan.individual(scan("other", 1, 1))))
        .containsExactly(ScreeningReasons.WRONG_VERSION);
    assertThatIllegalArgumentException().isThrownBy(() -> SelfScan.of(items, Map.of(9, tip), 2));
  }

  private static Answers scan(String id, int... values) {
    return new Answers(
        InstrumentId.of(id),
        "1",
        DAY,
        IntStream.range(0, values.length).mapToObj(i -> Answer.of(i + 1, values[i])).toList());
  }

  private static List<ReasonCode> codes(Result<?> result) {
    return result.reasons().stream().map(Reason::code).toList();
  }
}
