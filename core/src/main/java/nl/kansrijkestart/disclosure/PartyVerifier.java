package nl.kansrijkestart.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.identity.Organization;
import nl.kansrijkestart.identity.Organizations;
import nl.kansrijkestart.identity.RoleCode;

/**
 * Says of which kind an organisation is, so that nobody receives data by calling itself what it is
 * not (verificatie van de ontvanger): a neighbourhood team no report by calling itself Veilig
 * Thuis.
 *
 * <p>A host gives its own register of organisations, or a function over a directory of care.
 * Implementations must be thread-safe.
 */
@FunctionalInterface
public interface PartyVerifier {

  /**
   * The kind of the organisation of a party, as it was established apart from the question.
   *
   * @param party the party, with an organisation, not null
   * @return the kind, or empty where the organisation is not known; never null
   */
  Optional<RoleCode> kindOf(Party party);

  /**
   * By a register: what is not in it is not known.
   *
   * @param organizations the organisations that are known, not null
   * @return the verifier, never null
   */
  static PartyVerifier of(Organizations organizations) {
    requireNonNull(organizations, "organizations");
    return party ->
        Optional.ofNullable(party.organization())
            .flatMap(organizations::find)
            .map(Organization::kind);
  }

  /**
   * For a host that has verified the kind of every party before it asks, such as by a certificate:
   * takes the kind that the party names. A mistake there is a disclosure to the wrong organisation.
   *
   * @return the verifier, never null
   */
  static PartyVerifier byHost() {
    return party -> Optional.ofNullable(party.kind());
  }
}
