package nl.kansrijkestart.referral.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;

/** Invented events with which a store is checked: a woman who comes of her own accord. */
final class CheckEvents {

  static final OrganizationId OFFICE = OrganizationId.of("check-desk");
  private static final PersonId PERSON = PersonId.of("check-woman");
  private static final Actor WOMAN = Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), PERSON);
  private static final Actor DESK =
      Actor.of(RoleCode.of("DESK_ASSESSOR"), PersonId.of("check-assessor"), OFFICE);
  private static final Instant BEGIN = Instant.parse("2025-02-04T09:00:00.123456Z");

  private CheckEvents() {}

  /** A log of any length that can be replayed: she sends, and then declines and comes back. */
  static List<ReferralEvent> log(String key, int length) {
    ReferralId id = ReferralId.of(key);
    ReferralRequest request =
        new ReferralRequest(
            PERSON,
            PregnancyId.of("check-" + key),
            Set.of(LifeDomain.HOUSING),
            "Wie kan mij helpen? \"Vóór\" de bevalling; 'graag' \\ \u20ac 0\n",
            null,
            null,
            null,
            null);
    List<ReferralEvent> events = new ArrayList<>();
    events.addAll(Referral.draft(id, command(key, 1), WOMAN, BEGIN, request).events());
    for (int version = 2; version <= length; version++) {
      events.add(
          switch (version) {
            case 2 -> event(key, version, WOMAN, Kind.SEND, ReferralState.SENT);
            case 3 -> event(key, version, DESK, Kind.RECEIVE, ReferralState.RECEIVED);
            case 4 -> event(key, version, DESK, Kind.ACCEPT, ReferralState.ACCEPTED);
            default ->
                version % 2 == 1
                    ? event(key, version, WOMAN, Kind.DECLINE, ReferralState.DECLINED_BY_CLIENT)
                    : event(key, version, WOMAN, Kind.RESUME, ReferralState.ACCEPTED);
          });
    }
    return List.copyOf(events);
  }

  private static ReferralEvent event(
      String key, int version, Actor actor, Kind kind, ReferralState state) {
    return new ReferralEvent(
        ReferralId.of(key),
        version,
        command(key, version),
        actor,
        BEGIN.plusSeconds(version),
        ReferralStep.of(kind, "omdat zij dat wil"),
        state,
        List.of(ConsentId.of("check-consent")),
        List.of(Reason.of(StoreReasons.STORE_BUSY, Map.of("attempts", version))),
        null);
  }

  private static CommandId command(String key, int version) {
    return CommandId.of(key + ":" + version);
  }

  /** The event with another instant, so that it answers another command. */
  static ReferralEvent later(ReferralEvent event) {
    return changed(event, event.command(), event.at().plusSeconds(1), event.notes());
  }

  static ReferralEvent withCommand(ReferralEvent event, CommandId command) {
    return changed(event, command, event.at(), event.notes());
  }

  static ReferralEvent withoutNotes(ReferralEvent event) {
    return changed(event, event.command(), event.at(), List.of());
  }

  /** The same command, said to be of another version. */
  static ReferralEvent withVersion(ReferralEvent event, int version) {
    return new ReferralEvent(
        event.referral(),
        version,
        event.command(),
        event.actor(),
        event.at(),
        event.step(),
        event.state(),
        event.consents(),
        event.notes(),
        event.desk());
  }

  private static ReferralEvent changed(
      ReferralEvent event, CommandId command, Instant at, List<Reason> notes) {
    return new ReferralEvent(
        event.referral(),
        event.version(),
        command,
        event.actor(),
        at,
        event.step(),
        event.state(),
        event.consents(),
        notes,
        event.desk());
  }

  static List<OutboxMessage> messages(List<ReferralEvent> events) {
    return events.stream().map(event -> OutboxMessage.about(event, OFFICE)).toList();
  }
}
