package nl.kansrijkestart.referral.outward;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What other systems read of where a referral stands (status naar buiten): a status of the task,
 * with a business status where there is one. A draft is not sent in any form.
 *
 * <p>A task that ended cannot go on: where she comes back after she declined or was out of sight,
 * the adapter makes a new task. A decline is a cancelled task with that reason, never a failure of
 * the desk; where she wants feedback kept from the referrer the adapter sends the referrer none.
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
   * The status of a state, whatever came before it.
   *
   * @param state the state, not null
   * @return the status, or empty for a draft, which is not sent
   */
  public static Optional<OutwardStatus> of(ReferralState state) {
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
   * The status of a referral: after the first contact with a visit that is planned or was held; and
   * in progress for one that waits again after she was seen, since a task does not go back.
   *
   * @param referral the referral, not null
   * @return the status, or empty for a draft, which is not sent
   */
  public static Optional<OutwardStatus> of(Referral referral) {
    return of(referral.state())
        .map(
            status ->
                switch (referral.state()) {
                  case FIRST_CONTACT -> plain(status.task, visit(referral));
                  case ACCEPTED, WAITLISTED ->
                      begun(referral) ? plain(TaskStatus.IN_PROGRESS, status.business) : status;
                  default -> status;
                });
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
