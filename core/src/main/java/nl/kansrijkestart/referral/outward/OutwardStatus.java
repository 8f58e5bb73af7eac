package nl.kansrijkestart.referral.outward;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.Routing;
import org.jspecify.annotations.Nullable;

/**
 * What other systems read of where a referral stands (status naar buiten): a status of the task,
 * with a business status where there is one. A draft is not sent in any form.
 *
 * <p>A task that ended cannot go on: where she comes back after she declined or was out of sight,
 * the adapter makes a new task. A decline is a cancelled task with that reason, never a failure of
 * the desk. What the organisation that referred her may read of it is less than what the desk
 * knows: {@link #of(Referral, OrganizationId)}.
 *
 * <p>Source: HL7 Clinical Order Workflows 1.0.0-ballot, Gravity 3.0.0, BSeR 2.0-ballot; the mapping
 * is a proposal of this project. This class is immutable and thread-safe.
 *
 * @param task the status of the task, not null
 * @param business the business status, or null where there is none
 * @param reasoned whether a reason goes with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"task", "business", "reasoned"})
public record OutwardStatus(TaskStatus task, @Nullable BusinessStatus business, boolean reasoned) {

  /** Checks that there is a status. */
  public OutwardStatus {
    requireNonNull(task, "task");
  }

  /**
   * The status of a state as the desk itself knows it, whatever came before it; not to be sent to
   * who referred her.
   *
   * @param state the state, not null
   * @return the status, or empty for a draft, which is not sent
   */
  public static Optional<OutwardStatus> atTheDesk(ReferralState state) {
    return Optional.ofNullable(
        switch (requireNonNull(state, "state")) {
          case DRAFT -> null;
          case SENT -> plain(TaskStatus.REQUESTED, null);
          case RECEIVED -> plain(TaskStatus.RECEIVED, null);
          case ACCEPTED -> plain(TaskStatus.ACCEPTED, null);
          case WAITLISTED -> plain(TaskStatus.ACCEPTED, BusinessStatus.ON_WAITING_LIST);
          case FIRST_CONTACT -> plain(TaskStatus.IN_PROGRESS, null);
          case NO_SHOW -> plain(TaskStatus.IN_PROGRESS, BusinessStatus.NO_SHOW);
          case STARTED -> plain(TaskStatus.IN_PROGRESS, BusinessStatus.ENROLLED);
          case COMPLETED -> plain(TaskStatus.COMPLETED, null);
          case REJECTED -> new OutwardStatus(TaskStatus.REJECTED, null, true);
          case DECLINED_BY_CLIENT, CANCELLED -> new OutwardStatus(TaskStatus.CANCELLED, null, true);
          case LOST -> new OutwardStatus(TaskStatus.FAILED, null, true);
        });
  }

  private static OutwardStatus plain(TaskStatus task, @Nullable BusinessStatus business) {
    return new OutwardStatus(task, business, false);
  }

  /**
   * The status of a referral as the desk itself knows it, not to be sent to who referred her: after
   * the first contact with a visit that is planned or was held; and in progress for one that waits
   * again after she was seen, since a task does not go back.
   *
   * @param referral the referral, not null
   * @return the status, or empty for a draft, which is not sent
   */
  public static Optional<OutwardStatus> atTheDesk(Referral referral) {
    return atTheDesk(referral.state())
        .map(
            status ->
                switch (referral.state()) {
                  case FIRST_CONTACT -> plain(status.task, visit(referral));
                  case ACCEPTED, WAITLISTED ->
                      begun(referral) ? plain(TaskStatus.IN_PROGRESS, status.business) : status;
                  default -> status;
                });
  }

  /**
   * The status of a referral as an organisation may read it, by the same rule as its messages
   * ({@link nl.kansrijkestart.referral.store.OutboxMessage#asToldTo}). The organisation that
   * referred her reads whether it was received, taken up, not taken up or taken back. All else is
   * in progress to it, without a business status or a reason, until feedback was given on her
   * consent; and that she was not met, is out of sight, or declined after it was taken up is so
   * always. Where she declined before that, it stays sent or received. Where she wants feedback
   * kept from the referrer no feedback shows; whether it was received, taken up or not is none, and
   * to keep that would tell by itself that she declined. What that organisation did itself it
   * knows, but for her no that it passed on: that reads as where she had said it herself, or it
   * would tell whether she had before.
   *
   * <p>The desk that has it and the helper whom it chose read all. Who had a part in it before
   * reads what it did itself, and after that no more than that it is in progress; to whom it is
   * offered it is requested. Nobody else reads anything, nor does who is merely named as a helper
   * beside the provider.
   *
   * @param referral the referral, not null
   * @param recipient who reads it, not null
   * @return the status, or empty for a draft, which is not sent, and for who has no part in it
   */
  public static Optional<OutwardStatus> of(Referral referral, OrganizationId recipient) {
    requireNonNull(recipient, "recipient");
    Optional<OutwardStatus> own = atTheDesk(referral);
    if (tellsAll(referral, recipient)) {
      return own;
    }
    return recipient.equals(referral.referrer().organization())
        ? own.map(status -> toTheReferrer(referral, status))
        : own.flatMap(status -> toOthers(referral, recipient));
  }

  /**
   * Whether an organisation reads all that the desk knows of a referral, such as the feedback and
   * who has it in hand: the desk that has it, and the helper whom it chose. Not one that referred
   * her, and not one that only did the last thing itself: that reads the status of what it did
   * ({@link #of}), and no more.
   *
   * @param referral the referral, not null
   * @param organization who reads it, not null
   * @return true if it reads all
   */
  public static boolean readsAll(Referral referral, OrganizationId organization) {
    requireNonNull(organization, "organization");
    return !organization.equals(referral.referrer().organization())
        && hasIt(referral, organization);
  }

  /**
   * Whether an organisation reads the status as the desk knows it, also where it did this itself.
   */
  static boolean tellsAll(Referral referral, OrganizationId recipient) {
    requireNonNull(recipient, "recipient");
    return didItself(referral, recipient) || readsAll(referral, recipient);
  }

  private static boolean hasIt(Referral referral, OrganizationId organization) {
    return referral.desk().filter(organization::equals).isPresent()
        || referral.routing().map(Routing::provider).filter(organization::equals).isPresent();
  }

  private static Optional<OutwardStatus> toOthers(Referral referral, OrganizationId organization) {
    if (referral
        .handOver()
        .filter(offered -> organization.equals(offered.receiver().organization()))
        .isPresent()) {
      return Optional.of(plain(TaskStatus.REQUESTED, null));
    }
    return referral.events().stream()
            .anyMatch(event -> organization.equals(event.actor().organization()))
        ? Optional.of(plain(TaskStatus.IN_PROGRESS, null))
        : Optional.empty();
  }

  private static OutwardStatus toTheReferrer(Referral referral, OutwardStatus status) {
    boolean ended =
        referral.state() == ReferralState.REJECTED || referral.state() == ReferralState.CANCELLED;
    if (referral.feedbackWithheld() && !ended) {
      return plain(told(referral), null);
    }
    return switch (referral.state()) {
      // not taken up has a reason, which is told; what was taken back the referrer knows
      case REJECTED -> status;
      case CANCELLED -> plain(status.task, null);
      case DRAFT, SENT, RECEIVED, ACCEPTED, DECLINED_BY_CLIENT, NO_SHOW, LOST ->
          plain(told(referral), null);
      default -> referral.feedback().isPresent() ? status : plain(TaskStatus.IN_PROGRESS, null);
    };
  }

  /**
   * How far it is to the referrer. A no before the desk took it up leaves it where it was: in
   * progress without being taken up would tell that she declined. And it never goes back, which
   * would tell that she had declined, was out of sight, or waits at another desk.
   */
  private static TaskStatus told(Referral referral) {
    TaskStatus told = TaskStatus.REQUESTED;
    for (ReferralEvent event : referral.events()) {
      told =
          switch (event.state()) {
            case DRAFT, SENT -> TaskStatus.REQUESTED;
            case RECEIVED -> TaskStatus.RECEIVED;
            case ACCEPTED ->
                told == TaskStatus.IN_PROGRESS ? TaskStatus.IN_PROGRESS : TaskStatus.ACCEPTED;
            case DECLINED_BY_CLIENT -> told == TaskStatus.ACCEPTED ? TaskStatus.IN_PROGRESS : told;
            default -> TaskStatus.IN_PROGRESS;
          };
    }
    return told;
  }

  /**
   * Whether somebody of an organisation brought the referral where it stands. Who lets her go on
   * where she left does not know by that where it was; nor who referred her, and passed on her no,
   * whether that was the first.
   */
  private static boolean didItself(Referral referral, OrganizationId organization) {
    List<ReferralEvent> events = referral.events();
    int last = events.size() - 1;
    while (last > 0 && events.get(last - 1).state() == events.get(last).state()) {
      last--;
    }
    boolean passedOn =
        referral.state() == ReferralState.DECLINED_BY_CLIENT
            && organization.equals(referral.referrer().organization());
    return !passedOn
        && events.get(last).step().kind() != Kind.RESUME
        && organization.equals(events.get(last).actor().organization());
  }

  private static @Nullable BusinessStatus visit(Referral referral) {
    return referral.intakeReport().isPresent()
        ? BusinessStatus.VISIT_COMPLETE
        : referral.intake().isPresent() ? BusinessStatus.VISIT_SCHEDULED : null;
  }

  private static boolean begun(Referral referral) {
    return referral.events().stream()
        .map(ReferralEvent::step)
        .anyMatch(step -> step.kind() == Kind.FIRST_CONTACT || step.kind() == Kind.NO_SHOW);
  }

  /**
   * Which step it means when another system reports this status. A task that was cancelled or
   * failed does not say by whom or why (she may have declined, which is never guessed), and one
   * that is merely in progress not how far: unknown, so that a person looks.
   *
   * @return the step, or empty where it is unknown
   */
  public Optional<Kind> step() {
    return Optional.ofNullable(
        switch (task) {
          case REQUESTED -> business == null ? Kind.SEND : null;
          case RECEIVED -> business == null ? Kind.RECEIVE : null;
          case ACCEPTED ->
              business == null
                  ? Kind.ACCEPT
                  : business == BusinessStatus.ON_WAITING_LIST ? Kind.WAITLIST : null;
          case REJECTED -> business == null ? Kind.REJECT : null;
          case IN_PROGRESS -> inProgress();
          case COMPLETED -> business == null ? Kind.COMPLETE : null;
          case CANCELLED, FAILED -> null;
        });
  }

  private @Nullable Kind inProgress() {
    if (business == null) {
      return null;
    }
    return switch (business) {
      case VISIT_SCHEDULED -> Kind.PLAN_INTAKE;
      case VISIT_COMPLETE -> Kind.FIRST_CONTACT;
      case ON_WAITING_LIST -> Kind.WAITLIST;
      case ENROLLED -> Kind.START;
      case NO_SHOW -> Kind.NO_SHOW;
    };
  }
}
