package nl.kansrijkestart.fhir.client;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.client.SupportNetwork;
import nl.kansrijkestart.client.SupportNetwork.Relation;
import nl.kansrijkestart.client.SupportNetwork.Supporter;
import nl.kansrijkestart.fhir.internal.base.Codes;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.identity.RoleCode;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;

/**
 * The network card as a Group that contains its people: pseudonyms, who are nowhere else.
 *
 * <p>The Group has no date and no author; both are extensions of the project. The text of {@code
 * nl-core-ParticipationInSociety.SocialNetwork} is no network card and never read as one.
 */
public final class NetworkMapper {

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

  /**
   * What may be told of a network card.
   *
   * @param network the card, not null
   * @param shown which of its parts may be written, not null
   * @return a new Group; never null
   */
  public static Group toFhir(SupportNetwork network, Shown shown) {
    requireNonNull(network, "network");
    Group group = HouseholdMapper.group(Project.NETWORK_CARD);
    if (shown.has("client")) {
      HouseholdMapper.setWoman(group, Project.NETWORK_CARD, network.client());
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
}
