package nl.kansrijkestart.fhir;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralStep;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees of a referral as FHIR (inzage): all of it within the organisation that holds
 * it, or the parts that a disclosure lets through.
 *
 * <p>Each resource is labelled restricted, and its narrative names the kind of resource only. This
 * class is immutable and thread-safe.
 */
public final class ReferralView {

  private final Shown shown;
  private final ReferralParties parties;
  private final @Nullable OrganizationId reader;

  private ReferralView(Shown shown, ReferralParties parties, @Nullable OrganizationId reader) {
    this.shown = shown;
    this.parties = requireNonNull(parties, "parties");
    this.reader = reader;
  }

  /**
   * Everything, for who holds the record.
   *
   * @param parties who is who, not null
   * @return the view, never null
   */
  public static ReferralView all(ReferralParties parties) {
    return new ReferralView(Shown.ALL, parties, null);
  }

  /**
   * Everything, with the status as an organisation may read it: who referred her reads no more than
   * its messages tell.
   *
   * @param reader the organisation that reads, not null
   * @param parties who is who, not null
   * @return the view, never null
   */
  public static ReferralView toldTo(OrganizationId reader, ReferralParties parties) {
    return new ReferralView(Shown.ALL, parties, requireNonNull(reader, "reader"));
  }

  /**
   * What a disclosure of the referral lets through.
   *
   * @param disclosure what the host's gate answered for this referral, not null
   * @param parties who is who, not null
   * @return the view, never null
   */
  public static ReferralView of(Disclosure disclosure, ReferralParties parties) {
    return new ReferralView(
        Shown.of(disclosure.items()),
        parties,
        disclosure.recipientReceipt().recipient().organization());
  }

  /**
   * Where it stands.
   *
   * @param referral the referral, not null
   * @return a new Task, or empty for a draft, and where key or state is not shown
   */
  public Optional<Task> task(Referral referral) {
    return ReferralTaskMapper.toFhir(referral, shown, parties, reader).map(ReferralView::labelled);
  }

  /**
   * What is asked.
   *
   * @param referral the referral, not null
   * @return a new ServiceRequest, or empty where key or request is not shown
   */
  public Optional<ServiceRequest> request(Referral referral) {
    return shown.has("id") && shown.has("request")
        ? Optional.of(labelled(ReferralRequestMapper.toFhir(referral, shown, parties)))
        : Optional.empty();
  }

  /**
   * The step that a task means which came in for a referral, whether or not it leads on: core
   * judges that, and says why not.
   *
   * @param referral the referral as it is, not null
   * @param after the task that came in, not null
   * @return the step if it is certain, and every issue; never null
   */
  public FhirRead<ReferralStep> step(Referral referral, Task after) {
    return TaskSteps.meant(task(referral).orElse(null), requireNonNull(after, "after"));
  }

  /**
   * The organisation that has a referral in hand.
   *
   * @param referral the referral, not null
   * @return the organisation, or empty where it is not known
   */
  public Optional<OrganizationId> owner(Referral referral) {
    return parties.owner(referral);
  }

  /**
   * The key that a task or request has in its address, for a referral.
   *
   * @param referral the key of the referral, not null
   * @return the id, never null
   */
  public static String id(ReferralId referral) {
    return Keys.id(referral.value());
  }

  private static <T extends DomainResource> T labelled(T resource) {
    resource.getMeta().addSecurity(new Coding(Labels.CONFIDENTIALITY, "R", null));
    Narratives.write(resource);
    return resource;
  }
}
