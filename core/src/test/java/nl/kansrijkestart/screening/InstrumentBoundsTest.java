package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.screening.dscore.DScore;
import nl.kansrijkestart.screening.followup.ScoreChange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every limit of the values of an instrument, on both sides. */
class InstrumentBoundsTest {

  private static final LocalizedText NAME = LocalizedText.of("naam", "name");
  private static final List<Source> SOURCES = List.of(Source.of("made up for this test", null));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static void taken(boolean taken, ThrowingCallable make) throws Throwable {
    if (taken) {
      make.call();
    } else {
      assertThatIllegalArgumentException().isThrownBy(make);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 1, 1, true",
    "0, 0, 1, 1, false",
    "1000, 0, 1, 1, true",
    "1001, 0, 1, 1, false",
    "1, -1000, 0, 1, true",
    "1, -1001, 0, 1, false",
    "1, 0, 1000, 1, true",
    "1, 0, 1001, 1, false",
    "1, 1, 1, 1, false",
    "1, 0, 1, 0, false",
    "1, 1, 5, 4, true",
    "1, 1, 5, 3, false",
    "1, 2, 6, 4, true"
  })
  void should_bound_an_item(int number, int min, int max, int step, boolean taken)
      throws Throwable {
    taken(taken, () -> new Instrument.Item(number, null, min, max, step, false, null));
  }

  @Test
  void should_count_the_answers_and_the_places_of_an_item_by_its_step() {
    Instrument.Item item =
        new Instrument.Item(1, null, 1, 5, 2, false, Instrument.Options.FROM_HIGHEST);

    assertThat(List.of(item.accepts(1), item.accepts(3), item.accepts(5))).containsOnly(true);
    assertThat(List.of(item.accepts(0), item.accepts(2), item.accepts(4), item.accepts(6)))
        .containsOnly(false);
    assertThat(item.answerAt(1)).hasValue(5);
    assertThat(item.answerAt(2)).hasValue(3);
    assertThat(item.answerAt(3)).hasValue(1);
    assertThat(item.answerAt(4)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, true", "100, true", "-0.1, false", "100.1, false"})
  void should_bound_a_percentage(BigDecimal percent, boolean taken) throws Throwable {
    taken(taken, () -> evidence(percent, null, null, 1));
    taken(taken, () -> evidence(null, percent, null, 1));
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "-0.01, false", "1.01, false"})
  void should_bound_an_area_under_the_curve(BigDecimal auc, boolean taken) throws Throwable {
    taken(taken, () -> evidence(null, null, auc, 1));
  }

  @Test
  void should_bound_who_a_figure_was_measured_in_and_want_a_source() throws Throwable {
    taken(false, () -> evidence(null, null, BigDecimal.ONE, 0));
    taken(
        false,
        () -> new Instrument.Evidence(null, null, null, null, null, null, null, 1, List.of()));
    taken(
        false,
        () ->
            new Instrument.Evidence(
                Comparison.AT_LEAST, null, null, null, null, null, null, 1, SOURCES));
    taken(false, () -> new Instrument.Evidence(null, 3, null, null, null, null, null, 1, SOURCES));
  }

  private static Instrument.Evidence evidence(
      @Nullable BigDecimal sensitivity,
      @Nullable BigDecimal specificity,
      @Nullable BigDecimal auc,
      int people) {
    return new Instrument.Evidence(
        null, null, sensitivity, specificity, auc, auc, auc, people, SOURCES);
  }

  private static Instrument instrument(
      String version,
      List<Instrument.Item> items,
      List<Scale> scales,
      List<CutOff> cutOffs,
      List<CriticalItem> critical) {
    return new Instrument(
        InstrumentId.of("own"),
        version,
        version,
        NAME,
        Instrument.Status.IN_USE,
        DataCategory.SCORES,
        List.of(),
        items,
        scales,
        Instrument.MissingRule.INTERVAL,
        cutOffs,
        critical,
        new Instrument.Licence(NAME, null, SOURCES),
        List.of(),
        SOURCES);
  }

  private static Scale scale(String id, List<Integer> items) {
    return new Scale(
        id, NAME, items, Scale.Method.SUM, List.of(), 1, null, false, List.of(), List.of());
  }

  private static CutOff.Limit limit(@Nullable String scale, @Nullable Integer item) {
    return new CutOff.Limit(scale, item, Comparison.AT_LEAST, 1);
  }

  private static CutOff cutOff(String id, CutOff.Limit limit) {
    return new CutOff(
        id,
        NAME,
        List.of(new CutOff.Case(CutOff.When.ALWAYS, List.of(List.of(limit)))),
        true,
        SOURCES);
  }

  private static CriticalItem critical(
      String id, int item, CutOff.Limit alarm, List<List<CutOff.Limit>> askIf) {
    return new CriticalItem(
        id,
        DataCategory.SAFETY,
        NAME,
        List.of(item),
        List.of(List.of(alarm)),
        askIf,
        false,
        NAME,
        NAME,
        SOURCES);
  }

  @Test
  void should_want_each_part_once_and_only_parts_that_are_there() throws Throwable {
    List<Instrument.Item> items = List.of(Instrument.Item.of(1, 0, 3));
    List<Scale> total = List.of(scale(Scale.TOTAL, List.of(1)));
    CutOff positive = cutOff("positive", limit(Scale.TOTAL, null));
    CriticalItem harm = critical("harm", 1, limit(null, 1), List.of());

    taken(true, () -> instrument("1", items, total, List.of(positive), List.of(harm)));
    taken(true, () -> instrument("v".repeat(40), items, total, List.of(), List.of()));
    taken(false, () -> instrument("v".repeat(41), items, total, List.of(), List.of()));
    taken(false, () -> instrument(" ", items, total, List.of(), List.of()));
    taken(false, () -> instrument("1", List.of(), total, List.of(), List.of()));
    taken(false, () -> instrument("1", items, List.of(), List.of(), List.of()));
    taken(
        false,
        () -> instrument("1", Collections.nCopies(2, items.get(0)), total, List.of(), List.of()));
    taken(
        false,
        () -> instrument("1", items, Collections.nCopies(2, total.get(0)), List.of(), List.of()));
    taken(false, () -> instrument("1", items, total, List.of(positive, positive), List.of()));
    taken(false, () -> instrument("1", items, total, List.of(), List.of(harm, harm)));
    taken(
        false,
        () -> instrument("1", items, List.of(scale("total", List.of(2))), List.of(), List.of()));
    taken(
        false,
        () -> instrument("1", items, total, List.of(cutOff("x", limit("other", null))), List.of()));
    taken(
        false,
        () -> instrument("1", items, total, List.of(cutOff("x", limit(null, 2))), List.of()));
    for (CriticalItem wrong :
        List.of(
            critical("x", 2, limit(null, 1), List.of()),
            critical("x", 1, limit(null, 2), List.of()),
            critical("x", 1, limit(null, 1), List.of(List.of(limit("other", null)))))) {
      taken(false, () -> instrument("1", items, total, List.of(), List.of(wrong)));
    }
  }

  @Test
  void should_want_what_a_critical_item_stands_on() throws Throwable {
    List<List<CutOff.Limit>> alarm = List.of(List.of(limit(null, 1)));

    taken(false, () -> criticalOf(List.of(), alarm, SOURCES));
    taken(false, () -> criticalOf(List.of(1), List.of(), SOURCES));
    taken(false, () -> criticalOf(List.of(1), alarm, List.of()));
    taken(true, () -> criticalOf(List.of(1), alarm, SOURCES));
  }

  private static CriticalItem criticalOf(
      List<Integer> items, List<List<CutOff.Limit>> alarm, List<Source> sources) {
    return new CriticalItem(
        "x", DataCategory.SAFETY, NAME, items, alarm, List.of(), false, NAME, NAME, sources);
  }

  @ParameterizedTest
  @CsvSource({
    "1, , true",
    "0, , false",
    "1000, , true",
    "1001, , false",
    "1, 0, false",
    "1, 1, true",
    "1, 2, true",
    "1, 3, false"
  })
  void should_bound_a_scale_of_three_items(
      int divisor, @Nullable Integer prorateFrom, boolean taken) throws Throwable {
    taken(
        taken,
        () ->
            new Scale(
                "total",
                NAME,
                List.of(1, 2, 3),
                Scale.Method.SUM,
                List.of(),
                divisor,
                prorateFrom,
                false,
                List.of(),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "AT_MOST, 4, AT_MOST, 5, true",
    "AT_MOST, 4, AT_MOST, 4, false",
    "AT_MOST, 4, BELOW, 5, false",
    "AT_MOST, 4, BELOW, 6, true",
    "BELOW, 5, AT_MOST, 4, false",
    "BELOW, 5, AT_MOST, 5, true"
  })
  void should_want_bands_from_low_to_high(
      Comparison first, int firstLimit, Comparison second, int secondLimit, boolean taken)
      throws Throwable {
    taken(
        taken,
        () ->
            bands(
                new Scale.Band("low", NAME, first, firstLimit),
                new Scale.Band("mid", NAME, second, secondLimit),
                new Scale.Band("high", NAME, null, 0)));
  }

  @Test
  void should_want_an_open_band_at_the_end_and_only_there() throws Throwable {
    Scale.Band open = new Scale.Band("high", NAME, null, 0);
    Scale.Band low = new Scale.Band("low", NAME, Comparison.AT_MOST, 4);

    taken(false, () -> bands(low));
    taken(false, () -> bands(open, low));
    taken(false, () -> new Scale.Band("low", NAME, Comparison.AT_LEAST, 4));
    taken(true, () -> bands(low, open));
  }

  private static Scale bands(Scale.Band... bands) {
    return new Scale(
        "total",
        NAME,
        List.of(1),
        Scale.Method.SUM,
        List.of(),
        1,
        null,
        false,
        List.of(bands),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "0.001, 0, true",
    "0.0009, 0, false",
    "1000, 0, true",
    "1000.1, 0, false",
    "1, 1000, true",
    "1, 1000.1, false",
    "1, -1000, true",
    "1, -1000.1, false"
  })
  void should_bound_a_key_of_the_d_score(double slope, double tau, boolean taken) throws Throwable {
    taken(taken, () -> new DScore.Key("key", slope, Map.of("a", tau)));
  }

  @Test
  void should_bound_the_number_of_answers() throws Throwable {
    Answer answer = Answer.of(1, 0);

    taken(true, () -> answers("v".repeat(40), Collections.nCopies(1_000, answer)));
    taken(false, () -> answers("1", Collections.nCopies(1_001, answer)));
    taken(false, () -> answers("v".repeat(41), List.of()));
    taken(false, () -> answers(" ", List.of()));
  }

  private static Answers answers(String version, List<Answer> answers) {
    return new Answers(InstrumentId.of("own"), version, DAY, answers);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2, 0, 3, 1, 0, true",
    "3, 2, 0, 3, 1, 0, false",
    "2, 2, 4, 3, 1, 0, false",
    "2, 2, 3, 3, 1, 0, true",
    "2, 2, 0, 3, 0, 0, false",
    "2, 2, 0, 3, 1, -1, false"
  })
  void should_bound_a_figure(
      int lowest, int highest, int min, int max, int divisor, int answered, boolean taken)
      throws Throwable {
    taken(
        taken,
        () ->
            new Score.OnScale(
                "total", NAME, lowest, highest, min, max, divisor, answered, false, null, null));
  }

  @Test
  void should_have_exact_figures_in_a_complete_score_and_only_missing_answers_in_another()
      throws Throwable {
    Score.OnScale open = new Score.OnScale("total", NAME, 1, 2, 0, 3, 1, 0, false, null, null);
    ScoringRef ref = new ScoringRef(InstrumentId.of("own"), "1", "1");

    taken(
        false,
        () ->
            new Score.Complete(
                ref,
                DataSubject.WOMAN,
                DataCategory.SCORES,
                DAY,
                List.of(),
                List.of(open),
                List.of(),
                List.of()));
    for (List<Answer> missing : List.of(List.<Answer>of(), List.of(Answer.of(1, 1)))) {
      taken(
          false,
          () ->
              new Score.Incomplete(
                  ref,
                  DataSubject.WOMAN,
                  DataCategory.SCORES,
                  DAY,
                  List.of(),
                  missing,
                  List.of(),
                  List.of(),
                  List.of()));
    }
    taken(
        false,
        () ->
            new Score.Refused(
                ref.instrument(),
                "1",
                DataSubject.WOMAN,
                DataCategory.SCORES,
                List.of(),
                List.of()));
  }

  @Test
  void should_hold_a_change_and_a_signal_to_their_order() throws Throwable {
    ScoringRef ref = new ScoringRef(InstrumentId.of("own"), "1", "1");

    taken(true, () -> new ScoreChange(ref, "total", DAY, DAY, 1, 1));
    taken(false, () -> new ScoreChange(ref, "total", DAY, DAY.minusDays(1), 1, 1));
    taken(false, () -> new ScoreChange(ref, "total", DAY, DAY, 2, 1));
    for (int length : new int[] {1, RelationshipSignal.MAX_TEXT}) {
      taken(true, () -> signal("s".repeat(length), "f".repeat(length)));
      taken(false, () -> signal("s".repeat(RelationshipSignal.MAX_TEXT + 1), "f"));
      taken(false, () -> signal("s", "f".repeat(RelationshipSignal.MAX_TEXT + 1)));
      taken(false, () -> signal("s", " "));
    }
  }

  private static RelationshipSignal signal(String seen, String followUp) {
    return new RelationshipSignal(
        PersonId.of("w1"),
        RelationshipSignal.Level.WORRYING,
        false,
        seen,
        RoleCode.of("MIDWIFE"),
        DAY,
        DAY,
        followUp);
  }

  @Test
  void should_hold_a_limit_from_and_up_to_and_including_its_days() {
    CutOff.When when = new CutOff.When(Set.of(), 98, 195, null);

    assertThat(at(when, 97)).isEqualTo(Ternary.FALSE);
    assertThat(at(when, 98)).isEqualTo(Ternary.TRUE);
    assertThat(at(when, 195)).isEqualTo(Ternary.TRUE);
    assertThat(at(when, 196)).isEqualTo(Ternary.FALSE);
    assertThat(new CutOff.When(Set.of(), 98, 98, null).fromDay()).isEqualTo(98);
  }

  private static Ternary at(CutOff.When when, int day) {
    return when.at(Moment.pregnant(nl.kansrijkestart.pregnancy.GestationalAge.ofDays(day)));
  }

  @Test
  void should_tell_what_is_public_of_each_instrument_with_its_source() {
    for (ModelCard card : ModelCard.shipped()) {
      assertThat(card.name().nl()).isNotBlank();
      assertThat(card.supply().en()).isNotBlank();
      assertThat(card.facts()).isNotEmpty().allSatisfy(f -> assertThat(f.nl()).isNotBlank());
      assertThat(card.sources())
          .isNotEmpty()
          .allSatisfy(s -> assertThat(s.document()).isNotBlank());
      assertThat(card.evidence()).allSatisfy(e -> assertThat(e.people()).isEqualTo(1_752));
    }
    assertThat(ModelCard.shipped())
        .filteredOn(card -> card.id().equals(InstrumentId.of("r4u-renewed")))
        .singleElement()
        .satisfies(card -> assertThat(card.domains()).hasSize(8));
    ModelCard r4u = ModelCard.shipped().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ModelCard(
                    r4u.id(), NAME, null, List.of(), List.of(), NAME, List.of(), List.of()));
  }

  @Test
  void should_name_no_owner_where_none_was_found() {
    Scoring scoring = Scoring.with(FreshPlans.registry());

    assertThat(scoring.score(new Answers(InstrumentId.of("kipppi"), "1", DAY, List.of())).reasons())
        .extracting(Reason::code)
        .containsExactly(ScreeningReasons.NO_DEFINITION);
    assertThat(InstrumentRegistry.bundled().card(InstrumentId.of("kipppi")))
        .map(ModelCard::owner)
        .isEqualTo(Optional.empty());
  }
}
