package nl.kansrijkestart.fhir.internal.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.UraNumber;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
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

  /**
   * The party that a reference names, or null where it names none. What could not be read of it is
   * told as a gap: a party of which a part is left out would be a wider one. What was read is
   * taken, and nothing else of the reference.
   */
  public static @Nullable Party read(
      Reference reference, Reading reading, String path, BiConsumer<String, ReasonCode> gap) {
    OrganizationId organization = organization(reference, reading, path, gap);
    RoleCode kind = role(reference, Project.PARTY_KIND, reading, path, gap);
    RoleCode role = role(reference, Project.PARTY_ROLE, reading, path, gap);
    return organization == null && kind == null && role == null
        ? null
        : new Party(organization, kind, role);
  }

  /** The value of a key of ours, or null; also where the reference beside it names another. */
  public static @Nullable String key(Reference reference, String system) {
    return system.equals(reference.getIdentifier().getSystem())
            && Keys.agree(reference, reference.getIdentifier().getValue())
        ? reference.getIdentifier().getValue()
        : null;
  }

  private static @Nullable OrganizationId organization(
      Reference reference, Reading reading, String path, BiConsumer<String, ReasonCode> gap) {
    Resource found = reading.resolve(reference).orElse(null);
    String type = reading.type(reference);
    if ((type != null && !type.equals("Organization"))
        || (reference.getType() != null && !reference.getType().equals("Organization"))) {
      gap.accept(path, FhirReasons.NO_KEY);
      return null;
    }
    boolean ours = Project.ORGANIZATION.equals(reference.getIdentifier().getSystem());
    String key = ours ? reference.getIdentifier().getValue() : null;
    Organization byNumber =
        reading.session().lookup(Numbered.class, Numbered::of).find(reference.getIdentifier());
    if (key != null || (byNumber != null && (found == byNumber || !reference.hasReference()))) {
      reading.takePartOf(path + ".identifier.system");
      reading.takePartOf(path + ".identifier.value");
    }
    reading.takePartOf(path + ".type");
    if (!reference.hasReference()) {
      if (key == null && byNumber != null) {
        key = byNumber.getIdElement().getIdPart();
      } else if (key == null && Numbered.isNumber(reference.getIdentifier())) {
        gap.accept(path, FhirReasons.ORGANIZATION_NOT_KNOWN);
      }
      return key == null ? null : accepted(key, path, gap);
    }
    reading.takePartOf(path + ".reference");
    String named = named(reference, found);
    if (named == null) {
      gap.accept(path, FhirReasons.NO_KEY);
      return null;
    }
    if (key == null && found == null) {
      reading.issue(path, FhirReasons.DANGLING);
    }
    if (key != null && !named.equals(key) && !named.equals(Keys.id(key))) {
      gap.accept(path, FhirReasons.CONTRADICTORY);
      return null;
    }
    return accepted(key == null ? named : key, path, gap);
  }

  /** The organisations that were handed over, by their URA; those that share one by none. */
  private record Numbered(Map<String, Organization> byUra) {

    static Numbered of(Collection<Resource> all) {
      Map<String, Organization> byUra = new HashMap<>();
      Set<String> shared = new HashSet<>();
      for (Resource resource : all) {
        if (resource instanceof Organization organization) {
          Set<String> own = new HashSet<>();
          organization.getIdentifier().stream()
              .filter(Numbered::isNumber)
              .forEach(one -> own.add(UraNumber.parse(one.getValue()).value()));
          for (String ura : own) {
            if (byUra.put(ura, organization) != null) {
              shared.add(ura);
            }
          }
        }
      }
      byUra.keySet().removeAll(shared);
      return new Numbered(byUra);
    }

    static boolean isNumber(Identifier identifier) {
      return NlCore.URA.equals(identifier.getSystem())
          && identifier.getValue() != null
          && UraNumber.accepts(identifier.getValue());
    }

    @Nullable Organization find(Identifier identifier) {
      return isNumber(identifier)
          ? byUra.get(UraNumber.parse(identifier.getValue()).value())
          : null;
    }
  }

  /** The id that a reference names; null where it has none, or is of another server. */
  private static @Nullable String named(Reference reference, @Nullable Resource found) {
    if (found != null) {
      return found.getIdElement().getIdPart();
    }
    return ReadSession.absolute(reference.getReference())
        ? null
        : reference.getReferenceElement().getIdPart();
  }

  private static @Nullable OrganizationId accepted(
      String key, String path, BiConsumer<String, ReasonCode> gap) {
    if (!OrganizationId.accepts(key)) {
      gap.accept(path, FhirReasons.NO_KEY);
      return null;
    }
    return OrganizationId.of(key);
  }

  private static @Nullable RoleCode role(
      Reference reference,
      String url,
      Reading reading,
      String path,
      BiConsumer<String, ReasonCode> gap) {
    List<Extension> all = reference.getExtension();
    RoleCode found = null;
    for (int i = 0; i < all.size(); i++) {
      if (!url.equals(all.get(i).getUrl())) {
        continue;
      }
      String code = EnumCodes.text(all.get(i));
      if (found != null) {
        gap.accept(path, FhirReasons.CONTRADICTORY);
      } else if (code == null || !RoleCode.accepts(code)) {
        gap.accept(path, FhirReasons.CODE_NOT_KNOWN);
      } else {
        found = RoleCode.of(code);
        reading.takePartOf(Ext.at(path, i) + ".url");
        reading.takePartOf(Ext.at(path, i) + ".value");
      }
    }
    return found;
  }
}
