package nl.kansrijkestart.referral.nnz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.PackException;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.referral.nnz.ChoiceFigures.Bound;
import nl.kansrijkestart.referral.nnz.ChoiceFigures.Bounded;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceFiguresTest {

  private static final ChoiceFigures SHIPPED = read(Packs.standard());

  @Test
  @Requirement("R-125")
  void should_label_every_value_that_follows_from_over_four_thousand_clients() {
    assertThat(SHIPPED.clients()).isEqualTo(atLeast("4000", null));
    assertThat(SHIPPED.choicePercent()).isEqualTo(64);
    assertThat(SHIPPED.clientsWithChoice()).isEqualTo(atLeast("2540", "2560"));
    assertThat(SHIPPED.clientsWithoutChoice()).isEqualTo(atLeast("1420", "1440"));
    assertThat(SHIPPED.contraceptionStarts()).isEqualTo(2_019);
    assertThat(SHIPPED.startsPercentOfChoices()).contains(atMost("79.5", "78.9"));
    assertThat(SHIPPED.startsPercentOfClients()).isEqualTo(atMost("50.5", null));
    assertThat(SHIPPED.organisations()).isEqualTo(22);
    assertThat(SHIPPED.sources()).extracting(Source::passage).containsExactly("L195");
  }

  @ParameterizedTest
  @CsvSource({"3999,FALSE", "4000,UNKNOWN", "4001,UNKNOWN"})
  @Requirement("R-125")
  void should_never_say_that_they_were_exactly_four_thousand(BigDecimal claimed, Ternary answer) {
    assertThat(SHIPPED.clients().exactly(claimed)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({"78.9,UNKNOWN", "79.0,UNKNOWN", "79.5,UNKNOWN", "79.6,FALSE"})
  @Requirement("R-125")
  void should_never_say_exactly_which_part_started_contraception(
      BigDecimal claimed, Ternary answer) {
    assertThat(SHIPPED.startsPercentOfChoices().orElseThrow().exactly(claimed)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "2539,FALSE",
    "2540,UNKNOWN",
    "2559,UNKNOWN",
    "2560,UNKNOWN",
    "2580,UNKNOWN",
    "2581,UNKNOWN"
  })
  @Requirement("R-125")
  void should_exclude_a_number_with_a_choice_only_where_no_rounding_can_make_it_true(
      BigDecimal claimed, Ternary answer) {
    assertThat(SHIPPED.clientsWithChoice().exactly(claimed)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    // percent; at least with and without a choice of 1,000 clients
    "0, 0, 995",
    "1, 5, 985",
    "50, 495, 495",
    "99, 985, 5",
    "100, 995, 0"
  })
  void should_keep_half_a_point_on_both_sides_within_nought_and_a_hundred_percent(
      int percent, int with, int without) {
    ChoiceFigures figures = figures(1_000, percent, 0, 0);

    assertThat(figures.clientsWithChoice().value()).isEqualTo(BigDecimal.valueOf(with));
    assertThat(figures.clientsWithoutChoice().value()).isEqualTo(BigDecimal.valueOf(without));
  }

  @ParameterizedTest
  @CsvSource({
    "{\"atLeast\": 4000}, {\"exactly\": 4000}, clients",
    "{\"atLeast\": 4000}, 4000, clients",
    "{\"atLeast\": 4000}, {\"atLeast\": 0}, clients",
    "\"choicePercent\": 64, \"choicePercent\": 101, choicePercent",
    "\"choicePercent\": 64, \"choicePercent\": -1, choicePercent",
    "\"contraceptionStarts\": 2019, \"contraceptionStarts\": 2561, contraceptionStarts",
    "\"contraceptionStarts\": 2019, \"contraceptionStarts\": -1, contraceptionStarts",
    "\"organisations\": 22, \"organisations\": -1, organisations",
    "\"organisations\": 22, \"organizations\": 22, organizations"
  })
  @Requirement("R-125")
  void should_refuse_figures_that_cannot_be_or_say_more_than_their_source(
      String from, String to, String field) throws Exception {
    assertThat(rotterdam()).contains(from);
    Packs broken = packs(rotterdam().replace(from, to));

    assertThatThrownBy(() -> read(broken))
        .isInstanceOf(PackException.class)
        .hasMessageContaining(ChoiceFigures.SECTION)
        .hasMessageContaining(field);
  }

  @Test
  @Requirement("R-125")
  void should_take_as_many_starts_as_there_are_clients_with_a_choice_and_a_hundred_percent()
      throws Exception {
    ChoiceFigures most =
        read(
            packs(
                rotterdam().replace("contraceptionStarts\": 2019", "contraceptionStarts\": 2560")));
    ChoiceFigures all = read(packs(rotterdam().replace("Percent\": 64", "Percent\": 100")));

    assertThat(most.startsPercentOfChoices()).contains(atMost("100.0", "100.0"));
    assertThat(all.clientsWithChoice()).isEqualTo(atLeast("3980", "4000"));
    assertThat(all.clientsWithoutChoice()).isEqualTo(atLeast("0", "0"));
  }

  @ParameterizedTest
  @CsvSource({
    "0,64,0,22",
    "4000,101,0,22",
    "4000,-1,0,22",
    "4000,64,2561,22",
    "4000,64,-1,22",
    "4000,64,0,-1"
  })
  @Requirement("R-125")
  void should_refuse_such_figures_from_a_host_too(
      int clients, int percent, int starts, int organisations) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> figures(clients, percent, starts, organisations));
    assertThat(figures(4_000, 64, 2_560, 0).contraceptionStarts()).isEqualTo(2_560);
  }

  @Test
  void should_give_no_part_of_clients_with_a_choice_where_nobody_need_have_made_one() {
    assertThat(figures(10, 0, 0, 0).startsPercentOfChoices()).isEmpty();
    assertThat(figures(10, 0, 0, 0).startsPercentOfClients()).isEqualTo(atMost("0.0", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-0.1"})
  void should_refuse_a_bound_below_zero(BigDecimal value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bounded(Bound.AT_MOST, value, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bounded(Bound.AT_MOST, BigDecimal.ONE, value));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  /**
   * Whatever the true numbers were that rounded to the published percentage, no label is untrue.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  @Requirement("R-125")
  void should_hold_for_every_true_number_of_clients_and_of_choices(long seed) {
    // GIVEN true numbers, and what is published of them
    Random random = new Random(seed);
    int least = 1 + random.nextInt(500);
    int trueClients = least + random.nextInt(300);
    int trueChoices = random.nextInt(trueClients + 1);
    int percent = (int) Math.round(100.0 * trueChoices / trueClients);
    int starts = random.nextInt(Math.min(trueChoices, least * percent / 100) + 1);
    // WHEN
    ChoiceFigures figures = figures(least, percent, starts, 0);
    // THEN
    BigDecimal choices = BigDecimal.valueOf(trueChoices);
    assertThat(figures.clientsWithChoice().value()).isLessThanOrEqualTo(choices);
    assertThat(figures.clientsWithChoice().exactly(choices)).isEqualTo(Ternary.UNKNOWN);
    assertThat(figures.clientsWithoutChoice().value())
        .isLessThanOrEqualTo(BigDecimal.valueOf(trueClients - trueChoices));
    assertThat(figures.startsPercentOfClients().value().doubleValue())
        .isGreaterThanOrEqualTo(100.0 * starts / trueClients);
    figures
        .startsPercentOfChoices()
        .ifPresent(
            most ->
                assertThat(most.value().doubleValue())
                    .isBetween(100.0 * starts / trueChoices - 1e-9, 100.0));
  }

  private static ChoiceFigures figures(int clients, int percent, int starts, int organisations) {
    return new ChoiceFigures(
        SHIPPED.id(),
        SHIPPED.period(),
        clients,
        percent,
        starts,
        organisations,
        SHIPPED.rule(),
        SHIPPED.sources());
  }

  private static Bounded atLeast(String value, @Nullable String published) {
    return bounded(Bound.AT_LEAST, value, published);
  }

  private static Bounded atMost(String value, @Nullable String published) {
    return bounded(Bound.AT_MOST, value, published);
  }

  private static Bounded bounded(Bound bound, String value, @Nullable String published) {
    return new Bounded(
        bound, new BigDecimal(value), published == null ? null : new BigDecimal(published));
  }

  private static ChoiceFigures read(Packs packs) {
    return ChoiceFigures.from(packs.entries(ChoiceFigures.SECTION).get(0));
  }

  private static Packs packs(String text) {
    return Packs.of(
        Pack.read("r.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
  }

  private static String rotterdam() throws Exception {
    try (InputStream in = Pack.class.getResourceAsStream("rotterdam.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
