package nl.kansrijkestart.fhir.referral;

import static java.util.Objects.requireNonNull;

import java.util.Date;
import java.util.List;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.base.ReferralCodes;
import nl.kansrijkestart.fhir.internal.part.SafeContactMapper;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.outward.OutwardStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for a pregnant woman as ServiceRequest (hulpvraag), in the shape of clinical order
 * workflows: an order for a social service, the topics as reasons, the offer as the definition that
 * it instantiates, her question as note, and consent as supporting information.
 *
 * <p>There is no profile to claim. Where she stays, how she can be reached safely, what the
 * referral stands on and the key of the pregnancy are extensions of the project.
 */
public final class ReferralRequestMapper {

  private ReferralRequestMapper() {}

  /**
   * All of a request, for the host's own store.
   *
   * @param request the request, not null
   * @return a new ServiceRequest that is active, never null
   */
  public static ServiceRequest toFhir(ReferralRequest request) {
    return toFhir(requireNonNull(request, "request"), Shown.ALL);
  }

  /**
   * All of the request of a referral, with its key, its state and who asks, for the host's own
   * store.
   *
   * @param referral the referral, not null
   * @param parties who is who, not null
   * @return a new ServiceRequest, never null
   */
  public static ServiceRequest toFhir(Referral referral, ReferralParties parties) {
    return toFhir(
        requireNonNull(referral, "referral"), Shown.ALL, requireNonNull(parties, "parties"));
  }

  /**
   * What may be told of a request for a referral.
   *
   * @param request the request, not null
   * @param shown which of its parts may be written, not null
   * @return a new ServiceRequest, never null
   */
  public static ServiceRequest toFhir(ReferralRequest request, Shown shown) {
    ServiceRequest resource = new ServiceRequest();
    resource.setStatus(ServiceRequestStatus.ACTIVE);
    resource.setIntent(ServiceRequestIntent.ORDER);
    resource.addCategory().addCoding().setSystem(NlCore.SNOMED).setCode(ReferralCodes.CATEGORY);
    resource.setSubject(
        shown.has("person") ? Keys.reference("Patient", request.person().value()) : Keys.hidden());
    if (shown.has("needs")) {
      for (LifeDomain need : request.needs()) {
        resource.addReasonCode().addCoding().setSystem(Project.LIFE_DOMAIN).setCode(need.code());
      }
    }
    if (shown.has("question") && request.question() != null) {
      resource.addNote().setText(request.question());
    }
    if (shown.has("offer") && request.offer() != null) {
      resource.addInstantiatesCanonical(Project.OFFER_DEFINITION + request.offer().value());
    }
    List<Extension> extensions = resource.getExtension();
    if (shown.has("pregnancy")) {
      extensions.add(pregnancy(request.pregnancy()));
    }
    if (shown.has("stay") && request.stay() != null) {
      Ext.add(extensions, Project.STAY, new CodeType(request.stay().code()));
    }
    if (shown.has("contact") && request.contact() != null) {
      extensions.add(contact(request.contact(), shown.within("contact")));
    }
    if (shown.has("ground")) {
      Ext.add(extensions, Project.GROUND, request.ground());
    }
    return resource;
  }

  /**
   * What may be told of what a referral asks, with the key of the referral, to the organisation
   * that referred her where not all is written. Its status tells no more than that of the task.
   *
   * @param referral the referral, not null
   * @param shown which of its parts may be written, not null
   * @param parties who they are to the receiver, not null
   * @return a new ServiceRequest, never null
   */
  public static ServiceRequest toFhir(Referral referral, Shown shown, ReferralParties parties) {
    return toFhir(
        referral, shown, parties, shown.everything() ? null : referral.referrer().organization());
  }

  /** For the organisation that reads it; without one for the desk that holds it. */
  static ServiceRequest toFhir(
      Referral referral, Shown shown, ReferralParties parties, @Nullable OrganizationId reader) {
    ServiceRequest resource = toFhir(referral.request(), shown.within("request"));
    if (shown.has("id")) {
      resource.setId(Keys.id(referral.id().value()));
      resource.addIdentifier(key(referral));
    }
    if (shown.has("state")) {
      resource.setStatus(status(referral, reader));
      referral.sentAt().map(Date::from).ifPresent(resource::setAuthoredOn);
    }
    if (shown.has("request")) {
      parties.requester(referral).ifPresent(resource::setRequester);
      for (ReferralEvent event : referral.events()) {
        if (event.step().kind() == ReferralStep.Kind.SEND) {
          event.consents().forEach(consent -> resource.addSupportingInfo(consent(consent.value())));
        }
      }
    }
    return resource;
  }

  static Identifier key(Referral referral) {
    return new Identifier().setSystem(Project.REFERRAL).setValue(referral.id().value());
  }

  private static Reference consent(String id) {
    return new Reference()
        .setType("Consent")
        .setIdentifier(new Identifier().setSystem(Project.CONSENT).setValue(id));
  }

  /** That it is about no pregnancy is said: an absent key is unknown to who reads it. */
  private static Extension pregnancy(@Nullable PregnancyId pregnancy) {
    if (pregnancy != null) {
      return new Extension(Project.PREGNANCY_KEY, new StringType(pregnancy.value()));
    }
    Extension none = new Extension(Project.PREGNANCY_KEY);
    none.addExtension(new Extension(Keys.ABSENT, new CodeType(ReferralCodes.NO_PREGNANCY)));
    return none;
  }

  /** That nothing was agreed is another answer than that nobody asked: it is written. */
  private static Extension contact(SafeContact contact, Shown shown) {
    Extension extension = SafeContactMapper.toFhir(contact, shown);
    if (extension != null) {
      return extension;
    }
    Extension unknown = new Extension(Project.SAFE_CONTACT);
    unknown.addExtension(new Extension(Keys.ABSENT, new CodeType("unknown")));
    return unknown;
  }

  /**
   * As far as the reader is told. She may come back from where nobody acts: the order waits and is
   * not taken back. To who has no part in it, it is unknown where it stands.
   */
  private static ServiceRequestStatus status(Referral referral, @Nullable OrganizationId reader) {
    ReferralState state = referral.state();
    if (state == ReferralState.DRAFT
        && (reader == null || reader.equals(referral.referrer().organization()))) {
      return ServiceRequestStatus.DRAFT;
    }
    return (reader == null ? OutwardStatus.atTheDesk(referral) : OutwardStatus.of(referral, reader))
        .map(
            told ->
                switch (told.task()) {
                  case REQUESTED, RECEIVED, ACCEPTED, IN_PROGRESS -> ServiceRequestStatus.ACTIVE;
                  case COMPLETED -> ServiceRequestStatus.COMPLETED;
                  case REJECTED -> ServiceRequestStatus.REVOKED;
                  case FAILED -> ServiceRequestStatus.ONHOLD;
                  case CANCELLED ->
                      state == ReferralState.DECLINED_BY_CLIENT
                          ? ServiceRequestStatus.ONHOLD
                          : ServiceRequestStatus.REVOKED;
                })
        .orElse(ServiceRequestStatus.UNKNOWN);
  }
}
