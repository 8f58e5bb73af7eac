package nl.kansrijkestart.fhir.internal.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.client.SupportNetwork;
import nl.kansrijkestart.client.SupportNetwork.Relation;
import nl.kansrijkestart.client.SupportNetwork.Support;
import nl.kansrijkestart.client.SupportNetwork.Supporter;
import nl.kansrijkestart.fhir.internal.base.Codes;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A household, to be put together with its members; or a network card, which holds its people. */
public final class GroupReader implements ResourceReader<Group> {

  /** Far above any network of a person; a bound on work, and no rule of care. */
  public static final int MOST = 1_000;

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
    return is(group, Project.HOUSEHOLD) || is(group, Project.NETWORK_CARD);
  }

  private static boolean is(Group group, String kind) {
    return group.getCode().hasCoding(Project.GROUP, kind);
  }

  @Override
  public void read(Group group, Reading reading) {
    boolean household = is(group, Project.HOUSEHOLD);
    reading.takeCoding(
        "code",
        group.getCode(),
        Project.GROUP,
        household ? Project.HOUSEHOLD : Project.NETWORK_CARD);
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
    @Nullable SupportNetwork card = card(group, woman, reading);
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

  /** The card; null where the domain refuses it. */
  private static @Nullable SupportNetwork card(Group group, PersonId client, Reading reading) {
    LocalDate on = Ext.date(reading, group.getExtension(), "", Project.FILLED_ON);
    CodeType by = Ext.one(reading, group.getExtension(), "", Project.FILLED_BY, CodeType.class);
    RoleCode role =
        by == null ? null : Build.or(reading, "extension", () -> RoleCode.of(by.getValue()));
    List<Supporter> supporters = new ArrayList<>();
    IdentityHashMap<Resource, Integer> places = new IdentityHashMap<>();
    for (int i = 0; i < group.getContained().size(); i++) {
      places.put(group.getContained().get(i), i);
    }
    List<Reference> members =
        Ext.all(reading, group.getExtension(), "", Project.MEMBER, Reference.class);
    if (members.size() > MOST) {
      reading.refuse("extension", FhirReasons.TOO_MANY_ELEMENTS, MOST);
      return null;
    }
    for (Reference reference : members) {
      Resource found = reading.resolve(reference).orElse(null);
      Integer at = found == null ? null : places.get(found);
      if (at == null || !(found instanceof RelatedPerson person)) {
        reading.issue("extension", FhirReasons.DANGLING);
        continue;
      }
      Supporter supporter = supporter(person, "contained[" + at + "]", reading);
      if (supporter != null) {
        supporters.add(supporter);
      }
    }
    return Build.or(reading, "", () -> new SupportNetwork(client, on, role, supporters));
  }

  private static @Nullable Supporter supporter(RelatedPerson person, String path, Reading reading) {
    String key = Keys.of(person);
    SupportNetwork.Kind kind =
        Ext.code(
            reading, person.getExtension(), path, Project.SUPPORT_KIND, SupportNetwork.Kind.class);
    if (key == null || !PersonId.accepts(key) || kind == null) {
      reading.issue(path, key == null ? FhirReasons.NO_KEY : FhirReasons.MISSING);
      return null;
    }
    reading.take(path + ".identifier[0]", path + ".patient");
    Set<Support> support = EnumSet.noneOf(Support.class);
    support.addAll(Ext.codes(reading, person.getExtension(), path, Project.SUPPORT, Support.class));
    Relation relation = null;
    for (int i = 0; i < person.getRelationship().size(); i++) {
      for (Coding coding : person.getRelationship().get(i).getCoding()) {
        if (Project.SUPPORT_RELATION.equals(coding.getSystem())) {
          relation = Codes.parse(Relation.class, coding.getCode());
          reading.take(path + ".relationship[" + i + "]");
        }
      }
    }
    return new Supporter(PersonId.of(key), relation, kind, support);
  }
}
