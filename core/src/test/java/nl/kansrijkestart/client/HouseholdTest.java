package nl.kansrijkestart.client;

import static nl.kansrijkestart.client.ClientFixtures.WOMAN;
import static nl.kansrijkestart.client.ClientFixtures.accepted;
import static nl.kansrijkestart.client.ClientFixtures.codes;
import static nl.kansrijkestart.client.ClientFixtures.problems;
import static nl.kansrijkestart.client.ClientFixtures.read;
import static nl.kansrijkestart.client.ClientFixtures.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.Household.Member;
import nl.kansrijkestart.client.Household.Role;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Part;
import org.junit.jupiter.api.Test;

class HouseholdTest {

  private static final Member PARTNER = Member.of(PersonId.of("p1"), Role.PARTNER);
  private static final Member FATHER = Member.of(PersonId.of("f1"), Role.BIOLOGICAL_FATHER);

  private static Household household(Member... members) {
    return new Household(WOMAN, List.of(members), Set.of());
  }

  @Test
  void should_link_mother_children_partner_and_biological_father_as_different_people() {
    // GIVEN
    Household household =
        accepted(
            Household.from(
                valid(
                    """
                    {"woman":"w1","members":[
                      {"id":"p1","roles":["partner"],"familyName":"Test"},
                      {"id":"f1","roles":["biological-father","authority-over-child"]},
                      {"id":"c1","roles":["child"],"birthOrder":1},
                      {"id":"c2","roles":["child"],"birthOrder":2,"birthDate":"2025-05-31"},
                      {"id":"c3","roles":["other-child"]},
                      {"id":"g1","roles":["authority-over-woman"]},
                      {"id":"o1","roles":["other"]}]}""",
                    HouseholdIntake.class)));
    // THEN
    assertThat(household.partner().orElseThrow().id()).isEqualTo(PersonId.of("p1"));
    assertThat(household.biologicalFather().orElseThrow().id()).isEqualTo(PersonId.of("f1"));
    assertThat(household.partnerIsBiologicalFather()).isEqualTo(Ternary.FALSE);
    assertThat(household.as(Role.CHILD)).extracting(Member::birthOrder).containsExactly(1, 2);
    assertThat(household.as(Role.OTHER_CHILD)).hasSize(1);
    assertThat(household.as(Role.AUTHORITY_OVER_CHILD))
        .extracting(Member::id)
        .containsExactly(PersonId.of("f1"));
    assertThat(household.present(Role.AUTHORITY_OVER_WOMAN)).isEqualTo(Ternary.TRUE);
  }

  @Test
  void should_keep_the_data_of_each_person_apart_so_that_each_consents_alone() {
    // GIVEN
    Member child = Member.of(PersonId.of("c1"), Role.CHILD);
    Member other = Member.of(PersonId.of("o1"), Role.OTHER);
    Household household = household(PARTNER, FATHER, child, other);
    // THEN
    assertThat(household.parts())
        .filteredOn(part -> part.value() instanceof List<?>)
        .extracting(Part::subject, Part::value)
        .containsExactly(
            tuple(DataSubject.PARTNER, List.of(PARTNER)),
            tuple(DataSubject.BIOLOGICAL_FATHER, List.of(FATHER)),
            tuple(DataSubject.CHILD, List.of(child)),
            tuple(DataSubject.OTHER, List.of(other)));
    for (Member member : household.members()) {
      assertThat(member.parts()).allMatch(part -> part.subject() == member.subject());
    }
    assertThat(household.partnerIsBiologicalFather()).isEqualTo(Ternary.FALSE);
    assertThat(household(PARTNER).biologicalFather()).isEmpty();
  }

  @Test
  void should_never_take_the_partner_for_the_biological_father_unless_it_was_said() {
    Household partnerOnly = household(PARTNER);
    assertThat(partnerOnly.biologicalFather()).isEmpty();
    assertThat(partnerOnly.present(Role.BIOLOGICAL_FATHER)).isEqualTo(Ternary.UNKNOWN);
    assertThat(partnerOnly.partnerIsBiologicalFather()).isEqualTo(Ternary.UNKNOWN);
    assertThat(household(FATHER).partnerIsBiologicalFather()).isEqualTo(Ternary.UNKNOWN);

    Member both = Member.of(PersonId.of("p1"), Role.PARTNER, Role.BIOLOGICAL_FATHER);
    assertThat(household(both).partnerIsBiologicalFather()).isEqualTo(Ternary.TRUE);
    assertThat(both.subject()).isEqualTo(DataSubject.PARTNER);

    Household alone = new Household(WOMAN, List.of(FATHER), Set.of(Role.PARTNER));
    assertThat(alone.partnerIsBiologicalFather()).isEqualTo(Ternary.FALSE);
    assertThat(alone.present(Role.PARTNER)).isEqualTo(Ternary.FALSE);
  }

  @Test
  void should_not_know_of_anybody_that_was_not_asked_about() {
    Household unknown = Household.unknown(WOMAN);

    for (Role role : Role.values()) {
      assertThat(unknown.present(role)).isEqualTo(Ternary.UNKNOWN);
    }
    assertThat(unknown.partner()).isEmpty();
    assertThat(unknown.partnerIsBiologicalFather()).isEqualTo(Ternary.UNKNOWN);
  }

  @Test
  void should_report_everything_that_is_wrong_at_once_with_its_path() {
    var read =
        read(
            """
            {"woman":"w1","nobodyAs":["authority-over-woman"],"members":[
              {"id":"w1","roles":["other"]},
              {"id":"p1","roles":["partner"],"familyNamePrefix":"van"},
              {"id":"p2","roles":["partner"]},
              {"id":"c1","roles":["child"],"birthOrder":1},
              {"id":"c1","roles":["child"],"birthOrder":2},
              {"id":"c2","roles":["child"],"birthOrder":1,"birthDate":"2025-06-02"},
              {"id":"c3","roles":["child"],"birthOrder":0},
              {"id":"c4","roles":["child","partner"]},
              {"id":"g1","roles":["authority-over-woman"]},
              {"roles":[]}, null]}""",
            HouseholdIntake.class);

    assertThat(problems(read))
        .containsExactlyInAnyOrder(
            "members[0] client.MEMBER_IS_THE_WOMAN",
            "members[1].familyName client.PREFIX_WITHOUT_NAME",
            "members[2] client.ROLE_TWICE",
            "members[4] client.MEMBER_TWICE",
            "members[5] client.BIRTH_ORDER_TWICE",
            "members[5].birthDate intake.IN_FUTURE",
            "members[6].birthOrder client.BIRTH_ORDER",
            "members[7].roles client.CHILD_WITH_OTHER_ROLE",
            "members[7] client.ROLE_TWICE",
            "members[8] client.ROLE_OF_NOBODY",
            "members[9].id intake.REQUIRED",
            "members[9].roles intake.REQUIRED",
            "members[10] intake.REQUIRED");
    assertThat(codes(Household.from(read.record().orElseThrow())))
        .containsExactly("intake.NOT_VALIDATED");
    assertThat(problems(read("{}", HouseholdIntake.class)))
        .containsExactly("woman intake.REQUIRED");
  }

  @Test
  void should_refuse_in_the_domain_what_the_intake_refuses() {
    assertThatIllegalArgumentException().isThrownBy(() -> household(PARTNER, PARTNER));
    assertThatIllegalArgumentException().isThrownBy(() -> household(Member.of(WOMAN, Role.OTHER)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> household(PARTNER, Member.of(PersonId.of("p2"), Role.PARTNER)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Household(WOMAN, List.of(PARTNER), Set.of(Role.PARTNER)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Member(PersonId.of("x"), Set.of(), null, null, null))
        .withMessageContaining("at least one role");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Member(PersonId.of("x"), Set.of(Role.OTHER_CHILD), null, null, 1));
  }
}
