package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/**
 * The list of roles and kinds of organisation, and what each may do (rollen en bevoegdheden).
 *
 * <p>Deny by default: a permission that is not listed for a role is refused with {@link
 * IdentityReasons#ROLE_NOT_ALLOWED}, and a role that is not in the list with {@link
 * IdentityReasons#ROLE_UNKNOWN}. The list is data: {@link #standard} ships with the library, a host
 * may bring its own.
 *
 * <pre>{@code
 * RoleDecision answer =
 *     Roles.standard().may(RoleCode.of("MIDWIFE"), Permission.of("REFER_TO_DESK"));
 * answer.reasons().get(0).text(Language.NL);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Roles {

  private static final Source DENY_BY_DEFAULT =
      Source.of("Decision C-56 of this library: the list of roles is complete", null);

  private final String version;
  private final Map<RoleCode, Role> roles;
  private final Map<RoleCode, Role> byAnyCode;

  /** What was granted, made when first asked for and once: as many as there are grants. */
  private final Map<Asked, RoleDecision> granted = new ConcurrentHashMap<>();

  private record Asked(RoleCode role, Permission permission) {}

  private Roles(String version, Collection<Role> roles) {
    this.version = RuleRef.of("ROLES", version).version();
    Map<RoleCode, Role> own = new LinkedHashMap<>();
    Map<RoleCode, Role> any = new HashMap<>();
    for (Role role : roles) {
      own.put(role.code(), role);
      List<RoleCode> codes = new ArrayList<>(role.aliases());
      codes.add(role.code());
      for (RoleCode code : codes) {
        if (any.put(code, role) != null) {
          throw new IllegalArgumentException("The role code " + code + " must stand here once");
        }
      }
    }
    this.roles = own;
    this.byAnyCode = any;
  }

  /** Read when first asked for, and once. */
  private static final class Standard {
    static final Roles ROLES = RoleFiles.roles("roles.json", RoleFiles.shipped("roles.json"));
  }

  /**
   * The list that ships with the library, from the plans of Rotterdam, Ridderkerk and Schiedam.
   *
   * @return the list, never null
   */
  public static Roles standard() {
    return Standard.ROLES;
  }

  /**
   * A list of a host's own.
   *
   * @param version the version of the list, for the rule in every reason, not null
   * @param roles the roles, not null
   * @return the list, never null
   * @throws IllegalArgumentException if two roles share a code or alias, or the version has the
   *     wrong form
   */
  public static Roles of(String version, Collection<Role> roles) {
    return new Roles(version, roles);
  }

  /**
   * Reads a list of a host's own, in the form of the {@code roles.json} of this library, and closes
   * the stream.
   *
   * @param in the JSON text, UTF-8, not null
   * @return the list, never null
   * @throws IllegalArgumentException if it cannot be read; the message names the place and the rule
   */
  public static Roles read(InputStream in) {
    return RoleFiles.roles("roles", requireNonNull(in, "in"));
  }

  /**
   * The version of the list.
   *
   * @return the version, never null
   */
  public String version() {
    return version;
  }

  /**
   * All roles, in the order of the list.
   *
   * @return an immutable list, never null
   */
  public List<Role> roles() {
    return List.copyOf(roles.values());
  }

  /**
   * A role by its code or one of its aliases.
   *
   * @param code the code, not null
   * @return the role, or empty where the list does not hold it
   */
  public Optional<Role> find(RoleCode code) {
    return Optional.ofNullable(byAnyCode.get(requireNonNull(code, "code")));
  }

  /**
   * This list with a role more, in place of the one with the same code. So a host grants or takes a
   * permission: {@code roles.with("2025-local", role.withGrant(grant))}.
   *
   * @param newVersion the version of the new list, not null
   * @param role the role, not null
   * @return the new list, never null
   * @throws IllegalArgumentException if another role has one of its codes
   */
  public Roles with(String newVersion, Role role) {
    Map<RoleCode, Role> more = new LinkedHashMap<>(roles);
    more.put(role.code(), role);
    return new Roles(newVersion, more.values());
  }

  /**
   * Whether a role may do something. Who holds the role is not looked at; use {@link #may(Actor,
   * Permission)} where somebody acts.
   *
   * @param role the role, by code or alias, not null
   * @param permission what it wants to do, not null
   * @return the decision with its reason, never null
   */
  public RoleDecision may(RoleCode role, Permission permission) {
    requireNonNull(permission, "permission");
    return find(role)
        .map(found -> decide(found, permission))
        .orElseGet(() -> refused(List.of(unknown(role))));
  }

  /**
   * Whether somebody may do something in a role. A role of persons needs a person, and outside the
   * client's own domain an organisation too; a kind of organisation needs an organisation.
   *
   * @param actor who acts, in which role, not null
   * @param permission what is to be done, not null
   * @return the decision with every reason, never null
   */
  public RoleDecision may(Actor actor, Permission permission) {
    RoleDecision byRole = may(actor.role(), permission);
    List<Reason> missing = find(actor.role()).map(role -> missing(role, actor)).orElseGet(List::of);
    if (missing.isEmpty()) {
      return byRole;
    }
    List<Reason> all = new ArrayList<>();
    if (!byRole.allowed()) {
      all.addAll(byRole.reasons());
    }
    all.addAll(missing);
    return refused(all);
  }

  /**
   * An organisation of a kind in this list; its domain is that of the kind.
   *
   * @param id the key in the host's system, not null
   * @param name the name, not null
   * @param kind the kind, by code or alias, not null
   * @param numbers its numbers in registers, not null
   * @return the organisation; refused where the kind is unknown or is a role of persons
   * @throws IllegalArgumentException if the name is blank or too long
   */
  public Result<Organization> organization(
      OrganizationId id, String name, RoleCode kind, Organization.Numbers numbers) {
    Optional<Role> role = find(kind);
    if (role.isEmpty()) {
      return Result.refused(List.of(unknown(kind)));
    }
    if (role.get().kind() != Role.Kind.ORGANISATION) {
      return Result.refused(
          List.of(
              reason(IdentityReasons.ROLE_NOT_OF_ORGANIZATION, role.get(), Map.of("role", kind))));
    }
    return Result.accepted(
        new Organization(
            id, name, List.of(), role.get().code(), role.get().domain(), numbers, List.of()));
  }

  private RoleDecision decide(Role role, Permission permission) {
    Asked asked = new Asked(role.code(), permission);
    RoleDecision before = granted.get(asked);
    if (before != null) {
      return before;
    }
    RoleDecision decision = decideAnew(role, permission);
    if (decision.allowed()) {
      granted.put(asked, decision);
    }
    return decision;
  }

  private RoleDecision decideAnew(Role role, Permission permission) {
    Map<String, Object> named = Map.of("role", role.code(), "permission", permission);
    Optional<Role.Grant> grant = role.grant(permission);
    if (grant.isEmpty()) {
      return refused(
          List.of(reason(IdentityReasons.ROLE_NOT_ALLOWED, List.of(DENY_BY_DEFAULT), named)));
    }
    List<Source> sources = grant.get().sources().isEmpty() ? role.sources() : grant.get().sources();
    String decision = grant.get().decision();
    if (decision == null) {
      return new RoleDecision.Allowed(
          List.of(reason(IdentityReasons.ROLE_ALLOWED, sources, named)));
    }
    Map<String, Object> decided = new HashMap<>(named);
    decided.put("decision", decision);
    return new RoleDecision.Allowed(
        List.of(reason(IdentityReasons.ROLE_ALLOWED_BY_DECISION, sources, decided)));
  }

  private List<Reason> missing(Role role, Actor actor) {
    Map<String, Object> named = Map.of("role", role.code());
    List<Reason> missing = new ArrayList<>();
    boolean ofPersons = role.kind() == Role.Kind.PERSON;
    if (ofPersons && actor.person() == null) {
      missing.add(reason(IdentityReasons.ROLE_NEEDS_PERSON, role, named));
    }
    if (actor.organization() == null && !(ofPersons && role.domain() == Domain.CLIENT)) {
      missing.add(reason(IdentityReasons.ROLE_NEEDS_ORGANIZATION, role, named));
    }
    return missing;
  }

  private Reason unknown(RoleCode role) {
    return reason(IdentityReasons.ROLE_UNKNOWN, List.of(DENY_BY_DEFAULT), Map.of("role", role));
  }

  private Reason reason(ReasonCode code, Role role, Map<String, ?> parameters) {
    return reason(code, role.sources(), parameters);
  }

  private Reason reason(ReasonCode code, List<Source> sources, Map<String, ?> parameters) {
    Map<String, String> texts = new HashMap<>();
    parameters.forEach((name, value) -> texts.put(name, value.toString()));
    return Reason.of(code, RuleRef.of("ROLES", version), sources, texts);
  }

  private static RoleDecision refused(List<Reason> reasons) {
    return new RoleDecision.Refused(reasons);
  }

  static List<Reason> some(List<Reason> reasons) {
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("A decision needs at least one reason");
    }
    return List.copyOf(reasons);
  }
}
