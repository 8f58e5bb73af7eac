package nl.kansrijkestart.referral.trajectory;

import static nl.kansrijkestart.referral.visit.VisitFixtures.DAY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.PREGNANCY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.WOMAN;
import static nl.kansrijkestart.referral.visit.VisitFixtures.codes;
import static nl.kansrijkestart.referral.visit.VisitFixtures.ok;
import static nl.kansrijkestart.referral.visit.VisitFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GuidancePlanTest {

  private static final PlanGoal CARE =
      PlanGoal.ofProfessional(PlanGoal.Domain.MEDICAL, "to the midwife");
  private static final PlanGoal HOME = PlanGoal.ofWoman(PlanGoal.Domain.SOCIAL, "a house");

  /** A plan of which everybody knows what she wants: a goal, or none. */
  private static Result<GuidancePlan> plan(VulnerabilityLevel level, PlanGoal... goals) {
    boolean hers = List.of(goals).contains(HOME);
    return GuidancePlan.of(WOMAN, PREGNANCY, List.of(goals), hers ? null : DAY, level);
  }

  @Test
  @Requirement("R-144")
  void should_want_a_goal_in_the_medical_and_one_in_the_social_domain() {
    GuidancePlan both = ok(plan(VulnerabilityLevel.VULNERABLE, HOME, CARE, HOME));
    Result<GuidancePlan> medical = plan(VulnerabilityLevel.VULNERABLE, CARE, CARE);
    Result<GuidancePlan> social = plan(VulnerabilityLevel.VULNERABLE, HOME);
    Result<GuidancePlan> empty = plan(VulnerabilityLevel.VULNERABLE);

    assertThat(both.goals()).containsExactly(HOME, CARE, HOME);
    assertThat(codes(medical)).containsExactly(TrajectoryReasons.PLAN_DOMAIN);
    assertThat(medical.reasons().get(0).parameters()).containsEntry("missing", "social");
    assertThat(social.reasons().get(0).parameters()).containsEntry("missing", "medical");
    assertThat(empty.reasons().get(0).parameters()).containsEntry("missing", "medical, social");
    Reason why = social.reasons().get(0);
    assertThat(why.rule()).isEqualTo(RuleRef.of("MVR-TRAJECTORY", "1"));
    assertThat(why.sources()).extracting(Source::passage).containsExactly("L110-114");
    assertThat(why.text(Language.EN)).contains("the medical domain");
    assertThat(empty.reasons().get(0).text(Language.NL))
        .contains("het medische domein", "het sociale domein");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GuidancePlan(WOMAN, PREGNANCY, List.of(HOME), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GuidancePlan(WOMAN, PREGNANCY, List.of(CARE), DAY));
  }

  @ParameterizedTest
  @CsvSource({
    "VERY_VULNERABLE, false, ",
    "VULNERABLE, false, ",
    "POTENTIAL, true, MVR_MAIN_GOAL",
    "NONE, true, MVR_MAIN_GOAL",
    "UNKNOWN, false, MVR_MAIN_GOAL_UNKNOWN"
  })
  @Requirement("R-145")
  void should_keep_the_main_goal_for_the_vulnerable_and_ask_where_that_is_not_known(
      VulnerabilityLevel level, boolean refuses, @Nullable String code) {
    Result<GuidancePlan> plan = plan(level, PlanGoal.main(PlanGoal.Domain.MEDICAL), HOME);

    assertThat(refused(plan)).isEqualTo(refuses);
    assertThat(plan.reasons()).extracting(reason -> reason.code().name()).isEqualTo(names(code));
    assertThat(plan.reasons())
        .allSatisfy(
            reason ->
                assertThat(reason.sources())
                    .extracting(Source::passage)
                    .containsExactly("L116-122"));
  }

  private static List<String> names(@Nullable String code) {
    return code == null ? List.of() : List.of(code);
  }

  @Test
  @Requirement("R-145")
  void should_never_call_her_not_vulnerable_where_nobody_knows() {
    Result<GuidancePlan> plan =
        plan(VulnerabilityLevel.UNKNOWN, PlanGoal.main(PlanGoal.Domain.SOCIAL), CARE);

    assertThat(codes(plan)).containsExactly(TrajectoryReasons.MAIN_GOAL_UNKNOWN);
    assertThat(plan.reasons().get(0).text(Language.EN)).contains("not known");
    assertThat(plan.reasons().get(0).text(Language.NL)).contains("niet bekend");
    assertThat(ok(plan).goals().get(0).kind()).isEqualTo(PlanGoal.Kind.MVR_MAIN);
  }

  @ParameterizedTest
  @EnumSource(VulnerabilityLevel.class)
  void should_ask_no_vulnerability_for_a_plan_without_the_main_goal(VulnerabilityLevel level) {
    assertThat(codes(plan(level, CARE, HOME))).isEmpty();
    assertThat(refused(plan(level, CARE, HOME))).isFalse();
  }

  @Test
  void should_tell_every_reason_at_once_and_keep_what_the_main_goal_says_of_her_apart() {
    assertThat(codes(plan(VulnerabilityLevel.NONE, PlanGoal.main(PlanGoal.Domain.SOCIAL))))
        .containsExactly(TrajectoryReasons.PLAN_DOMAIN, TrajectoryReasons.MAIN_GOAL);
    assertThat(PlanGoal.main(PlanGoal.Domain.SOCIAL).parts())
        .extracting(Part::category)
        .contains(DataCategory.VULNERABILITY);
    assertThat(HOME.parts()).extracting(Part::category).doesNotContain(DataCategory.VULNERABILITY);
    assertThat(HOME).hasToString("PlanGoal[masked]");
  }

  @Test
  @Requirement("R-064")
  void should_want_her_own_goal_beside_those_of_professionals_or_that_she_gives_none() {
    PlanGoal house = PlanGoal.ofProfessional(PlanGoal.Domain.SOCIAL, "a house");
    // GIVEN goals of professionals alone
    Result<GuidancePlan> without = own(null, CARE, house);
    assertThat(codes(without)).containsExactly(TrajectoryReasons.OWN_GOAL_MISSING);
    assertThat(refused(without)).isTrue();
    // THEN one of hers makes the plan, or that she gives none
    GuidancePlan hers = ok(own(null, CARE, house, HOME));
    assertThat(hers.goals())
        .extracting(PlanGoal::whose)
        .containsExactly(
            PlanGoal.Whose.PROFESSIONAL, PlanGoal.Whose.PROFESSIONAL, PlanGoal.Whose.WOMAN);
    assertThat(hers.ownGoalDeclinedOn()).isNull();
    Result<GuidancePlan> none = own(DAY, CARE, house);
    assertThat(ok(none).ownGoalDeclinedOn()).isEqualTo(DAY);
    assertThat(codes(none)).as("that she gives none is held against nobody").isEmpty();
    // AND not both; nor is the main goal of the programme taken for hers
    assertThat(codes(own(DAY, CARE, HOME))).containsExactly(TrajectoryReasons.OWN_GOAL_BOTH);
    assertThat(codes(own(null, CARE, PlanGoal.main(PlanGoal.Domain.SOCIAL))))
        .containsExactly(TrajectoryReasons.OWN_GOAL_MISSING);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PlanGoal(
                    PlanGoal.Domain.SOCIAL, PlanGoal.Kind.MVR_MAIN, PlanGoal.Whose.WOMAN, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GuidancePlan(WOMAN, PREGNANCY, List.of(CARE, house), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GuidancePlan(WOMAN, PREGNANCY, List.of(CARE, HOME), DAY));
  }

  @Test
  void should_say_how_to_go_on_without_her_own_goal_and_show_her_no_as_her_wish() {
    Reason why = own(null, CARE).reasons().get(1);
    assertThat(codes(own(null, CARE)))
        .containsExactly(TrajectoryReasons.PLAN_DOMAIN, TrajectoryReasons.OWN_GOAL_MISSING);
    assertThat(why.sources()).extracting(Source::passage).containsExactly("L57-59");
    assertThat(why.text(Language.EN)).contains("Ask her", "the plan stands");
    assertThat(why.text(Language.NL)).contains("Vraag het haar", "staat het plan");
    GuidancePlan none =
        ok(own(DAY, CARE, PlanGoal.ofProfessional(PlanGoal.Domain.SOCIAL, "a house")));
    assertThat(none.parts())
        .filteredOn(part -> part.name().equals("ownGoalDeclinedOn"))
        .extracting(Part::category)
        .containsExactly(DataCategory.OWN_WISH);
  }

  private static Result<GuidancePlan> own(@Nullable LocalDate declinedOn, PlanGoal... goals) {
    return GuidancePlan.of(
        WOMAN, PREGNANCY, List.of(goals), declinedOn, VulnerabilityLevel.VULNERABLE);
  }

  @Test
  void should_want_a_goal_of_the_plan_in_words() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PlanGoal(
                    PlanGoal.Domain.SOCIAL, PlanGoal.Kind.PLAN, PlanGoal.Whose.WOMAN, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlanGoal.ofWoman(PlanGoal.Domain.SOCIAL, " "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlanGoal.ofWoman(PlanGoal.Domain.SOCIAL, "x".repeat(1001)));
    assertThat(PlanGoal.ofWoman(PlanGoal.Domain.SOCIAL, "x".repeat(1000)).words()).hasSize(1000);
    assertThat(PlanGoal.main(PlanGoal.Domain.MEDICAL).words()).isNull();
  }
}
