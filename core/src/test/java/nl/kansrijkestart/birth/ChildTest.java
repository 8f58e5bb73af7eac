package nl.kansrijkestart.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Part;
import org.junit.jupiter.api.Test;

class ChildTest {

  @Test
  void should_accept_each_value_on_its_limits_and_refuse_it_beyond_them() {
    limits("birthweightGrams must be 100 to 9999", 100, 9_999, ChildBuilder::birthweightGrams);
    limits("plurality must be 1 to 10", 1, 10, ChildBuilder::plurality);
    limits("birthOrder must be 1 to 10", 1, 10, ChildBuilder::birthOrder);
    limits("apgar1 must be 0 to 10", 0, 10, ChildBuilder::apgar1);
    limits("apgar5 must be 0 to 10", 0, 10, ChildBuilder::apgar5);
    limits("apgar10 must be 0 to 10", 0, 10, ChildBuilder::apgar10);
    limits("ageAtDeathDays must be 0 to 36525", 0, 36_525, ChildBuilder::diedAtDays);
  }

  private interface Setter {
    ChildBuilder set(ChildBuilder builder, Integer value);
  }

  private static void limits(String rule, int min, int max, Setter setter) {
    setter.set(girl(), min).build();
    setter.set(girl(), max).build();
    for (int value : new int[] {min - 1, max + 1}) {
      assertThatThrownBy(() -> setter.set(girl(), value).build())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(rule);
    }
  }

  @Test
  void should_refuse_no_grams_and_forty_kilograms() {
    for (int grams : new int[] {0, 40_000}) {
      refused(builder -> builder.birthweightGrams(grams), "birthweightGrams must be 100 to 9999");
    }
  }

  @Test
  void should_refuse_a_place_beyond_the_plurality() {
    girl().plurality(2).birthOrder(2).build();
    refused(builder -> builder.plurality(2).birthOrder(3), "birthOrder must be 1 to 2");
  }

  @Test
  void should_refuse_a_death_after_birth_of_a_child_that_was_not_born_alive() {
    refused(
        builder -> builder.vitalStatus(VitalStatus.STILLBORN).diedAfterBirth(Ternary.TRUE),
        "Only a live-born child");
    refused(
        builder -> builder.vitalStatus(VitalStatus.UNKNOWN).diedAfterBirth(Ternary.TRUE),
        "Only a live-born child");
    refused(builder -> builder.ageAtDeathDays(3), "An age at death needs");
  }

  @Test
  void should_refuse_one_key_for_mother_and_child() {
    refused(builder -> builder.mother(PersonId.of("child-1")), "different keys");
  }

  @Test
  void should_know_nothing_that_was_not_told() {
    Child child = Child.builder(PersonId.of("child-1"), BirthFixtures.BORN).build();

    assertThat(child.alive()).isEqualTo(Ternary.UNKNOWN);
    assertThat(child.sex()).isEqualTo(ChildSex.UNKNOWN);
    assertThat(child.diedAfterBirth()).isEqualTo(Ternary.UNKNOWN);
    assertThat(child.congenitalAnomaly()).isEqualTo(Ternary.UNKNOWN);
    assertThat(child.birthweightGrams()).isNull();
  }

  @Test
  void should_be_alive_only_where_that_is_known() {
    assertThat(girl().build().alive()).isEqualTo(Ternary.TRUE);
    assertThat(girl().diedAtDays(0).build().alive()).isEqualTo(Ternary.FALSE);
    assertThat(girl().diedAfterBirth(Ternary.UNKNOWN).build().alive()).isEqualTo(Ternary.UNKNOWN);
    assertThat(girl().vitalStatus(VitalStatus.STILLBORN).build().alive()).isEqualTo(Ternary.FALSE);
  }

  @Test
  void should_disclose_every_component_as_birth_data_of_the_child_but_the_mother_as_a_reference() {
    Child child = BirthFixtures.twins().children().get(0);

    assertThat(child.parts())
        .extracting(Part::name)
        .containsExactly(
            Arrays.stream(Child.class.getRecordComponents())
                .map(component -> component.getName())
                .toArray(String[]::new));
    assertThat(child.parts())
        .filteredOn(part -> part.subject() == DataSubject.WOMAN)
        .extracting(Part::name)
        .containsExactly("mother");
    assertThat(child.parts())
        .filteredOn(part -> part.category() == DataCategory.REFERENCE)
        .extracting(Part::name)
        .containsExactly("id", "mother");
    assertThat(child).hasToString("Child[masked]");
    assertThat(girl()).hasToString("ChildBuilder[masked]");
  }

  @Test
  void should_judge_each_child_of_a_pregnancy_apart_and_hold_the_pregnancy_once() {
    // GIVEN twins, one of them stillborn
    Birth birth = BirthFixtures.twins();
    // THEN
    assertThat(birth.plurality()).isEqualTo(2);
    assertThat(birth.children().stream().map(Child::alive))
        .containsExactly(Ternary.TRUE, Ternary.FALSE);
    MortalityDefinition definition =
        MortalityDefinition.preset("perined-perinatal-24w-28d").orElseThrow();
    assertThat(birth.children().stream().map(child -> definition.judge(child).countedAs()))
        .containsExactly(CountedAs.NON_CASE, CountedAs.CASE);
    assertThat(birth).hasToString("Birth[masked]");
  }

  @Test
  void should_refuse_children_that_cannot_be_of_one_birth() {
    Child first = girl().plurality(2).birthOrder(1).build();
    Child second = BirthFixtures.girl("child-2").plurality(2).birthOrder(2).build();

    assertThatThrownBy(() -> birth()).hasMessageContaining("1 to 10 children, had 0");
    assertThatThrownBy(() -> birth(first)).hasMessageContaining("number of children, 1");
    assertThatThrownBy(() -> birth(first, first)).hasMessageContaining("different keys");
    assertThatThrownBy(
            () -> birth(first, BirthFixtures.girl("child-2").plurality(2).birthOrder(1).build()))
        .hasMessageContaining("different places");
    assertThatThrownBy(() -> birth(first, BirthFixtures.girl("child-2").mother(null).build()))
        .hasMessageContaining("its mother");
    assertThat(birth(first, second).plurality()).isEqualTo(2);
  }

  private static Birth birth(Child... children) {
    return new Birth(PregnancyId.of("pregnancy-1"), BirthFixtures.MOTHER, List.of(children));
  }

  private static ChildBuilder girl() {
    return BirthFixtures.girl("child-1");
  }

  private static void refused(UnaryOperator<ChildBuilder> change, String message) {
    assertThatThrownBy(() -> change.apply(girl()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
