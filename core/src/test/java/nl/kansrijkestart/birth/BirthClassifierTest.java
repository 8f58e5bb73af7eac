package nl.kansrijkestart.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BirthClassifierTest {

  private static final BirthweightReference REFERENCE = BirthweightReference.hoftiezer2019();
  private static final BirthClassifier CLASSIFIER = BirthClassifier.of(REFERENCE);

  static Stream<JsonNode> cases() {
    return BirthTestKit.cases("classification.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void should_classify_as_the_test_kit_says(JsonNode testCase) {
    // GIVEN
    JsonNode input = testCase.get("input");
    JsonNode expected = testCase.get("expected");
    // WHEN
    BirthClassification answer =
        CLASSIFIER.classify(
            BirthTestKit.optional(input, "sex", ChildSex.class),
            BirthTestKit.optional(input, "gestation", GestationAtBirth.class),
            BirthTestKit.optional(input, "birthweightGrams", Integer.class),
            BirthTestKit.optional(input, "apgar5", Integer.class));
    // THEN
    JsonNode json = BirthTestKit.MAPPER.valueToTree(answer);
    for (String name :
        List.of(
            "pretermCategory",
            "preterm",
            "centileBand",
            "smallForGestationalAge",
            "lowBirthweight",
            "lowApgar",
            "gaps")) {
      assertThat(json.get(name)).as(name).isEqualTo(expected.get(name));
    }
    for (Big2Variant variant : Big2Variant.values()) {
      String code = BirthTestKit.MAPPER.valueToTree(variant).textValue();
      JsonNode counted = BirthTestKit.MAPPER.valueToTree(variant.judge(answer)).get("countedAs");
      assertThat(counted).as(code).isEqualTo(expected.get("big2").get(code));
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_agree_with_a_slow_and_obvious_reading(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      // GIVEN a child of whom each fact may be missing
      ChildSex sex = ChildSex.values()[random.nextInt(3)];
      int days = 98 + random.nextInt(273);
      GestationAtBirth gestation =
          switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> GestationAtBirth.ofCompletedWeeks(days / 7);
            default -> GestationAtBirth.ofDays(days);
          };
      Integer grams = random.nextInt(5) == 0 ? null : 100 + random.nextInt(5_000);
      Integer apgar = random.nextInt(5) == 0 ? null : random.nextInt(11);
      // WHEN
      BirthClassification answer = CLASSIFIER.classify(sex, gestation, grams, apgar);
      // THEN
      assertThat(answer.centileBand()).isEqualTo(slowBand(sex, gestation, grams));
      assertThat(answer.smallForGestationalAge()).isEqualTo(slowSmall(sex, gestation, grams));
      assertThat(answer.preterm())
          .isEqualTo(
              gestation == null ? Ternary.UNKNOWN : Ternary.of(gestation.completedWeeks() < 37));
      assertThat(answer.pretermOrSmall())
          .isEqualTo(answer.preterm().or(answer.smallForGestationalAge()));
      assertThat(answer.gaps().isEmpty()).isEqualTo(answer.centileBand() != null && apgar != null);
      assertThat(answer.reasons()).hasSize(4);
    }
  }

  private static CentileBand slowBand(ChildSex sex, GestationAtBirth gestation, Integer grams) {
    List<CentileBand> bands = new ArrayList<>();
    if (gestation != null && grams != null) {
      for (int day = gestation.earliestDays(); day <= gestation.latestDays(); day++) {
        bands.add(REFERENCE.band(sex, GestationalAge.ofDays(day), grams).orElse(null));
      }
    }
    return !bands.isEmpty() && bands.stream().distinct().count() == 1 ? bands.get(0) : null;
  }

  private static Ternary slowSmall(ChildSex sex, GestationAtBirth gestation, Integer grams) {
    List<Ternary> answers = new ArrayList<>();
    if (gestation != null && grams != null) {
      for (int day = gestation.earliestDays(); day <= gestation.latestDays(); day++) {
        var p10 = REFERENCE.grams(sex, GestationalAge.ofDays(day), 10);
        answers.add(p10.isPresent() ? Ternary.of(grams < p10.getAsInt()) : Ternary.UNKNOWN);
      }
    }
    return !answers.isEmpty() && answers.stream().distinct().count() == 1
        ? answers.get(0)
        : Ternary.UNKNOWN;
  }

  @Test
  void should_classify_every_day_alike_by_child_and_by_facts() {
    for (int days = 98; days <= 370; days++) {
      GestationAtBirth gestation = GestationAtBirth.ofDays(days);
      Child child = BirthFixtures.girl("child-1").gestation(gestation).build();

      assertThat(CLASSIFIER.classify(child))
          .isEqualTo(CLASSIFIER.classify(ChildSex.FEMALE, gestation, 3_300, 9));
    }
  }

  @Test
  void should_name_rule_source_limit_and_reference_in_the_reasons() {
    // WHEN
    BirthClassification answer =
        CLASSIFIER.classify(ChildSex.MALE, GestationAtBirth.parse("25+6"), 600, 5);
    // THEN
    assertThat(answer.reasons())
        .extracting(Reason::code)
        .containsExactly(
            BirthReasons.PRETERM,
            BirthReasons.SMALL,
            BirthReasons.LOW_WEIGHT,
            BirthReasons.LOW_APGAR);
    assertThat(answer.reasons()).allSatisfy(reason -> assertThat(reason.sources()).isNotEmpty());
    assertThat(answer.reasons()).allSatisfy(reason -> assertThat(reason.rule()).isNotNull());
    assertThat(answer.reasons().get(0).sources())
        .as("the source of extremely early as well")
        .hasSize(2);
    assertThat(answer.reasons().get(1).text(Language.EN)).contains("p10 of Hoftiezer 2019");
    assertThat(answer.reasons().get(1).text(Language.NL)).contains("p10 van Hoftiezer 2019");
  }

  @Test
  void should_name_what_is_missing_and_never_say_no_instead() {
    BirthClassification answer = CLASSIFIER.classify(ChildSex.UNKNOWN, null, null, null);

    assertThat(answer.gaps())
        .containsExactly(BirthGap.SEX, BirthGap.GESTATION, BirthGap.BIRTHWEIGHT, BirthGap.APGAR5);
    assertThat(answer.reasons())
        .extracting(Reason::code)
        .containsExactly(
            BirthReasons.PRETERM_UNKNOWN,
            BirthReasons.SMALL_UNKNOWN,
            BirthReasons.LOW_WEIGHT_UNKNOWN,
            BirthReasons.LOW_APGAR_UNKNOWN);
    assertThat(answer.reasons().get(1).text(Language.EN))
        .endsWith("Missing: the sex, the gestational age at birth, the birthweight.");
  }

  @Test
  void should_say_that_the_limit_of_the_apgar_score_is_unconfirmed_until_a_host_stands_for_it() {
    // GIVEN
    BirthCutoffs own =
        BirthCutoffs.dutch().withLowApgar(new BirthCutoffs.Limit(5, Source.of("Protocol", null)));
    // WHEN
    BirthClassification shipped = CLASSIFIER.classify(ChildSex.MALE, null, null, 5);
    BirthClassification hosts =
        BirthClassifier.of(REFERENCE, own).classify(ChildSex.MALE, null, null, 5);
    // THEN
    assertThat(shipped.lowApgar()).isEqualTo(Ternary.TRUE);
    assertThat(shipped.reasons().get(3).sources())
        .extracting(Source::confidence)
        .containsExactly(Confidence.UNCONFIRMED);
    assertThat(hosts.lowApgar()).isEqualTo(Ternary.FALSE);
    assertThat(hosts.reasons().get(3).sources())
        .extracting(Source::confidence)
        .containsExactly(Confidence.CONFIRMED);
  }

  @Test
  void should_use_other_limits_where_a_host_gives_them() {
    // GIVEN
    Source source = Source.of("Study protocol", null);
    BirthCutoffs strict =
        new BirthCutoffs(
            new BirthCutoffs.Limit(34, source),
            new BirthCutoffs.Limit(3, source),
            new BirthCutoffs.Limit(1_500, source),
            new BirthCutoffs.Limit(4, source));
    BirthClassifier classifier = BirthClassifier.of(REFERENCE, strict);
    int p3 = REFERENCE.grams(ChildSex.MALE, GestationalAge.parse("34+0"), 3).orElseThrow();
    // WHEN
    BirthClassification on =
        classifier.classify(ChildSex.MALE, GestationAtBirth.parse("34+0"), p3, 4);
    BirthClassification below =
        classifier.classify(ChildSex.MALE, GestationAtBirth.parse("33+6"), 1_000, 3);
    // THEN
    assertThat(
            List.of(on.preterm(), on.smallForGestationalAge(), on.lowBirthweight(), on.lowApgar()))
        .containsOnly(Ternary.FALSE);
    assertThat(on.pretermCategory()).isEqualTo(PretermCategory.NOT_PRETERM);
    assertThat(
            List.of(
                below.preterm(),
                below.smallForGestationalAge(),
                below.lowBirthweight(),
                below.lowApgar()))
        .containsOnly(Ternary.TRUE);
    assertThat(below.pretermCategory()).isEqualTo(PretermCategory.FROM_32_WEEKS);
  }

  @Test
  void should_never_ask_for_the_apgar_score_of_a_stillborn_child() {
    for (Child child :
        List.of(
            BirthFixtures.girl("child").vitalStatus(VitalStatus.STILLBORN).build(),
            BirthFixtures.girl("child").vitalStatus(VitalStatus.STILLBORN).apgar5(0).build())) {
      // WHEN
      BirthClassification answer = CLASSIFIER.classify(child);
      // THEN
      assertThat(answer.lowApgar()).isEqualTo(Ternary.UNKNOWN);
      assertThat(answer.gaps()).isEmpty();
      assertThat(answer.preterm()).isEqualTo(Ternary.FALSE);
      assertThat(answer.reasons())
          .extracting(Reason::code)
          .containsExactly(
              BirthReasons.NOT_PRETERM, BirthReasons.NOT_SMALL, BirthReasons.NOT_LOW_WEIGHT);
    }
  }

  @Test
  void should_refuse_limits_that_cannot_be_meant() {
    BirthCutoffs dutch = BirthCutoffs.dutch();
    Source source = Source.of("Protocol", null);
    for (int weeks : new int[] {32, 43}) {
      assertThatThrownBy(
              () ->
                  new BirthCutoffs(
                      new BirthCutoffs.Limit(weeks, source),
                      dutch.smallCentile(),
                      dutch.lowBirthweightGrams(),
                      dutch.lowApgar()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("pretermWeeks must be 33 to 42");
    }
    assertThatThrownBy(
            () ->
                new BirthCutoffs(
                    dutch.pretermWeeks(),
                    new BirthCutoffs.Limit(7, source),
                    dutch.lowBirthweightGrams(),
                    dutch.lowApgar()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("smallCentile must be 3, 5 or 10");
    assertThatThrownBy(() -> dutch.withLowApgar(new BirthCutoffs.Limit(11, source)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
