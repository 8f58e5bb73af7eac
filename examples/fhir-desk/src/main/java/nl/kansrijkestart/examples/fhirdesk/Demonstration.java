package nl.kansrijkestart.examples.fhirdesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kansrijkestart.audit.AuditSink;
import nl.kansrijkestart.audit.InMemoryAuditLog;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentInformation;
import nl.kansrijkestart.consent.ConsentManner;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.disclosure.Discloser;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.disclosure.PartyVerifier;
import nl.kansrijkestart.disclosure.ReceiptKey;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Desk;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralContext;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.store.InMemoryReferralStore;
import nl.kansrijkestart.referral.store.ReferralHandler;

/** An invented woman, her midwife, the desk and a helper; and a desk that runs with them. */
public final class Demonstration {

  static final Instant START = Instant.parse("2025-02-04T09:00:00Z");
  static final OrganizationId OFFICE = OrganizationId.of("desk-1");
  static final OrganizationId TEAM = OrganizationId.of("team-1");
  static final PersonId WORKER = PersonId.of("professional-1");
  static final Actor ASSESSOR = Actor.of(RoleCode.of("DESK_ASSESSOR"), WORKER, OFFICE);
  static final Actor HELPER = Actor.of(RoleCode.of("SOCIAL_CARE_WORKER"), WORKER, TEAM);
  private static final OrganizationId PRACTICE = OrganizationId.of("practice-1");
  static final Actor MIDWIFE = Actor.of(RoleCode.of("MIDWIFE"), WORKER, PRACTICE);
  static final PersonId WOMAN = PersonId.of("woman-1");

  private Demonstration() {}

  /**
   * Starts a desk on a free port, with one draft in it, and prints where it is and a token for each
   * of its callers; it stops with the process.
   *
   * @param args none
   * @throws InterruptedException if it is stopped
   */
  public static void main(String[] args) throws InterruptedException {
    InMemoryReferralStore store = InMemoryReferralStore.create();
    Clock clock = Clock.fixed(START.plusSeconds(60), ZoneOffset.UTC);
    ReferralHandler.of(store, referral -> context()).begin(draft("r-1"));
    Map<String, Actor> tokens = new HashMap<>();
    for (Actor actor : Set.of(MIDWIFE, ASSESSOR, HELPER)) {
      String token = UUID.randomUUID().toString();
      tokens.put(token, actor);
      System.out.println(actor.role() + " " + token);
    }
    DisclosureGate gate = gate(consents(), InMemoryAuditLog.create(), clock);
    try (FhirDesk desk =
        FhirDesk.start(0, store, referral -> context(), OFFICE, tokens, gate, clock)) {
      System.out.println(desk.url());
      Thread.currentThread().join();
    }
  }

  static Referral draft(String id) {
    return Referral.draft(
        ReferralId.of(id),
        CommandId.of("begin-" + id),
        MIDWIFE,
        START,
        new ReferralRequest(
            WOMAN,
            PregnancyId.of("p-1"),
            Set.of(LifeDomain.HOUSING),
            "Ik zoek een huis",
            Municipality.parse("GM0599"),
            null,
            null,
            ReferralRequest.Ground.SUSPECTED));
  }

  static ReferralContext context() {
    return ReferralContext.of(
        Desk.from(
            Packs.standard()
                .entry(Desk.SECTION, "rotterdam-desk", LocalDate.of(2025, 2, 4))
                .orElseThrow(),
            Party.of(OFFICE).withKind(RoleCode.of("MUNICIPALITY"))),
        Roles.standard(),
        consents(),
        Instant.parse("2025-12-31T00:00:00Z"));
  }

  /** She lets the desk know what she asks, and her midwife and helper how it goes. */
  static ConsentHistory consents() {
    return ConsentHistory.of(
        consent(
            "c-1",
            ConsentScope.ofWoman(
                Purpose.REFERRAL,
                Party.of(OFFICE),
                EnumSet.of(
                    DataCategory.REFERENCE,
                    DataCategory.REFERRAL,
                    DataCategory.OWN_WISH,
                    DataCategory.RESIDENCE))),
        consent(
            "c-2",
            ConsentScope.ofWoman(
                Purpose.FEEDBACK,
                Party.of(PRACTICE),
                EnumSet.of(DataCategory.REFERENCE, DataCategory.REFERRAL))),
        consent(
            "c-3",
            ConsentScope.ofWoman(
                Purpose.REFERRAL,
                Party.of(TEAM),
                EnumSet.of(
                    DataCategory.REFERENCE,
                    DataCategory.REFERRAL,
                    DataCategory.OWN_WISH,
                    DataCategory.RESIDENCE))));
  }

  /** A gate on what she answered; of anybody else nothing is known. */
  static DisclosureGate gate(ConsentHistory hers, AuditSink log, Clock clock) {
    return DisclosureGate.selfOnly(
        person -> person.equals(WOMAN) ? hers : ConsentHistory.empty(),
        Discloser.of(ReceiptKey.of(UUID.randomUUID().toString().getBytes(UTF_8))),
        log,
        person -> person,
        clock,
        PartyVerifier.byHost());
  }

  static Consent consent(String id, ConsentScope scope) {
    Instant given = START.minusSeconds(3600);
    return new Consent(
        ConsentId.of(id),
        WOMAN,
        WOMAN,
        ConsentCapacity.SELF,
        scope,
        ConsentAnswer.GIVEN,
        given,
        null,
        Set.of(ConsentManner.SPOKEN),
        Set.of(ConsentInformation.WHAT_IS_SHARED),
        Party.of(PRACTICE, RoleCode.of("MIDWIFE")),
        given,
        null);
  }
}
