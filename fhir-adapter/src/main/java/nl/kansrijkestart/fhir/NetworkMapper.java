package nl.kansrijkestart.fhir;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.client.SupportNetwork;
import nl.kansrijkestart.client.SupportNetwork.Relation;
import nl.kansrijkestart.client.SupportNetwork.Support;
import nl.kansrijkestart.client.SupportNetwork.Supporter;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The network card as a Group that contains its people: pseudonyms, who are nowhere else.
 *
 * <p>The Group has no date and no author; both are extensions of the project. The text of {@code
 * nl-core-ParticipationInSociety.SocialNetwork} is no network card and never read as one.
 */
public final class NetworkMapper {

  static final String CARD = "network-card";

  /** Far above any network of a person; a bound on work, and no rule of care. */
  static final int MOST = 1_000;

  private static final Map<Relation, Coding> STANDARD = new EnumMap<>(Relation.class);

  static {
    STANDARD.put(Relation.PARTNER, new Coding(NlCore.ROLE_CODE, "DOMPART", null));
    STANDARD.put(Relation.NEIGHBOUR, new Coding(NlCore.CONTACT_ROLE, "19", null));
    STANDARD.put(Relation.FRIEND, new Coding(NlCore.CONTACT_ROLE, "20", null));
    STANDARD.put(Relation.PROFESSIONAL, new Coding(NlCore.CONTACT_ROLE, "07", null));
  }

  private NetworkMapper() {}

  /**
   * Everything of a network card, for whoever holds the record. For anybody else, use the writer
   * that passes the gate.
   *
   * @param network the card, not null
   * @return a new Group, never null
   */
  public static Group toFhir(SupportNetwork network) {
    return toFhir(network, Shown.ALL);
  }

  static Group toFhir(SupportNetwork network, Shown shown) {
    requireNonNull(network, "network");
    Group group = HouseholdMapper.group(CARD);
    if (shown.has("client")) {
      HouseholdMapper.setWoman(group, CARD, network.client());
    }
    if (shown.has("filledOn")) {
      Ext.add(group.getExtension(), Project.FILLED_ON, network.filledOn());
    }
    RoleCode by = network.filledBy();
    if (by != null && shown.has("filledBy")) {
      group.addExtension(Project.FILLED_BY, new CodeType(by.value()));
    }
    List<Shown> each = shown.each("supporters", network.supporters());
    for (int i = 0; i < each.size(); i++) {
      if (!each.get(i).nothing()) {
        RelatedPerson person = person(network.supporters().get(i), each.get(i));
        person.setId("supporter-" + (i + 1));
        person.setPatient(
            shown.has("client")
                ? Keys.reference("Patient", network.client().value())
                : Keys.hidden());
        group.addContained(person);
        group.addExtension(Project.MEMBER, new Reference("#" + person.getId()));
      }
    }
    return group;
  }

  private static RelatedPerson person(Supporter supporter, Shown shown) {
    RelatedPerson person = new RelatedPerson();
    if (shown.has("pseudonym")) {
      person.addIdentifier().setSystem(Project.KEY).setValue(supporter.pseudonym().value());
    }
    Relation relation = supporter.relation();
    if (relation != null && shown.has("relation")) {
      CodeableConcept concept = person.addRelationship();
      Coding standard = STANDARD.get(relation);
      if (standard != null) {
        concept.addCoding(standard.copy());
      }
      concept.addCoding().setSystem(Project.SUPPORT_RELATION).setCode(Codes.of(relation));
    }
    if (shown.has("kind")) {
      Ext.add(person.getExtension(), Project.SUPPORT_KIND, supporter.kind());
    }
    if (shown.has("support")) {
      supporter.support().forEach(one -> Ext.add(person.getExtension(), Project.SUPPORT, one));
    }
    return person;
  }

  /** The card; null where the domain refuses it. */
  static @Nullable SupportNetwork read(Group group, PersonId client, Reading reading) {
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
