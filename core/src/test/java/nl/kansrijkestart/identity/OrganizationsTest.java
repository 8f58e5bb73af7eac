package nl.kansrijkestart.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrganizationsTest {

  private static final Organizations KNOWN = Organizations.standard();
  private static final Roles ROLES = Roles.standard();

  static Stream<Arguments> expected() {
    return ExpectedTable.rows("expected-organizations.csv").stream()
        .map(row -> Arguments.of(row[0], row[1], row[2]));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("expected")
  @Requirement({
    "R-396", "R-397", "R-398", "R-399", "R-400", "R-401", "R-402", "R-403", "R-404", "R-405",
    "R-406", "R-407", "R-408", "R-409", "R-410", "R-411", "R-412", "R-413", "R-414", "R-415",
    "R-416", "R-417", "R-418", "R-419", "R-420", "R-421", "R-422", "R-423", "R-424", "R-425",
    "R-426", "R-427", "R-428", "R-429", "R-430", "R-431", "R-432", "R-433", "R-434", "R-435",
    "R-436", "R-437", "R-438", "R-439", "R-440", "R-441", "R-442", "R-443", "R-444", "R-445",
    "R-446", "R-447", "R-448", "R-449", "R-450"
  })
  void should_resolve_a_named_organisation_to_its_kind_and_refuse_another_kind_or_a_second_record(
      String requirement, String name, String kind) {
    // GIVEN
    Organization found = KNOWN.find(name).orElseThrow();
    String variant = "  " + name.toUpperCase(Locale.ROOT).replace(" ", " - ") + ".";
    // WHEN
    Result<Organizations> again = KNOWN.with(organization("new-1", variant, kind));
    Result<Organizations> otherKind = KNOWN.with(organization("new-1", name, "CHILDCARE"));
    // THEN
    assertThat(found.kind()).hasToString(kind);
    assertThat(found.name()).isEqualTo(name);
    assertThat(found.sources()).isNotEmpty();
    assertThat(KNOWN.find(variant)).contains(found);
    assertThat(codes(again)).containsExactly("identity.ORGANIZATION_KNOWN");
    assertThat(codes(otherKind)).containsExactly("identity.ORGANIZATION_KIND_DIFFERS");
    assertThat(ROLES.find(found.kind()).orElseThrow().kind()).isEqualTo(Role.Kind.ORGANISATION);
  }

  @Test
  void should_hold_the_named_organisations_and_no_others() {
    assertThat(KNOWN.all())
        .extracting(Organization::name)
        .containsExactlyInAnyOrderElementsOf(
            ExpectedTable.rows("expected-organizations.csv").stream().map(row -> row[1]).toList());
    assertThat(Organizations.standard()).isSameAs(KNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "St. Franciscus- Vlietland ziekenhuis, Franciscus Vlietland ziekenhuis",
    "Albert Schweitzerziekenhuis, Albert Schweitzer ziekenhuis",
    "CJG Capelle aan de IJssel, CJG Capelle aan den IJssel",
    "Stichting CJG Rijnmond, CJG Rijnmond",
    "Verloskundigen-Praktijk Nieuw Leven, Verloskundigenpraktijk Nieuw Leven",
    "Verloskundige praktijk Nieuw Leven, Verloskundigenpraktijk Nieuw Leven",
    "Healthy Pregnancy for All, HP4All (Healthy Pregnancy for All)",
    "hp4all, HP4All (Healthy Pregnancy for All)",
    "Humanitas/Home-Start, Humanitas / Home-Start",
    "Gro-Up kraamzorg, Gro-up Kraamzorg",
    "Leids Universitair Medisch Centrum (LUMC), LUMC",
  })
  void should_know_the_spellings_that_the_plans_use(String spelling, String name) {
    assertThat(KNOWN.find(spelling)).contains(KNOWN.find(name).orElseThrow());
  }

  @Test
  void should_keep_two_names_apart_that_may_be_one_hospital() {
    // the sources do not say that they are the same
    assertThat(KNOWN.find("Vlietland ziekenhuis"))
        .isNotEqualTo(KNOWN.find("Franciscus Vlietland ziekenhuis"));
  }

  @Test
  void should_take_a_new_organisation_and_leave_the_old_list_as_it_was() {
    // GIVEN
    Organization practice = organization("practice-9", "Praktijk De Ooievaar", "MIDWIFERY");
    // WHEN
    Result<Organizations> more = KNOWN.with(practice);
    // THEN
    assertThat(more).isInstanceOf(Result.Accepted.class);
    Organizations list = ((Result.Accepted<Organizations>) more).value();
    assertThat(list.find("praktijk de ooievaar")).contains(practice);
    assertThat(list.find(OrganizationId.of("practice-9"))).contains(practice);
    assertThat(KNOWN.find("Praktijk De Ooievaar")).isEmpty();
  }

  @Test
  void should_refuse_a_key_that_is_taken() {
    // GIVEN
    String taken = KNOWN.all().get(0).id().toString();
    // WHEN / THEN
    assertThat(codes(KNOWN.with(organization(taken, "Quite another", "UNIVERSITY_HOSPITAL"))))
        .containsExactly("identity.ORGANIZATION_KNOWN");
  }

  @Test
  void should_refuse_a_list_that_holds_one_organisation_twice() {
    // GIVEN
    Organization one = organization("a", "Praktijk Één", "MIDWIFERY");
    Organization variant = organization("b", "praktijk een", "MIDWIFERY");
    Organization sameKey = organization("a", "Another", "MIDWIFERY");
    // WHEN / THEN
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Organizations.of(List.of(one, variant)))
        .withMessageContaining("must stand here once");
    assertThatIllegalArgumentException().isThrownBy(() -> Organizations.of(List.of(one, sameKey)));
    assertThat(Organizations.of(List.of(one)).find("PRAKTIJK EEN")).contains(one);
  }

  @Test
  void should_make_an_organisation_of_a_kind_in_the_list_with_its_domain() {
    // WHEN
    Organization hospital = organization("h", "A hospital", "HOSPITAL");
    // THEN
    assertThat(hospital.kind()).hasToString("HOSPITAL_OBSTETRICS");
    assertThat(hospital.domain()).isEqualTo(Domain.MEDICAL);
    assertThat(organization("r", "A region", "REGIONAL_SUPPORT").domain()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "MIDWIFE, identity.ROLE_NOT_OF_ORGANIZATION",
    "PREGNANT_WOMAN, identity.ROLE_NOT_OF_ORGANIZATION",
    "BAKERY, identity.ROLE_UNKNOWN"
  })
  void should_refuse_an_organisation_of_a_kind_that_is_none(String kind, String reason) {
    assertThat(codes(made("x", "X", kind))).containsExactly(reason);
  }

  @Test
  void should_refuse_a_name_that_is_none() {
    assertThatIllegalArgumentException().isThrownBy(() -> organization("x", " ", "SCHOOL"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> organization("x", "n".repeat(201), "SCHOOL"))
        .withMessageContaining("1 to 200");
    assertThat(organization("x", "n".repeat(200), "SCHOOL").name()).hasSize(200);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Organization(
                    OrganizationId.of("x"),
                    "X",
                    List.of(" "),
                    RoleCode.of("SCHOOL"),
                    null,
                    Organization.Numbers.none(),
                    List.of()));
  }

  @Test
  void should_come_back_from_json_with_its_numbers() throws Exception {
    // GIVEN
    Organization.Numbers numbers =
        new Organization.Numbers(
            List.of(AgbCode.parse("08012345")),
            UraNumber.parse("659"),
            Oin.parse("00000003123456780000"),
            Rsin.parse("111222333"),
            KvkNumber.parse("12345678"));
    Organization practice =
        ROLES
            .organization(OrganizationId.of("o"), "O", RoleCode.of("MIDWIFERY"), numbers)
            .match(organization -> organization, reasons -> null);
    // WHEN
    String json = JsonMappers.MAPPER.writeValueAsString(practice);
    // THEN
    assertThat(json).contains("\"agb\":[\"08012345\"]", "\"domain\":\"medical\"");
    assertThat(JsonMappers.MAPPER.readValue(json, Organization.class)).isEqualTo(practice);
  }

  private static Organization organization(String id, String name, String kind) {
    return made(id, name, kind)
        .match(
            organization -> organization,
            reasons -> {
              throw new AssertionError(reasons);
            });
  }

  private static Result<Organization> made(String id, String name, String kind) {
    return ROLES.organization(
        OrganizationId.of(id), name, RoleCode.of(kind), Organization.Numbers.none());
  }

  private static List<String> codes(Explained answer) {
    return answer.reasons().stream().map(reason -> reason.code().toString()).toList();
  }
}
