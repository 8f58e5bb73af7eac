package nl.kansrijkestart.referral.meeting;

import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.DAY;
import static nl.kansrijkestart.referral.meeting.CaseMeetingTest.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.CircumstanceCode;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.client.Circumstances;
import nl.kansrijkestart.client.Vulnerability;
import nl.kansrijkestart.client.VulnerabilityDefinition;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;

/** From what is known of her to who holds the threads: U., V. and W. */
class CaseManagerScenarioTest {

  private static final Circumstances CODES = Circumstances.standard();
  private static final VulnerabilityDefinition DEFINITION =
      VulnerabilityDefinition.of(Packs.standard(), null, DAY);

  private static VulnerabilityLevel level(
      String woman, Ternary overcomesAlone, Circumstance... observed) {
    CircumstanceProfile profile = CircumstanceProfile.empty(PersonId.of(woman));
    for (Circumstance each : observed) {
      profile = profile.with(each);
    }
    return Vulnerability.assess(
            PregnancyId.of("p-" + woman), DEFINITION, CODES, profile, overcomesAlone, DAY)
        .statusOn(DAY)
        .level();
  }

  private static Circumstance present(String code) {
    return Circumstance.observed(
        CODES.find(CircumstanceCode.of(code)).orElseThrow(), true, RoleCode.of("MIDWIFE"), DAY);
  }

  @Test
  @Requirement("S-20")
  void should_judge_by_what_is_known_and_ask_one_case_manager_of_who_is_vulnerable() {
    // GIVEN U. has no house and cannot overcome it; V. has money trouble and can; of W. nothing is
    // known
    VulnerabilityLevel u = level("u", Ternary.FALSE, present("no-home"));
    VulnerabilityLevel v = level("v", Ternary.TRUE, present("financial"));
    VulnerabilityLevel w = level("w", Ternary.UNKNOWN);
    // THEN
    assertThat(u).isEqualTo(VulnerabilityLevel.VULNERABLE);
    assertThat(v).isEqualTo(VulnerabilityLevel.POTENTIAL);
    assertThat(w).isEqualTo(VulnerabilityLevel.UNKNOWN).isNotEqualTo(VulnerabilityLevel.NONE);
    // WHEN U. gets no case manager, one, and two
    CaseManagers none = CaseManagers.none();
    CaseManagers one = CaseManagersTest.made(none, CaseManagersTest.accepted(1));
    // THEN the missing one is reported, one is fine, two are refused
    assertThat(none.on(u, DAY)).isInstanceOf(CaseManagement.Missing.class);
    assertThat(one.on(u, DAY)).isInstanceOf(CaseManagement.Held.class);
    assertThat(codes(one.with(CaseManagersTest.accepted(2), CaseManagersTest.ROLES)))
        .containsExactly(MeetingReasons.SECOND_MANAGER);
    // AND none is asked for V., while for W. it is asked first how she is
    assertThat(none.on(v, DAY)).isInstanceOf(CaseManagement.NotAsked.class);
    assertThat(none.on(w, DAY)).isInstanceOf(CaseManagement.AskFirst.class);
    // AND where several organisations help U., the neighbourhood team directs
    OrganizationId practice = OrganizationId.of("practice-1");
    assertThat(CaseManagers.direction(List.of(practice, practice))).isEmpty();
    assertThat(CaseManagers.direction(List.of(practice, OrganizationId.of("cjg-1"))))
        .singleElement()
        .satisfies(
            advice -> {
              assertThat(advice.code()).isEqualTo(MeetingReasons.DIRECTION);
              assertThat(advice.text(Language.EN)).contains("the neighbourhood team directs");
            });
  }
}
