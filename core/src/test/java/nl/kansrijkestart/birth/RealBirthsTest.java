package nl.kansrijkestart.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.testing.SharedFiles;
import org.junit.jupiter.api.Test;

/** Over real births of the United States; the Dutch reference is used for its arithmetic only. */
class RealBirthsTest {

  private static final BigDecimal GRAMS_PER_OUNCE = new BigDecimal("28.349523125");
  private static final BirthClassifier CLASSIFIER =
      BirthClassifier.of(BirthweightReference.hoftiezer2019());

  private record Row(Integer days, BigDecimal grams) {
    BirthClassification classify(RoundingMode rounding) {
      return CLASSIFIER.classify(
          ChildSex.MALE,
          days == null ? null : GestationAtBirth.ofDays(days),
          grams.setScale(0, rounding).intValueExact(),
          null);
    }
  }

  @Test
  void should_find_the_known_counts_over_1236_real_pregnancies() throws IOException {
    // GIVEN
    List<Row> rows = gestation();
    assertThat(rows).hasSize(1_236);
    // WHEN a weight is taken in completed grams
    List<BirthClassification> all =
        rows.stream().map(row -> row.classify(RoundingMode.DOWN)).toList();
    // THEN
    assertThat(count(all, BirthClassification::preterm)).containsEntry(Ternary.TRUE, 97L);
    assertThat(count(all, BirthClassification::preterm)).containsEntry(Ternary.UNKNOWN, 13L);
    assertThat(count(all, BirthClassification::preterm)).containsEntry(Ternary.FALSE, 1_126L);
    assertThat(rows.stream().filter(row -> row.days != null).mapToInt(Row::days).average())
        .hasValueCloseTo(279.339, within(0.0005));

    // AND early and small are not added up: each child counts once
    assertThat(count(all, BirthClassification::smallForGestationalAge))
        .containsEntry(Ternary.TRUE, 213L);
    assertThat(all.stream().filter(answer -> answer.centileBand() != null)).hasSize(1_086);
    assertThat(count(all, answer -> Big2Variant.COMPLETE_CASE.judge(answer).countedAs()))
        .isEqualTo(
            Map.of(
                CountedAs.CASE, 297L,
                CountedAs.NON_CASE, 789L,
                CountedAs.OUTSIDE, 1L,
                CountedAs.UNKNOWN, 149L));
    assertThat(count(all, answer -> Big2Variant.RIVM.judge(answer).countedAs()))
        .isEqualTo(
            Map.of(
                CountedAs.CASE, 297L,
                CountedAs.NON_CASE, 925L,
                CountedAs.OUTSIDE, 1L,
                CountedAs.UNKNOWN, 13L));
  }

  @Test
  void should_answer_completed_grams_as_the_decimal_weight_would_be_answered() throws IOException {
    BirthweightReference reference = BirthweightReference.hoftiezer2019();
    for (Row row : gestation()) {
      if (row.days == null || !reference.covers(row.days)) {
        continue;
      }
      var age = GestationalAge.ofDays(row.days);
      CentileBand band = row.classify(RoundingMode.DOWN).centileBand();
      for (int centile : CentileBand.CENTILES) {
        int grams = reference.grams(ChildSex.MALE, age, centile).orElseThrow();
        assertThat(band.below(centile))
            .isEqualTo(row.grams.compareTo(BigDecimal.valueOf(grams)) < 0);
      }
    }
  }

  @Test
  void should_accept_every_age_in_real_data_up_to_353_days() throws IOException {
    assertThat(
            gestation().stream()
                .filter(row -> row.days != null)
                .mapToInt(Row::days)
                .summaryStatistics())
        .satisfies(
            ages -> {
              assertThat(ages.getMin()).isEqualTo(148);
              assertThat(ages.getMax()).isEqualTo(353);
              assertThat(ages.getCount()).isEqualTo(1_223);
            });
    assertThat(GestationAtBirth.ofDays(353)).hasToString("50+3");
  }

  @Test
  void should_find_the_124_preterm_children_of_births14_by_completed_weeks() throws IOException {
    // GIVEN weeks only
    List<String[]> rows = rows("data/births14.csv");
    int weeks = column(rows, "weeks");
    int premie = column(rows, "premie");
    assertThat(rows).hasSize(1_001);
    // WHEN
    long preterm = 0;
    for (String[] row : rows.subList(1, rows.size())) {
      Ternary answer =
          CLASSIFIER
              .classify(ChildSex.UNKNOWN, GestationAtBirth.parse(row[weeks]), null, null)
              .preterm();
      // THEN
      assertThat(answer).isEqualTo(Ternary.of(row[premie].equals("premie")));
      preterm += answer == Ternary.TRUE ? 1 : 0;
    }
    assertThat(preterm).isEqualTo(124);
  }

  private static List<Row> gestation() throws IOException {
    List<String[]> rows = rows("data/Gestation.csv");
    int days = column(rows, "gestation");
    int ounces = column(rows, "wt");
    return rows.stream()
        .skip(1)
        .map(
            row ->
                new Row(
                    row[days].isEmpty() ? null : Integer.valueOf(row[days]),
                    new BigDecimal(row[ounces]).multiply(GRAMS_PER_OUNCE)))
        .toList();
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(SharedFiles.require(file)).stream()
        .map(line -> line.split(",", -1))
        .toList();
  }

  private static int column(List<String[]> rows, String name) {
    return Arrays.asList(rows.get(0)).indexOf(name);
  }

  private static <K> Map<K, Long> count(
      List<BirthClassification> answers, Function<BirthClassification, K> by) {
    return answers.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
  }
}
