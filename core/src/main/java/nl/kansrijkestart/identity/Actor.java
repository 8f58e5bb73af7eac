package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a role, held by a person, an organisation, or a person within an organisation
 * (handelende).
 *
 * <p>Whether the role needs the person or the organisation is for {@link Roles#may(Actor,
 * Permission)} to judge: a midwife acts as a person within a practice, a woman for herself, a
 * municipality as an organisation.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param role the role in which is acted, not null
 * @param person the key of the person, or null
 * @param organization the key of the organisation, or null; at least one of the two is there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"role", "person", "organization"})
public record Actor(
    RoleCode role, @Nullable PersonId person, @Nullable OrganizationId organization) {

  /** Checks that somebody holds the role. */
  public Actor {
    requireNonNull(role, "role");
    if (person == null && organization == null) {
      throw new IllegalArgumentException(
          "An actor needs a person or an organisation; a role alone does not act");
    }
  }

  /**
   * A professional within an organisation.
   *
   * @param role the role, not null
   * @param person the key of the professional, not null
   * @param organization the key of the organisation, not null
   * @return the actor, never null
   */
  public static Actor of(RoleCode role, PersonId person, OrganizationId organization) {
    return new Actor(
        role, requireNonNull(person, "person"), requireNonNull(organization, "organization"));
  }

  /**
   * A person who acts for herself or himself.
   *
   * @param role the role, not null
   * @param person the key of the person, not null
   * @return the actor, never null
   */
  public static Actor ofPerson(RoleCode role, PersonId person) {
    return new Actor(role, requireNonNull(person, "person"), null);
  }

  /**
   * An organisation as such.
   *
   * @param role the kind of organisation, not null
   * @param organization the key of the organisation, not null
   * @return the actor, never null
   */
  public static Actor ofOrganization(RoleCode role, OrganizationId organization) {
    return new Actor(role, null, requireNonNull(organization, "organization"));
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "Actor[masked]";
  }
}
