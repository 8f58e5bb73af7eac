package nl.kansrijkestart.referral.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.kansrijkestart.catalogue.InterventionId;
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
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.Transition;
import org.jspecify.annotations.Nullable;

/** A woman who comes of her own accord, and a desk; all invented. */
final class StoreDriver {

  static final PersonId PERSON = PersonId.of("woman-1");
  static final OrganizationId OFFICE = OrganizationId.of("desk-1");
  static final Actor WOMAN = Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), PERSON);
  static final Actor ASSESSOR =
      Actor.of(RoleCode.of("DESK_ASSESSOR"), PersonId.of("professional-1"), OFFICE);
  static final Instant AT = Instant.parse("2025-02-04T09:00:00Z");
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

  /** Steps that hold nothing but their kind, and that lead on as well as out. */
  private static final Set<Kind> PLAIN =
      Set.of(Kind.SEND, Kind.RECEIVE, Kind.ACCEPT, Kind.DECLINE, Kind.RESUME, Kind.CANCEL);

  private StoreDriver() {}

  static ReferralRequest request(String pregnancy, @Nullable String offer) {
    return new ReferralRequest(
        PERSON,
        PregnancyId.of(pregnancy),
        Set.of(LifeDomain.HOUSING),
        null,
        nl.kansrijkestart.identity.Municipality.parse("GM0599"),
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
        offer == null ? null : InterventionId.of(offer),
        null);
  }

  static Referral draft(String id) {
    return draft(id, "begin-" + id, request("p-" + id, null));
  }

  static Referral draft(String id, String command, ReferralRequest request) {
    return Referral.draft(ReferralId.of(id), CommandId.of(command), WOMAN, AT, request);
  }

  static Actor actor(Kind kind) {
    return kind == Kind.RECEIVE || kind == Kind.ACCEPT || kind == Kind.REJECT ? ASSESSOR : WOMAN;
  }

  static ReferralCommand command(String id, int expectedVersion, Kind kind) {
    return command(id, expectedVersion, kind, AT);
  }

  static ReferralCommand command(String id, int expectedVersion, Kind kind, Instant at) {
    ReferralStep step =
        kind == Kind.REJECT ? ReferralStep.of(kind, "elsewhere") : ReferralStep.of(kind);
    return new ReferralCommand(CommandId.of(id), expectedVersion, actor(kind), at, step);
  }

  /** A step that is possible now, and now and then one that is not; taking back is rare. */
  static Kind anyStep(Referral referral, Random random) {
    List<Kind> possible =
        Transition.stepsFrom(referral.state()).stream()
            .filter(PLAIN::contains)
            .filter(kind -> kind != Kind.CANCEL || random.nextInt(50) == 0)
            .toList();
    return possible.isEmpty() || random.nextInt(20) == 0
        ? Kind.ACCEPT
        : possible.get(random.nextInt(possible.size()));
  }

  /** A referral after steps, each an hour after the one before. */
  static Referral after(Referral draft, Kind... steps) {
    Referral referral = draft;
    for (Kind kind : steps) {
      ReferralOutcome outcome =
          referral.apply(
              command(
                  referral.id() + ":" + referral.version(),
                  referral.version(),
                  kind,
                  AT.plusSeconds(3600L * referral.version())),
              CONTEXT);
      if (!(outcome instanceof ReferralOutcome.Applied applied)) {
        throw new AssertionError(outcome.toString());
      }
      referral = applied.referral();
    }
    return referral;
  }

  static AppendOutcome keep(ReferralStore store, Referral referral) {
    return store.append(referral.id(), 0, referral.events(), List.of());
  }
}
