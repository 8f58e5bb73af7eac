package nl.kansrijkestart.referral.store;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.privacy.ContactHours;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.DestinationCode;
import nl.kansrijkestart.referral.FeedbackOutcome;
import nl.kansrijkestart.referral.HandOver;
import nl.kansrijkestart.referral.IntakePlan;
import nl.kansrijkestart.referral.IntakeReport;
import nl.kansrijkestart.referral.OutreachAttempt;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralReasons;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.ReferralStep.RejectionGround;
import nl.kansrijkestart.referral.Routing;

/**
 * Invented events with every field that an event can have, each at its longest: every kind of step,
 * every state, keys of full length, texts that a narrow column or another character set would cut,
 * and an instant to the nanosecond. A store judges the form alone, so that their order tells no
 * story.
 */
final class FullEvents {

  /** Four bytes in UTF-8, two characters in Java. */
  private static final String WIDE = "\ud83e\udd30";

  private static final Instant BEGIN = Instant.parse("2025-03-30T00:59:59.123456789Z");
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
  private static final PersonId PERSON = PersonId.of(longest("woman", 64));
  private static final PersonId WORKER = PersonId.of(longest("worker", 64));
  private static final OrganizationId OFFICE = OrganizationId.of(longest("office", 64));
  private static final OrganizationId PROVIDER = OrganizationId.of(longest("provider", 64));
  private static final RoleCode ROLE = RoleCode.of(longest("ROLE", 60, 'X'));

  private FullEvents() {}

  /** A log with an event of every kind but the draft twice, and of every state. */
  static List<ReferralEvent> log() {
    ReferralId id = ReferralId.of(longest("r", 80));
    List<ReferralStep> steps = new ArrayList<>(List.of(draft()));
    for (Kind kind : Kind.values()) {
      if (kind != Kind.DRAFT) {
        steps.addAll(steps(kind));
      }
    }
    List<ReferralEvent> log = new ArrayList<>();
    for (ReferralStep step : steps) {
      log.add(event(id, log.size() + 1, step));
    }
    return List.copyOf(log);
  }

  /** About every event one message that names its step, and one that does not. */
  static List<OutboxMessage> messages(List<ReferralEvent> log) {
    List<OutboxMessage> messages = new ArrayList<>();
    for (ReferralEvent event : log) {
      messages.add(OutboxMessage.about(event, OFFICE));
      messages.add(OutboxMessage.about(event, PROVIDER).neutral());
    }
    return List.copyOf(messages);
  }

  private static ReferralEvent event(ReferralId id, int version, ReferralStep step) {
    ReferralState[] states = ReferralState.values();
    return new ReferralEvent(
        id,
        version,
        CommandId.of(longest("command:" + version, 80)),
        actor(version),
        BEGIN.plusSeconds(version).minusNanos(version),
        step,
        states[(version - 1) % states.length],
        version % 3 == 0
            ? List.of()
            : List.of(
                ConsentId.of(longest("consent-" + version, 80)), ConsentId.of("c-" + version)),
        version % 4 == 0 ? List.of() : notes(version),
        step.kind() == Kind.SEND ? OFFICE : null);
  }

  private static Actor actor(int version) {
    return switch (version % 3) {
      case 0 -> Actor.ofPerson(ROLE, PERSON);
      case 1 -> Actor.of(ROLE, WORKER, OFFICE);
      default -> Actor.ofOrganization(ROLE, PROVIDER);
    };
  }

  private static List<Reason> notes(int version) {
    return List.of(
        Reason.of(
            ReferralReasons.LOG_GAP,
            StoreReasons.STORE,
            List.of(
                Source.of("Een bron, \"met\" \u00e9\u00e9n \u20ac " + WIDE, "L1"),
                new Source("Another", null, LEAP_DAY, LEAP_DAY, Confidence.UNCONFIRMED)),
            Map.of("version", Integer.MAX_VALUE + (long) version)),
        Reason.of(StoreReasons.APPEND_EMPTY));
  }

  /** What can be in a step of a kind: all of it, and where the kind is of several, each. */
  private static List<ReferralStep> steps(Kind kind) {
    return switch (kind) {
      case DRAFT -> List.of(draft());
      case ROUTE ->
          List.of(
              step(kind, new Routing(place("A"), Set.of(place("B"), place("C")), PROVIDER)),
              step(kind, new Routing(place("A"), Set.of(), null)));
      case PLAN_INTAKE ->
          List.of(
              ReferralStep.planIntake(
                  new IntakePlan(IntakePlan.Place.ELSEWHERE, LEAP_DAY), longReason()),
              ReferralStep.planIntake(IntakePlan.homeVisit(null), null));
      case REACH_OUT -> attempts();
      case ARRANGE_CONTACT -> List.of(ReferralStep.arrangeContact(contact()));
      case REPORT_INTAKE ->
          List.of(
              ReferralStep.reportIntake(new IntakeReport(WORKER, EnumSet.allOf(LifeDomain.class))));
      case START -> List.of(ReferralStep.start(WORKER, longReason()));
      case GIVE_FEEDBACK -> outcomes();
      case OFFER_HAND_OVER ->
          List.of(
              ReferralStep.offerHandOver(
                  HandOver.toProvider(place("D"), new Party(PROVIDER, ROLE, ROLE))),
              ReferralStep.offerHandOver(HandOver.toDesk(Party.of(OFFICE))));
      case REJECT -> grounds();
      case ACCEPT_HAND_OVER ->
          List.of(ReferralStep.acceptHandOver(WORKER), ReferralStep.acceptHandOver(null));
      default -> List.of(ReferralStep.of(kind, longReason()), ReferralStep.of(kind));
    };
  }

  private static List<ReferralStep> attempts() {
    List<ReferralStep> steps = new ArrayList<>();
    for (ContactChannel channel : ContactChannel.values()) {
      steps.add(ReferralStep.reachOut(OutreachAttempt.by(channel, false)));
    }
    steps.add(ReferralStep.reachOut(OutreachAttempt.byLetter(false)));
    steps.add(ReferralStep.reachOut(OutreachAttempt.otherwise(true)));
    return steps;
  }

  private static List<ReferralStep> outcomes() {
    List<ReferralStep> steps = new ArrayList<>();
    for (FeedbackOutcome outcome : FeedbackOutcome.values()) {
      steps.add(ReferralStep.feedback(outcome));
    }
    return steps;
  }

  private static List<ReferralStep> grounds() {
    List<ReferralStep> steps = new ArrayList<>(List.of(ReferralStep.of(Kind.REJECT)));
    for (RejectionGround ground : RejectionGround.values()) {
      steps.add(ReferralStep.reject(ground, longReason()));
    }
    return steps;
  }

  private static ReferralStep step(Kind kind, Routing routing) {
    return new ReferralStep(
        kind, null, longReason(), routing, null, null, null, null, null, null, null, null);
  }

  private static ReferralStep draft() {
    return new ReferralStep(
        Kind.DRAFT, request(), longReason(), null, null, null, null, null, null, null, null, null);
  }

  private static ReferralRequest request() {
    return new ReferralRequest(
        PERSON,
        PregnancyId.of(longest("p", 64)),
        EnumSet.allOf(LifeDomain.class),
        text(ReferralRequest.MAX_QUESTION),
        Municipality.parse("0597"),
        contact(),
        InterventionId.of("check-offer"),
        ReferralRequest.Ground.SUSPECTED);
  }

  private static SafeContact contact() {
    ContactChannel[] channels = ContactChannel.values();
    return new SafeContact(
        Set.of(channels[0]),
        Set.of(channels[1]),
        List.of(
            new ContactHours(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                LocalTime.of(9, 30),
                LocalTime.of(23, 59, 59, 999_999_999))),
        Ternary.TRUE,
        Ternary.FALSE,
        Ternary.UNKNOWN,
        text(SafeContact.MAX_SENDER_LENGTH),
        EnumSet.allOf(SafeContact.Circle.class),
        List.of(WORKER, PERSON),
        Ternary.TRUE,
        LEAP_DAY);
  }

  private static DestinationCode place(String begin) {
    return DestinationCode.of(longest(begin, 60, 'Z'));
  }

  private static String longReason() {
    return text(ReferralStep.MAX_REASON);
  }

  /** A text of so many characters, an even number, that begins and ends with a blank. */
  private static String text(int length) {
    StringBuilder text = new StringBuilder(" V\u00f3\u00f3r \"de\" 'bevalling'; \\ \t\r\n\u20ac% ");
    while (text.length() < length - 2) {
      text.append(text.length() % 2 == 0 ? WIDE : "x");
    }
    while (text.length() < length) {
      text.append(' ');
    }
    return text.toString();
  }

  private static String longest(String begin, int length) {
    return longest(begin, length, 'x');
  }

  private static String longest(String begin, int length, char filler) {
    return begin + String.valueOf(filler).repeat(length - begin.length());
  }
}
