package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Source;
import org.jspecify.annotations.Nullable;

/**
 * A role of a person or a kind of organisation, with what it may do (rol).
 *
 * <p>What is not among its grants it may not do.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code the code, not null
 * @param aliases other codes for the same role, not null, often empty
 * @param nl the Dutch name, not null or blank
 * @param en the English name, not null or blank
 * @param kind whether persons or organisations hold it, not null
 * @param domain the domain, or null where the sources do not tell
 * @param grants what it may do, each permission once, not null, may be empty
 * @param sources where the role is described, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"code", "aliases", "nl", "en", "kind", "domain", "grants", "sources"})
public record Role(
    RoleCode code,
    List<RoleCode> aliases,
    String nl,
    String en,
    Kind kind,
    @Nullable Domain domain,
    List<Grant> grants,
    List<Source> sources) {

  /** Copies the lists and checks that nothing stands in them twice. */
  public Role {
    requireNonNull(code, "code");
    requireNonNull(nl, "nl");
    requireNonNull(en, "en");
    requireNonNull(kind, "kind");
    aliases = List.copyOf(aliases);
    grants = List.copyOf(grants);
    sources = List.copyOf(sources);
    if (nl.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("A role needs a Dutch and an English name");
    }
    Set<RoleCode> codes = new HashSet<>(aliases);
    if (codes.size() != aliases.size() || codes.contains(code)) {
      throw new IllegalArgumentException("The role " + code + " must have each alias once");
    }
    Set<Permission> permissions = new HashSet<>();
    for (Grant grant : grants) {
      if (!permissions.add(grant.permission())) {
        throw new IllegalArgumentException(
            "The role " + code + " must hold " + grant.permission() + " once");
      }
    }
  }

  /** Who holds a role. */
  public enum Kind {
    /** A person: a professional, a volunteer, a client (persoon). */
    @JsonProperty("person")
    PERSON,
    /** An organisation; the role is the kind of organisation (organisatie). */
    @JsonProperty("organisation")
    ORGANISATION
  }

  /**
   * One thing that a role may do, and on what ground.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param permission what the role may do, not null
   * @param decision the number of the decision that grants it where the sources leave it open, or
   *     null where a source names it
   * @param sources sources of this grant apart from those of the role, not null, often empty
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"permission", "decision", "sources"})
  public record Grant(Permission permission, @Nullable String decision, List<Source> sources) {

    /** Copies the sources. */
    public Grant {
      requireNonNull(permission, "permission");
      sources = List.copyOf(sources);
    }

    /**
     * A grant by the sources of the role.
     *
     * @param permission what the role may do, not null
     * @return the grant, never null
     */
    public static Grant of(Permission permission) {
      return new Grant(permission, null, List.of());
    }

    /**
     * A grant by decision.
     *
     * @param permission what the role may do, not null
     * @param decision the number or name of the decision, not null
     * @return the grant, never null
     */
    public static Grant byDecision(Permission permission, String decision) {
      return new Grant(permission, requireNonNull(decision, "decision"), List.of());
    }
  }

  /**
   * The name of the role.
   *
   * @param language the language of the reader, not null
   * @return the name, never null
   */
  public String name(Language language) {
    return requireNonNull(language, "language") == Language.NL ? nl : en;
  }

  /**
   * The grant of a permission.
   *
   * @param permission the permission, not null
   * @return the grant, or empty where the role does not hold it
   */
  public Optional<Grant> grant(Permission permission) {
    requireNonNull(permission, "permission");
    return grants.stream().filter(grant -> grant.permission().equals(permission)).findFirst();
  }

  /**
   * This role with one grant more, in place of one of the same permission.
   *
   * @param grant the grant, not null
   * @return the new role, never null
   */
  public Role withGrant(Grant grant) {
    List<Grant> more = new ArrayList<>(without(grant.permission()).grants);
    more.add(grant);
    return new Role(code, aliases, nl, en, kind, domain, more, sources);
  }

  /**
   * This role without a permission.
   *
   * @param permission the permission, not null
   * @return the new role, never null
   */
  public Role without(Permission permission) {
    requireNonNull(permission, "permission");
    return new Role(
        code,
        aliases,
        nl,
        en,
        kind,
        domain,
        grants.stream().filter(grant -> !grant.permission().equals(permission)).toList(),
        sources);
  }
}
