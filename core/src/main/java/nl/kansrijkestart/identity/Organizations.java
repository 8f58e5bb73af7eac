package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;

/**
 * Organisations by name, whatever the spelling (organisaties).
 *
 * <p>Capitals, accents, spaces and punctuation make no difference, and each organisation may have
 * other spellings of its name. One organisation stands here once: a second record under a spelling
 * variant, or under another kind, is refused.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Organizations {

  private final List<Organization> all;
  private final Map<String, Organization> byKey;
  private final Map<OrganizationId, Organization> byId;

  private Organizations(Collection<Organization> organizations) {
    this.all = List.copyOf(organizations);
    this.byKey = new HashMap<>();
    this.byId = new HashMap<>();
    for (Organization organization : all) {
      boolean twice = byId.put(organization.id(), organization) != null;
      for (String key : keys(organization).distinct().toList()) {
        twice |= byKey.put(key, organization) != null;
      }
      if (twice) {
        throw new IllegalArgumentException(
            "Organisation "
                + organization.id()
                + " must stand here once, under one key and one set of names");
      }
    }
  }

  /** Read when first asked for, and once. */
  private static final class Standard {
    static final Organizations ALL =
        RoleFiles.organizations(
            "organizations.json", RoleFiles.shipped("organizations.json"), Roles.standard());
  }

  /**
   * The organisations that the plans of Rotterdam, Ridderkerk and Schiedam name. Their keys are of
   * this library's making.
   *
   * @return the organisations, never null
   */
  public static Organizations standard() {
    return Standard.ALL;
  }

  /**
   * Organisations of a host's own.
   *
   * @param organizations the organisations, not null
   * @return the organisations, never null
   * @throws IllegalArgumentException if one of them stands there twice, by key or by name
   */
  public static Organizations of(Collection<Organization> organizations) {
    return new Organizations(organizations);
  }

  /**
   * Reads organisations in the form of the {@code organizations.json} of this library, and closes
   * the stream.
   *
   * @param in the JSON text, UTF-8, not null
   * @param roles the list that holds their kinds, not null
   * @return the organisations, never null
   * @throws IllegalArgumentException if it cannot be read; the message names the place and the rule
   */
  public static Organizations read(InputStream in, Roles roles) {
    return RoleFiles.organizations(
        "organizations", requireNonNull(in, "in"), requireNonNull(roles, "roles"));
  }

  /**
   * All organisations, in the order given.
   *
   * @return an immutable list, never null
   */
  public List<Organization> all() {
    return all;
  }

  /**
   * An organisation by its name or another spelling of it.
   *
   * @param name the name, not null
   * @return the organisation, or empty where none has the name
   */
  public Optional<Organization> find(String name) {
    return Optional.ofNullable(byKey.get(key(requireNonNull(name, "name"))));
  }

  /**
   * An organisation by its key.
   *
   * @param id the key, not null
   * @return the organisation, or empty where none has the key
   */
  public Optional<Organization> find(OrganizationId id) {
    return Optional.ofNullable(byId.get(requireNonNull(id, "id")));
  }

  /**
   * These organisations and one more.
   *
   * @param organization the organisation, not null
   * @return the new organisations; refused where it is known already by key, by name or by a
   *     variant of its name, and with another reason where it is known as one of another kind
   */
  public Result<Organizations> with(Organization organization) {
    List<Reason> known =
        Stream.concat(
                find(organization.id()).stream(),
                keys(organization).map(byKey::get).filter(Objects::nonNull))
            .distinct()
            .map(found -> reason(found, organization))
            .toList();
    if (!known.isEmpty()) {
      return Result.refused(known);
    }
    List<Organization> more = new ArrayList<>(all);
    more.add(organization);
    return Result.accepted(new Organizations(more));
  }

  private static Reason reason(Organization found, Organization given) {
    return found.kind().equals(given.kind())
        ? Reason.of(
            IdentityReasons.ORGANIZATION_KNOWN, Map.of("organization", found.id().toString()))
        : Reason.of(
            IdentityReasons.ORGANIZATION_KIND_DIFFERS,
            Map.of("organization", found.id().toString(), "kind", found.kind().toString()));
  }

  private static Stream<String> keys(Organization organization) {
    return Stream.concat(Stream.of(organization.name()), organization.aliases().stream())
        .map(Organizations::key);
  }

  /** Letters and digits only, in lower case and without accents. */
  private static String key(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]", "");
    return plain.isEmpty() ? name : plain;
  }
}
