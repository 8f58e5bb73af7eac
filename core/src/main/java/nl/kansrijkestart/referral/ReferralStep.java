package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.SafeContact;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is done with a referral (stap), with what belongs to it. A command asks for a
 * step; an event tells that it was taken.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what is done, not null
 * @param request what is asked; with {@link Kind#DRAFT} only
 * @param reason why, in words of the professional, at most {@link #MAX_REASON} characters; needed
 *     to reject, to assess, to route, to give her up for lost, to plan an intake elsewhere than at
 *     her home, to start with another worker than that of the intake, to refuse a hand-over, to
 *     take a referral back as a professional, to keep feedback from the referrer where no refusal
 *     of hers is on record (that she asked it), and to send it to a desk that asks why her
 *     situation is complex ({@link Desk.Terms.Ask#COMPLEXITY}), then in no more words than her
 *     consent covers; or null
 * @param routing where the desk sends it; with {@link Kind#ROUTE} only
 * @param intake the intake that is planned; with {@link Kind#PLAN_INTAKE} only
 * @param outcome what became of it; with {@link Kind#GIVE_FEEDBACK} only
 * @param report what the intake brought; with {@link Kind#REPORT_INTAKE} only
 * @param attempt the try to reach her; with {@link Kind#REACH_OUT} only
 * @param worker who gives the help; with {@link Kind#START} always, with {@link
 *     Kind#ACCEPT_HAND_OVER} where it is known, and with nothing else
 * @param handOver to whom it is offered; with {@link Kind#OFFER_HAND_OVER} only
 * @param contact how she can be reached safely from now on; with {@link Kind#ARRANGE_CONTACT} only
 * @param ground why it is not taken up, by code; with {@link Kind#REJECT} only, or null where none
 *     is named, as in logs of before it was asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "kind",
  "request",
  "reason",
  "routing",
  "intake",
  "outcome",
  "report",
  "attempt",
  "worker",
  "handOver",
  "contact",
  "ground"
})
public record ReferralStep(
    Kind kind,
    @Nullable ReferralRequest request,
    @Nullable String reason,
    @Nullable Routing routing,
    @Nullable IntakePlan intake,
    @Nullable FeedbackOutcome outcome,
    @Nullable IntakeReport report,
    @Nullable OutreachAttempt attempt,
    @Nullable PersonId worker,
    @Nullable HandOver handOver,
    @Nullable SafeContact contact,
    @Nullable RejectionGround ground) {

  /** The longest reason, in characters. */
  public static final int MAX_REASON = 2000;

  /** What is done. */
  public enum Kind {
    /** Begin a referral (opstellen). */
    @JsonProperty("draft")
    DRAFT,
    /** Send it to the desk (verzenden). */
    @JsonProperty("send")
    SEND,
    /** Confirm that it arrived (ontvangst bevestigen). */
    @JsonProperty("receive")
    RECEIVE,
    /** Take it up (in behandeling nemen). */
    @JsonProperty("accept")
    ACCEPT,
    /** Do not take it up, with a reason (niet in behandeling nemen). */
    @JsonProperty("reject")
    REJECT,
    /** Judge which help fits her best, with a reason (beoordelen). */
    @JsonProperty("assess")
    ASSESS,
    /** Choose the destination, with a reason (toeleiden). */
    @JsonProperty("route")
    ROUTE,
    /** Plan the intake (intake plannen). */
    @JsonProperty("plan-intake")
    PLAN_INTAKE,
    /** Put it on the waiting list (op de wachtlijst). */
    @JsonProperty("waitlist")
    WAITLIST,
    /** Record the first contact with her (eerste contact). */
    @JsonProperty("first-contact")
    FIRST_CONTACT,
    /** Record a try to reach her (contactpoging). */
    @JsonProperty("reach-out")
    REACH_OUT,
    /** Record how she can be reached safely from now on (veilig contact afspreken). */
    @JsonProperty("arrange-contact")
    ARRANGE_CONTACT,
    /** Record what the intake brought (intake afronden). */
    @JsonProperty("report-intake")
    REPORT_INTAKE,
    /** Take up the direction of the case, for oneself (casusregie op zich nemen). */
    @JsonProperty("direct")
    DIRECT,
    /** Record that she was not there (niet verschenen). */
    @JsonProperty("no-show")
    NO_SHOW,
    /** Start the help, by a worker (begeleiding starten). */
    @JsonProperty("start")
    START,
    /** Tell the referrer what became of it (terugkoppelen). */
    @JsonProperty("give-feedback")
    GIVE_FEEDBACK,
    /** Tell the referrer nothing, because she wants that (terugkoppeling achterwege laten). */
    @JsonProperty("withhold-feedback")
    WITHHOLD_FEEDBACK,
    /** Close it (afronden). */
    @JsonProperty("complete")
    COMPLETE,
    /** Record that she does not want it, or not now; she needs no reason (afzien). */
    @JsonProperty("decline")
    DECLINE,
    /** Go on where she left, because she wants it after all (hervatten). */
    @JsonProperty("resume")
    RESUME,
    /** Give up after tries to reach her, with a reason (uit beeld). */
    @JsonProperty("lose")
    LOSE,
    /** Take it back before anything was done (intrekken). */
    @JsonProperty("cancel")
    CANCEL,
    /** Offer it to another helper or desk, with her consent (warme overdracht aanbieden). */
    @JsonProperty("offer-hand-over")
    OFFER_HAND_OVER,
    /** Take the offer back, or let her say that she does not want it (overdracht intrekken). */
    @JsonProperty("withdraw-hand-over")
    WITHDRAW_HAND_OVER,
    /** Not take over what is offered, with a reason (overdracht niet aannemen). */
    @JsonProperty("refuse-hand-over")
    REFUSE_HAND_OVER,
    /** Take over as a helper, so that the giving side lets go (overdracht bevestigen). */
    @JsonProperty("accept-hand-over")
    ACCEPT_HAND_OVER,
    /** Take over as the desk of where she stays now (overnemen door een ander aanmeldpunt). */
    @JsonProperty("accept-transfer")
    ACCEPT_TRANSFER;

    /**
     * The code, as it stands in JSON.
     *
     * @return lower-case words with hyphens, never null
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Why a desk does not take a referral up, by code (afwijsgrond), beside the words of the reason.
   * Where she stays is not among them: nobody is turned away for that.
   */
  public enum RejectionGround {
    /** She was referred for the same before, and that goes on (dubbele aanmelding). */
    @JsonProperty("duplicate")
    DUPLICATE,
    /** It was not meant to be sent, or not of her (per vergissing verzonden). */
    @JsonProperty("sent-by-mistake")
    SENT_BY_MISTAKE,
    /** She has the help that is asked already (wordt al geholpen). */
    @JsonProperty("helped-already")
    HELPED_ALREADY,
    /** Another ground, told by the reason alone (anders). */
    @JsonProperty("other")
    OTHER;

    /**
     * The code, as it stands in JSON.
     *
     * @return lower-case words with hyphens, never null
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Checks that what belongs to the kind is there, and nothing else. */
  public ReferralStep {
    requireNonNull(kind, "kind");
    if ((request != null) != (kind == Kind.DRAFT)
        || (routing != null) != (kind == Kind.ROUTE)
        || (intake != null) != (kind == Kind.PLAN_INTAKE)
        || (outcome != null) != (kind == Kind.GIVE_FEEDBACK)
        || (report != null) != (kind == Kind.REPORT_INTAKE)
        || (attempt != null) != (kind == Kind.REACH_OUT)
        || (kind == Kind.START ? worker == null : worker != null && kind != Kind.ACCEPT_HAND_OVER)
        || (handOver != null) != (kind == Kind.OFFER_HAND_OVER)
        || (contact != null) != (kind == Kind.ARRANGE_CONTACT)
        || (ground != null && kind != Kind.REJECT)) {
      throw new IllegalArgumentException(
          "A step must hold what belongs to its kind and nothing else: draft a request, route a"
              + " routing, plan-intake an intake, give-feedback an outcome, report-intake a report,"
              + " reach-out an attempt, start a worker, offer-hand-over a hand-over,"
              + " arrange-contact a contact; accept-hand-over may hold a worker, reject a ground");
    }
    if (reason != null && reason.length() > MAX_REASON) {
      throw new IllegalArgumentException(
          "A reason must be at most " + MAX_REASON + " characters, was " + reason.length());
    }
  }

  /** A step without a ground. */
  ReferralStep(
      Kind kind,
      @Nullable ReferralRequest request,
      @Nullable String reason,
      @Nullable Routing routing,
      @Nullable IntakePlan intake,
      @Nullable FeedbackOutcome outcome,
      @Nullable IntakeReport report,
      @Nullable OutreachAttempt attempt,
      @Nullable PersonId worker,
      @Nullable HandOver handOver,
      @Nullable SafeContact contact) {
    this(
        kind, request, reason, routing, intake, outcome, report, attempt, worker, handOver, contact,
        null);
  }

  /**
   * A step that holds nothing but its kind, such as {@link Kind#SEND}.
   *
   * @param kind the kind, none that holds something of its own: draft, route, plan-intake,
   *     give-feedback, report-intake, reach-out, arrange-contact, start and offer-hand-over; not
   *     null
   * @return the step, never null
   * @throws IllegalArgumentException if the kind holds something of its own
   */
  public static ReferralStep of(Kind kind) {
    return plain(kind, null, null);
  }

  /**
   * A step with a reason, such as {@link Kind#REJECT} or {@link Kind#CANCEL}.
   *
   * @param kind the kind, none that holds something of its own, as in {@link #of(Kind)}, not null
   * @param reason why, in words, at most {@link #MAX_REASON} characters, not null
   * @return the step, never null
   * @throws IllegalArgumentException if the kind holds something of its own, or the reason is too
   *     long
   */
  public static ReferralStep of(Kind kind, String reason) {
    return plain(kind, requireNonNull(reason, "reason"), null);
  }

  /**
   * The step of not taking it up, on a ground by code.
   *
   * @param ground the ground, not null
   * @param reason why, in words, not null
   * @return the step, never null
   */
  public static ReferralStep reject(RejectionGround ground, String reason) {
    requireNonNull(ground, "ground");
    return plain(Kind.REJECT, requireNonNull(reason, "reason"), ground);
  }

  /**
   * The choice of the destination.
   *
   * @param routing the destination, not null
   * @param reason why this one, in words, not null
   * @return the step, never null
   */
  public static ReferralStep route(Routing routing, String reason) {
    return new ReferralStep(
        Kind.ROUTE,
        null,
        requireNonNull(reason, "reason"),
        requireNonNull(routing, "routing"),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /**
   * The plan of the intake.
   *
   * @param intake the plan, not null
   * @param reason why not at her home, in words; null for a home visit
   * @return the step, never null
   */
  public static ReferralStep planIntake(IntakePlan intake, @Nullable String reason) {
    return new ReferralStep(
        Kind.PLAN_INTAKE,
        null,
        reason,
        null,
        requireNonNull(intake, "intake"),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /**
   * The feedback to the referrer.
   *
   * @param outcome what became of it, not null
   * @return the step, never null
   */
  public static ReferralStep feedback(FeedbackOutcome outcome) {
    requireNonNull(outcome, "outcome");
    return new ReferralStep(
        Kind.GIVE_FEEDBACK, null, null, null, null, outcome, null, null, null, null, null);
  }

  /**
   * The step of recording what the intake brought.
   *
   * @param report what it brought, not null
   * @return the step, never null
   */
  public static ReferralStep reportIntake(IntakeReport report) {
    requireNonNull(report, "report");
    return new ReferralStep(
        Kind.REPORT_INTAKE, null, null, null, null, null, report, null, null, null, null);
  }

  /**
   * The step of recording a try to reach her.
   *
   * @param attempt the try, not null
   * @return the step, never null
   */
  public static ReferralStep reachOut(OutreachAttempt attempt) {
    requireNonNull(attempt, "attempt");
    return new ReferralStep(
        Kind.REACH_OUT, null, null, null, null, null, null, attempt, null, null, null);
  }

  /**
   * The step of starting the help.
   *
   * @param worker who gives it, not null
   * @param reason why it is somebody else than at the intake, or null where it is the same
   * @return the step, never null
   */
  public static ReferralStep start(PersonId worker, @Nullable String reason) {
    return new ReferralStep(
        Kind.START,
        null,
        reason,
        null,
        null,
        null,
        null,
        null,
        requireNonNull(worker, "worker"),
        null,
        null);
  }

  /**
   * The offer of a warm hand-over.
   *
   * @param handOver to whom, not null
   * @return the step, never null
   */
  public static ReferralStep offerHandOver(HandOver handOver) {
    requireNonNull(handOver, "handOver");
    return new ReferralStep(
        Kind.OFFER_HAND_OVER, null, null, null, null, null, null, null, null, handOver, null);
  }

  /**
   * The confirmation of the receiving helper.
   *
   * @param worker who goes on with the help, needed where it had started; or null
   * @return the step, never null
   */
  public static ReferralStep acceptHandOver(@Nullable PersonId worker) {
    return new ReferralStep(
        Kind.ACCEPT_HAND_OVER, null, null, null, null, null, null, null, worker, null, null);
  }

  /**
   * How she can be reached safely from now on: what she said, in place of all that was agreed
   * before. What is not known in it counts as not safe.
   *
   * @param contact the arrangement, not null
   * @return the step, never null
   */
  public static ReferralStep arrangeContact(SafeContact contact) {
    requireNonNull(contact, "contact");
    return new ReferralStep(
        Kind.ARRANGE_CONTACT, null, null, null, null, null, null, null, null, null, contact);
  }

  /** The step of beginning a referral; only {@link Referral#draft} takes it. */
  static ReferralStep draft(ReferralRequest request) {
    return new ReferralStep(
        Kind.DRAFT,
        requireNonNull(request, "request"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static ReferralStep plain(
      Kind kind, @Nullable String reason, @Nullable RejectionGround ground) {
    return new ReferralStep(
        kind, null, reason, null, null, null, null, null, null, null, null, ground);
  }

  /** Whether a reason is given. */
  boolean reasoned() {
    return reason != null && !reason.isBlank();
  }

  /** The same step with a routing by the codes that hold now. */
  ReferralStep withRouting(Routing newRouting) {
    return with(newRouting, handOver);
  }

  /** The same step with a hand-over by the code that holds now. */
  ReferralStep withHandOver(HandOver newHandOver) {
    return with(routing, newHandOver);
  }

  private ReferralStep with(@Nullable Routing newRouting, @Nullable HandOver newHandOver) {
    return new ReferralStep(
        kind,
        request,
        reason,
        newRouting,
        intake,
        outcome,
        report,
        attempt,
        worker,
        newHandOver,
        contact,
        ground);
  }

  /**
   * The kind; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "ReferralStep[" + kind.code() + "]";
  }
}
