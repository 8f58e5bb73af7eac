package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Ternary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine against a slow reference: every filling of the missing answers, one by one. */
class ScoringPropertyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final InstrumentRegistry REGISTRY = InstrumentRegistry.bundled();
  private final Scoring scoring = Scoring.with(REGISTRY);

  static Stream<Instrument> instruments() {
    return REGISTRY.instruments().stream();
  }

  static Stream<Instrument> smallOnes() {
    return instruments().filter(instrument -> fillings(instrument) <= 10_000);
  }

  private static long fillings(Instrument instrument) {
    return instrument.items().stream()
        .mapToLong(item -> values(item).size() + 1)
        .reduce(1, (one, other) -> one * other > 1_000_000 ? 1_000_001 : one * other);
  }

  private static List<Integer> values(Instrument.Item item) {
    return IntStream.rangeClosed(item.min(), item.max()).filter(item::accepts).boxed().toList();
  }

  private static Answers answers(Instrument instrument, List<Integer> given) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Integer value = given.get(i);
      int number = instrument.items().get(i).number();
      answers.add(
          value == null
              ? Answer.missing(number, MissingReason.NOT_ASKED_PARTNER_PRESENT)
              : Answer.of(number, value));
    }
    return new Answers(instrument.id(), instrument.version(), DAY, answers);
  }

  /** The ten lines: a figure of answers that are all there. */
  private static int figure(Instrument instrument, Scale scale, List<Integer> answers) {
    int figure = 0;
    for (int i = 0; i < instrument.items().size(); i++) {
      Instrument.Item item = instrument.items().get(i);
      int at = scale.items().indexOf(item.number());
      if (at >= 0) {
        int score = item.reverse() ? item.max() - (answers.get(i) - item.min()) : answers.get(i);
        boolean counts = !scale.countFrom().isEmpty() && score >= scale.countFrom().get(at);
        figure += scale.countFrom().isEmpty() ? score : counts ? 1 : 0;
      }
    }
    return figure;
  }

  @ParameterizedTest
  @MethodSource("smallOnes")
  void should_agree_with_the_reference_for_every_filling_of_a_small_instrument(
      Instrument instrument) {
    fill(instrument, new ArrayList<>());
  }

  private void fill(Instrument instrument, List<Integer> sofar) {
    if (sofar.size() == instrument.items().size()) {
      agree(instrument, sofar);
      return;
    }
    for (Integer value : values(instrument.items().get(sofar.size()))) {
      sofar.add(value);
      fill(instrument, sofar);
      sofar.remove(sofar.size() - 1);
    }
    sofar.add(null);
    fill(instrument, sofar);
    sofar.remove(sofar.size() - 1);
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void should_agree_with_the_reference_on_random_forms(Instrument instrument) {
    Random random = new Random(20261122L + instrument.items().size());
    for (int run = 0; run < 500; run++) {
      List<Integer> given = new ArrayList<>();
      for (Instrument.Item item : instrument.items()) {
        List<Integer> values = values(item);
        given.add(random.nextInt(8) == 0 ? null : values.get(random.nextInt(values.size())));
      }
      agree(instrument, given);
    }
  }

  /** With lowest and highest item scores in place of what is missing, a sum is at its ends. */
  private void agree(Instrument instrument, List<Integer> given) {
    Score score = scoring.score(answers(instrument, given));
    boolean complete = !given.contains(null);
    assertThat(score).isInstanceOf(complete ? Score.Complete.class : Score.Incomplete.class);
    for (Score.OnScale each : score.scales()) {
      Scale scale =
          instrument.scales().stream()
              .filter(one -> one.id().equals(each.scale()))
              .findFirst()
              .orElseThrow();
      assertThat(each.lowest())
          .isEqualTo(figure(instrument, scale, filled(instrument, given, false)));
      assertThat(each.highest())
          .isEqualTo(figure(instrument, scale, filled(instrument, given, true)));
    }
  }

  private static List<Integer> filled(Instrument instrument, List<Integer> given, boolean high) {
    List<Integer> filled = new ArrayList<>(given);
    for (int i = 0; i < filled.size(); i++) {
      Instrument.Item item = instrument.items().get(i);
      if (filled.get(i) == null) {
        filled.set(i, high != item.reverse() ? item.max() : item.min());
      }
    }
    return filled;
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void should_never_take_back_a_verdict_when_a_missing_answer_comes_in(Instrument instrument) {
    Random random = new Random(7 + instrument.items().size());
    for (int run = 0; run < 300; run++) {
      List<Integer> full = new ArrayList<>();
      List<Integer> partly = new ArrayList<>();
      for (Instrument.Item item : instrument.items()) {
        List<Integer> values = values(item);
        full.add(values.get(random.nextInt(values.size())));
        partly.add(random.nextInt(3) == 0 ? null : full.get(full.size() - 1));
      }
      List<Score.Verdict> later = scoring.score(answers(instrument, full)).cutOffs();
      List<Score.Verdict> before = scoring.score(answers(instrument, partly)).cutOffs();
      for (int i = 0; i < before.size(); i++) {
        if (before.get(i).reached() != Ternary.UNKNOWN) {
          assertThat(later.get(i).reached()).isEqualTo(before.get(i).reached());
        }
      }
      alarmsStay(instrument, full, partly);
    }
  }

  private void alarmsStay(Instrument instrument, List<Integer> full, List<Integer> partly) {
    List<String> alarms = alarms(scoring.score(answers(instrument, full)));
    assertThat(alarms).containsAll(alarms(scoring.score(answers(instrument, partly))));
    List<String> flagged =
        scoring.score(answers(instrument, partly)).flags().stream()
            .map(Score.Flag::critical)
            .toList();
    if (instrument.critical().stream().allMatch(each -> each.askIf().isEmpty())) {
      assertThat(flagged).containsAll(alarms);
    }
  }

  private static List<String> alarms(Score score) {
    return score.flags().stream()
        .filter(flag -> flag.state() == Score.Flag.State.ALARM)
        .map(Score.Flag::critical)
        .toList();
  }

  @Test
  void should_have_tried_the_small_instruments_exhaustively() {
    assertThat(smallOnes().map(each -> each.id().value()))
        .contains("phq-2", "gad-2", "audit-c", "t-ace", "tweak", "hits");
  }
}
