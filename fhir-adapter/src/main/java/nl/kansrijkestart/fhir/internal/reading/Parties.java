package nl.kansrijkestart.fhir.internal.reading;

import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Organisations, roles and persons as references by their key: no resource need be there. */
public final class Parties {

  private Parties() {}

  public static Reference key(String type, String system, String value) {
    return new Reference()
        .setType(type)
        .setIdentifier(new Identifier().setSystem(system).setValue(value));
  }

  public static Reference organization(OrganizationId id) {
    return key("Organization", Project.ORGANIZATION, id.value());
  }

  public static Reference person(PersonId id) {
    return new Reference()
        .setIdentifier(new Identifier().setSystem(Project.PERSON).setValue(id.value()));
  }

  /** A party: its organisation if one is named, with kind and role. */
  public static Reference of(Party party) {
    OrganizationId organization = party.organization();
    RoleCode kind = party.kind();
    RoleCode role = party.role();
    Reference reference =
        organization == null ? new Reference().setType("Organization") : organization(organization);
    if (kind != null) {
      reference.addExtension(EnumCodes.extension(Project.PARTY_KIND, kind.value()));
    }
    if (role != null) {
      reference.addExtension(EnumCodes.extension(Project.PARTY_ROLE, role.value()));
    }
    return reference;
  }

  /** The party that a reference names, or null where it names none. */
  public static @Nullable Party read(Reference reference, Reading reading, String path) {
    OrganizationId organization = organization(reference, reading, path);
    RoleCode kind = role(reference, Project.PARTY_KIND, reading, path);
    RoleCode role = role(reference, Project.PARTY_ROLE, reading, path);
    return organization == null && kind == null && role == null
        ? null
        : new Party(organization, kind, role);
  }

  /** The value of a key of ours, or null. */
  public static @Nullable String key(Reference reference, String system) {
    return system.equals(reference.getIdentifier().getSystem())
        ? reference.getIdentifier().getValue()
        : null;
  }

  private static @Nullable OrganizationId organization(
      Reference reference, Reading reading, String path) {
    String key = key(reference, Project.ORGANIZATION);
    if (key == null && reference.hasReference()) {
      Resource found = reading.resolve(reference).orElse(null);
      String type = reading.type(reference);
      if ((found == null && ReadSession.absolute(reference.getReference()))
          || (type != null && !type.equals("Organization"))) {
        reading.issue(path, FhirReasons.NO_KEY);
        return null;
      }
      String text = reference.getReferenceElement().getIdPart();
      key = found == null ? text : found.getIdElement().getIdPart();
      if (found == null) {
        reading.issue(path, FhirReasons.DANGLING);
      }
    }
    if (key == null) {
      return null;
    }
    if (!OrganizationId.accepts(key)) {
      reading.issue(path, FhirReasons.NO_KEY);
      return null;
    }
    return OrganizationId.of(key);
  }

  private static @Nullable RoleCode role(
      Reference reference, String url, Reading reading, String path) {
    String code = EnumCodes.text(reference.getExtensionByUrl(url));
    if (code == null) {
      return null;
    }
    if (!RoleCode.accepts(code)) {
      reading.issue(path, FhirReasons.CODE_NOT_KNOWN);
      return null;
    }
    return RoleCode.of(code);
  }
}
