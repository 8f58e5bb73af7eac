package nl.kansrijkestart.fhir.internal.family;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.client.Household.Member;
import nl.kansrijkestart.client.Household.Role;
import nl.kansrijkestart.fhir.internal.base.Codes;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.NameMapper;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A contact as a member of the household of the woman. */
public final class RelatedPersonReader implements ResourceReader<RelatedPerson> {

  private static final Set<String> PARTNERS = Set.of("DOMPART", "HUSB", "WIFE");
  private static final String GUARDIAN = "11";

  /** A member, with the resource it was read from. */
  record Part(Household.Member member, Resource resource) {}

  @Override
  public Class<RelatedPerson> type() {
    return RelatedPerson.class;
  }

  @Override
  public boolean reads(RelatedPerson person) {
    return true;
  }

  @Override
  public void read(RelatedPerson person, Reading reading) {
    reading.take("patient");
    @Nullable PersonId woman = reading.person(person.getPatient(), "patient");
    Household.@Nullable Member member = member(person, reading);
    if (member != null) {
      reading.part(woman, new Part(member, person));
    }
  }

  /** The member that a contact is; null where it has no role in a household. */
  private static @Nullable Member member(RelatedPerson person, Reading reading) {
    Set<Role> roles = roles(person, reading);
    if (roles.isEmpty()) {
      reading.issue("relationship", FhirReasons.OTHER_CODE);
      return null;
    }
    PersonId id = PatientFields.id(person, reading);
    if (id == null) {
      return null;
    }
    PatientFields.takeKey(person.getIdentifier(), reading);
    Integer order = Ext.integer(reading, person.getExtension(), "", Project.BIRTH_ORDER);
    return Build.or(
        reading,
        "relationship",
        () ->
            new Member(
                id,
                roles,
                NameMapper.read(person.getName(), reading),
                PatientFields.birthDate(person.getBirthDateElement(), reading),
                order));
  }

  private static Set<Role> roles(RelatedPerson person, Reading reading) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<CodeableConcept> all = person.getRelationship();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < all.get(i).getCoding().size(); j++) {
        Role role = role(all.get(i).getCoding().get(j));
        if (role != null) {
          roles.add(role);
          reading.take("relationship[" + i + "].coding[" + j + "]");
        }
      }
    }
    return roles;
  }

  private static @Nullable Role role(Coding coding) {
    String system = coding.getSystem();
    if (Project.HOUSEHOLD_ROLE.equals(system)) {
      return Codes.parse(Role.class, coding.getCode());
    }
    if (NlCore.ROLE_CODE.equals(system) && PARTNERS.contains(String.valueOf(coding.getCode()))) {
      return Role.PARTNER;
    }
    return NlCore.CONTACT_ROLE.equals(system) && GUARDIAN.equals(coding.getCode())
        ? Role.AUTHORITY_OVER_WOMAN
        : null;
  }
}
