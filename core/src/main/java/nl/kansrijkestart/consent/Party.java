package nl.kansrijkestart.consent;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Who holds, receives or records data (partij): an organisation, a kind of organisation, a role, or
 * a combination.
 *
 * <p>In a consent the party is a description that real parties fit or not; in a request it is the
 * real one. "The midwives of practice X" names an organisation and a role, "any neighbourhood team"
 * only a kind.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param organization the organisation, or null where any is meant
 * @param kind the kind of organisation, such as {@code YOUTH_HEALTH_CARE}, or null
 * @param role the role of the person within it, such as {@code YOUTH_NURSE}, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"organization", "kind", "role"})
public record Party(
    @Nullable OrganizationId organization, @Nullable RoleCode kind, @Nullable RoleCode role) {

  /** Checks that something is named. */
  public Party {
    if (organization == null && kind == null && role == null) {
      throw new IllegalArgumentException(
          "A party must name an organisation, a kind of organisation or a role");
    }
  }

  /**
   * One organisation, whoever works there.
   *
   * @param organization the organisation, not null
   * @return the party, never null
   */
  public static Party of(OrganizationId organization) {
    return new Party(organization, null, null);
  }

  /**
   * Somebody in a role at one organisation.
   *
   * @param organization the organisation, not null
   * @param role the role, not null
   * @return the party, never null
   */
  public static Party of(OrganizationId organization, RoleCode role) {
    return new Party(organization, null, role);
  }

  /**
   * Every organisation of a kind.
   *
   * @param kind the kind of organisation, not null
   * @return the party, never null
   */
  public static Party ofKind(RoleCode kind) {
    return new Party(null, kind, null);
  }

  /**
   * The same party, with the kind of its organisation.
   *
   * @param newKind the kind of organisation, not null
   * @return the party, never null
   */
  public Party withKind(RoleCode newKind) {
    return new Party(organization, newKind, role);
  }

  /**
   * Whether a real party fits this description: everything named here is the same there.
   *
   * @param actual the real party, not null
   * @return true if so; false where the real party does not say what is named here
   */
  public boolean covers(Party actual) {
    return (organization == null || organization.equals(actual.organization))
        && (kind == null || kind.equals(actual.kind))
        && (role == null || role.equals(actual.role));
  }

  /** Whether a real party fits, or may fit for all that is known of it. */
  boolean mayCover(Party actual) {
    return (organization == null || organization.equals(actual.organization))
        && (kind == null || actual.kind == null || kind.equals(actual.kind))
        && (role == null || actual.role == null || role.equals(actual.role));
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
