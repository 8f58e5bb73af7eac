package nl.kansrijkestart.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.audit.AuditRecord;
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

/** A host with the answers of each person of a family, its log and its gate. All invented. */
public final class FamilyGate {

  public static final Instant GIVEN_AT = Instant.parse("2025-03-01T09:00:00Z");
  public static final Instant USED_AT = Instant.parse("2025-03-10T09:00:00Z");
  public static final Party HOLDER =
      Party.of(OrganizationId.of("mvr-1"), RoleCode.of("SOCIAL_CARE_WORKER"));
  public static final Party RECIPIENT = Party.of(OrganizationId.of("reader-1"));
  public static final Actor WORKER =
      Actor.of(
          RoleCode.of("SOCIAL_CARE_WORKER"), PersonId.of("worker-1"), OrganizationId.of("mvr-1"));

  private static final int ADULT = 30;

  private final Map<PersonId, CapacityFacts> facts = new HashMap<>();
  private final InMemoryAuditLog log = InMemoryAuditLog.create();
  private ConsentHistory history = ConsentHistory.empty();
  private int answers;

  public DisclosureGate gate() {
    byte[] key = new byte[ReceiptKey.MIN_BYTES];
    Arrays.fill(key, (byte) 1);
    key[0] = 0;
    return DisclosureGate.of(
        person -> history,
        CapacityRules.shipped(),
        request -> facts.getOrDefault(request.person(), CapacityFacts.ofAge(ADULT)),
        Discloser.of(ReceiptKey.of(key)),
        log,
        person -> person,
        Clock.fixed(USED_AT, ZoneOffset.UTC),
        PartyVerifier.byHost());
  }

  public FamilyGate child(PersonId child, PersonId parent) {
    facts.put(
        child,
        CapacityFacts.ofAge(0).withRepresentative(parent, ConsentCapacity.AUTHORITY_HOLDER, ADULT));
    return this;
  }

  /** An answer of a person on the own data. */
  public Consent answer(
      PersonId person,
      DataSubject subject,
      Purpose purpose,
      ConsentAnswer answer,
      Set<DataCategory> categories) {
    return answer(person, person, ConsentCapacity.SELF, subject, purpose, answer, categories);
  }

  public Consent answer(
      PersonId person,
      PersonId giver,
      ConsentCapacity capacity,
      DataSubject subject,
      Purpose purpose,
      ConsentAnswer answer,
      Set<DataCategory> categories) {
    answers++;
    Instant at = GIVEN_AT.plusSeconds(answers);
    Consent made =
        new Consent(
            ConsentId.of("c-" + answers),
            person,
            giver,
            capacity,
            new ConsentScope(
                subject,
                ConsentKind.CONFIDENTIALITY_RELEASE,
                purpose,
                null,
                RECIPIENT,
                categories,
                null,
                Set.of()),
            answer,
            at,
            null,
            Set.of(ConsentManner.SPOKEN),
            Set.of(ConsentInformation.WHAT_IS_SHARED),
            HOLDER,
            at,
            null);
    history = history.with(made);
    return made;
  }

  public static DisclosureRequest request(
      PersonId person, DataSubject subject, Purpose purpose, Set<DataCategory> categories) {
    return new DisclosureRequest(
        person,
        subject,
        ConsentKind.CONFIDENTIALITY_RELEASE,
        purpose,
        HOLDER,
        RECIPIENT,
        categories,
        null,
        Set.of(),
        USED_AT);
  }

  public long logged() {
    return log.records().map(AuditRecord::event).count();
  }
}
