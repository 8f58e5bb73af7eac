package nl.kansrijkestart.examples.referralstore;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Desk;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralContext;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.Transition;
import nl.kansrijkestart.referral.store.OutboxMessage;
import nl.kansrijkestart.referral.store.ReferralHandler;
import nl.kansrijkestart.referral.store.ReferralStore;

/** Invented women who come of their own accord, and a desk. */
final class SampleReferrals {

  private static final PersonId PERSON = PersonId.of("woman-1");
  private static final OrganizationId OFFICE = OrganizationId.of("desk-1");
  private static final Actor WOMAN = Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), PERSON);
  private static final Actor ASSESSOR =
      Actor.of(RoleCode.of("DESK_ASSESSOR"), PersonId.of("professional-1"), OFFICE);
  private static final Instant AT = Instant.parse("2025-02-04T09:00:00Z");
  private static final Set<Kind> PLAIN =
      Set.of(Kind.SEND, Kind.RECEIVE, Kind.ACCEPT, Kind.DECLINE, Kind.RESUME);
  static final ReferralContext CONTEXT =
      ReferralContext.of(
          Desk.from(
              Packs.standard()
                  .entry(Desk.SECTION, "rotterdam-desk", LocalDate.of(2025, 2, 4))
                  .orElseThrow(),
              Party.of(OFFICE).withKind(RoleCode.of("MUNICIPALITY"))),
          Roles.standard(),
          ConsentHistory.of(),
          Instant.parse("2025-12-31T00:00:00Z"));

  private SampleReferrals() {}

  /** A handler that tells the desk of every step. */
  static ReferralHandler handler(ReferralStore store) {
    return ReferralHandler.of(store, referral -> CONTEXT)
        .telling(event -> List.of(OutboxMessage.about(event, OFFICE)));
  }

  static Referral draft(String id) {
    return Referral.draft(
        ReferralId.of(id),
        CommandId.of("begin-" + id),
        WOMAN,
        AT,
        new ReferralRequest(
            PERSON,
            PregnancyId.of("p-" + id),
            Set.of(LifeDomain.HOUSING),
            null,
            null,
            new SafeContact(
                Set.of(ContactChannel.values()[0]),
                Set.of(),
                List.of(),
                Ternary.UNKNOWN,
                Ternary.UNKNOWN,
                Ternary.UNKNOWN,
                null,
                Set.of(),
                List.of(),
                Ternary.UNKNOWN,
                null),
            null,
            null));
  }

  static ReferralCommand command(String id, int expectedVersion, Kind kind) {
    return new ReferralCommand(
        CommandId.of(id),
        expectedVersion,
        kind == Kind.RECEIVE || kind == Kind.ACCEPT ? ASSESSOR : WOMAN,
        AT,
        ReferralStep.of(kind));
  }

  /** A step that is possible now, and now and then one that is not. */
  static Kind anyStep(Referral referral, Random random) {
    List<Kind> possible =
        Transition.stepsFrom(referral.state()).stream().filter(PLAIN::contains).toList();
    return possible.isEmpty() || random.nextInt(20) == 0
        ? Kind.ACCEPT
        : possible.get(random.nextInt(possible.size()));
  }
}
