package nl.kansrijkestart.fhir.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.client.Household.Member;
import nl.kansrijkestart.client.Household.Role;
import nl.kansrijkestart.client.PersonName;
import nl.kansrijkestart.client.SupportNetwork;
import nl.kansrijkestart.client.SupportNetwork.Supporter;
import nl.kansrijkestart.disclosure.Disclosure.Item;
import nl.kansrijkestart.fhir.Fhir;
import nl.kansrijkestart.fhir.FhirImport;
import nl.kansrijkestart.fhir.FhirReader;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

public class HouseholdMapperTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final PersonId WOMAN = PersonId.of("client-1");
  private static final Member PARTNER =
      new Member(
          PersonId.of("partner-1"),
          Set.of(Role.PARTNER),
          new PersonName("B.", null, "Proef"),
          null,
          null);
  private static final Member CHILD =
      new Member(PersonId.of("child-1"), Set.of(Role.CHILD), null, DAY, 1);
  private static final Member SECOND =
      new Member(PersonId.of("child-2"), Set.of(Role.CHILD), null, DAY, 2);

  static Household household() {
    return new Household(WOMAN, List.of(PARTNER, CHILD, SECOND), Set.of(Role.BIOLOGICAL_FATHER));
  }

  public static Bundle bundle(List<Resource> resources) {
    Bundle bundle = new Bundle();
    resources.forEach(resource -> bundle.addEntry().setResource(resource));
    return bundle;
  }

  private static RelatedPerson contact(String id, String system, String code) {
    RelatedPerson person = new RelatedPerson();
    person.setId(id);
    person.setPatient(new Reference("Patient/client-1"));
    person.addRelationship().addCoding().setSystem(system).setCode(code);
    return person;
  }

  private static FhirImport read(Resource... resources) {
    return FhirReader.standard().read(List.of(resources), DAY);
  }

  @Test
  void should_write_a_household_as_a_group_and_contacts() {
    assertThat(Fhir.json(bundle(HouseholdMapper.toFhir(household()))))
        .isEqualTo(Fhir.resource("household.json"));
  }

  @Test
  void should_write_a_network_card_as_a_group_that_contains_its_people() {
    assertThat(Fhir.json(NetworkMapper.toFhir(network()))).isEqualTo(Fhir.resource("network.json"));
  }

  static SupportNetwork network() {
    return new SupportNetwork(
        WOMAN,
        DAY,
        RoleCode.of("MIDWIFE"),
        List.of(
            new Supporter(
                PersonId.of("s_1"),
                SupportNetwork.Relation.NEIGHBOUR,
                SupportNetwork.Kind.INFORMAL,
                Set.of(SupportNetwork.Support.PRACTICAL))));
  }

  @Test
  void should_read_partner_and_guardian_of_nl_core_and_guess_no_father() {
    // WHEN
    FhirImport read =
        read(contact("p", NlCore.ROLE_CODE, "HUSB"), contact("g", NlCore.CONTACT_ROLE, "11"));
    // THEN
    Household household = read.all(Household.class).get(0);
    assertThat(household.partner().orElseThrow().id()).isEqualTo(PersonId.of("p"));
    assertThat(household.biologicalFather()).isEmpty();
    assertThat(household.as(Role.AUTHORITY_OVER_WOMAN)).hasSize(1);
  }

  @Test
  void should_report_a_second_partner_and_keep_the_first() {
    // WHEN
    FhirImport read =
        read(contact("p", NlCore.ROLE_CODE, "HUSB"), contact("q", NlCore.ROLE_CODE, "DOMPART"));
    // THEN
    assertThat(read.all(Household.class).get(0).members()).hasSize(1);
    assertThat(read.issues())
        .filteredOn(issue -> issue.reason().code().equals(FhirReasons.CONTRADICTORY))
        .extracting(FhirIssue::path)
        .containsExactly("RelatedPerson[1]");
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_not_read_a_known_code_under_another_system_or_by_its_display() {
    // GIVEN
    RelatedPerson person = contact("p", "urn:other", "DOMPART");
    person.getRelationshipFirstRep().getCodingFirstRep().setDisplay("Domestic partner");
    // WHEN
    FhirImport read = read(person);
    // THEN
    assertThat(read.records()).isEmpty();
    assertThat(read.issues())
        .extracting(issue -> issue.reason().code())
        .contains(FhirReasons.OTHER_CODE);
    assertThat(read.carried()).hasSize(1);
  }

  @Test
  void should_refuse_a_household_of_nobody() {
    Group group = HouseholdMapper.group(Project.HOUSEHOLD);
    FhirImport read = read(group);
    assertThat(read.records()).isEmpty();
    assertThat(read.issues())
        .extracting(issue -> issue.reason().code())
        .containsExactly(FhirReasons.MISSING);
  }

  @Test
  void should_show_of_two_children_the_one_that_was_let_through() {
    // GIVEN what a disclosure about the second child lets through
    Shown shown =
        Shown.of(
            List.of(
                new Item(
                    "children",
                    List.of(),
                    List.of(
                        List.of(
                            new Item("id", List.of(SECOND.id()), List.of()),
                            new Item("roles", List.of(Role.CHILD), List.of()))))));
    // WHEN
    List<Resource> written = HouseholdMapper.toFhir(household(), shown);
    // THEN no mother, no partner, no birth date
    assertThat(written).hasSize(1);
    RelatedPerson person = (RelatedPerson) written.get(0);
    assertThat(person.getIdElement().getIdPart()).isEqualTo("child-2");
    assertThat(person.getPatient().getReference()).isNull();
    assertThat(person.hasBirthDate()).isFalse();
  }

  @Test
  void should_report_the_official_contacts_that_are_no_household() {
    for (String file :
        List.of(
            "nl-core-ContactPerson-01.xml",
            "nl-core-HelpFromOthers-01-RelatedPerson-01.xml",
            "nl-core-AdvanceDirective-01-RelatedPerson-01.xml")) {
      FhirImport read = read(Fhir.anyExample(file));
      assertThat(read.records()).as(file).isEmpty();
      assertThat(read.carried()).as(file).hasSize(1);
      assertThat(read.issues())
          .as(file)
          .anyMatch(
              issue ->
                  issue.path().equals("RelatedPerson[0].relationship")
                      && issue.reason().code().equals(FhirReasons.OTHER_CODE));
      assertThat(read.issues())
          .as(file)
          .anyMatch(issue -> issue.path().equals("RelatedPerson[0].name[0]"));
    }
  }
}
