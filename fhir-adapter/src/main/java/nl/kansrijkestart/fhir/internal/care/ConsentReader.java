package nl.kansrijkestart.fhir.internal.care;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentInformation;
import nl.kansrijkestart.consent.ConsentKind;
import nl.kansrijkestart.consent.ConsentManner;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.internal.base.ConsentCodes;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Moments;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Extensions;
import nl.kansrijkestart.fhir.internal.reading.Parties;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.internal.reading.Subjects;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Answers on the disclosure of data out of Consents.
 *
 * <p>All or nothing: a yes of which one rule is left out would be a wider yes. So what cannot be
 * read with certainty leaves the whole Consent unread and reported as an error, since it may be an
 * objection. One that ended, or is for another recipient, is read as it stands: what it opens is
 * for core to say.
 */
public final class ConsentReader implements ResourceReader<Consent> {

  @Override
  public Class<Consent> type() {
    return Consent.class;
  }

  @Override
  public boolean reads(Consent consent) {
    return true;
  }

  @Override
  public void read(Consent consent, Reading reading) {
    List<Coding> kinds = kinds(consent);
    Gaps gaps = new Gaps(reading);
    if (kinds.size() > 1) {
      gaps.add("category", FhirReasons.CONTRADICTORY);
      return;
    }
    ConsentKind said =
        kinds.isEmpty() ? null : EnumCodes.read(ConsentKind.class, kinds.get(0).getCode());
    if (said == null && !kinds.isEmpty()) {
      gaps.add("category", FhirReasons.CODE_NOT_KNOWN);
      return;
    }
    if (!onData(consent, said)) {
      reading.setAside("scope", FhirReasons.NOT_ON_DATA);
      return;
    }
    // none is guessed: a release of confidentiality is not what every consent is
    ConsentKind kind = gaps.need("category", said);
    Singles.check(consent, kind, gaps);
    ConsentAnswer answer = answer(consent, gaps);
    DataSubject subject = Subjects.read(consent, consent.getPatient(), reading, "patient");
    PersonId person = gaps.need("patient", reading.person(consent.getPatient(), "patient"));
    ConsentId id = gaps.need("identifier", id(consent, reading));
    Reference performer =
        consent.getPerformer().isEmpty() ? new Reference() : consent.getPerformer().get(0);
    if (consent.getPerformer().size() > 1) {
      gaps.add("performer", FhirReasons.CONTRADICTORY);
    }
    PersonId giver =
        gaps.need(
            "performer", performer.isEmpty() ? null : reading.anyone(performer, "performer[0]"));
    String type = reading.type(performer);
    boolean patient = type == null || type.equals("Patient");
    if (!patient && giver != null && giver.equals(person)) {
      gaps.add("performer[0]", FhirReasons.CONTRADICTORY); // one key, and not one person
    }
    ConsentCapacity capacity =
        gaps.need("performer[0]", capacity(performer, giver != null && giver.equals(person)));
    List<ConsentManner> how =
        Extensions.codes(consent, Project.CONSENT_MANNER, ConsentManner.class, reading);
    List<ConsentInformation> told =
        Extensions.codes(consent, Project.CONSENT_INFORMATION, ConsentInformation.class, reading);
    if (how.isEmpty()) {
      gaps.add("extension", FhirReasons.MISSING, Project.CONSENT_MANNER);
    } else if (how.size() < Singles.count(consent, Project.CONSENT_MANNER)) {
      gaps.add("extension", FhirReasons.CODE_NOT_KNOWN, Project.CONSENT_MANNER);
    }
    Party recordedBy =
        gaps.need(
            "organization",
            consent.getOrganization().size() == 1
                ? Parties.read(
                    consent.getOrganizationFirstRep(), reading, "organization[0]", gaps::add)
                : null);
    if (recordedBy != null && recordedBy.role() == null) {
      gaps.add("organization[0]", FhirReasons.MISSING, Project.PARTY_ROLE);
    }
    Instant recordedAt = gaps.need("dateTime", Moments.start(consent.getDateTimeElement()));
    Provision rules = Provision.read(consent.getProvision(), gaps);
    gaps.addLeft("provision", "organization");
    if (rules == null
        || gaps.found()
        || kind == null
        || answer == null
        || person == null
        || id == null
        || giver == null
        || capacity == null
        || recordedBy == null
        || recordedAt == null) {
      return;
    }
    ConsentScope scope = rules.scope(subject, kind);
    Instant from = rules.from() == null ? recordedAt : rules.from();
    nl.kansrijkestart.consent.@Nullable Consent read =
        reading.build(
            "provision",
            () ->
                new nl.kansrijkestart.consent.Consent(
                    id,
                    person,
                    giver,
                    capacity,
                    scope,
                    answer,
                    from,
                    rules.until(),
                    new HashSet<>(how),
                    new HashSet<>(told),
                    recordedBy,
                    recordedAt,
                    evidence(consent, reading)));
    if (read != null) {
      take(consent, reading);
      reading.record(read);
    }
  }

  /** Every code that says what it is about in law. */
  private static List<Coding> kinds(Consent consent) {
    List<Coding> found = new ArrayList<>();
    for (CodeableConcept category : consent.getCategory()) {
      for (Coding coding : category.getCoding()) {
        if (Project.CONSENT_KIND.equals(coding.getSystem())) {
          found.add(coding);
        }
      }
    }
    return found;
  }

  /** Whether it is about data, and not only about care. */
  private static boolean onData(Consent consent, @Nullable ConsentKind said) {
    return said == ConsentKind.TREATMENT
        || consent.getScope().hasCoding(ConsentCodes.SCOPE, ConsentCodes.PRIVACY);
  }

  private static @Nullable ConsentAnswer answer(Consent consent, Gaps gaps) {
    int index = Extensions.index(consent, Project.CONSENT_ANSWER);
    ConsentAnswer said =
        index < 0
            ? null
            : EnumCodes.read(
                ConsentAnswer.class, EnumCodes.text(consent.getExtension().get(index)));
    ConsentProvisionType type = consent.getProvision().getType();
    if (consent.getStatus() != ConsentState.ACTIVE) {
      gaps.add("status", FhirReasons.NOT_IN_FORCE);
      return null;
    }
    if (type != ConsentProvisionType.PERMIT && type != ConsentProvisionType.DENY) {
      gaps.add("provision.type", FhirReasons.MISSING);
      return null;
    }
    boolean no = type == ConsentProvisionType.DENY;
    if (!no
        && consent.getVerification().stream()
            .anyMatch(one -> !Boolean.TRUE.equals(one.getVerifiedElement().getValue()))) {
      gaps.add("verification", FhirReasons.NOT_IN_FORCE);
      return null;
    }
    if (index < 0) {
      return no ? ConsentAnswer.REFUSED : ConsentAnswer.GIVEN;
    }
    if (said == null || said.objection() != no) {
      gaps.add("provision.type", FhirReasons.CONTRADICTORY);
      return null;
    }
    gaps.reading().take("extension[" + index + "]");
    return said;
  }

  private static @Nullable ConsentId id(Consent consent, Reading reading) {
    List<Identifier> all = consent.getIdentifier();
    for (int i = 0; i < all.size(); i++) {
      String value = all.get(i).getValue();
      if (Project.CONSENT.equals(all.get(i).getSystem())
          && value != null
          && ConsentId.accepts(value)) {
        reading.take("identifier[" + i + "]");
        return ConsentId.of(value);
      }
    }
    String own = consent.getIdElement().getIdPart();
    return own != null && ConsentId.accepts(own) ? ConsentId.of(own) : null;
  }

  private static @Nullable ConsentCapacity capacity(Reference performer, boolean own) {
    if (EnumCodes.several(performer, Project.CONSENT_CAPACITY)) {
      return null;
    }
    String said = EnumCodes.text(EnumCodes.one(performer, Project.CONSENT_CAPACITY));
    return said != null
        ? EnumCodes.read(ConsentCapacity.class, said)
        : own ? ConsentCapacity.UNSET : null;
  }

  private static @Nullable RecordRef evidence(Consent consent, Reading reading) {
    if (!(consent.getSource() instanceof Reference reference)) {
      return null;
    }
    String key = Parties.key(reference, Project.RECORD);
    if (key != null && RecordRef.accepts(key)) {
      reading.take("source");
      return RecordRef.of(key);
    }
    if (Extensions.absent(reference) != null) {
      reading.take("source");
    }
    return null;
  }

  private static void take(Consent consent, Reading reading) {
    reading.take("status", "patient", "dateTime", "performer");
    reading.takeCodings(
        "scope",
        consent.getScope(),
        ConsentCodes.SCOPE,
        Set.of(ConsentCodes.PRIVACY, ConsentCodes.TREATMENT));
    for (int i = 0; i < consent.getPolicy().size(); i++) {
      if (ConsentCodes.POLICY.equals(consent.getPolicy().get(i).getUri())) {
        reading.take("policy[" + i + "].uri");
      }
    }
    for (int i = 0; i < consent.getCategory().size(); i++) {
      for (Coding coding : consent.getCategory().get(i).getCoding()) {
        if (Project.CONSENT_KIND.equals(coding.getSystem())
            || (ConsentCodes.ACT_CODE.equals(coding.getSystem())
                && ConsentCodes.DISCLOSURE.equals(coding.getCode()))) {
          reading.take("category[" + i + "]");
        }
      }
    }
  }

  /** What stands in the way; the whole is set aside, as an error. */
  static final class Gaps {

    private final Reading reading;
    private boolean found;

    Gaps(Reading reading) {
      this.reading = reading;
    }

    Reading reading() {
      return reading;
    }

    boolean found() {
      return found;
    }

    void add(String path, ReasonCode code) {
      reading.refuse(path, code);
      found = true;
    }

    void add(String path, ReasonCode code, String named) {
      reading.refuse(path, code, named);
      found = true;
    }

    /** What was not read of a rule or a party would make it wider. */
    void addLeft(String... elements) {
      for (String element : found ? new String[0] : elements) {
        reading.left(element).forEach(path -> add(path, FhirReasons.RULE_NOT_READ));
      }
    }

    <T> @Nullable T need(String path, @Nullable T value) {
      if (value == null) {
        add(path, FhirReasons.MISSING);
      }
      return value;
    }
  }

  /** The one provision of a Consent. */
  record Provision(
      Party recipient,
      @Nullable Party holder,
      java.util.Set<nl.kansrijkestart.privacy.DataCategory> categories,
      nl.kansrijkestart.consent.Purpose purpose,
      @Nullable RecordRef context,
      java.util.Set<RecordRef> resources,
      @Nullable Instant from,
      @Nullable Instant until) {

    ConsentScope scope(DataSubject subject, ConsentKind kind) {
      return new ConsentScope(
          subject, kind, purpose, holder, recipient, categories, context, resources);
    }

    static @Nullable Provision read(ProvisionComponent provision, Gaps gaps) {
      return new ProvisionReading(provision, gaps).read();
    }
  }
}
