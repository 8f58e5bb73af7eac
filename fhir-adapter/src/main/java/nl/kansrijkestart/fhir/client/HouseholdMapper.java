package nl.kansrijkestart.fhir.client;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.client.Household.Member;
import nl.kansrijkestart.client.Household.Role;
import nl.kansrijkestart.fhir.internal.base.Codes;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.NameMapper;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/**
 * The people around the pregnancy: a Group that names them, and a {@code nl-core-ContactPerson} for
 * each.
 *
 * <p>What somebody is in the household has a code of the project, since the codes of nl-core say
 * what a contact is to the woman and not to the child. Of these, partner ({@code DOMPART}, {@code
 * HUSB}, {@code WIFE}) and guardian (COD472 {@code 11}) are read; a biological father is never
 * guessed. A contact with none of these is reported: a neighbour is no household.
 *
 * <p>Source: nl-core R4 0.12.1-beta.1, profile ContactPerson and its value sets. nl-core has no
 * profile for a household.
 */
public final class HouseholdMapper {

  private static final String PROFILE = "ContactPerson";
  private static final String PARTNER = "DOMPART";

  private static final Map<DataSubject, String> PARTS =
      Map.of(
          DataSubject.PARTNER, "partner",
          DataSubject.BIOLOGICAL_FATHER, "biologicalFather",
          DataSubject.CHILD, "children",
          DataSubject.OTHER, "others");

  private HouseholdMapper() {}

  /**
   * Everything of a household, for whoever holds the record. For anybody else, use the writer that
   * passes the gate.
   *
   * @param household the household, not null
   * @return a new Group, and a new RelatedPerson for each member in their order; never null
   */
  public static List<Resource> toFhir(Household household) {
    return toFhir(household, Shown.ALL);
  }

  /**
   * What may be told of a household.
   *
   * @param household the household, not null
   * @param shown which of its parts may be written, not null
   * @return new resources; never null
   */
  public static List<Resource> toFhir(Household household, Shown shown) {
    requireNonNull(household, "household");
    List<Resource> written = new ArrayList<>();
    Map<PersonId, Shown> ofMember = new HashMap<>();
    PARTS.forEach(
        (subject, part) -> {
          List<Member> members =
              household.members().stream().filter(one -> one.subject() == subject).toList();
          List<Shown> each = shown.each(part, members);
          for (int i = 0; i < members.size(); i++) {
            ofMember.put(members.get(i).id(), each.get(i));
          }
        });
    Group group = group(Project.HOUSEHOLD);
    if (shown.has("woman")) {
      setWoman(group, Project.HOUSEHOLD, household.woman());
    }
    if (shown.has("nobodyAs")) {
      household.nobodyAs().forEach(role -> Ext.add(group.getExtension(), Project.NOBODY_AS, role));
    }
    if (shown.has("woman") || shown.has("nobodyAs")) {
      written.add(group);
    }
    for (Member member : household.members()) {
      Shown ofThis = ofMember.getOrDefault(member.id(), Shown.NOTHING);
      if (ofThis.nothing()) {
        continue;
      }
      written.add(person(household.woman(), member, ofThis, shown.has("woman")));
      if (ofThis.has("id")) {
        group.addExtension(Project.MEMBER, Keys.reference("RelatedPerson", member.id().value()));
      }
    }
    return written;
  }

  static Group group(String kind) {
    Group group = new Group().setType(Group.GroupType.PERSON).setActual(true);
    group.getCode().addCoding().setSystem(Project.GROUP).setCode(kind);
    return group;
  }

  static void setWoman(Group group, String kind, PersonId woman) {
    group.setId(Keys.id(kind + "-" + woman.value()));
    group.addMember().setEntity(Keys.reference("Patient", woman.value()));
  }

  private static RelatedPerson person(
      PersonId woman, Member member, Shown shown, boolean showWoman) {
    RelatedPerson person = new RelatedPerson();
    NlCore.claim(person, PROFILE);
    if (shown.has("id")) {
      Keys.set(person, person.getIdentifier(), member.id().value());
    }
    person.setPatient(showWoman ? Keys.reference("Patient", woman.value()) : Keys.hidden());
    if (shown.has("roles")) {
      for (Role role : member.roles()) {
        CodeableConcept concept = person.addRelationship();
        if (role == Role.PARTNER) {
          concept.addCoding().setSystem(NlCore.ROLE_CODE).setCode(PARTNER);
        }
        concept.addCoding().setSystem(Project.HOUSEHOLD_ROLE).setCode(Codes.of(role));
      }
    }
    if (member.name() != null && shown.has("name")) {
      person.addName(NameMapper.toFhir(member.name()));
    }
    if (member.birthDate() != null && shown.has("birthDate")) {
      person.setBirthDateElement(new DateType(member.birthDate().toString()));
    }
    if (shown.has("birthOrder")) {
      Ext.add(person.getExtension(), Project.BIRTH_ORDER, member.birthOrder());
    }
    return person;
  }
}
