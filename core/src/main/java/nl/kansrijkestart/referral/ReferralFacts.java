package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Objects;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.jspecify.annotations.Nullable;

/** What the events of a referral add up to. */
record ReferralFacts(
    ReferralState state,
    @Nullable ReferralState leftFrom,
    ReferralRequest request,
    Actor referrer,
    @Nullable Instant sentAt,
    @Nullable Routing routing,
    @Nullable IntakePlan intake,
    @Nullable FeedbackOutcome feedback,
    @Nullable Instant withheldAt,
    boolean withheld,
    boolean assessed,
    @Nullable IntakeReport report,
    @Nullable PersonId worker,
    @Nullable Actor director,
    int attempts,
    @Nullable Instant leftAt,
    boolean begun,
    boolean replanned,
    @Nullable ReferralEvent offer,
    @Nullable OrganizationId desk,
    @Nullable Instant deskSince,
    @Nullable OrganizationId takenOverBy,
    boolean handOverUnwanted) {

  static ReferralFacts of(ReferralEvent draft) {
    return new ReferralFacts(
        draft.state(),
        null,
        requireNonNull(draft.step().request(), "request"),
        draft.actor(),
        null,
        null,
        null,
        null,
        null,
        false,
        false,
        null,
        null,
        null,
        0,
        null,
        false,
        false,
        null,
        null,
        null,
        null,
        false);
  }

  ReferralFacts after(ReferralEvent event) {
    ReferralStep step = event.step();
    Kind kind = step.kind();
    boolean elsewhere = kind == Kind.ACCEPT_TRANSFER;
    boolean left = kind == Kind.DECLINE || kind == Kind.LOSE;
    return new ReferralFacts(
        event.state(),
        leftFromAfter(event, left),
        step.contact() == null ? request : request.withContact(step.contact()),
        referrer,
        kind == Kind.SEND ? event.at() : sentAt,
        elsewhere ? null : routingAfter(step),
        elsewhere ? null : step.intake() != null ? step.intake() : intake,
        feedbackAfter(event),
        kind == Kind.WITHHOLD_FEEDBACK ? event.at() : withheldAt,
        kind == Kind.WITHHOLD_FEEDBACK || (withheld && kind != Kind.GIVE_FEEDBACK),
        !elsewhere && (assessed || kind == Kind.ASSESS),
        elsewhere ? null : step.report() != null ? step.report() : report,
        elsewhere ? null : workerAfter(step),
        directorAfter(event),
        attemptsAfter(step),
        left ? event.at() : leftAt,
        begun || spokenTo(step),
        !elsewhere && kind != Kind.NO_SHOW && (replanned || kind == Kind.PLAN_INTAKE),
        offerAfter(event),
        deskAfter(event),
        kind == Kind.SEND || elsewhere ? event.at() : deskSince,
        takenOverAfter(kind),
        unwantedAfter(event));
  }

  /** The helper that confirmed a hand-over, until the desk chooses anew or another desk has it. */
  private @Nullable OrganizationId takenOverAfter(Kind kind) {
    return switch (kind) {
      case ACCEPT_HAND_OVER -> offered().receiver().organization();
      case ROUTE, ACCEPT_TRANSFER -> null;
      default -> takenOverBy;
    };
  }

  /** Her own no to what was offered; a new offer asks her anew. */
  private boolean unwantedAfter(ReferralEvent event) {
    return switch (event.step().kind()) {
      case WITHDRAW_HAND_OVER -> handOverUnwanted || event.actor().organization() == null;
      case OFFER_HAND_OVER, ACCEPT_TRANSFER -> false;
      default -> handOverUnwanted;
    };
  }

  /** Who declines after she was out of sight comes back to where she was before that. */
  private @Nullable ReferralState leftFromAfter(ReferralEvent event, boolean left) {
    if (left && state != ReferralState.LOST) {
      return state;
    }
    return event.state().paused() ? leftFrom : null;
  }

  private @Nullable Routing routingAfter(ReferralStep step) {
    return step.kind() == Kind.ACCEPT_HAND_OVER
        ? offered().routing(requireNonNull(routing, "routing"))
        : step.routing() != null ? step.routing() : routing;
  }

  /** Who has no part in it any more directs it no longer; another desk lets it be taken up anew. */
  private @Nullable Actor directorAfter(ReferralEvent event) {
    return switch (event.step().kind()) {
      case DIRECT -> event.actor();
      case ACCEPT_TRANSFER -> null;
      case ROUTE, ACCEPT_HAND_OVER ->
          directorWith(requireNonNull(routingAfter(event.step()), "routing"));
      default -> director;
    };
  }

  /** Who would direct it by another choice of who helps; the desk and the referrer keep a part. */
  @Nullable Actor directorWith(Routing other) {
    OrganizationId organization = director == null ? null : director.organization();
    return organization == null
            || organization.equals(desk)
            || organization.equals(referrer.organization())
            || other.helps(organization)
        ? director
        : null;
  }

  /**
   * What was told before she came back, before help began, or before another desk took over, is no
   * outcome of it; that she waits holds while she does.
   */
  private @Nullable FeedbackOutcome feedbackAfter(ReferralEvent event) {
    return switch (event.step().kind()) {
      case GIVE_FEEDBACK -> event.step().outcome();
      case RESUME, START, ACCEPT_TRANSFER -> null;
      default ->
          feedback == FeedbackOutcome.WAITING && event.state() != ReferralState.WAITLISTED
              ? null
              : feedback;
    };
  }

  /** Who gave the help for one helper does not for the next, nor for the desk that took it back. */
  private @Nullable PersonId workerAfter(ReferralStep step) {
    if (step.routing() != null
        && routing != null
        && !Objects.equals(
            RoutingRules.outside(step.routing(), desk), RoutingRules.outside(routing, desk))) {
      return null;
    }
    return step.worker() != null || step.kind() == Kind.ACCEPT_HAND_OVER ? step.worker() : worker;
  }

  /** The desk that it is sent to; an older log names it by the receipt only. */
  private @Nullable OrganizationId deskAfter(ReferralEvent event) {
    return switch (event.step().kind()) {
      case SEND -> event.desk();
      case RECEIVE -> event.actor().organization();
      case ACCEPT_TRANSFER -> offered().receiver().organization();
      default -> desk;
    };
  }

  /** An offer lapses when it is answered, and when the referral goes another way or ends. */
  private @Nullable ReferralEvent offerAfter(ReferralEvent event) {
    return switch (event.step().kind()) {
      case OFFER_HAND_OVER -> event;
      case ACCEPT_HAND_OVER,
          ACCEPT_TRANSFER,
          REFUSE_HAND_OVER,
          WITHDRAW_HAND_OVER,
          ROUTE,
          DECLINE,
          LOSE,
          REJECT,
          COMPLETE,
          CANCEL ->
          null;
      default -> offer;
    };
  }

  /** What is offered; only where something is. */
  HandOver offered() {
    return requireNonNull(requireNonNull(offer, "offer").step().handOver(), "handOver");
  }

  /** Whether something is offered to a party of a kind: a provider or a desk. */
  boolean offeredTo(ReferralParty party) {
    return offer != null && offered().to() == party;
  }

  /**
   * Tries in vain since she was last heard of, by a safe way: another may not have been hers. Who
   * takes over tries anew: she may not know yet who they are.
   */
  private int attemptsAfter(ReferralStep step) {
    return switch (step.kind()) {
      case REACH_OUT -> {
        OutreachAttempt attempt = requireNonNull(step.attempt());
        yield attempt.reached() ? 0 : attempts + (safe(attempt) ? 1 : 0);
      }
      case FIRST_CONTACT,
          ARRANGE_CONTACT,
          REPORT_INTAKE,
          START,
          DECLINE,
          RESUME,
          ACCEPT_TRANSFER,
          ACCEPT_HAND_OVER ->
          0;
      default -> attempts;
    };
  }

  /** Whether she agreed to be reached this way; nothing is known of a visit or another way. */
  boolean safe(OutreachAttempt attempt) {
    SafeContact contact = request.contact();
    if (contact == null) {
      return false;
    }
    return attempt.channel() != null
        ? contact.safe(attempt.channel()) == Ternary.TRUE
        : attempt.letter() && contact.maySendLetter();
  }

  /** Whether she said of any way that it is safe to reach her by it: a channel, or a letter. */
  boolean reachable() {
    SafeContact contact = request.contact();
    return contact != null && (!contact.safeChannels().isEmpty() || contact.maySendLetter());
  }

  /** Whether somebody spoke to her, by telephone too, or came for her. */
  private static boolean spokenTo(ReferralStep step) {
    return switch (step.kind()) {
      case FIRST_CONTACT, NO_SHOW -> true;
      case REACH_OUT -> requireNonNull(step.attempt()).reached();
      default -> false;
    };
  }

  /** Where a transition leads from here: back to where she left for the one that resumes. */
  ReferralState target(Transition row) {
    return row.to() != null ? row.to() : requireNonNull(leftFrom, "leftFrom");
  }

  /** Whether she referred herself, so that no professional disclosed anything. */
  boolean selfReferred() {
    return referrer.organization() == null;
  }

  /** Whether the referrer knows the outcome, or she wants it kept: by her last word on that. */
  boolean answered() {
    return feedback != null || withheld;
  }
}
