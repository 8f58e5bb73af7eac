package nl.kansrijkestart.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.testing.Requirement;
import nl.kansrijkestart.testing.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RolesTest {

  private static final Roles ROLES = Roles.standard();
  private static final PersonId SOMEBODY = PersonId.of("p-1");
  private static final OrganizationId SOMEWHERE = OrganizationId.of("o-1");
  private static final Permission REFER = Permission.of("REFER_TO_DESK");

  static Stream<Arguments> expected() {
    return ExpectedTable.rows("expected-roles.csv").stream()
        .map(row -> Arguments.of(row[0], row[1], row[2], row[3], Set.of(row[4].split(" "))));
  }

  /** Every permission that any role holds. */
  private static Set<Permission> allPermissions() {
    return ROLES.roles().stream()
        .flatMap(role -> role.grants().stream())
        .map(Role.Grant::permission)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("expected")
  @Requirement({
    "R-323", "R-324", "R-325", "R-326", "R-327", "R-328", "R-329", "R-330", "R-331", "R-332",
    "R-333", "R-334", "R-335", "R-336", "R-337", "R-338", "R-339", "R-340", "R-341", "R-342",
    "R-343", "R-344", "R-345", "R-346", "R-347", "R-348", "R-349", "R-350", "R-351", "R-352",
    "R-353", "R-354", "R-355", "R-356", "R-357", "R-358", "R-359", "R-360", "R-361", "R-362",
    "R-363", "R-364", "R-365", "R-366", "R-367", "R-368", "R-369", "R-370", "R-371", "R-372",
    "R-373", "R-374", "R-375", "R-376", "R-377", "R-378", "R-379", "R-380", "R-381", "R-382",
    "R-383", "R-384", "R-385", "R-386", "R-387", "R-388", "R-389", "R-390", "R-391", "R-392",
    "R-393", "R-394", "R-395"
  })
  void should_allow_a_role_what_is_listed_and_refuse_all_else_and_a_role_that_nobody_holds(
      String requirement, String code, String kind, String domain, Set<String> listed) {
    // GIVEN
    RoleCode role = RoleCode.of(code);
    boolean person = kind.equals("person");
    Actor complete =
        !person
            ? Actor.ofOrganization(role, SOMEWHERE)
            : domain.equals("client")
                ? Actor.ofPerson(role, SOMEBODY)
                : Actor.of(role, SOMEBODY, SOMEWHERE);
    // WHEN
    Set<String> allowed =
        allPermissions().stream()
            .filter(permission -> ROLES.may(role, permission).allowed())
            .filter(permission -> ROLES.may(complete, permission).allowed())
            .map(Permission::toString)
            .collect(Collectors.toSet());
    RoleDecision unlisted = ROLES.may(role, Permission.of("NOT_LISTED_ANYWHERE"));
    // THEN
    assertThat(allowed).isEqualTo(listed);
    assertThat(codes(unlisted)).containsExactly("identity.ROLE_NOT_ALLOWED");
    assertThat(ROLES.find(role).orElseThrow().kind())
        .isEqualTo(person ? Role.Kind.PERSON : Role.Kind.ORGANISATION);
    assertThat(ROLES.find(role).orElseThrow().domain())
        .hasToString(domain.toUpperCase(java.util.Locale.ROOT));
    assertThatIllegalArgumentException().isThrownBy(() -> new Actor(role, null, null));
    Permission first = Permission.of(listed.iterator().next());
    if (person) {
      assertThat(codes(ROLES.may(Actor.ofOrganization(role, SOMEWHERE), first)))
          .contains("identity.ROLE_NEEDS_PERSON");
    }
    if (!domain.equals("client")) {
      assertThat(codes(ROLES.may(Actor.ofPerson(role, SOMEBODY), first)))
          .containsExactly("identity.ROLE_NEEDS_ORGANIZATION");
    }
  }

  @Test
  @Requirement("C-56")
  void should_deny_by_default_with_the_decision_as_its_source() {
    // GIVEN every pair of a role and a permission
    for (Role role : ROLES.roles()) {
      for (Permission permission : allPermissions()) {
        // WHEN
        RoleDecision answer = ROLES.may(role.code(), permission);
        // THEN
        assertThat(answer.allowed()).isEqualTo(role.grant(permission).isPresent());
        if (!answer.allowed()) {
          assertThat(codes(answer)).containsExactly("identity.ROLE_NOT_ALLOWED");
          assertThat(answer.reasons().get(0).sources())
              .extracting(Source::document)
              .first()
              .asString()
              .contains("C-56");
        }
      }
    }
  }

  @Test
  @Requirement("C-59")
  void should_let_the_default_helpers_refer_by_decision_and_let_a_host_change_the_set() {
    // GIVEN
    Set<String> byDecision =
        ROLES.roles().stream()
            .filter(role -> role.grant(REFER).map(grant -> grant.decision() != null).orElse(false))
            .map(role -> role.code().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    RoleCode educator = RoleCode.of("HEALTH_EDUCATOR");
    RoleCode carer = RoleCode.of("MATERNITY_CARER");
    // WHEN
    Roles local =
        ROLES
            .with(
                "1-local",
                ROLES
                    .find(educator)
                    .orElseThrow()
                    .withGrant(Role.Grant.byDecision(REFER, "local-7")))
            .with("2-local", ROLES.find(carer).orElseThrow().without(REFER));
    // THEN
    assertThat(byDecision)
        .containsExactly(
            "FAMILY_THERAPIST",
            "HOSPITAL_SOCIAL_WORKER",
            "MATERNITY_CARER",
            "MIDWIFE_CLINICAL",
            "PRACTICE_NURSE",
            "YOUTH_NURSE");
    assertThat(ROLES.may(RoleCode.of("SOCIAL_CARE_WORKER"), REFER).allowed()).isTrue();
    assertThat(codes(ROLES.may(carer, REFER))).containsExactly("identity.ROLE_ALLOWED_BY_DECISION");
    assertThat(ROLES.may(carer, REFER).reasons().get(0).parameters())
        .containsEntry("decision", "C-59");
    assertThat(ROLES.may(educator, REFER).allowed()).isFalse();
    assertThat(local.may(educator, REFER).allowed()).isTrue();
    assertThat(local.may(carer, REFER).allowed()).isFalse();
    assertThat(local.may(educator, REFER).reasons().get(0).rule()).hasToString("ROLES@2-local");
    assertThat(local.roles()).hasSameSizeAs(ROLES.roles());
  }

  @ParameterizedTest
  @CsvSource({
    "MIDWIFE_PRIMARY, MIDWIFE",
    "MIDWIFE_SECONDARY, MIDWIFE_CLINICAL",
    "HOSPITAL, HOSPITAL_OBSTETRICS"
  })
  @Requirement("C-62")
  void should_know_the_codes_of_the_consultation_structures_as_aliases(String alias, String code) {
    assertThat(ROLES.find(RoleCode.of(alias))).isEqualTo(ROLES.find(RoleCode.of(code)));
    assertThat(ROLES.find(RoleCode.of(alias)).orElseThrow().code()).hasToString(code);
    for (Permission permission : allPermissions()) {
      assertThat(ROLES.may(RoleCode.of(alias), permission))
          .isEqualTo(ROLES.may(RoleCode.of(code), permission));
    }
  }

  @Test
  @Requirement("C-62")
  void should_know_an_invited_expert_who_may_do_nothing() {
    // GIVEN
    RoleCode expert = RoleCode.of("EXPERT");
    // WHEN / THEN
    assertThat(ROLES.find(expert).orElseThrow().kind()).isEqualTo(Role.Kind.PERSON);
    assertThat(ROLES.find(expert).orElseThrow().grants()).isEmpty();
    assertThat(ROLES.may(expert, REFER).allowed()).isFalse();
  }

  @Test
  void should_let_the_reporting_centre_and_the_board_receive_reports_and_no_neighbourhood_team() {
    // GIVEN
    Permission receive = Permission.of("RECEIVE_REPORTING_CODE_REPORT");
    // WHEN
    RoleDecision answer = ROLES.may(RoleCode.of("SAFE_HOME"), receive);
    // THEN
    assertThat(answer.allowed()).isTrue();
    assertThat(answer.reasons().get(0).sources())
        .extracting(Source::passage)
        .containsExactly("art. 5.2.6");
    assertThat(
            ROLES.roles().stream()
                .filter(role -> ROLES.may(role.code(), receive).allowed())
                .map(role -> role.code().toString()))
        .containsExactly("SAFE_HOME", "CHILD_PROTECTION_BOARD");
  }

  @Test
  void should_refuse_a_role_that_is_not_in_the_list_with_a_reason_of_its_own() {
    // GIVEN
    RoleCode nobody = RoleCode.of("ASTROLOGER");
    // WHEN
    RoleDecision answer = ROLES.may(nobody, REFER);
    // THEN
    assertThat(codes(answer)).containsExactly("identity.ROLE_UNKNOWN");
    assertThat(codes(ROLES.may(Actor.ofPerson(nobody, SOMEBODY), REFER)))
        .containsExactly("identity.ROLE_UNKNOWN");
  }

  @Test
  void should_give_every_reason_at_once() {
    // GIVEN a midwife without a practice who wants what she may not
    Actor midwife = Actor.ofPerson(RoleCode.of("MIDWIFE"), SOMEBODY);
    // WHEN
    RoleDecision answer = ROLES.may(midwife, Permission.of("ADOPT_PLAN"));
    // THEN
    assertThat(codes(answer))
        .containsExactly("identity.ROLE_NOT_ALLOWED", "identity.ROLE_NEEDS_ORGANIZATION");
  }

  @Test
  void should_explain_an_answer_in_both_languages_with_rule_and_source() {
    // WHEN
    Reason reason = ROLES.may(RoleCode.of("MIDWIFE"), REFER).reasons().get(0);
    // THEN
    assertThat(reason.text(Language.EN)).contains("MIDWIFE", "REFER_TO_DESK");
    assertThat(reason.text(Language.NL)).startsWith("De rol MIDWIFE heeft de bevoegdheid");
    assertThat(reason.rule()).hasToString("ROLES@1");
    assertThat(reason.sources())
        .extracting(Source::passage)
        .containsExactly("L53, L94, L199", "L226-241");
  }

  @Test
  void should_give_every_role_a_name_in_both_languages_and_a_source() {
    assertThat(ROLES.roles())
        .hasSize(82)
        .allSatisfy(
            role -> {
              assertThat(role.name(Language.NL)).isEqualTo(role.nl()).isNotBlank();
              assertThat(role.name(Language.EN)).isEqualTo(role.en()).isNotBlank();
              assertThat(role.sources()).isNotEmpty();
            });
    assertThat(new HashSet<>(ROLES.roles())).hasSize(82);
  }

  @Test
  void should_read_its_data_once() {
    assertThat(Roles.standard()).isSameAs(Roles.standard());
    assertThat(ROLES.version()).isEqualTo("1");
  }

  @Test
  void should_refuse_a_list_in_which_two_roles_share_a_code() {
    // GIVEN
    Role midwife = role("MIDWIFE", List.of());
    Role other = role("OTHER", List.of(RoleCode.of("MIDWIFE")));
    // WHEN / THEN
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Roles.of("1", List.of(midwife, other)))
        .withMessage("The role code MIDWIFE must stand here once");
    assertThatIllegalArgumentException().isThrownBy(() -> Roles.of("1", List.of(midwife, midwife)));
    assertThatIllegalArgumentException().isThrownBy(() -> Roles.of("", List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Roles.of("1", List.of(midwife)).with("2", other));
  }

  @Test
  void should_refuse_a_role_that_contradicts_itself() {
    // GIVEN
    RoleCode code = RoleCode.of("A");
    assertThatIllegalArgumentException().isThrownBy(() -> role("A", List.of(code)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> role("A", List.of(RoleCode.of("B"), RoleCode.of("B"))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Role(code, List.of(), " ", "a", Role.Kind.PERSON, null, List.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Role(
                    code,
                    List.of(),
                    "a",
                    "a",
                    Role.Kind.PERSON,
                    null,
                    List.of(Role.Grant.of(REFER), Role.Grant.byDecision(REFER, "x")),
                    List.of()))
        .withMessage("The role A must hold REFER_TO_DESK once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RoleDecision.Allowed(List.of()))
        .withMessage("A decision needs at least one reason");
  }

  @Test
  void should_replace_a_grant_of_the_same_permission() {
    // GIVEN
    Role plain = role("A", List.of()).withGrant(Role.Grant.of(REFER));
    // WHEN
    Role changed = plain.withGrant(Role.Grant.byDecision(REFER, "local"));
    // THEN
    assertThat(changed.grants()).containsExactly(Role.Grant.byDecision(REFER, "local"));
    assertThat(changed.without(REFER)).isEqualTo(role("A", List.of()));
  }

  @Test
  void should_come_back_from_json_as_it_was() throws Exception {
    // GIVEN
    RoleDecision yes = ROLES.may(RoleCode.of("MIDWIFE"), Permission.of("HEEL_PRICK"));
    RoleDecision no = ROLES.may(RoleCode.of("INSURER"), REFER);
    Actor actor = Actor.of(RoleCode.of("MIDWIFE"), SOMEBODY, SOMEWHERE);
    // WHEN / THEN
    assertThat(json(yes, RoleDecision.class)).isEqualTo(yes);
    assertThat(json(no, RoleDecision.class)).isEqualTo(no);
    assertThat(json(actor, Actor.class)).isEqualTo(actor);
    for (Role role : ROLES.roles().subList(0, 5)) {
      assertThat(json(role, Role.class).code()).isEqualTo(role.code());
    }
  }

  @Test
  void should_hold_what_the_seed_data_hold() throws Exception {
    // GIVEN
    JsonNode seed = TestKit.MAPPER.readTree(SharedFiles.require("seed-data/roles.json").toFile());
    // WHEN / THEN
    for (JsonNode role : seed.get("roles")) {
      Role own = ROLES.find(RoleCode.of(role.get("code").asText())).orElseThrow();
      Set<String> listed = new HashSet<>();
      role.get("may").forEach(permission -> listed.add(permission.asText()));
      if (own.code().toString().equals("SAFE_HOME")) {
        listed.add("RECEIVE_REPORTING_CODE_REPORT");
      }
      assertThat(own.grants())
          .extracting(grant -> grant.permission().toString())
          .containsExactlyInAnyOrderElementsOf(listed);
      assertThat(own.grants().stream().filter(grant -> grant.decision() != null).count())
          .isEqualTo(role.path("mayByDecision").size());
    }
  }

  private static <T> T json(T value, Class<T> type) throws Exception {
    return JsonMappers.MAPPER.readValue(JsonMappers.MAPPER.writeValueAsString(value), type);
  }

  private static Role role(String code, List<RoleCode> aliases) {
    return new Role(
        RoleCode.of(code), aliases, "a", "a", Role.Kind.PERSON, null, List.of(), List.of());
  }

  private static List<String> codes(RoleDecision decision) {
    return decision.reasons().stream().map(reason -> reason.code().toString()).toList();
  }
}
