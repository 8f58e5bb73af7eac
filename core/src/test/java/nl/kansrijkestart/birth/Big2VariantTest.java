package nl.kansrijkestart.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.kansrijkestart.birth.Big2Verdict.Ground;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import org.junit.jupiter.api.Test;

class Big2VariantTest {

  private static final BirthClassifier CLASSIFIER =
      BirthClassifier.of(BirthweightReference.hoftiezer2019());

  @Test
  void should_count_a_child_that_is_early_and_small_once() {
    BirthClassification child = classify("36+6", 1_500);

    for (Big2Variant variant : Big2Variant.values()) {
      assertThat(variant.judge(child).ground()).isEqualTo(Ground.BOTH);
      assertThat(variant.judge(child).countedAs()).isEqualTo(CountedAs.CASE);
      assertThat(variant.judge(child).reasons())
          .extracting(reason -> reason.code())
          .containsExactly(BirthReasons.BIG2_BOTH);
    }
  }

  @Test
  void should_keep_a_missing_centile_in_the_denominator_of_rivm_as_not_big2_and_say_so() {
    // GIVEN
    BirthClassification child = classify("40+0", null);
    // WHEN
    Big2Verdict rivm = Big2Variant.RIVM.judge(child);
    // THEN
    assertThat(rivm.ground()).isEqualTo(Ground.CENTILE_MISSING);
    assertThat(rivm.countedAs()).isEqualTo(CountedAs.NON_CASE);
    assertThat(rivm.missing()).containsExactly(BirthGap.BIRTHWEIGHT);
    assertThat(rivm.reasons().get(0).text(Language.EN)).endsWith("Missing: the birthweight.");
    assertThat(child.pretermOrSmall()).isEqualTo(Ternary.UNKNOWN);
  }

  @Test
  void should_leave_a_missing_centile_out_of_the_complete_cases_and_report_it() {
    Big2Verdict complete = Big2Variant.COMPLETE_CASE.judge(classify("40+0", null));

    assertThat(complete.ground()).isEqualTo(Ground.INCOMPLETE);
    assertThat(complete.countedAs()).isEqualTo(CountedAs.UNKNOWN);
    assertThat(complete.missing()).containsExactly(BirthGap.BIRTHWEIGHT);
  }

  @Test
  void should_leave_an_early_child_without_centile_out_of_the_complete_cases_only() {
    BirthClassification child = classify("36+6", null);

    assertThat(Big2Variant.RIVM.judge(child).ground()).isEqualTo(Ground.PRETERM);
    assertThat(Big2Variant.COMPLETE_CASE.judge(child).ground()).isEqualTo(Ground.INCOMPLETE);
    assertThat(child.pretermOrSmall()).isEqualTo(Ternary.TRUE);
  }

  @Test
  void should_leave_a_child_out_whose_gestational_age_is_missing() {
    BirthClassification child = classify(null, 3_000);

    for (Big2Variant variant : Big2Variant.values()) {
      assertThat(variant.judge(child).countedAs()).isEqualTo(CountedAs.UNKNOWN);
      assertThat(variant.judge(child).missing()).containsExactly(BirthGap.GESTATION);
    }
  }

  @Test
  void should_be_about_children_born_from_24_weeks_on() {
    for (Big2Variant variant : Big2Variant.values()) {
      assertThat(variant.judge(classify("23+6", 600)).countedAs()).isEqualTo(CountedAs.OUTSIDE);
      assertThat(variant.judge(classify("24+0", 600)).countedAs()).isEqualTo(CountedAs.CASE);
      assertThat(variant.judge(classify("23", 600)).countedAs()).isEqualTo(CountedAs.OUTSIDE);
      assertThat(variant.judge(classify("24", 600)).countedAs()).isNotEqualTo(CountedAs.OUTSIDE);
    }
  }

  @Test
  void should_refuse_to_give_its_name_to_other_limits() {
    BirthCutoffs dutch = BirthCutoffs.dutch();
    Source source = Source.of("Study protocol", null);
    for (BirthCutoffs other :
        List.of(
            new BirthCutoffs(
                new BirthCutoffs.Limit(34, source),
                dutch.smallCentile(),
                dutch.lowBirthweightGrams(),
                dutch.lowApgar()),
            new BirthCutoffs(
                dutch.pretermWeeks(),
                new BirthCutoffs.Limit(3, source),
                dutch.lowBirthweightGrams(),
                dutch.lowApgar()))) {
      BirthClassification answer =
          BirthClassifier.of(BirthweightReference.hoftiezer2019(), other)
              .classify(ChildSex.MALE, GestationAtBirth.parse("35+0"), 2_000, null);
      for (Big2Variant variant : Big2Variant.values()) {
        assertThatIllegalArgumentException().isThrownBy(() -> variant.judge(answer));
      }
    }
  }

  @Test
  void should_need_no_apgar_score() {
    assertThat(Big2Variant.COMPLETE_CASE.judge(classify("40+0", 3_600)).missing()).isEmpty();
    assertThat(Big2Variant.COMPLETE_CASE.judge(classify("40+0", 3_600)).ground())
        .isEqualTo(Ground.NEITHER);
    assertThat(Big2Variant.COMPLETE_CASE.judge(classify("40+0", 2_000)).ground())
        .isEqualTo(Ground.SMALL);
  }

  private static BirthClassification classify(String gestation, Integer grams) {
    return CLASSIFIER.classify(
        ChildSex.MALE, gestation == null ? null : GestationAtBirth.parse(gestation), grams, null);
  }
}
