package nl.kansrijkestart.pregnancy;

import static nl.kansrijkestart.pregnancy.PregnancyFixtures.CONCEIVED;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.DAY_ZERO;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.DUE;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.VISIT;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.codes;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.lastPeriod;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.length;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.Dating.ConceptionEvent;
import nl.kansrijkestart.pregnancy.Dating.EstimatedDueDate.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatingHistoryTest {

  private static final Dating DEFINITIVE = new Dating.DefinitiveDueDate(VISIT, DUE.plusDays(4));
  private static final Dating CONCEPTION =
      Dating.Conception.of(VISIT, ConceptionEvent.INSEMINATION, CONCEIVED.plusDays(3), 0);
  private static final Dating LENGTH = length(DAY_ZERO.plusDays(72), "33");
  private static final Dating ESTIMATED =
      new Dating.EstimatedDueDate(VISIT, DUE.plusDays(1), Basis.ULTRASOUND);

  @Test
  void should_let_definitive_precede_estimated_and_estimated_precede_the_last_period() {
    // GIVEN all five, in every order that starts with another one
    List<Dating> byWeight = List.of(DEFINITIVE, CONCEPTION, LENGTH, ESTIMATED, lastPeriod());
    for (int from = 0; from < byWeight.size(); from++) {
      List<Dating> rest = new ArrayList<>(byWeight.subList(from, byWeight.size()));
      for (int turn = 0; turn < rest.size(); turn++) {
        rest.add(rest.remove(0));
        // WHEN
        DueDate dueDate = new DatingHistory(rest).dueDate();
        // THEN
        assertThat(((DueDate.Known) dueDate).basis()).isEqualTo(byWeight.get(from));
      }
    }
  }

  @Test
  void should_report_in_days_every_dating_that_comes_to_another_day() {
    // GIVEN
    DatingHistory history = DatingHistory.of(lastPeriod(), ESTIMATED, DEFINITIVE, LENGTH);
    // WHEN
    DueDate.Known dueDate = (DueDate.Known) history.dueDate();
    // THEN
    assertThat(dueDate.date()).isEqualTo(DUE.plusDays(4));
    assertThat(dueDate.disagreements())
        .containsExactly(
            new DueDate.Disagreement(
                DatingMethod.DEFINITIVE_DUE_DATE, DatingMethod.LAST_PERIOD, -4),
            new DueDate.Disagreement(
                DatingMethod.DEFINITIVE_DUE_DATE, DatingMethod.ESTIMATED_DUE_DATE, -3),
            new DueDate.Disagreement(
                DatingMethod.DEFINITIVE_DUE_DATE, DatingMethod.CROWN_RUMP_LENGTH, -2));
    assertThat(codes(dueDate))
        .containsExactly(
            "DATED_BY_DEFINITIVE_DUE_DATE",
            "LAST_PERIOD_DIFFERS",
            "ESTIMATED_DUE_DATE_DIFFERS",
            "CROWN_RUMP_LENGTH_DIFFERS");
    assertThat(dueDate.reasons().get(1).parameters()).containsEntry("days", 4L);
    assertThat(dueDate.reasons().get(1).text(Language.EN)).contains("that is 4 days earlier;");
    assertThat(dueDate.reasons().get(1).text(Language.NL)).contains("die 4 dagen eerder ligt;");
    assertThat(dueDate.reasons()).allMatch(reason -> !reason.sources().isEmpty());
  }

  @Test
  void should_not_call_equal_datings_a_disagreement() {
    DueDate.Known dueDate =
        (DueDate.Known)
            DatingHistory.of(lastPeriod(), new Dating.DefinitiveDueDate(VISIT, DUE)).dueDate();
    assertThat(dueDate.disagreements()).isEmpty();
    assertThat(dueDate.reasons()).hasSize(1);
  }

  @Test
  void should_say_what_is_missing_where_nothing_can_date() {
    assertThat(codes(DatingHistory.empty().dueDate())).containsExactly("DATING_MISSING");
    DueDate tooLong = DatingHistory.of(length(VISIT, "68.1")).dueDate();
    assertThat(tooLong.asDate()).isEmpty();
    assertThat(codes(tooLong)).containsExactly("DATING_MISSING", "CROWN_RUMP_LENGTH_OUT_OF_RANGE");
    assertThat(tooLong.at(VISIT).asAge()).isEmpty();
  }

  @Test
  void should_use_the_next_best_and_report_a_length_outside_the_range() {
    DueDate dueDate = DatingHistory.of(length(VISIT, "19.9"), lastPeriod()).dueDate();
    assertThat(dueDate.asDate()).contains(DUE);
    assertThat(codes(dueDate))
        .containsExactly("DATED_BY_LAST_PERIOD", "CROWN_RUMP_LENGTH_OUT_OF_RANGE");
  }

  @Test
  void should_take_of_several_lengths_the_one_nearest_ten_weeks() {
    // GIVEN 10+0, 10+1, 12+0 on days that make them differ
    Dating tenWeeks = length(DAY_ZERO.plusDays(72), "33");
    Dating twelveWeeks = length(DAY_ZERO.plusDays(85), "56");
    assertThat(basis(twelveWeeks, tenWeeks)).isEqualTo(tenWeeks);
    assertThat(basis(tenWeeks, twelveWeeks)).isEqualTo(tenWeeks);
    // WHEN one is nearer 10+0 but shorter than the range that dates best
    Dating early = length(DAY_ZERO.plusDays(69), "32.4");
    // THEN
    assertThat(basis(early, twelveWeeks)).isEqualTo(twelveWeeks);
    assertThat(codes(DatingHistory.of(early).dueDate()))
        .containsExactly("DATED_BY_CROWN_RUMP_LENGTH", "CROWN_RUMP_LENGTH_EARLY");
    assertThat(basis(length(DAY_ZERO.plusDays(60), "20"), early)).isEqualTo(early);
  }

  @Test
  void should_take_of_equals_the_one_recorded_last_then_the_one_that_came_in_last() {
    Dating first = new Dating.DefinitiveDueDate(VISIT, DUE);
    Dating corrected = new Dating.DefinitiveDueDate(VISIT.plusDays(1), DUE.plusDays(7));
    Dating sameDay = new Dating.DefinitiveDueDate(VISIT.plusDays(1), DUE.plusDays(9));
    assertThat(basis(first, corrected)).isEqualTo(corrected);
    assertThat(basis(corrected, first)).isEqualTo(corrected);
    assertThat(basis(corrected, sameDay)).isEqualTo(sameDay);
    assertThat(basis(sameDay, corrected)).isEqualTo(corrected);
  }

  @Test
  void should_say_that_a_last_period_is_not_certain() {
    for (Ternary certain : new Ternary[] {Ternary.FALSE, Ternary.UNKNOWN}) {
      DueDate dueDate = DatingHistory.of(new Dating.LastPeriod(VISIT, DAY_ZERO, certain)).dueDate();
      assertThat(codes(dueDate)).containsExactly("DATED_BY_LAST_PERIOD", "LAST_PERIOD_UNCERTAIN");
    }
    assertThat(codes(DatingHistory.of(lastPeriod()).dueDate()))
        .containsExactly("DATED_BY_LAST_PERIOD");
  }

  @Test
  void should_mark_the_day_count_of_assisted_reproduction_as_unconfirmed() {
    DueDate dueDate = DatingHistory.of(CONCEPTION).dueDate();
    assertThat(dueDate.reasons().get(0).sources())
        .anyMatch(source -> source.confidence() == Confidence.UNCONFIRMED);
    assertThat(((DueDate.Known) dueDate).conceivedOn()).isEqualTo(CONCEIVED.plusDays(3));
  }

  @Test
  void should_keep_the_history_and_say_what_a_new_dating_changes() {
    DatingHistory history = DatingHistory.of(lastPeriod());
    // WHEN a later due date is declared definitive
    Redating later = history.redate(DEFINITIVE);
    // THEN
    assertThat(later.history().datings()).containsExactly(lastPeriod(), DEFINITIVE);
    assertThat(later.before().asDate()).contains(DUE);
    assertThat(later.after().asDate()).contains(DUE.plusDays(4));
    assertThat(later.shiftDays()).isEqualTo(4);
    assertThat(later.reasons().get(0).text(Language.NL))
        .isEqualTo(
            "De uitgerekende datum is 4 dagen later geworden; termijnen in weken schuiven mee.");
    assertThat(codes(later))
        .containsExactly("REDATED", "DATED_BY_DEFINITIVE_DUE_DATE", "LAST_PERIOD_DIFFERS");
    // WHEN a lighter one follows
    Redating lighter = later.history().redate(ESTIMATED);
    assertThat(lighter.shiftDays()).isZero();
    assertThat(codes(lighter)).startsWith("NOT_REDATED");
    // WHEN it is the first, or cannot date
    assertThat(codes(DatingHistory.empty().redate(lastPeriod()))).startsWith("FIRST_DATED");
    Redating none = DatingHistory.empty().redate(length(VISIT, "10"));
    assertThat(codes(none)).startsWith("STILL_UNDATED");
    assertThat(none.shiftDays()).isNull();
  }

  @Test
  void should_know_what_was_known_on_a_day() {
    DatingHistory history = DatingHistory.of(lastPeriod(), length(VISIT.plusDays(10), "45"));
    assertThat(history.asKnownOn(VISIT.minusDays(1)).dueDate().asDate()).isEmpty();
    assertThat(history.asKnownOn(VISIT).datings()).containsExactly(lastPeriod());
    assertThat(history.asKnownOn(VISIT.plusDays(9)).datings()).containsExactly(lastPeriod());
    assertThat(history.asKnownOn(VISIT.plusDays(10))).isEqualTo(history);
  }

  @Test
  void should_count_the_age_from_day_0_to_370_days_later() {
    DueDate dueDate = DatingHistory.of(lastPeriod()).dueDate();
    assertThat(dueDate.at(DAY_ZERO.minusDays(1))).isInstanceOf(Gestation.Outside.class);
    assertThat(dueDate.at(DAY_ZERO).asAge()).contains(GestationalAge.ofDays(0));
    assertThat(dueDate.at(DUE).asAge()).contains(GestationalAge.of(40, 0));
    assertThat(dueDate.at(DAY_ZERO.plusDays(370)).asAge()).contains(GestationalAge.ofDays(370));
    Gestation tooLong = dueDate.at(DAY_ZERO.plusDays(371));
    assertThat(tooLong).isInstanceOf(Gestation.Unknown.class);
    assertThat(codes(tooLong)).containsExactly("GESTATION_TOO_LONG");
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_choose_and_compare_as_a_slow_reference_does(int seed) {
    // GIVEN
    Random random = new Random(seed);
    List<Dating> datings = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      datings.add(random(random));
    }
    // WHEN
    DueDate answer = new DatingHistory(datings).dueDate();
    // THEN
    Dating expected = slowBasis(datings);
    if (expected == null) {
      assertThat(answer).isInstanceOf(DueDate.Unknown.class);
      return;
    }
    DueDate.Known known = (DueDate.Known) answer;
    assertThat(known.basis()).isSameAs(expected);
    assertThat(known.date()).isEqualTo(expected.dueDate().orElseThrow());
    List<Long> differences = new ArrayList<>();
    for (Dating dating : datings) {
      if (dating.dueDate().isPresent() && !dating.dueDate().equals(expected.dueDate())) {
        differences.add(ChronoUnit.DAYS.between(known.date(), dating.dueDate().get()));
      }
    }
    assertThat(known.disagreements())
        .extracting(DueDate.Disagreement::days)
        .map(Integer::longValue)
        .isEqualTo(differences);
  }

  /** Asks of each whether any other beats it. */
  private static Dating slowBasis(List<Dating> datings) {
    for (int i = 0; i < datings.size(); i++) {
      boolean beaten = datings.get(i).dueDate().isEmpty();
      for (int j = 0; j < datings.size(); j++) {
        beaten |= j != i && beats(datings, j, i);
      }
      if (!beaten) {
        return datings.get(i);
      }
    }
    return null;
  }

  private static boolean beats(List<Dating> datings, int j, int i) {
    Dating other = datings.get(j);
    Dating own = datings.get(i);
    if (other.dueDate().isEmpty()) {
      return false;
    }
    if (other.method() != own.method()) {
      return other.method().precedes(own.method());
    }
    if (own instanceof Dating.CrownRumpLength ownLength) {
      Dating.CrownRumpLength otherLength = (Dating.CrownRumpLength) other;
      if (ownLength.inBestRange() != otherLength.inBestRange()) {
        return otherLength.inBestRange();
      }
      int ownDistance = distance(ownLength);
      int otherDistance = distance(otherLength);
      if (ownDistance != otherDistance) {
        return otherDistance < ownDistance;
      }
    }
    return other.recordedOn().equals(own.recordedOn())
        ? j > i
        : other.recordedOn().isAfter(own.recordedOn());
  }

  private static int distance(Dating.CrownRumpLength length) {
    return length.ageAtScan().map(age -> Math.abs(age.days() - 70)).orElse(1_000);
  }

  private static Dating random(Random random) {
    LocalDate recordedOn = DAY_ZERO.plusDays(60 + random.nextInt(4));
    LocalDate due = DUE.plusDays(random.nextInt(4));
    return switch (random.nextInt(5)) {
      case 0 -> new Dating.DefinitiveDueDate(recordedOn, due);
      case 1 ->
          Dating.Conception.of(
              recordedOn,
              ConceptionEvent.EMBRYO_TRANSFER,
              CONCEIVED.plusDays(random.nextInt(4)),
              1 + random.nextInt(7));
      case 2 ->
          new Dating.CrownRumpLength(recordedOn, BigDecimal.valueOf(150 + random.nextInt(600), 1));
      case 3 -> new Dating.EstimatedDueDate(recordedOn, due, Basis.UNKNOWN);
      default ->
          new Dating.LastPeriod(recordedOn, DAY_ZERO.plusDays(random.nextInt(4)), Ternary.UNKNOWN);
    };
  }

  private static Dating basis(Dating... datings) {
    return ((DueDate.Known) DatingHistory.of(datings).dueDate()).basis();
  }
}
