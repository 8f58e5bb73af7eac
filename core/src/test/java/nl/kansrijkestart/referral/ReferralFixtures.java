package nl.kansrijkestart.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.jspecify.annotations.Nullable;

/** A woman in Rotterdam, her midwife, the desk and who helps her. All invented. */
final class ReferralFixtures {

  static final PersonId WOMAN_ID = PersonId.of("woman-1");
  static final PregnancyId PREGNANCY = PregnancyId.of("p-1");
  static final Municipality ROTTERDAM = Municipality.parse("GM0599");
  static final Municipality SCHIEDAM = Municipality.parse("GM0606");
  static final OrganizationId PRACTICE = OrganizationId.of("practice-1");
  static final OrganizationId OFFICE = OrganizationId.of("desk-1");
  static final OrganizationId MVR = OrganizationId.of("mvr-1");
  static final Actor MIDWIFE = professional("MIDWIFE", PRACTICE);
  static final Actor WOMAN = Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), WOMAN_ID);
  static final Actor ASSESSOR = professional("DESK_ASSESSOR", OFFICE);
  static final Actor HELPER = professional("SOCIAL_CARE_WORKER", MVR);
  static final OrganizationId OFFICE_2 = OrganizationId.of("desk-2");
  static final OrganizationId TEAM = OrganizationId.of("team-1");
  static final Actor ASSESSOR_2 = professional("DESK_ASSESSOR", OFFICE_2);
  static final Actor HELPER_2 = professional("SOCIAL_CARE_WORKER", TEAM);
  static final PersonId WORKER_2 = PersonId.of("professional-2");
  static final Instant GIVEN_AT = Instant.parse("2025-02-03T09:00:00Z");
  static final Instant START = Instant.parse("2025-02-04T09:00:00Z");
  static final Instant NOW = Instant.parse("2025-12-31T00:00:00Z");
  static final Desk DESK =
      Desk.from(
          Packs.standard()
              .entry(Desk.SECTION, "rotterdam-desk", LocalDate.of(2025, 2, 4))
              .orElseThrow(),
          Party.of(OFFICE).withKind(RoleCode.of("MUNICIPALITY")));
  static final PersonId WORKER = PersonId.of("professional-1");

  /** With consents that she gave again after {@code in(DECLINED_BY_CLIENT)}, and to hand over. */
  static final ReferralContext CONTEXT =
      context(
          consents()
              .with(toTheDesk("c-again", START.plus(Duration.ofMinutes(7 * 60 + 30))))
              .with(handOver("c-team", TEAM, START.plus(Duration.ofMinutes(90))))
              .with(handOver("c-desk-2", OFFICE_2, START.plus(Duration.ofMinutes(90)))));

  private ReferralFixtures() {}

  static Actor professional(String role, OrganizationId organization) {
    return Actor.of(RoleCode.of(role), PersonId.of("professional-1"), organization);
  }

  static SafeContact contact() {
    return new SafeContact(
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
        null);
  }

  static ReferralRequest request() {
    return request(ROTTERDAM, contact());
  }

  static ReferralRequest request(@Nullable Municipality stay, @Nullable SafeContact contact) {
    return new ReferralRequest(
        WOMAN_ID,
        PREGNANCY,
        Set.of(LifeDomain.HOUSING, LifeDomain.ADMINISTRATION_AND_MONEY),
        null,
        stay,
        contact,
        null,
        ReferralRequest.Ground.SUSPECTED);
  }

  static ConsentScope toTheDesk() {
    return ConsentScope.ofWoman(
        Purpose.REFERRAL,
        Party.of(OFFICE),
        EnumSet.of(
            DataCategory.REFERRAL,
            DataCategory.OWN_WISH,
            DataCategory.CONTACT,
            DataCategory.RESIDENCE));
  }

  static Consent given(String id, ConsentScope scope, Instant from) {
    return new Consent(
        ConsentId.of(id),
        WOMAN_ID,
        WOMAN_ID,
        ConsentCapacity.SELF,
        scope,
        ConsentAnswer.GIVEN,
        from,
        null,
        Set.of(ConsentManner.SPOKEN),
        Set.of(ConsentInformation.WHAT_IS_SHARED),
        Party.of(PRACTICE, RoleCode.of("MIDWIFE")),
        from,
        null);
  }

  static Consent toTheDesk(String id, Instant from) {
    return given(id, toTheDesk(), from);
  }

  static Consent feedback() {
    return given(
        "c-feedback",
        ConsentScope.ofWoman(
            Purpose.FEEDBACK, Party.of(PRACTICE), EnumSet.of(DataCategory.REFERRAL)),
        GIVEN_AT);
  }

  static Consent handOver(String id, OrganizationId receiver, Instant from) {
    return given(
        id,
        ConsentScope.ofWoman(
            Purpose.HANDOVER, Party.of(receiver), EnumSet.copyOf(toTheDesk().categories())),
        from);
  }

  static Consent toTheHelper(String id, OrganizationId helper, Instant from) {
    return given(
        id,
        ConsentScope.ofWoman(
            Purpose.REFERRAL, Party.of(helper), EnumSet.copyOf(toTheDesk().categories())),
        from);
  }

  /** The desk of the other municipality, with the same rules. */
  static Desk desk2() {
    return new Desk(
        DESK.name(),
        Party.of(OFFICE_2),
        DESK.referrers(),
        DESK.selfReferral(),
        SCHIEDAM,
        DESK.destinations(),
        DESK.outreach(),
        DESK.rule(),
        DESK.sources());
  }

  /** Consent to the referral, to feedback, and to the helper whom the desk chooses. */
  static ConsentHistory consents() {
    return ConsentHistory.of(
        toTheDesk("c-1", GIVEN_AT), feedback(), toTheHelper("c-mvr", MVR, GIVEN_AT));
  }

  static ReferralContext context(ConsentHistory consents) {
    return ReferralContext.of(DESK, Roles.standard(), consents, NOW);
  }

  static Referral draft(Actor referrer, ReferralRequest request) {
    return Referral.draft(ReferralId.of("r-1"), CommandId.of("k-1"), referrer, START, request);
  }

  static Referral draft() {
    return draft(MIDWIFE, request());
  }

  static ReferralCommand command(Referral on, Actor actor, ReferralStep step) {
    return command(on, actor, START.plus(Duration.ofHours(on.version())), step);
  }

  static ReferralCommand command(Referral on, Actor actor, Instant at, ReferralStep step) {
    return new ReferralCommand(
        CommandId.of("k-" + (on.version() + 1)), on.version(), actor, at, step);
  }

  static ReferralStep step(Kind kind) {
    return switch (kind) {
      case ROUTE ->
          ReferralStep.route(Routing.to(DestinationCode.of("MVR"), MVR), "several needs at once");
      case PLAN_INTAKE ->
          ReferralStep.planIntake(
              IntakePlan.homeVisit(START.atOffset(ZoneOffset.UTC).toLocalDate()), null);
      case GIVE_FEEDBACK -> ReferralStep.feedback(FeedbackOutcome.STOPPED);
      case REJECT -> ReferralStep.of(kind, "another desk helps already");
      case CANCEL -> ReferralStep.of(kind, "sent by mistake");
      case REFUSE_HAND_OVER -> ReferralStep.of(kind, "no place before the summer");
      case OFFER_HAND_OVER -> ReferralStep.offerHandOver(HandOver.toDesk(Party.of(OFFICE_2)));
      case ACCEPT_HAND_OVER -> ReferralStep.acceptHandOver(WORKER_2);
      case ASSESS -> ReferralStep.of(kind, "money and housing come first");
      case LOSE -> ReferralStep.of(kind, "not to be reached");
      case REACH_OUT -> ReferralStep.reachOut(OutreachAttempt.by(ContactChannel.PHONE, false));
      case WITHHOLD_FEEDBACK -> ReferralStep.of(kind, "she asked so");
      case ARRANGE_CONTACT -> ReferralStep.arrangeContact(contact());
      case REPORT_INTAKE ->
          ReferralStep.reportIntake(new IntakeReport(WORKER, Set.of(LifeDomain.HOUSING)));
      case START -> ReferralStep.start(WORKER, null);
      default -> ReferralStep.of(kind);
    };
  }

  static Referral after(Referral referral, Actor actor, ReferralStep step) {
    return applied(referral.apply(command(referral, actor, step), CONTEXT)).referral();
  }

  static ReferralOutcome.Applied applied(ReferralOutcome outcome) {
    if (outcome instanceof ReferralOutcome.Applied applied) {
      return applied;
    }
    throw new AssertionError(outcome.toString());
  }

  /** A referral of the midwife in each state that can be reached, ready for every next step. */
  static Referral in(ReferralState state) {
    return switch (state) {
      case DRAFT -> draft();
      case SENT -> next(ReferralState.DRAFT, MIDWIFE, Kind.SEND);
      case RECEIVED -> next(ReferralState.SENT, ASSESSOR, Kind.RECEIVE);
      case ACCEPTED -> tried(routed());
      case REJECTED -> next(ReferralState.RECEIVED, ASSESSOR, Kind.REJECT);
      case WAITLISTED -> next(ReferralState.ACCEPTED, HELPER, Kind.WAITLIST);
      case FIRST_CONTACT -> tried(after(seen(), HELPER, step(Kind.GIVE_FEEDBACK)));
      case NO_SHOW ->
          after(next(ReferralState.ACCEPTED, HELPER, Kind.PLAN_INTAKE), HELPER, step(Kind.NO_SHOW));
      case DECLINED_BY_CLIENT -> next(ReferralState.ACCEPTED, WOMAN, Kind.DECLINE);
      case STARTED -> {
        Referral begun = next(ReferralState.FIRST_CONTACT, HELPER, Kind.START);
        yield tried(after(begun, HELPER, step(Kind.GIVE_FEEDBACK)));
      }
      case COMPLETED -> next(ReferralState.STARTED, HELPER, Kind.COMPLETE);
      case CANCELLED -> next(ReferralState.SENT, MIDWIFE, Kind.CANCEL);
      case LOST -> next(ReferralState.ACCEPTED, HELPER, Kind.LOSE);
    };
  }

  /** Taken up, judged and routed. */
  static Referral routed() {
    return after(judged(), ASSESSOR, step(Kind.ROUTE));
  }

  /** Taken up and judged. */
  static Referral judged() {
    return after(next(ReferralState.RECEIVED, ASSESSOR, Kind.ACCEPT), ASSESSOR, step(Kind.ASSESS));
  }

  /** Seen at home: the intake was planned and held, and nothing was told back yet. */
  static Referral seen() {
    Referral planned = after(routed(), HELPER, step(Kind.PLAN_INTAKE));
    Referral spoken = after(planned, HELPER, step(Kind.FIRST_CONTACT));
    return after(spoken, HELPER, step(Kind.REPORT_INTAKE));
  }

  /** With one try in vain to reach her. */
  private static Referral tried(Referral referral) {
    return after(referral, HELPER, step(Kind.REACH_OUT));
  }

  /** In a state, and with all that a step needs beside that. */
  static Referral ready(ReferralState state, Kind kind) {
    Referral referral = in(state);
    if (kind == Kind.NO_SHOW
        && (state == ReferralState.ACCEPTED
            || state == ReferralState.WAITLISTED
            || state == ReferralState.NO_SHOW)) {
      return after(referral, HELPER, step(Kind.PLAN_INTAKE));
    }
    if (state.terminal() || state.paused() || state.compareTo(ReferralState.RECEIVED) < 0) {
      return referral;
    }
    return switch (kind) {
      case ACCEPT_HAND_OVER ->
          state == ReferralState.RECEIVED ? referral : after(referral, HELPER, toTheTeam());
      case ACCEPT_TRANSFER, REFUSE_HAND_OVER, WITHDRAW_HAND_OVER ->
          after(referral, ASSESSOR, step(Kind.OFFER_HAND_OVER));
      default -> referral;
    };
  }

  static ReferralStep toTheTeam() {
    return ReferralStep.offerHandOver(
        HandOver.toProvider(DestinationCode.of("NEIGHBOURHOOD_TEAM"), Party.of(TEAM)));
  }

  private static Referral next(ReferralState from, Actor actor, Kind kind) {
    return after(in(from), actor, step(kind));
  }
}
