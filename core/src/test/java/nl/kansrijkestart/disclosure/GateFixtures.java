package nl.kansrijkestart.disclosure;

import static nl.kansrijkestart.disclosure.DisclosureFixtures.DESK;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.DISCLOSER;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.PRACTICE;
import static nl.kansrijkestart.disclosure.DisclosureFixtures.WOMAN;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.audit.AuditEvent;
import nl.kansrijkestart.audit.AuditKind;
import nl.kansrijkestart.audit.AuditRecord;
import nl.kansrijkestart.audit.AuditSink;
import nl.kansrijkestart.audit.InMemoryAuditLog;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentInformation;
import nl.kansrijkestart.consent.ConsentManner;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.disclosure.DisclosureFixtures.Host;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Part;
import org.jspecify.annotations.Nullable;

/** A host: its consents, its log, its gate. */
final class GateFixtures {

  static final Actor MIDWIFE =
      Actor.of(RoleCode.of("MIDWIFE"), PersonId.of("midwife-1"), OrganizationId.of("practice-1"));
  static final PersonId IN_LOG = PersonId.of("in-the-log");
  static final Host RECORD =
      Host.of(
          Part.ofWoman("debts", DataCategory.SOCIAL, "hers"),
          Part.ofWoman("wish", DataCategory.OWN_WISH, "rest"),
          Part.ofWoman("mood", DataCategory.MENTAL_HEALTH, "low"));

  final InMemoryAuditLog log = InMemoryAuditLog.create();
  ConsentHistory history = ConsentHistory.empty();
  Instant now = DisclosureFixtures.USED_AT;
  PartyVerifier parties = PartyVerifier.byHost();
  final DisclosureGate gate = gate(log);

  /** Stands where the test puts it. */
  final Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  DisclosureGate gate(AuditSink sink) {
    return DisclosureGate.selfOnly(
        person -> history,
        DISCLOSER,
        sink,
        person -> person.equals(WOMAN) ? IN_LOG : person,
        clock(),
        party -> parties.kindOf(party));
  }

  Consent store(Consent answer) {
    history = history.with(answer);
    return answer;
  }

  List<AuditEvent> events() {
    return log.records().map(AuditRecord::event).toList();
  }

  List<AuditKind> kinds() {
    return events().stream().map(AuditEvent::kind).toList();
  }

  HostReceipt disclosed(Instant at, DataCategory... categories) {
    return disclosed(referral(at, categories));
  }

  HostReceipt disclosed(DisclosureRequest request) {
    return accepted(gate.disclose(MIDWIFE, RECORD, request)).hostReceipt();
  }

  static DisclosureRequest referral(Instant at, DataCategory... categories) {
    return DisclosureRequest.ofWoman(
        WOMAN, Purpose.REFERRAL, PRACTICE, DESK, Set.of(categories), at);
  }

  static Consent answer(
      String id, ConsentAnswer answer, ConsentScope scope, Instant from, @Nullable Instant until) {
    return new Consent(
        ConsentId.of(id),
        WOMAN,
        WOMAN,
        ConsentCapacity.SELF,
        scope,
        answer,
        from,
        until,
        Set.of(ConsentManner.SPOKEN),
        Set.of(ConsentInformation.WHAT_IS_SHARED),
        PRACTICE,
        from,
        null);
  }

  static Consent withdrawn(Consent consent, String id, Instant from) {
    return consent.withdrawn(ConsentId.of(id), from, PRACTICE, from);
  }

  static AuditSink failing(int after) {
    InMemoryAuditLog inner = InMemoryAuditLog.create();
    return event -> {
      if (inner.head().sequence() >= after) {
        throw new IllegalStateException("The disk is full");
      }
      return inner.append(event);
    };
  }

  static <T> T accepted(Result<T> result) {
    return result.match(
        value -> value,
        reasons -> {
          throw new AssertionError("refused: " + reasons);
        });
  }

  static List<Reason> refused(Result<?> result) {
    return result.match(
        value -> {
          throw new AssertionError("accepted");
        },
        reasons -> List.copyOf(reasons));
  }
}
