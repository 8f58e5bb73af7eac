package nl.kansrijkestart.referral.meeting;

import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.DAY;
import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.actor;
import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.IdentityReasons;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.referral.meeting.CaseManagers.Assignment;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;

class CaseManagersTest {

  static final Roles ROLES = Roles.standard();

  @Test
  void should_imply_no_case_manager_by_a_role_and_count_only_a_yes() {
    Assignment asked = new Assignment(midwife(1), DAY.minusDays(9), null, null);
    CaseManagers managers = made(CaseManagers.none(), asked);

    assertThat(codes(CaseManagers.none().with(asked, ROLES)))
        .containsExactly(MeetingReasons.NOT_ACCEPTED_YET);
    assertThat(codes(CaseManagers.none().with(accepted(1), ROLES))).isEmpty();
    assertThat(managers.on(VulnerabilityLevel.VULNERABLE, DAY))
        .isInstanceOf(CaseManagement.Missing.class);
    assertThat(made(managers, accepted(2)).on(VulnerabilityLevel.VULNERABLE, DAY))
        .isInstanceOfSatisfying(
            CaseManagement.Held.class, held -> assertThat(held.manager()).isEqualTo(midwife(2)));
  }

  @Test
  @Requirement("S-20")
  void should_say_unknown_and_not_no_where_it_is_not_known_how_vulnerable_she_is() {
    assertThat(CaseManagers.none().on(VulnerabilityLevel.UNKNOWN, DAY))
        .isInstanceOf(CaseManagement.AskFirst.class);
    for (VulnerabilityLevel level :
        List.of(VulnerabilityLevel.NONE, VulnerabilityLevel.POTENTIAL)) {
      assertThat(CaseManagers.none().on(level, DAY)).isInstanceOf(CaseManagement.NotAsked.class);
    }
  }

  @Test
  void should_hold_from_the_day_of_the_yes_until_the_day_it_ends() {
    CaseManagers managers =
        made(
            CaseManagers.none(),
            new Assignment(midwife(1), DAY.minusDays(1), DAY, DAY.plusDays(10)));

    assertThat(held(managers, -1)).isFalse();
    assertThat(held(managers, 0)).isTrue();
    assertThat(held(managers, 9)).isTrue();
    assertThat(held(managers, 10)).isFalse();
    // the next one may begin on that very day, and not a day sooner
    Assignment next = new Assignment(midwife(2), DAY, DAY.plusDays(10), null);
    Assignment sooner = new Assignment(midwife(2), DAY, DAY.plusDays(9), null);
    Assignment earlier = new Assignment(midwife(2), DAY.minusDays(9), DAY.minusDays(9), DAY);
    Assignment intoIt =
        new Assignment(midwife(2), DAY.minusDays(9), DAY.minusDays(9), DAY.plusDays(1));
    assertThat(codes(managers.with(next, ROLES))).isEmpty();
    assertThat(codes(managers.with(earlier, ROLES))).isEmpty();
    assertThat(codes(managers.with(sooner, ROLES))).containsExactly(MeetingReasons.SECOND_MANAGER);
    assertThat(codes(managers.with(intoIt, ROLES))).containsExactly(MeetingReasons.SECOND_MANAGER);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CaseManagers(List.of(accepted(1), accepted(2))));
  }

  @Test
  void should_refuse_a_role_that_cannot_be_case_manager_with_every_reason() {
    Assignment researcher =
        new Assignment(actor("RESEARCHER", "researcher-1", "uni-1"), DAY, DAY, null);

    assertThat(codes(made(CaseManagers.none(), accepted(1)).with(researcher, ROLES)))
        .containsExactly(IdentityReasons.ROLE_NOT_ALLOWED, MeetingReasons.SECOND_MANAGER);
  }

  @Test
  void should_refuse_an_assignment_of_no_person_or_in_the_wrong_order() {
    Actor organization =
        Actor.ofOrganization(RoleCode.of("MIDWIFERY"), OrganizationId.of("practice-1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Assignment(organization, DAY, DAY, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Assignment(midwife(1), DAY, DAY.minusDays(1), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Assignment(midwife(1), DAY, null, DAY.minusDays(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Assignment(midwife(1), DAY, DAY.plusDays(2), DAY.plusDays(1)));
    assertThat(new Assignment(midwife(1), DAY, DAY, DAY)).hasToString("Assignment[masked]");
  }

  private static boolean held(CaseManagers managers, int days) {
    return managers.on(VulnerabilityLevel.VULNERABLE, DAY.plusDays(days))
        instanceof CaseManagement.Held;
  }

  static Actor midwife(int number) {
    return actor("MIDWIFE", "midwife-" + number, "practice-1");
  }

  static Assignment accepted(int number) {
    return new Assignment(midwife(number), DAY.minusDays(9), DAY.minusDays(8), null);
  }

  static CaseManagers made(CaseManagers before, Assignment assignment) {
    return before
        .with(assignment, ROLES)
        .match(
            managers -> managers,
            reasons -> {
              throw new AssertionError(reasons.toString());
            });
  }
}
