package nl.kansrijkestart.referral.trajectory;

import static nl.kansrijkestart.referral.visit.VisitFixtures.WOMAN;
import static nl.kansrijkestart.referral.visit.VisitFixtures.codes;
import static nl.kansrijkestart.referral.visit.VisitFixtures.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.referral.trajectory.HomeStartGoals.Goal;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HomeStartGoalsTest {

  @Test
  @Requirement("R-235")
  void should_know_seven_goals_and_another_one_in_words() {
    assertThat(EnumSet.complementOf(EnumSet.of(Goal.OTHER))).hasSize(7);
    for (Goal goal : EnumSet.complementOf(EnumSet.of(Goal.OTHER))) {
      assertThat(ok(HomeStartGoals.of(WOMAN, List.of(goal), null)).goals()).containsExactly(goal);
    }
    HomeStartGoals other =
        ok(
            HomeStartGoals.of(
                WOMAN, List.of(Goal.OTHER, Goal.LISTENING_EAR), "to practise the language"));
    assertThat(other.goals()).containsExactly(Goal.LISTENING_EAR, Goal.OTHER);
    assertThat(other.other()).isEqualTo("to practise the language");
  }

  @Test
  @Requirement("R-235")
  void should_refuse_a_family_without_a_goal_and_another_goal_without_words() {
    assertThat(codes(HomeStartGoals.of(WOMAN, List.of(), null)))
        .containsExactly(TrajectoryReasons.HOME_START_GOAL);
    for (@Nullable String words : new @Nullable String[] {null, "", " "}) {
      assertThat(codes(HomeStartGoals.of(WOMAN, List.of(Goal.OTHER), words)))
          .containsExactly(TrajectoryReasons.HOME_START_OTHER);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new HomeStartGoals(WOMAN, Set.of(Goal.OTHER), words));
    }
    // words of no goal would be overlooked
    assertThat(codes(HomeStartGoals.of(WOMAN, List.of(Goal.LISTENING_EAR), "the language")))
        .containsExactly(TrajectoryReasons.HOME_START_OTHER);
    assertThat(codes(HomeStartGoals.of(WOMAN, List.of(), "the language")))
        .containsExactly(TrajectoryReasons.HOME_START_GOAL, TrajectoryReasons.HOME_START_OTHER);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HomeStartGoals(WOMAN, Set.of(), null));
  }

  @Test
  void should_limit_the_words_say_why_and_show_nothing_of_the_family() {
    assertThat(ok(HomeStartGoals.of(WOMAN, Set.of(Goal.OTHER), "x".repeat(1000))).other())
        .hasSize(1000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HomeStartGoals.of(WOMAN, Set.of(Goal.OTHER), "x".repeat(1001)));
    var why = HomeStartGoals.of(WOMAN, Set.of(), null).reasons().get(0);
    assertThat(why.sources()).extracting(Source::passage).containsExactly("L255");
    assertThat(why.text(Language.EN)).contains("at least one goal");
    assertThat(why.text(Language.NL)).contains("minstens een doel");
    HomeStartGoals goals = new HomeStartGoals(WOMAN, Set.of(Goal.OTHER), "the language");
    assertThat(goals).hasToString("HomeStartGoals[masked]");
    assertThat(goals.parts())
        .extracting(Part::category)
        .containsExactly(DataCategory.REFERENCE, DataCategory.OWN_WISH, DataCategory.SAFETY);
  }
}
