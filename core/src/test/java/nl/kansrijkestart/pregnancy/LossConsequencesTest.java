package nl.kansrijkestart.pregnancy;

import static nl.kansrijkestart.pregnancy.LossConsequences.Effect.ASK_HER;
import static nl.kansrijkestart.pregnancy.LossConsequences.Effect.GOES_ON;
import static nl.kansrijkestart.pregnancy.LossConsequences.Effect.STOPS;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.codes;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.dated;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.day;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.ended;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.single;
import static nl.kansrijkestart.pregnancy.PregnancyFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.pregnancy.ChildCourse.Upbringing;
import nl.kansrijkestart.pregnancy.Ending.Kind;
import nl.kansrijkestart.pregnancy.LossConsequences.Activity;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossConsequencesTest {

  private static final LocalDate LOST = day(150);

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "LIVE_BIRTH")
  @Requirement("C-43")
  void should_stop_at_once_all_that_concerns_a_lost_child_and_nothing_else(Kind kind) {
    // GIVEN
    Pregnancy lost = with(single(), ended(1, kind, LOST));
    // WHEN
    LossConsequences before = lost.lossConsequences(LOST.minusDays(1));
    LossConsequences after = lost.lossConsequences(LOST);
    // THEN
    assertThat(ofChild()).allMatch(activity -> before.effect(activity, 1) == GOES_ON);
    assertThat(ofChild()).allMatch(activity -> after.effect(activity, 1) == STOPS);
    assertThat(
            Stream.of(
                Activity.MATERNITY_CARE,
                Activity.POSTNATAL_CHECK,
                Activity.MOOD_CARE,
                Activity.RUNNING_HELP))
        .allMatch(activity -> after.effect(activity) == GOES_ON);
    assertThat(after.effect(Activity.OPEN_REFERRAL)).isEqualTo(ASK_HER);
    assertThat(before.effect(Activity.OPEN_REFERRAL)).isEqualTo(GOES_ON);
  }

  @Test
  void should_tell_others_no_baby_related_contact_and_not_why() {
    LossConsequences lost = with(single(), ended(1, Kind.STILLBIRTH, LOST)).lossConsequences(LOST);
    assertThat(lost.babyRelatedContact()).isFalse();
    assertThat(lost.toOthers().orElseThrow().text(Language.EN))
        .isEqualTo("No baby-related contact.");
    assertThat(lost.toOthers().orElseThrow().sources()).isEmpty();
    assertThat(single().lossConsequences(LOST).toOthers()).isEmpty();
  }

  @Test
  @Requirement("C-44")
  void should_keep_everything_for_a_surviving_twin_and_ask_about_the_mother_once() {
    // GIVEN
    Pregnancy twins = with(dated().withPlurality(2), ended(2, Kind.STILLBIRTH, LOST));
    // WHEN
    LossConsequences answer = twins.lossConsequences(LOST);
    // THEN
    assertThat(ofChild()).allMatch(activity -> answer.effect(activity, 1) == GOES_ON);
    assertThat(ofChild()).allMatch(activity -> answer.effect(activity, 2) == STOPS);
    assertThat(answer.babyRelatedContact()).isTrue();
    assertThat(answer.toOthers()).isEmpty();
    assertThat(answer.items().stream().filter(item -> item.child() == null))
        .extracting(LossConsequences.Item::activity)
        .doesNotHaveDuplicates()
        .hasSize(5);
  }

  @Test
  void should_stop_for_a_child_that_died_after_birth_from_the_day_it_died() {
    Ending died = Ending.of(Kind.LIVE_BIRTH, LOST).withDeathOn(LOST.plusDays(2));
    Pregnancy pregnancy = with(single(), ChildCourse.expected(1).withEnding(died));
    assertThat(pregnancy.lossConsequences(LOST.plusDays(1)).effect(Activity.CHILD_VACCINATION, 1))
        .isEqualTo(GOES_ON);
    assertThat(pregnancy.lossConsequences(LOST.plusDays(2)).effect(Activity.CHILD_VACCINATION, 1))
        .isEqualTo(STOPS);
  }

  @Test
  void should_stop_from_the_birth_for_a_child_that_died_on_an_unknown_day() {
    Ending died = Ending.of(Kind.LIVE_BIRTH, LOST).withDeath();
    Pregnancy pregnancy = with(single(), ChildCourse.expected(1).withEnding(died));
    LossConsequences answer = pregnancy.lossConsequences(LOST);
    assertThat(ofChild()).allMatch(activity -> answer.effect(activity, 1) == STOPS);
    assertThat(answer.babyRelatedContact()).isFalse();
    assertThat(pregnancy.lossConsequences(LOST.minusDays(1)).effect(Activity.GIFT_LETTER, 1))
        .isEqualTo(GOES_ON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ending.of(Kind.STILLBIRTH, LOST).withDeath());
  }

  @Test
  void should_be_most_careful_with_a_loss_on_an_unknown_day() {
    Ending unknown = new Ending(Kind.MISCARRIAGE, null, LOST, null, false, null);
    Pregnancy pregnancy = with(single(), ChildCourse.expected(1).withEnding(unknown));
    assertThat(pregnancy.lossConsequences(day(20)).effect(Activity.GIFT_LETTER, 1))
        .isEqualTo(STOPS);
  }

  @Test
  void should_say_that_the_number_of_children_is_missing_where_one_was_lost() {
    LossConsequences answer =
        with(dated(), ended(1, Kind.MISCARRIAGE, LOST)).lossConsequences(LOST);
    assertThat(codes(answer)).contains("PLURALITY_MISSING");
    assertThat(answer.babyRelatedContact()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Upbringing.class,
      names = {"ADOPTION", "SURROGACY", "REMOVAL_AT_BIRTH"})
  void should_not_prompt_for_bonding_or_gifts_where_another_raises_the_child(Upbringing by) {
    // GIVEN
    Pregnancy pregnancy = with(single(), ChildCourse.expected(1).withUpbringing(by));
    // WHEN
    LossConsequences answer = pregnancy.lossConsequences(LOST);
    // THEN
    assertThat(answer.effect(Activity.BONDING_PROMPT, 1)).isEqualTo(STOPS);
    assertThat(answer.effect(Activity.GIFT_LETTER, 1)).isEqualTo(STOPS);
    assertThat(answer.effect(Activity.BABY_COURSE, 1)).isEqualTo(ASK_HER);
    assertThat(answer.effect(Activity.CHILD_REMINDER, 1)).isEqualTo(ASK_HER);
    assertThat(answer.reasons())
        .extracting(reason -> reason.text(Language.NL))
        .contains("Dit gaat voor dit kind door.")
        .noneMatch(text -> text.startsWith("Alles voor dit kind"));
    assertThat(answer.effect(Activity.CHILD_VACCINATION, 1)).isEqualTo(GOES_ON);
    assertThat(answer.effect(Activity.CHILD_SCREENING, 1)).isEqualTo(GOES_ON);
    assertThat(answer.effect(Activity.OPEN_REFERRAL)).isEqualTo(GOES_ON);
  }

  @Test
  void should_change_nothing_where_it_is_not_known_who_will_raise_the_child() {
    for (Upbringing by : new Upbringing[] {Upbringing.BY_HER, Upbringing.UNKNOWN}) {
      LossConsequences answer =
          with(single(), ChildCourse.expected(1).withUpbringing(by)).lossConsequences(LOST);
      assertThat(answer.items()).allMatch(item -> item.effect() == GOES_ON);
    }
  }

  @Test
  void should_refuse_to_answer_for_another_child_or_for_the_wrong_one_of_the_two() {
    LossConsequences answer = single().lossConsequences(LOST);
    assertThatIllegalArgumentException().isThrownBy(() -> answer.effect(Activity.GIFT_LETTER, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> answer.effect(Activity.GIFT_LETTER));
    assertThatIllegalArgumentException().isThrownBy(() -> answer.effect(Activity.MOOD_CARE, 1));
  }

  private static Stream<Activity> ofChild() {
    return Stream.of(Activity.values()).filter(Activity::ofChild);
  }
}
