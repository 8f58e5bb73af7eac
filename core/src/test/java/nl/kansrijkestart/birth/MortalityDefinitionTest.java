package nl.kansrijkestart.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.birth.MortalityDefinition.Denominator;
import nl.kansrijkestart.birth.MortalityDefinition.WindowEnd;
import nl.kansrijkestart.birth.MortalityVerdict.Ground;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MortalityDefinitionTest {

  private static final MortalityDefinition PERINED =
      MortalityDefinition.preset("perined-perinatal-24w-28d").orElseThrow();
  private static final MortalityDefinition CBS =
      MortalityDefinition.preset("cbs-perinatal-24w-7d").orElseThrow();
  private static final MortalityDefinition WHO =
      MortalityDefinition.preset("who-perinatal-28w-7d").orElseThrow();
  private static final List<Source> SOURCE = List.of(Source.of("Register of the host", null));

  static Stream<JsonNode> cases() {
    return BirthTestKit.cases("mortality.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void should_count_as_the_test_kit_says(JsonNode testCase) {
    // GIVEN
    JsonNode input = testCase.get("input");
    MortalityDefinition definition =
        MortalityDefinition.preset(input.get("definition").textValue()).orElseThrow();
    // WHEN
    MortalityVerdict verdict =
        definition.judge(
            BirthTestKit.optional(input, "vitalStatus", VitalStatus.class),
            BirthTestKit.optional(input, "gestation", GestationAtBirth.class),
            BirthTestKit.optional(input, "diedAfterBirth", Ternary.class),
            BirthTestKit.optional(input, "ageAtDeathDays", Integer.class));
    // THEN
    assertThat(BirthTestKit.MAPPER.valueToTree(verdict).get("countedAs"))
        .isEqualTo(testCase.get("expected").get("countedAs"));
    assertThat(verdict.reasons()).hasSize(1);
    assertThat(verdict.reasons().get(0).parameters()).containsEntry("definition", definition.id());
    assertThat(verdict.reasons().get(0).text(Language.NL)).doesNotContain(definition.id());
    assertThat(verdict.countedAs() == CountedAs.UNKNOWN)
        .isEqualTo(verdict.reasons().get(0).code().equals(BirthReasons.DEATH_UNKNOWN));
  }

  @Test
  void should_not_pass_off_a_reading_of_seven_or_twenty_eight_days_as_what_the_source_says() {
    for (MortalityDefinition definition : MortalityDefinition.presets()) {
      boolean silent =
          definition.windowDays() != null
              && (definition.id().startsWith("perined") || definition.id().startsWith("cbs"));
      assertThat(definition.sources().contains(BirthSources.DAYS_AS_READ))
          .as(definition.id())
          .isEqualTo(silent);
    }
    assertThat(BirthSources.DAYS_AS_READ.confidence()).isEqualTo(Confidence.UNCONFIRMED);
  }

  @Test
  void should_ship_definitions_with_a_name_and_a_source_that_was_opened() {
    Set<String> names = new HashSet<>();
    assertThat(MortalityDefinition.presets()).hasSize(10);
    for (MortalityDefinition definition : MortalityDefinition.presets()) {
      assertThat(names.add(definition.id())).isTrue();
      assertThat(definition.sources())
          .filteredOn(source -> !source.equals(BirthSources.DAYS_AS_READ))
          .isNotEmpty()
          .allMatch(source -> source.confidence() == Confidence.CONFIRMED);
      assertThat(MortalityDefinition.preset(definition.id())).contains(definition);
      assertThat(definition).hasToString(definition.id());
    }
    assertThat(MortalityDefinition.preset("perinatal-mortality")).isEmpty();
  }

  @Test
  void should_end_the_first_28_days_with_completed_day_27_and_the_first_7_with_day_6() {
    assertThat(PERINED.judge(diedAt(27)).ground()).isEqualTo(Ground.DIED_IN_WINDOW);
    assertThat(PERINED.judge(diedAt(28)).ground()).isEqualTo(Ground.DIED_AFTER_WINDOW);
    assertThat(CBS.judge(diedAt(6)).ground()).isEqualTo(Ground.DIED_IN_WINDOW);
    assertThat(CBS.judge(diedAt(7)).ground()).isEqualTo(Ground.DIED_AFTER_WINDOW);
  }

  @Test
  void should_let_a_register_count_day_7_itself_under_a_name_of_its_own() {
    MortalityDefinition own = own(7, WindowEnd.INCLUDED, Ternary.FALSE);

    assertThat(own.judge(diedAt(7)).ground()).isEqualTo(Ground.DIED_IN_WINDOW);
    assertThat(own.judge(diedAt(8)).ground()).isEqualTo(Ground.DIED_AFTER_WINDOW);
    assertThat(own.judge(diedAt(7)).reasons().get(0).text(Language.EN)).contains("first 8 days");
  }

  @Test
  void should_not_decide_on_a_death_at_an_unknown_age() {
    Child child =
        BirthFixtures.girl("child-1").diedAfterBirth(Ternary.TRUE).ageAtDeathDays(null).build();

    assertThat(CBS.judge(child).ground()).isEqualTo(Ground.AGE_AT_DEATH_UNKNOWN);
    assertThat(CBS.judge(child).countedAs()).isEqualTo(CountedAs.UNKNOWN);
    assertThat(CBS.judge(child).reasons().get(0).text(Language.EN))
        .endsWith("Missing: the age at death in days.");
  }

  @Test
  void should_not_call_a_child_a_survivor_before_the_days_are_over() {
    // GIVEN a child born on 1 March 2025, alive
    Child child = BirthFixtures.girl("child-1").build();
    // THEN
    assertThat(CBS.judge(child, BirthFixtures.BORN.plusDays(6)).ground())
        .isEqualTo(Ground.WINDOW_OPEN);
    assertThat(CBS.judge(child, BirthFixtures.BORN.plusDays(7)).ground()).isEqualTo(Ground.ALIVE);
    assertThat(PERINED.judge(child, BirthFixtures.BORN.plusDays(27)).ground())
        .isEqualTo(Ground.WINDOW_OPEN);
    assertThat(PERINED.judge(child, BirthFixtures.BORN.plusDays(28)).ground())
        .isEqualTo(Ground.ALIVE);
    assertThat(PERINED.judge(child).ground()).isEqualTo(Ground.ALIVE);
    // AND a death is a death whenever it is looked at
    assertThat(PERINED.judge(diedAt(3), BirthFixtures.BORN.plusDays(4)).ground())
        .isEqualTo(Ground.DIED_IN_WINDOW);
  }

  @Test
  void should_state_what_becomes_of_live_births_below_the_limit() {
    Child early = BirthFixtures.girl("child-1").gestation(GestationAtBirth.parse("23+6")).build();

    assertThat(PERINED.judge(early).ground()).isEqualTo(Ground.BELOW_MINIMUM);
    assertThat(CBS.judge(early).ground()).isEqualTo(Ground.ALIVE);
    assertThat(own(7, WindowEnd.EXCLUDED, Ternary.UNKNOWN).judge(early).ground())
        .isEqualTo(Ground.DEFINITION_SILENT);
  }

  @Test
  void should_keep_stillbirths_in_a_denominator_that_has_them_where_they_are_no_case() {
    MortalityDefinition neonatal =
        new MortalityDefinition(
            "neonatal-among-all",
            22,
            false,
            28,
            WindowEnd.EXCLUDED,
            Denominator.LIVE_BIRTHS_AND_STILLBIRTHS,
            Ternary.FALSE,
            SOURCE);

    assertThat(
            neonatal
                .judge(VitalStatus.STILLBORN, GestationAtBirth.parse("22+0"), Ternary.FALSE, null)
                .ground())
        .isEqualTo(Ground.STILLBORN_NOT_COUNTED);
  }

  @Test
  @Requirement("C-27")
  void should_name_every_part_in_which_two_definitions_differ() {
    assertThat(PERINED.differencesFrom(PERINED)).isEmpty();
    assertThat(WHO.differencesFrom(CBS))
        .extracting(reason -> reason.parameters().get("part"))
        .containsExactly("minimum-weeks");
    assertThat(PERINED.differencesFrom(CBS))
        .extracting(reason -> reason.parameters().get("part"))
        .containsExactly("window", "live-births-below-minimum");
    assertThat(
            PERINED.differencesFrom(
                MortalityDefinition.preset("perined-neonatal-24w-28d").orElseThrow()))
        .extracting(reason -> reason.parameters().get("part"))
        .containsExactly("stillbirths", "denominator");
    assertThat(WHO.differencesFrom(CBS).get(0).text(Language.EN)).contains("28").contains("24");
    assertThat(WHO.differencesFrom(CBS).get(0).sources()).hasSize(4);
  }

  @Test
  void should_refuse_a_definition_without_name_source_or_meaning() {
    assertThatThrownBy(() -> definition("", 24, true, 7, SOURCE)).hasMessageContaining("name");
    assertThatThrownBy(() -> definition("Mine", 24, true, 7, SOURCE)).hasMessageContaining("name");
    assertThatThrownBy(() -> definition("own", 23, true, 7, SOURCE))
        .hasMessageContaining("22, 24 or 28");
    assertThatThrownBy(() -> definition("own", 24, true, 8, SOURCE))
        .hasMessageContaining("7 or 28");
    assertThatThrownBy(() -> definition("own", 24, false, null, SOURCE))
        .hasMessageContaining("some deaths");
    assertThatThrownBy(() -> definition("own", 24, true, 7, List.of()))
        .hasMessageContaining("source");
    assertThatThrownBy(
            () ->
                new MortalityDefinition(
                    "own",
                    24,
                    true,
                    7,
                    WindowEnd.EXCLUDED,
                    Denominator.LIVE_BIRTHS,
                    Ternary.FALSE,
                    SOURCE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("divide by live births and stillbirths");
  }

  private static MortalityDefinition definition(
      String id, int weeks, boolean stillbirths, Integer days, List<Source> sources) {
    return new MortalityDefinition(
        id,
        weeks,
        stillbirths,
        days,
        WindowEnd.EXCLUDED,
        Denominator.LIVE_BIRTHS_AND_STILLBIRTHS,
        Ternary.FALSE,
        sources);
  }

  private static MortalityDefinition own(int days, WindowEnd end, Ternary below) {
    return new MortalityDefinition(
        "own", 24, true, days, end, Denominator.LIVE_BIRTHS_AND_STILLBIRTHS, below, SOURCE);
  }

  private static Child diedAt(int days) {
    return BirthFixtures.girl("child-1").diedAtDays(days).build();
  }
}
