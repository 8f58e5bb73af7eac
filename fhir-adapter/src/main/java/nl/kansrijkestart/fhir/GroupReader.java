package nl.kansrijkestart.fhir;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.client.SupportNetwork;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A household, to be put together with its members; or a network card, which holds its people. */
final class GroupReader implements ResourceReader<Group> {

  /** What a Group says of a household: roles that nobody holds, and who is in it. */
  record Part(Set<Household.Role> nobodyAs, List<Resource> order, Resource resource) {
    Part {
      nobodyAs = Set.copyOf(nobodyAs);
      order = List.copyOf(order);
    }
  }

  @Override
  public Class<Group> type() {
    return Group.class;
  }

  @Override
  public boolean reads(Group group) {
    return is(group, HouseholdMapper.HOUSEHOLD) || is(group, NetworkMapper.CARD);
  }

  private static boolean is(Group group, String kind) {
    return group.getCode().hasCoding(Project.GROUP, kind);
  }

  @Override
  public void read(Group group, Reading reading) {
    boolean household = is(group, HouseholdMapper.HOUSEHOLD);
    reading.takeCoding(
        "code",
        group.getCode(),
        Project.GROUP,
        household ? HouseholdMapper.HOUSEHOLD : NetworkMapper.CARD);
    reading.take("type", "actual");
    @Nullable PersonId woman = woman(group, reading);
    if (woman == null) {
      return;
    }
    if (household) {
      Set<Household.Role> nobody = EnumSet.noneOf(Household.Role.class);
      nobody.addAll(
          Ext.codes(reading, group.getExtension(), "", Project.NOBODY_AS, Household.Role.class));
      List<Resource> order = new ArrayList<>();
      for (Reference reference :
          Ext.all(reading, group.getExtension(), "", Project.MEMBER, Reference.class)) {
        reading
            .resolve(reference)
            .ifPresentOrElse(order::add, () -> reading.issue("extension", FhirReasons.DANGLING));
      }
      reading.part(woman, new Part(nobody, order, group));
      return;
    }
    @Nullable SupportNetwork card = NetworkMapper.read(group, woman, reading);
    if (card != null) {
      reading.record(card);
    }
  }

  /** The one Patient in it. */
  private static @Nullable PersonId woman(Group group, Reading reading) {
    if (group.getMember().size() != 1) {
      reading.refuse("member", group.hasMember() ? FhirReasons.CONTRADICTORY : FhirReasons.MISSING);
      return null;
    }
    reading.take("member[0].entity");
    return reading.person(group.getMemberFirstRep().getEntity(), "member[0].entity");
  }
}
