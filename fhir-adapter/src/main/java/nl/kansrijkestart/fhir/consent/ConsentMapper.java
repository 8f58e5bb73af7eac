package nl.kansrijkestart.fhir.consent;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentKind;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.fhir.internal.base.ConsentCodes;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Moments;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Extensions;
import nl.kansrijkestart.fhir.internal.reading.Parties;
import nl.kansrijkestart.fhir.internal.reading.Subjects;
import nl.kansrijkestart.fhir.outcome.Shown;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Answers to the question whether data may be disclosed as Consent (toestemming), in the shape of
 * IHE Privacy Consent on FHIR: status, scope, category, patient, time, performer, organisation,
 * source, policy and one provision, without class, code or action.
 *
 * <p>Yes is {@code permit}. No and not-any-more are both {@code deny}, and both {@code active}: a
 * withdrawal is an objection in force, and an inactive Consent would be passed over. Recipient and
 * holder are actors ({@code IRCP}, {@code CST}), the kinds of data security labels, the pregnancy
 * or record it is tied to {@code data}. There is exactly one purpose: several would widen it.
 *
 * <p>The period ends with the last instant that counts, since an end in FHIR is inclusive. The
 * partner's own answer is a Consent of its own, with the partner as patient.
 *
 * <p>What the law opens without her ({@code LegalBasis}) is never written as a Consent: it would
 * read as her yes, and no part of it is ever disclosed. In a log line it is the ground.
 */
public final class ConsentMapper {

  /** Without one of these it could be read as something else, and is not written at all. */
  private static final Set<String> NEEDED = Set.of("person", "scope", "answer", "from");

  private ConsentMapper() {}

  /**
   * All of an answer, for the host's own store.
   *
   * @param consent the answer, not null
   * @return a new Consent, never null
   */
  public static org.hl7.fhir.r4.model.Consent toFhir(Consent consent) {
    return write(requireNonNull(consent, "consent"), Shown.ALL);
  }

  /**
   * What may be told of a consent.
   *
   * @param consent the consent, not null
   * @param shown which of its parts may be written, not null
   * @return a new Consent, or empty where what may be shown makes none; never null
   */
  public static Optional<org.hl7.fhir.r4.model.Consent> toFhir(Consent consent, Shown shown) {
    boolean whole =
        NEEDED.stream().allMatch(shown::has) && (consent.until() == null || shown.has("until"));
    return whole ? Optional.of(write(consent, shown)) : Optional.empty();
  }

  private static org.hl7.fhir.r4.model.Consent write(Consent consent, Shown shown) {
    ConsentScope scope = consent.scope();
    org.hl7.fhir.r4.model.Consent resource = new org.hl7.fhir.r4.model.Consent();
    Subjects.write(resource, scope.subject());
    resource.addExtension(
        EnumCodes.extension(Project.CONSENT_ANSWER, EnumCodes.of(consent.answer())));
    if (shown.has("how")) {
      consent.how().forEach(how -> code(resource, Project.CONSENT_MANNER, how));
    }
    if (shown.has("told")) {
      consent.told().forEach(told -> code(resource, Project.CONSENT_INFORMATION, told));
    }
    if (shown.has("id")) {
      resource.addIdentifier().setSystem(Project.CONSENT).setValue(consent.id().value());
    }
    resource.setStatus(ConsentState.ACTIVE);
    boolean treatment = scope.kind() == ConsentKind.TREATMENT;
    resource.setScope(
        concept(ConsentCodes.SCOPE, treatment ? ConsentCodes.TREATMENT : ConsentCodes.PRIVACY));
    if (!treatment) {
      resource.addCategory(concept(ConsentCodes.ACT_CODE, ConsentCodes.DISCLOSURE));
    }
    resource.addCategory(concept(Project.CONSENT_KIND, EnumCodes.of(scope.kind())));
    resource.setPatient(new Reference("Patient/" + consent.person()));
    if (shown.has("recordedAt")) {
      resource.setDateTimeElement(at(consent.recordedAt()));
    }
    if (shown.has("giver")) {
      performer(consent, shown, resource);
    }
    if (shown.has("recordedBy")) {
      resource.addOrganization(Parties.of(consent.recordedBy()));
    }
    resource.setSource(source(shown.has("evidence") ? consent.evidence() : null));
    resource.addPolicy().setUri(ConsentCodes.POLICY);
    resource.setProvision(provision(consent));
    return resource;
  }

  private static void performer(
      Consent consent, Shown shown, org.hl7.fhir.r4.model.Consent resource) {
    boolean own = consent.giver().equals(consent.person());
    Reference performer = new Reference((own ? "Patient/" : "RelatedPerson/") + consent.giver());
    if (shown.has("capacity")) {
      performer.addExtension(
          EnumCodes.extension(Project.CONSENT_CAPACITY, EnumCodes.of(consent.capacity())));
    }
    resource.addPerformer(performer);
  }

  private static Reference source(@Nullable RecordRef evidence) {
    if (evidence != null) {
      return Parties.key("DocumentReference", Project.RECORD, evidence.value());
    }
    Reference none = new Reference();
    Extensions.absent(none, "unknown");
    return none;
  }

  private static ProvisionComponent provision(Consent consent) {
    ConsentScope scope = consent.scope();
    ProvisionComponent provision = new ProvisionComponent();
    provision.setType(
        consent.answer().objection() ? ConsentProvisionType.DENY : ConsentProvisionType.PERMIT);
    provision.setPeriod(period(consent));
    actor(provision, ConsentCodes.RECIPIENT, scope.recipient());
    Party holder = scope.holder();
    if (holder != null) {
      actor(provision, ConsentCodes.HOLDER, holder);
    }
    scope
        .categories()
        .forEach(
            category ->
                provision.addSecurityLabel(
                    new Coding(Project.DATA_CATEGORY, EnumCodes.of(category), null)));
    provision.addPurpose(purpose(scope.purpose()));
    RecordRef context = scope.context();
    if (context != null) {
      data(provision, ConsentDataMeaning.RELATED, context);
    }
    scope.resources().forEach(one -> data(provision, ConsentDataMeaning.INSTANCE, one));
    return provision;
  }

  private static Period period(Consent consent) {
    Period period = new Period();
    period.setStartElement(at(consent.from()));
    Instant until = consent.until();
    if (until != null && Moments.canBeSaid(until)) {
      period.setEndElement(Moments.lastBefore(until));
    }
    return period;
  }

  private static DateTimeType at(Instant instant) {
    if (!Moments.canBeSaid(instant)) {
      throw new IllegalArgumentException(
          "A consent can only be written in FHIR where it begins and was recorded between the"
              + " years 1 and 9999");
    }
    return Moments.of(instant);
  }

  private static Coding purpose(Purpose purpose) {
    return ConsentCodes.ACT_REASONS.entrySet().stream()
        .filter(entry -> entry.getValue() == purpose)
        .map(entry -> new Coding(ConsentCodes.ACT_REASON, entry.getKey(), null))
        .findFirst()
        .orElseGet(() -> new Coding(Project.PURPOSE, EnumCodes.of(purpose), null));
  }

  private static void actor(ProvisionComponent provision, String role, Party party) {
    provision
        .addActor()
        .setRole(concept(ConsentCodes.PARTICIPATION, role))
        .setReference(Parties.of(party));
  }

  private static void data(
      ProvisionComponent provision, ConsentDataMeaning meaning, RecordRef record) {
    provision
        .addData()
        .setMeaning(meaning)
        .setReference(
            new Reference()
                .setIdentifier(
                    new org.hl7.fhir.r4.model.Identifier()
                        .setSystem(Project.RECORD)
                        .setValue(record.value())));
  }

  private static void code(org.hl7.fhir.r4.model.Consent resource, String url, Enum<?> constant) {
    resource.addExtension(EnumCodes.extension(url, EnumCodes.of(constant)));
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept().addCoding(new Coding(system, code, null));
  }
}
