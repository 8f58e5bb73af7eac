package nl.kansrijkestart.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import org.jspecify.annotations.Nullable;

/** What every event must hold, by its kind. */
final class AuditInvariants {

  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final Set<AuditKind> NEED_CATEGORIES =
      EnumSet.of(AuditKind.PERMIT, AuditKind.DENY, AuditKind.DISCLOSURE);
  private static final Set<AuditKind> NEED_PURPOSE =
      EnumSet.of(AuditKind.PERMIT, AuditKind.DISCLOSURE, AuditKind.EMERGENCY_ACCESS);
  private static final Set<AuditKind> NEED_DECISION =
      EnumSet.of(AuditKind.PERMIT, AuditKind.DENY, AuditKind.DISCLOSURE, AuditKind.WITHDRAWAL);

  private AuditInvariants() {}

  static void check(
      AuditKind kind,
      Instant at,
      Set<DataCategory> categories,
      @Nullable AuditPurpose purpose,
      @Nullable LegalBasisCode basis,
      AuditOutcome outcome,
      @Nullable AuditRef decision) {
    require(
        !at.isBefore(EARLIEST) && !at.isAfter(LATEST),
        "An audit event must lie between the years 1 and 9999");
    require(
        !categories.isEmpty() || !NEED_CATEGORIES.contains(kind),
        kind + " must name at least one category of data");
    require(purpose != null || !NEED_PURPOSE.contains(kind), kind + " must name its purpose");
    require(
        basis != null || kind != AuditKind.EMERGENCY_ACCESS,
        "EMERGENCY_ACCESS must name its legal basis");
    require(
        decision != null || !NEED_DECISION.contains(kind),
        kind + " must name the decision or consent it stems from");
    require(
        kind != AuditKind.DENY || outcome == AuditOutcome.REFUSED,
        "DENY must have the outcome refused");
    require(
        kind != AuditKind.PERMIT || outcome != AuditOutcome.REFUSED,
        "PERMIT must not have the outcome refused; record a DENY");
  }

  static void checkWithholding(
      AuditKind kind, Instant at, Actor actor, PersonId about, @Nullable Withholding withholding) {
    boolean decides = kind == AuditKind.WITHHOLD || kind == AuditKind.RELEASE;
    require(withholding != null || !decides, kind + " must name the report");
    require(
        !decides || (actor.person() != null && !about.equals(actor.person())),
        kind + " must be done by a professional in person, and not by the person it is about");
    if (withholding == null) {
      return;
    }
    require(
        (withholding.reviewOn() == null) == (kind == AuditKind.RELEASE),
        "What is withheld must have a review date; what is released must have none");
    require(
        withholding.reviewOn() == null
            || !withholding.reviewOn().isBefore(at.atZone(ZONE).toLocalDate()),
        "A review date must not lie before the day of the event");
  }

  private static void require(boolean kept, String rule) {
    if (!kept) {
      throw new IllegalArgumentException(rule);
    }
  }
}
