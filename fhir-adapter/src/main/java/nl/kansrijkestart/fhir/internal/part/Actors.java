package nl.kansrijkestart.fhir.internal.part;

import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Parties;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Who acts, as the agent of a log line: the person, or else the organisation. */
public final class Actors {

  private Actors() {}

  public static AuditEventAgentComponent agent(Actor actor, boolean requestor) {
    AuditEventAgentComponent agent = new AuditEventAgentComponent();
    agent.addRole(role(actor));
    agent.setWho(who(actor));
    agent.setRequestor(requestor);
    OrganizationId organization = actor.organization();
    if (actor.person() != null && organization != null) {
      agent.addExtension(
          new Extension(Project.ACTOR_ORGANIZATION, Parties.organization(organization)));
    }
    return agent;
  }

  public static CodeableConcept role(Actor actor) {
    return new CodeableConcept().addCoding(new Coding(Project.ROLE, actor.role().value(), null));
  }

  /** The person, or the organisation of an actor that is no person. */
  public static Reference who(Actor actor) {
    PersonId person = actor.person();
    OrganizationId organization = actor.organization();
    return person != null
        ? Parties.person(person)
        : organization != null ? Parties.organization(organization) : new Reference();
  }

  /** The actor, or null where it is not certain who acted in which role. */
  public static @Nullable Actor read(AuditEventAgentComponent agent) {
    if (EnumCodes.several(agent, Project.ACTOR_ORGANIZATION)) {
      return null;
    }
    Extension inside = EnumCodes.one(agent, Project.ACTOR_ORGANIZATION);
    RoleCode role = role(agent);
    String person = Parties.key(agent.getWho(), Project.PERSON);
    String organization =
        person == null
            ? Parties.key(agent.getWho(), Project.ORGANIZATION)
            : inside != null && inside.getValue() instanceof Reference within
                ? Parties.key(within, Project.ORGANIZATION)
                : null;
    if (role == null
        || (person == null && organization == null)
        || (person != null && !PersonId.accepts(person))
        || (organization != null && !OrganizationId.accepts(organization))) {
      return null;
    }
    return new Actor(
        role,
        person == null ? null : PersonId.of(person),
        organization == null ? null : OrganizationId.of(organization));
  }

  private static @Nullable RoleCode role(AuditEventAgentComponent agent) {
    for (CodeableConcept role : agent.getRole()) {
      for (Coding coding : role.getCoding()) {
        if (Project.ROLE.equals(coding.getSystem())
            && coding.getCode() != null
            && RoleCode.accepts(coding.getCode())) {
          return RoleCode.of(coding.getCode());
        }
      }
    }
    return null;
  }
}
