package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Where the desk sends a referral (toeleiding): exactly one primary destination, and others beside
 * it where more than one helps.
 *
 * <p>Being named as a helper beside it opens nothing of her: it makes that the organisation may
 * take up the direction of the case, on a consent of hers.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param primary the primary destination, not null
 * @param additional other destinations, not null, often empty
 * @param provider the organisation that takes it on, or null where the desk keeps it in hand
 * @param kind the kind of that organisation, where it is known: a consent for a kind reaches only
 *     an organisation of which it is given; null where there is none
 * @param helpers the organisations that carry out the other destinations, as far as they are known,
 *     by destination; not null, empty where null is given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"primary", "additional", "provider", "kind", "helpers"})
public record Routing(
    DestinationCode primary,
    Set<DestinationCode> additional,
    @Nullable OrganizationId provider,
    @Nullable RoleCode kind,
    Set<Helper> helpers) {

  private static final Comparator<Helper> IN_ORDER =
      Comparator.comparing((Helper helper) -> helper.destination().value())
          .thenComparing(helper -> helper.organization().value());

  /**
   * Copies the sets and checks that each helper carries out one of the other destinations, and that
   * a kind is of somebody.
   */
  @SuppressWarnings("ConstantValue") // JSON of before helpers were named has none
  public Routing {
    requireNonNull(primary, "primary");
    additional = Ordered.by(requireNonNull(additional, "additional"), DestinationCode::value);
    helpers = helpers == null ? Set.of() : inOrder(helpers);
    if (kind != null && provider == null) {
      throw new IllegalArgumentException(
          "A kind of organisation must be that of the organisation that takes it on");
    }
    for (Helper helper : helpers) {
      if (!additional.contains(helper.destination())) {
        throw new IllegalArgumentException(
            "A helper beside the primary destination must carry out one of the additional"
                + " destinations");
      }
    }
  }

  /**
   * A routing that names no organisation for the other destinations.
   *
   * @param primary the primary destination, not null
   * @param additional other destinations, not null, often empty
   * @param provider the organisation that takes it on, or null where the desk keeps it in hand
   */
  public Routing(
      DestinationCode primary, Set<DestinationCode> additional, @Nullable OrganizationId provider) {
    this(primary, additional, provider, null, Set.of());
  }

  /**
   * A routing to an organisation whose kind is not known.
   *
   * @param primary the primary destination, not null
   * @param additional other destinations, not null, often empty
   * @param provider the organisation that takes it on, or null where the desk keeps it in hand
   * @param helpers the organisations that carry out the other destinations, not null
   */
  public Routing(
      DestinationCode primary,
      Set<DestinationCode> additional,
      @Nullable OrganizationId provider,
      Set<Helper> helpers) {
    this(primary, additional, provider, null, helpers);
  }

  private static Set<Helper> inOrder(Set<Helper> helpers) {
    return Collections.unmodifiableSet(
        new LinkedHashSet<>(helpers.stream().sorted(IN_ORDER).toList()));
  }

  /**
   * To one destination, in the hands of an organisation.
   *
   * @param primary the destination, not null
   * @param provider the organisation that takes it on, not null
   * @return the routing, never null
   */
  public static Routing to(DestinationCode primary, OrganizationId provider) {
    return new Routing(primary, Set.of(), requireNonNull(provider, "provider"));
  }

  /**
   * To one destination, in the hands of an organisation whose kind may be known.
   *
   * @param primary the destination, not null
   * @param provider the organisation that takes it on, with its kind where that is known, not null
   * @return the routing, never null
   * @throws IllegalArgumentException if no organisation is named
   */
  public static Routing to(DestinationCode primary, Party provider) {
    if (provider.organization() == null) {
      throw new IllegalArgumentException("A routing must name the organisation that takes it on");
    }
    return new Routing(primary, Set.of(), provider.organization(), provider.kind(), Set.of());
  }

  /**
   * The same routing, with one organisation more that helps beside the primary destination.
   *
   * @param destination what it carries out, added to the other destinations, not null
   * @param organization the organisation, with its kind where that is known, not null
   * @return the routing, never null
   * @throws IllegalArgumentException if no organisation is named
   */
  public Routing beside(DestinationCode destination, Party organization) {
    Set<DestinationCode> destinations = new LinkedHashSet<>(additional);
    destinations.add(destination);
    Set<Helper> more = new LinkedHashSet<>(helpers);
    more.add(new Helper(destination, organization));
    return new Routing(primary, destinations, provider, kind, more);
  }

  /** Whether an organisation helps: as the primary one, or beside it. */
  boolean helps(OrganizationId organization) {
    return organization.equals(provider) || beside(organization).isPresent();
  }

  /** The organisation as it is named beside the primary one. */
  Optional<Party> beside(OrganizationId organization) {
    return helpers.stream()
        .filter(helper -> helper.organization().equals(organization))
        .map(Helper::party)
        .findFirst();
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

  /**
   * An organisation that helps beside the primary destination (medehulpverlener), such as the
   * neighbourhood team.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param destination which of the other destinations it carries out, not null
   * @param party the organisation, with its kind where that is known: a consent for a kind reaches
   *     only an organisation of which it is given; no role; not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"destination", "party"})
  public record Helper(DestinationCode destination, Party party) {

    /** Checks that an organisation is named, and no role: who acts says that. */
    public Helper {
      requireNonNull(destination, "destination");
      requireNonNull(party, "party");
      if (party.organization() == null || party.role() != null) {
        throw new IllegalArgumentException(
            "A helper must name the organisation that helps, and no role within it");
      }
    }

    OrganizationId organization() {
      return requireNonNull(party.organization(), "organization");
    }

    /** The same helper by the code of the destination that holds now. */
    Helper withDestination(DestinationCode code) {
      return new Helper(code, party);
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
}
