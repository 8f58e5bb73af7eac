package nl.kansrijkestart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.audit.InMemoryAuditLog;
import nl.kansrijkestart.consent.CapacityFacts;
import nl.kansrijkestart.consent.CapacityRules;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentInformation;
import nl.kansrijkestart.consent.ConsentKind;
import nl.kansrijkestart.consent.ConsentManner;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.disclosure.Discloser;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.disclosure.PartyVerifier;
import nl.kansrijkestart.disclosure.ReceiptKey;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.NeutralCode;
import nl.kansrijkestart.privacy.SafeContact;

/** A host whose log is kept and where one person answered one question about her data. */
final class Permitting {

  static final Instant NOW = Instant.parse("2025-06-02T09:00:00Z");
  static final NeutralCode SUBJECT = NeutralCode.of("K-0001");
  static final SafeContact OPEN =
      new SafeContact(
          Set.of(),
          Set.of(),
          List.of(),
          Ternary.UNKNOWN,
          Ternary.UNKNOWN,
          Ternary.UNKNOWN,
          null,
          Set.of(),
          List.of(),
          Ternary.FALSE,
          null);

  private static final Party DESK = Party.of(OrganizationId.of("desk-1"));
  private static final Party PRACTICE =
      new Party(OrganizationId.of("practice-1"), null, RoleCode.of("MIDWIFE"));
  private static final PersonId GUARDIAN = PersonId.of("guardian-1");
  private static final Actor MIDWIFE =
      Actor.of(RoleCode.of("MIDWIFE"), PersonId.of("midwife-1"), OrganizationId.of("practice-1"));

  final InMemoryAuditLog log = InMemoryAuditLog.create();
  private final PersonId person;
  private final FhirWriter writer;

  private Permitting(PersonId person, ConsentHistory history) {
    this.person = person;
    writer =
        FhirWriter.of(
            DisclosureGate.selfOnly(
                one -> one.equals(person) ? history : ConsentHistory.empty(),
                Discloser.of(ReceiptKey.of("a-key-for-tests-of-32-bytes-long".getBytes(UTF_8))),
                log,
                one -> one,
                Clock.fixed(NOW, ZoneOffset.UTC),
                PartyVerifier.byHost()));
  }

  static Permitting nothingAsked(PersonId person) {
    return new Permitting(person, ConsentHistory.empty());
  }

  static Permitting answered(PersonId person, ConsentAnswer answer, Set<DataCategory> categories) {
    return new Permitting(
        person,
        ConsentHistory.of(
            new Consent(
                ConsentId.of("c-1"),
                person,
                person,
                ConsentCapacity.SELF,
                ConsentScope.ofWoman(Purpose.REFERRAL, DESK, categories),
                answer,
                NOW.minusSeconds(60),
                null,
                Set.of(ConsentManner.SPOKEN),
                Set.of(ConsentInformation.WHAT_IS_SHARED),
                PRACTICE,
                NOW.minusSeconds(60),
                null)));
  }

  static Permitting yes(PersonId person, Set<DataCategory> categories) {
    return answered(person, ConsentAnswer.GIVEN, categories);
  }

  Result<FhirExport> write(
      SafeContact contact, Set<DataCategory> asked, Collection<? extends Disclosable> records) {
    return writer.write(
        MIDWIFE,
        DisclosureRequest.ofWoman(person, Purpose.REFERRAL, PRACTICE, DESK, asked, NOW),
        contact,
        SUBJECT,
        records);
  }

  /** What goes out of one record where she agreed to exactly these kinds of data. */
  static FhirExport export(
      PersonId person, SafeContact contact, Set<DataCategory> categories, Disclosable record) {
    return export(DataSubject.WOMAN, person, contact, categories, record);
  }

  /** The same of a record of a child, for whom its guardian agreed. */
  static FhirExport export(
      DataSubject subject,
      PersonId person,
      SafeContact contact,
      Set<DataCategory> categories,
      Disclosable record) {
    Result<FhirExport> export =
        subject == DataSubject.CHILD
            ? ofChild(person, contact, categories, record)
            : yes(person, categories).write(contact, categories, List.of(record));
    return export.match(
        written -> written,
        reasons -> {
          throw new AssertionError("refused: " + reasons);
        });
  }

  private static Result<FhirExport> ofChild(
      PersonId person, SafeContact contact, Set<DataCategory> categories, Disclosable record) {
    ConsentScope scope =
        new ConsentScope(
            DataSubject.CHILD,
            ConsentKind.CONFIDENTIALITY_RELEASE,
            Purpose.REFERRAL,
            null,
            DESK,
            categories,
            null,
            Set.of());
    Consent consent =
        new Consent(
            ConsentId.of("c-2"),
            person,
            GUARDIAN,
            ConsentCapacity.AUTHORITY_HOLDER,
            scope,
            ConsentAnswer.GIVEN,
            NOW.minusSeconds(60),
            null,
            Set.of(ConsentManner.SPOKEN),
            Set.of(ConsentInformation.WHAT_IS_SHARED),
            PRACTICE,
            NOW.minusSeconds(60),
            null);
    FhirWriter writer =
        FhirWriter.of(
            DisclosureGate.of(
                one -> one.equals(person) ? ConsentHistory.of(consent) : ConsentHistory.empty(),
                CapacityRules.shipped(),
                one ->
                    CapacityFacts.ofAge(0)
                        .withRepresentative(GUARDIAN, ConsentCapacity.AUTHORITY_HOLDER, 30),
                Discloser.of(ReceiptKey.of("a-key-for-tests-of-32-bytes-long".getBytes(UTF_8))),
                InMemoryAuditLog.create(),
                one -> one,
                Clock.fixed(NOW, ZoneOffset.UTC),
                PartyVerifier.byHost()));
    DisclosureRequest request =
        new DisclosureRequest(
            person,
            DataSubject.CHILD,
            ConsentKind.CONFIDENTIALITY_RELEASE,
            Purpose.REFERRAL,
            PRACTICE,
            DESK,
            categories,
            null,
            Set.of(),
            NOW);
    return writer.write(MIDWIFE, request, contact, SUBJECT, List.of(record));
  }
}
