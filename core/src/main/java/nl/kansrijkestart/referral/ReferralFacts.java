package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.SafeContact;
import org.jspecify.annotations.Nullable;

/** What the events of a referral add up to. */
record ReferralFacts(
    ReferralState state,
    @Nullable ReferralState declinedFrom,
    ReferralRequest request,
    Actor referrer,
    @Nullable Instant sentAt,
    @Nullable Routing routing,
    @Nullable IntakePlan intake,
    @Nullable FeedbackOutcome feedback,
    @Nullable Instant withheldAt,
    boolean assessed,
    @Nullable IntakeReport report,
    @Nullable PersonId worker,
    @Nullable Actor director,
    int attempts,
    @Nullable Instant declinedAt) {

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
        null,
        null,
        null,
        0,
        null);
  }

  ReferralFacts after(ReferralEvent event) {
    ReferralStep step = event.step();
    ReferralStep.Kind kind = step.kind();
    return new ReferralFacts(
        event.state(),
        kind == ReferralStep.Kind.DECLINE ? state : null,
        request,
        referrer,
        kind == ReferralStep.Kind.SEND ? event.at() : sentAt,
        step.routing() != null ? step.routing() : routing,
        step.intake() != null ? step.intake() : intake,
        step.outcome() != null ? step.outcome() : feedback,
        kind == ReferralStep.Kind.WITHHOLD_FEEDBACK ? event.at() : withheldAt,
        assessed || kind == ReferralStep.Kind.ASSESS,
        step.report() != null ? step.report() : report,
        step.worker() != null ? step.worker() : worker,
        kind == ReferralStep.Kind.DIRECT ? event.actor() : director,
        attemptsAfter(step),
        kind == ReferralStep.Kind.DECLINE ? event.at() : declinedAt);
  }

  /** Tries in vain since she was last heard of, by a safe way: another may not have been hers. */
  private int attemptsAfter(ReferralStep step) {
    return switch (step.kind()) {
      case REACH_OUT -> {
        OutreachAttempt attempt = requireNonNull(step.attempt());
        yield attempt.reached() ? 0 : attempts + (safe(attempt) ? 1 : 0);
      }
      case FIRST_CONTACT, REPORT_INTAKE, START, DECLINE, RESUME -> 0;
      default -> attempts;
    };
  }

  /** Whether she agreed to be reached this way; a visit or another way counts as well. */
  boolean safe(OutreachAttempt attempt) {
    SafeContact contact = request.contact();
    return attempt.channel() == null
        || (contact != null && contact.safe(attempt.channel()) == Ternary.TRUE);
  }

  /** Where a transition leads from here: back to where she left for the one that resumes. */
  ReferralState target(Transition row) {
    return row.to() != null ? row.to() : requireNonNull(declinedFrom, "declinedFrom");
  }

  /** Whether she referred herself, so that no professional disclosed anything. */
  boolean selfReferred() {
    return referrer.organization() == null;
  }

  /** Whether the referrer knows the outcome, or she wanted it kept from the referrer. */
  boolean answered() {
    return feedback != null || withheldAt != null;
  }
}
