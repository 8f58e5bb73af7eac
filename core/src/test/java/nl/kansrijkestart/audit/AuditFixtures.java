package nl.kansrijkestart.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.HostKey;

/** Synthetic events. */
final class AuditFixtures {

  static final Instant NOON = Instant.parse("2026-03-10T11:00:00Z");
  static final PersonId HER = PersonId.of("client-1");
  static final PersonId PARTNER = PersonId.of("partner-1");
  static final Actor MIDWIFE =
      Actor.of(RoleCode.of("MIDWIFE"), PersonId.of("staff-1"), OrganizationId.of("practice-1"));
  static final AuditRef DECISION = AuditRef.of("decision-1");
  static final AuditRef REPORT = AuditRef.of("report-1");
  static final LocalDate REVIEW = LocalDate.of(2026, 6, 1);

  private AuditFixtures() {}

  static AuditEvent.Builder event(AuditKind kind) {
    return AuditEvent.builder(kind, NOON, MIDWIFE, HER)
        .categories(Set.of(DataCategory.OBSTETRIC))
        .purpose(AuditPurpose.of("care"))
        .basis(LegalBasisCode.CONSENT)
        .decision(DECISION);
  }

  static AuditEvent read() {
    return event(AuditKind.READ).build();
  }

  static AuditEvent readAt(Instant at) {
    return AuditEvent.builder(AuditKind.READ, at, MIDWIFE, HER).build();
  }

  static HostKey key(int offset) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i + offset);
    }
    return HostKey.of(bytes);
  }

  /** An event with everything varied that its kind lets vary. */
  static AuditEvent random(Random random, Instant at) {
    AuditKind[] kinds = AuditKind.values();
    AuditKind kind = kinds[random.nextInt(kinds.length)];
    EnumSet<DataCategory> categories = EnumSet.of(DataCategory.OBSTETRIC);
    for (DataCategory category : DataCategory.values()) {
      if (random.nextInt(4) == 0) {
        categories.add(category);
      }
    }
    AuditEvent.Builder builder =
        AuditEvent.builder(kind, at, MIDWIFE, PersonId.of("client-" + random.nextInt(5)))
            .categories(categories)
            .purpose(AuditPurpose.of(random.nextBoolean() ? "care" : "referral"))
            .basis(LegalBasisCode.CONSENT)
            .decision(AuditRef.of("decision-" + random.nextInt(100)))
            .subject(DataSubject.values()[random.nextInt(DataSubject.values().length)]);
    if (random.nextBoolean()) {
      builder.onBehalfOf(
          Actor.ofOrganization(RoleCode.of("MIDWIFERY"), OrganizationId.of("practice-1")));
    }
    if (kind == AuditKind.RELEASE) {
      builder.withholding(Withholding.released(REPORT));
    } else if (kind == AuditKind.WITHHOLD || random.nextInt(5) == 0) {
      builder.withholding(Withholding.until(REPORT, LocalDate.of(9999, 1, 1)));
    }
    return builder.build();
  }

  /** The value of an accepted result. */
  static <T> T accepted(Result<T> result) {
    return result.match(
        value -> value,
        reasons -> {
          throw new AssertionError("refused: " + reasons);
        });
  }
}
