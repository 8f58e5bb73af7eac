package nl.kansrijkestart.referral.meeting;

import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.DAY;
import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.actor;
import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.IdentityReasons;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.Role;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.referral.meeting.CaseManagers.Assignment;
import nl.kansrijkestart.referral.meeting.CaseManagers.CheckUp;
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
  @Requirement("R-206")
  void should_take_a_midwife_and_nobody_else_for_case_manager() {
    for (Role role : ROLES.roles()) {
      Actor who = actor(role.code().value(), "person-1", "house-1");
      boolean refused =
          CaseManagers.none()
              .with(new Assignment(who, DAY, DAY, null), ROLES)
              .match(managers -> false, reasons -> true);
      assertThat(refused)
          .as(role.code().value())
          .isEqualTo(!role.code().equals(RoleCode.of("MIDWIFE")));
    }
  }

  @Test
  @Requirement("R-206")
  void should_report_each_check_up_by_another_midwife_than_the_case_manager_of_that_day() {
    // GIVEN midwife 1 from DAY, midwife 2 from ten days later, and check-ups on both sides
    CaseManagers managers =
        made(
            made(
                CaseManagers.none(),
                new Assignment(midwife(1), DAY.minusDays(1), DAY, DAY.plusDays(10))),
            new Assignment(midwife(2), DAY, DAY.plusDays(10), null));
    List<CheckUp> checkUps =
        List.of(
            checkUp(12, 1),
            checkUp(10, 1),
            checkUp(10, 2),
            checkUp(9, 2),
            checkUp(9, 1),
            checkUp(0, 2),
            checkUp(-1, 2));
    // THEN by day, and nothing where there is no case manager to compare with
    List<Reason> told = managers.elsewhere(checkUps);
    assertThat(told).extracting(Reason::code).containsOnly(MeetingReasons.OTHER_MIDWIFE);
    assertThat(told)
        .extracting(reason -> reason.parameters().get("day"))
        .containsExactly(
            DAY.toString(),
            DAY.plusDays(9).toString(),
            DAY.plusDays(10).toString(),
            DAY.plusDays(12).toString());
    assertThat(told.get(0).sources()).extracting(Source::passage).containsExactly("002 L226-228");
    assertThat(told.get(0).text(Language.EN)).contains("somebody else", "her own midwife");
    assertThat(told.get(0).text(Language.NL)).contains("iemand anders", "eigen verloskundige");
    assertThat(CaseManagers.none().elsewhere(checkUps)).isEmpty();
    // a midwife who was asked and did not say yes is nobody's case manager
    CaseManagers asked = made(CaseManagers.none(), new Assignment(midwife(1), DAY, null, null));
    assertThat(asked.elsewhere(checkUps)).isEmpty();
  }

  @Test
  @Requirement("R-206")
  void should_keep_whether_a_check_up_had_extra_time_and_not_known_apart() throws Exception {
    ObjectMapper mapper =
        new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    for (Ternary extra : Ternary.values()) {
      CheckUp checkUp = new CheckUp(DAY, midwife(1), extra);
      assertThat(mapper.readValue(mapper.writeValueAsString(checkUp), CheckUp.class))
          .isEqualTo(checkUp);
      assertThat(checkUp.extraTime()).isEqualTo(extra);
    }
    assertThat(checkUp(0, 1)).hasToString("CheckUp[masked]");
    assertThat(checkUp(0, 1).parts())
        .extracting(Part::category)
        .containsOnly(DataCategory.OBSTETRIC);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CheckUp(
                    DAY,
                    Actor.ofOrganization(RoleCode.of("MIDWIFERY"), OrganizationId.of("practice-1")),
                    Ternary.UNKNOWN));
  }

  private static CheckUp checkUp(int days, int midwife) {
    return new CheckUp(DAY.plusDays(days), midwife(midwife), Ternary.UNKNOWN);
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
