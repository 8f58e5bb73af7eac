package nl.kansrijkestart.fhir;

import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A contact as a member of the household of the woman. */
final class RelatedPersonReader implements ResourceReader<RelatedPerson> {

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
    Household.@Nullable Member member = HouseholdMapper.read(person, reading);
    if (member != null) {
      reading.part(woman, new Part(member, person));
    }
  }
}
