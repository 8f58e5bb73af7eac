package nl.kansrijkestart.referral.research;

import static nl.kansrijkestart.referral.visit.VisitFixtures.DAY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.NURSE;
import static nl.kansrijkestart.referral.visit.VisitFixtures.WOMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.referral.research.StackingReport.Band;
import nl.kansrijkestart.referral.visit.HomeVisit;
import nl.kansrijkestart.referral.visit.Problem;
import nl.kansrijkestart.referral.visit.ProblemTopic;
import nl.kansrijkestart.referral.visit.VisitPurpose;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StackingReportTest {

  private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2025, 1, 1);
  private static final List<Integer> BANDS = List.of(0, 1, 3);

  /** So many clients with so many domains each; -1 where the domains are not known. */
  private static List<StackingCase> clients(int... countAndDomains) {
    List<StackingCase> cases = new ArrayList<>();
    for (int i = 0; i < countAndDomains.length; i += 2) {
      for (int n = 0; n < countAndDomains[i]; n++) {
        cases.add(
            new StackingCase(
                PersonId.of("client-" + i + "-" + n), SINCE, domains(countAndDomains[i + 1])));
      }
    }
    return cases;
  }

  private static @Nullable Set<ProblemTopic> domains(int number) {
    return number < 0
        ? null
        : new HashSet<>(Arrays.asList(ProblemTopic.values()).subList(0, number));
  }

  private static StackingReport report(List<StackingCase> cases, int limit) {
    return StackingReport.of(cases, SINCE, UNTIL, UNTIL, BANDS, limit);
  }

  private static String kind(StackingReport report) {
    return report.match(counted -> "counted", hidden -> "hidden", nobody -> "nobody");
  }

  private static StackingReport.Counted counted(StackingReport report) {
    return report.match(
        counted -> counted,
        hidden -> {
          throw new AssertionError(hidden.toString());
        },
        nobody -> {
          throw new AssertionError(nobody.toString());
        });
  }

  @Test
  @Requirement("R-156")
  void should_count_clients_by_number_of_problem_domains_and_the_unknown_apart() {
    StackingReport.Counted report =
        counted(report(clients(5, 0, 3, 1, 2, 2, 4, 3, 1, 12, 6, -1), 5));

    assertThat(report.bands())
        .containsExactly(new Band(0, 0, 5), new Band(1, 2, 5), new Band(3, 12, 5));
    assertThat(report.unknown()).isEqualTo(6);
    assertThat(report.reasons())
        .extracting(Reason::code)
        .containsExactly(ResearchReasons.STACKING_COUNTED);
    assertThat(report.reasons().get(0).parameters())
        .containsEntry("known", 15L)
        .containsEntry("unknown", 6L);
    assertThat(report.reasons().get(0).text(Language.EN)).contains("not known");
  }

  @ParameterizedTest
  @CsvSource({
    // clients with 0, 2 and 5 domains, and unknown; the limit is 5
    "5, 5, 5, 5, counted",
    "5, 5, 5, 0, counted",
    "0, 5, 5, 5, counted",
    "5, 0, 5, 0, counted",
    "5, 5, 0, 0, counted",
    "0, 5, 0, 0, hidden",
    "0, 5, 0, 5, hidden",
    "9, 0, 0, 50, hidden",
    "0, 0, 90, 0, hidden",
    "90, 4, 0, 0, hidden",
    "90, 5, 0, 0, counted",
    "90, 0, 5, 9, counted",
    "4, 5, 5, 5, hidden",
    "5, 4, 5, 5, hidden",
    "5, 5, 1, 5, hidden",
    "5, 5, 5, 4, hidden",
    "5, 5, 5, 1, hidden",
    "0, 4, 0, 0, hidden",
    "0, 0, 0, 9, hidden",
    "0, 0, 0, 0, hidden"
  })
  @Requirement("R-156")
  void should_hide_all_where_one_figure_or_what_is_left_outside_it_is_smaller_than_the_limit(
      int none, int two, int five, int unknown, String kind) {
    StackingReport report = report(clients(none, 0, two, 2, five, 5, unknown, -1), 5);

    assertThat(kind(report)).isEqualTo(kind);
    if (kind.equals("hidden")) {
      assertThat(report.reasons())
          .extracting(Reason::code)
          .containsExactly(ResearchReasons.STACKING_HIDDEN);
      assertThat(report.reasons().get(0).parameters()).containsOnlyKeys("limit");
    }
  }

  @Test
  void should_not_tell_the_band_of_each_of_twelve_clients_who_all_stand_in_one() {
    List<Integer> bands = List.of(0, 1, 3, 6);

    StackingReport all = StackingReport.of(clients(12, 8), SINCE, UNTIL, UNTIL, bands, 10);
    StackingReport nearly = StackingReport.of(clients(12, 8, 9, 0), SINCE, UNTIL, UNTIL, bands, 10);
    StackingReport two = StackingReport.of(clients(12, 8, 10, 0), SINCE, UNTIL, UNTIL, bands, 10);

    assertThat(kind(all)).isEqualTo("hidden");
    assertThat(kind(nearly)).isEqualTo("hidden");
    assertThat(counted(two).bands()).extracting(Band::clients).containsExactly(10, 0, 0, 12);
    assertThat(all.reasons().get(0).text(Language.NL)).contains("buiten een klasse");
  }

  @Test
  void should_tell_one_band_for_all_since_it_says_nothing_of_anybody() {
    List<Integer> one = List.of(0);

    assertThat(counted(StackingReport.of(clients(5, 8), SINCE, UNTIL, UNTIL, one, 5)).bands())
        .containsExactly(new Band(0, 12, 5));
    assertThat(kind(StackingReport.of(clients(4, 8), SINCE, UNTIL, UNTIL, one, 5)))
        .isEqualTo("hidden");
  }

  @Test
  @Requirement("R-156")
  void should_never_count_as_zero_whose_domains_are_not_known() {
    StackingReport.Counted report = counted(report(clients(7, -1), 1));

    assertThat(report.bands()).extracting(Band::clients).containsOnly(0);
    assertThat(report.unknown()).isEqualTo(7);
    assertThat(counted(report(clients(7, 0), 1)).bands().get(0)).isEqualTo(new Band(0, 0, 7));
    assertThat(kind(report(List.of(), 1))).isEqualTo("nobody");
    assertThat(kind(report(List.of(), 2))).isEqualTo("hidden");
    assertThat(counted(report(clients(1, 2), 1)).bands().get(1).clients()).isOne();
  }

  @Test
  void should_count_who_was_registered_in_the_period_its_first_day_and_not_the_day_after() {
    List<StackingCase> cases = new ArrayList<>();
    for (LocalDate day :
        List.of(SINCE.minusDays(1), SINCE, UNTIL.minusDays(1), UNTIL, UNTIL.plusDays(1))) {
      cases.add(new StackingCase(PersonId.of("on-" + day), day, Set.of()));
    }
    assertThat(counted(report(cases, 1)).bands().get(0).clients()).isEqualTo(2);
    // who stands twice but not in the period does not count twice
    cases.add(new StackingCase(PersonId.of("on-" + SINCE), UNTIL, Set.of()));
    assertThat(counted(report(cases, 1)).bands().get(0).clients()).isEqualTo(2);
    cases.add(new StackingCase(PersonId.of("on-" + SINCE), UNTIL.minusDays(1), Set.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> report(cases, 1));
  }

  @Test
  void should_refuse_a_period_that_is_empty_or_runs_and_bands_that_do_not_rise() {
    List<StackingCase> none = List.of();

    assertThatIllegalArgumentException().isThrownBy(() -> report(none, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StackingReport.of(none, SINCE, SINCE, UNTIL, BANDS, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StackingReport.of(none, SINCE, UNTIL, UNTIL.minusDays(1), BANDS, 1));
    for (List<Integer> wrong :
        List.of(
            List.<Integer>of(), List.of(1), List.of(0, 2, 2), List.of(0, 3, 2), List.of(0, 13))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> StackingReport.of(none, SINCE, UNTIL, UNTIL, wrong, 1));
    }
    assertThat(kind(StackingReport.of(none, SINCE, UNTIL, UNTIL, List.of(0, 12), 1)))
        .isEqualTo("nobody");
    assertThatIllegalArgumentException().isThrownBy(() -> new Band(-1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Band(1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Band(0, 0, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StackingReport.Counted(List.of(), -1, List.of()));
  }

  @Test
  void should_take_of_a_visit_the_problems_that_are_not_solved() {
    Problem money = Problem.opened(ProblemTopic.MONEY, DAY);
    Problem work = Problem.opened(ProblemTopic.WORK, DAY).with(Problem.Status.SOLVED, DAY);
    Problem debts = Problem.opened(ProblemTopic.DEBTS, DAY).with(Problem.Status.IN_PROGRESS, DAY);
    HomeVisit visit = HomeVisit.of(DAY, NURSE, VisitPurpose.ASSESSMENT);

    assertThat(
            StackingCase.of(WOMAN, DAY, visit.withAssessment(List.of(money, work, debts), Set.of()))
                .domains())
        .containsExactly(ProblemTopic.MONEY, ProblemTopic.DEBTS);
    assertThat(StackingCase.of(WOMAN, DAY, visit.withAssessment(List.of(), Set.of())).domains())
        .isEmpty();
    assertThat(StackingCase.of(WOMAN, DAY, visit).domains()).isNull();
    assertThat(StackingCase.of(WOMAN, DAY, visit)).hasToString("StackingCase[masked]");
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Requirement("R-156")
  void should_tell_no_figure_below_the_limit_nor_one_that_differs_from_a_plain_count(long seed) {
    // GIVEN
    Random random = new Random(seed);
    int limit = 1 + random.nextInt(4);
    List<StackingCase> cases = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    int[] plain = new int[3];
    int unknown = 0;
    int kinds = 1 + random.nextInt(6);
    for (int i = random.nextInt(30); i > 0; i--) {
      int number = 4 - random.nextInt(kinds);
      numbers.add(number);
      cases.add(new StackingCase(PersonId.of("client-" + i), SINCE, domains(number)));
      if (number < 0) {
        unknown++;
      } else {
        plain[number == 0 ? 0 : number < 3 ? 1 : 2]++;
      }
    }
    // WHEN
    StackingReport report = report(cases, limit);
    // THEN
    boolean safe = cases.size() - unknown >= limit || (limit == 1 && !cases.isEmpty());
    for (int figure : new int[] {plain[0], plain[1], plain[2], unknown}) {
      safe &= figure == 0 || figure >= limit;
    }
    safe &= limit == 1 || nobodyIsGivenAway(numbers, limit);
    assertThat(kind(report).equals("counted")).isEqualTo(safe);
    if (safe) {
      assertThat(counted(report).bands())
          .extracting(Band::clients)
          .containsExactly(plain[0], plain[1], plain[2]);
      assertThat(counted(report).unknown()).isEqualTo(unknown);
    }
  }

  /** Each client with known domains has as many others as the limit in other bands than hers. */
  private static boolean nobodyIsGivenAway(List<Integer> numbers, int limit) {
    for (int hers : numbers) {
      int elsewhere = 0;
      for (int other : numbers) {
        if (hers >= 0 && other >= 0 && band(other) != band(hers)) {
          elsewhere++;
        }
      }
      if (hers >= 0 && elsewhere < limit) {
        return false;
      }
    }
    return true;
  }

  private static int band(int number) {
    return number == 0 ? 0 : number < 3 ? 1 : 2;
  }
}
