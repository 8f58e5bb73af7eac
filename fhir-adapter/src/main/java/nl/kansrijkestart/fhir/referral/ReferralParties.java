package nl.kansrijkestart.fhir.referral;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.kansrijkestart.fhir.client.IdentifierMapper;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.UraNumber;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.Routing;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in a referral that goes to others (partijen): which desk has it, and by which number
 * an organisation is known. Never by a number of the Chamber of Commerce: the workflow refuses it.
 *
 * <p>This class is immutable, and thread-safe where the functions are.
 */
public final class ReferralParties {

  private final Function<? super Referral, @Nullable OrganizationId> office;
  private final Function<? super OrganizationId, Optional<UraNumber>> uras;

  private ReferralParties(
      Function<? super Referral, @Nullable OrganizationId> office,
      Function<? super OrganizationId, Optional<UraNumber>> uras) {
    this.office = office;
    this.uras = uras;
  }

  /**
   * Parties by their keys, where it is not known which desk is asked.
   *
   * @return the parties, never null
   */
  public static ReferralParties unknown() {
    return new ReferralParties(referral -> null, id -> Optional.empty());
  }

  /**
   * Parties by their keys.
   *
   * @param desk the organisation that runs the desk that is asked, not null
   * @return the parties, never null
   */
  public static ReferralParties ofDesk(OrganizationId desk) {
    requireNonNull(desk, "desk");
    return new ReferralParties(referral -> desk, id -> Optional.empty());
  }

  /**
   * The same parties, by the URA where there is one.
   *
   * @param numbers gives the URA of an organisation, not null
   * @return the parties, never null
   */
  public ReferralParties withUra(Function<? super OrganizationId, Optional<UraNumber>> numbers) {
    return new ReferralParties(office, requireNonNull(numbers, "numbers"));
  }

  /**
   * The organisation that has a referral in hand: whom the desk chose, or else the desk; also after
   * the end.
   *
   * @param referral the referral, not null
   * @return the organisation, or empty where the desk is not known
   */
  public Optional<OrganizationId> owner(Referral referral) {
    return referral
        .routing()
        .map(Routing::provider)
        .or(referral::desk)
        .or(() -> Optional.ofNullable(office.apply(referral)));
  }

  /** The desk that was asked, which stays the same also where another one helps now. */
  Optional<OrganizationId> asked(Referral referral) {
    return referral.events().stream()
        .map(ReferralEvent::desk)
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> Optional.ofNullable(office.apply(referral)));
  }

  /** Who asks: the organisation, or she herself. */
  Optional<Reference> requester(Referral referral) {
    OrganizationId organization = referral.referrer().organization();
    if (organization != null) {
      return Optional.of(reference(organization));
    }
    return Optional.ofNullable(referral.referrer().person())
        .map(person -> Keys.reference("Patient", person.value()));
  }

  /** An organisation by its number, or else by its key. */
  Reference reference(OrganizationId id) {
    Identifier identifier =
        uras.apply(id)
            .map(IdentifierMapper::toFhir)
            .orElseGet(() -> new Identifier().setSystem(Project.ORGANIZATION).setValue(id.value()));
    return new Reference().setType("Organization").setIdentifier(identifier);
  }
}
