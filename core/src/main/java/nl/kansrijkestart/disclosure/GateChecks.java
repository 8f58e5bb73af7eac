package nl.kansrijkestart.disclosure;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kansrijkestart.audit.Withholding;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.ReportingCode;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Domain;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;

/** What the gate looks at before it decides and when it logs. */
final class GateChecks {

  private static final Set<RoleCode> TAKE_REPORTS =
      Set.of(ReportingCode.SAFE_HOME, ReportingCode.CHILD_PROTECTION_BOARD);

  private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

  private GateChecks() {}

  /** Why an instant cannot be that of a question, or of something written, now. */
  static Optional<Reason> untimely(Instant at, Instant now) {
    Duration tolerance = DisclosureGate.CLOCK_TOLERANCE;
    return Duration.between(at, now).abs().compareTo(tolerance) <= 0
        ? Optional.empty()
        : Optional.of(
            Reason.of(
                DisclosureReasons.NOT_NOW,
                Map.of("minutes", Long.toString(tolerance.toMinutes()))));
  }

  /** Whether both parties are of the kind that the request names, if it names one. */
  static boolean verified(DisclosureRequest request, PartyVerifier parties) {
    return Stream.of(request.recipient(), request.holder())
        .allMatch(
            party ->
                party.kind() == null || parties.kindOf(party).equals(Optional.of(party.kind())));
  }

  /** Whether a denial may come before a report, which she would see coming. */
  static boolean towardsReport(DisclosureRequest request, PartyVerifier parties) {
    Party recipient = request.recipient();
    return request.purpose() == Purpose.PROTECTION
        || (recipient.kind() != null && TAKE_REPORTS.contains(recipient.kind()))
        || parties.kindOf(recipient).filter(TAKE_REPORTS::contains).isPresent();
  }

  /**
   * The actor by the keys of the log: a client's key is as secret as hers, not a professional's.
   */
  static Actor inLog(Actor actor, PersonId person, PersonId about, UnaryOperator<PersonId> inLog) {
    PersonId key = actor.person();
    if (key == null || !(person.equals(key) || client(actor))) {
      return actor;
    }
    PersonId logged =
        person.equals(key) ? about : requireNonNull(inLog.apply(key), "the key in the log");
    return new Actor(actor.role(), logged, actor.organization());
  }

  private static boolean client(Actor actor) {
    return actor.organization() == null
        || Roles.standard()
            .find(actor.role())
            .filter(role -> role.domain() == Domain.CLIENT)
            .isPresent();
  }

  static LocalDate today(Instant at) {
    return LocalDate.ofInstant(at, NETHERLANDS);
  }

  /** A review date that has passed releases nothing; an event needs one that has not. */
  static Withholding stillRunning(Withholding mark, Instant at) {
    LocalDate today = today(at);
    return mark.reviewOn() != null && mark.reviewOn().isBefore(today)
        ? Withholding.until(mark.report(), today)
        : mark;
  }

  static ConsentDecision denied(DisclosureRequest request, Reason reason) {
    return new ConsentDecision.Deny(request, request.categories(), List.of(reason));
  }
}
